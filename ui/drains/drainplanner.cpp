#include "ui/drains/drainplanner.h"

#include "core/objects/nodehealth.h"
#include "ui/text/nodenames.h"
#include "ui/text/timetext.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// Pods to place times nodes: some milliseconds.
constexpr std::size_t kSmallEstimate = 10'000;
// Each answer of the server is shown with the whole plan anew, and there are thousands.
constexpr auto kGather = 100ms;

bool hasEmptyDir(const Pod &pod)
{
    return std::any_of(pod.volumes.begin(), pod.volumes.end(), [](const PodVolume &volume) {
        return volume.kind == PodVolume::Kind::EmptyDir;
    });
}

std::vector<PodPtr> podsToPlace(const std::vector<DrainPlanner::NodePlan> &nodes)
{
    std::vector<PodPtr> pods;
    for (const DrainPlanner::NodePlan &node : nodes) {
        if (node.isDeleted)
            continue;
        for (const PlannedPod &planned : node.plan.pods) {
            const bool comesBack = planned.pod->controller.has_value();
            if (comesBack && (planned.fate == Fate::Evict || planned.fate == Fate::Delete))
                pods.push_back(planned.pod);
        }
    }
    return pods;
}

/// What a plan warns of is the same.
bool isSameState(const Node &one, const Node &other)
{
    const NodeCondition *ready = conditionOf(one, "Ready");
    const NodeCondition *otherReady = conditionOf(other, "Ready");
    return readinessOf(one) == readinessOf(other) &&
           (!ready || !otherReady || ready->lastTransition == otherReady->lastTransition);
}

void setState(DrainFacts &facts, const NodePtr &node)
{
    const NodeCondition *ready = conditionOf(*node, "Ready");
    const bool isTold = ready && ready->lastTransition.isReported();
    facts.state = node;
    facts.stateSince = isTold ? localDateTime(ready->lastTransition) : QString();
}

} // namespace

DrainPlanner::DrainPlanner(ClusterOperations &operations, const NodeBatch &nodes,
                           DrainOptions options, QObject *parent)
    : QObject(parent), m_operations(operations), m_options(std::move(options))
{
    for (const NodePtr &node : nodes)
        m_nodes.push_back({node, {}, {}, {}});
    for (const NodePlan &node : m_nodes)
        m_wasCached.push_back(isCached(node));
    m_notes.isDeletionOffered = isDeletionOffered();
    connect(&operations, &ClusterOperations::guardChanged, this, &DrainPlanner::noteGuard);
    connect(&operations.rights(), &AccessRights::changed, this, &DrainPlanner::noteRights);
    connect(&operations.cache(), &NodeCache::applied, this, &DrainPlanner::followNodes);
}

DrainPlanner::~DrainPlanner() = default;

void DrainPlanner::check()
{
    dropTrial();
    queryAll();
    askAllPods();
    Q_EMIT changed();
}

void DrainPlanner::queryAll()
{
    const std::shared_ptr<PlanLists> lists = m_operations.planLists();
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].isDeleted)
            query(i, lists);
    }
}

void DrainPlanner::query(std::size_t index, std::shared_ptr<PlanLists> lists)
{
    std::unique_ptr<DrainQuery> query = m_operations.queryPlan(
        std::string(m_nodes[index].node->name), m_options, std::move(lists));
    connect(query.get(), &DrainQuery::finished, this, [this, index](const DrainFacts &facts) {
        m_nodes[index].facts = facts;
        m_nodes[index].facts->nodeUid = m_nodes[index].node->uid;
        setState(*m_nodes[index].facts, stateOf(m_nodes[index]));
        m_nodes[index].error.reset();
        answered(index);
    });
    connect(query.get(), &DrainQuery::failed, this, [this, index](const Error &error) {
        m_nodes[index].error = error;
        m_nodes[index].facts.reset();
        answered(index);
    });
    DrainQuery &started = *query;
    m_queries[index] = std::move(query);
    started.start();
}

