#pragma once

#include "core/objects/labelselector.h"
#include "core/objects/timestamp.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drover {

/// Amounts by resource name: cpu in millicores, everything else in whole units (bytes, pods).
using ResourceAmounts = std::map<std::string, std::int64_t, std::less<>>;

/// The owner that has `controller: true`.
struct ControllerRef {
    std::string apiVersion;
    std::string kind;
    std::string name;
    std::string uid;

    bool operator==(const ControllerRef &) const = default;
};

struct Toleration {
    std::string key; ///< empty with operator Exists: every taint
    bool isExists = false;
    std::string value;
    std::string effect; ///< empty: every effect
    std::optional<std::int64_t> seconds; ///< of NoExecute; unset: for ever

    bool operator==(const Toleration &) const = default;
};

/// A volume that is data on the node, or ties the pod to a place.
struct PodVolume {
    enum class Kind { EmptyDir, HostPath, Claim, Other };
    std::string name;
    Kind kind = Kind::Other;
    std::string claim;                     ///< of Claim
    std::optional<std::int64_t> sizeLimit; ///< of EmptyDir, bytes
    bool isInMemory = false;               ///< of EmptyDir with medium Memory
    std::string type = {};                 ///< of Other, as written: "configMap", "projected"
    /// What of that kind: the name of a config map or a secret, a path, a driver.
    std::string source = {};

    bool operator==(const PodVolume &) const = default;
};

/// A required rule of podAffinity or podAntiAffinity.
struct PodAffinityTerm {
    LabelSelector selector;
    bool hasSelector = false;            ///< without one it matches no pod
    std::vector<std::string> namespaces; ///< empty: the pod's own
    /// A namespaceSelector was sent. Which namespaces it takes is not known here: all are counted.
    bool inAllNamespaces = false;
    std::string topologyKey;

    bool operator==(const PodAffinityTerm &) const = default;
};

/// A topologySpreadConstraint with whenUnsatisfiable DoNotSchedule.
struct SpreadRule {
    int maxSkew = 1;
    int minDomains = 1; ///< with fewer, the emptiest counts as empty
    std::string topologyKey;
    LabelSelector selector;    ///< with what matchLabelKeys take from the pod's labels
    bool hasSelector = false;  ///< without one it counts no pod
    bool honorsAffinity = true; ///< only nodes that the pod's selector and affinity allow count
    bool honorsTaints = false;  ///< only nodes whose taints it tolerates count

    bool operator==(const SpreadRule &) const = default;
};

/// What ties a pod to nodes, as the scheduler reads it. Only required rules; preferences never
/// refuse a node.
struct PodPlacementRules {
    LabelMap nodeSelector;
    /// requiredDuringSchedulingIgnoredDuringExecution: one of the terms must hold. A term's
    /// `fields` can only name metadata.name.
    struct NodeTerm {
        LabelSelector labels;
        LabelSelector fields;
        bool operator==(const NodeTerm &) const = default;
    };
    std::vector<NodeTerm> nodeTerms;
    bool hasNodeTerms = false; ///< present but empty matches no node
    std::vector<PodAffinityTerm> affinity;
    std::vector<PodAffinityTerm> antiAffinity;
    std::vector<SpreadRule> spread;
    std::vector<std::pair<std::string, int>> hostPorts; ///< protocol, port

    bool operator==(const PodPlacementRules &) const = default;
};

/// What Drover knows of a pod. Asked for when wanted, never cached.
///
/// Thread: immutable once decoded, behind PodPtr; any. Units: as named. Errors: none; a field the
/// server did not send is empty or not reported.
/// Source: core/v1 Pod in the Kubernetes API reference.
struct Pod {
    std::string nameSpace;
    std::string name;
    std::string uid;
    std::string resourceVersion;
    Timestamp created;
    Timestamp deletionTimestamp; ///< request + grace; reported: it is terminating
    std::optional<std::int64_t> deletionGraceSeconds;
    LabelMap labels;
    LabelMap annotations;
    std::optional<ControllerRef> controller;
    std::string nodeName;
    std::string phase;  ///< "Pending", "Running", "Succeeded", "Failed", "Unknown"
    std::string reason; ///< status.reason ("Evicted", "NodeLost")
    bool isReady = false; ///< condition Ready is True
    std::int64_t terminationGraceSeconds = 30;
    int priority = 0;
    ResourceAmounts requests; ///< effective: init containers, sidecars, overhead, pod level
    std::vector<Toleration> tolerations;
    std::vector<PodVolume> volumes;
    PodPlacementRules placement;

    bool isTerminating() const { return deletionTimestamp.isReported(); }
    /// Its phase is Succeeded or Failed.
    bool isFinished() const { return phase == "Succeeded" || phase == "Failed"; }
};

using PodPtr = std::shared_ptr<const Pod>;

/// "namespace/name", as kubectl's messages have it.
std::string podText(const Pod &pod);

} // namespace drover
