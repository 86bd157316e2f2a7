#include "core/drain/drainoperation.h"

#include "core/api/noderequest.h"
#include "core/drain/drainrun.h"

#include <QCoreApplication>

namespace drover {

namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrainOperation)
};

// What is under way when a drain is cancelled has so long to be answered.
constexpr auto kCancelWithin = 1s;

Error recreated(const std::string &node)
{
    Error error;
    error.kind = Error::Kind::Conflict;
    error.message = Words::tr("Node %1 was deleted and created again since the plan was made; this is "
                              "another node. Nothing was done.")
                        .arg(QString::fromStdString(node));
    return error;
}

} // namespace

DrainOperation::Private::Private(DrainOperation &owner, ApiRequests &requests, Clock &clock,
                                 Journal *journal, WriteContext context, DrainOrder givenOrder)
    : order(std::move(givenOrder)), m_owner(owner), m_requests(requests), m_clock(clock),
      m_journal(journal, context), m_writer(requests, clock, journal, context)
{
    m_progress.node = order.node;
    m_progress.options = order.options;
    if (order.confirmed) {
        for (const PlannedPod &planned : order.confirmed->pods)
            m_confirmed.insert(planned.pod->uid);
    }
    connect(&m_writer, &NodeWriter::written, &m_owner,
            [this](const NodeWrite &, const std::optional<Error> &error) { cordoned(error); });
}

void DrainOperation::Private::start()
{
    m_progress.started = m_clock.wallNow();
    askNode();
    tell();
}

void DrainOperation::Private::askNode()
{
    m_progress.stage = DrainStage::Reading;
    m_nodeCall = m_requests.ask<NodePtr>(
        nodeRequest(order.node), [this](const Result<NodePtr> &node) {
            if (node)
                takeNode(*node);
            else
                finish(DrainOutcome::Failed, node.error());
        });
}

void DrainOperation::Private::takeNode(const NodePtr &node)
{
    m_node = node;
    m_progress.isCordoned = node->unschedulable;
    if (order.confirmed && order.confirmed->nodeUid != node->uid)
        return finish(DrainOutcome::Failed, recreated(order.node));
    if (order.options.dryRun == DryRun::Client)
        return begin(node);
    m_rights = std::make_unique<DrainRights>(
        m_requests, m_clock, order.node, order.options,
        [this, node](const std::optional<Error> &missing) {
            if (missing)
                finish(DrainOutcome::Failed, missing);
            else
                begin(node);
        });
    m_rights->ask();
}

void DrainOperation::Private::begin(const NodePtr &node)
{
    if (!m_progress.isRunning())
        return; // it ended with its node while this was asked
    // Before the first write: if it dies from here on, the next start knows of it.
    const Result<void> begun =
        m_journal.beginDrain(m_progress, std::string(node->uid), order.confirmed, order.resumes);
    if (!begun)
        return finish(DrainOutcome::Failed, begun.error());
    cordon(*node);
}

void DrainOperation::Private::cordon(const Node &node)
{
    std::optional<NodeWrite> write = cordonWrite(node, order.note);
    if (!write || order.options.dryRun == DryRun::Client)
        return readFacts();
    m_progress.stage = DrainStage::Cordoning;
    write->dryRun = order.options.dryRun;
    m_writer.write({std::move(*write)});
    tell();
}

void DrainOperation::Private::cordoned(const std::optional<Error> &error)
{
    if (!m_progress.isRunning())
        return;
    if (!error && order.options.dryRun == DryRun::None) {
        m_progress.isCordoned = true;
        m_progress.didCordon = true;
    }
    if (m_isCancelling)
        finish(DrainOutcome::Cancelled);
    else if (error)
        finish(DrainOutcome::Failed, *error); // kubectl goes on here, on a node that takes pods
    else
        readFacts();
}

void DrainOperation::Private::readFacts()
{
    m_progress.stage = DrainStage::Reading;
    m_query = std::make_unique<DrainQuery>(m_requests, m_clock, order.node, order.options,
                                           order.lists);
    connect(m_query.get(), &DrainQuery::finished, &m_owner,
            [this](const DrainFacts &facts) { takeFacts(facts); });
    connect(m_query.get(), &DrainQuery::failed, &m_owner,
            [this](const Error &error) { finish(DrainOutcome::Failed, error); });
    m_query->start();
    tell();
}

void DrainOperation::Private::takeFacts(DrainFacts facts)
{
    if (!m_progress.isRunning())
        return;
    facts.nodeUid = m_node->uid;
    facts.state = m_node;
    m_plan = drainPlanFor(facts, order.options, m_clock.wallNow());
    m_progress.warnings = m_plan.warningTexts() + m_plan.notices;
    m_progress.budgetsError = m_plan.budgetsError;
    m_progress.removesByDelete = m_plan.removesByDelete();
    m_machine.emplace(m_plan, now());
    m_machine->setMostUnderWay(m_mostUnderWay);
    m_machine->setPaused(m_progress.isPaused); // while its pods were being read
    takePods();
    // What the server alone refuses stops no other pod: kubectl finds out when it tries.
    const bool stopsAll = order.options.dryRun == DryRun::Client ? m_plan.isRefused()
                                                                 : m_plan.isRefusedByFilter();
    if (stopsAll) {
        finish(DrainOutcome::Refused, m_plan.refusal());
    } else if (order.options.dryRun == DryRun::Client) {
        finish(DrainOutcome::Planned);
    } else if (order.options.dryRun == DryRun::Server) {
        m_machine.reset(); // there is nothing to try again or to wait for
        askServer();
    } else {
        beginEvictions(m_query->podsVersion());
    }
}

