#include "core/insight/eventturns.h"

#include <algorithm>
#include <map>
#include <optional>

namespace drover {

namespace {

struct Stretch {
    WallTime first;
    WallTime last;
};

/// Nothing: the event tells no time.
std::optional<Stretch> stretchOf(const ClusterEvent &event)
{
    const Timestamp last = lastSeen(event);
    if (!last.isReported())
        return std::nullopt;
    const Timestamp first = firstSeen(event);
    const WallTime end = last.wallTime();
    return Stretch{first.isReported() ? std::min(first.wallTime(), end) : end, end};
}

/// How often since `from`; what began before is taken as even.
std::int64_t timesSince(const ClusterEvent &event, WallTime from, bool &isEstimate)
{
    const auto stretch = stretchOf(event);
    if (!stretch || stretch->last < from)
        return 0;
    const std::int64_t times = timesSeen(event);
    if (stretch->first >= from || times == 1)
        return times;
    isEstimate = true;
    const double share = std::chrono::duration<double>(stretch->last - from) /
                         std::chrono::duration<double>(stretch->last - stretch->first);
    return 1 + static_cast<std::int64_t>(static_cast<double>(times - 1) * share);
}

bool isStartOfKubelet(const ClusterEvent &event)
{
    // kube-proxy writes the same reason about its node.
    return event.reason == "Starting" && event.source == "kubelet";
}

bool isFall(const ClusterEvent &event)
{
    return event.reason == "NodeNotReady";
}

} // namespace

bool isTurn(const ClusterEvent &event)
{
    return isFall(event) || event.reason == "NodeReady" || event.reason == "Rebooted" ||
           isStartOfKubelet(event);
}

EventTurns turnsSince(std::span<const ClusterEventPtr> events, WallTime from)
{
    EventTurns turns;
    std::map<std::string, std::int64_t> falls; // by who tells of them
    for (const ClusterEventPtr &event : events) {
        if (!isTurn(*event))
            continue;
        const std::int64_t times = timesSince(*event, from, turns.isEstimate);
        if (isFall(*event))
            falls[event->source] += times;
        else if (event->reason == "NodeReady")
            turns.readiness += times;
        else if (event->reason == "Rebooted")
            turns.boots += times;
        else
            turns.starts += times;
    }
    std::int64_t most = 0;
    for (const auto &[source, times] : falls)
        most = std::max(most, times);
    turns.readiness += most;
    return turns;
}

std::vector<EventMark> marksOf(std::span<const ClusterEventPtr> events, WallTime from, WallTime to)
{
    std::vector<EventMark> marks;
    for (const ClusterEventPtr &event : events) {
        const auto stretch = isTurn(*event) ? stretchOf(*event) : std::nullopt;
        if (!stretch || stretch->last < from || stretch->first > to)
            continue;
        marks.push_back({stretch->first, stretch->last,
                         QString::fromStdString(event->reason),
                         QString::fromStdString(event->source), timesSeen(*event),
                         isFall(*event) || event->reason == "Rebooted"});
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const EventMark &a, const EventMark &b) { return a.from < b.from; });
    return marks;
}

} // namespace drover
