#include "core/pods/logbuffer.h"

#include <QIODevice>

#include <algorithm>

namespace drover {

void LogBuffer::append(std::vector<std::string> lines)
{
    for (std::string &line : lines) {
        if (line.ends_with('\r'))
            line.pop_back();
        m_bytes += line.size();
        m_lines.push_back(std::move(line));
    }
    while (m_lines.size() > m_limits.lines || (m_bytes > m_limits.bytes && m_lines.size() > 1)) {
        m_bytes -= m_lines.front().size();
        m_lines.pop_front();
        ++m_first;
    }
}

void LogBuffer::clear()
{
    m_first = end();
    m_lines.clear();
    m_bytes = 0;
}

std::string_view LogBuffer::line(Number number) const
{
    return m_lines[static_cast<std::size_t>(number - m_first)];
}

QString LogBuffer::text(Number number) const
{
    const std::string_view bytes = line(number);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

LogBuffer::Found LogBuffer::find(const Search &search, Number from, std::size_t most) const
{
    Found found;
    found.next = std::clamp(from, m_first, end());
    for (std::size_t looked = 0; looked < most; ++looked) {
        const bool isAtEnd = search.isBackward ? found.next <= m_first : found.next >= end();
        if (isAtEnd)
            break;
        const Number number = search.isBackward ? found.next - 1 : found.next;
        found.next = search.isBackward ? number : number + 1;
        if (text(number).contains(search.text, search.cases)) {
            found.line = number;
            break;
        }
    }
    return found;
}

bool LogBuffer::writeTo(QIODevice &device) const
{
    return std::all_of(m_lines.begin(), m_lines.end(), [&device](const std::string &line) {
        const auto size = static_cast<qint64>(line.size());
        return device.write(line.data(), size) == size && device.write("\n", 1) == 1;
    });
}

} // namespace drover
