#pragma once

#include "core/objects/timestamp.h"

#include <cstdint>
#include <optional>
#include <string>

namespace drover {

/// A node's lease: the kubelet renews it about every 10 s, which is the node's sign of life.
///
/// Thread: a plain value, any. Units: UTC, seconds. Errors: none; unset is not reported.
/// Source: coordination.k8s.io/v1 Lease; kubernetes pkg/kubelet (nodelease).
struct NodeLease {
    std::string holder; ///< holderIdentity
    Timestamp acquired;
    Timestamp renewed;
    std::optional<std::int64_t> durationSeconds;
};

} // namespace drover
