#include "core/drain/evictionmachine.h"

#include "core/drain/evictionanswer.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace drover {

namespace {

using namespace std::chrono_literals;
using Kind = Error::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EvictionMachine)
};

// kubectl waits 5 s; here it grows, but while few wait, room is used within ten seconds even where
// budgets cannot be watched.
constexpr auto kFirstRefusal = 5s;
constexpr auto kLongestRefusal = 30s;
constexpr auto kLongestWhileFew = 8s;
constexpr int kFew = 5;
constexpr auto kFirstFault = 1s;
constexpr auto kLongestFault = 15s;
constexpr int kMostServerFaults = 4; // of 500 and 409: the server's own state, not the network

template <typename Duration>
std::chrono::milliseconds grown(Duration first, int times, Duration limit)
{
    const int doublings = std::clamp(times - 1, 0, 10);
    return std::min<std::chrono::milliseconds>(first * (1 << doublings), limit);
}

Error refusalError(const PlannedPod &planned)
{
    Error error;
    error.kind = Kind::Invalid;
    error.message = planned.reason;
    return error;
}

/// By this computer's clock.
WallTime dueOf(const Pod &pod, EvictionMachine::Now now)
{
    return pod.deletionTimestamp.wallTime() - now.serverAhead;
}

} // namespace

EvictionMachine::EvictionMachine(const DrainPlan &plan, Now now)
    : m_plan(plan), m_begun(now.steady)
{
    for (const PlannedPod &planned : plan.pods) {
        PodProgress pod;
        pod.planned = planned;
        pod.budgets = planned.budgets;
        pod.since = now.wall;
        pod.wasTerminating = planned.pod->isTerminating();
        if (pod.wasTerminating)
            pod.terminationDue = dueOf(*planned.pod, now);
        if (planned.fate == Fate::Refuse) {
            pod.state = PodState::Failed;
            pod.error = refusalError(planned);
        } else if (!planned.goes()) {
            pod.state = PodState::Skipped;
        }
        m_byUid.emplace(planned.pod->uid, m_pods.size());
        m_pods.push_back(std::move(pod));
        m_tracks.emplace_back();
    }
    setTimeout(plan.options.timeout, now);
}

void EvictionMachine::setTimeout(std::chrono::seconds timeout, Now now)
{
    m_plan.options.timeout = timeout;
    m_limit.reset();
    if (timeout > 0s)
        m_limit = m_begun + timeout;
    expire(now);
}

std::vector<RemovePod> EvictionMachine::take(Now now)
{
    expire(now);
    skipOldDeletions(now);
    std::vector<RemovePod> removals;
    if (m_isPaused || m_isStopped)
        return removals;
    for (std::size_t i = 0; i < m_pods.size() && m_underWay < m_mostUnderWay; ++i) {
        PodProgress &pod = m_pods[i];
        const bool waits = pod.state == PodState::Pending || pod.state == PodState::Blocked;
        if (!waits || m_tracks[i].nextTry > now.steady)
            continue;
        ++pod.attempts;
        ++m_underWay;
        m_tracks[i].isAsked = true;
        setState(i, PodState::Evicting, now);
        removals.push_back({i, pod.planned.pod, m_plan.removesByDelete()});
    }
    return removals;
}

std::optional<TimePoint> EvictionMachine::deadline() const
{
    std::optional<TimePoint> due = m_limit;
    const auto consider = [&due](TimePoint point) { due = due ? std::min(*due, point) : point; };
    const bool sends = !m_isPaused && !m_isStopped && m_underWay < m_mostUnderWay;
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        const PodState state = m_pods[i].state;
        if (sends && (state == PodState::Pending || state == PodState::Blocked))
            consider(m_tracks[i].nextTry);
        if (state == PodState::Terminating && m_plan.options.skipWaitForDelete > 0s)
            consider(m_tracks[i].nextTry);
    }
    return isOver() ? std::nullopt : due;
}

void EvictionMachine::answered(std::size_t index, const std::optional<Error> &error, Now now)
{
    --m_underWay;
    PodProgress &pod = m_pods[index];
    Track &track = m_tracks[index];
    track.isAsked = false;
    track.mayBeOurs = track.mayBeOurs || mayBeDone(error);
    if (pod.state == PodState::Gone)
        noteWhoRemoved(index);
    if (pod.state != PodState::Evicting)
        return; // the watch knew before the answer came
    pod.error = error;
    if (!error) {
        track = {.mayBeOurs = true};
        setState(index, PodState::Terminating, now);
    } else if (error->kind == Kind::NotFound) {
        pod.error.reset();
        setState(index, PodState::Gone, now);
        noteWhoRemoved(index);
    } else if (isNamespaceEnding(*error) && pod.planned.pod->isTerminating()) {
        setState(index, PodState::Terminating, now);
    } else if (error->kind == Kind::Throttled || isNamespaceEnding(*error)) {
        block(index, *error, now);
    } else if (isTwoBudgets(*error)) {
        setState(index, PodState::Failed, now);
    } else if (isPassing(*error) || (isCountedFault(*error) && pod.budgets.size() < 2 &&
                                     ++track.faults < kMostServerFaults)) {
        retryLater(index, *error, now);
    } else {
        setState(index, PodState::Failed, now);
    }
}

