#pragma once

#include "core/json/jsonread.h"
#include "core/objects/pod.h"

#include <vector>

namespace drover {

/// The rules that tie a pod to nodes, while it is read. Internal to core/api.
///
/// Thread: a plain value, any. Errors: the parser's.
/// Source: core/v1 PodSpec in the Kubernetes API reference.
struct PodPlacementFields {
    PodPlacementRules rules;
    /// matchLabelKeys of each of rules.spread: their values are the pod's labels, which may come
    /// later in the JSON.
    std::vector<std::vector<std::string>> spreadLabelKeys;
};

json::ErrorCode readAffinity(json::Value &value, PodPlacementFields &fields);
json::ErrorCode readSpread(json::Value &value, PodPlacementFields &fields);
/// The `ports` of a container: those that take a port of the node.
json::ErrorCode readHostPorts(json::Value &value, PodPlacementFields &fields);
PodPlacementRules finishedRules(PodPlacementFields fields, const LabelMap &podLabels);

} // namespace drover
