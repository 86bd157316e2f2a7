#pragma once

#include <QString>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class QIODevice;

namespace drover {

/// The last lines of a log, in bounded memory. Lines are numbered from 0 for as long as it lives:
/// what is forgotten keeps its number, so a view stays where it is.
///
/// Thread: one. Units: lines, bytes. Errors: none; bytes that are no UTF-8 show as U+FFFD.
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

    void append(std::vector<std::string> lines);
    void clear();

    Number first() const { return m_first; } ///< the oldest that is kept
    Number end() const { return m_first + m_lines.size(); } ///< behind the newest
    std::size_t bytes() const { return m_bytes; }
    /// As it came, without its line end; only of first() … end() − 1.
    std::string_view line(Number number) const;
    QString text(Number number) const;

    struct Search {
        QString text;
        Qt::CaseSensitivity cases = Qt::CaseInsensitive;
        bool isBackward = false;
    };
    struct Found {
        std::optional<Number> line;
        Number next = 0; ///< where to go on; end() or before first(): all was looked at
    };
    /// From `from` on, at most `most` lines, so that a long search may be done in pieces.
    Found find(const Search &search, Number from, std::size_t most) const;
    /// All that is kept. Errors: false where the device could not be written.
    bool writeTo(QIODevice &device) const;

private:
    Limits m_limits;
    std::deque<std::string> m_lines;
    Number m_first = 0;
    std::size_t m_bytes = 0;
};

} // namespace drover
