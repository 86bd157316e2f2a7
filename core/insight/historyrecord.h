#pragma once

#include "core/insight/timeline.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace drover {

/// One thing of a NodeHistory that is worth to be kept beyond the program's end.
///
/// Thread: a plain value, any. Units: UTC. Errors: none. Secrets: none; it holds what nodes tell.
struct HistoryRecord {
    enum class Kind : std::uint8_t {
        Entry, ///< `entry` of `node`
        Stand, ///< `node` stands so from `at` on
        Gap,   ///< not connected from `at` to `until`
        Alive, ///< what was shown at `at` was true
    };

    Kind kind = Kind::Alive;
    WallTime at;
    std::string node;
    TimelineEntry entry;
    StripSpan::State state = StripSpan::State::Unseen;
    bool isCordoned = false;
    WallTime until;

    bool operator==(const HistoryRecord &) const = default;
};

using HistoryRecords = std::vector<HistoryRecord>;

/// A line of JSON without its end.
///
/// Thread: any; pure. Units: microseconds since the Unix epoch. Errors: a line that is none of
/// ours, or was torn, gives nothing.
QByteArray historyLine(const HistoryRecord &record);
std::optional<HistoryRecord> parseHistoryLine(const QByteArray &line);

} // namespace drover
