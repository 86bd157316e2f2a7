#include "tests/support/fakerequests.h"

namespace drover {

struct FakeRequests::Asked {
    PlainRequest request;
    Reader read;
    bool isAnswered = false;
    bool isCancelled = false;

    bool isOpen() const { return !isAnswered && !isCancelled; }
};

struct FakeRequests::Watched {
    PlainWatch watch;
    bool isAnswered = false; ///< ended, by the server or by what came
    bool isCancelled = false;

    bool isOpen() const { return !isAnswered && !isCancelled; }
};

namespace {

/// What the worker hands to a Reader.
Result<std::string> bodyFor(const ApiRequests::PlainRequest &request, Result<std::string> body)
{
    if (!request.sink || !body)
        return body;
    const std::shared_ptr<BodySink> sink = request.sink();
    Result<void> whole = sink->feed(*body);
    if (whole)
        whole = sink->finish();
    return whole.map([] { return std::string(); });
}

} // namespace

/// What a user holds; its end is the cancelling of what is still open.
template <typename State>
class FakeRequests::StateCall final : public ApiRequests::Call
{
public:
    explicit StateCall(std::shared_ptr<State> state) : m_state(std::move(state)) {}
    ~StateCall() override { m_state->isCancelled = !m_state->isAnswered; }

private:
    std::shared_ptr<State> m_state;
};

FakeRequests::FakeRequests() = default;
FakeRequests::~FakeRequests() = default;

FakeRequests::Asked &FakeRequests::asked(std::size_t number) const
{
    if (number >= m_requests.size())
        qFatal("there is no request %zu", number);
    return *m_requests[number];
}

FakeRequests::Watched &FakeRequests::watched(std::size_t number) const
{
    if (number >= m_watches.size())
        qFatal("there is no watch %zu", number);
    return *m_watches[number];
}

const FakeRequests::PlainRequest &FakeRequests::request(std::size_t number) const
{
    return asked(number).request;
}

bool FakeRequests::isOpen(std::size_t number) const
{
    return asked(number).isOpen();
}

bool FakeRequests::isCancelled(std::size_t number) const
{
    return asked(number).isCancelled;
}

std::vector<QByteArray> FakeRequests::lines() const
{
    std::vector<QByteArray> lines;
    for (const auto &asked : m_requests)
        lines.push_back(asked->request.method + ' ' + asked->request.target);
    return lines;
}

std::vector<QByteArray> FakeRequests::openLines() const
{
    std::vector<QByteArray> lines;
    for (const auto &asked : m_requests) {
        if (asked->isOpen())
            lines.push_back(asked->request.method + ' ' + asked->request.target);
    }
    return lines;
}

std::optional<std::size_t> FakeRequests::findOpen(const QByteArray &lineStart) const
{
    for (std::size_t i = 0; i < m_requests.size(); ++i) {
        const PlainRequest &request = m_requests[i]->request;
        if (isOpen(i) && (request.method + ' ' + request.target).startsWith(lineStart))
            return i;
    }
    return std::nullopt;
}

void FakeRequests::answer(std::size_t number, std::string body)
{
    if (!asked(number).isCancelled)
        handOver(m_requests[number], std::move(body));
}

void FakeRequests::fail(std::size_t number, Error error)
{
    if (!asked(number).isCancelled)
        handOver(m_requests[number], tl::unexpected(std::move(error)));
}

void FakeRequests::respond(Responder responder)
{
    m_responder = std::move(responder);
}

int FakeRequests::deliver()
{
    int delivered = 0;
    // By number: an answer may ask anew.
    for (std::size_t i = 0; m_responder && i < m_requests.size(); ++i) {
        if (!isOpen(i))
            continue;
        std::optional<Result<std::string>> body = m_responder(m_requests[i]->request);
        if (!body)
            continue;
        handOver(m_requests[i], std::move(*body));
        ++delivered;
    }
    return delivered;
}

void FakeRequests::handOver(const std::shared_ptr<Asked> &asked, Result<std::string> body)
{
    if (asked->isAnswered)
        qFatal("%s was answered before", asked->request.target.constData());
    asked->isAnswered = true;
    // Kept here: what is handed over may destroy the call.
    const std::shared_ptr<Asked> kept = asked;
    kept->read(bodyFor(kept->request, std::move(body)))();
}

const QByteArray &FakeRequests::watchTarget(std::size_t number) const
{
    return watched(number).watch.target;
}

bool FakeRequests::isWatchOpen(std::size_t number) const
{
    return watched(number).isOpen();
}

std::size_t FakeRequests::openWatchCount() const
{
    std::size_t count = 0;
    for (const auto &watched : m_watches)
        count += watched->isOpen() ? 1 : 0;
    return count;
}

void FakeRequests::openWatch(std::size_t number)
{
    if (!watched(number).isOpen())
        return;
    const std::shared_ptr<Watched> kept = m_watches[number];
    kept->watch.opened()();
}

void FakeRequests::sendLines(std::size_t number, const std::vector<std::string> &lines)
{
    if (!watched(number).isOpen())
        return;
    const std::shared_ptr<Watched> kept = m_watches[number];
    const Result<Delivery> delivery = kept->watch.received(lines);
    if (delivery)
        (*delivery)();
    else
        closeWatch(number, delivery.error());
}

void FakeRequests::endWatch(std::size_t number)
{
    closeWatch(number, std::nullopt);
}

void FakeRequests::failWatch(std::size_t number, Error error)
{
    closeWatch(number, std::move(error));
}

void FakeRequests::closeWatch(std::size_t number, const std::optional<Error> &error)
{
    if (!watched(number).isOpen())
        return;
    const std::shared_ptr<Watched> kept = m_watches[number];
    kept->isAnswered = true;
    kept->watch.ended(error)();
}

ApiRequests::CallPtr FakeRequests::send(PlainRequest request, Reader read)
{
    auto asked = std::make_shared<Asked>();
    asked->request = std::move(request);
    asked->read = std::move(read);
    m_requests.push_back(asked);
    return std::make_unique<StateCall<Asked>>(std::move(asked));
}

ApiRequests::CallPtr FakeRequests::sendWatch(PlainWatch watch)
{
    auto watched = std::make_shared<Watched>();
    watched->watch = std::move(watch);
    m_watches.push_back(watched);
    return std::make_unique<StateCall<Watched>>(std::move(watched));
}

Error anError(Error::Kind kind, int httpStatus, const QString &message)
{
    Error error;
    error.kind = kind;
    error.httpStatus = httpStatus;
    error.message = message.isEmpty() ? kindSentence(kind) : message;
    return error;
}

} // namespace drover
