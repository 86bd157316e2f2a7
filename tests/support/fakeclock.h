#pragma once

#include "core/base/clock.h"

#include <memory>
#include <vector>

namespace drover {

/// A clock that stands still until advance() moves it.
///
/// Thread: the test's. Units: std::chrono. Errors: none. Timers may outlive the clock.
class FakeClock final : public Clock
{
public:
    FakeClock();
    ~FakeClock() override;

    TimePoint now() const override { return m_now; }
    WallTime wallNow() const override { return m_wall; }
    [[nodiscard]] std::unique_ptr<Timer> callAfter(std::chrono::milliseconds delay,
                                                   std::function<void()> call) override;

    /// Moves both clocks on and runs what falls due on the way, earliest first, then in the order
    /// of the calls; what a call schedules within the span runs too. Inside a call, now() is its
    /// due time.
    void advance(std::chrono::milliseconds span);
    /// Runs the earliest call alone, at its due time; false where there is none.
    bool step();
    /// Sets the calendar alone, as a user or an NTP daemon does.
    void setWall(WallTime wall) { m_wall = wall; }
    std::size_t pendingCount() const;
    /// Time until the next call; zero where there is none.
    std::chrono::milliseconds untilNext() const;

private:
    struct Entry;
    class FakeTimer;

    bool runDue(TimePoint end);
    std::shared_ptr<Entry> takeDue(TimePoint end);
    void moveTo(TimePoint point);

    TimePoint m_now;
    WallTime m_wall;
    std::vector<std::shared_ptr<Entry>> m_entries;
};

} // namespace drover
