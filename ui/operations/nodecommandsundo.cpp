// How NodeCommands takes back what was written.

#include "ui/operations/nodecommands.h"

#include "core/operations/undo.h"
#include "ui/text/timetext.h"
#include "ui/writes/writedialog.h"


namespace drover::ui {

void NodeCommands::undoLast()
{
    if (const QString why = undoLast(*m_window); !why.isEmpty())
        Q_EMIT hinted(why);
}

QString NodeCommands::undoLast(QWidget &over)
{
    if (const QString why = undoLastRefusal(); !why.isEmpty())
        return why;
    // What was written to a node that is gone keeps nobody from what was written before.
    const JournalEntry *last = drover::lastUndoable(m_operations.context().cluster, m_operations.journal().entries(),
                                                    &m_operations.cache());
    return undo(last ? *last : *lastUndoable(), &over);
}

const JournalEntry *NodeCommands::lastUndoable() const
{
    return drover::lastUndoable(m_operations.context().cluster, m_operations.journal().entries());
}

QString NodeCommands::undoLastRefusal() const
{
    if (const QString why = undoRefusal(); !why.isEmpty())
        return why;
    if (const JournalEntry *gone = lastDelete(m_operations.context().cluster, m_operations.journal().entries()))
        return tr("Deleting %1 cannot be undone. The journal undoes what was written before.").arg(gone->node);
    return lastUndoable() ? QString() : tr("There is no write to this cluster that could be undone.");
}

QString NodeCommands::undoRefusal() const
{
    return m_operations.isReadOnly() ? tr("This cluster is read-only here.") : QString();
}

QString NodeCommands::undo(const JournalEntry &entry, QWidget *over)
{
    if (const QString why = undoRefusal(); !why.isEmpty())
        return why;
    const NodePtr node = m_operations.cache().node(entry.node.toStdString());
    if (!node)
        return tr("%1 is not in this cluster any more.").arg(entry.node);
    Result<NodeWrite> write = undoWrite(entry, *node);
    if (!write)
        return write.error().message;
    const NodeAct act = write->kind == WriteKind::Uncordon ? NodeAct::Uncordon : NodeAct::Metadata;
    if (const QString why = refusal(act, {node}); !why.isEmpty())
        return why;
    const WallTime now = m_operations.clock().wallNow();
    auto *dialog = new WriteDialog(
        m_operations, tr("Undo on %1 in %2").arg(entry.node, m_operations.context().clusterName),
        tr("Takes back: %1 (%2, by %3).").arg(entry.what, exactMoment(entry.at, now), entry.by),
        node, std::move(*write), tr("&Undo"), colour(), over);
    // Over the journal it would outlive the cluster that it is about.
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    open(dialog);
    return {};
}

} // namespace drover::ui
