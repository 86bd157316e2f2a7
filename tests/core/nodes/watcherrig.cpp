#include "tests/core/nodes/watcherrig.h"

#include <QStringList>
#include <QTest>

#include <algorithm>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr int kMostRounds = 4000; // of 100 ms: longer than any wait but a long Retry-After

Backoff withoutJitter()
{
    Backoff backoff;
    backoff.jitter = 0.0;
    return backoff;
}

void demand(bool holds, const char *rule)
{
    if (!holds)
        QTest::qFail(rule, __FILE__, __LINE__);
}

} // namespace

NodePtr at(const char *name, int version)
{
    return aNode(name).version(QString::number(version));
}

NodePtr reborn(const char *name, int version)
{
    return aNode(name).uid(QStringLiteral("another")).version(QString::number(version));
}

Error anError(Error::Kind kind, int httpStatus)
{
    Error error;
    error.kind = kind;
    error.message = QStringLiteral("it failed");
    error.httpStatus = httpStatus;
    return error;
}

Error networkError()
{
    return anError(Error::Kind::Network);
}

Error expired()
{
    return anError(Error::Kind::Expired, 410);
}

Error throttled(std::chrono::milliseconds retryAfter)
{
    Error error = anError(Error::Kind::Throttled, 429);
    error.retryAfter = retryAfter;
    return error;
}

Error tooLargeVersion()
{
    Error error = anError(Error::Kind::Timeout, 504);
    error.causes.push_back({QStringLiteral("ResourceVersionTooLarge"), {}, {}});
    error.retryAfter = 1s;
    return error;
}

