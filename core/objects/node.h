#pragma once

#include "core/objects/nodememory.h"
#include "core/objects/textpool.h"
#include "core/objects/timestamp.h"

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// The key of a node in the cache is its name; its identity is its uid: the same name with
/// another uid is another node.
using NodeKey = std::string;

/// A label, an annotation, a resource quantity, or an address (type, address).
struct KeyValue {
    std::string_view key;
    std::string_view value;

    bool operator==(const KeyValue &) const = default;
};

struct NodeCondition {
    std::string_view type;
    std::string_view status; ///< "True", "False", "Unknown"; others as sent
    std::string_view reason;
    std::string_view message;
    Timestamp lastHeartbeat;
    Timestamp lastTransition;

    bool operator==(const NodeCondition &) const = default;
};

/// A taint; its identity on a node is key and effect together.
struct Taint {
    std::string_view key;
    std::string_view value;
    std::string_view effect; ///< "NoSchedule", "PreferNoSchedule", "NoExecute"
    Timestamp timeAdded;

    bool operator==(const Taint &) const = default;
};

/// `status.nodeInfo`.
struct NodeSystemInfo {
    std::string_view machineId;
    std::string_view systemUuid;
    std::string_view bootId;
    std::string_view kernelVersion;
    std::string_view osImage;
    std::string_view containerRuntimeVersion;
    std::string_view kubeletVersion;
    std::string_view kubeProxyVersion;
    std::string_view operatingSystem;
    std::string_view architecture;

    bool operator==(const NodeSystemInfo &) const = default;
};

/// What Drover knows of one node: all that a view shows, and no more. `managedFields` and the
/// image list are not kept; images are a count and a total.
///
/// Every view below points into memory that the Node itself keeps alive, so it is neither
/// copied nor changed: it lives behind NodePtr.
/// Thread: immutable once decoded, may be read on any. Units: quantities as the server wrote
/// them (see quantity.h), image sizes in bytes, text UTF-8. Errors: none; a field the server did
/// not send is empty or not reported.
/// Source: core/v1 Node in the Kubernetes API reference.
struct Node {
    Node() = default;
    ~Node();
    Node(const Node &) = delete;
    Node &operator=(const Node &) = delete;

    std::string_view name;
    std::string_view uid;
    std::string_view resourceVersion;
    Timestamp created;
    Timestamp deletionRequested; ///< metadata.deletionTimestamp
    bool unschedulable = false;
    std::string_view providerId;
    std::uint32_t imageCount = 0;
    std::int64_t imageBytes = 0;
    NodeSystemInfo systemInfo;
    std::span<const KeyValue> labels;      ///< sorted by key
    std::span<const KeyValue> annotations; ///< sorted by key
    std::span<const KeyValue> capacity;    ///< sorted by key; quantities
    std::span<const KeyValue> allocatable; ///< sorted by key; quantities
    std::span<const KeyValue> addresses;   ///< in the server's order
    std::span<const NodeCondition> conditions;
    std::span<const Taint> taints;
    std::span<const std::string_view> podCidrs; ///< podCIDRs, or podCIDR where only that was sent
    /// What was found by the paths that somebody looks at, sorted by path; a null value: nothing
    /// was; see foundvalues.h. A path that is not here was not looked for when this node was read.
    std::span<const KeyValue> paths;

    std::unique_ptr<std::byte[]> storage;  ///< the arrays and the texts that only this node has
    std::shared_ptr<const TextPool> pool;  ///< the texts that many nodes share
    std::size_t bytes = 0;                 ///< what `memory` holds for it
    std::shared_ptr<NodeMemory> memory;    ///< none: nobody counts
};

using NodePtr = std::shared_ptr<const Node>;
using NodeBatch = std::vector<NodePtr>;

/// The value of `key` in a span that is sorted by key; a null view where it is absent.
std::string_view valueOf(std::span<const KeyValue> sorted, std::string_view key);
/// All that was read is the same, with the same paths. Uid and version alone do not tell: after a
/// restored backup a version may mean another thing.
bool isSameRead(const Node &left, const Node &right);
/// The same, whatever paths each was read with.
bool isSameButForPaths(const Node &left, const Node &right);
/// Whether each of the paths was looked for when the node was read.
bool wasReadWith(const Node &node, const std::set<std::string> &paths);
/// The first address of the type ("InternalIP"), as kubectl shows it; a null view where absent.
std::string_view addressOf(const Node &node, std::string_view type);
/// The condition of the type ("Ready"), or null.
const NodeCondition *conditionOf(const Node &node, std::string_view type);

} // namespace drover
