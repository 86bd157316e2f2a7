#pragma once

#include "core/objects/node.h"

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

/// One delta that has the effect of both, in this order.
NodeDelta merged(NodeDelta first, NodeDelta second);

} // namespace drover
