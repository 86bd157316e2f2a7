#pragma once

#include "core/objects/node.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace drover {

/// A change of the set of nodes: first take out `removed`, then put in `upserted`. A node that
/// was re-created under its name stands in both. A key stands at most once in each.
///
/// Thread: values over immutable nodes, any. Errors: none.
struct NodeDelta {
    NodeBatch upserted;
    std::vector<NodeKey> removed;

    bool isEmpty() const { return upserted.empty() && removed.empty(); }
    bool operator==(const NodeDelta &) const = default;
};

/// Gathers deltas into one that has the effect of all of them, in the order they were added.
/// Each node costs the same however much was gathered before.
///
/// Thread: any, one at a time. Errors: none.
class NodeDeltaMerger
{
public:
    void add(NodeDelta delta);
    bool isEmpty() const { return m_delta.isEmpty(); }
    /// What was gathered; begins anew.
    NodeDelta take();

private:
    void remove(NodeKey key);
    void upsert(NodePtr node);

    NodeDelta m_delta; ///< upserted may hold null where a later removal took one back
    std::unordered_map<NodeKey, std::size_t> m_place;
    std::unordered_set<NodeKey> m_removed;
};

} // namespace drover
