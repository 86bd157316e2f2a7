#pragma once

#include "core/base/error.h"
#include "core/objects/resourceusage.h"

#include <string>
#include <vector>

namespace drover {

/// Make usages of what metrics.k8s.io answers: one node, all nodes, pods.
///
/// Thread: any; pure. Errors: Protocol where it is no JSON object or another kind; what a Status
/// says (404: no metrics are served here; 503: they are down). An amount that is no quantity is
/// absent, never zero.
/// Source: metrics.k8s.io/v1beta1.
Result<NodeUsage> decodeNodeUsage(const std::string &body);
Result<std::vector<NodeUsage>> decodeNodeUsages(const std::string &body);
Result<std::vector<PodUsage>> decodePodUsages(const std::string &body);

} // namespace drover
