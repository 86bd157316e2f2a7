#include "core/objects/clusterevent.h"

#include <algorithm>

namespace drover {

Timestamp lastSeen(const ClusterEvent &event)
{
    for (const Timestamp &time : {event.seriesLast, event.lastTimestamp, event.eventTime,
                                  event.firstTimestamp, event.created}) {
        if (time.isReported())
            return time;
    }
    return {};
}

Timestamp firstSeen(const ClusterEvent &event)
{
    return event.eventTime.isReported() ? event.eventTime : event.firstTimestamp;
}

std::int64_t timesSeen(const ClusterEvent &event)
{
    return std::max<std::int64_t>({1, event.count, event.seriesCount});
}

} // namespace drover
