#pragma once

#include "core/drain/clusteroperations.h"
#include "core/nodes/freshness.h"
#include "core/operations/clusterguard.h"
#include "ui/writes/availability.h"

#include <QDialog>
#include <QKeySequence>
#include <QObject>
#include <QPointer>

#include <map>
#include <memory>
#include <optional>

namespace drover::ui {

class DrainBoard;
class EvictionReach;
class NodeView;
class OperationDialog;

/// What the selected nodes of one table can be told to do: keeps the actions of its menu on or off
/// with the reason, and opens their dialogs.
///
/// Rights are asked for once when the live table is to be seen; again only when what was answered is
/// old and the user touches the table or opens a menu.
/// Thread: the GUI thread. Errors: shown in dialogs, or by hinted().
class NodeCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; it is a child of the view's window or tab.
    NodeCommands(NodeView &view, ClusterOperations &operations, QWidget *parent);
    ~NodeCommands() override;

    void setGuard(const ClusterGuard &guard); ///< the colour; the level is the operations'
    void setFreshness(const Freshness &freshness);
    /// While it has the keys, what is done to drains is done to the one that is chosen there; so it is
    /// while no node is selected and that one runs: a filter may hide its node.
    void setBoard(DrainBoard &board);
    /// A menu of these actions is about to be seen.
    void prepareMenu();
    bool areRightsWanted() const { return m_areRightsWanted; } ///< a menu was prepared

    /// Why the act cannot be done to these nodes, a sentence; empty: it can.
    QString refusal(NodeAct act, const NodeBatch &nodes);
    /// Those of them that it would change.
    NodeBatch changedBy(NodeAct act, const NodeBatch &nodes) { return ui::changedBy(act, nodes, facts()); }
    /// Opens its dialog or its question; null where it is refused, or has none.
    QDialog *begin(NodeAct act, const NodeBatch &nodes);
    /// The act whose keys these are, done to that node, which need not be selected: its dialog is over
    /// `window`. Why it cannot be, a sentence; empty: it is done; nothing: they are no act's keys.
    std::optional<QString> pressed(const QKeySequence &keys, const QString &node, QWidget &window);
    void cordon(const NodeBatch &nodes);
    void uncordon(const NodeBatch &nodes);
    void uncordonNode(const QString &node); ///< hints why where it cannot
    void drain(const NodeBatch &nodes);
    /// Goes on with a drain that was cut off, with the options it had.
    void resumeDrain(const NodePtr &node, const DrainOptions &options, const QString &journalId);
    /// Asks the server who cordoned it; cordonOwnerKnown() tells.
    void askCordonOwner(const QString &node);
    void removeOldNote(const QString &node); ///< of a cordon that is over; asks
    /// Of those whose nodes are there; see lastUndoable() of core/operations.
    void undoLast();
    QString undoLast(QWidget &over); ///< asks over that window; or why not
    const JournalEntry *lastUndoable() const; ///< whether its node is there or not
    QString undoLastRefusal() const;          ///< why not, a sentence; empty: it can be
    /// Why nothing can be taken back in this cluster, a sentence; empty: it can.
    QString undoRefusal() const;
    /// Shows over that window what taking the entry back would write, and asks. Why it cannot be, a
    /// sentence; empty: it asks.
    QString undo(const JournalEntry &entry, QWidget *over);
    QColor colour() const;
    QString mark() const; ///< what the colour says ("Production"); empty: nothing

Q_SIGNALS:
    void hinted(const QString &sentence);
    void availabilityChanged(); ///< what refusal() says
    void drainsBegun();
    void cordonOwnerKnown(const QString &node, const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectActions();
    void updateActions();
    void updateSoon();
    DrainOperation *drainMeant(NodeAct act, const NodeBatch &nodes) const;
    void applyTo(DrainOperation &drain, NodeAct act);
    void tellResult(const NodeWrite &write, const std::optional<Error> &error);
    QDialog *apply(NodeAct act, const NodeBatch &nodes);
    void beginHere(NodeAct act, const NodeBatch &nodes);
    ActFacts facts();
    void askRightsOnce();
    QString staleWords() const;
    void open(OperationDialog *dialog);
    void copyYaml();

    NodeView &m_view;
    ClusterOperations &m_operations;
    QWidget *m_window;
    QPointer<DrainBoard> m_board;
    EvictionReach *m_reach;
    ClusterGuard m_guard;
    Freshness m_freshness;
    bool m_areRightsAsked = false;
    bool m_areRightsWanted = false;
    QPointer<OperationDialog> m_dialog;
    QPointer<QDialog> m_question; ///< that was asked last
    std::unique_ptr<Clock::Timer> m_soon;
    ApiRequests::CallPtr m_ownerCall;
    std::map<std::string, ApiRequests::CallPtr> m_yamlCalls;
    std::map<std::string, QString> m_yaml;
};

} // namespace drover::ui
