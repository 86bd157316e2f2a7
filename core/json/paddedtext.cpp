#include "core/json/paddedtext.h"

#include <algorithm>
#include <cstring>

namespace drover {

void PaddedBuffer::append(std::string_view bytes)
{
    if (bytes.empty())
        return;
    if (m_size + bytes.size() > m_capacity) {
        const std::size_t capacity =
            std::max({m_size + bytes.size(), m_capacity * 2, std::size_t(4096)});
        auto grown = std::make_unique_for_overwrite<char[]>(capacity + PaddedText::kPadding);
        if (m_size > 0)
            std::memcpy(grown.get(), m_bytes.get(), m_size);
        m_bytes = std::move(grown);
        m_capacity = capacity;
    }
    std::memcpy(m_bytes.get() + m_size, bytes.data(), bytes.size());
    m_size += bytes.size();
    std::memset(m_bytes.get() + m_size, 0, PaddedText::kPadding);
}

void PaddedBuffer::clear()
{
    m_size = 0;
    if (m_capacity > kKeptBytes) {
        m_bytes.reset();
        m_capacity = 0;
    }
}

PaddedText paddedIn(std::string_view chunk, std::size_t start, std::size_t size,
                    PaddedBuffer &buffer)
{
    if (chunk.size() - start - size >= PaddedText::kPadding)
        return {chunk.substr(start, size)};
    buffer.clear();
    buffer.append(chunk.substr(start, size));
    return buffer.text();
}

} // namespace drover
