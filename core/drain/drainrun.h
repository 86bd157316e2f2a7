#pragma once

#include "core/drain/drainjournal.h"
#include "core/drain/drainoperation.h"
#include "core/drain/evictionmachine.h"
#include "core/plan/drainquery.h"
#include "core/plan/drainrights.h"
#include "core/pods/podsources.h"

#include <map>
#include <string>
#include <unordered_set>

namespace drover {

/// Performs one drain: the steps up to the plan one after the other, then what the machine asks
/// for. Internal to drainoperation.cpp and drainrun.cpp.
///
/// Thread: the GUI thread. Errors: in current().
class DrainOperation::Private
{
public:
    Private(DrainOperation &owner, ApiRequests &requests, Clock &clock, Journal *journal,
            WriteContext context, DrainOrder order);

    void start();
    void cancel();
    void retryFailed();
    void setPaused(bool isPaused);
    void setTimeout(std::chrono::seconds timeout);
    void setMostUnderWay(int most);
    void seeNode(const Node &node);
    void missNode();

    /// Its pods are those of the last frame: they are copied from the machine once a frame, however
    /// much happens and whoever looks.
    const DrainProgress &current() const { return m_progress; }

    DrainOrder order;
private:
    EvictionMachine::Now now() const
    {
        const auto ahead = m_requests.serverAhead().value_or(std::chrono::milliseconds(0));
        return {m_clock.now(), m_clock.wallNow(), ahead};
    }

    enum class Cached : std::uint8_t { Unknown, Seen, Missed };

    // up to the plan
    void askNode();
    void takeNode(const NodePtr &node);
    void begin(const NodePtr &node);
    void cordon(const Node &node);
    void cordoned(const std::optional<Error> &error);
    void readFacts();
    void takeFacts(DrainFacts facts);
    void takePods();
    void takePodsIfOld();
    void askServer();
    void askedServer(std::size_t index, const std::optional<Error> &error);

    // from the plan to the end
    void beginEvictions(const std::string &podsVersion);
    void watchPods(const std::string &version);
    void watchBudgets();
    void takeBudgets(std::vector<BudgetPtr> budgets);
    void changeBudget(const BudgetPtr &budget, bool isThere);
    void setBlind(bool isBlind);
    void pump();
    void send(const RemovePod &removal);
    void answered(const RemovePod &removal, const std::optional<Error> &error);
    void armTimer();
    void tell();
    void endWhenOver();
    bool isNodeInDoubt() const;
    void askForNode();
    void nodeIsThere(int gone, Cached before);
    void nodeIsUnknown(const Error &error, int gone);
    void endReplaced(const Node &other);
    void takePodsAlong();
    void endTrial();
    void endFailed();
    Result<void> beginRetry();
    void finish(DrainOutcome outcome, std::optional<Error> error = std::nullopt);
    Error leftOverError(Error cause) const;

    DrainOperation &m_owner;
    ApiRequests &m_requests;
    Clock &m_clock;
    DrainJournal m_journal;
    NodeWriter m_writer;
    DrainProgress m_progress;
    bool m_arePodsOld = false; ///< the machine's have changed since the last frame
    NodePtr m_node;
    DrainPlan m_plan;
    std::unordered_set<std::string> m_confirmed; ///< uids of the pods that were shown
    std::unique_ptr<DrainQuery> m_query;
    std::optional<EvictionMachine> m_machine;
    std::unique_ptr<PodWatch> m_podWatch;
    std::unique_ptr<BudgetWatch> m_budgetWatch;
    std::map<std::string, BudgetPtr> m_budgets; ///< by uid, while they are watched
    std::map<std::size_t, ApiRequests::CallPtr> m_calls; ///< by the pod's index
    ApiRequests::CallPtr m_nodeCall;
    ApiRequests::CallPtr m_doubtCall; ///< whether the node is there still
    std::unique_ptr<Clock::Timer> m_doubtWait; ///< it is asked again after this: there was no answer
    std::unique_ptr<DrainRights> m_rights;
    std::unique_ptr<Clock::Timer> m_timer;
    std::unique_ptr<Clock::Timer> m_frame;
    std::unique_ptr<Clock::Timer> m_cancelLimit;
    std::unique_ptr<Clock::Timer> m_cleanUp;
    TimePoint m_evictionsBegun{};
    /// Of EvictionMachine::goneOtherwise(), not a time, which may be set back: so many had gone when the
    /// server still had the node; and so many raise no question any more.
    int m_goneWithNodeSure = 0;
    int m_goneSettled = 0;
    int m_doubtFailures = 0; ///< in a row
    int m_mostUnderWay = kMostRemovals;
    bool m_isCancelling = false;
    bool m_wasSeenCordoned = false; ///< before, "not cordoned" may be old news
    Cached m_cached = Cached::Unknown; ///< the node; Unknown also where the server had what it missed
    bool m_isBlind = false; ///< the watch on the pods is lost: nothing is tried meanwhile
};

} // namespace drover
