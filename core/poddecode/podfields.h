#pragma once

#include "core/json/jsonread.h"
#include "core/objects/poddetails.h"

namespace drover {

/// Reads a core/v1 Pod field by field. Fields of a wrong type count as absent, like null; so do
/// times that are none. managedFields are passed over. Internal to core/api.
///
/// Thread: any. Errors: the parser's, where the text is no JSON.
/// Source: core/v1 Pod in the Kubernetes API reference.
json::ErrorCode readPodFields(json::Value &value, Pod &pod);
/// The same and the details, in one pass.
json::ErrorCode readPodDetails(json::Value &value, PodDetails &details);

} // namespace drover
