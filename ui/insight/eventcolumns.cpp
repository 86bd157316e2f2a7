#include "ui/insight/eventcolumns.h"

#include "core/pods/eventtext.h"
#include "ui/insight/eventsmodel.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventColumn)
};

QString fromText(const ClusterEvent &event)
{
    if (event.source.empty() || event.host.empty())
        return toText(event.source.empty() ? event.host : event.source);
    return Words::tr("%1, %2", "component, host").arg(toText(event.source), toText(event.host));
}

constexpr EventColumn kColumns[] = {
    {QT_TRANSLATE_NOOP("EventColumn", "Last seen"), "59m59s__",
     [](const ClusterEvent &e, WallTime now) { return timeSince(lastSeen(e), now); },
     [](const ClusterEvent &e) { return timeToolTip(lastSeen(e)); }, true, true},
    {QT_TRANSLATE_NOOP("EventColumn", "Type"), "_____Warning__",
     [](const ClusterEvent &e, WallTime) { return toText(e.type); },
     [](const ClusterEvent &e) { return toText(e.type); }, false, false},
    {QT_TRANSLATE_NOOP("EventColumn", "Reason"), "NodeHasSufficientMemory__",
     [](const ClusterEvent &e, WallTime) { return toText(e.reason); },
     [](const ClusterEvent &e) { return toText(e.reason); }, false, false},
    {QT_TRANSLATE_NOOP("EventColumn", "Message"),
     "Node node-1 status is now: NodeHasSufficientMemory",
     [](const ClusterEvent &e, WallTime) { return folded(eventMessageText(e), 500); },
     eventMessageText, false, false},
    {QT_TRANSLATE_NOOP("EventColumn", "Count"), "1,234__",
     [](const ClusterEvent &e, WallTime) { return countText(timesSeen(e)); },
     [](const ClusterEvent &e) { return countText(timesSeen(e)); }, true, false},
    {QT_TRANSLATE_NOOP("EventColumn", "From"), "default-scheduler__",
     [](const ClusterEvent &e, WallTime) { return toText(e.source); }, fromText, false, false},
    {QT_TRANSLATE_NOOP("EventColumn", "First seen"), "59m59s____",
     [](const ClusterEvent &e, WallTime now) { return timeSince(firstSeen(e), now); },
     [](const ClusterEvent &e) { return timeToolTip(firstSeen(e)); }, true, true},
};
static_assert(std::size(kColumns) == EventsModel::ColumnCount);

} // namespace

const EventColumn &eventColumn(int column)
{
    return kColumns[column];
}

QString eventColumnTitle(int column)
{
    return Words::tr(kColumns[column].title);
}

} // namespace drover::ui
