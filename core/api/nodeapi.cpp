#include "core/api/nodeapi.h"

#include "core/api/answercall.h"
#include "core/api/noderequest.h"
#include "core/api/paths.h"
#include "core/api/plaincalls.h"
#include "core/decode/nodedecoder.h"

#include <utility>

namespace drover {

namespace {

class ListCall final : public AnswerCall
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

class WatchCall final : public AnswerCall
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
            m_lines.feed(bytes, [&](WatchEvent event) { keep(events, std::move(event)); });
        m_handlers.received(std::move(events));
        if (!fed && !isCancelled())
            giveUp(fed.error());
    }

    void bodyEnded() override
    {
        std::vector<WatchEvent> events;
        const Result<void> whole =
            m_lines.finish([&](WatchEvent event) { keep(events, std::move(event)); });
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

    void keep(std::vector<WatchEvent> &events, WatchEvent event) const
    {
        if (auto *error = std::get_if<ErrorEvent>(&event))
            hideSecrets(error->error);
        events.push_back(std::move(event));
    }

    std::shared_ptr<NodeDecoder> m_decoder;
    WatchDecoder m_lines;
    WatchHandlers m_handlers;
};

/// A GET that is told as the List of one node. Its version is the node's own, and none where the
/// node is not there: a watch from no version finds it when it comes.
void tellAsList(NodeDecoder &decoder, const Result<std::string> &body, const ListHandlers &handlers)
{
    if (!body && body.error().kind == Error::Kind::NotFound) {
        handlers.ended({});
        return;
    }
    const Result<NodePtr> node =
        body ? decoder.decodeCopy(*body) : Result<NodePtr>(tl::unexpected(body.error()));
    if (!node) {
        handlers.failed(node.error());
        return;
    }
    ListMetadata end;
    end.resourceVersion = (*node)->resourceVersion;
    handlers.items({*node});
    handlers.ended(end);
}

/// The first node of a List, which is asked for no more.
ListHandlers firstOf(const std::function<void(const Result<NodePtr> &)> &done)
{
    const auto first = std::make_shared<NodePtr>();
    ListHandlers handlers;
    handlers.progressed = [] {};
    handlers.items = [first](const NodeBatch &batch) {
        if (!*first)
            *first = batch.front();
    };
    handlers.ended = [first, done](const ListMetadata &) { done(*first); };
    handlers.failed = [done](const Error &error) { done(tl::unexpected(error)); };
    return handlers;
}

} // namespace

NodeApi::NodeApi(HttpClient &http, NodeTarget target, std::shared_ptr<NodeMemory> memory)
    : m_http(http), m_target(std::move(target)),
      m_decoder(std::make_shared<NodeDecoder>(std::make_shared<TextPool>(), std::move(memory)))
{
}

NodeApi::~NodeApi() = default;

std::unique_ptr<ApiCall> NodeApi::list(int limit, const std::string &continueToken,
                                       const Credentials &credentials, bool gzip,
                                       ListHandlers handlers)
{
    if (m_target.byGet)
        return sendPlain(m_http, jsonRequest(nodePath(m_target.name), credentials),
                         [decoder = m_decoder, handlers = std::move(handlers)](
                             const Result<std::string> &body) {
                             tellAsList(*decoder, body, handlers);
                         });
    auto call = std::make_unique<ListCall>(m_decoder, std::move(handlers));
    HttpRequest request = jsonRequest(limit == 0
                                          ? nodesList(m_target.name)
                                          : nodesPage(limit, continueToken, m_target.name),
                                      credentials);
    request.gzip = gzip;
    call->send(m_http, std::move(request));
    return call;
}

std::unique_ptr<ApiCall> NodeApi::check(const NodeQuestion &question,
                                        const Credentials &credentials,
                                        std::function<void(const Result<NodePtr> &)> done)
{
    ListHandlers handlers = firstOf(done);
    const std::string &name = m_target.name.empty() ? question.name : m_target.name;
    HttpRequest request =
        jsonRequest(m_target.byGet ? nodeCheck(question.version, name)
                                   : nodesCheck(question.version, name, question.exactly),
                    credentials);
    request.onNewConnection = true; // it comes after a loss, and old connections may be dead
    if (m_target.byGet)
        return sendPlain(m_http, std::move(request),
                         [decoder = m_decoder, handlers = std::move(handlers)](
                             const Result<std::string> &body) {
                             tellAsList(*decoder, body, handlers);
                         });
    auto call = std::make_unique<ListCall>(m_decoder, std::move(handlers));
    call->send(m_http, std::move(request));
    return call;
}

std::unique_ptr<ApiCall> NodeApi::watch(const std::optional<std::string> &version,
                                        std::chrono::seconds timeout, bool onNewConnection,
                                        const Credentials &credentials, WatchHandlers handlers)
{
    auto call = std::make_unique<WatchCall>(m_decoder, std::move(handlers));
    HttpRequest request = jsonRequest(nodesWatch(version, timeout, m_target.name), credentials);
    request.isWatch = true;
    request.onNewConnection = onNewConnection;
    call->send(m_http, std::move(request));
    return call;
}

void NodeApi::setPaths(const std::vector<std::string> &paths)
{
    m_decoder->setPaths(paths);
}

std::uint64_t NodeApi::repairedNodes() const
{
    return m_decoder->repairedCount();
}

std::uint64_t NodeApi::mistypedNodes() const
{
    return m_decoder->mistypedCount();
}

} // namespace drover
