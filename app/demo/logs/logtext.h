#pragma once

#include <QByteArray>

#include <vector>

namespace drover::demo {

/// One line that a container wrote. Units: nanoseconds since the epoch.
struct LogLine {
    qint64 nanos = 0;
    QByteArray text; ///< without the newline
};

/// What the words of a log follow from. Units: seconds since the epoch.
struct LogFacts {
    quint64 seed = 0;
    QByteArray app;
    bool isSystem = false; ///< of Kubernetes itself: klog's form
    qint64 startedSecs = 0;
    qint64 endedSecs = 0; ///< 0: it still runs
    bool failed = false;  ///< its last words say so
    QByteArray endReason; ///< "OOMKilled": there are no last words
};

/// The log of one run of a container: a few lines as it starts, then about one in two seconds,
/// warnings among them, and last words where it failed. Made when read: the same second always has
/// the same lines.
///
/// Thread: any; pure. Units: seconds since the epoch. Errors: none.
class LogText
{
public:
    explicit LogText(LogFacts facts) : m_facts(std::move(facts)) {}

    /// What the node has rotated away is gone: three hours are kept.
    qint64 firstSecs(qint64 nowSecs) const;
    std::vector<LogLine> linesOf(qint64 secs) const; ///< written within that second
    bool hasEnded(qint64 secs) const { return m_facts.endedSecs > 0 && secs > m_facts.endedSecs; }

private:
    void addStart(std::vector<LogLine> &lines, qint64 secs) const;
    void addEnd(std::vector<LogLine> &lines) const;

    LogFacts m_facts;
};

} // namespace drover::demo
