#pragma once

#include "core/objects/exactquantity.h"
#include "core/objects/pod.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drover {

struct ContainerResources {
    QuantityMap requests;
    QuantityMap limits;
};

/// A container as the spec asks for it.
struct ContainerSpec {
    std::string name;
    std::string image;
    bool isSidecar = false; ///< an init container with restartPolicy Always: it stays
    ContainerResources resources;
};

/// All that a pod's requests and limits are worked out from.
struct PodContainers {
    std::vector<ContainerSpec> app;
    std::vector<ContainerSpec> init; ///< in the order they start, sidecars among them
    std::vector<ContainerSpec> ephemeral;
    ContainerResources podLevel; ///< spec.resources
    QuantityMap overhead;
};

/// `state` or `lastState` of a container.
struct ContainerState {
    enum class Kind : std::uint8_t { None, Waiting, Running, Terminated };
    Kind kind = Kind::None;
    std::string reason;  ///< "CrashLoopBackOff", "OOMKilled"
    std::string message;
    int exitCode = 0; ///< of Terminated, as `signal`
    int signal = 0;
    Timestamp started; ///< of Running and Terminated
    Timestamp finished; ///< of Terminated
};

/// A container as the kubelet reports it.
struct ContainerStatus {
    std::string name;
    std::string image;
    std::string imageId;
    bool isReady = false;
    bool isStarted = false;
    std::int64_t restarts = 0;
    ContainerState state;
    ContainerState last; ///< lastState: how it ended before
    std::optional<ContainerResources> resources; ///< what it runs with, where reported
    QuantityMap allocated;                       ///< allocatedResources
};

struct PodCondition {
    std::string type;
    std::string status; ///< "True", "False", "Unknown"
    std::string reason;
    std::string message;
    Timestamp lastTransition;
};

/// One of the sources of a projected volume.
struct ProjectedSource {
    std::string volume;
    std::string type; ///< as written: "serviceAccountToken", "configMap", "downwardAPI"
    std::string name; ///< of a config map or a secret; else may be empty
};

/// A pod with its containers and what became of them: what the list of a node's pods and a pod's
/// own page show. Asked for when looked at, never cached.
///
/// Thread: immutable once decoded, behind PodDetailsPtr; any. Units: as named. Errors: none; what
/// the server did not send is empty or not reported.
/// Source: core/v1 Pod in the Kubernetes API reference.
struct PodDetails : Pod {
    PodContainers containers;
    std::string restartPolicy;
    std::string serviceAccount;
    std::string priorityClass;
    std::vector<std::string> readinessGates; ///< condition types
    std::vector<ProjectedSource> projected;  ///< of all of its volumes, in their order
    std::string qosClass;
    std::string statusMessage;
    std::string podIp; ///< podIPs[0]
    std::vector<std::string> otherIps; ///< of podIPs, behind the first
    std::string hostIp;
    std::string nominatedNode;
    Timestamp started;
    std::vector<PodCondition> conditions;
    /// In the kubelet's order, which kubectl's STATUS follows.
    std::vector<ContainerStatus> statuses;
    std::vector<ContainerStatus> initStatuses;
    std::vector<ContainerStatus> ephemeralStatuses;
    bool isResizeInfeasible = false; ///< the node cannot give what a resize asks for
};

using PodDetailsPtr = std::shared_ptr<const PodDetails>;

/// The condition of the type, or null.
const PodCondition *conditionOf(const PodDetails &pod, std::string_view type);
/// The status of the container, whichever kind it is, or null.
const ContainerStatus *statusOf(const PodDetails &pod, std::string_view container);

} // namespace drover
