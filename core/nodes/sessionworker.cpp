#include "core/nodes/sessionworker.h"

#include "core/nodes/sessionlog.h"
#include "core/transport/tlsthread.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <unordered_map>

namespace drover {

namespace {

using namespace std::chrono_literals;

// Within a state, later bytes and counts are worth telling so often.
constexpr auto kFreshnessInterval = 250ms;
// Of the review that the worker asks for itself; the GUI side counts from 1.
constexpr RequestId kRightsRequest = 0;

/// Whether a node was read when not all of the paths were looked for.
bool lacksPaths(const NodeBatch &nodes, const std::set<std::string> &paths)
{
    return std::ranges::any_of(nodes, [&](const NodePtr &node) { return !wasReadWith(*node, paths); });
}

} // namespace

SessionWorker::SessionWorker(ClusterConfig config, QString displayName, Clock &clock,
                             SessionOptions options, std::shared_ptr<SessionMailboxes> mailboxes)
    : m_config(std::move(config)), m_displayName(std::move(displayName)), m_clock(clock),
      m_options(std::move(options)), m_mailboxes(std::move(mailboxes))
{
}

SessionWorker::~SessionWorker()
{
    // The calls' sinks must be gone before the client that feeds them.
    m_lanes.clear();
    m_desk.reset();
    m_http.reset();
    // Its sockets are deleted later, and on this thread no later is left.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    releaseTlsOfThisThread();
}

void SessionWorker::run()
{
    m_credentials = std::make_unique<RenewableCredentials>(m_config, m_clock);
    m_http = std::make_unique<QtHttpClient>(m_config);
    m_desk = std::make_unique<RequestDesk>(
        *m_http, *m_credentials, m_clock, wantsGzip(),
        [this](RequestId id, ApiRequests::Delivery deliver) {
            if (id != kRightsRequest)
                post(RequestDelivery{id, std::move(deliver), m_desk->serverAhead()});
        });
    qCInfo(sessionLog, "Fetching initial node list for cluster %ls", qUtf16Printable(m_displayName));
    addLane({}).start();
    takeRequests(); // what was asked before there was a thread
}

NodeLane &SessionWorker::addLane(NodeTarget target)
{
    LaneHandlers handlers;
    handlers.counted = [this] { post(m_counters); };
    handlers.published = [this](NodeDelta delta) { post(std::move(delta)); };
    handlers.reported = [this](const NodeLane &lane, const Report &report) {
        reported(lane, report);
    };
    handlers.settled = [this] { settled(); };
    LaneTools tools{*m_http,     *m_credentials,    m_clock, m_counters,
                    wantsGzip(), m_options.backoff, m_memory};
    m_lanes.push_back(
        std::make_unique<NodeLane>(std::move(target), std::move(tools), std::move(handlers)));
    m_lanes.back()->setPaths(m_paths);
    return *m_lanes.back();
}

void SessionWorker::takeRequests()
{
    for (SessionRequest &request : m_mailboxes->toWorker.take())
        std::visit([this](auto &one) { takeOne(std::move(one)); }, request);
}

void SessionWorker::takeOne(RefreshNow)
{
    refresh();
}

void SessionWorker::takeOne(Woke)
{
    m_credentials->retry();
    for (const auto &lane : m_lanes)
        lane->woke();
}

void SessionWorker::takeOne(ReadPaths wanted)
{
    m_paths = std::move(wanted.paths);
    for (const auto &lane : m_lanes)
        lane->setPaths(m_paths);
    m_arePathsMissing = true;
    readMissingPaths();
}

/// One List more reads what nodes were kept without, as soon as no other is under way.
void SessionWorker::readMissingPaths()
{
    if (!m_arePathsMissing || m_isChanging)
        return;
    const Freshness now = freshness();
    const Live *live = std::get_if<Live>(&now);
    if (!live || !live->complete)
        return;
    m_arePathsMissing = false;
    bool isMissing = false;
    for (const auto &lane : m_lanes)
        isMissing = isMissing || lacksPaths(lane->watcher().nodes(), {m_paths.begin(), m_paths.end()});
    if (isMissing)
        refresh();
}

void SessionWorker::takeOne(Reconfigure change)
{
    m_config = std::move(change.config);
    m_http->setConfig(m_config);
    m_credentials->setConfig(m_config);
    // A stream that is well goes on; its renewal, within 22 s, is asked for anew.
    if (!std::holds_alternative<Live>(freshness()))
        refresh();
    else
        carryOut(m_reach.refresh(m_clock.now())); // somebody else may have other rights
}

void SessionWorker::refresh()
{
    m_credentials->retry();
    for (const auto &lane : m_lanes)
        lane->refresh();
    carryOut(m_reach.refresh(m_clock.now()));
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

bool SessionWorker::wantsGzip() const
{
    if (m_options.compression == Compression::Gzip)
        return true;
    return m_options.compression == Compression::Auto && !m_config.disableCompression &&
           !isLoopback(m_config);
}

void SessionWorker::reported(const NodeLane &lane, const Report &report)
{
    if (report.what == Report::What::SetComplete) {
        completed(report.first);
        return;
    }
    const std::string &name = lane.target().name;
    if (name.empty())
        logReport(report, m_displayName);
    else if (report.what != Report::What::Following)
        logReport(report, m_displayName + QStringLiteral(", node ") + QString::fromStdString(name));
    const bool isLost = report.what == Report::What::StreamLost;
    if (isLost && report.error && report.error->kind == Error::Kind::Forbidden)
        carryOut(m_reach.refused(m_clock.now()));
}

void SessionWorker::completed(bool isFirst)
{
    if (!isFirst)
        ++m_counters.relists;
    post(m_counters);
    const bool isWhole = std::all_of(m_lanes.begin(), m_lanes.end(),
                                     [](const auto &lane) { return lane->isComplete(); });
    const bool isFirstWhole = isWhole && !m_everComplete;
    const bool isNamed = !m_reach.named().empty();
    if (isNamed && !isFirstWhole)
        return; // twenty lanes would tell twenty stories
    std::size_t count = 0;
    for (const auto &lane : m_lanes)
        count += lane->watcher().nodeCount();
    logReport({Report::What::SetComplete, count, isFirstWhole, std::nullopt}, m_displayName);
    if (!isFirstWhole)
        return;
    m_everComplete = true;
    post(FirstSync{});
}

void SessionWorker::carryOut(NodeReach::Next next)
{
    if (next == NodeReach::Next::AskRights)
        askRights();
    if (next == NodeReach::Next::FollowAll)
        follow({{}});
    if (next == NodeReach::Next::FollowNamed) {
        std::vector<NodeTarget> targets;
        for (const NamedNodeRight &right : m_reach.named())
            targets.push_back({right.name, !right.mayList});
        follow(targets);
    }
    armTimer();
}

void SessionWorker::askRights()
{
    m_desk->begin(kRightsRequest, {"POST", rulesReviewPath(), {}, rulesReviewBody()},
                  [this](const Result<std::string> &body) -> ApiRequests::Delivery {
                      takeRights(body.and_then(decodeNodeRights));
                      return {};
                  });
}

void SessionWorker::takeRights(const Result<NodeRights> &rights)
{
    const Freshness now = freshness();
    const Error *error = freshnessError(now);
    const bool isRefused = error && error->kind == Error::Kind::Forbidden;
    carryOut(m_reach.answered(rights, isRefused, m_clock.now()));
}

// What is shown already stays, as far as it is still followed; it is read anew all the same.
void SessionWorker::follow(const std::vector<NodeTarget> &targets)
{
    m_isChanging = true;
    std::unordered_map<NodeKey, NodePtr> shown;
    WallTime since = WallTime::max();
    for (const auto &lane : m_lanes) {
        since = std::min(since, lane->watcher().lastTrue());
        for (const NodePtr &node : lane->watcher().nodes())
            shown.emplace(node->name, node);
    }
    m_lanes.clear();
    post(m_reach.scope());
    for (const NodeTarget &target : targets) {
        NodeBatch known;
        std::erase_if(shown, [&](const auto &entry) {
            const bool isKept = target.name.empty() || entry.first == target.name;
            if (isKept)
                known.push_back(entry.second);
            return isKept;
        });
        NodeLane &lane = addLane(target);
        known.empty() ? lane.start() : lane.startFrom(std::move(known), since);
    }
    NodeDelta gone;
    for (const auto &[name, node] : shown)
        gone.removed.push_back(name);
    if (!gone.isEmpty())
        post(std::move(gone));
    logScope(m_reach.scope(), m_displayName);
    m_isChanging = false;
    settled();
}

Freshness SessionWorker::freshness() const
{
    if (m_lanes.size() == 1)
        return m_lanes.front()->watcher().freshness();
    std::vector<Freshness> each;
    for (const auto &lane : m_lanes)
        each.push_back(lane->watcher().freshness());
    return worstOf(each);
}

void SessionWorker::settled()
{
    if (m_isChanging || m_lanes.empty())
        return;
    warnOfRepairs();
    publishFreshness();
    armTimer();
    readMissingPaths();
}

void SessionWorker::armTimer()
{
    std::optional<TimePoint> due = m_reach.deadline();
    for (const auto &lane : m_lanes) {
        const auto at = lane->watcher().deadline();
        if (at && (!due || *at < *due))
            due = at;
    }
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
    m_timer = m_clock.callAfter(std::max(wait, 0ms), [this] { tick(); });
}

void SessionWorker::tick()
{
    m_timerDue.reset();
    m_isChanging = true;
    for (const auto &lane : m_lanes)
        lane->tick();
    m_isChanging = false;
    carryOut(m_reach.tick(m_clock.now()));
    settled();
}

void SessionWorker::publishFreshness()
{
    const Freshness freshness = this->freshness();
    const TimePoint at = m_clock.now();
    const bool isNews = isTransition(m_published, freshness);
    const bool isSoon = at - m_freshnessPosted < kFreshnessInterval;
    if (!isNews && isSoon && !isNextStep(m_published, freshness)) {
        if (!m_freshnessDue) // or the last of it would never be told
            m_freshnessDue = m_clock.callAfter(kFreshnessInterval, [this] { publishFreshness(); });
        return;
    }
    m_freshnessDue.reset();
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
    const auto isAny = [this](std::uint64_t (NodeLane::*count)() const) {
        return std::any_of(m_lanes.begin(), m_lanes.end(),
                           [count](const auto &lane) { return ((*lane).*count)() > 0; });
    };
    if (!m_warnedOfRepairs && isAny(&NodeLane::repairedNodes)) {
        m_warnedOfRepairs = true;
        warn(tr("A node of cluster %1 holds bytes that are not UTF-8; they are shown as \ufffd.")
                 .arg(m_displayName));
    }
    if (!m_warnedOfTypes && isAny(&NodeLane::mistypedNodes)) {
        m_warnedOfTypes = true;
        warn(tr("The server of cluster %1 sent a node whose conditions, taints or addresses are not "
                "lists; they are shown as if there were none.")
                 .arg(m_displayName));
    }
}

void SessionWorker::warn(const QString &sentence)
{
    qCWarning(sessionLog, "%ls", qUtf16Printable(sentence));
    post(SessionWarning{sentence});
}

} // namespace drover
