#include "app/demo/logs/logtext.h"

#include "app/demo/encode/timetext.h"
#include "app/demo/nodes/seededbits.h"

#include <algorithm>
#include <array>

namespace drover::demo {

namespace {

constexpr qint64 kNanos = 1'000'000'000;
constexpr qint64 kKeptSecs = 3 * 3600;

enum class Level { Info, Warning, Error };

struct Words {
    Level level;
    const char *text; ///< %1 a number, %2 a short token, %3 milliseconds
};

constexpr std::array<Words, 10> kWork{{
    {Level::Info, "request handled path=/v1/orders/%1 status=200 took=%3ms trace=%2"},
    {Level::Info, "request handled path=/v1/carts/%2 status=200 took=%3ms trace=%2"},
    {Level::Info, "request handled path=/v1/prices status=304 took=%3ms trace=%2"},
    {Level::Info, "cache refreshed entries=%1 took=%3ms"},
    {Level::Info, "message consumed topic=orders offset=%1 lag=0"},
    {Level::Info, "connection pool idle=7 busy=3 waiting=0"},
    {Level::Info, "session opened user=%1 trace=%2"},
    {Level::Info, "batch written rows=%1 took=%3ms"},
    {Level::Info, "request handled path=/healthz status=200 took=1ms"},
    {Level::Info, "token renewed subject=svc-%2 valid=3600s"},
}};

constexpr std::array<Words, 5> kTrouble{{
    {Level::Warning, "slow query table=orders took=1%3ms rows=%1"},
    {Level::Warning, "retrying request to stock attempt=2 cause=\"connection reset by peer\""},
    {Level::Warning, "queue is long depth=%1 limit=5000"},
    {Level::Warning, "deprecated header X-Session used by client %2"},
    {Level::Error, "request failed path=/v1/orders/%1 status=503 cause=\"upstream timed out\" "
                   "trace=%2"},
}};

constexpr std::array<Words, 5> kSystem{{
    {Level::Info, "\"Finished syncing\" object=\"shop/web-%2\" duration=\"%3µs\""},
    {Level::Info, "\"Reconciled\" key=\"kube-system/%2\" requeueAfter=\"30s\""},
    {Level::Info, "\"Watch event received\" resource=\"nodes\" count=%1"},
    {Level::Info, "\"Lease renewed\" holder=\"%2\" took=\"%3ms\""},
    {Level::Warning, "\"Event dropped\" cause=\"rate limited\" count=%1"},
}};

constexpr std::array<const char *, 6> kStart{{
    "starting version=1.4.0 commit=%2 go=go1.27.3",
    "configuration read file=/etc/%4/config.yaml keys=%1",
    "connecting to postgres://data/postgres-0 pool=10",
    "schema is up to date version=%1",
    "listening address=:8080",
    "ready took=%3ms",
}};

constexpr std::array<const char *, 3> kLastWords{{
    "cannot reach postgres://data/postgres-0: connection refused",
    "giving up after 5 attempts",
    "fatal: migration %1 failed: relation \"ledger_entries\" does not exist",
}};

// What a program says after an error of its own.
constexpr std::array<const char *, 4> kFrames{{
    "    at shop.client.Upstream.send(Upstream.java:118)",
    "    at shop.client.Upstream.retry(Upstream.java:74)",
    "    at shop.orders.OrderHandler.handle(OrderHandler.java:231)",
    "    ... 14 more",
}};

QByteArray filled(const char *text, quint64 bits, const QByteArray &app)
{
    QByteArray line(text);
    line.replace("%1", QByteArray::number((bits >> 8) % 9000 + 100));
    line.replace("%2", hexOf(bits, 4));
    line.replace("%3", QByteArray::number((bits >> 24) % 180 + 3));
    line.replace("%4", app);
    return line;
}

const char *nameOf(Level level)
{
    return level == Level::Info ? "INFO" : level == Level::Warning ? "WARN" : "ERROR";
}

QByteArray clockText(qint64 nanos)
{
    return rfc3339(nanos / kNanos).chopped(1) + '.' +
           QByteArray::number(nanos / 1'000'000 % 1000).rightJustified(3, '0') + 'Z';
}

// Programs differ in how they write: key=value, JSON, colours for a terminal, klog.
QByteArray written(const LogFacts &facts, Level level, qint64 nanos, const QByteArray &text)
{
    const QByteArray time = clockText(nanos);
    if (facts.isSystem)
        return QByteArray(1, *nameOf(level)) + time.mid(5, 2) + time.mid(8, 2) + ' ' +
               time.mid(11, 12) + QByteArray::number(nanos / 1000 % 1000).rightJustified(3, '0') +
               "       1 " + facts.app + ".go:" + QByteArray::number(100 + text.size()) + "] " +
               text;
    switch (mix(quint64(facts.app.size()) + uchar(facts.app.front())) % 4) {
    case 0: {
        QByteArray escaped = text;
        escaped.replace('"', "\\\"");
        return R"({"time":")" + time + R"(","level":")" + QByteArray(nameOf(level)).toLower() +
               R"(","msg":")" + escaped + "\"}";
    }
    case 1: {
        const char *colour = level == Level::Info      ? "\x1b[32m"
                             : level == Level::Warning ? "\x1b[33m"
                                                       : "\x1b[31m";
        return time + ' ' + colour + nameOf(level) + "\x1b[0m " + text;
    }
    default:
        return "time=" + time + " level=" + nameOf(level) + ' ' + text;
    }
}

const Words &wordsFor(const LogFacts &facts, quint64 bits)
{
    if (facts.isSystem)
        return kSystem[bits % kSystem.size()];
    const bool trouble = bits % 100 < 5;
    return trouble ? kTrouble[(bits >> 40) % kTrouble.size()] : kWork[(bits >> 40) % kWork.size()];
}

} // namespace

