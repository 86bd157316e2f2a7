#include "core/json/bracketscanner.h"

#include <utility>

namespace drover {

std::size_t BracketScanner::scan(std::string_view bytes)
{
    constexpr std::size_t kBlock = 64;
    const std::size_t at = m_scanBlocks(bytes.data(), bytes.size() / kBlock, m_state);
    if (m_state.closed || m_state.tooDeep)
        return at;
    return at + scanBytes(bytes.substr(at));
}

/// What is less than a block, byte by byte.
std::size_t BracketScanner::scanBytes(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char byte = bytes[at];
        const bool isEscaped = std::exchange(m_state.escaped, 0) != 0;
        if (byte == '\\') {
            m_state.escaped = isEscaped ? 0 : 1;
        } else if (byte == '"') {
            m_state.inString = isEscaped ? m_state.inString : ~m_state.inString;
        } else if (m_state.inString == 0 && (byte == '{' || byte == '[')) {
            m_state.tooDeep = ++m_state.depth > kDeepest;
            if (m_state.tooDeep)
                return at + 1;
        } else if (m_state.inString == 0 && (byte == '}' || byte == ']')) {
            m_state.closed = --m_state.depth <= 0;
            if (m_state.closed)
                return at + 1;
        }
    }
    return bytes.size();
}

} // namespace drover
