#pragma once

#include "core/api/nodeapi.h"
#include "core/nodes/freshnesstracker.h"
#include "core/nodes/historycheck.h"
#include "core/nodes/nodeset.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <variant>
#include <vector>

namespace drover {

/// GET all nodes; in pages only where one answer has failed twice.
struct StartList {
    int limit = 0;             ///< 0: unpaged
    std::string continueToken; ///< of the next page
};
/// GET one node: is the server's history ours?
struct StartCheck {
    NodeQuestion question;
};
struct StartWatch {
    std::optional<std::string> version; ///< nothing: from no version, all nodes are replayed
    std::chrono::seconds timeout{};
    bool onNewConnection = false; ///< the last stream was lost: its connection must not be used
};
struct StopList {};
struct StopWatch { ///< the check before a watch is stopped alike
};
struct Publish {
    NodeDelta delta;
};
/// A turn in the story that the log tells.
struct Report {
    enum class What {
        FirstListFailed, ///< error
        SetComplete,     ///< count; `first` only once
        Following,       ///< the first watch from a complete set was answered
        Relisting,       ///< error says why, where there was one
        StreamLost,      ///< error
    };
    What what;
    std::size_t count = 0;
    bool first = false;
    std::optional<Error> error;
};
using Effect =
    std::variant<StartList, StartCheck, StartWatch, StopList, StopWatch, Publish, Report>;
using Effects = std::vector<Effect>;

/// Decides what list + watch does next. A pure machine: no socket, timer or QObject.
///
/// What it starts it hears of again by one of the calls below; after StopList or StopWatch nothing
/// more comes. tick() is due at deadline().
/// Thread: any, one at a time; Drover runs it on a session's worker thread. Units: time only as
/// Moments handed in. Errors: become effects and freshness, never thrown.
/// Source: Kubernetes API concepts, "Efficient detection of changes"; client-go
/// tools/cache/reflector.go for what a reflector owes.
class NodeWatcher
{
public:
    /// `random` gives 0 … 1 for the watches' lengths.
    explicit NodeWatcher(Backoff backoff, std::function<double()> random = {});

    enum class Part { List, Stream }; ///< a check is one of the stream

    Effects start(Moment now);
    /// Nodes are shown already, true at `since` as another watcher found them.
    Effects startFrom(NodeBatch known, WallTime since, Moment now);
    /// It waits for a login plugin, perhaps for a person: the server's time has not begun.
    Effects credentialsAsked(Part part, Moment now);
    Effects requestSent(Part part, Moment now);
    Effects listProgressed(Moment now); ///< bytes came
    Effects listItems(NodeBatch batch, Moment now);
    Effects listEnded(const ListMetadata &end, Moment now);
    Effects listFailed(const Error &error, Moment now);
    Effects checkAnswered(const NodePtr &found, Moment now); ///< null: there is no such node
    Effects checkFailed(const Error &error, Moment now);
    Effects watchOpened(Moment now);                                   ///< answered with 200
    Effects watchReceived(std::vector<WatchEvent> events, Moment now); ///< also for bytes alone
    Effects watchEnded(Moment now);                                    ///< cleanly
    Effects watchFailed(const Error &error, Moment now);
    Effects tick(Moment now);
    /// The user wants it now: a try that waits begins; where Live, all nodes are read again.
    Effects refresh(Moment now);
    /// The machine slept, or came to another network: every connection is doubtful. What was under
    /// way is asked again at once, the stream after a check.
    Effects woke(Moment now);

    std::optional<TimePoint> deadline() const;
    const Freshness &freshness() const { return m_tracker.value(); }
    std::size_t nodeCount() const { return m_nodes.size(); }
    NodeBatch nodes() const { return m_nodes.all(); } ///< in no order
    /// When what is shown was surely true last.
    WallTime lastTrue() const { return m_tracker.lastTrue(); }

private:
    enum class ListState { Idle, Waiting, Running };
    enum class WatchState { Idle, Waiting, Checking, Opening, Streaming };
    /// What a lost stream needs before it can go on.
    enum class Need { Watch, CheckThenWatch, List };

    void beginList(Effects &out, Moment now);
    void beginListAfter(std::chrono::milliseconds wait, Moment now);
    void beginWatch(Effects &out, Moment now, bool onNewConnection, const std::string &version);
    void beginCheck(Effects &out, Moment now);
    void followVerdict(Effects &out, HistoryCheck::Verdict verdict, Moment now);
    void relist(Effects &out, Moment now, std::optional<Error> why);
    void beginFilling(Effects &out, Moment now, const Error &listError);
    void endFilling(Effects &out, Moment now);
    void completeSet(Effects &out);
    void lose(Effects &out, const Error &error, Moment now, Need need);
    void streamFailed(Effects &out, const Error &error, Moment now);
    void applyEvent(Effects &out, NodeDeltaMerger &delta, WatchEvent &event, Moment now);
    void applyNode(NodeDeltaMerger &delta, const NodePtr &node, bool isAdded);
    void applyBookmark(Effects &out, NodeDeltaMerger &delta, const Bookmark &bookmark, Moment now);
    void applyErrorEvent(Effects &out, const Error &error, Moment now);
    void expire(Effects &out, const Error &error, Moment now);
    void beginPolling(Effects &out, const Error &error, Moment now);
    void moveTo(std::string_view version);
    void reportFollowing(Effects &out);
    void noteStability(Moment now);
    bool endsLate(Moment now) const;
    void loseLateWatch(Effects &out, Moment now);
    void tickList(Effects &out, Moment now);
    void tickWatch(Effects &out, Moment now);
    bool isFirstFill() const { return !m_everComplete && !m_filling; }

    FreshnessTracker m_tracker;
    std::function<double()> m_random;
    NodeSet m_nodes;
    bool m_everComplete = false;
    bool m_filling = false; ///< a watch from no version fills; the List is tried beside it
    bool m_polling = false; ///< watching is forbidden; Lists only
    int m_pollsSinceWatch = 0;

    ListState m_list = ListState::Idle;
    TimePoint m_listDue{};    ///< next try, or the limit without progress
    int m_listFailures = 0;   ///< in a row
    int m_cutLists = 0;       ///< Lists that were cut or answered 504, in a row
    bool m_listMoved = false; ///< bytes of the answer came
    NodeBatch m_collected;    ///< of a relist, or of the pages so far
    std::string m_pagesVersion;
    std::optional<Error> m_listError; ///< why the List failed, while filling

    WatchState m_watch = WatchState::Idle;
    TimePoint m_watchDue{};    ///< next try, or the limit of silence
    TimePoint m_endDue{};      ///< Streaming: when it must have ended, whatever comes
    TimePoint m_renewalLate{}; ///< Opening: when Live ends
    Moment m_opened{};
    bool m_isLate = false; ///< a stream did not end when it had to; what comes may be old
    bool m_lacksCredentials = false; ///< of the check or watch that is under way
    Need m_need = Need::Watch;
    std::string m_version; ///< of the last List, event or bookmark
    HistoryCheck m_history;
    std::size_t m_streamEvents = 0;
    int m_watchFailures = 0;                ///< in a row, with the server answering
    bool m_stable = false;                  ///< a stream lived long enough to forget old failures
    bool m_expired = false;                 ///< a version was too old, and none has worked since
    std::unordered_set<NodeKey> m_replayed; ///< names seen in this filling stream
    bool m_followingReported = false;
};

} // namespace drover
