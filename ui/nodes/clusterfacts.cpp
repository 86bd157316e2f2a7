#include "ui/nodes/clusterfacts.h"

#include "ui/states/sessionstate.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClusterFacts)
};

/// The last moment that what is shown was true; nothing where nothing was shown, or it is true now.
std::optional<Timestamp> trueUntil(const Freshness &freshness)
{
    std::optional<WallTime> until;
    if (const auto *lost = std::get_if<Reconnecting>(&freshness); lost && lost->everConnected)
        until = lost->since;
    if (const auto *stale = std::get_if<Stale>(&freshness); stale && stale->everComplete)
        until = stale->since;
    if (!until)
        return std::nullopt;
    const auto past = std::chrono::duration_cast<std::chrono::microseconds>(until->time_since_epoch());
    return Timestamp(past.count());
}

} // namespace

QString asOfText(const Freshness &freshness, WallTime now)
{
    const auto until = trueUntil(freshness);
    if (!until || !isDimmed(freshness, now))
        return freshnessText(freshness, now);
    return Words::tr("%1 old", "how long ago what is shown was true").arg(wordedSince(*until, now));
}

CellValue asOfValue(const Freshness &freshness)
{
    if (std::holds_alternative<Live>(freshness))
        return kStillTrue;
    const auto until = trueUntil(freshness);
    return until ? CellValue(*until) : CellValue();
}

} // namespace drover::ui
