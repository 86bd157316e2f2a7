#include "core/nodes/nodewatcher.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kListIdleLimit = 30s;
constexpr auto kListCredentialsLimit = 90s;   // their source ends after 60 s, and says why
constexpr auto kStreamCredentialsLimit = 30s; // rows that are shown are stale then
constexpr auto kAnswerLimit = 10s; // of a check or watch; the server itself waits up to 3 s
constexpr auto kTooLongAway = 5min;  // then a List is cheaper than what the watch would replay
constexpr int kPollsUntilWatch = 10; // the right to watch may have been given meanwhile
constexpr int kPageSize = 500;
constexpr int kCutListsUntilPages = 2;

Error timeout(const char *sentence)
{
    Error error;
    error.kind = Error::Kind::Timeout;
    error.message = QCoreApplication::translate("NodeWatcher", sentence);
    return error;
}

/// The first List failed in a way that a watch from no version may get round.
bool mayFill(Error::Kind kind)
{
    return kind == Error::Kind::Timeout || kind == Error::Kind::Server ||
           kind == Error::Kind::Protocol || kind == Error::Kind::Forbidden;
}

} // namespace

NodeWatcher::NodeWatcher(Backoff backoff, std::function<double()> random)
    : m_tracker(std::move(backoff)), m_random(std::move(random))
{
    if (!m_random)
        m_random = [] { return QRandomGenerator::global()->generateDouble(); };
}

Effects NodeWatcher::start(Moment now)
{
    Effects out;
    m_tracker.begin(now);
    beginList(out, now);
    return out;
}

Effects NodeWatcher::startFrom(NodeBatch known, WallTime since, Moment now)
{
    Effects out;
    m_nodes.replaceWith(std::move(known));
    m_tracker.beginFrom(since, now);
    beginList(out, now);
    return out;
}

void NodeWatcher::beginList(Effects &out, Moment now)
{
    StartList list;
    if (m_cutLists >= kCutListsUntilPages)
        list.limit = kPageSize;
    m_list = ListState::Running;
    m_listDue = now.steady + kListIdleLimit;
    m_listMoved = false;
    m_collected.clear();
    m_pagesVersion.clear();
    if (!m_filling) { // else freshness is that of the watch
        m_tracker.trying();
        m_tracker.listing(Connecting::Step::Credentials, m_nodes.size());
    }
    out.emplace_back(std::move(list));
}

void NodeWatcher::beginListAfter(std::chrono::milliseconds wait, Moment now)
{
    m_list = ListState::Waiting;
    m_listDue = now.steady + wait;
}

Effects NodeWatcher::credentialsAsked(Part part, Moment now)
{
    if (part == Part::List) {
        m_listDue = now.steady + kListCredentialsLimit;
    } else {
        m_watchDue = now.steady + kStreamCredentialsLimit;
        m_lacksCredentials = true;
    }
    return {};
}

Effects NodeWatcher::requestSent(Part part, Moment now)
{
    if (part == Part::Stream) {
        m_watchDue = now.steady + kAnswerLimit;
        m_lacksCredentials = false;
        return {};
    }
    m_listDue = now.steady + kListIdleLimit;
    if (isFirstFill() && !m_listMoved)
        m_tracker.listing(Connecting::Step::Connecting, m_nodes.size());
    return {};
}

Effects NodeWatcher::listProgressed(Moment now)
{
    m_listDue = now.steady + kListIdleLimit;
    m_listMoved = true;
    if (isFirstFill())
        m_tracker.listing(Connecting::Step::Listing, m_nodes.size());
    return {};
}

Effects NodeWatcher::listItems(NodeBatch batch, Moment now)
{
    Effects out;
    m_listDue = now.steady + kListIdleLimit;
    m_listMoved = true;
    NodeDeltaMerger delta;
    for (const NodePtr &node : batch) {
        m_collected.push_back(m_nodes.sameOr(node));
        const bool isNew = m_collected.back() == node;
        // What is read once more for another path is no news of a node: it takes the place of what
        // was read before at once, so that a large cluster is not held twice until its List ends.
        if (isFirstFill() || (isNew && m_nodes.holdsButForPaths(*node)))
            delta.add(m_nodes.put(m_collected.back()));
    }
    if (isFirstFill())
        m_tracker.listing(Connecting::Step::Listing, m_nodes.size());
    if (!delta.isEmpty())
        out.emplace_back(Publish{delta.take()});
    return out;
}

