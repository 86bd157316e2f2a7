#pragma once

#include "core/base/error.h"
#include "core/objects/resourceusage.h"

#include <string>

namespace drover {

/// Makes a usage of what metrics.k8s.io answers for one node; the lists are read by
/// measurementlists.
///
/// Thread: any; pure. Errors: Protocol where it is no JSON object; what a Status says (404: no
/// metrics are served here; 503: they are down). An amount that is no quantity is absent, never
/// zero.
/// Source: metrics.k8s.io/v1beta1.
Result<NodeUsage> decodeNodeUsage(const std::string &body);

} // namespace drover
