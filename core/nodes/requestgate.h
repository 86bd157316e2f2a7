#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <deque>
#include <optional>

namespace drover {

/// How many requests one cluster is asked beside its node cache: so many begin a second, so many
/// are under way. A few may come at once, the others are spread over the second: a server sees
/// those of two seconds together where the first of them waited for their connections.
/// Pure: who asks says when.
///
/// Thread: any, one at a time. Units: milliseconds. Errors: none.
class RequestGate
{
public:
    struct Limits {
        int perSecond = 10;
        int underWay = 10;
        int atOnce = 5; ///< within a second, before they are spread
    };

    explicit RequestGate(Limits limits) : m_limits(limits) {}

    /// Zero: one may begin now. Nothing: not before one that is under way has ended.
    std::optional<std::chrono::milliseconds> wait(TimePoint now) const;
    void begin(TimePoint now);
    void end() { --m_underWay; }

private:
    TimePoint::duration share() const;

    Limits m_limits;
    int m_underWay = 0;
    std::deque<TimePoint> m_begun; ///< the last `perSecond` of them
};

} // namespace drover
