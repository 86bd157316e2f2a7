#include "core/pods/logstream.h"

#include "core/api/insightpaths.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kTellEvery = 30ms; // a frame or two: who shows lines is not asked more often
constexpr std::size_t kMostWaiting = 3u << 20;

std::size_t bytesOf(const std::vector<std::string> &lines)
{
    std::size_t bytes = 0;
    for (const std::string &line : lines)
        bytes += line.size() + sizeof(LogLine);
    return bytes;
}

std::vector<LogLine> timed(const std::vector<std::string> &lines)
{
    std::vector<LogLine> timed;
    timed.reserve(lines.size());
    std::transform(lines.begin(), lines.end(), std::back_inserter(timed), timedLogLine);
    return timed;
}

Timestamp timestampOf(WallTime time)
{
    return Timestamp(
        std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count());
}

} // namespace

/// How much is on its way from the worker to this thread.
struct LogStream::Flow {
    std::atomic<std::size_t> waiting{0}; ///< bytes
    std::uint64_t skipped = 0;           ///< lines, on the worker only
};

LogStream::LogStream(ApiRequests &requests, Clock &clock, LogQuery query,
                     LogBuffer::Limits limits, QObject *parent)
    : QObject(parent), m_requests(requests), m_clock(clock), m_query(std::move(query)),
      m_lines(limits)
{
}

LogStream::~LogStream() = default;

void LogStream::start()
{
    m_lines.clear();
    m_skipped = 0;
    m_lastCame = m_clock.wallNow();
    m_lastTime = 0;
    m_isCatchingUp = false;
    ask(m_query);
}

void LogStream::resume()
{
    LogQuery query = m_query;
    query.tailLines.reset();
    query.since = m_lastTime == 0 ? timestampOf(m_lastCame) : Timestamp(m_lastTime / 1000);
    m_isCatchingUp = m_lastTime != 0;
    ask(query);
}

void LogStream::stop()
{
    m_call.reset();
    setState(State::Idle);
}

void LogStream::ask(const LogQuery &query)
{
    const auto flow = std::make_shared<Flow>();
    ApiRequests::PlainWatch stream;
    LogQuery asked = query;
    asked.withTimes = true;
    stream.target = podLogPath(asked);
    stream.isLog = true;
    stream.opened = []() -> ApiRequests::Delivery { return [] {}; };
    stream.received =
        [this, flow](const std::vector<std::string> &lines) -> Result<ApiRequests::Delivery> {
        const std::size_t bytes = bytesOf(lines);
        if (flow->waiting.load() + bytes > kMostWaiting) {
            flow->skipped += lines.size();
            return ApiRequests::Delivery([] {});
        }
        flow->waiting += bytes;
        const auto taken = std::make_shared<std::vector<LogLine>>(timed(lines));
        return ApiRequests::Delivery(
            [this, flow, taken, bytes, skipped = std::exchange(flow->skipped, 0)] {
                flow->waiting -= bytes;
                take(std::move(*taken), skipped);
            });
    };
    stream.ended = [this](const std::optional<Error> &error) -> ApiRequests::Delivery {
        return [this, error] { setState(error ? State::Failed : State::Ended, error); };
    };
    m_call = m_requests.stream(std::move(stream));
    setState(State::Waiting);
}

void LogStream::take(std::vector<LogLine> lines, std::uint64_t skipped)
{
    if (skipped > 0) {
        m_skipped += skipped;
        m_lines.appendGap(skipped);
    }
    if (m_isCatchingUp)
        dropKnown(lines);
    if (lines.empty() && skipped == 0)
        return; // bytes of a line that has not ended
    m_lastCame = m_clock.wallNow();
    for (const LogLine &line : lines)
        m_lastTime = std::max(m_lastTime, line.nanoseconds);
    m_lines.append(std::move(lines));
    if (!m_telling) {
        m_telling = m_clock.callAfter(kTellEvery, [this] {
            m_telling.reset();
            Q_EMIT appended();
        });
    }
    if (m_lines.isOverfull()) {
        m_call.reset();
        setState(State::Held);
    } else if (m_state != State::Reading) {
        setState(State::Reading);
    }
}

/// The server was asked for whole seconds, so the lines of the last one come again.
void LogStream::dropKnown(std::vector<LogLine> &lines)
{
    const auto isKnown = [this](const LogLine &line) {
        return line.nanoseconds != 0 && line.nanoseconds <= m_lastTime;
    };
    const auto isNew = [this](const LogLine &line) { return line.nanoseconds > m_lastTime; };
    const auto firstNew = std::find_if(lines.begin(), lines.end(), isNew);
    m_isCatchingUp = firstNew == lines.end();
    lines.erase(std::remove_if(lines.begin(), firstNew, isKnown), firstNew);
}

void LogStream::setState(State state, std::optional<Error> error)
{
    m_state = state;
    m_error = std::move(error);
    Q_EMIT stateChanged();
}

} // namespace drover
