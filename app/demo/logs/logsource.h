#pragma once

#include "app/demo/http/demoanswer.h"
#include "app/demo/logs/logtext.h"
#include "app/demo/workloads/podoverlay.h"

#include <functional>
#include <optional>

namespace drover::demo {

/// What of a log was asked for.
struct LogOptions {
    bool follow = false;
    bool timestamps = false;
    std::optional<qint64> tailLines;
    std::optional<qint64> limitBytes;
    qint64 sinceSecs = 0; ///< since the epoch; 0: from the start
};

/// Writes the log of a container, and with `follow` what it says from then on. The end comes when
/// the container's does, when the pod goes, or after so many bytes.
class LogSource : public BodySource
{
public:
    using Ending = std::function<std::optional<ContainerEnd>()>;

    /// `ending`: asked again and again while following; none: the run goes on.
    LogSource(LogFacts facts, LogOptions options, Ending ending);

    Pull pull(QByteArray &out) override;
    std::chrono::milliseconds wakeIn() const override;
    void endSoon() override { m_ending = true; }

private:
    void takeTail(qint64 nowSecs);
    void lookForTheEnd();
    void append(QByteArray &out, const LogLine &line) const;
    Pull cut(QByteArray &out, Pull pull);

    LogFacts m_facts;
    LogOptions m_options;
    Ending m_endingOf;
    std::vector<LogLine> m_tail; // sent first
    qint64 m_nextSecs = 0;       // all seconds before it were sent
    qint64 m_sent = 0;
    bool m_ending = false;
};

/// A log without an end to speak of: numbered lines of 128 bytes, as fast as they are taken.
class FloodSource : public BodySource
{
public:
    FloodSource(qint64 bytes, LogOptions options);

    Pull pull(QByteArray &out) override;
    void endSoon() override { m_left = 0; }

private:
    qint64 m_left;
    quint64 m_line = 0;
};

} // namespace drover::demo
