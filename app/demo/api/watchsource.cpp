#include "app/demo/api/watchsource.h"

#include "app/demo/api/spoils.h"
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

WatchSource::WatchSource(const DemoState &state, WatchFacts facts)
    : m_state(state), m_facts(std::move(facts)),
      m_deadline(milliseconds(m_facts.timeout), Qt::PreciseTimer)
{
    if (m_facts.initialEvents) {
        m_initial = state.nodes();
        m_cursor = std::max(m_facts.from, state.version());
        m_markDue = m_facts.initialMark;
    } else {
        m_cursor = m_facts.from;
        if (m_facts.from < state.oldestVersion())
            m_error = tooOld(m_facts.from, state.oldestVersion());
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
        appendSpoiled(out);
        return m_facts.spoil == Spoil::Truncated ? Pull::End
                                                 : (m_facts.spoil = Spoil::None, Pull::More);
    }
    if (m_ending || m_deadline.hasExpired())
        return Pull::End;
    if (pullInitial(out))
        return Pull::More;
    // Who falls behind the history has lost events, and is sent away to list again.
    if (m_cursor < m_state.oldestVersion())
        return Pull::End;
    if (pullEvent(out))
        return Pull::More;
    if (bookmarkDue()) {
        QByteArray line;
        appendBookmark(line, m_cursor, false, form());
        emitLine(out, line);
        return Pull::More;
    }
    return Pull::Waiting;
}

NodeForm WatchSource::form() const
{
    NodeForm form;
    form.withKind = true;
    form.metadataOnly = m_facts.format.shape == Shape::Metadata;
    return form;
}

void WatchSource::emitLine(QByteArray &out, const QByteArray &line) const
{
    out += m_facts.format.media == MediaType::Protobuf ? protobufEventFromJson(line) : line;
}

bool WatchSource::pullInitial(QByteArray &out)
{
    while (m_nextInitial < m_initial.size()) {
        const DemoNode &node = m_initial[m_nextInitial++];
        if (!m_facts.selector.matches(node, m_state.seed()))
            continue;
        QByteArray line;
        appendEvent(line, "ADDED", node, m_state.seed(), form());
        emitLine(out, line);
        return true;
    }
    if (!std::exchange(m_markDue, false))
        return false;
    m_initial.clear();
    m_nextInitial = 0;
    QByteArray line;
    appendBookmark(line, m_cursor, true, form());
    emitLine(out, line);
    return true;
}

// With a selector, a node that begins to match is ADDED and one that ceases to is DELETED.
bool WatchSource::pullEvent(QByteArray &out)
{
    while (const DemoEvent *event = m_state.eventAfter(m_cursor)) {
        m_cursor = event->after.version;
        const bool deleted = event->type == DemoEvent::Type::Deleted;
        const bool was = event->before && m_facts.selector.matches(*event->before, m_state.seed());
        const bool is = !deleted && m_facts.selector.matches(event->after, m_state.seed());
        if (!was && !is)
            continue;
        QByteArray line;
        appendEvent(line,
                    !was ? "ADDED"
                    : is ? "MODIFIED"
                         : "DELETED",
                    event->after, m_state.seed(), form());
        emitLine(out, line);
        return true;
    }
    m_cursor = std::max(m_cursor, m_state.version());
    return false;
}

bool WatchSource::bookmarkDue()
{
    bool due = false;
    while (!m_bookmarks.empty() && m_bookmarks.back().hasExpired()) {
        m_bookmarks.pop_back();
        due = true;
    }
    return due && m_cursor > m_began && m_facts.from <= m_state.version();
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
    m_error = statusCode == 410 ? tooOld(m_cursor, m_state.version())
                                : statusJson(commonStatus(statusCode));
}

void WatchSource::fail(QByteArray &out, const QByteArray &statusJson)
{
    emitLine(out, R"({"type":"ERROR","object":)" + statusJson.trimmed() + "}\n");
}

void WatchSource::appendSpoiled(QByteArray &out)
{
    const std::vector<DemoNode> nodes = m_state.nodes();
    if (nodes.empty())
        return;
    NodeForm spoiled = form();
    spoiled.extraAnnotation = spoiledAnnotation(m_facts.spoil);
    appendEvent(out, "MODIFIED", nodes.front(), m_state.seed(), spoiled);
    if (m_facts.spoil == Spoil::Truncated)
        out.chop(out.size() / 2);
}

} // namespace drover::demo