void DrainOperation::Private::cancel()
{
    if (!m_progress.isRunning() || std::exchange(m_isCancelling, true))
        return;
    m_query.reset();
    m_nodeCall.reset();
    m_rights.reset();
    if (m_machine)
        m_machine->stop();
    if (m_progress.stage == DrainStage::Reading || (m_machine && m_machine->isOver()))
        return finish(DrainOutcome::Cancelled);
    m_cancelLimit =
        m_clock.callAfter(kCancelWithin, [this] { finish(DrainOutcome::Cancelled); });
}

void DrainOperation::Private::setPaused(bool paused)
{
    m_progress.isPaused = paused;
    if (m_machine && m_progress.isRunning()) {
        m_machine->setPaused(paused || m_isBlind);
        pump();
    }
    tell();
}

void DrainOperation::Private::setTimeout(std::chrono::seconds timeout)
{
    order.options.timeout = timeout;
    m_progress.options.timeout = timeout;
    if (m_machine && m_progress.isRunning()) {
        m_machine->setTimeout(timeout, now());
        pump();
    }
}

void DrainOperation::Private::setMostUnderWay(int most)
{
    m_mostUnderWay = most;
    if (!m_machine || !m_progress.isRunning())
        return;
    m_machine->setMostUnderWay(most);
    armTimer(); // there may be room for more
}

void DrainOperation::Private::seeNode(const Node &node)
{
    if (order.options.dryRun != DryRun::None)
        return;
    if (m_node && m_node->uid != node.uid)
        return missNode();
    m_cached = Cached::Seen;
    m_wasSeenCordoned = m_wasSeenCordoned || node.unschedulable;
    if (!m_wasSeenCordoned || m_progress.isCordoned == node.unschedulable)
        return;
    m_progress.isCordoned = node.unschedulable;
    if (node.unschedulable)
        m_progress.uncordoned.reset();
    else if (m_progress.isRunning())
        m_progress.uncordoned = m_clock.wallNow();
    tell();
}

void DrainOperation::Private::missNode()
{
    if (!m_progress.isRunning() || !m_node || m_cached == Cached::Unknown)
        return;
    m_cached = Cached::Missed;
    askForNode();
}

void DrainOperation::Private::finish(DrainOutcome outcome, std::optional<Error> error)
{
    if (!m_progress.isRunning())
        return;
    takePodsIfOld();
    m_progress.outcome = outcome;
    m_progress.stage = DrainStage::Ended;
    m_progress.ended = m_clock.wallNow();
    m_progress.error = std::move(error);
    m_timer.reset();
    m_cancelLimit.reset();
    m_calls.clear();
    m_doubtCall.reset();
    m_doubtWait.reset();
    // We may be inside one of their handlers.
    m_cleanUp = m_clock.callAfter(0ms, [this] {
        m_query.reset();
        m_rights.reset();
        m_podWatch.reset();
        m_budgetWatch.reset();
    });
    m_journal.endPods(m_progress);
    if (outcome == DrainOutcome::NodeDeleted && !m_progress.isNodeReplaced)
        takePodsAlong(); // the drain's own line counts what had left before
    m_journal.endDrain(m_progress);
    m_frame.reset();
    Q_EMIT m_owner.progressed();
    Q_EMIT m_owner.finished();
}

void DrainOperation::Private::tell()
{
    constexpr auto kFrame = 16ms;
    if (m_frame)
        return;
    m_frame = m_clock.callAfter(kFrame, [this] {
        m_frame.reset();
        takePodsIfOld();
        Q_EMIT m_owner.progressed();
    });
}

void DrainOperation::Private::takePodsIfOld()
{
    if (m_arePodsOld)
        takePods();
}

/// Pods that the user did not see when confirming are marked; the rules were applied to them all
/// the same.
void DrainOperation::Private::takePods()
{
    m_arePodsOld = false;
    m_progress.pods = m_machine->pods();
    if (!order.confirmed)
        return;
    for (PodProgress &pod : m_progress.pods)
        pod.isAddition = pod.isAddition || !m_confirmed.contains(pod.planned.pod->uid);
}

DrainOperation::DrainOperation(ApiRequests &requests, Clock &clock, Journal *journal,
                               WriteContext context, DrainOrder order, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, requests, clock, journal,
                                                   std::move(context), std::move(order)))
{
}

DrainOperation::~DrainOperation() = default;

void DrainOperation::start()
{
    d->start();
}

void DrainOperation::cancel()
{
    d->cancel();
}

void DrainOperation::retryFailed()
{
    d->retryFailed();
}

void DrainOperation::setPaused(bool isPaused)
{
    if (isPaused == this->isPaused())
        return;
    d->setPaused(isPaused);
    Q_EMIT pausedChanged();
}

void DrainOperation::setTimeout(std::chrono::seconds timeout)
{
    d->setTimeout(timeout);
}

void DrainOperation::setMostUnderWay(int most)
{
    d->setMostUnderWay(most);
}

void DrainOperation::seeNode(const Node &node)
{
    d->seeNode(node);
}

void DrainOperation::missNode()
{
    d->missNode();
}

const DrainProgress &DrainOperation::progress() const
{
    return d->current();
}

const DrainOrder &DrainOperation::order() const
{
    return d->order;
}

bool DrainOperation::isPaused() const
{
    return progress().isPaused;
}

} // namespace drover
