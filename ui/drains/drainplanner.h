#pragma once

#include "core/drain/clusteroperations.h"
#include "ui/drains/plannotes.h"

#include <QObject>

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace drover::ui {

/// Makes the plans of a drain of one or more nodes: asks for their facts, plans again at once when
/// an option changes, and notes what is to be known beside: where the pods could go, how much their
/// emptyDirs hold (asked once), what the user may not remove and, when told to, what the server
/// says to each removal as a dry run. It follows the state of the nodes; one that is deleted has no
/// plan any more. Nothing is written.
///
/// Thread: the GUI thread; a large estimate is made on a thread of the pool. Units: UTC.
/// Errors: per node, where its facts could not be read; of the rest in notes().
class DrainPlanner : public QObject
{
    Q_OBJECT

public:
    struct NodePlan {
        NodePtr node; ///< as it was shown; a namesake is another node
        std::optional<DrainFacts> facts;
        std::optional<Error> error; ///< of the last time it was asked
        DrainPlan plan;             ///< of the facts and options, where there are facts
        bool isDeleted = false;     ///< since it was shown; a namesake may have been created
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
    NodeBatch nodesLeft() const; ///< that were not deleted
    QStringList deletedNames() const;
    /// The plans of all nodes that are left; empty unless each of them has its facts.
    std::vector<DrainPlan> plans() const;
    bool isPlanned() const; ///< each node that is left has its facts
    /// The first that failed, or null.
    const Error *error() const;

    const PlanNotes &notes() const { return m_notes; }
    /// Each removal as a dry run; notes() has the answers soon after they came.
    void askServer();
    bool isAskingServer() const { return m_trial && m_trial->isRunning(); }

Q_SIGNALS:
    void changed(); ///< facts, plans or estimate
    void checked(); ///< all nodes answered

private Q_SLOTS:
    void noteGuard();
    void noteRights();
    void followNodes();

private:
    bool isDeletionOffered() const;
    void queryAll();
    void query(std::size_t index, std::shared_ptr<PlanLists> lists);
    void answered(std::size_t index);
    NodePtr stateOf(const NodePlan &node) const; ///< as the tab has it now
    bool isCached(const NodePlan &node) const;
    bool dropDeleted();
    void replan();
    void askAllPods();
    void estimate();
    void takeEstimate(const std::vector<PodPlacement> &placements);
    void askVolumeUse();
    void noteTrial();
    void dropTrial();

    ClusterOperations &m_operations;
    DrainOptions m_options;
    std::vector<NodePlan> m_nodes;
    std::vector<bool> m_wasCached; ///< of each, so that it can be seen to go
    std::unordered_map<std::size_t, std::unique_ptr<DrainQuery>> m_queries;
    std::unique_ptr<AllPodsQuery> m_allPods;
    std::optional<std::vector<PodPtr>> m_others;
    PlanNotes m_notes;
    std::map<std::string, ApiRequests::CallPtr> m_useCalls; ///< by node; null: answered
    std::unique_ptr<EvictionTrial> m_trial;
    std::unique_ptr<Clock::Timer> m_trialDue; ///< its answers are to be noted
    int m_estimateNumber = 0;
};

} // namespace drover::ui
