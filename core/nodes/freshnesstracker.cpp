#include "core/nodes/freshnesstracker.h"

#include <algorithm>
#include <utility>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kStaleAfter = 30s;
constexpr auto kHelplessRetry = 60s;
constexpr auto kLongestRetryAfter = 5min; // that a server may ask for
constexpr auto kLongestOwnWait = 1h;      // of a plugin that failed

/// A retry alone will not cure these: they show as Stale at once and are tried seldom.
bool isHelpless(Error::Kind kind)
{
    return kind == Error::Kind::Auth || kind == Error::Kind::Forbidden ||
           kind == Error::Kind::Tls || kind == Error::Kind::Config;
}

} // namespace

std::optional<TimePoint> FreshnessTracker::deadline() const
{
    const auto *reconnecting = std::get_if<Reconnecting>(&m_value);
    if (!reconnecting || !m_lostAt || !m_error)
        return std::nullopt;
    return *m_lostAt + kStaleAfter;
}

void FreshnessTracker::begin(Moment now)
{
    m_value = Connecting{};
    m_lastTrue = now;
    m_begun = now.wall;
}

void FreshnessTracker::beginFrom(WallTime since, Moment now)
{
    m_lastTrue = {now.steady - std::max(now.wall - since, WallTime::duration(0)), since};
    m_everConnected = true;
    catchUp(now);
}

void FreshnessTracker::listing(Connecting::Step step, std::size_t nodesSoFar)
{
    if (auto *connecting = std::get_if<Connecting>(&m_value)) {
        connecting->step = step;
        connecting->nodesSoFar = nodesSoFar;
    }
}

void FreshnessTracker::filling(const Error &listError)
{
    if (auto *stale = std::get_if<Stale>(&m_value)) {
        stale->error = listError; // only an answered stream ends that
        return;
    }
    Connecting state;
    state.step = Connecting::Step::Filling;
    state.error = listError;
    m_value = std::move(state);
}

void FreshnessTracker::heard(Moment now)
{
    m_lastTrue = now;
    if (auto *live = std::get_if<Live>(&m_value))
        live->lastByte = now.wall;
}

/// Until then an answered stream was none: what failed before goes on.
void FreshnessTracker::connected()
{
    if (!std::exchange(m_everConnected, true))
        m_lostAt.reset();
}

void FreshnessTracker::doubt(Moment since)
{
    if (since.steady < m_lastTrue.steady)
        m_lastTrue = since;
}

void FreshnessTracker::live(Moment now)
{
    m_lastTrue = now;
    m_lostAt.reset();
    m_error.reset();
    m_everConnected = true;
    m_everComplete = true;
    m_value = Live{now.wall, true, std::nullopt};
}

void FreshnessTracker::liveIncomplete(Moment now, const Error &listError)
{
    m_lastTrue = now;
    if (m_everConnected)
        m_lostAt.reset();
    m_error.reset();
    m_value = Live{now.wall, false, listError};
}

void FreshnessTracker::catchUp(Moment now)
{
    if (std::holds_alternative<Stale>(m_value))
        return;      // only a complete List ends that
    m_error.reset(); // the server answers; no fault is left to be shown
    becomeReconnecting(now);
    std::get<Reconnecting>(m_value).catchingUp = true;
}

void FreshnessTracker::polling(Moment now)
{
    m_lastTrue = now;
    m_lostAt.reset();
    m_error.reset();
    m_attempt = 0;
    m_everConnected = true;
    m_everComplete = true;
    m_value = Polling{now.wall};
}

void FreshnessTracker::unanswered(Moment now)
{
    if (std::holds_alternative<Live>(m_value))
        becomeReconnecting(now);
}

void FreshnessTracker::becomeReconnecting(Moment now)
{
    if (!m_lostAt)
        m_lostAt = now.steady;
    m_value = Reconnecting{since(), m_attempt, std::nullopt, m_error, false, m_everConnected};
}

std::chrono::milliseconds FreshnessTracker::lost(const Error &error, Moment now, bool wasStable)
{
    m_attempt = wasStable ? 1 : m_attempt + 1;
    m_error = error;
    const std::chrono::milliseconds wait = delayBeside(error, m_attempt);
    const WallTime next = now.wall + wait;

    if (!m_lostAt)
        m_lostAt = now.steady;
    const bool tooLong = now.steady - *m_lostAt >= kStaleAfter;
    if (isHelpless(error.kind) || tooLong || std::holds_alternative<Stale>(m_value))
        m_value = Stale{since(), error, next, m_everComplete};
    else
        m_value = Reconnecting{since(), m_attempt, next, error, false, m_everConnected};
    return wait;
}

std::chrono::milliseconds FreshnessTracker::delayBeside(const Error &error, int attempt) const
{
    if (error.retryAfter)
        return std::clamp<std::chrono::milliseconds>(
            *error.retryAfter, m_backoff.first,
            error.httpStatus == 0 ? std::chrono::milliseconds(kLongestOwnWait)
                                  : std::chrono::milliseconds(kLongestRetryAfter));
    return isHelpless(error.kind) ? kHelplessRetry : m_backoff.delay(attempt);
}

void FreshnessTracker::tick(Moment now)
{
    if (const auto due = deadline(); due && *due <= now.steady) {
        const std::optional<WallTime> next = std::get<Reconnecting>(m_value).next;
        m_value = Stale{since(), *m_error, next, m_everComplete};
    }
}

std::chrono::steady_clock::duration FreshnessTracker::away(Moment now) const
{
    return std::max<std::chrono::steady_clock::duration>(now.steady - m_lastTrue.steady,
                                                         now.wall - m_lastTrue.wall);
}

void FreshnessTracker::trying()
{
    if (auto *reconnecting = std::get_if<Reconnecting>(&m_value))
        reconnecting->next.reset();
    else if (auto *stale = std::get_if<Stale>(&m_value))
        stale->next.reset();
}

} // namespace drover
