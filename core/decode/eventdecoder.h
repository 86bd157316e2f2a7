#pragma once

#include "core/decode/objectevent.h"
#include "core/objects/clusterevent.h"

#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// One page of a List of Events; the last one where there is no token.
struct ClusterEventPage {
    std::vector<ClusterEventPtr> events;
    std::string resourceVersion;
    std::string continueToken;
};

/// Make Events of the body of a List, and of a line of a watch. Fields may come in any order; null,
/// wrong types and unreadable times count as absent. Messages are trimmed.
///
/// Thread: any; pure. Errors: Protocol (no JSON, another kind, an event without name or namespace,
/// a list without version); what a Status in its place says.
/// Source: core/v1 Event in the Kubernetes API reference.
Result<ClusterEventPage> decodeClusterEvents(const std::string &body);
Result<ObjectEvent<ClusterEvent>> decodeClusterEventLine(std::string_view line);

} // namespace drover
