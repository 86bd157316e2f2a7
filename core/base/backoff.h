#pragma once

#include <chrono>
#include <functional>

namespace drover {

/// Turns the number of failed tries into the wait before the next one. Pure.
///
/// Thread: any. Units: milliseconds. Errors: none.
/// Source: client-go's reflector waits 800 ms, doubling, 30 s at most, each stretched by up to
/// its own length (tools/cache/reflector.go).
struct Backoff {
    std::chrono::milliseconds first{800};
    std::chrono::milliseconds limit{30'000};
    double jitter = 1.0;             ///< the wait is d … d·(1 + jitter)
    std::function<double()> random;  ///< 0 … 1; the default is the system's generator

    /// `attempt` counts from 1.
    std::chrono::milliseconds delay(int attempt) const;
};

} // namespace drover
