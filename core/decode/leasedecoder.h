#pragma once

#include "core/base/error.h"
#include "core/objects/nodelease.h"

#include <string>

namespace drover {

/// Makes a NodeLease of the body of a GET.
///
/// Thread: any; pure. Errors: Protocol where it is no JSON object; what a Status says.
/// Source: coordination.k8s.io/v1 Lease.
Result<NodeLease> decodeNodeLease(const std::string &body);

} // namespace drover
