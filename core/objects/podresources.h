#pragma once

#include "core/objects/poddetails.h"

namespace drover {

/// What a pod asks for in all: containers and sidecars together, or the most that is asked for
/// while init containers run; pod-level resources in their place; overhead on top. What the
/// scheduler counts, and the totals of `kubectl describe node`.
///
/// Thread: any; pure. Units: as ExactQuantity. Errors: none.
/// Source: component-helpers resource/helpers.go, PodRequests and PodLimits.
QuantityMap effectiveRequests(const PodContainers &containers);
/// The same for limits; overhead only where a limit stands.
QuantityMap effectiveLimits(const PodContainers &containers);

/// What the pod has now: where the kubelet reports a container's resources, the most of those, of
/// what was allocated and of the spec; for a resize that the node cannot do, without the spec. The
/// pod rows of `kubectl describe node` show these, its totals do not.
QuantityMap currentRequests(const PodDetails &pod);
QuantityMap currentLimits(const PodDetails &pod);

/// cpu in millicores, everything else in whole units.
ResourceAmounts amountsOf(const QuantityMap &quantities);
void addTo(QuantityMap &sum, const QuantityMap &quantities);

} // namespace drover
