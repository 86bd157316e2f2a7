#pragma once

#include <cstddef>
#include <cstdint>

namespace drover {

/// Where a BracketScanner stands. Internal to core/api.
///
/// Thread: a plain value, any. Errors: tooDeep.
struct BracketState {
    static constexpr int kDeepest = 512;

    int depth = 0;
    std::uint64_t inString = 0; ///< all bits or none
    std::uint64_t escaped = 0;  ///< 1: the next byte follows a backslash
    bool closed = false;
    bool tooDeep = false;
};

/// Scans whole blocks of 64 bytes, `count` of them at most, and gives the number of bytes taken:
/// up to the end of the value where it closes.
using ScanBlocks = std::size_t (*)(const char *bytes, std::size_t count, BracketState &state);

/// The quickest one that this processor can run.
ScanBlocks bestScanBlocks();

std::size_t scanBlocksPortable(const char *bytes, std::size_t count, BracketState &state);
#if defined(DROVER_AVX2)
/// Needs AVX2, POPCNT and PCLMULQDQ.
std::size_t scanBlocksAvx2(const char *bytes, std::size_t count, BracketState &state);
#endif

} // namespace drover
