#pragma once

#include "core/decode/objectevent.h"
#include "core/objects/poddetails.h"

#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// One page of a List of pods; the last one where there is no token.
struct PodPage {
    std::vector<PodPtr> pods;
    std::string resourceVersion;
    std::string continueToken;
};

/// The same with their details.
struct PodDetailsPage {
    std::vector<PodDetailsPtr> pods;
    std::string resourceVersion;
    std::string continueToken;
};

using PodEvent = ObjectEvent<Pod>;
using PodDetailsEvent = ObjectEvent<PodDetails>;

/// Make pods of the bodies of a List and of a GET, and an event of a line of a watch. Fields may
/// come in any order; null, wrong types and unreadable times count as absent. The requests are the
/// effective ones, as the scheduler counts them.
///
/// Thread: any; pure. Errors: Protocol (no JSON, another kind, a pod without name or namespace,
/// a list without version); what a Status in its place says.
/// Source: core/v1 Pod in the Kubernetes API reference.
Result<PodPage> decodePodList(const std::string &body);
Result<PodPtr> decodePod(const std::string &body);
Result<PodEvent> decodePodEvent(std::string_view line);

Result<PodDetailsPage> decodePodDetailsList(const std::string &body);
Result<PodDetailsPtr> decodePodDetails(const std::string &body);
Result<PodDetailsEvent> decodePodDetailsEvent(std::string_view line);

} // namespace drover
