#pragma once

#include <chrono>
#include <functional>

namespace drover {

/// Turns the number of failed tries into the wait before the next one. Pure.
///
/// No server is hammered: the first wait is never shorter than `first`, each is twice the one
/// before, and each is stretched by chance, so that clients which were lost together come back
/// apart. No wait is longer than `limit`, stretched or not: a person looks at it.
/// Thread: any. Units: milliseconds. Errors: none.
/// Source: client-go's reflector waits 800 ms, doubling, 30 s at most, each stretched by up to
/// its own length, beyond 30 s too (tools/cache/reflector.go).
struct Backoff {
    std::chrono::milliseconds first{800};
    std::chrono::milliseconds limit{30'000};
    double jitter = 1.0;             ///< the wait is d … d·(1 + jitter), to `limit`
    std::function<double()> random;  ///< 0 … 1; the default is the system's generator

    /// `attempt` counts from 1.
    std::chrono::milliseconds delay(int attempt) const;
};

} // namespace drover
