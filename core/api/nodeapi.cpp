#include "core/api/nodeapi.h"

#include "core/api/nodedecoder.h"
#include "core/api/paths.h"
#include "core/api/statusdecoder.h"

#include <utility>

namespace drover {

namespace {

using namespace std::chrono_literals;

// An error's body; what is longer is no Status.
constexpr std::size_t kMostErrorBytes = 64u << 10;
// The watcher holds the real limits, on its own clock; this ends what it has forgotten.
constexpr auto kIdleLimit = 60s;

/// What the three kinds of calls share: the HTTP call, an error's body, being cancelled.
class NodeCall : public ApiCall, private HttpSink
{
public:
    void send(HttpClient &http, HttpRequest request)
    {
        m_http = http.send(std::move(request), *this);
    }
    void cancel() override
    {
        m_cancelled = true;
        m_http.reset();
    }

protected:
    bool isCancelled() const { return m_cancelled; }
    /// Ends the call from inside: nothing more is heard of it.
    void giveUp(const Error &error)
    {
        cancel();
        fail(error);
    }

    virtual void opened() {}
    virtual void body(std::span<const char> bytes) = 0;
    virtual void bodyEnded() = 0;
    virtual void fail(const Error &error) = 0;

private:
    void head(const HttpHead &head) final
    {
        m_head = head;
        if (isGood())
            opened();
    }

    void chunk(std::span<const char> bytes) final
    {
        if (isGood())
            body(bytes);
        else if (m_errorBody.size() < kMostErrorBytes)
            m_errorBody.append(bytes.data(), std::min(bytes.size(), kMostErrorBytes));
    }

    void ended(const std::optional<Error> &error) final
    {
        if (error)
            fail(*error);
        else if (isGood())
            bodyEnded();
        else
            fail(errorFromAnswer(m_head.status, {m_head.contentType.constData(),
                                                 std::size_t(m_head.contentType.size())},
                                 m_errorBody, m_head.retryAfter));
    }

    bool isGood() const { return m_head.status == 200; }

    std::unique_ptr<HttpCall> m_http;
    HttpHead m_head;
    std::string m_errorBody;
    bool m_cancelled = false;
};

class ListCall final : public NodeCall
{
public:
    ListCall(std::shared_ptr<NodeDecoder> decoder, ListHandlers handlers)
        : m_decoder(std::move(decoder)), m_handlers(std::move(handlers))
    {
    }

private:
    void body(std::span<const char> bytes) override
    {
        NodeBatch batch;
        std::optional<Error> fault;
        const Result<void> fed = m_splitter.feed(bytes, [&](PaddedText item) {
            if (fault)
                return;
            if (Result<NodePtr> node = m_decoder->decode(item))
                batch.push_back(std::move(*node));
            else
                fault = node.error();
        });
        if (!fed && !fault)
            fault = fed.error();
        // What was decoded before the fault is true; it is shown first.
        if (!batch.empty())
            m_handlers.items(std::move(batch));
        else if (!fault)
            m_handlers.progressed();
        if (fault && !isCancelled())
            giveUp(*fault);
    }

    void bodyEnded() override
    {
        if (const Result<ListMetadata> end = m_splitter.finish())
            m_handlers.ended(*end);
        else
            fail(end.error());
    }

    void fail(const Error &error) override { m_handlers.failed(error); }

    std::shared_ptr<NodeDecoder> m_decoder;
    ListHandlers m_handlers;
    ItemSplitter m_splitter;
};

/// Only the status of the answer matters; the one node in it is not kept.
class CheckCall final : public NodeCall
{
public:
    explicit CheckCall(std::function<void(const std::optional<Error> &)> done)
        : m_done(std::move(done))
    {
    }

private:
    void body(std::span<const char>) override {}
    void bodyEnded() override { m_done(std::nullopt); }
    void fail(const Error &error) override { m_done(error); }

    std::function<void(const std::optional<Error> &)> m_done;
};

class WatchCall final : public NodeCall
{
public:
    WatchCall(std::shared_ptr<NodeDecoder> decoder, WatchHandlers handlers)
        : m_decoder(std::move(decoder)), m_lines(m_decoder), m_handlers(std::move(handlers))
    {
    }

private:
    void opened() override { m_handlers.opened(); }

    void body(std::span<const char> bytes) override
    {
        std::vector<WatchEvent> events;
        const Result<void> fed =
            m_lines.feed(bytes, [&](WatchEvent event) { events.push_back(std::move(event)); });
        m_handlers.received(std::move(events));
        if (!fed && !isCancelled())
            giveUp(fed.error());
    }

    void bodyEnded() override
    {
        std::vector<WatchEvent> events;
        const Result<void> whole =
            m_lines.finish([&](WatchEvent event) { events.push_back(std::move(event)); });
        if (!events.empty())
            m_handlers.received(std::move(events));
        if (isCancelled())
            return;
        if (whole)
            m_handlers.ended();
        else
            fail(whole.error());
    }

    void fail(const Error &error) override { m_handlers.failed(error); }

    std::shared_ptr<NodeDecoder> m_decoder;
    WatchDecoder m_lines;
    WatchHandlers m_handlers;
};

HttpRequest requestFor(QByteArray target, const Credentials &credentials)
{
    HttpRequest request;
    request.target = std::move(target);
    request.headers.emplace_back("Accept", "application/json");
    request.credentials = credentials;
    request.idleLimit = kIdleLimit;
    return request;
}

} // namespace

NodeApi::NodeApi(HttpClient &http)
    : m_http(http), m_decoder(std::make_shared<NodeDecoder>(std::make_shared<TextPool>()))
{
}

NodeApi::~NodeApi() = default;

std::unique_ptr<ApiCall> NodeApi::list(int limit, const std::string &continueToken,
                                       const Credentials &credentials, bool gzip,
                                       ListHandlers handlers)
{
    auto call = std::make_unique<ListCall>(m_decoder, std::move(handlers));
    HttpRequest request = requestFor(limit == 0 ? nodesList()
                                                : nodesPage(limit, continueToken),
                                     credentials);
    request.gzip = gzip;
    call->send(m_http, std::move(request));
    return call;
}

std::unique_ptr<ApiCall> NodeApi::check(const std::string &version, const Credentials &credentials,
                                        std::function<void(const std::optional<Error> &)> done)
{
    auto call = std::make_unique<CheckCall>(std::move(done));
    HttpRequest request = requestFor(nodesCheck(version), credentials);
    request.onNewConnection = true; // it comes after a loss, and old connections may be dead
    call->send(m_http, std::move(request));
    return call;
}

std::unique_ptr<ApiCall> NodeApi::watch(const std::optional<std::string> &version,
                                        std::chrono::seconds timeout, bool onNewConnection,
                                        const Credentials &credentials, WatchHandlers handlers)
{
    auto call = std::make_unique<WatchCall>(m_decoder, std::move(handlers));
    HttpRequest request = requestFor(nodesWatch(version, timeout), credentials);
    request.isWatch = true;
    request.onNewConnection = onNewConnection;
    call->send(m_http, std::move(request));
    return call;
}

std::uint64_t NodeApi::repairedNodes() const
{
    return m_decoder->repairedCount();
}

} // namespace drover
