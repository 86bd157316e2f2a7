#include "app/demo/logs/logsource.h"

#include "app/demo/encode/timetext.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

constexpr qint64 kNanos = 1'000'000'000;
constexpr qsizetype kPiece = 128 * 1024;
constexpr qsizetype kFloodLine = 128;
constexpr qint64 kFloodLines = 2048; // a pull

} // namespace

LogSource::LogSource(LogFacts facts, LogOptions options, Ending ending)
    : m_facts(std::move(facts)), m_options(options), m_endingOf(std::move(ending))
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    m_nextSecs = std::max(LogText(m_facts).firstSecs(now), m_options.sinceSecs);
    if (m_options.tailLines)
        takeTail(now);
}

// Backwards from the newest whole second until there are enough.
void LogSource::takeTail(qint64 nowSecs)
{
    const LogText text(m_facts);
    const qint64 first = m_nextSecs;
    const qint64 end = m_facts.endedSecs > 0 ? m_facts.endedSecs + 1 : nowSecs;
    const std::size_t wanted = std::size_t(std::max<qint64>(*m_options.tailLines, 0));
    std::vector<LogLine> newestFirst;
    for (qint64 secs = end - 1; secs >= first && newestFirst.size() < wanted; --secs) {
        const std::vector<LogLine> lines = text.linesOf(secs);
        newestFirst.insert(newestFirst.end(), lines.rbegin(), lines.rend());
    }
    newestFirst.resize(std::min(newestFirst.size(), wanted));
    m_tail.assign(newestFirst.rbegin(), newestFirst.rend());
    m_nextSecs = std::max(first, end);
}

void LogSource::lookForTheEnd()
{
    if (!m_options.follow || m_facts.endedSecs > 0)
        return;
    const std::optional<ContainerEnd> end = m_endingOf();
    if (!end)
        return;
    m_facts.endedSecs = end->finishedSecs;
    m_facts.failed = end->exitCode != 0;
    m_facts.endReason = end->reason;
}

BodySource::Pull LogSource::pull(QByteArray &out)
{
    if (m_ending)
        return Pull::End;
    for (const LogLine &line : std::exchange(m_tail, {}))
        append(out, line);
    lookForTheEnd();
    const LogText text(m_facts);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (; m_nextSecs < now && out.size() < kPiece && !text.hasEnded(m_nextSecs); ++m_nextSecs)
        for (const LogLine &line : text.linesOf(m_nextSecs))
            append(out, line);
    if (text.hasEnded(m_nextSecs))
        return cut(out, Pull::End);
    if (m_nextSecs < now)
        return cut(out, Pull::More);
    return cut(out, m_options.follow ? Pull::Waiting : Pull::End);
}

BodySource::Pull LogSource::cut(QByteArray &out, Pull pull)
{
    if (m_options.limitBytes && m_sent + out.size() >= *m_options.limitBytes) {
        out.truncate(*m_options.limitBytes - m_sent);
        pull = Pull::End;
    }
    m_sent += out.size();
    return pull;
}

std::chrono::milliseconds LogSource::wakeIn() const
{
    return std::chrono::milliseconds(1005 - QDateTime::currentMSecsSinceEpoch() % 1000);
}

void LogSource::append(QByteArray &out, const LogLine &line) const
{
    if (m_options.timestamps)
        out += rfc3339(line.nanos / kNanos).chopped(1) + '.' +
               QByteArray::number(line.nanos % kNanos).rightJustified(9, '0') + "Z ";
    out += line.text;
    out += '\n';
}

FloodSource::FloodSource(qint64 bytes, LogOptions options) : m_left(bytes)
{
    if (options.tailLines && !options.follow)
        m_left = std::min(m_left, *options.tailLines * kFloodLine);
    if (options.limitBytes)
        m_left = std::min(m_left, *options.limitBytes);
}

BodySource::Pull FloodSource::pull(QByteArray &out)
{
    static const QByteArray filler(kFloodLine - 14, '.');
    for (qint64 at = 0; at < kFloodLines && m_left > 0; ++at, m_left -= kFloodLine) {
        const QByteArray line =
            QByteArray::number(m_line++).rightJustified(12, '0') + ' ' + filler + '\n';
        out += m_left < kFloodLine ? line.left(m_left) : line;
    }
    return m_left > 0 ? Pull::More : Pull::End;
}

} // namespace drover::demo
