#include "core/nodes/sessionworker.h"

#include "core/base/redact.h"
#include "core/nodes/sessionlog.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>

namespace drover {

namespace {

using namespace std::chrono_literals;

// Within a state, later bytes and counts are worth telling so often.
constexpr auto kFreshnessInterval = 250ms;

} // namespace

SessionWorker::SessionWorker(ClusterConfig config, QString displayName, Clock &clock,
                             SessionOptions options, std::shared_ptr<SessionMailboxes> mailboxes)
    : m_config(std::move(config)), m_displayName(std::move(displayName)), m_clock(clock),
      m_options(options), m_mailboxes(std::move(mailboxes)), m_watcher(options.backoff)
{
}

SessionWorker::~SessionWorker()
{
    // The calls' sinks must be gone before the client that feeds them.
    for (Slot *slot : {&m_list, &m_check, &m_watch})
        slot->call.reset();
    m_retired.clear();
    m_desk.reset();
    m_api.reset();
    m_http.reset();
    // Its sockets are deleted later, and on this thread no later is left.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void SessionWorker::run()
{
    m_credentials = std::make_unique<RenewableCredentials>(m_config, m_clock);
    m_http = std::make_unique<QtHttpClient>(m_config);
    m_api = std::make_unique<NodeApi>(*m_http);
    m_desk = std::make_unique<RequestDesk>(
        *m_http, *m_credentials, m_clock, wantsGzip(),
        [this](RequestId id, ApiRequests::Delivery deliver) {
            post(RequestDelivery{id, std::move(deliver)});
        });
    qCInfo(sessionLog, "Fetching initial node list for cluster %ls", qUtf16Printable(m_displayName));
    perform(m_watcher.start(now()));
    takeRequests(); // what was asked before there was a thread
}

void SessionWorker::takeRequests()
{
    for (SessionRequest &request : m_mailboxes->toWorker.take())
        std::visit([this](auto &one) { takeOne(std::move(one)); }, request);
}

void SessionWorker::takeOne(RefreshNow)
{
    perform(m_watcher.refresh(now()));
}

void SessionWorker::takeOne(Woke)
{
    perform(m_watcher.woke(now()));
}

void SessionWorker::takeOne(Reconfigure change)
{
    m_config = std::move(change.config);
    m_http->setConfig(m_config);
    m_credentials->setConfig(m_config);
    // A stream that is well goes on; its renewal, within 22 s, is asked for anew.
    if (!std::holds_alternative<Live>(m_watcher.freshness()))
        perform(m_watcher.refresh(now()));
}

void SessionWorker::takeOne(BeginRequest request)
{
    m_desk->begin(request.id, std::move(request.request), std::move(request.read));
}

void SessionWorker::takeOne(BeginWatch watch)
{
    m_desk->beginWatch(watch.id, std::move(watch.watch));
}

void SessionWorker::takeOne(CancelRequest request)
{
    m_desk->cancel(request.id);
}

Moment SessionWorker::now() const
{
    return {m_clock.now(), m_clock.wallNow()};
}

bool SessionWorker::wantsGzip() const
{
    if (m_options.compression == Compression::Gzip)
        return true;
    return m_options.compression == Compression::Auto && !m_config.disableCompression &&
           !isLoopback(m_config);
}

void SessionWorker::perform(Effects effects)
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
    publishFreshness();
    armTimer();
}

void SessionWorker::performOne(const StartList &list)
{
    ListHandlers handlers;
    handlers.progressed = [this] { perform(m_watcher.listProgressed(now())); };
    handlers.items = [this](NodeBatch batch) {
        perform(m_watcher.listItems(std::move(batch), now()));
    };
    handlers.ended = [this](const ListMetadata &end) {
        warnOfRepairs();
        perform(m_watcher.listEnded(end, now()));
    };
    handlers.failed = [this](const Error &error) { failed(m_list, error); };
    begin(
        m_list,
        [this, list, handlers](const Credentials &credentials) {
            return m_api->list(list.limit, list.continueToken, credentials, wantsGzip(), handlers);
        },
        [this](const Error &error) { perform(m_watcher.listFailed(error, now())); });
}

void SessionWorker::performOne(const StartCheck &check)
{
    const auto done = [this](const std::optional<Error> &error) {
        if (error)
            failed(m_check, *error);
        else
            perform(m_watcher.checkPassed(now()));
    };
    begin(
        m_check,
        [this, check, done](const Credentials &credentials) {
            return m_api->check(check.version, credentials, done);
        },
        [this](const Error &error) { perform(m_watcher.checkFailed(error, now())); });
}

void SessionWorker::performOne(const StartWatch &watch)
{
    WatchHandlers handlers;
    handlers.opened = [this] {
        m_counters.reconnects += std::exchange(m_streamWasLost, false) ? 1 : 0;
        perform(m_watcher.watchOpened(now()));
    };
    handlers.received = [this](std::vector<WatchEvent> events) {
        m_counters.events += events.size();
        if (!events.empty())
            post(m_counters);
        warnOfRepairs();
        perform(m_watcher.watchReceived(std::move(events), now()));
    };
    handlers.ended = [this] { perform(m_watcher.watchEnded(now())); };
    handlers.failed = [this](const Error &error) { failed(m_watch, error); };
    begin(
        m_watch,
        [this, watch, handlers](const Credentials &credentials) {
            return m_api->watch(watch.version, watch.timeout, watch.onNewConnection, credentials,
                                handlers);
        },
        [this](const Error &error) { perform(m_watcher.watchFailed(error, now())); });
}

void SessionWorker::performOne(const StopList &)
{
    stop(m_list);
}

void SessionWorker::performOne(const StopWatch &)
{
    stop(m_check);
    stop(m_watch);
}

void SessionWorker::performOne(Publish &publish)
{
    post(std::move(publish.delta));
}

void SessionWorker::performOne(const Report &report)
{
    logReport(report, m_displayName);
    if (report.what == Report::What::StreamLost)
        m_streamWasLost = true;
    if (report.what != Report::What::SetComplete)
        return;
    if (!report.first)
        ++m_counters.relists;
    post(m_counters);
    if (report.first)
        post(FirstSync{});
}

void SessionWorker::begin(Slot &slot, decltype(Slot::send) send, decltype(Slot::fail) fail)
{
    stop(slot);
    slot.isRepeat = false;
    slot.send = std::move(send);
    slot.fail = std::move(fail);
    askCredentials(slot);
}

void SessionWorker::askCredentials(Slot &slot)
{
    const std::uint64_t turn = slot.turn;
    m_credentials->credentials([this, &slot, turn](const Result<Credentials> &credentials) {
        if (slot.turn != turn)
            return; // stopped meanwhile
        if (!credentials) {
            slot.fail(credentials.error());
            return;
        }
        slot.used = *credentials;
        ++m_counters.apiCalls;
        slot.call = slot.send(slot.used);
        post(m_counters);
    });
}

void SessionWorker::failed(Slot &slot, const Error &error)
{
    // By 401, or in the handshake, where a client certificate is refused.
    const bool isRefused =
        error.kind == Error::Kind::Auth && (error.httpStatus == 401 || error.httpStatus == 0);
    const bool mayRepeat =
        isRefused && !slot.isRepeat && m_credentials->invalidate(slot.used);
    if (!mayRepeat) {
        slot.fail(error);
        return;
    }
    stop(slot);
    slot.isRepeat = true;
    askCredentials(slot);
}

void SessionWorker::stop(Slot &slot)
{
    ++slot.turn;
    if (!slot.call)
        return;
    slot.call->cancel();
    // We may be inside one of its callbacks: it is freed when the stack is gone.
    m_retired.push_back(std::move(slot.call));
    if (m_retired.size() == 1)
        QMetaObject::invokeMethod(this, [this] { m_retired.clear(); }, Qt::QueuedConnection);
}

void SessionWorker::armTimer()
{
    const std::optional<TimePoint> due = m_watcher.deadline();
    if (due == m_timerDue)
        return;
    // A limit that only moved away is looked at when the old timer fires: each byte moves it.
    const bool movedAway = due && m_timerDue && *due > *m_timerDue && m_timer;
    if (movedAway)
        return;
    m_timerDue = due;
    m_timer.reset();
    if (!due)
        return;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*due - m_clock.now());
    m_timer = m_clock.callAfter(std::max(wait, 0ms), [this] {
        m_timerDue.reset();
        perform(m_watcher.tick(now()));
    });
}

void SessionWorker::publishFreshness()
{
    const Freshness &freshness = m_watcher.freshness();
    const TimePoint at = m_clock.now();
    const bool isNews = isTransition(m_published, freshness);
    if (!isNews && at - m_freshnessPosted < kFreshnessInterval)
        return;
    if (isNews)
        post(m_counters);
    m_published = freshness;
    m_freshnessPosted = at;
    post(freshness);
}

void SessionWorker::post(SessionUpdate update)
{
    if (m_mailboxes->toGui.post(std::move(update)))
        Q_EMIT wake();
}

void SessionWorker::warnOfRepairs()
{
    if (m_api->repairedNodes() == 0 || std::exchange(m_warnedOfRepairs, true))
        return;
    const QString sentence =
        tr("A node of cluster %1 holds bytes that are not UTF-8; they are shown as \ufffd.")
            .arg(m_displayName);
    qCWarning(sessionLog, "%ls", qUtf16Printable(sentence));
    post(SessionWarning{sentence});
}

} // namespace drover
