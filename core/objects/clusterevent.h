#pragma once

#include "core/objects/timestamp.h"

#include <cstdint>
#include <memory>
#include <string>

namespace drover {

/// What an Event tells of one object, in core/v1's words; events.k8s.io writes the same objects.
///
/// Thread: immutable once decoded, behind ClusterEventPtr; any. Units: UTC. Errors: none; a field
/// the server did not send is empty or not reported.
/// Source: core/v1 Event in the Kubernetes API reference.
struct ClusterEvent {
    struct Subject {
        std::string kind;
        std::string nameSpace;
        std::string name;
        std::string uid; ///< of a node from its kubelet: the node's name
        std::string fieldPath;
    };

    std::string nameSpace;
    std::string name;
    std::string uid;
    std::string resourceVersion;
    Timestamp created;
    Subject subject;
    std::string type; ///< "Normal", "Warning"
    std::string reason;
    std::string message;
    std::string source; ///< source.component, else reportingComponent
    std::string host;   ///< source.host, else reportingInstance
    std::int64_t count = 0; ///< 0: not counted
    Timestamp firstTimestamp;
    Timestamp lastTimestamp;
    Timestamp eventTime;
    std::int64_t seriesCount = 0; ///< 0: no series
    Timestamp seriesLast;         ///< series.lastObservedTime

    bool isWarning() const { return type == "Warning"; }
};

using ClusterEventPtr = std::shared_ptr<const ClusterEvent>;

/// When it happened last: series, lastTimestamp, eventTime, firstTimestamp, the object's own age;
/// the first of them that is reported.
Timestamp lastSeen(const ClusterEvent &event);
/// eventTime, else firstTimestamp, as `kubectl describe` has it.
Timestamp firstSeen(const ClusterEvent &event);
/// How often; at least 1.
std::int64_t timesSeen(const ClusterEvent &event);

} // namespace drover
