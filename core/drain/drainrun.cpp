#include "core/drain/drainrun.h"

#include "core/api/noderequest.h"
#include "core/base/joined.h"
#include "core/plan/removalrequest.h"

#include <QCoreApplication>

namespace drover {

namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrainOperation)
};

// Whether the node is there is asked again after a wait where the server fails.
constexpr std::chrono::seconds kFirstDoubtWait = 5s;
constexpr std::chrono::seconds kLongestDoubtWait = 30s;
constexpr int kMostDoubtFailures = 4;

} // namespace

void DrainOperation::Private::beginEvictions(const std::string &podsVersion)
{
    m_evictionsBegun = m_clock.now();
    m_progress.stage = DrainStage::Evicting;
    watchPods(podsVersion);
    pump();
}

void DrainOperation::Private::watchPods(const std::string &version)
{
    PodWatch::Handlers handlers;
    handlers.replaced = [this](const std::vector<PodPtr> &pods) {
        setBlind(false);
        m_machine->seenAll(pods, now());
        pump();
    };
    handlers.changed = [this](const PodPtr &pod) {
        m_machine->seen(pod, now());
        pump();
    };
    handlers.removed = [this](const PodPtr &pod) {
        m_machine->left(pod->uid, now());
        pump();
    };
    // Passing: the drain waits, the watch tries again for as long as it takes.
    handlers.failed = [this](const Error &) { setBlind(true); };
    m_podWatch = std::make_unique<PodWatch>(m_requests, m_clock, podsOnNode(order.node),
                                            std::move(handlers));
    m_podWatch->start(version);
}

/// Before a pod is tried again it must be known to be the same: the server charges a budget even
/// where the uid is wrong.
void DrainOperation::Private::setBlind(bool isBlind)
{
    if (std::exchange(m_isBlind, isBlind) == isBlind)
        return;
    m_machine->setPaused(m_progress.isPaused || m_isBlind);
    tell();
}

void DrainOperation::Private::watchBudgets()
{
    if (m_budgetWatch || m_plan.budgetsError || m_plan.evictionVersion.empty())
        return;
    BudgetWatch::Handlers handlers;
    handlers.replaced = [this](std::vector<BudgetPtr> budgets) { takeBudgets(std::move(budgets)); };
    handlers.changed = [this](const BudgetPtr &budget) { changeBudget(budget, true); };
    handlers.removed = [this](const BudgetPtr &budget) { changeBudget(budget, false); };
    handlers.failed = [](const Error &) {}; // refused pods are tried in turn all the same
    m_budgetWatch = std::make_unique<BudgetWatch>(
        m_requests, m_clock, allBudgets(m_plan.evictionVersion), std::move(handlers));
    m_budgetWatch->start();
}

void DrainOperation::Private::takeBudgets(std::vector<BudgetPtr> budgets)
{
    m_budgets.clear();
    for (const BudgetPtr &budget : budgets)
        m_budgets.emplace(budget->uid, budget);
    m_machine->seenBudgets(budgets, now());
    pump();
}

void DrainOperation::Private::changeBudget(const BudgetPtr &budget, bool isThere)
{
    if (isThere)
        m_budgets[budget->uid] = budget;
    else
        m_budgets.erase(budget->uid);
    std::vector<BudgetPtr> budgets;
    for (const auto &[uid, one] : m_budgets)
        budgets.push_back(one);
    m_machine->seenBudgets(budgets, now());
    pump();
}

void DrainOperation::Private::pump()
{
    if (!m_progress.isRunning())
        return;
    for (const RemovePod &removal : m_machine->take(now()))
        send(removal);
    if (!m_progress.isRunning())
        return; // the journal could not be written
    if (m_machine->isBlocked())
        watchBudgets();
    const bool isWaiting = m_machine->pods().size() > 0 && m_machine->underWay() == 0 &&
                           !m_machine->isBlocked();
    m_progress.stage = isWaiting ? DrainStage::Waiting : DrainStage::Evicting;
    m_progress.deadline.reset(); // it may have been taken away
    if (const auto limit = m_machine->timeLimit())
        m_progress.deadline = m_clock.wallNow() + std::chrono::duration_cast<WallTime::duration>(
                                                    *limit - m_clock.now());
    m_arePodsOld = true;
    tell();
    armTimer();
    if (isNodeInDoubt())
        askForNode();
    endWhenOver();
}

