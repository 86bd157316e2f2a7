#pragma once

#include "core/api/jsonread.h"
#include "core/objects/pod.h"

#include <vector>

namespace drover {

/// What a pod's containers ask for, one by one, until the pod is read.
///
/// Thread: a plain value, any. Units: as ResourceAmounts. Errors: none; an amount that is no
/// quantity is absent.
struct PodRequests {
    struct InitContainer {
        ResourceAmounts requests;
        bool isSidecar = false; ///< restartPolicy Always: it stays
    };

    std::vector<ResourceAmounts> containers;
    std::vector<InitContainer> initContainers; ///< in the order they start
    ResourceAmounts podLevel;                  ///< spec.resources.requests
    ResourceAmounts overhead;
};

/// A map of resource names to quantities.
json::ErrorCode readAmounts(json::Value &value, ResourceAmounts &amounts);
/// The `requests` of a `resources` object.
json::ErrorCode readRequests(json::Value &resources, ResourceAmounts &amounts);

/// What the scheduler counts.
/// Source: component-helpers resource/helpers.go, PodRequests.
ResourceAmounts effectiveRequests(const PodRequests &requests);

} // namespace drover