Effects NodeWatcher::listEnded(const ListMetadata &end, Moment now)
{
    Effects out;
    if (m_pagesVersion.empty())
        m_pagesVersion = end.resourceVersion; // every page is of the first one's snapshot
    if (!end.continueToken.empty()) {
        m_listDue = now.steady + kListIdleLimit;
        out.emplace_back(StartList{kPageSize, end.continueToken});
        return out;
    }
    m_list = ListState::Idle;
    if (NodeDelta delta = m_nodes.replaceWith(std::exchange(m_collected, {})); !delta.isEmpty())
        out.emplace_back(Publish{std::move(delta)});
    m_version = std::exchange(m_pagesVersion, {});
    m_history.forget();
    m_listFailures = 0;
    m_cutLists = 0;
    m_watchFailures = 0;
    if (m_watch != WatchState::Idle)
        out.emplace_back(StopWatch{}); // the one that filled in the List's place
    m_filling = false;
    m_isLate = false;
    completeSet(out);
    if (m_polling)
        m_tracker.polling(now);
    else
        m_tracker.live(now);
    if (m_polling && ++m_pollsSinceWatch < kPollsUntilWatch) {
        beginListAfter(Polling().every, now);
        return out;
    }
    m_pollsSinceWatch = 0;
    beginWatch(out, now, false, m_version);
    return out;
}

void NodeWatcher::completeSet(Effects &out)
{
    Report report{Report::What::SetComplete, m_nodes.size(), !m_everComplete, std::nullopt};
    m_everComplete = true;
    m_listError.reset();
    out.emplace_back(std::move(report));
}

Effects NodeWatcher::listFailed(const Error &error, Moment now)
{
    Effects out;
    ++m_listFailures;
    if (error.kind == Error::Kind::Expired)
        m_cutLists = 0; // the pages came too slowly for their snapshot: all at once, then
    else if (error.httpStatus == 504 || m_listMoved)
        ++m_cutLists;
    m_collected.clear();
    m_list = ListState::Idle;
    const bool fills = isFirstFill() && mayFill(error.kind);
    if (fills || (isFirstFill() && m_listFailures == 1))
        out.emplace_back(Report{Report::What::FirstListFailed, 0, true, error});
    if (fills) {
        beginFilling(out, now, error);
        return out;
    }
    if (m_filling) {
        m_listError = error;
        beginListAfter(m_tracker.delayBeside(error, m_listFailures), now);
        return out;
    }
    lose(out, error, now, Need::List);
    return out;
}

void NodeWatcher::relist(Effects &out, Moment now, std::optional<Error> why)
{
    m_watch = WatchState::Idle;
    m_watchFailures = 0;
    out.emplace_back(Report{Report::What::Relisting, m_nodes.size(), false, std::move(why)});
    m_tracker.catchUp(now);
    beginList(out, now);
}

void NodeWatcher::beginFilling(Effects &out, Moment now, const Error &listError)
{
    m_filling = true;
    m_listError = listError;
    m_tracker.filling(listError);
    beginListAfter(m_tracker.delayBeside(listError, m_listFailures), now);
    beginWatch(out, now, true, m_version);
}

void NodeWatcher::endFilling(Effects &out, Moment now)
{
    m_filling = false;
    m_listFailures = 0;
    if (m_list == ListState::Running)
        out.emplace_back(StopList{});
    m_list = ListState::Idle;
    completeSet(out);
    m_tracker.live(now);
    reportFollowing(out);
}

void NodeWatcher::lose(Effects &out, const Error &error, Moment now, Need need)
{
    // The List is what was wanted; a watch in its place that fails alike says less of it.
    const bool isAlike = m_filling && m_listError && m_listError->kind == error.kind;
    const std::chrono::milliseconds wait =
        m_tracker.lost(isAlike ? *m_listError : error, now, m_stable);
    m_stable = false;
    m_need = need;
    out.emplace_back(Report{Report::What::StreamLost, m_nodes.size(), false, error});
    if (need == Need::List) {
        m_watch = WatchState::Idle;
        beginListAfter(wait, now);
        return;
    }
    m_watch = WatchState::Waiting;
    m_watchDue = now.steady + wait;
}