void DrainOperation::Private::send(const RemovePod &removal)
{
    if (!m_progress.isRunning())
        return;
    const Result<void> begun = m_journal.beginPod(*removal.pod, m_plan);
    if (!begun)
        return finish(DrainOutcome::Failed, begun.error());
    m_calls[removal.index] = m_requests.ask<Done>(
        removalRequest(*removal.pod, m_plan, false), [this, removal](const Result<Done> &answer) {
            answered(removal, answer ? std::nullopt : std::optional(answer.error()));
        });
}

void DrainOperation::Private::answered(const RemovePod &removal, const std::optional<Error> &error)
{
    using Outcome = JournalEntry::Outcome;
    m_machine->answered(removal.index, error, now());
    const PodProgress &pod = m_machine->pods()[removal.index];
    const QString answer = pod.error ? removalAnswer(*pod.error) : QString();
    if (pod.state == PodState::Terminating || pod.state == PodState::Gone)
        m_journal.noteLeaving(pod);
    else if (pod.state == PodState::Failed)
        m_journal.notePod(removal.pod->uid, Outcome::Failed, answer);
    else if (pod.state == PodState::Blocked)
        m_journal.notePod(removal.pod->uid, Outcome::Blocked, answer);
    pump();
}

void DrainOperation::Private::armTimer()
{
    m_timer.reset();
    const std::optional<TimePoint> due = m_machine->deadline();
    if (!due)
        return;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*due - m_clock.now());
    m_timer = m_clock.callAfter(std::max<std::chrono::milliseconds>(wait, 1ms), [this] { pump(); });
}

void DrainOperation::Private::endWhenOver()
{
    if (!m_machine->isOver())
        return;
    if (m_isCancelling)
        finish(DrainOutcome::Cancelled);
    else if (isNodeInDoubt() || (m_doubtCall && m_cached == Cached::Missed) || m_machine->awaitsAnswer())
        return; // the answer ends it
    else if (m_machine->hasFailed())
        endFailed();
    else
        finish(DrainOutcome::Drained);
}

/// A pod went that the drain did not remove: maybe since its node was deleted, and the cache may not
/// know of that yet.
bool DrainOperation::Private::isNodeInDoubt() const
{
    return m_machine->goneOtherwise() > m_goneSettled;
}

void DrainOperation::Private::askForNode()
{
    if (m_doubtCall || m_doubtWait)
        return;
    const int gone = m_machine ? m_machine->goneOtherwise() : 0;
    m_doubtCall = m_requests.ask<NodePtr>(
        nodeRequest(order.node), [this, gone, before = m_cached](const Result<NodePtr> &node) {
            m_doubtCall.reset();
            if (!node && node.error().kind == Error::Kind::NotFound)
                return finish(DrainOutcome::NodeDeleted);
            if (node && (*node)->uid != m_node->uid)
                return endReplaced(**node);
            if (node)
                nodeIsThere(gone, before);
            else
                nodeIsUnknown(node.error(), gone);
            if (m_machine)
                pump();
        });
}

void DrainOperation::Private::nodeIsThere(int gone, Cached before)
{
    m_goneWithNodeSure = gone;
    m_goneSettled = gone;
    m_doubtFailures = 0;
    if (before == Cached::Missed && m_cached == before)
        m_cached = Cached::Unknown; // the cache is wrong, which is no reason to ask again
    else if (m_cached == Cached::Missed && m_cached != before)
        askForNode(); // it was missed since
}

/// No answer tells neither that it is there nor that it is not. A drain that is over waits for a few.
void DrainOperation::Private::nodeIsUnknown(const Error &error, int gone)
{
    const bool isFinal = error.kind == Error::Kind::Forbidden;
    ++m_doubtFailures;
    if (isFinal || m_doubtFailures >= kMostDoubtFailures)
        m_goneSettled = gone;
    if (isFinal && m_cached == Cached::Missed)
        m_cached = Cached::Unknown;
    const int doublings = std::min(m_doubtFailures - 1, 10);
    const std::chrono::seconds wait = std::min(kFirstDoubtWait * (1 << doublings), kLongestDoubtWait);
    m_doubtWait = m_clock.callAfter(wait, [this] {
        m_doubtWait.reset();
        if (m_cached == Cached::Missed || (m_machine && isNodeInDoubt()))
            askForNode();
    });
}

void DrainOperation::Private::endReplaced(const Node &other)
{
    m_progress.isNodeReplaced = true;
    m_progress.isCordoned = other.unschedulable;
    finish(DrainOutcome::NodeDeleted);
}

