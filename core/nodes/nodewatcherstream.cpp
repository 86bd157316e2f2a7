#include "core/nodes/nodewatcher.h"

#include <QCoreApplication>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kRenewalLate = 5s; // until then a renewal stays Live
constexpr auto kSilenceLimit = 27s; // longer than the longest watch, shorter than 30 s
constexpr auto kEndLimit = 30s;     // a watch that lasts longer brings what was sent long ago
constexpr auto kPause = 3s;          // without a byte: the stream rather broke than lags
constexpr auto kShortestWatch = 20s; // three in a minute at most; a fourth is for measurements
constexpr auto kWatchSpread = 2s;
constexpr auto kVeryShortWatch = 1s; // a clean end so soon is a refusal
constexpr auto kStableAfter = 10s;
constexpr int kWatchFailuresUntilList = 3;

Error notOurHistory()
{
    Error error;
    error.kind = Error::Kind::Expired;
    error.message = QCoreApplication::translate(
        "NodeWatcher", "The server's history may not be the one that these nodes came from.");
    return error;
}

} // namespace

void NodeWatcher::beginCheck(Effects &out, Moment now)
{
    followVerdict(out, m_history.begin(m_nodes.all(), m_version), now);
}

void NodeWatcher::followVerdict(Effects &out, HistoryCheck::Verdict verdict, Moment now)
{
    switch (verdict) {
    case HistoryCheck::Verdict::Ask:
        m_watch = WatchState::Checking;
        requestSent(Part::Stream, now);
        m_tracker.trying();
        out.emplace_back(StartCheck{m_history.question()});
        break;
    case HistoryCheck::Verdict::Ours:
        beginWatch(out, now, true, m_history.resumeVersion());
        break;
    case HistoryCheck::Verdict::NotOurs:
        relist(out, now, notOurHistory());
        break;
    }
}

Effects NodeWatcher::checkAnswered(const NodePtr &found, Moment now)
{
    Effects out;
    followVerdict(out, m_history.answered(found), now);
    return out;
}

Effects NodeWatcher::checkFailed(const Error &error, Moment now)
{
    Effects out;
    // kube-apiserver 1.20 says 500 for a version that etcd has compacted.
    const bool isUntold = m_history.question().exactly && error.httpStatus == 500;
    if (error.hasCause(QLatin1StringView("ResourceVersionTooLarge")) ||
        error.kind == Error::Kind::Expired || error.kind == Error::Kind::Invalid || isUntold)
        relist(out, now, error); // a restored backup, a compacted history, or no such check
    else if (error.kind == Error::Kind::Forbidden)
        beginWatch(out, now, true, m_version); // may watch, may not list: the watch must tell
    else
        lose(out, error, now, Need::CheckThenWatch);
    return out;
}

void NodeWatcher::beginWatch(Effects &out, Moment now, bool onNewConnection,
                             const std::string &version)
{
    StartWatch watch;
    if (!m_filling)
        watch.version = version;
    watch.timeout =
        kShortestWatch + std::chrono::seconds(static_cast<int>(
                             m_random() * static_cast<double>(kWatchSpread.count()) + 0.5));
    watch.onNewConnection = onNewConnection;
    m_watch = WatchState::Opening;
    requestSent(Part::Stream, now);
    m_renewalLate = now.steady + kRenewalLate;
    m_streamEvents = 0;
    m_replayed.clear();
    m_tracker.trying();
    out.emplace_back(std::move(watch));
}

Effects NodeWatcher::watchOpened(Moment now)
{
    Effects out;
    m_watch = WatchState::Streaming;
    m_watchDue = now.steady + kSilenceLimit;
    m_endDue = now.steady + kEndLimit;
    m_opened = now;
    m_polling = false;
    m_pollsSinceWatch = 0;
    if (m_filling) {
        m_tracker.liveIncomplete(now, *m_listError);
        return out;
    }
    if (!m_isLate) // else the stream must first show that it keeps up
        m_tracker.live(now);
    reportFollowing(out);
    return out;
}

bool NodeWatcher::endsLate(Moment now) const
{
    return m_watch == WatchState::Streaming && !m_filling && m_endDue <= now.steady;
}

/// The server ended it long ago. Where bytes still come, we are at what it sent before: the network,
/// or something on the way, delivers more slowly than the nodes change.
void NodeWatcher::loseLateWatch(Effects &out, Moment now)
{
    Error error;
    error.kind = Error::Kind::Timeout;
    const bool isFlowing = m_watchDue - now.steady > kSilenceLimit - kPause;
    error.message =
        isFlowing ? QCoreApplication::translate(
                        "NodeWatcher",
                        "What the server sends arrives late; the watch should have ended.")
                  : QCoreApplication::translate("NodeWatcher",
                                                "The watch fell silent and did not end in time.");
    out.emplace_back(StopWatch{});
    noteStability(now);
    if (isFlowing) {
        m_isLate = true;
        m_tracker.doubt(m_opened);
    }
    lose(out, error, now, Need::CheckThenWatch);
}

void NodeWatcher::reportFollowing(Effects &out)
{
    if (!std::exchange(m_followingReported, true))
        out.emplace_back(Report{Report::What::Following, m_nodes.size(), true, std::nullopt});
}

