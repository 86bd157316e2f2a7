#include "ui/fleet/fleetfacts.h"

#include "core/objects/timestamp.h"
#include "ui/states/sessionstate.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FleetFacts)
};

/// The last moment that what is shown was true; nothing where nothing was shown, or it is true now.
std::optional<WallTime> trueUntil(const Freshness &freshness)
{
    if (const auto *lost = std::get_if<Reconnecting>(&freshness))
        return lost->since;
    const auto *stale = std::get_if<Stale>(&freshness);
    return stale && stale->everComplete ? std::optional(stale->since) : std::nullopt;
}

} // namespace

QString asOfText(const Freshness &freshness, WallTime now)
{
    const auto until = trueUntil(freshness);
    if (!until || !isDimmed(freshness, now))
        return freshnessText(freshness, now);
    const auto past = std::chrono::duration_cast<std::chrono::microseconds>(until->time_since_epoch());
    return Words::tr("%1 old", "how long ago what is shown was true")
        .arg(timeSince(Timestamp(past.count()), now));
}

} // namespace drover::ui
