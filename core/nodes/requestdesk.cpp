#include "core/nodes/requestdesk.h"

#include "core/api/answercall.h"
#include "core/api/plaincalls.h"

namespace drover {

namespace {

using namespace std::chrono_literals;

bool isRead(const HttpRequest &request)
{
    return request.method == "GET";
}

} // namespace

RequestDesk::RequestDesk(HttpClient &http, CredentialSource &credentials, Clock &clock,
                         bool wantsGzip, Deliver deliver)
    : m_http(http), m_credentials(credentials), m_clock(clock), m_wantsGzip(wantsGzip),
      m_deliver(std::move(deliver))
{
}

RequestDesk::~RequestDesk() = default;

void RequestDesk::begin(RequestId id, ApiRequests::PlainRequest request, ApiRequests::Reader read)
{
    Job job;
    job.request = jsonRequest(std::move(request.target), {});
    if (!request.accept.isEmpty())
        job.request.headers.front().second = std::move(request.accept);
    job.request.method = std::move(request.method);
    job.request.gzip = m_wantsGzip && isRead(job.request);
    if (!request.body.isEmpty()) {
        const bool isNamed = !request.contentType.isEmpty();
        job.request.headers.emplace_back(
            "Content-Type", isNamed ? std::move(request.contentType) : "application/json");
    }
    job.request.body = std::move(request.body);
    job.read = std::move(read);
    job.sink = std::move(request.sink);
    add(id, std::move(job));
}

void RequestDesk::beginWatch(RequestId id, ApiRequests::PlainWatch watch)
{
    Job job;
    job.request = jsonRequest(std::move(watch.target), {});
    if (watch.isLog) // errors are JSON all the same
        job.request.headers.front().second += ", */*";
    job.watch = std::make_shared<const ApiRequests::PlainWatch>(std::move(watch));
    add(id, std::move(job));
}

void RequestDesk::add(RequestId id, Job job)
{
    (isRead(job.request) ? m_reads : m_writes).push_back(id);
    m_jobs.emplace(id, std::move(job));
    pump();
}

void RequestDesk::cancel(RequestId id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    leavePlace(found->second);
    if (found->second.call)
        retire(std::move(found->second.call));
    m_jobs.erase(found);
    pump();
}

void RequestDesk::pump()
{
    while (!m_reads.empty() || !m_writes.empty()) {
        std::deque<RequestId> &queue = m_reads.empty() ? m_writes : m_reads;
        const auto job = m_jobs.find(queue.front());
        if (job == m_jobs.end()) { // cancelled while it waited
            queue.pop_front();
            continue;
        }
        const auto wait = m_gate.wait(m_clock.now());
        if (!wait)
            return; // the end of another calls again
        if (*wait > 0ms) {
            m_turn = m_clock.callAfter(*wait, [this] { pump(); });
            return;
        }
        m_gate.begin(m_clock.now());
        job->second.holdsPlace = true;
        queue.pop_front();
        askCredentials(job->first);
    }
}

void RequestDesk::askCredentials(RequestId id)
{
    m_credentials.credentials(
        [this, id, alive = std::weak_ptr<bool>(m_alive)](const Result<Credentials> &credentials) {
            const auto job = alive.expired() ? m_jobs.end() : m_jobs.find(id);
            if (alive.expired() || job == m_jobs.end())
                return; // gone or cancelled meanwhile
            if (!credentials) {
                ended(id, credentials.error());
                return;
            }
            job->second.used = *credentials;
            job->second.request.credentials = *credentials;
            if (job->second.watch)
                sendWatch(id, job->second);
            else
                send(id, job->second);
        });
}

void RequestDesk::send(RequestId id, Job &job)
{
    const auto done = [this, id](Result<std::string> body) {
        if (body || !repeats(id, body.error()))
            answered(id, std::move(body));
    };
    const auto dated = [this](WallTime server) {
        // The header has whole seconds: half a one is guessed.
        m_serverAhead = std::chrono::duration_cast<std::chrono::milliseconds>(
            server + 500ms - m_clock.wallNow());
    };
    if (!job.sink) {
        job.call = sendPlain(m_http, job.request, done, dated);
        return;
    }
    const auto ended = [done](const Result<void> &whole) {
        done(whole.map([] { return std::string(); }));
    };
    job.call = sendPoured(m_http, job.request, job.sink(), ended, dated);
}

void RequestDesk::sendWatch(RequestId id, Job &job)
{
    LineHandlers handlers;
    handlers.opened = [this, id] {
        Job &opened = m_jobs.at(id);
        leavePlace(opened);
        m_deliver(id, opened.watch->opened());
        pump();
    };
    handlers.received = [this, id](const std::vector<std::string> &lines) { received(id, lines); };
    handlers.ended = [this, id] { ended(id, std::nullopt); };
    handlers.failed = [this, id](const Error &error) {
        if (!repeats(id, error))
            ended(id, error);
    };
    const LineKind kind = job.watch->isLog ? LineKind::Log : LineKind::Watch;
    job.call = sendLines(m_http, job.request, std::move(handlers), kind);
    // A kubelet answers with the first line of a log, which may never come.
    if (job.watch->isLog)
        leavePlace(job);
}

void RequestDesk::received(RequestId id, const std::vector<std::string> &lines)
{
    Result<ApiRequests::Delivery> read = m_jobs.at(id).watch->received(lines);
    if (read)
        m_deliver(id, std::move(*read));
    else
        ended(id, read.error());
}

void RequestDesk::answered(RequestId id, Result<std::string> body)
{
    const auto job = m_jobs.find(id);
    const ApiRequests::Reader read = std::move(job->second.read);
    cancel(id); // its place and its call are free; nothing of it is under way
    m_deliver(id, read(std::move(body)));
}

void RequestDesk::ended(RequestId id, const std::optional<Error> &error)
{
    const auto watch = m_jobs.at(id).watch;
    if (!watch) {
        answered(id, tl::unexpected(*error));
        return;
    }
    cancel(id);
    m_deliver(id, watch->ended(error));
}

bool RequestDesk::repeats(RequestId id, const Error &error)
{
    Job &job = m_jobs.at(id);
    // By 401, or in the handshake, where a client certificate is refused.
    const bool isRefused =
        error.kind == Error::Kind::Auth && (error.httpStatus == 401 || error.httpStatus == 0);
    const bool mayRepeat = isRefused && !job.isRepeat && m_credentials.invalidate(job.used);
    if (!mayRepeat)
        return false;
    job.isRepeat = true;
    retire(std::move(job.call));
    askCredentials(id);
    return true;
}

void RequestDesk::leavePlace(Job &job)
{
    if (std::exchange(job.holdsPlace, false))
        m_gate.end();
}

void RequestDesk::retire(std::unique_ptr<ApiCall> call)
{
    call->cancel();
    m_retired.push_back(std::move(call));
    if (!m_sweep)
        m_sweep = m_clock.callAfter(0ms, [this] {
            m_retired.clear();
            m_sweep.reset();
        });
}

} // namespace drover