Effects NodeWatcher::watchReceived(std::vector<WatchEvent> events, Moment now)
{
    Effects out;
    m_watchDue = now.steady + kSilenceLimit;
    if (!m_isLate)
        m_tracker.heard(now);
    if (!events.empty()) // an opened watch alone may be any web server's
        m_tracker.connected();
    NodeDeltaMerger delta;
    for (WatchEvent &event : events) {
        if (m_watch != WatchState::Streaming)
            break; // an ERROR event ended it
        ++m_streamEvents;
        applyEvent(out, delta, event, now);
    }
    if (!delta.isEmpty())
        out.emplace(out.begin(), Publish{delta.take()});
    return out;
}

void NodeWatcher::applyEvent(Effects &out, NodeDeltaMerger &delta, WatchEvent &event, Moment now)
{
    if (const auto *added = std::get_if<Added>(&event)) {
        applyNode(delta, added->node, true);
    } else if (const auto *modified = std::get_if<Modified>(&event)) {
        applyNode(delta, modified->node, false);
    } else if (const auto *deleted = std::get_if<Deleted>(&event)) {
        delta.add(m_nodes.remove(deleted->node->name));
        m_replayed.erase(NodeKey(deleted->node->name));
        m_history.deleted(*deleted->node);
        moveTo(deleted->node->resourceVersion); // the version of the deletion itself
    } else if (const auto *bookmark = std::get_if<Bookmark>(&event)) {
        applyBookmark(out, delta, *bookmark, now);
    } else if (const auto *error = std::get_if<ErrorEvent>(&event)) {
        applyErrorEvent(out, error->error, now);
    }
}

void NodeWatcher::applyNode(NodeDeltaMerger &delta, const NodePtr &node, bool isAdded)
{
    delta.add(m_nodes.put(node));
    if (m_filling)
        m_replayed.emplace(node->name);
    // A replay comes in no order, so its ADDED events are no points to resume from.
    if (!m_filling || !isAdded)
        moveTo(node->resourceVersion);
}

void NodeWatcher::moveTo(std::string_view version)
{
    m_expired = false;    // the stream goes on from where it was begun
    if (!version.empty()) // which would ask for all nodes
        m_version = version;
}

void NodeWatcher::applyBookmark(Effects &out, NodeDeltaMerger &delta, const Bookmark &bookmark,
                                Moment now)
{
    moveTo(bookmark.resourceVersion);
    if (!m_filling || bookmark.resourceVersion.empty())
        return;
    delta.add(m_nodes.keepOnly(m_replayed));
    endFilling(out, now);
}

void NodeWatcher::applyErrorEvent(Effects &out, const Error &error, Moment now)
{
    out.emplace_back(StopWatch{});
    noteStability(now);
    m_watch = WatchState::Idle;
    if (m_filling)
        lose(out, error, now, Need::Watch);
    else if (error.kind == Error::Kind::Expired)
        expire(out, error, now);
    else if (error.kind == Error::Kind::Throttled)
        lose(out, error, now, Need::CheckThenWatch);
    else
        lose(out, error, now, Need::List);
}

void NodeWatcher::expire(Effects &out, const Error &error, Moment now)
{
    // A server for which each version is too old must not be listed without a pause.
    if (std::exchange(m_expired, true))
        lose(out, error, now, Need::List);
    else
        relist(out, now, std::nullopt);
}

void NodeWatcher::noteStability(Moment now)
{
    if (m_watch != WatchState::Streaming || now.steady - m_opened.steady < kStableAfter)
        return;
    m_stable = true;
    m_expired = false;
}

Effects NodeWatcher::watchEnded(Moment now)
{
    Effects out;
    const auto lived = now.steady - m_opened.steady;
    const bool wasLate = endsLate(now);
    noteStability(now);
    if (lived < kVeryShortWatch && m_streamEvents == 0) {
        Error error;
        error.kind = Error::Kind::Network;
        error.message = QCoreApplication::translate(
            "NodeWatcher", "The server ended the watch as soon as it had begun.");
        ++m_watchFailures;
        const bool isStubborn = !m_filling && m_watchFailures >= kWatchFailuresUntilList;
        lose(out, error, now,
             isStubborn  ? Need::List
             : m_filling ? Need::Watch
                         : Need::CheckThenWatch);
        return out;
    }
    m_watchFailures = 0;
    m_tracker.connected();
    m_isLate = m_isLate && wasLate;
    if (!m_isLate)
        m_tracker.heard(now); // the clean end is the heartbeat
    beginWatch(out, now, false, m_version);
    return out;
}

Effects NodeWatcher::watchFailed(const Error &error, Moment now)
{
    Effects out;
    const bool wasStreaming = m_watch == WatchState::Streaming;
    noteStability(now);
    m_watch = WatchState::Idle;
    const bool wasAnswered = !wasStreaming && error.httpStatus != 0;
    m_watchFailures = wasAnswered ? m_watchFailures + 1 : 0;
    if (m_filling) {
        lose(out, error, now, Need::Watch);
    } else if (error.kind == Error::Kind::Expired) {
        expire(out, error, now);
    } else if (error.kind == Error::Kind::Forbidden && wasAnswered) {
        beginPolling(out, error, now);
    } else {
        const bool needsList =
            error.kind != Error::Kind::Throttled && m_watchFailures >= kWatchFailuresUntilList;
        lose(out, error, now, needsList ? Need::List : Need::CheckThenWatch);
    }
    return out;
}

void NodeWatcher::beginPolling(Effects &out, const Error &error, Moment now)
{
    m_polling = true;
    const bool isCurrent =
        std::holds_alternative<Live>(freshness()) || std::holds_alternative<Polling>(freshness());
    if (!isCurrent) {
        relist(out, now, error);
        return;
    }
    m_tracker.polling(now);
    beginListAfter(Polling().every, now);
}

} // namespace drover
