#pragma once

#include "core/json/bracketblocks.h"

namespace drover {

/// One bit a byte of a block of 64, the first byte lowest.
struct BracketBlock {
    std::uint64_t quotes;
    std::uint64_t backslashes;
    std::uint64_t opening;
    std::uint64_t closing;
};

/// '{' and '[', as well as '}' and ']', differ in this bit alone.
constexpr char kBracketBit = 0x20;

// Unnamed: each instruction set compiles its own copy, and the linker must never take the code of
// one for another.
namespace {

/// Bytes that follow a backslash which is not itself escaped. `carry` is the bit of the first
/// byte, then that of the next block's first. Backslashes are rare: one by one.
inline std::uint64_t escapedBytes(std::uint64_t backslashes, std::uint64_t &carry)
{
    std::uint64_t escaped = carry;
    backslashes &= ~carry;
    carry = 0;
    while (backslashes != 0) {
        const std::uint64_t first = backslashes & (~backslashes + 1);
        const std::uint64_t follower = first << 1;
        carry = first >> 63;
        escaped |= follower;
        backslashes &= ~(first | follower);
    }
    return escaped;
}

/// Walks the brackets of a block: the byte behind the one that closes the value; 0 where none does.
template <typename Isa>
std::size_t endWithin(const BracketBlock &block, int &depth)
{
    for (std::uint64_t left = block.opening | block.closing; left != 0; left &= left - 1) {
        const std::uint64_t bit = left & (~left + 1);
        depth += (block.opening & bit) != 0 ? 1 : -1;
        if (depth <= 0)
            return static_cast<std::size_t>(Isa::count(bit - 1)) + 1;
    }
    return 0;
}

/// The loop over all that a server sends; `Isa` gives the masks. The state is in locals.
template <typename Isa>
std::size_t scanBlocksWith(const char *bytes, std::size_t count, BracketState &state)
{
    BracketState local = state;
    std::size_t at = 0;
    for (; count > 0 && !local.tooDeep; --count, at += 64) {
        BracketBlock block = Isa::blockAt(bytes + at);
        if ((block.backslashes | local.escaped) != 0)
            block.quotes &= ~escapedBytes(block.backslashes, local.escaped);
        const std::uint64_t inside = Isa::prefixParity(block.quotes) ^ local.inString;
        local.inString = ~((inside >> 63) - 1);
        block.opening &= ~inside;
        block.closing &= ~inside;

        // The value cannot end here as long as there are fewer closing brackets than levels.
        const int closers = Isa::count(block.closing);
        if (local.depth > closers) {
            local.depth += Isa::count(block.opening) - closers;
        } else if (const std::size_t end = endWithin<Isa>(block, local.depth); end > 0) {
            state.closed = true;
            return at + end;
        }
        local.tooDeep = local.depth > BracketState::kDeepest;
    }
    state = local;
    return at;
}

} // namespace

} // namespace drover
