#pragma once

#include "core/poddecode/poddecoder.h"
#include "tests/support/podbuilder.h"

namespace drover {

/// Details of pods, as they come from a server.
///
/// Thread: the test's. Errors: a pod that does not decode ends the test program.
inline PodDetailsPtr onePodOf(const PodBuilder &pod)
{
    const auto details = decodePodDetails(pod.json().toStdString());
    if (!details)
        qFatal("%s", qPrintable(details.error().message));
    return *details;
}

inline std::vector<PodDetailsPtr> detailsOf(const std::vector<PodBuilder> &pods)
{
    std::vector<PodDetailsPtr> details;
    for (const PodBuilder &pod : pods)
        details.push_back(onePodOf(pod));
    return details;
}

} // namespace drover
