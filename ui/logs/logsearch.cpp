#include "ui/logs/logsearch.h"

#include <algorithm>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// About 3 ms of lines of usual length.
constexpr std::size_t kLinesATurn = 8'000;

} // namespace

LogSearch::LogSearch(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

LogSearch::~LogSearch() = default;

void LogSearch::setLines(const LogBuffer *lines)
{
    m_lines = lines;
    const QString text = std::exchange(m_text, {});
    setText(text);
}

void LogSearch::setText(const QString &text)
{
    if (text == m_text && m_lines)
        return;
    m_text = text;
    m_found.clear();
    m_at = m_lines ? m_lines->first() : 0;
    m_turn.reset();
    work();
}

void LogSearch::linesChanged()
{
    if (!m_lines || m_text.isEmpty())
        return;
    if (forgetDropped())
        Q_EMIT changed();
    schedule();
}

bool LogSearch::forgetDropped()
{
    const std::size_t before = m_found.size();
    while (m_lines && !m_found.empty() && m_found.front() < m_lines->first())
        m_found.pop_front();
    return m_found.size() != before;
}

bool LogSearch::isDone() const
{
    return !m_lines || m_text.isEmpty() || m_at >= m_lines->end();
}

void LogSearch::schedule()
{
    if (!m_turn && !isDone())
        m_turn = m_clock.callAfter(0ms, [this] {
            m_turn.reset();
            work();
        });
}

void LogSearch::work()
{
    if (!isDone()) {
        const LogBuffer::Search search{m_text};
        Number at = std::max(m_at, m_lines->first());
        const Number limit = std::min(at + kLinesATurn, m_lines->end());
        while (at < limit) {
            const LogBuffer::Found found = m_lines->find(search, at, limit - at);
            if (found.line)
                m_found.push_back(*found.line);
            at = found.next;
        }
        m_at = at;
    }
    Q_EMIT changed();
    schedule();
}

std::optional<LogSearch::Number> LogSearch::first() const
{
    return m_found.empty() ? std::nullopt : std::optional(m_found.front());
}

std::optional<LogSearch::Number> LogSearch::last() const
{
    return m_found.empty() ? std::nullopt : std::optional(m_found.back());
}

int LogSearch::placeOf(Number line) const
{
    const auto found = std::lower_bound(m_found.begin(), m_found.end(), line);
    return found != m_found.end() && *found == line ? static_cast<int>(found - m_found.begin())
                                                    : -1;
}

std::optional<LogSearch::Number> LogSearch::next(Number line) const
{
    if (m_found.empty())
        return std::nullopt;
    const auto found = std::upper_bound(m_found.begin(), m_found.end(), line);
    return found == m_found.end() ? m_found.front() : *found;
}

std::optional<LogSearch::Number> LogSearch::previous(Number line) const
{
    if (m_found.empty())
        return std::nullopt;
    const auto found = std::lower_bound(m_found.begin(), m_found.end(), line);
    return found == m_found.begin() ? m_found.back() : *std::prev(found);
}

} // namespace drover::ui
