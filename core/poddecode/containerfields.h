#pragma once

#include "core/json/jsonread.h"
#include "core/objects/poddetails.h"
#include "core/poddecode/podplacementfields.h"

namespace drover {

/// The containers of a pod's spec, field by field. Internal to core/api.
///
/// Thread: any. Errors: the parser's. Source: core/v1 Container in the Kubernetes API reference.

/// `containers`, and what they take of the node's ports.
json::ErrorCode readContainers(json::Value &value, std::vector<ContainerSpec> &containers,
                               PodPlacementFields &placement);
/// `initContainers`: only what stays (a sidecar) holds its ports.
json::ErrorCode readInitContainers(json::Value &value, std::vector<ContainerSpec> &containers,
                                   PodPlacementFields &placement);

} // namespace drover
