#pragma once

#include "ui/fleet/fleetview.h"
#include "ui/operations/availability.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace drover::ui {

class NodeCommands;

/// What the selected nodes of several clusters can be told to do.
///
/// A selection is split by cluster: each has its own dialog, one after the other, with its own plan,
/// guard and confirmation. What one cluster refuses (read-only, a right that is missing) is said and
/// left out; closing a dialog without acting ends the row of them.
/// Thread: the GUI thread. Errors: by hinted(), and in the dialogs.
class FleetCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    FleetCommands(FleetView &view, FleetModel &model, Clock &clock, QObject *parent);
    ~FleetCommands() override;

    /// `commands` must live until remove().
    void add(int cluster, NodeCommands &commands);
    void remove(int cluster);
    /// A menu of these actions is about to be seen.
    void prepareMenu();

Q_SIGNALS:
    void hinted(const QString &sentence);

private:
    struct Turn {
        NodeAct act = NodeAct::Cordon;
        FleetView::Share share;
    };

    void updateActions();
    void updateSoon();
    void begin(NodeAct act);
    void openNext();
    void dialogEnded(const Turn &turn, bool isActed);
    QString refusalOf(NodeAct act, const FleetView::Share &share) const;
    QString nameOf(int cluster) const { return m_model.factsOf(cluster).name; }

    FleetView &m_view;
    FleetModel &m_model;
    Clock &m_clock;
    std::map<int, NodeCommands *> m_commands; ///< by cluster
    std::vector<Turn> m_turns;                ///< to come, the next one first
    std::size_t m_turnCount = 0;
    std::unique_ptr<Clock::Timer> m_soon;
};

} // namespace drover::ui
