#pragma once

#include "core/base/clock.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

namespace drover {

/// Measures how long this thread's event loop keeps a click waiting: a timer is due every 2 ms, and
/// what it comes late by is the turn that held it up. (The dispatcher's awake and aboutToBlock do
/// not enclose timers and sockets: they would measure nothing.)
///
/// Thread: the one whose loop it measures. Units: milliseconds. Errors: none.
class TurnMeter
{
public:
    /// `clock` is the system's, and must outlive it.
    explicit TurnMeter(Clock &clock) : m_clock(clock) { arm(); }

    void clear() { m_turns.clear(); }
    const std::vector<double> &turns() const { return m_turns; }

private:
    static constexpr std::chrono::milliseconds kEvery{2};

    void arm()
    {
        m_since.start();
        m_timer = m_clock.callAfter(kEvery, [this] { tick(); });
    }

    void tick()
    {
        const double waited = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
        m_turns.push_back(std::max(0.0, waited - static_cast<double>(kEvery.count())));
        arm();
    }

    Clock &m_clock;
    std::unique_ptr<Clock::Timer> m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_turns;
};

} // namespace drover
