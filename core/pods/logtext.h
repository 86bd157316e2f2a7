#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace drover {

/// A line of a log, and when it was written.
struct LogLine {
    std::string text;             ///< as it came, without its time and its line end
    std::int64_t nanoseconds = 0; ///< since 1970, UTC; 0: it came without its time
};

/// Takes the time off a line that was asked for with its time.
///
/// Thread: any; pure. Units: nanoseconds. Errors: none; a line without a time stays whole, and
/// bytes that are no UTF-8 show as U+FFFD.
/// Source: core/v1 PodLogOptions.timestamps: RFC 3339 with up to nine digits of a fraction.
LogLine timedLogLine(std::string line);
/// As the server writes it: "2026-11-25T12:00:00.5Z".
std::string logTimeText(std::int64_t nanoseconds);

/// What may be shown of a line: terminal colours are left out, every other control character has
/// its picture ("␛", "␀"), tabs are filled up to the next eighth column. Marks that turn the
/// direction of text show as U+FFFD: a log must not hide what it says.
QString logText(std::string_view bytes);
/// It sets terminal colours, which logText() leaves out.
bool hasTerminalColours(std::string_view bytes);

} // namespace drover