WatcherRig::WatcherRig(std::function<double()> random)
    : m_watcher(withoutJitter(), std::move(random)), m_now{TimePoint(1000h), WallTime(500'000h)}
{}

WatcherRig WatcherRig::following()
{
    WatcherRig rig;
    rig.start();
    rig.listGives({aNode("a"), aNode("b")}, "10");
    rig.watchOpens();
    return rig;
}

WatcherRig WatcherRig::filling()
{
    WatcherRig rig;
    rig.start();
    rig.listFails(anError(Error::Kind::Timeout));
    rig.watchOpens();
    return rig;
}

void WatcherRig::begin()
{
    m_effects.clear();
}

void WatcherRig::start()
{
    begin();
    take(m_watcher.start(m_now));
}

void WatcherRig::pass(std::chrono::milliseconds span)
{
    begin();
    const TimePoint end = m_now.steady + span;
    while (const std::optional<TimePoint> due = m_watcher.deadline()) {
        if (*due > end)
            break;
        demand(*due >= m_now.steady, "a deadline lies in the past");
        m_now.wall += *due - m_now.steady;
        m_now.steady = *due;
        take(m_watcher.tick(m_now));
        demand(m_watcher.deadline() > due, "a deadline was met and still stands");
        if (QTest::currentTestFailed())
            return;
    }
    m_now.wall += end - m_now.steady;
    m_now.steady = end;
}

void WatcherRig::suspend(std::chrono::hours span)
{
    m_now.wall += span;
}

void WatcherRig::listMoves()
{
    begin();
    take(m_watcher.listProgressed(m_now));
}

void WatcherRig::listSends(NodeBatch nodes)
{
    begin();
    demand(m_isListing, "no List is under way that could send");
    take(m_watcher.listItems(std::move(nodes), m_now));
}

void WatcherRig::listEnds(const char *version, const char *continueToken)
{
    begin();
    demand(std::exchange(m_isListing, false), "no List is under way that could end");
    ListMetadata end;
    end.resourceVersion = version;
    end.continueToken = continueToken;
    take(m_watcher.listEnded(end, m_now));
}

void WatcherRig::listGives(NodeBatch nodes, const char *version)
{
    listSends(std::move(nodes));
    Effects before = std::exchange(m_effects, {});
    listEnds(version);
    m_effects.insert(m_effects.begin(), before.begin(), before.end());
}

void WatcherRig::listFails(const Error &error)
{
    begin();
    demand(std::exchange(m_isListing, false), "no List is under way that could fail");
    take(m_watcher.listFailed(error, m_now));
}

void WatcherRig::checkPasses()
{
    demand(m_isChecking, "no check is under way that could pass");
    while (m_isChecking) {
        const auto shown = m_shown.find(m_lastCheck.question.name);
        checkFinds(shown == m_shown.end() ? nullptr : shown->second);
    }
}

void WatcherRig::checkFinds(const NodePtr &node)
{
    begin();
    demand(std::exchange(m_isChecking, false), "no check is under way that could be answered");
    take(m_watcher.checkAnswered(node, m_now));
}

void WatcherRig::checkFails(const Error &error)
{
    begin();
    demand(std::exchange(m_isChecking, false), "no check is under way that could fail");
    take(m_watcher.checkFailed(error, m_now));
}

void WatcherRig::watchOpens()
{
    begin();
    demand(m_isWatching, "no watch is under way that could open");
    take(m_watcher.watchOpened(m_now));
}

void WatcherRig::watchSends(std::vector<WatchEvent> events)
{
    begin();
    demand(m_isWatching, "no watch is under way that could send");
    take(m_watcher.watchReceived(std::move(events), m_now));
}

void WatcherRig::watchEnds()
{
    begin();
    demand(std::exchange(m_isWatching, false), "no watch is under way that could end");
    take(m_watcher.watchEnded(m_now));
}

void WatcherRig::watchFails(const Error &error)
{
    begin();
    demand(std::exchange(m_isWatching, false), "no watch is under way that could fail");
    take(m_watcher.watchFailed(error, m_now));
}

void WatcherRig::refresh()
{
    begin();
    take(m_watcher.refresh(m_now));
}

void WatcherRig::wake()
{
    begin();
    take(m_watcher.woke(m_now));
}

void WatcherRig::awaitList()
{
    for (int i = 0; i < kMostRounds && !m_isListing; ++i)
        pass(100ms);
    demand(m_isListing, "no List came");
}

void WatcherRig::awaitWatch()
{
    for (int i = 0; i < kMostRounds && !m_isChecking && !m_isWatching; ++i)
        pass(100ms);
    demand(m_isChecking || m_isWatching, "neither a check nor a watch came");
}

void WatcherRig::recover()
{
    awaitWatch();
    if (m_isChecking)
        checkPasses();
    watchOpens();
}

std::vector<Report> WatcherRig::reports(Report::What what) const
{
    std::vector<Report> found = all<Report>();
    std::erase_if(found, [what](const Report &report) { return report.what != what; });
    return found;
}

QString WatcherRig::shown() const
{
    QStringList rows;
    for (const NodePtr &node : shownNodes())
        rows.append(QString::fromStdString(std::string(node->name) + '@' +
                                           std::string(node->resourceVersion)));
    return rows.join(QLatin1Char(' '));
}

NodeBatch WatcherRig::shownNodes() const
{
    NodeBatch nodes;
    for (const auto &[name, node] : m_shown)
        nodes.push_back(node);
    std::sort(nodes.begin(), nodes.end(),
              [](const NodePtr &left, const NodePtr &right) { return left->name < right->name; });
    return nodes;
}

void WatcherRig::take(Effects effects)
{
    for (Effect &effect : effects) {
        note(effect);
        m_effects.push_back(std::move(effect));
    }
    checkAlive();
}

void WatcherRig::note(const Effect &effect)
{
    if (const auto *list = std::get_if<StartList>(&effect)) {
        demand(!std::exchange(m_isListing, true), "a List is begun beside another");
        ++m_listsBegun;
        m_lastList = *list;
    } else if (const auto *check = std::get_if<StartCheck>(&effect)) {
        demand(!std::exchange(m_isChecking, true), "a check is begun beside another");
        m_lastCheck = *check;
        demand(!m_isWatching, "a check is begun beside a watch");
    } else if (const auto *watch = std::get_if<StartWatch>(&effect)) {
        demand(!std::exchange(m_isWatching, true), "a watch is begun beside another");
        demand(!m_isChecking, "a watch is begun beside a check");
        ++m_watchesBegun;
        m_lastWatch = *watch;
    } else if (std::holds_alternative<StopList>(effect)) {
        m_isListing = false;
    } else if (std::holds_alternative<StopWatch>(effect)) {
        m_isWatching = false;
        m_isChecking = false;
    } else if (const auto *publish = std::get_if<Publish>(&effect)) {
        apply(publish->delta);
    }
}

void WatcherRig::apply(const NodeDelta &delta)
{
    demand(!delta.isEmpty(), "an empty delta is published");
    for (const NodeKey &key : delta.removed)
        m_shown.erase(key);
    for (const NodePtr &node : delta.upserted)
        m_shown.insert_or_assign(NodeKey(node->name), node);
}

void WatcherRig::checkAlive() const
{
    demand(m_watcher.deadline().has_value(), "nothing is due any more: a dead session");
    demand(m_watcher.nodeCount() == m_shown.size(), "what was published is not what is held");
}

} // namespace drover
