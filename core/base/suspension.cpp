#include "core/base/suspension.h"

#ifdef __linux__
#include <ctime>
#endif

namespace drover {

#ifdef __linux__

namespace {

std::chrono::nanoseconds readClock(clockid_t clock)
{
    timespec time{};
    if (clock_gettime(clock, &time) != 0)
        return {};
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

std::chrono::milliseconds timeSuspended()
{
    const auto span = readClock(CLOCK_BOOTTIME) - readClock(CLOCK_MONOTONIC);
    return std::chrono::duration_cast<std::chrono::milliseconds>(span);
}

#else

std::chrono::milliseconds timeSuspended()
{
    return {};
}

#endif

} // namespace drover
