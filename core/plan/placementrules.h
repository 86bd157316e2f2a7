#pragma once

#include "core/plan/placementnodes.h"
#include "core/plan/placementpods.h"

#include <compare>

namespace drover {

/// Why one node does not take one pod: the first of kube-scheduler's filters that says no.
struct Obstacle {
    enum class Kind : std::uint8_t {
        None,
        Cordoned,
        Taint, ///< detail: index into PlacementNodes::taints()
        NodeRules,
        Ports,
        Full,
        Resource, ///< detail: index into PlacementNodes::resources()
        Spread,
        Apart,  ///< anti-affinity, of the pod or of one that stands there
        Beside, ///< affinity
    };
    Kind kind = Kind::None;
    int detail = 0;

    auto operator<=>(const Obstacle &) const = default;
};

/// The rules of one pod, worked out over all nodes, at its turn.
///
/// Thread: one. Errors: none.
/// Source: kube-scheduler pkg/scheduler/framework/plugins (nodeunschedulable, tainttoleration,
/// nodeaffinity, nodeports, noderesources, podtopologyspread, interpodaffinity).
class PlacementRules
{
public:
    PlacementRules(const Pod &pod, PlacementNodes &nodes, PlacementPods &pods,
                   const std::vector<char> &allowedNodes);

    Obstacle obstacleOn(int node) const;

private:
    void readTaints();
    int firstTaint(int node) const; ///< that it does not tolerate; −1: none
    void readSpread();
    /// Pods in each value of the rule's topology; −1: no node there counts.
    std::vector<int> domainsOf(const SpreadRule &rule, const std::vector<char> &hasKeys);
    void readSpreadRule(const SpreadRule &rule, const std::vector<char> &hasKeys);
    void readAffinity();
    void readAntiAffinity();
    /// Pods of the counts in the topology value of each node; −1 where the node has no value.
    std::vector<int> around(const std::vector<int> &counts, const std::string &topologyKey);
    void forbid(const std::vector<int> &around, std::vector<char> &forbidden);

    const Pod &m_pod;
    PlacementNodes &m_nodes;
    PlacementPods &m_pods;
    const std::vector<char> &m_allowed; ///< by node selector and node affinity
    std::vector<std::int64_t> m_amounts;
    std::vector<char> m_tolerated; ///< by taint
    bool m_toleratesCordon = false;
    std::vector<char> m_breaksSpread; ///< by node; empty: no rule
    std::vector<char> m_mustBeApart;
    std::vector<char> m_lacksCompany;
};

} // namespace drover
