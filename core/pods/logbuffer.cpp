#include "core/pods/logbuffer.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QLocale>

#include <algorithm>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogBuffer)
};

QString gapText(std::uint64_t lines)
{
    return lines == 1
               ? Words::tr("— 1 line left out: it came faster than it can be shown —")
               : Words::tr("— %1 lines left out: they came faster than they can be shown —")
                     .arg(QLocale().toString(qulonglong(lines)));
}

bool write(QIODevice &device, std::string_view bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    return device.write(bytes.data(), size) == size;
}

} // namespace

void LogBuffer::append(std::vector<LogLine> lines)
{
    for (LogLine &line : lines) {
        if (line.text.ends_with('\r'))
            line.text.pop_back();
        m_bytes += line.text.size();
        m_hasColours = m_hasColours || hasTerminalColours(line.text);
        m_lines.push_back(std::move(line));
    }
    forgetOldest();
}

void LogBuffer::appendGap(std::uint64_t lines)
{
    m_gaps.emplace(end(), lines);
    m_lines.emplace_back();
    forgetOldest();
}

void LogBuffer::forgetOldest()
{
    while (isOverfull() && (!m_kept || m_first < *m_kept)) {
        m_bytes -= m_lines.front().text.size();
        m_lines.pop_front();
        ++m_first;
    }
    m_gaps.erase(m_gaps.begin(), m_gaps.lower_bound(m_first));
}

void LogBuffer::keepFrom(std::optional<Number> line)
{
    m_kept = line;
}

bool LogBuffer::isOverfull() const
{
    return m_lines.size() > m_limits.lines || (m_bytes > m_limits.bytes && m_lines.size() > 1);
}

void LogBuffer::clear()
{
    m_first = end();
    m_kept.reset();
    m_lines.clear();
    m_gaps.clear();
    m_bytes = 0;
    m_hasColours = false;
}

const LogLine &LogBuffer::line(Number number) const
{
    return m_lines[static_cast<std::size_t>(number - m_first)];
}

QString LogBuffer::text(Number number) const
{
    const auto gap = m_gaps.find(number);
    return gap == m_gaps.end() ? logText(line(number).text) : gapText(gap->second);
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
        if (!isGap(number) && text(number).contains(search.text, search.cases)) {
            found.line = number;
            break;
        }
    }
    return found;
}

bool LogBuffer::writeTo(QIODevice &device, bool withTimes) const
{
    for (Number number = m_first; number < end(); ++number) {
        const LogLine &kept = line(number);
        const std::string time = withTimes && kept.nanoseconds != 0
                                     ? logTimeText(kept.nanoseconds) + ' '
                                     : std::string();
        const std::string text = isGap(number) ? this->text(number).toStdString() : kept.text;
        if (!write(device, time) || !write(device, text) || !write(device, "\n"))
            return false;
    }
    return true;
}

} // namespace drover
