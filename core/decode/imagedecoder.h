#pragma once

#include "core/base/error.h"
#include "core/objects/nodeimage.h"

#include <string>
#include <vector>

namespace drover {

/// The images of a node, from the body of its GET, in the server's order (largest first).
///
/// Thread: any; pure. Errors: Protocol where it is no JSON object; what a Status says.
/// Source: core/v1 NodeStatus.images.
Result<std::vector<NodeImage>> decodeNodeImages(const std::string &body);

} // namespace drover
