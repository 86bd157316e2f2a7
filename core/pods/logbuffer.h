#pragma once

#include "core/pods/logtext.h"

#include <QString>

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

class QIODevice;

namespace drover {

/// The last lines of a log, in bounded memory. Lines are numbered from 0 for as long as it lives:
/// what is forgotten keeps its number, so a view stays where it is. Where lines were left out, one
/// line of its own says so.
///
/// Thread: one. Units: lines, bytes. Errors: none; see logText().
class LogBuffer
{
public:
    struct Limits {
        std::size_t lines = 200'000;
        std::size_t bytes = 64u << 20; ///< of text; each line costs 40 bytes besides
    };
    using Number = std::uint64_t;

    LogBuffer() : LogBuffer(Limits{}) {}
    explicit LogBuffer(Limits limits) : m_limits(limits) {}

    void append(std::vector<LogLine> lines);
    /// So many lines came too fast to be kept.
    void appendGap(std::uint64_t lines);
    void clear();
    /// Lines from there on are not forgotten, whatever the limits say; nothing: the oldest goes. What
    /// is kept no longer goes when others come, so none is lost by looking elsewhere.
    void keepFrom(std::optional<Number> line);
    /// Over its limits, since it must not forget. Who fills it should stop.
    bool isOverfull() const;

    Number first() const { return m_first; } ///< the oldest that is kept
    Number end() const { return m_first + m_lines.size(); } ///< behind the newest
    std::size_t bytes() const { return m_bytes; }
    /// Some line set colours, which are not shown.
    bool hasColours() const { return m_hasColours; }
    /// As it came; only of first() … end() − 1.
    const LogLine &line(Number number) const;
    /// As it is shown, without its time.
    QString text(Number number) const;
    bool isGap(Number number) const { return m_gaps.contains(number); }

    struct Search {
        QString text;
        Qt::CaseSensitivity cases = Qt::CaseInsensitive;
        bool isBackward = false;
    };
    struct Found {
        std::optional<Number> line;
        Number next = 0; ///< where to go on; end() or before first(): all was looked at
    };
    /// From `from` on, at most `most` lines, so that a long search may be done in pieces. What is
    /// said of a gap is no part of the log.
    Found find(const Search &search, Number from, std::size_t most) const;
    /// All that is kept, as it came. Errors: false where the device could not be written.
    bool writeTo(QIODevice &device, bool withTimes = false) const;

private:
    void forgetOldest();

    Limits m_limits;
    std::deque<LogLine> m_lines;
    std::map<Number, std::uint64_t> m_gaps; ///< lines that are left out there
    Number m_first = 0;
    std::optional<Number> m_kept;
    std::size_t m_bytes = 0;
    bool m_hasColours = false;
};

} // namespace drover