Effects NodeWatcher::refresh(Moment now)
{
    Effects out;
    if (m_list == ListState::Waiting)
        beginList(out, now);
    if (m_watch == WatchState::Waiting) {
        m_watchDue = now.steady;
        tickWatch(out, now);
    } else if (const auto *live = std::get_if<Live>(&freshness()); live && live->complete) {
        out.emplace_back(StopWatch{});
        relist(out, now, std::nullopt);
    }
    return out;
}

Effects NodeWatcher::woke(Moment now)
{
    Effects out;
    if (m_list == ListState::Running)
        out.emplace_back(StopList{});
    if (m_list != ListState::Idle)
        beginList(out, now);
    if (m_watch == WatchState::Idle)
        return out;
    if (m_watch != WatchState::Waiting) {
        Error slept;
        slept.kind = Error::Kind::Network;
        slept.message = QCoreApplication::translate(
            "NodeWatcher", "The computer slept or changed its network; connecting again.");
        out.emplace_back(StopWatch{});
        noteStability(now);
        streamFailed(out, slept, now);
    }
    m_watchDue = now.steady;
    tickWatch(out, now);
    return out;
}

std::optional<TimePoint> NodeWatcher::deadline() const
{
    std::optional<TimePoint> due = m_tracker.deadline();
    const auto include = [&due](TimePoint at) { due = due ? std::min(*due, at) : at; };
    if (m_list != ListState::Idle)
        include(m_listDue);
    if (m_watch != WatchState::Idle)
        include(m_watchDue);
    if (m_watch == WatchState::Streaming && !m_filling)
        include(m_endDue);
    if (m_watch == WatchState::Opening && std::holds_alternative<Live>(freshness()))
        include(m_renewalLate);
    return due;
}

Effects NodeWatcher::tick(Moment now)
{
    Effects out;
    tickList(out, now);
    tickWatch(out, now);
    m_tracker.tick(now);
    return out;
}

void NodeWatcher::tickList(Effects &out, Moment now)
{
    if (m_list == ListState::Idle || m_listDue > now.steady)
        return;
    if (m_list == ListState::Waiting) {
        beginList(out, now);
        return;
    }
    out.emplace_back(StopList{});
    Effects more = listFailed(
        timeout(QT_TRANSLATE_NOOP("NodeWatcher", "The list of nodes made no progress for 30 s.")),
        now);
    std::move(more.begin(), more.end(), std::back_inserter(out));
}

void NodeWatcher::tickWatch(Effects &out, Moment now)
{
    if (m_watch == WatchState::Opening && m_renewalLate <= now.steady)
        m_tracker.unanswered(now);
    if (endsLate(now)) {
        loseLateWatch(out, now);
        return;
    }
    if (m_watch == WatchState::Idle || m_watchDue > now.steady)
        return;
    if (m_watch == WatchState::Waiting) {
        if (m_filling || m_need == Need::Watch)
            beginWatch(out, now, true, m_version);
        else if (m_tracker.away(now) > kTooLongAway)
            relist(out, now, std::nullopt);
        else
            beginCheck(out, now);
        return;
    }
    out.emplace_back(StopWatch{});
    noteStability(now);
    const char *sentence =
        m_watch == WatchState::Streaming
            ? QT_TRANSLATE_NOOP("NodeWatcher", "The watch was silent for 27 s.")
        : m_lacksCredentials
            ? QT_TRANSLATE_NOOP("NodeWatcher", "The credentials did not come within 30 s.")
            : QT_TRANSLATE_NOOP("NodeWatcher", "The server did not answer within 10 s.");
    streamFailed(out, timeout(sentence), now);
}

void NodeWatcher::streamFailed(Effects &out, const Error &error, Moment now)
{
    lose(out, error, now, m_filling ? Need::Watch : Need::CheckThenWatch);
}

} // namespace drover
