#include "ui/states/scopestates.h"

#include "core/base/joined.h"
#include "ui/states/errorstates.h"
#include "ui/text/quantitytext.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

using Kind = StateView::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionState)
};

StateView namedNodesState(const SessionFacts &facts)
{
    StateView view;
    view.kind = Kind::NamedNodes;
    view.icon = QLatin1StringView("lock");
    view.sentence = scopeSentence(facts);
    view.detail = Words::tr("Each is read and followed by its name, because listing all nodes is "
                            "not allowed.");
    view.next = rightRequestButton();
    view.copyText = rightRequestText(facts);
    return view;
}

/// None of the nodes that may be read is there; what else there is, nobody said.
StateView noneOfThemState(const SessionFacts &facts)
{
    StateView view = namedNodesState(facts);
    view.kind = Kind::NoNodes;
    view.icon = QLatin1StringView("empty");
    view.tone = Tone::Dimmed;
    view.sentence = Words::tr("None of the nodes that you may read exists.");
    view.detail = scopeSentence(facts);
    return view;
}

} // namespace

QString scopeSentence(const SessionFacts &facts)
{
    const auto named = std::int64_t(facts.scope.named);
    const auto readable = std::int64_t(facts.scope.readable);
    if (named < readable)
        return Words::tr("You may read %1 nodes of this cluster; the first %2 are shown, others "
                         "are not.")
            .arg(countText(readable), countText(named));
    if (facts.synced && facts.nodeCount > 0 && facts.nodeCount < named)
        return Words::tr("You may read %1 nodes of this cluster, of which %2 exist; others are not "
                         "shown.")
            .arg(countText(named), countText(facts.nodeCount));
    return named == 1 ? Words::tr("You may read 1 node of this cluster; others are not shown.")
                      : Words::tr("You may read %1 nodes of this cluster; others are not shown.")
                            .arg(countText(named));
}

SessionStates withinScope(SessionStates states, const SessionFacts &facts)
{
    if (facts.scope.isWholeCluster())
        return states;
    if (states.page.kind == Kind::NoNodes)
        states.page = noneOfThemState(facts);
    else if (states.banner.isNone() && facts.nodeCount > 0)
        states.banner = namedNodesState(facts);
    else if (!states.banner.isNone())
        states.banner.sentence = sentences({states.banner.sentence, scopeSentence(facts)});
    return states;
}

} // namespace drover::ui
