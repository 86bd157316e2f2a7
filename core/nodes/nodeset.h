#pragma once

#include "core/objects/nodedelta.h"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace drover {

/// The worker's own view of which nodes there are: turns Lists and watch events into deltas.
///
/// Shares the immutable nodes with the cache; holds one pointer each. Thread: one, the worker's.
/// Errors: none. Source: Kubernetes API concepts, "Efficient detection of changes"; an event is
/// never dropped for an older-looking version, because after a restored backup versions go back.
class NodeSet
{
public:
    std::size_t size() const { return m_nodes.size(); }

    /// ADDED or MODIFIED. Another uid under the name is a removal and an addition.
    NodeDelta put(const NodePtr &node);
    /// DELETED; an unknown name is an empty delta.
    NodeDelta remove(std::string_view name);
    /// All nodes of a complete List: what it lacks is removed.
    NodeDelta replaceWith(NodeBatch listed);
    /// Removes every node whose name is not in `present`.
    NodeDelta keepOnly(const std::unordered_set<NodeKey> &present);
    NodeBatch all() const; ///< in no order
    /// The node that is held already where it was read alike (isSameRead), so that a
    /// relist does not hold two copies; else `node`.
    const NodePtr &sameOr(const NodePtr &node) const;
    /// Whether a node is held that differs in its paths alone.
    bool holdsButForPaths(const Node &node) const;

private:
    std::unordered_map<std::string_view, NodePtr> m_nodes; ///< keys view the nodes' own names
};

} // namespace drover
