#include "app/demo/api/watchsource.h"

#include "app/demo/encode/protobuf.h"
#include "app/demo/encode/statusjson.h"

#include <algorithm>

namespace drover::demo {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kBookmarkEvery{60};

QByteArray tooOld(quint64 from, quint64 oldest)
{
    StatusFacts status = commonStatus(410);
    status.message = "too old resource version: " + QByteArray::number(from) + " (" +
                     QByteArray::number(oldest) + ')';
    return statusJson(status);
}

// Each minute, and 2 s and 1 s before the end; soonest last.
std::vector<QDeadlineTimer> bookmarkTimes(seconds timeout)
{
    std::vector<seconds> times{timeout - seconds(1), timeout - seconds(2)};
    for (seconds at = kBookmarkEvery; at < timeout - seconds(2); at += kBookmarkEvery)
        times.push_back(at);
    std::sort(times.begin(), times.end(), std::greater<>());
    std::vector<QDeadlineTimer> due;
    for (const seconds at : times)
        if (at.count() > 0)
            due.emplace_back(milliseconds(at), Qt::PreciseTimer);
    return due;
}

} // namespace

WatchSource::WatchSource(std::unique_ptr<WatchFeed> feed, WatchFacts facts)
    : m_feed(std::move(feed)), m_facts(std::move(facts)),
      m_deadline(milliseconds(m_facts.timeout), Qt::PreciseTimer)
{
    if (m_facts.initialEvents) {
        m_feed->takeInitial();
        m_cursor = std::max(m_facts.from, m_feed->version());
        m_markDue = m_facts.initialMark;
    } else {
        m_cursor = m_facts.from;
        if (m_facts.from < m_feed->oldestVersion())
            m_error = tooOld(m_facts.from, m_feed->oldestVersion());
    }
    m_began = m_cursor;
    if (m_facts.bookmarks)
        m_bookmarks = bookmarkTimes(m_facts.timeout);
}

BodySource::Pull WatchSource::pull(QByteArray &out)
{
    if (!m_error.isEmpty()) {
        fail(out, m_error);
        return Pull::End;
    }
    if (m_facts.spoil != Spoil::None) {
        out += m_feed->spoiled();
        return m_facts.spoil == Spoil::Truncated ? Pull::End
                                                 : (m_facts.spoil = Spoil::None, Pull::More);
    }
    if (m_ending || m_deadline.hasExpired())
        return Pull::End;
    if (pullInitial(out))
        return Pull::More;
    // Who falls behind the history has lost events, and is sent away to list again.
    if (m_cursor < m_feed->oldestVersion())
        return Pull::End;
    if (pullEvent(out))
        return Pull::More;
    if (bookmarkDue()) {
        QByteArray line;
        m_feed->appendBookmark(line, m_cursor, false);
        emitLine(out, line);
        return Pull::More;
    }
    return Pull::Waiting;
}

void WatchSource::emitLine(QByteArray &out, const QByteArray &line) const
{
    out += m_facts.format.media == MediaType::Protobuf ? protobufEventFromJson(line) : line;
}

bool WatchSource::pullInitial(QByteArray &out)
{
    if (!m_facts.initialEvents)
        return false;
    QByteArray line;
    if (!m_feed->pullInitial(line)) {
        m_facts.initialEvents = false;
        if (!std::exchange(m_markDue, false))
            return false;
        m_feed->appendBookmark(line, m_cursor, true);
    }
    emitLine(out, line);
    return true;
}

bool WatchSource::pullEvent(QByteArray &out)
{
    QByteArray line;
    if (!m_feed->pullEvent(m_cursor, line))
        return false;
    emitLine(out, line);
    return true;
}

bool WatchSource::bookmarkDue()
{
    bool due = false;
    while (!m_bookmarks.empty() && m_bookmarks.back().hasExpired()) {
        m_bookmarks.pop_back();
        due = true;
    }
    return due && m_cursor > m_began && m_facts.from <= m_feed->version();
}

milliseconds WatchSource::wakeIn() const
{
    qint64 wait = m_deadline.remainingTime();
    if (!m_bookmarks.empty())
        wait = std::min(wait, m_bookmarks.back().remainingTime());
    return milliseconds(std::max<qint64>(wait, 1));
}

void WatchSource::failSoon(int statusCode)
{
    m_error = statusCode == 410 ? tooOld(m_cursor, m_feed->version())
                                : statusJson(commonStatus(statusCode));
}

void WatchSource::fail(QByteArray &out, const QByteArray &statusJson)
{
    emitLine(out, R"({"type":"ERROR","object":)" + statusJson.trimmed() + "}\n");
}

} // namespace drover::demo