void EvictionMachine::block(std::size_t index, const Error &error, Now now)
{
    Track &track = m_tracks[index];
    track.faults = 0;
    ++track.refusals;
    const std::chrono::milliseconds wait = error.retryAfter.value_or(refusalDelay(track.refusals));
    track.nextTry = now.steady + wait;
    setState(index, PodState::Blocked, now);
    PodProgress &pod = m_pods[index];
    pod.blockedSince = pod.blockedSince.value_or(now.wall);
    pod.since = *pod.blockedSince;
    pod.nextTry = now.wall + wait;
}

void EvictionMachine::retryLater(std::size_t index, const Error &error, Now now)
{
    Track &track = m_tracks[index];
    ++track.refusals;
    const std::chrono::milliseconds wait =
        error.retryAfter.value_or(grown(kFirstFault, track.refusals, kLongestFault));
    track.nextTry = now.steady + wait;
    setState(index, PodState::Pending, now);
    m_pods[index].nextTry = now.wall + wait;
}

std::chrono::milliseconds EvictionMachine::refusalDelay(int refusals) const
{
    int waiting = 0;
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        const PodState state = m_pods[i].state;
        const bool isTriedAgain = state == PodState::Evicting && m_tracks[i].refusals > 0;
        waiting += state == PodState::Blocked || isTriedAgain ? 1 : 0;
    }
    return grown(kFirstRefusal, refusals, waiting <= kFew ? kLongestWhileFew : kLongestRefusal);
}

void EvictionMachine::setState(std::size_t index, PodState state, Now now)
{
    PodProgress &pod = m_pods[index];
    pod.nextTry.reset();
    if (pod.state == state)
        return;
    pod.state = state;
    pod.since = now.wall;
    const bool isOnTheWay = state == PodState::Evicting || state == PodState::Blocked ||
                            state == PodState::Pending;
    if (!isOnTheWay)
        pod.blockedSince.reset();
    if (state == PodState::Gone)
        pod.terminationDue.reset();
}

void EvictionMachine::seen(const PodPtr &pod, Now now)
{
    const auto known = m_byUid.find(pod->uid);
    if (known == m_byUid.end())
        return add(pod, now);
    PodProgress &progress = m_pods[known->second];
    progress.planned.pod = pod;
    if (!pod->isTerminating() || !progress.planned.goes() || progress.state == PodState::Gone)
        return;
    progress.terminationDue = dueOf(*pod, now);
    m_tracks[known->second].nextTry = now.steady + 1s;
    // One that was terminating in the plan, or before a retry, is evicted once all the same, as kubectl does: a
    // shorter grace period then counts.
    const bool isOthersDoing =
        progress.state == PodState::Blocked ||
        (progress.state == PodState::Pending && m_tracks[known->second].refusals > 0);
    if (isOthersDoing || progress.state == PodState::Failed) {
        progress.error.reset();
        setState(known->second, PodState::Terminating, now);
    }
}

void EvictionMachine::add(const PodPtr &pod, Now now)
{
    // The node's other pods are no additions where the drain is about chosen ones.
    if (!m_plan.options.podSelector.isEmpty())
        return;
    PodProgress addition;
    addition.planned.pod = pod;
    addition.planned.fate = Fate::Skip;
    addition.planned.reason =
        Words::tr("It came to the node after the plan was made; it is left alone.");
    addition.state = PodState::Skipped;
    addition.since = now.wall;
    addition.isAddition = true;
    m_byUid.emplace(pod->uid, m_pods.size());
    m_pods.push_back(std::move(addition));
    m_tracks.emplace_back();
}

void EvictionMachine::left(const std::string &uid, Now now)
{
    const auto known = m_byUid.find(uid);
    if (known == m_byUid.end())
        return;
    PodProgress &pod = m_pods[known->second];
    pod.error.reset();
    // An addition or a pod that stays is no business of the drain, whether it is there or not.
    if (!pod.planned.goes() || pod.state == PodState::Gone)
        return;
    const bool isAsked = pod.state == PodState::Evicting; // the answer will tell
    setState(known->second, PodState::Gone, now);
    if (!isAsked)
        noteWhoRemoved(known->second);
}

/// What its owner, a namespace's end or the end of its node took away was not removed by the drain.
void EvictionMachine::noteWhoRemoved(std::size_t index)
{
    m_pods[index].wentOtherwise = !m_tracks[index].mayBeOurs;
    if (m_pods[index].wentOtherwise)
        m_tracks[index].goneOtherwise = ++m_goneOtherwise;
}

