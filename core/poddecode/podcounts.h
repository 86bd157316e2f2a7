#pragma once

#include "core/base/error.h"

#include <map>
#include <string>

namespace drover {

/// How many pods stand on each node, from one page of a Table of pods; the last page has no token.
/// Pods without a node are not counted.
struct PodCountPage {
    std::map<std::string, int, std::less<>> perNode;
    std::string continueToken;
};

/// Thread: any; pure. Errors: Protocol where it is no Table with a column "Node"; what a Status
/// says.
/// Source: Kubernetes API concepts, "Receiving resources as Tables".
Result<PodCountPage> decodePodCounts(const std::string &body);

} // namespace drover
