#pragma once

#include "core/insight/timeline.h"
#include "ui/theme/statuspalette.h"

#include <QLatin1StringView>
#include <QString>

#include <cstdint>

namespace drover::ui {

/// What a person chooses by: kinds of entries that belong together.
enum class TimelineGroup : std::uint8_t { Conditions, Taints, Cordons, Versions, Events, Writes, Gaps };
inline constexpr int kTimelineGroups = 7;

/// An entry in words, with its icon.
struct TimelineWords {
    QString what;   ///< "Ready → NotReady", "Taint added", "Rebooted"
    QString detail; ///< reason and message
    QString from;   ///< who says so; empty: Drover saw it
    QLatin1StringView icon;
    Tone tone = Tone::Dimmed;
};

/// Thread: GUI. Units: local time. Errors: none.
TimelineWords timelineWords(const TimelineEntry &entry, WallTime now);
TimelineGroup timelineGroup(TimelineEntry::Kind kind);
QString timelineGroupText(TimelineGroup group);

} // namespace drover::ui
