#include "core/objects/textpool.h"

#include <cstring>

namespace drover {

TextPool::TextPool(std::size_t maxBytes) : m_maxBytes(maxBytes) {}

std::string_view TextPool::intern(std::string_view text)
{
    if (text.empty())
        return std::string_view("");
    if (const auto found = m_texts.find(text); found != m_texts.end())
        return *found;
    if (text.size() > kLongest || m_usedBytes + text.size() > m_maxBytes)
        return {};
    if (m_blockFree < text.size()) {
        m_blocks.push_back(std::make_unique<char[]>(kBlockBytes));
        m_blockFree = kBlockBytes;
    }
    char *copy = m_blocks.back().get() + (kBlockBytes - m_blockFree);
    std::memcpy(copy, text.data(), text.size());
    m_blockFree -= text.size();
    m_usedBytes += text.size();
    return *m_texts.insert(std::string_view(copy, text.size())).first;
}

} // namespace drover
