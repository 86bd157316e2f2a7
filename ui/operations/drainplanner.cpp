#include "ui/operations/drainplanner.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace drover::ui {

namespace {

// Pods to place times nodes: some milliseconds.
constexpr std::size_t kSmallEstimate = 10'000;

std::vector<PodPtr> podsToPlace(const std::vector<DrainPlanner::NodePlan> &nodes)
{
    std::vector<PodPtr> pods;
    for (const DrainPlanner::NodePlan &node : nodes) {
        for (const PlannedPod &planned : node.plan.pods) {
            const bool comesBack = planned.pod->controller.has_value();
            if (comesBack && (planned.fate == Fate::Evict || planned.fate == Fate::Delete))
                pods.push_back(planned.pod);
        }
    }
    return pods;
}

} // namespace

DrainPlanner::DrainPlanner(ClusterOperations &operations, const NodeBatch &nodes,
                           DrainOptions options, QObject *parent)
    : QObject(parent), m_operations(operations), m_options(std::move(options))
{
    for (const NodePtr &node : nodes)
        m_nodes.push_back({node, {}, {}, {}});
}

DrainPlanner::~DrainPlanner() = default;

void DrainPlanner::check()
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        query(i);
    askAllPods();
    Q_EMIT changed();
}

void DrainPlanner::query(std::size_t index)
{
    std::unique_ptr<DrainQuery> query =
        m_operations.queryPlan(std::string(m_nodes[index].node->name), m_options);
    connect(query.get(), &DrainQuery::finished, this, [this, index](const DrainFacts &facts) {
        m_nodes[index].facts = facts;
        m_nodes[index].facts->nodeUid = m_nodes[index].node->uid;
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
    if (m_queries.empty())
        Q_EMIT checked();
}

void DrainPlanner::setOptions(const DrainOptions &options)
{
    const bool isAsked = options.podSelector != m_options.podSelector;
    m_options = options;
    if (isAsked) {
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            query(i);
    }
    replan();
}

void DrainPlanner::replan()
{
    for (NodePlan &node : m_nodes) {
        if (node.facts)
            node.plan = drainPlanFor(*node.facts, m_options, node.facts->read);
    }
    estimate();
    Q_EMIT changed();
}

std::vector<DrainPlan> DrainPlanner::plans() const
{
    std::vector<DrainPlan> plans;
    for (const NodePlan &node : m_nodes) {
        if (!node.facts)
            return {};
        plans.push_back(node.plan);
    }
    return plans;
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
                m_estimateError.reset();
                m_allPods.release()->deleteLater();
                estimate();
                Q_EMIT changed();
            });
    connect(m_allPods.get(), &AllPodsQuery::failed, this, [this](const Error &error) {
        m_estimateError = error;
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
    m_isComputing = true;
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
    m_isComputing = false;
    m_placements.clear();
    for (const PodPlacement &placement : placements)
        m_placements[placement.pod->uid] = placement;
}

const PodPlacement *DrainPlanner::placementOf(const std::string &podUid) const
{
    const auto found = m_placements.find(podUid);
    return found == m_placements.end() ? nullptr : &found->second;
}

} // namespace drover::ui
