#include "tests/core/nodes/schedule.h"

#include <QTest>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kSilenceLimit = 27s;
constexpr auto kRenewalLate = 5s;
constexpr int kStepsToSettle = 6000; // of 0.3 s: thirty minutes, longer than any wait

void demand(bool holds, const char *rule)
{
    if (!holds)
        QTest::qFail(rule, __FILE__, __LINE__);
}

Error forbidden()
{
    return anError(Error::Kind::Forbidden, 403);
}

} // namespace

Schedule::Schedule(unsigned seed)
    : m_dice(seed), m_server(m_dice), m_marksReplays(m_dice.once(2))
{
    m_forbidsLists = m_dice.once(6);
    m_rig.start();
}

void Schedule::runWithFaults(int steps)
{
    for (int i = 0; i < steps && !QTest::currentTestFailed(); ++i)
        step();
}

bool Schedule::settles()
{
    m_isFaulty = false;
    m_forbidsLists = false;
    m_forbidsWatches = false;
    m_stream.isStalled = false;
    for (int i = 0; i < kStepsToSettle && !QTest::currentTestFailed(); ++i) {
        if (agrees())
            return true;
        step();
    }
    return false;
}

void Schedule::step()
{
    if (m_isFaulty)
        disturb();
    switch (m_dice.roll(4)) {
    case 0:
        m_rig.pass(m_isFaulty ? std::chrono::milliseconds(50 + m_dice.roll(7000)) : 300ms);
        break;
    case 1:
        answerList();
        break;
    default:
        answerCheck();
        answerWatch();
    }
    demandTruth();
}

void Schedule::disturb()
{
    for (int i = m_dice.roll(3); i > 0; --i)
        m_server.change();
    if (m_dice.once(25))
        m_server.compact();
    if (m_dice.once(15))
        m_server.backUp();
    if (m_dice.once(60))
        restart(m_dice.once(2));
    if (m_dice.once(60))
        m_forbidsWatches = !m_forbidsWatches;
    if (m_dice.once(20))
        m_forbidsLists = false;
    if (m_dice.once(40))
        m_rig.refresh();
    if (m_dice.once(80))
        m_rig.suspend(1h);
    if (m_dice.once(60))
        m_rig.wake();
}

void Schedule::restart(bool fromBackup)
{
    if (fromBackup) {
        m_server.restore();
        m_forbidsLists = false; // who may only watch cannot tell
    } else {
        m_server.compact(); // a new server has no history from before
    }
    if (m_rig.isListing())
        m_rig.listFails(networkError());
    if (m_rig.isChecking())
        m_rig.checkFails(networkError());
    if (m_rig.isWatching())
        m_rig.watchFails(networkError());
}

Error Schedule::someFault()
{
    switch (m_dice.roll(6)) {
    case 0:
        return anError(Error::Kind::Server, 500);
    case 1:
        return throttled(std::chrono::seconds(m_dice.roll(6)));
    case 2:
        return anError(Error::Kind::Timeout, 504);
    case 3:
        return anError(Error::Kind::Auth, 401);
    default:
        return networkError();
    }
}

void Schedule::answerList()
{
    if (!m_rig.isListing())
        return;
    if (m_listing.id != m_rig.listsBegun())
        beginList();
    else if (fault(8))
        m_rig.listFails(networkError());
    else if (!fault(5))
        continueList();
}

void Schedule::beginList()
{
    const bool isNextPage = !m_rig.lastList().continueToken.empty();
    const long snapshot = m_listing.version;
    m_listing.id = m_rig.listsBegun();
    if (m_forbidsLists)
        m_rig.listFails(forbidden());
    else if (fault(5))
        m_rig.listFails(someFault());
    else if (isNextPage && m_server.isTooOld(snapshot))
        m_rig.listFails(expired());
    else if (!isNextPage)
        m_listing = {m_rig.listsBegun(), true, m_server.nodesInAnyOrder(), m_server.version()};
}

void Schedule::continueList()
{
    const bool isPaged = m_rig.lastList().limit != 0;
    const auto count = std::min<std::size_t>(m_listing.rest.size(), std::size_t(1 + m_dice.roll(3)));
    const auto from = m_listing.rest.end() - std::ptrdiff_t(count);
    NodeBatch batch(from, m_listing.rest.end());
    m_listing.rest.erase(from, m_listing.rest.end());
    if (!batch.empty())
        m_rig.listSends(std::move(batch));
    const std::string version = std::to_string(m_listing.version);
    if (m_listing.rest.empty())
        m_rig.listEnds(version.c_str());
    else if (isPaged)
        m_rig.listEnds(version.c_str(), "more");
}

