#pragma once

#include "core/json/jsonread.h"
#include "core/objects/poddetails.h"

namespace drover {

/// What PodDetails has of a pod's status beyond Pod, field by field. Internal to core/api.
///
/// Thread: any. Errors: the parser's. Source: core/v1 PodStatus in the Kubernetes API reference.

/// One field of `status`; others are passed over.
json::ErrorCode readStatusDetail(std::string_view key, json::Value &field, PodDetails &details);
/// One of `status.conditions`.
json::ErrorCode readPodCondition(json::Value &value, PodCondition &condition);

} // namespace drover
