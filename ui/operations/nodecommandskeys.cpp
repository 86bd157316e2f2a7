// How NodeCommands takes keys from elsewhere than its table.

#include "ui/operations/nodecommands.h"

#include "ui/nodes/nodeview.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace drover::ui {

namespace {

/// What takes the act back; they share the keys of the first.
std::optional<NodeAct> oppositeOf(NodeAct act)
{
    if (act == NodeAct::Cordon)
        return NodeAct::Uncordon;
    return act == NodeAct::PauseDrain ? std::optional(NodeAct::ResumeDrain) : std::nullopt;
}

} // namespace

std::optional<QString> NodeCommands::pressed(const QKeySequence &keys, const QString &node, QWidget &window)
{
    const auto *act = std::ranges::find(kNodeActs, m_view.actions().ownerOf(keys), actionIdOf);
    if (act == std::end(kNodeActs))
        return {};
    prepareMenu();
    const NodePtr known = m_operations.cache().node(node.toStdString());
    if (!known)
        return tr("%1 is not in this cluster any more.").arg(node);
    const NodeBatch nodes{known};
    const std::optional<NodeAct> opposite = oppositeOf(*act);
    const bool isToTakeBack = opposite && !refusal(*act, nodes).isEmpty() && refusal(*opposite, nodes).isEmpty();
    const NodeAct meant = isToTakeBack ? *opposite : *act;
    const QString why = refusal(meant, nodes);
    const QScopedValueRollback<QWidget *> over(m_window, &window);
    if (why.isEmpty())
        apply(meant, nodes);
    return why;
}

} // namespace drover::ui
