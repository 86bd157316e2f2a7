#pragma once

#include "core/base/backoff.h"
#include "core/base/clock.h"
#include "core/nodes/freshness.h"

namespace drover {

/// One instant on both clocks: decisions use the steady one, people read the other.
struct Moment {
    TimePoint steady;
    WallTime wall;
};

/// Keeps the Freshness of a session and the count of tries; says how long to wait before the next.
///
/// Pure: no timer of its own. Thread: any, one at a time. Units: as Moment. Errors: kept inside the
/// value.
class FreshnessTracker
{
public:
    explicit FreshnessTracker(Backoff backoff) : m_backoff(std::move(backoff)) {}

    const Freshness &value() const { return m_value; }
    /// When the value must change without anything happening, or nothing.
    std::optional<TimePoint> deadline() const;

    void begin(Moment now);               ///< → Connecting
    void beginFrom(WallTime since, Moment now); ///< → Reconnecting: rows of then are shown
    void listing(Connecting::Step step, std::size_t nodesSoFar); ///< only while Connecting
    void filling(const Error &listError); ///< → Connecting, the watch fills
    void heard(Moment now);               ///< the server said something on a stream we trust
    void connected();                     ///< something was read, be it not all
    void doubt(Moment since);             ///< what was heard after that may have been old
    void live(Moment now);                ///< → Live, complete
    void liveIncomplete(Moment now, const Error &listError);
    void catchUp(Moment now);    ///< → Reconnecting without a fault
    void polling(Moment now);    ///< → Polling; what was read is true now
    void unanswered(Moment now); ///< a renewal is late: → Reconnecting, no try counted
    void stop() { m_value = Stopped{}; }
    /// → Reconnecting or Stale. The wait before the next try: what the server asked for, 60 s where
    /// a retry alone cannot help, else the backoff. `wasStable` begins the count anew.
    std::chrono::milliseconds lost(const Error &error, Moment now, bool wasStable);
    /// The same wait for something that is tried beside a stream, with a count of its own.
    std::chrono::milliseconds delayBeside(const Error &error, int attempt) const;
    /// → Stale where Reconnecting has lasted too long.
    void tick(Moment now);
    /// The next try was begun early or late.
    void trying();

    /// How long ago what is shown was surely true; also on the calendar, which goes on while the
    /// machine is suspended.
    std::chrono::steady_clock::duration away(Moment now) const;
    WallTime lastTrue() const { return m_lastTrue.wall; }

private:
    void becomeReconnecting(Moment now);
    /// What was never connected cannot be lost anew, whoever answers its tries.
    WallTime since() const { return m_everConnected ? m_lastTrue.wall : m_begun; }

    Backoff m_backoff;
    Freshness m_value = Connecting{};
    Moment m_lastTrue{};
    WallTime m_begun{};
    std::optional<TimePoint> m_lostAt; ///< when it stopped being Live with a fault
    std::optional<Error> m_error;
    int m_attempt = 0;
    bool m_everConnected = false;
    bool m_everComplete = false;
};

} // namespace drover
