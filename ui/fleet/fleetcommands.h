#pragma once

#include "ui/fleet/fleetaccount.h"
#include "ui/nodes/nodeview.h"
#include "ui/writes/availability.h"

#include <QDialog>
#include <QObject>
#include <QPointer>

#include <map>
#include <memory>
#include <optional>

namespace drover::ui {

class NodeCommands;
class OperationDialog;
class SplitDialog;
class WriteBatch;

/// What the selected nodes of several clusters can be told to do.
///
/// A selection is split by cluster, which is shown first; then each has its own dialog, one after the
/// other, with its own plan, guard and confirmation. What one cluster refuses (read-only, a right
/// that is missing) is said and left out; so is one that is skipped. Closing a dialog without acting
/// ends the row of them. In the end it is told for each what became of it.
/// Thread: the GUI thread. Errors: by hinted(), and in the dialogs.
class FleetCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    FleetCommands(NodeView &view, Clock &clock, QWidget *window);
    ~FleetCommands() override;

    /// `commands` must live until remove().
    void add(int cluster, NodeCommands &commands);
    void remove(int cluster);
    /// The table goes, the clusters stay: who was not asked yet is not asked any more, a dialog that
    /// is open is answered in its own tab, and what became of the others is told.
    void breakOff();
    /// A menu of these actions is about to be seen.
    void prepareMenu();

Q_SIGNALS:
    void hinted(const QString &sentence);

private:
    struct Turn {
        NodeAct act = NodeAct::Cordon;
        NodeView::Share share;
        QString cluster; ///< its name
        int nodes = 0;   ///< that the act changes
    };

    void updateActions();
    void updateSoon();
    void begin(NodeAct act);
    void showSplit(NodeAct act, const std::vector<NodeView::Share> &shares);
    void openNext();
    void openSoon();
    void take(QDialog &dialog);
    void offerSkip(QDialog &dialog) const;
    void keepUnread(const OperationDialog &dialog);
    FleetAccount::End endOf(const QDialog &dialog, int result) const;
    void turnLost();
    void dialogEnded(FleetAccount::End end);
    void dropTurns();
    void account(const Turn &turn, FleetAccount::End end, const QString &refusal = {});
    void finish();
    QString refusalOf(NodeAct act, const NodeView::Share &share) const;
    NodeBatch changedBy(NodeAct act, const NodeView::Share &share) const;
    QString nameOf(int cluster) const { return m_rows.factsOf(cluster).name; }

    NodeView &m_view;
    const NodeRows &m_rows;
    Clock &m_clock;
    QPointer<SplitDialog> m_split;
    std::map<int, NodeCommands *> m_commands; ///< by cluster
    std::vector<Turn> m_turns;                ///< to come, the next one first
    std::optional<Turn> m_turn;               ///< whose dialog is open
    QPointer<QDialog> m_dialog;               ///< of that turn
    bool m_isSplit = false;                   ///< there is more than one to tell of
    FleetAccount m_account;
    /// By cluster: what was sent there, where the results were closed before all answers came.
    std::map<int, std::unique_ptr<WriteBatch>> m_unread;
    std::size_t m_turnCount = 0;
    QString m_reason; ///< that was typed for the cluster before
    std::unique_ptr<Clock::Timer> m_soon;
};

} // namespace drover::ui
