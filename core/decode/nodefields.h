#pragma once

#include "core/json/jsonread.h"
#include "core/objects/node.h"

#include <vector>

namespace drover {

/// The arrays of one node while it is read; its texts still view the JSON.
///
/// Kept from node to node, so that reading allocates nothing. Thread: one. Errors: none.
struct NodeArrays {
    std::vector<KeyValue> labels;
    std::vector<KeyValue> annotations;
    std::vector<KeyValue> capacity;
    std::vector<KeyValue> allocatable;
    std::vector<KeyValue> addresses;
    std::vector<NodeCondition> conditions;
    std::vector<Taint> taints;
    std::vector<std::string_view> podCidrs;
    std::vector<KeyValue> paths; ///< not of readNodeFields(): see PathReader
    /// Conditions, taints, addresses, spec or status were neither what they should be nor null.
    bool hasWrongTypes = false;

    void clear();
};

/// Reads a core/v1 Node field by field into `node` (single values) and `arrays`. Fields of a wrong
/// type count as absent, like null; so do times that are none. managedFields are passed over,
/// images counted.
///
/// Thread: any. Errors: the parser's, where the text is no JSON.
/// Source: core/v1 Node in the Kubernetes API reference.
json::ErrorCode readNodeFields(json::Object object, Node &node, NodeArrays &arrays);

} // namespace drover