/// What was there yet when the node was deleted, or went after it had been seen for the last time.
void DrainOperation::Private::takePodsAlong()
{
    m_progress.isCordoned = false;
    for (std::size_t i = 0; i < m_progress.pods.size(); ++i) {
        PodProgress &pod = m_progress.pods[i];
        if (pod.state == PodState::Gone && m_machine->placeAmongOtherwise(i) <= m_goneWithNodeSure)
            continue;
        pod.state = PodState::WithNode;
        pod.since = *m_progress.ended;
        pod.blockedSince.reset();
        pod.nextTry.reset();
        pod.terminationDue.reset();
        pod.wentOtherwise = false;
    }
}

/// Failed by the first error that the plan had not foreseen; where it had foreseen all, refused.
void DrainOperation::Private::endFailed()
{
    takePodsIfOld();
    for (const PodProgress &pod : m_progress.pods) {
        if (pod.state == PodState::Failed && pod.error && pod.planned.fate != Fate::Refuse)
            return finish(DrainOutcome::Failed, leftOverError(*pod.error));
    }
    finish(DrainOutcome::Refused, leftOverError(*m_plan.refusal()));
}

/// The cause behind what is left, or what a dry run says would be.
Error DrainOperation::Private::leftOverError(Error cause) const
{
    const bool isTrial = order.options.dryRun == DryRun::Server;
    const QStringList pods =
        isTrial ? m_progress.podsIn(PodState::Failed) : m_progress.leftOver();
    QString sentence = pods.size() == 1 ? Words::tr("%1 of %2 pods is left: %3. %4")
                                        : Words::tr("%1 of %2 pods are left: %3. %4");
    if (isTrial)
        sentence = Words::tr("Dry run: %1 of %2 pods would not go: %3. %4");
    cause.message = sentence.arg(pods.size())
                        .arg(m_progress.goingCount())
                        .arg(listed(pods), cause.message);
    return cause;
}

/// In the journal it is another drain that goes on with the first: should the program die now, the
/// next start lists what this one was to do.
Result<void> DrainOperation::Private::beginRetry()
{
    DrainPlan rest = m_plan;
    rest.pods.clear();
    for (const PodProgress &pod : m_progress.pods) {
        if (pod.state == PodState::Failed && pod.planned.goes())
            rest.pods.push_back(pod.planned);
    }
    return m_journal.beginDrain(m_progress, std::string(m_node->uid), rest, m_journal.id());
}

void DrainOperation::Private::retryFailed()
{
    if (m_progress.outcome != DrainOutcome::Failed || !m_machine)
        return;
    m_progress.outcome = DrainOutcome::Running;
    m_progress.ended.reset();
    m_progress.error.reset();
    if (const Result<void> begun = beginRetry(); !begun)
        return finish(DrainOutcome::Failed, begun.error());
    m_isBlind = true; // what is there must be read first
    m_machine->retryFailed(order.options.timeout, now()); // it may have been changed since it failed
    m_machine->setPaused(true);
    m_progress.stage = DrainStage::Evicting;
    m_cleanUp.reset();
    m_budgetWatch.reset();
    watchPods({});
    pump();
}

/// --dry-run=server: each eviction once, nothing to wait for.
void DrainOperation::Private::askServer()
{
    m_progress.stage = DrainStage::Evicting;
    bool asksAny = false;
    for (std::size_t i = 0; i < m_plan.pods.size(); ++i) {
        const PlannedPod &planned = m_plan.pods[i];
        if (!planned.goes())
            continue;
        asksAny = true;
        m_progress.pods[i].state = PodState::Evicting;
        ++m_progress.pods[i].attempts;
        m_calls[i] = m_requests.ask<Done>(
            removalRequest(*planned.pod, m_plan, true), [this, i](const Result<Done> &answer) {
                askedServer(i, answer ? std::nullopt : std::optional(answer.error()));
            });
    }
    if (!asksAny)
        endTrial();
}

void DrainOperation::Private::askedServer(std::size_t index, const std::optional<Error> &error)
{
    PodProgress &pod = m_progress.pods[index];
    pod.error = error;
    pod.state = PodState::Pending;
    if (error && error->kind == Error::Kind::NotFound) // as in a drain: it has left by itself
        pod.state = PodState::Gone;
    else if (error)
        pod.state =
            error->kind == Error::Kind::Throttled ? PodState::Blocked : PodState::Failed;
    tell();
    const auto isAsked = [](const PodProgress &one) { return one.state == PodState::Evicting; };
    if (std::any_of(m_progress.pods.begin(), m_progress.pods.end(), isAsked))
        return;
    endTrial();
}

void DrainOperation::Private::endTrial()
{
    if (m_progress.count(PodState::Failed) > 0)
        endFailed();
    else
        finish(DrainOutcome::Planned);
}

} // namespace drover
