#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace drover {

/// A point on the clock that no user and no NTP daemon can set.
using TimePoint = std::chrono::steady_clock::time_point;
/// A point of the calendar, UTC.
using WallTime = std::chrono::system_clock::time_point;

/// Where time comes from, so that tests can hold it in their hands.
///
/// Thread: each call on the thread that will run the callback. Units: std::chrono.
/// Errors: none.
class Clock
{
public:
    /// Ends what callAfter() began: destroying it before its time cancels the call.
    class Timer
    {
    public:
        virtual ~Timer() = default;
    };

    virtual ~Clock() = default;
    virtual TimePoint now() const = 0;
    virtual WallTime wallNow() const = 0;
    /// Runs `call` once, on this thread's event loop, not before `delay` has passed.
    [[nodiscard]] virtual std::unique_ptr<Timer> callAfter(std::chrono::milliseconds delay,
                                                           std::function<void()> call) = 0;
};

/// The system's clock; timers are QTimers. Stateless, may be shared by all threads.
class SystemClock final : public Clock
{
public:
    TimePoint now() const override;
    WallTime wallNow() const override;
    [[nodiscard]] std::unique_ptr<Timer> callAfter(std::chrono::milliseconds delay,
                                                   std::function<void()> call) override;
};

} // namespace drover
