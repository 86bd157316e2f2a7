#pragma once

#include "core/drain/clusteroperations.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace drover::ui {

/// Whether a user who may not evict pods in all namespaces may evict any pod of chosen nodes. Asks
/// for their pods, where the choice rests on few nodes, and for the right in each namespace; what
/// it learned is kept as long as rights are.
///
/// Thread: the GUI thread. Errors: what could not be read denies nothing.
class EvictionReach : public QObject
{
    Q_OBJECT

public:
    /// `operations` must outlive it.
    explicit EvictionReach(ClusterOperations &operations, QObject *parent = nullptr);
    ~EvictionReach() override;

    /// Known to be denied for each pod that a drain of these nodes would evict; asks what is not
    /// known, and answers by changed().
    bool isDenied(const NodeBatch &nodes);

Q_SIGNALS:
    void changed();

private:
    struct Known {
        std::unique_ptr<DrainQuery> query; ///< while it is asked
        std::optional<std::set<std::string>> namespaces;
        TimePoint askAgain{};
    };
    bool isKnown(const NodePtr &node) const;
    void askSoon(const NodeBatch &nodes);
    void ask(const NodePtr &node, std::shared_ptr<PlanLists> lists);
    void take(const std::string &uid, const DrainFacts &facts, const DrainOptions &options);

    ClusterOperations &m_operations;
    std::map<std::string, Known> m_known; ///< by the node's uid
    NodeBatch m_wanted;
    std::unique_ptr<Clock::Timer> m_rest;
};

} // namespace drover::ui
