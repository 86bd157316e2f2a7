#include "ui/states/sessionstate.h"

#include "core/base/duration.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Freshness)
};

// A renewal that answers at once is no reason to grey the table.
constexpr std::chrono::seconds kDimAfter{2};

template <typename... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

/// In step with the banner: from the first row on the connection is there.
QString connectingText(const Connecting &state)
{
    if (state.error)
        return Words::tr("May be incomplete");
    const bool isReading = state.step == Connecting::Step::Listing && state.nodesSoFar > 0;
    return isReading ? Words::tr("Reading nodes") : Words::tr("Connecting");
}

QString reconnectingText(const Reconnecting &state, WallTime now)
{
    if (state.catchingUp)
        return Words::tr("Catching up");
    using std::chrono::seconds;
    // As all ages beside it are counted: between the seconds as they are shown.
    const auto past = std::chrono::floor<seconds>(now) - std::chrono::floor<seconds>(state.since);
    const QString text = state.everConnected ? Words::tr("Reconnecting for %1")
                                             : Words::tr("Not connected for %1");
    return text.arg(wordedDuration(std::max(past, std::chrono::seconds::zero())));
}

QString staleText(const Stale &state, WallTime now)
{
    if (wantsCredentials(state.error))
        return Words::tr("No credentials");
    if (state.error.kind == Error::Kind::Auth)
        return Words::tr("Signed out");
    if (!state.everComplete)
        return Words::tr("Not connected");
    return Words::tr("Stale since %1").arg(shortMoment(state.since, now));
}

} // namespace

QString freshnessText(const Freshness &freshness, WallTime now)
{
    const Overloaded text{
        [](const Connecting &state) { return connectingText(state); },
        [](const Live &state) {
            return state.complete ? Words::tr("Live") : Words::tr("May be incomplete");
        },
        [&](const Reconnecting &state) { return reconnectingText(state, now); },
        [&](const Stale &state) { return staleText(state, now); },
        [](const Polling &) { return Words::tr("Polling"); },
        [](const Stopped &) { return Words::tr("Stopped"); },
    };
    return std::visit(text, freshness);
}

QLatin1StringView freshnessIcon(const Freshness &freshness)
{
    const Overloaded name{
        [](const Connecting &) { return QLatin1StringView("connecting"); },
        [](const Live &state) { return QLatin1StringView(state.complete ? "live" : "warning"); },
        [](const Reconnecting &) { return QLatin1StringView("reconnecting"); },
        [](const Stale &state) {
            return QLatin1StringView(state.error.kind == Error::Kind::Auth ? "key" : "stale");
        },
        [](const Polling &) { return QLatin1StringView("polling"); },
        [](const Stopped &) { return QLatin1StringView("stopped"); },
    };
    return std::visit(name, freshness);
}

Tone freshnessTone(const Freshness &freshness)
{
    const Overloaded tone{
        [](const Connecting &) { return Tone::Neutral; },
        [](const Live &state) { return state.complete ? Tone::Good : Tone::Warning; },
        [](const Reconnecting &state) { return state.catchingUp ? Tone::Neutral : Tone::Warning; },
        [](const Stale &) { return Tone::Bad; },
        [](const Polling &) { return Tone::Neutral; },
        [](const Stopped &) { return Tone::Dimmed; },
    };
    return std::visit(tone, freshness);
}

bool isDimmed(const Freshness &freshness, WallTime now)
{
    if (const auto *lost = std::get_if<Reconnecting>(&freshness)) {
        const bool faultless = lost->catchingUp && !lost->error;
        return !faultless && now - lost->since >= kDimAfter;
    }
    return std::holds_alternative<Stale>(freshness) || std::holds_alternative<Stopped>(freshness);
}

} // namespace drover::ui
