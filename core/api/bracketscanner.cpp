#include "core/api/bracketscanner.h"

#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace drover {

namespace {

constexpr std::size_t kBlock = 64;
/// '{' and '[', as well as '}' and ']', differ in this bit alone.
constexpr char kBracketBit = 0x20;

/// Bit i is the parity of bits 0 … i: set from an opening quote up to its closing one.
std::uint64_t prefixParity(std::uint64_t bits)
{
    for (int distance = 1; distance < 64; distance *= 2)
        bits ^= bits << distance;
    return bits;
}

} // namespace

#if defined(__SSE2__)

BracketScanner::Block BracketScanner::blockAt(const char *bytes)
{
    const auto maskOf = [](__m128i equal) {
        return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(equal)));
    };
    Block block;
    for (unsigned at = 0; at < kBlock; at += 16) {
        const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + at));
        const __m128i folded = _mm_or_si128(text, _mm_set1_epi8(kBracketBit));
        block.quotes |= maskOf(_mm_cmpeq_epi8(text, _mm_set1_epi8('"'))) << at;
        block.backslashes |= maskOf(_mm_cmpeq_epi8(text, _mm_set1_epi8('\\'))) << at;
        block.opening |= maskOf(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{'))) << at;
        block.closing |= maskOf(_mm_cmpeq_epi8(folded, _mm_set1_epi8('}'))) << at;
    }
    return block;
}

#else

BracketScanner::Block BracketScanner::blockAt(const char *bytes)
{
    Block block;
    for (unsigned at = 0; at < kBlock; ++at) {
        const char folded = static_cast<char>(bytes[at] | kBracketBit);
        block.quotes |= std::uint64_t(bytes[at] == '"') << at;
        block.backslashes |= std::uint64_t(bytes[at] == '\\') << at;
        block.opening |= std::uint64_t(folded == '{') << at;
        block.closing |= std::uint64_t(folded == '}') << at;
    }
    return block;
}

#endif

std::size_t BracketScanner::scan(std::string_view bytes)
{
    std::size_t at = 0;
    while (!m_closed && !m_tooDeep && bytes.size() - at >= kBlock)
        at += scanBlock(blockAt(bytes.data() + at));
    if (m_closed || m_tooDeep)
        return at;
    return at + scanBytes(bytes.substr(at));
}

/// Bytes that follow a backslash which is not itself escaped. Backslashes are rare: one by one.
std::uint64_t BracketScanner::escapedBytes(std::uint64_t backslashes)
{
    std::uint64_t escaped = m_escaped ? 1 : 0;
    backslashes &= ~escaped;
    m_escaped = false;
    while (backslashes != 0) {
        const std::uint64_t first = backslashes & (~backslashes + 1);
        const std::uint64_t follower = first << 1;
        m_escaped = follower == 0;
        escaped |= follower;
        backslashes &= ~(first | follower);
    }
    return escaped;
}

std::size_t BracketScanner::scanBlock(Block block)
{
    if (block.backslashes != 0 || m_escaped)
        block.quotes &= ~escapedBytes(block.backslashes);
    const std::uint64_t inside = prefixParity(block.quotes) ^ (m_inString ? ~std::uint64_t(0) : 0);
    m_inString = (inside >> 63) != 0;
    const std::uint64_t opening = block.opening & ~inside;
    const std::uint64_t closing = block.closing & ~inside;

    // The value cannot end here as long as there are fewer closing brackets than levels.
    const int closers = std::popcount(closing);
    if (m_depth > closers) {
        m_depth += std::popcount(opening) - closers;
        m_tooDeep = m_depth > kDeepest;
        return kBlock;
    }
    return walkBrackets(opening, closing);
}

std::size_t BracketScanner::walkBrackets(std::uint64_t opening, std::uint64_t closing)
{
    for (std::uint64_t left = opening | closing; left != 0; left &= left - 1) {
        const std::uint64_t bit = left & (~left + 1);
        m_depth += (opening & bit) != 0 ? 1 : -1;
        if (m_depth <= 0) {
            m_closed = true;
            return static_cast<std::size_t>(std::countr_zero(bit)) + 1;
        }
    }
    m_tooDeep = m_depth > kDeepest;
    return kBlock;
}

std::size_t BracketScanner::scanBytes(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char byte = bytes[at];
        if (m_escaped) {
            m_escaped = false;
        } else if (byte == '\\') {
            m_escaped = true;
        } else if (byte == '"') {
            m_inString = !m_inString;
        } else if (!m_inString) {
            const char folded = static_cast<char>(byte | kBracketBit);
            m_depth += (folded == '{' ? 1 : 0) - (folded == '}' ? 1 : 0);
            if (folded == '}' && m_depth <= 0) {
                m_closed = true;
                return at + 1;
            }
            m_tooDeep = m_depth > kDeepest;
            if (m_tooDeep)
                return at + 1;
        }
    }
    return bytes.size();
}

} // namespace drover
