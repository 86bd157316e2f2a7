#pragma once

#include "core/base/clock.h"
#include "core/objects/clusterevent.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace drover {

/// Events in kubectl's words and in a person's order.
///
/// Thread: any; pure. Units: UTC. Errors: none.
/// Source: kubectl pkg/describe/describe.go, DescribeEvents.

/// "5m", or "2m (x7 over 31m)" for what happened more than once.
QString eventAgeText(const ClusterEvent &event, WallTime now);
/// The message, and the part of the object it is about in front: "spec.containers{web}: …".
QString eventMessageText(const ClusterEvent &event);
/// Newest first; on request all warnings before the rest.
std::vector<ClusterEventPtr> orderedEvents(const std::map<std::string, ClusterEventPtr> &events,
                                           bool warningsFirst = false);

} // namespace drover