void Schedule::answerCheck()
{
    if (!m_rig.isChecking())
        return;
    const NodeQuestion question = m_rig.lastCheck().question;
    const long version = std::stol(question.version);
    if (fault(5))
        m_rig.checkFails(someFault());
    else if (m_forbidsLists)
        m_rig.checkFails(forbidden());
    else if (version > m_server.version())
        m_rig.checkFails(tooLargeVersion());
    else if (question.exactly && m_server.isTooOld(version))
        m_rig.checkFails(expired());
    else
        m_rig.checkFinds(found(question));
}

NodePtr Schedule::found(const NodeQuestion &question) const
{
    if (question.name.empty())
        return m_server.nodes().empty() ? nullptr : m_server.nodes().front();
    return question.exactly ? m_server.nodeAt(question.name, std::stol(question.version))
                            : m_server.node(question.name);
}

void Schedule::answerWatch()
{
    if (!m_rig.isWatching())
        return;
    if (m_stream.id != m_rig.watchesBegun()) {
        m_stream = {};
        m_stream.id = m_rig.watchesBegun();
        m_stream.begun = m_rig.now().steady;
    }
    if (m_stream.isOpen)
        serveStream();
    else if (m_forbidsWatches)
        m_rig.watchFails(forbidden());
    else if (fault(6))
        m_rig.watchFails(someFault());
    else if (!fault(4))
        openWatch();
}

void Schedule::openWatch()
{
    const std::optional<std::string> version = m_rig.lastWatch().version;
    const bool isTooOld = version && m_server.isTooOld(std::stol(*version));
    if (isTooOld && m_dice.once(2)) {
        m_rig.watchFails(expired());
        return;
    }
    m_stream.isOpen = true;
    m_stream.heard = m_rig.now().steady;
    m_stream.ends = m_rig.now().steady + m_rig.lastWatch().timeout;
    m_stream.isReplaying = !version;
    m_stream.replay = version ? NodeBatch() : m_server.nodesInAnyOrder();
    m_stream.at = version ? std::stol(*version) : m_server.version();
    m_rig.watchOpens();
    if (isTooOld)
        m_rig.watchSends({errorEvent(expired())});
}

void Schedule::serveStream()
{
    m_stream.isStalled = m_stream.isStalled || fault(40);
    if (m_stream.isStalled)
        return;
    m_stream.heard = m_rig.now().steady;
    if (fault(30))
        m_rig.watchFails(networkError());
    else if (fault(30))
        m_rig.watchSends({errorEvent(someFault())});
    else if (m_rig.now().steady >= m_stream.ends || fault(30))
        m_rig.watchEnds();
    else if (m_stream.isReplaying)
        sendReplay();
    else
        sendChanges();
}

void Schedule::sendReplay()
{
    std::vector<WatchEvent> events;
    for (int i = m_dice.roll(5); i > 0 && !m_stream.replay.empty(); --i) {
        events.emplace_back(std::in_place_type<Added>, Added{m_stream.replay.back()});
        m_stream.replay.pop_back();
    }
    m_stream.isReplaying = !m_stream.replay.empty();
    if (!m_stream.isReplaying && m_marksReplays)
        events.push_back(Bookmark{std::to_string(m_stream.at), true});
    m_rig.watchSends(std::move(events));
}

void Schedule::sendChanges()
{
    std::vector<WatchEvent> events;
    int most = 1 + m_dice.roll(4);
    for (const ModelServer::Change &change : m_server.changesSince(m_stream.at)) {
        if (most-- == 0)
            break;
        events.push_back(change.event());
        m_stream.at = change.version;
    }
    if (m_dice.once(3))
        events.push_back(Bookmark{std::to_string(m_stream.at), false});
    m_rig.watchSends(std::move(events));
}

bool Schedule::agrees() const
{
    const auto *live = std::get_if<Live>(&m_rig.freshness());
    const bool isDrained = m_rig.isWatching() && m_stream.id == m_rig.watchesBegun() &&
                           m_stream.isOpen && !m_stream.isReplaying &&
                           m_server.changesSince(m_stream.at).empty();
    return live && live->complete && isDrained;
}

void Schedule::demandTruth()
{
    if (agrees()) {
        const NodeBatch rows = m_rig.shownNodes();
        const NodeBatch nodes = m_server.nodes();
        const auto same = [](const NodePtr &row, const NodePtr &node) {
            return isSameRead(*row, *node);
        };
        demand(std::equal(rows.begin(), rows.end(), nodes.begin(), nodes.end(), same),
               "Live, nothing is owed, and yet the rows are not the server's");
    }
    if (!std::holds_alternative<Live>(m_rig.freshness()))
        return;
    demand(m_rig.isWatching(), "Live without a watch");
    if (m_stream.id != m_rig.watchesBegun())
        return; // a watch that nobody has looked at yet is seconds old at most
    const TimePoint now = m_rig.now().steady;
    if (m_stream.isOpen)
        demand(now - m_stream.heard < kSilenceLimit, "Live on a stream that is silent for 27 s");
    else
        demand(now - m_stream.begun < kRenewalLate, "Live on a renewal unanswered for 5 s");
}

} // namespace drover
