#pragma once

#include "core/objects/node.h"
#include "core/objects/pod.h"
#include "core/operations/taintedit.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace drover {

/// The nodes of a placement by index, with the room that is left on each. What is asked of every
/// node for every pod is worked out once: amounts as numbers, taints and topologies as indexes.
///
/// Thread: one. Units: as ResourceAmounts. Errors: none; an amount that a node does not report is
/// none. The nodes and pods must outlive it.
class PlacementNodes
{
public:
    /// Knows only the resources that these pods ask for.
    PlacementNodes(const NodeBatch &nodes, const std::vector<std::string> &drained,
                   const std::vector<PodPtr> &pods);

    int count() const { return static_cast<int>(m_nodes.size()); }
    const Node &node(int index) const { return *m_nodes[static_cast<std::size_t>(index)]; }
    int indexOf(std::string_view name) const; ///< −1: none of these
    bool isDrained(int index) const { return m_isDrained[static_cast<std::size_t>(index)]; }

    /// The resources in play; amounts below are by their index.
    const std::vector<std::string> &resources() const { return m_resources; }
    std::vector<std::int64_t> amountsOf(const Pod &pod) const;
    /// The first resource there is too little of; −1: enough of all.
    int lacking(int index, const std::vector<std::int64_t> &amounts) const;
    bool isFull(int index) const { return m_freePods[static_cast<std::size_t>(index)] <= 0; }
    bool hasFreePorts(int index, const Pod &pod) const;
    void take(int index, const Pod &pod);

    /// Every taint that keeps pods away, once; nodes refer to them by index.
    const std::vector<TaintValue> &taints() const { return m_taints; }
    const std::vector<int> &taintsOf(int index) const
    {
        return m_nodeTaints[static_cast<std::size_t>(index)];
    }

    /// A label seen as a topology: the number of its value on each node, −1 where it has none.
    struct Topology {
        std::vector<int> valueOfNode;
        int values = 0;
    };
    const Topology &topology(const std::string &key);
    /// Whether the pod's node selector and required node affinity allow the node.
    std::vector<char> allowedBy(const PodPlacementRules &rules);
    /// The largest amount of each resource that a node has altogether.
    const std::vector<std::int64_t> &largest() const { return m_largest; }

private:
    void readNode(const Node &node);
    int taintIndex(const Taint &taint);

    NodeBatch m_nodes;
    std::vector<char> m_isDrained;
    std::unordered_map<std::string_view, int> m_indexes;
    std::vector<std::string> m_resources;
    std::vector<std::int64_t> m_free; ///< node by node, in the order of m_resources
    std::vector<std::int64_t> m_largest;
    std::vector<std::int64_t> m_freePods;
    std::unordered_map<int, std::vector<std::pair<std::string, int>>> m_ports;
    std::vector<TaintValue> m_taints;
    std::vector<std::vector<int>> m_nodeTaints;
    std::map<std::string, Topology> m_topologies;
    std::vector<LabelMap> m_labels; ///< filled when a pod has node terms
};

} // namespace drover
