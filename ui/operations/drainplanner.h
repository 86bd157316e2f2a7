#pragma once

#include "core/drain/clusteroperations.h"
#include "core/plan/placement.h"

#include <QObject>

#include <memory>
#include <unordered_map>
#include <vector>

namespace drover::ui {

/// Makes the plans of a drain of one or more nodes: asks for their facts, plans again at once when
/// an option changes, and estimates where the pods could go. Nothing is written.
///
/// Thread: the GUI thread; a large estimate is made on a thread of the pool. Units: UTC.
/// Errors: per node, where its facts could not be read; estimateError() for the estimate alone.
class DrainPlanner : public QObject
{
    Q_OBJECT

public:
    struct NodePlan {
        NodePtr node; ///< as it was shown; a namesake is another node
        std::optional<DrainFacts> facts;
        std::optional<Error> error; ///< of the last time it was asked
        DrainPlan plan;             ///< of the facts and options, where there are facts
    };

    /// `operations` must outlive it.
    DrainPlanner(ClusterOperations &operations, const NodeBatch &nodes, DrainOptions options,
                 QObject *parent = nullptr);
    ~DrainPlanner() override;

    void check(); ///< reads everything again; checked() ends it
    bool isChecking() const { return !m_queries.empty(); }
    /// Asks again where that changes what the server has to say (the pod selector).
    void setOptions(const DrainOptions &options);
    const DrainOptions &options() const { return m_options; }
    const std::vector<NodePlan> &nodes() const { return m_nodes; }
    /// The plans of all nodes; empty unless every node has its facts.
    std::vector<DrainPlan> plans() const;
    /// The first that failed, or null.
    const Error *error() const;

    /// Where the pod could go; null while that is not known.
    const PodPlacement *placementOf(const std::string &podUid) const;
    bool isEstimating() const { return m_allPods || m_isComputing; }
    const std::optional<Error> &estimateError() const { return m_estimateError; }

Q_SIGNALS:
    void changed(); ///< facts, plans or estimate
    void checked(); ///< all nodes answered

private:
    void query(std::size_t index);
    void answered(std::size_t index);
    void replan();
    void askAllPods();
    void estimate();
    void takeEstimate(const std::vector<PodPlacement> &placements);

    ClusterOperations &m_operations;
    DrainOptions m_options;
    std::vector<NodePlan> m_nodes;
    std::unordered_map<std::size_t, std::unique_ptr<DrainQuery>> m_queries;
    std::unique_ptr<AllPodsQuery> m_allPods;
    std::optional<std::vector<PodPtr>> m_others;
    std::optional<Error> m_estimateError;
    std::unordered_map<std::string, PodPlacement> m_placements; ///< by the pod's uid
    bool m_isComputing = false;
    int m_estimateNumber = 0;
};

} // namespace drover::ui