void DrainPlanner::answered(std::size_t index)
{
    // It is still within its own signal.
    const auto found = m_queries.find(index);
    if (found != m_queries.end()) {
        found->second.release()->deleteLater();
        m_queries.erase(found);
    }
    replan();
    if (m_queries.empty()) {
        askVolumeUse();
        Q_EMIT checked();
    }
}

void DrainPlanner::setOptions(const DrainOptions &options)
{
    const bool isAsked = options.podSelector != m_options.podSelector;
    m_options = options;
    dropTrial();
    if (isAsked)
        queryAll();
    replan();
}

/// Of one that is gone the last that was seen.
NodePtr DrainPlanner::stateOf(const NodePlan &node) const
{
    NodePtr now = m_operations.cache().node(node.node->name);
    if (now && now->uid == node.node->uid)
        return now;
    return node.facts && node.facts->state ? node.facts->state : node.node;
}

bool DrainPlanner::isCached(const NodePlan &node) const
{
    const NodePtr now = m_operations.cache().node(node.node->name);
    return now && now->uid == node.node->uid;
}

/// Its pods are asked for no more: there would be none, or those of another.
bool DrainPlanner::dropDeleted()
{
    bool isNews = false;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].isDeleted || !m_wasCached[i] || isCached(m_nodes[i]))
            continue;
        m_nodes[i].isDeleted = true;
        m_nodes[i].error.reset();
        m_queries.erase(i);
        isNews = true;
    }
    return isNews;
}

/// Heartbeats change nothing that a plan says.
void DrainPlanner::followNodes()
{
    const bool wasChecking = isChecking();
    bool isNews = dropDeleted();
    if (isNews)
        dropTrial();
    for (NodePlan &node : m_nodes) {
        const NodePtr now = stateOf(node);
        if (!node.facts || isSameState(*node.facts->state, *now))
            continue;
        setState(*node.facts, now);
        isNews = true;
    }
    if (isNews)
        replan();
    if (wasChecking && !isChecking())
        Q_EMIT checked(); // it was the last that was asked for
}

void DrainPlanner::replan()
{
    for (NodePlan &node : m_nodes) {
        if (node.facts)
            node.plan = drainPlanFor(*node.facts, m_options, node.facts->read);
    }
    estimate();
    noteRights();
}

bool DrainPlanner::isDeletionOffered() const
{
    return m_operations.guard() == GuardLevel::Careful;
}

void DrainPlanner::noteGuard()
{
    m_notes.isDeletionOffered = isDeletionOffered();
    Q_EMIT changed();
}

/// A user who may not remove pods everywhere may still do so in some namespaces.
void DrainPlanner::noteRights()
{
    AccessRights &rights = m_operations.rights();
    m_notes.forbidden.clear();
    for (const DrainPlan &plan : plans()) {
        const Right &needed = plan.removesByDelete() ? kDeletePods : kEvictPods;
        m_notes.removalRight = needed.text();
        if (rights.may(needed) != Answer::Denied)
            continue;
        for (const std::string &nameSpace : plan.losingNamespaces()) {
            if (rights.may(needed, nameSpace) == Answer::Denied)
                m_notes.forbidden.insert(nameSpace);
        }
    }
    Q_EMIT changed();
}

void DrainPlanner::askServer()
{
    dropTrial();
    m_trial = std::make_unique<EvictionTrial>(m_operations.requests(), [this] {
        if (!m_trial->isRunning())
            noteTrial();
        else if (!m_trialDue)
            m_trialDue = m_operations.clock().callAfter(kGather, [this] { noteTrial(); });
    });
    m_trial->start(plans());
    m_notes.triedCount = m_trial->askedCount();
    Q_EMIT changed();
}

void DrainPlanner::noteTrial()
{
    m_trialDue.reset();
    m_notes.trials = m_trial->answers();
    Q_EMIT changed();
}

/// Its answers were to another plan.
void DrainPlanner::dropTrial()
{
    m_trialDue.reset();
    m_trial.reset();
    m_notes.trials.clear();
    m_notes.triedCount = 0;
}

