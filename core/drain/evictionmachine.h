#pragma once

#include "core/base/clock.h"
#include "core/drain/drainprogress.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace drover {

/// A request that the machine wants sent: an eviction, or a DELETE where the plan says so.
struct RemovePod {
    std::size_t index = 0; ///< in pods()
    PodPtr pod;
    bool byDelete = false;
};

/// How many removals are under way at once, at most.
inline constexpr int kMostRemovals = 10;

/// Empties a node by its plan: which pod's turn it is, what an answer means, when it is over.
/// A pure machine: no socket, timer or QObject.
///
/// A place is held for a request only, so that a blocked pod never delays a free one. A pod has
/// left when its uid is not on the node any more; a namesake elsewhere is another pod.
/// Thread: any, one at a time. Units: time only as points handed in. Errors: become states.
/// Source: kubectl pkg/drain/drain.go; protocol of the eviction API in kubernetes
/// pkg/registry/core/pod/storage/eviction.go.
class EvictionMachine
{
public:
    struct Now {
        TimePoint steady;
        WallTime wall;
        std::chrono::milliseconds serverAhead{0}; ///< of the server's clock, which dates deletions
    };

    EvictionMachine(const DrainPlan &plan, Now now);

    const std::vector<PodProgress> &pods() const { return m_pods; }
    /// What is to be sent now; each is under way until answered().
    std::vector<RemovePod> take(Now now);
    /// When take() is worth calling again; nothing: only after something happened.
    std::optional<TimePoint> deadline() const;

    void answered(std::size_t index, const std::optional<Error> &error, Now now);
    /// The pod as the watch has it; one that the plan did not name is shown and left alone.
    void seen(const PodPtr &pod, Now now);
    void left(const std::string &uid, Now now);
    /// All pods of the node: those that are not among them have left.
    void seenAll(const std::vector<PodPtr> &pods, Now now);
    /// The budgets as they are now: who waited for room and has it, is tried at once.
    void seenBudgets(const std::vector<BudgetPtr> &budgets, Now now);

    void setTimeout(std::chrono::seconds timeout, Now now);
    void setPaused(bool isPaused) { m_isPaused = isPaused; }
    void setMostUnderWay(int most) { m_mostUnderWay = most; }
    void stop() { m_isStopped = true; } ///< nothing more is sent
    /// Nobody waits any more for the answers to what was under way; the time counts anew.
    void retryFailed(std::chrono::seconds timeout, Now now);

    bool isBlocked() const; ///< some pod waits for a budget
    int underWay() const { return m_underWay; }
    /// Nothing is left to do or to wait for.
    bool isOver() const;
    /// A pod went before the answer came that tells whether it was this drain that removed it.
    bool awaitsAnswer() const;
    bool hasFailed() const;
    std::optional<TimePoint> timeLimit() const { return m_limit; }
    /// How many pods were seen gone that this drain did not remove (PodProgress::wentOtherwise).
    int goneOtherwise() const { return m_goneOtherwise; }
    /// The how manieth of these the pod was; 0: it is none of them.
    int placeAmongOtherwise(std::size_t index) const { return m_tracks[index].goneOtherwise; }

private:
    struct Track {
        TimePoint nextTry{};
        int refusals = 0; ///< in a row, for the backoff
        int faults = 0;   ///< in a row, of the server's own
        bool mayBeOurs = false; ///< the server accepted its removal, or may have
        bool isAsked = false;   ///< its request is under way, whatever its state
        int goneOtherwise = 0;  ///< see placeAmongOtherwise()
    };

    void setState(std::size_t index, PodState state, Now now);
    void block(std::size_t index, const Error &error, Now now);
    void retryLater(std::size_t index, const Error &error, Now now);
    void expire(Now now);
    void skipOldDeletions(Now now);
    void add(const PodPtr &pod, Now now);
    void noteWhoRemoved(std::size_t index);
    std::chrono::milliseconds refusalDelay(int refusals) const;
    bool hasRoom(const PodProgress &pod) const;

    DrainPlan m_plan;
    std::vector<PodProgress> m_pods;
    std::vector<Track> m_tracks;
    std::unordered_map<std::string, std::size_t> m_byUid;
    int m_underWay = 0;
    int m_mostUnderWay = kMostRemovals;
    bool m_isPaused = false;
    bool m_isStopped = false;
    TimePoint m_begun;
    std::optional<TimePoint> m_limit;
    int m_goneOtherwise = 0;
};

} // namespace drover
