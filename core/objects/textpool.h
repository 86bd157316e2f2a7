#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace drover {

/// Keeps one copy of each text that many nodes share (label keys, condition types, versions).
///
/// What it handed out stays valid as long as the pool; nodes hold it by shared_ptr. It never
/// frees single texts, so it is bounded: past `maxBytes`, or for texts longer than 256 bytes, it
/// takes no new ones and the caller keeps the text itself.
/// Thread: intern() on one thread only; the texts it handed out may be read anywhere.
/// Units: bytes. Errors: none.
class TextPool
{
public:
    explicit TextPool(std::size_t maxBytes = 8u << 20);
    TextPool(const TextPool &) = delete;
    TextPool &operator=(const TextPool &) = delete;

    /// The pooled copy, or a null view where the pool takes no new text. Empty text is pooled free.
    std::string_view intern(std::string_view text);

private:
    static constexpr std::size_t kBlockBytes = 16u << 10;
    static constexpr std::size_t kLongest = 256;

    std::size_t m_maxBytes;
    std::size_t m_usedBytes = 0;
    std::size_t m_blockFree = 0;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::unordered_set<std::string_view> m_texts;
};

} // namespace drover
