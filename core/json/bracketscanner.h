#pragma once

#include "core/json/bracketblocks.h"

#include <string_view>

namespace drover {

/// Finds the end of one JSON object or array, fed in pieces cut anywhere. Looks at quotes,
/// backslashes and brackets only, 64 bytes at a time.
///
/// Does not check that the text is JSON: whoever parses what was found does.
/// Thread: one. Units: bytes. Errors: isTooDeep(), at more than kDeepest levels.
class BracketScanner
{
public:
    static constexpr int kDeepest = BracketState::kDeepest;

    /// Another way to scan blocks is for tests: each must find the same.
    explicit BracketScanner(ScanBlocks scanBlocks = bestScanBlocks()) : m_scanBlocks(scanBlocks) {}

    /// The next byte scanned is the first of a value.
    void restart() { m_state = BracketState(); }
    /// Scans up to the end of the value. The number of bytes that belong to it: all, unless the
    /// value closed.
    std::size_t scan(std::string_view bytes);
    bool isClosed() const { return m_state.closed; }
    bool isTooDeep() const { return m_state.tooDeep; }

private:
    std::size_t scanBytes(std::string_view bytes);

    ScanBlocks m_scanBlocks;
    BracketState m_state;
};

} // namespace drover
