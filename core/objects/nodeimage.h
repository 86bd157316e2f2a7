#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace drover {

/// A container image on a node. The kubelet reports its 50 largest unless told otherwise
/// (nodeStatusMaxImages).
///
/// Thread: a plain value, any. Units: bytes. Errors: none.
/// Source: core/v1 ContainerImage.
struct NodeImage {
    std::vector<std::string> names; ///< tags and digests
    std::int64_t bytes = 0;
};

} // namespace drover
