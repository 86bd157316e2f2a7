#include "core/nodes/nodelane.h"

namespace drover {

namespace {

using namespace std::chrono_literals;

} // namespace

NodeLane::NodeLane(NodeTarget target, LaneTools tools, LaneHandlers handlers)
    : m_target(std::move(target)), m_tools(std::move(tools)), m_handlers(std::move(handlers)),
      m_api(m_tools.http, m_target, m_tools.memory),
      m_watcher(m_tools.backoff, m_tools.backoff.random)
{}

NodeLane::~NodeLane() = default;

void NodeLane::start()
{
    perform(m_watcher.start(now()));
}

void NodeLane::startFrom(NodeBatch known, WallTime since)
{
    perform(m_watcher.startFrom(std::move(known), since, now()));
}

Moment NodeLane::now() const
{
    return {m_tools.clock.now(), m_tools.clock.wallNow()};
}

void NodeLane::perform(Effects effects)
{
    std::move(effects.begin(), effects.end(), std::back_inserter(m_effects));
    if (std::exchange(m_performing, true))
        return; // an answer that came at once; the loop below goes on with it
    while (!m_effects.empty()) {
        Effect effect = std::move(m_effects.front());
        m_effects.pop_front();
        std::visit([this](auto &one) { performOne(one); }, effect);
    }
    m_performing = false;
    m_handlers.settled();
}

void NodeLane::performOne(const StartList &list)
{
    ListHandlers handlers;
    handlers.progressed = [this] { perform(m_watcher.listProgressed(now())); };
    handlers.items = [this](NodeBatch batch) {
        perform(m_watcher.listItems(std::move(batch), now()));
    };
    handlers.ended = [this](const ListMetadata &end) { perform(m_watcher.listEnded(end, now())); };
    handlers.failed = [this](const Error &error) { failed(m_list, error); };
    begin(
        m_list,
        [this, list, handlers](const Credentials &credentials) {
            return m_api.list(list.limit, list.continueToken, credentials, m_tools.wantsGzip,
                              handlers);
        },
        [this](const Error &error) { perform(m_watcher.listFailed(error, now())); });
}

void NodeLane::performOne(const StartCheck &check)
{
    const auto done = [this](const Result<NodePtr> &found) {
        if (found)
            perform(m_watcher.checkAnswered(*found, now()));
        else
            failed(m_check, found.error());
    };
    begin(
        m_check,
        [this, check, done](const Credentials &credentials) {
            return m_api.check(check.question, credentials, done);
        },
        [this](const Error &error) { perform(m_watcher.checkFailed(error, now())); });
}

void NodeLane::performOne(const StartWatch &watch)
{
    WatchHandlers handlers;
    handlers.opened = [this] {
        m_tools.counters.reconnects += std::exchange(m_streamWasLost, false) ? 1 : 0;
        perform(m_watcher.watchOpened(now()));
    };
    handlers.received = [this](std::vector<WatchEvent> events) {
        m_tools.counters.events += events.size();
        if (!events.empty())
            m_handlers.counted();
        perform(m_watcher.watchReceived(std::move(events), now()));
    };
    handlers.ended = [this] { perform(m_watcher.watchEnded(now())); };
    handlers.failed = [this](const Error &error) { failed(m_watch, error); };
    begin(
        m_watch,
        [this, watch, handlers](const Credentials &credentials) {
            return m_api.watch(watch.version, watch.timeout, watch.onNewConnection, credentials,
                               handlers);
        },
        [this](const Error &error) { perform(m_watcher.watchFailed(error, now())); });
}

void NodeLane::performOne(const StopList &)
{
    stop(m_list);
}

void NodeLane::performOne(const StopWatch &)
{
    stop(m_check);
    stop(m_watch);
}

void NodeLane::performOne(Publish &publish)
{
    m_handlers.published(std::move(publish.delta));
}

void NodeLane::performOne(const Report &report)
{
    if (report.what == Report::What::StreamLost)
        m_streamWasLost = true;
    if (report.what == Report::What::SetComplete)
        m_complete = true;
    m_handlers.reported(*this, report);
}

void NodeLane::begin(Slot &slot, decltype(Slot::send) send, decltype(Slot::fail) fail)
{
    stop(slot);
    slot.isRepeat = false;
    slot.send = std::move(send);
    slot.fail = std::move(fail);
    askCredentials(slot);
}

void NodeLane::askCredentials(Slot &slot)
{
    const std::uint64_t turn = slot.turn;
    const auto part = &slot == &m_list ? NodeWatcher::Part::List : NodeWatcher::Part::Stream;
    perform(m_watcher.credentialsAsked(part, now()));
    m_tools.credentials.credentials([this, &slot, part, turn, alive = std::weak_ptr<bool>(m_alive)](
                                        const Result<Credentials> &credentials) {
        if (alive.expired() || slot.turn != turn)
            return; // ended or stopped meanwhile
        if (!credentials) {
            slot.fail(credentials.error());
            return;
        }
        slot.used = *credentials;
        perform(m_watcher.requestSent(part, now()));
        ++m_tools.counters.apiCalls;
        slot.call = slot.send(slot.used);
        m_handlers.counted();
    });
}

void NodeLane::failed(Slot &slot, const Error &error)
{
    // By 401, or in the handshake, where a client certificate is refused.
    const bool isRefused =
        error.kind == Error::Kind::Auth && (error.httpStatus == 401 || error.httpStatus == 0);
    const bool mayRepeat = isRefused && !slot.isRepeat && m_tools.credentials.invalidate(slot.used);
    if (!mayRepeat) {
        const bool isAnonymous = isRefused && slot.used == Credentials();
        slot.fail(isAnonymous ? withoutCredentials(error) : error);
        return;
    }
    stop(slot);
    slot.isRepeat = true;
    askCredentials(slot);
}

void NodeLane::stop(Slot &slot)
{
    ++slot.turn;
    if (!slot.call)
        return;
    slot.call->cancel();
    // We may be inside one of its callbacks: it is freed when the stack is gone.
    m_retired.push_back(std::move(slot.call));
    if (!m_sweep)
        m_sweep = m_tools.clock.callAfter(0ms, [this] {
            m_retired.clear();
            m_sweep.reset();
        });
}

} // namespace drover