void EvictionMachine::seenAll(const std::vector<PodPtr> &pods, Now now)
{
    std::unordered_set<std::string_view> there;
    for (const PodPtr &pod : pods)
        there.insert(pod->uid);
    for (const PodProgress &pod : m_pods) {
        const PodPtr known = pod.planned.pod;
        if (!there.contains(known->uid))
            left(known->uid, now);
    }
    for (const PodPtr &pod : pods)
        seen(pod, now);
}

bool EvictionMachine::hasRoom(const PodProgress &pod) const
{
    return std::all_of(pod.budgets.begin(), pod.budgets.end(), [&pod](const BudgetPtr &budget) {
        return bearingOf(*budget, *pod.planned.pod) != BudgetBearing::NoRoom;
    });
}

void EvictionMachine::seenBudgets(const std::vector<BudgetPtr> &budgets, Now now)
{
    std::unordered_map<std::string, std::int64_t> room; // what is left of it, by uid
    for (const BudgetPtr &budget : budgets)
        room.emplace(budget->uid, budget->disruptionsAllowed);
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        PodProgress &pod = m_pods[i];
        const bool hadRoom = hasRoom(pod);
        pod.budgets.clear();
        for (const BudgetPtr &budget : budgets) {
            if (budget->covers(*pod.planned.pod))
                pod.budgets.push_back(budget);
        }
        pod.planned.areBudgetsKnown = true;
        if (pod.state != PodState::Blocked || pod.budgets.empty() || hadRoom || !hasRoom(pod))
            continue;
        // Only as many as there is room for: a refused try costs the server work.
        std::int64_t &left = room[pod.budgets.front()->uid];
        const bool needsRoom =
            bearingOf(*pod.budgets.front(), *pod.planned.pod) == BudgetBearing::Room;
        if (needsRoom && left-- <= 0)
            continue;
        m_tracks[i].nextTry = now.steady;
        pod.nextTry = now.wall;
    }
}

void EvictionMachine::expire(Now now)
{
    if (!m_limit || now.steady < *m_limit)
        return;
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        const PodState state = m_pods[i].state;
        if (state == PodState::Gone || state == PodState::Skipped || state == PodState::Failed)
            continue;
        m_tracks[i].mayBeOurs = m_tracks[i].mayBeOurs || state == PodState::Evicting;
        m_pods[i].error = timeoutError(m_plan.options.timeout, m_pods[i].error);
        setState(i, PodState::Failed, now);
    }
}

void EvictionMachine::skipOldDeletions(Now now)
{
    const std::chrono::seconds limit = m_plan.options.skipWaitForDelete;
    if (limit <= 0s)
        return;
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        const Pod &pod = *m_pods[i].planned.pod;
        if (m_pods[i].state != PodState::Terminating || !pod.isTerminating())
            continue;
        m_tracks[i].nextTry = now.steady + 1s;
        if (now.wall + now.serverAhead - pod.deletionTimestamp.wallTime() > limit)
            setState(i, PodState::Skipped, now);
    }
}

void EvictionMachine::retryFailed(std::chrono::seconds timeout, Now now)
{
    m_underWay = 0;
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        const bool hasNoAnswer = m_pods[i].state == PodState::Evicting;
        m_tracks[i].isAsked = false;
        m_tracks[i].mayBeOurs = m_tracks[i].mayBeOurs || hasNoAnswer;
        if ((m_pods[i].state != PodState::Failed && !hasNoAnswer) || !m_pods[i].planned.goes())
            continue;
        m_tracks[i] = {.mayBeOurs = m_tracks[i].mayBeOurs};
        m_pods[i].error.reset();
        m_pods[i].wasTerminating = m_pods[i].planned.pod->isTerminating();
        setState(i, PodState::Pending, now);
    }
    m_begun = now.steady;
    setTimeout(timeout, now);
}

bool EvictionMachine::isBlocked() const
{
    return std::any_of(m_pods.begin(), m_pods.end(),
                       [](const PodProgress &pod) { return pod.state == PodState::Blocked; });
}

bool EvictionMachine::isOver() const
{
    if (m_isStopped)
        return m_underWay == 0;
    return std::all_of(m_pods.begin(), m_pods.end(), [](const PodProgress &pod) {
        return pod.state == PodState::Gone || pod.state == PodState::Skipped ||
               pod.state == PodState::Failed;
    });
}

bool EvictionMachine::awaitsAnswer() const
{
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        if (m_tracks[i].isAsked && m_pods[i].state == PodState::Gone)
            return true;
    }
    return false;
}

bool EvictionMachine::hasFailed() const
{
    return std::any_of(m_pods.begin(), m_pods.end(),
                       [](const PodProgress &pod) { return pod.state == PodState::Failed; });
}

} // namespace drover
