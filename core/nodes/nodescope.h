#pragma once

#include <cstddef>

namespace drover {

/// How much of a cluster a session shows: all nodes, or those that the user may read by name.
///
/// Thread: a plain value, any. Errors: none.
struct NodeScope {
    std::size_t named = 0;    ///< followed one by one; 0: all nodes of the cluster
    std::size_t readable = 0; ///< that may be read by name; more than `named` where too many

    bool isWholeCluster() const { return named == 0; }
    bool operator==(const NodeScope &) const = default;
};

} // namespace drover
