#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace drover {

/// Until the calendar's next second begins. Who counts seconds wakes up then: all ages on the screen
/// count on in one beat, and none is a second behind that of its neighbor.
///
/// Thread: any. Units: milliseconds, rounded up; never zero. Errors: none.
inline std::chrono::milliseconds untilNextSecond(const Clock &clock)
{
    using namespace std::chrono;
    const WallTime now = clock.wallNow();
    return ceil<milliseconds>(floor<seconds>(now) + seconds(1) - now);
}

} // namespace drover
