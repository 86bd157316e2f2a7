#pragma once

#include <chrono>

namespace drover {

/// How long the machine has been asleep since it was started. What it grows by between two looks is
/// a sleep in between; setting the calendar does not touch it.
///
/// Thread: any. Units: milliseconds. Errors: zero, always, on systems that do not tell.
/// Source: clock_gettime(2), CLOCK_BOOTTIME counts suspension and CLOCK_MONOTONIC does not.
std::chrono::milliseconds timeSuspended();

} // namespace drover
