#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace drover {

/// Finds the end of one JSON object or array, fed in pieces cut anywhere. Looks at quotes,
/// backslashes and brackets only, 64 bytes at a time where the processor can.
///
/// Does not check that the text is JSON: whoever parses what was found does.
/// Thread: one. Units: bytes. Errors: tooDeep().
class BracketScanner
{
public:
    static constexpr int kDeepest = 512;

    /// The next byte scanned is the first of a value.
    void restart() { *this = BracketScanner(); }
    /// Scans up to the end of the value. The number of bytes that belong to it: all, unless the
    /// value closed.
    std::size_t scan(std::string_view bytes);
    bool isClosed() const { return m_closed; }
    bool isTooDeep() const { return m_tooDeep; }

private:
    /// One bit a byte of a block, the first byte lowest.
    struct Block {
        std::uint64_t quotes = 0;
        std::uint64_t backslashes = 0;
        std::uint64_t opening = 0;
        std::uint64_t closing = 0;
    };

    static Block blockAt(const char *bytes);
    std::size_t scanBlock(Block block);
    std::size_t walkBrackets(std::uint64_t opening, std::uint64_t closing);
    std::uint64_t escapedBytes(std::uint64_t backslashes);
    std::size_t scanBytes(std::string_view bytes);

    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false; ///< the next byte follows a backslash
    bool m_closed = false;
    bool m_tooDeep = false;
};

} // namespace drover