/// Once, and only where a pod keeps something in an emptyDir. The plan waits for no answer, and a
/// user who may not ask kubelets is told no more than that the use is not known.
void DrainPlanner::askVolumeUse()
{
    for (const NodePlan &node : m_nodes) {
        if (!node.facts || node.isDeleted || m_useCalls.contains(node.facts->node))
            continue;
        const auto keepsData = [](const PodPtr &pod) { return hasEmptyDir(*pod); };
        if (std::none_of(node.facts->pods.begin(), node.facts->pods.end(), keepsData))
            continue;
        const std::string name = node.facts->node;
        m_notes.isUseAsked = true;
        m_useCalls[name] = m_operations.requests().ask<VolumeUse>(
            requestVolumeUse(name), [this, name](Result<VolumeUse> use) {
                m_useCalls[name].reset();
                if (use)
                    m_notes.volumeUse.add(std::move(*use));
                m_notes.isUseAsked =
                    std::any_of(m_useCalls.begin(), m_useCalls.end(),
                                [](const auto &call) { return call.second != nullptr; });
                Q_EMIT changed();
            });
    }
}

NodeBatch DrainPlanner::nodesLeft() const
{
    NodeBatch left;
    for (const NodePlan &node : m_nodes) {
        if (!node.isDeleted)
            left.push_back(node.node);
    }
    return left;
}

QStringList DrainPlanner::deletedNames() const
{
    NodeBatch deleted;
    for (const NodePlan &node : m_nodes) {
        if (node.isDeleted)
            deleted.push_back(node.node);
    }
    return namesOf(deleted);
}

std::vector<DrainPlan> DrainPlanner::plans() const
{
    std::vector<DrainPlan> plans;
    for (const NodePlan &node : m_nodes) {
        if (node.isDeleted)
            continue;
        if (!node.facts)
            return {};
        plans.push_back(node.plan);
    }
    return plans;
}

bool DrainPlanner::isPlanned() const
{
    return !m_nodes.empty() && std::all_of(m_nodes.begin(), m_nodes.end(), [](const NodePlan &node) {
        return node.isDeleted || node.facts.has_value();
    });
}

const Error *DrainPlanner::error() const
{
    const auto found = std::find_if(m_nodes.begin(), m_nodes.end(),
                                    [](const NodePlan &node) { return node.error.has_value(); });
    return found == m_nodes.end() ? nullptr : &*found->error;
}

void DrainPlanner::askAllPods()
{
    m_allPods = std::make_unique<AllPodsQuery>(m_operations.requests());
    connect(m_allPods.get(), &AllPodsQuery::finished, this,
            [this](const std::vector<PodPtr> &pods) {
                m_others = pods;
                m_notes.placementError.reset();
                m_allPods.release()->deleteLater();
                estimate();
                Q_EMIT changed();
            });
    connect(m_allPods.get(), &AllPodsQuery::failed, this, [this](const Error &error) {
        m_notes.placementError = error;
        m_allPods.release()->deleteLater();
        Q_EMIT changed();
    });
    m_allPods->start();
}

void DrainPlanner::estimate()
{
    if (!m_others || plans().empty())
        return;
    std::vector<std::string> drained;
    for (const NodePlan &node : m_nodes)
        drained.emplace_back(node.node->name);
    const std::vector<PodPtr> pods = podsToPlace(m_nodes);
    const NodeBatch nodes = m_operations.cache().nodes();
    const int number = ++m_estimateNumber;
    if (pods.size() * nodes.size() <= kSmallEstimate) {
        takeEstimate(estimatePlacement(pods, drained, nodes, *m_others));
        return;
    }
    QtConcurrent::run(estimatePlacement, pods, drained, nodes, *m_others)
        .then(this, [this, number](const std::vector<PodPlacement> &placements) {
            if (number != m_estimateNumber)
                return;
            takeEstimate(placements);
            Q_EMIT changed();
        });
}

void DrainPlanner::takeEstimate(const std::vector<PodPlacement> &placements)
{
    m_notes.placements.clear();
    for (const PodPlacement &placement : placements)
        m_notes.placements[placement.pod->uid] = placement;
}

} // namespace drover::ui