qint64 LogText::firstSecs(qint64 nowSecs) const
{
    const qint64 end = m_facts.endedSecs > 0 ? m_facts.endedSecs : nowSecs;
    return std::max(m_facts.startedSecs, end - kKeptSecs);
}

std::vector<LogLine> LogText::linesOf(qint64 secs) const
{
    std::vector<LogLine> lines;
    if (secs < m_facts.startedSecs || hasEnded(secs))
        return lines;
    if (secs - m_facts.startedSecs < 3) {
        addStart(lines, secs);
    } else {
        const quint64 bits = mix(m_facts.seed ^ quint64(secs));
        const quint64 count = bits % 16 < 9 ? 0 : bits % 16 < 14 ? 1 : 2;
        for (quint64 at = 0; at < count; ++at) {
            const quint64 own = mix(bits + at + 1);
            const qint64 nanos =
                secs * kNanos + qint64(at) * kNanos / 2 + qint64(own % (kNanos / 2));
            const Words &words = wordsFor(m_facts, own);
            lines.push_back({nanos, written(m_facts, words.level, nanos,
                                            filled(words.text, own, m_facts.app))});
            if (words.level == Level::Error)
                for (const char *frame : kFrames)
                    lines.push_back({nanos, frame});
        }
    }
    if (secs == m_facts.endedSecs)
        addEnd(lines);
    return lines;
}

void LogText::addStart(std::vector<LogLine> &lines, qint64 secs) const
{
    const qint64 part = secs - m_facts.startedSecs;
    for (std::size_t at = std::size_t(part) * 2; at < std::size_t(part) * 2 + 2; ++at) {
        const qint64 nanos = secs * kNanos + qint64(at % 2 + 1) * 211'407'319;
        const quint64 bits = mix(m_facts.seed + at);
        lines.push_back(
            {nanos, written(m_facts, Level::Info, nanos, filled(kStart[at], bits, m_facts.app))});
    }
}

void LogText::addEnd(std::vector<LogLine> &lines) const
{
    const qint64 nanos = m_facts.endedSecs * kNanos + 900'000'000;
    if (m_facts.endReason == "OOMKilled")
        return;
    if (!m_facts.failed) {
        lines.push_back({nanos, written(m_facts, Level::Info, nanos, "done")});
        return;
    }
    qint64 at = nanos;
    for (const char *text : kLastWords)
        lines.push_back({at += 1'311'092, written(m_facts, Level::Error, at,
                                                  filled(text, m_facts.seed, m_facts.app))});
}

} // namespace drover::demo
