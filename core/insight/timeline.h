#pragma once

#include "core/base/clock.h"
#include "core/journal/journalentry.h"
#include "core/objects/clusterevent.h"
#include "core/objects/nodehealth.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace drover {

/// One thing that happened to a node, as far as Drover saw it or was told.
///
/// Thread: a plain value, any. Units: UTC; the server's time where it tells one, else when Drover
/// saw it. Errors: none.
struct TimelineEntry {
    enum class Kind : std::uint8_t {
        Seen,      ///< the first sight of the node; `to` is its status
        Readiness, ///< from, to: "Ready", "NotReady", "Unknown"
        Condition, ///< subject: its type; from, to: its status
        Taint,     ///< subject: key=value:Effect; from, to: empty where it came or went
        Cordon,    ///< to: "true" or "false"
        Version,   ///< the kubelet's
        Boot,      ///< another boot ID
        Removed,   ///< the node is gone
        Gap,       ///< Drover was not connected until `until`
        Event,     ///< subject: its reason; `detail` its message
        Write,     ///< Drover's own: subject: the action; `detail` what became of it
    };

    WallTime at;
    std::optional<WallTime> until; ///< of Gap, once it has ended
    Kind kind = Kind::Seen;
    QString subject;
    QString from;
    QString to;
    QString reason;
    QString detail;
    bool isBad = false; ///< a turn for the worse, or a warning
    std::int64_t count = 1; ///< of Event: how often

    bool operator==(const TimelineEntry &) const = default;
};

/// A change of readiness, in the words of TimelineEntry.
struct ReadinessTurn {
    WallTime at;
    QString from;
    QString to;

    bool operator==(const ReadinessTurn &) const = default;
};

/// How a node stood for a while, for the strip.
struct StripSpan {
    enum class State : std::uint8_t {
        Unseen, ///< before anything is known
        Gap,    ///< not connected: hatched, never drawn as healthy
        Gone,   ///< the node did not exist
        Ready,
        Pressed, ///< ready, and a condition is not as it should be
        NotReady,
        Unknown,
    };
    WallTime from;
    WallTime to;
    State state = State::Unseen;
    bool isCordoned = false;

    bool operator==(const StripSpan &) const = default;
};

/// What differs between two looks at one node, oldest first. `seen`: when the second was taken.
///
/// Thread: any; pure. Errors: none.
std::vector<TimelineEntry> changesBetween(const Node &before, const Node &after, WallTime seen);

std::vector<TimelineEntry> timelineOf(std::span<const ClusterEventPtr> events);
/// The entries about that node of that cluster.
std::vector<TimelineEntry> timelineOf(const JournalEntries &journal, const ClusterId &cluster,
                                      const QString &node);
/// One line, newest first.
std::vector<TimelineEntry> mergedTimeline(std::vector<std::vector<TimelineEntry>> parts);

} // namespace drover
