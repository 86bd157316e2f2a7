#include "core/json/bracketloop.h"

#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace drover {

namespace {

struct Portable {
    static BracketBlock blockAt(const char *bytes);

    static int count(std::uint64_t bits) { return std::popcount(bits); }

    /// Bit i is the parity of bits 0 … i: set from an opening quote up to its closing one.
    static std::uint64_t prefixParity(std::uint64_t bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ bits << 32;
    }
};

#if defined(__SSE2__)

inline std::uint64_t equalBytes(const __m128i (&text)[4], char byte)
{
    const __m128i wanted = _mm_set1_epi8(byte);
    const auto mask = [&](int part) {
        const int bits = _mm_movemask_epi8(_mm_cmpeq_epi8(text[part], wanted));
        return std::uint64_t(static_cast<unsigned>(bits));
    };
    return mask(0) | mask(1) << 16 | mask(2) << 32 | mask(3) << 48;
}

inline BracketBlock Portable::blockAt(const char *bytes)
{
    const auto *from = reinterpret_cast<const __m128i *>(bytes);
    const __m128i text[4] = {_mm_loadu_si128(from), _mm_loadu_si128(from + 1),
                             _mm_loadu_si128(from + 2), _mm_loadu_si128(from + 3)};
    const __m128i bit = _mm_set1_epi8(kBracketBit);
    const __m128i folded[4] = {_mm_or_si128(text[0], bit), _mm_or_si128(text[1], bit),
                               _mm_or_si128(text[2], bit), _mm_or_si128(text[3], bit)};
    return {equalBytes(text, '"'), equalBytes(text, '\\'), equalBytes(folded, '{'),
            equalBytes(folded, '}')};
}

#else

inline BracketBlock Portable::blockAt(const char *bytes)
{
    BracketBlock block{};
    for (unsigned at = 0; at < 64; ++at) {
        const char folded = static_cast<char>(bytes[at] | kBracketBit);
        block.quotes |= std::uint64_t(bytes[at] == '"') << at;
        block.backslashes |= std::uint64_t(bytes[at] == '\\') << at;
        block.opening |= std::uint64_t(folded == '{') << at;
        block.closing |= std::uint64_t(folded == '}') << at;
    }
    return block;
}

#endif

} // namespace

std::size_t scanBlocksPortable(const char *bytes, std::size_t count, BracketState &state)
{
    return scanBlocksWith<Portable>(bytes, count, state);
}

ScanBlocks bestScanBlocks()
{
#if defined(DROVER_AVX2)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") &&
        __builtin_cpu_supports("pclmul"))
        return scanBlocksAvx2;
#endif
    return scanBlocksPortable;
}

} // namespace drover
