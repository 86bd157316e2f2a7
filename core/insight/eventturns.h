#pragma once

#include "core/base/clock.h"
#include "core/objects/clusterevent.h"

#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace drover {

/// What the server's events tell of a node that comes and goes, also from before anybody looked. An
/// event says how often, when first and when last; when in between it does not say.
///
/// Thread: any; pure. Units: UTC. Errors: none; an event without a time is left out.
/// Source: kubernetes pkg/controller/nodelifecycle (NodeNotReady of the controller),
/// pkg/kubelet/kubelet_node_status.go (NodeReady, NodeNotReady, Rebooted, Starting).
struct EventTurns {
    std::int64_t readiness = 0; ///< changes of it
    std::int64_t boots = 0;     ///< of the machine
    std::int64_t starts = 0;    ///< of the kubelet
    /// Some were counted over a longer while and are spread evenly over it.
    bool isEstimate = false;
};
/// Since `from`. A fall that kubelet and controller both tell of counts once.
EventTurns turnsSince(std::span<const ClusterEventPtr> events, WallTime from);

/// Of readiness, a boot, a start of the kubelet.
bool isTurn(const ClusterEvent &event);

/// Where one event stands on a strip of time: from the first to the last, as the event has them.
struct EventMark {
    WallTime from;
    WallTime to;
    QString reason;
    QString source; ///< who wrote it
    std::int64_t count = 1;
    bool isBad = false; ///< a turn for the worse

    bool operator==(const EventMark &) const = default;
};
/// The turns among the events that reach into that while, oldest first; they may reach beyond it.
std::vector<EventMark> marksOf(std::span<const ClusterEventPtr> events, WallTime from, WallTime to);

} // namespace drover
