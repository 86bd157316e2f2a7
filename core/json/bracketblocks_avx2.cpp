// Compiled with AVX2 switched on (see CMakeLists.txt): nothing here may be called before
// bestScanBlocks() has asked the processor, and nothing may be included that other files share.
#include "core/json/bracketloop.h"

#include <immintrin.h>

namespace drover {

namespace {

struct Avx2 {
    static std::uint64_t equalBytes(__m256i low, __m256i high, char byte)
    {
        const __m256i wanted = _mm256_set1_epi8(byte);
        const int lowBits = _mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
        const int highBits = _mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
        return std::uint64_t(static_cast<unsigned>(lowBits)) |
               std::uint64_t(static_cast<unsigned>(highBits)) << 32;
    }

    static BracketBlock blockAt(const char *bytes)
    {
        const auto *from = reinterpret_cast<const __m256i *>(bytes);
        const __m256i low = _mm256_loadu_si256(from);
        const __m256i high = _mm256_loadu_si256(from + 1);
        const __m256i bit = _mm256_set1_epi8(kBracketBit);
        const __m256i lowFolded = _mm256_or_si256(low, bit);
        const __m256i highFolded = _mm256_or_si256(high, bit);
        return {equalBytes(low, high, '"'), equalBytes(low, high, '\\'),
                equalBytes(lowFolded, highFolded, '{'), equalBytes(lowFolded, highFolded, '}')};
    }

    static int count(std::uint64_t bits) { return static_cast<int>(_mm_popcnt_u64(bits)); }

    /// A product without carries by all ones adds up, bit by bit, all lower bits.
    static std::uint64_t prefixParity(std::uint64_t bits)
    {
        const __m128i product = _mm_clmulepi64_si128(
            _mm_set_epi64x(0, static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
        return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
    }
};

} // namespace

std::size_t scanBlocksAvx2(const char *bytes, std::size_t count, BracketState &state)
{
    return scanBlocksWith<Avx2>(bytes, count, state);
}

} // namespace drover
