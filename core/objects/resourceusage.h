#pragma once

#include "core/objects/exactquantity.h"
#include "core/objects/timestamp.h"

#include <string>
#include <vector>

namespace drover {

/// What a node uses, as metrics.k8s.io measured it. What is not in `usage` was not measured; it is
/// not zero.
///
/// Thread: plain values, any. Units: as ExactQuantity; the window as the server writes it
/// ("10.2s"). Errors: none.
/// Source: metrics.k8s.io/v1beta1 NodeMetrics and PodMetrics.
struct NodeUsage {
    std::string node;
    Timestamp measured;
    std::string window;
    QuantityMap usage;
};

struct PodUsage {
    struct Container {
        std::string name;
        QuantityMap usage;
    };
    std::string nameSpace;
    std::string pod;
    Timestamp measured;
    std::string window;
    std::vector<Container> containers;
};

/// All containers together; a resource that one of them lacks is left out, for the sum would not
/// be the pod's.
QuantityMap usageOf(const PodUsage &pod);

} // namespace drover
