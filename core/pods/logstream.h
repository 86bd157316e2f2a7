#pragma once

#include "core/base/clock.h"
#include "core/nodes/apirequests.h"
#include "core/objects/logquery.h"
#include "core/pods/logbuffer.h"

#include <QObject>

#include <memory>
#include <optional>

namespace drover {

/// One container's log, read or followed while somebody looks.
///
/// Lines are asked for with their times, so that it can go on where it stopped, without a line
/// twice or lost. What comes faster than this thread takes it (3 MiB wait at most) is left out, which the
/// lines say in that place: a log of any speed costs bounded memory and short turns.
/// Thread: the GUI thread. Units: UTC. Errors: a value of error(): NotFound (no such container, no
/// earlier run), Forbidden, Invalid (several containers and none chosen), and those of the stream.
/// Source: core/v1 PodLogOptions.
class LogStream : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t {
        Idle,    ///< not started, or stopped
        Waiting, ///< asked; nothing came yet, which may be so for long
        Reading,
        Held,  ///< full of lines that are to be kept; resume() goes on
        Ended, ///< all there is was read; the container has ended where it was followed
        Failed,
    };

    /// `requests` and `clock` must outlive it.
    LogStream(ApiRequests &requests, Clock &clock, LogQuery query, LogBuffer::Limits limits = {},
              QObject *parent = nullptr);
    ~LogStream() override;

    /// From what the query says; what was read before is forgotten.
    void start();
    /// Goes on behind the last line.
    void resume();
    void stop(); ///< what was read stays
    /// Lines from there on are not dropped: where others need their room, nothing more is read. The
    /// piece that came last is kept whole. Those that are let go are dropped when the next come.
    void keepFrom(std::optional<LogBuffer::Number> line) { m_lines.keepFrom(line); }

    const LogQuery &query() const { return m_query; }
    const LogBuffer &lines() const { return m_lines; }
    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }
    /// Lines that came too fast and were left out.
    std::uint64_t skipped() const { return m_skipped; }

Q_SIGNALS:
    void appended(); ///< lines() grew; at most every 30 ms
    void stateChanged();

private:
    struct Flow;

    void ask(const LogQuery &query);
    void take(std::vector<LogLine> lines, std::uint64_t skipped);
    void dropKnown(std::vector<LogLine> &lines);
    void setState(State state, std::optional<Error> error = std::nullopt);

    ApiRequests &m_requests;
    Clock &m_clock;
    LogQuery m_query;
    LogBuffer m_lines;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    std::uint64_t m_skipped = 0;
    WallTime m_lastCame{};
    std::int64_t m_lastTime = 0; ///< of the newest line, nanoseconds; 0: none had one
    bool m_isCatchingUp = false; ///< lines that are known come again
    ApiRequests::CallPtr m_call;
    std::unique_ptr<Clock::Timer> m_telling;
};

} // namespace drover
