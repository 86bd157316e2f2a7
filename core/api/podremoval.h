#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>
#include <string_view>

namespace drover {

/// How a pod is to be removed. Its uid is a precondition, so that a namesake is never hit.
///
/// Thread: any; pure. Units: seconds. Errors: none.
/// Source: policy/v1 Eviction and meta/v1 DeleteOptions in the Kubernetes API reference.
struct PodRemoval {
    std::string_view nameSpace;
    std::string_view name;
    std::string_view uid;
    std::optional<std::chrono::seconds> gracePeriod; ///< unset: the pod's own
    bool isDryRun = false;
};

/// The body of POST …/pods/NAME/eviction; `policyVersion` is "policy/v1" or "policy/v1beta1".
QByteArray evictionBody(const PodRemoval &removal, std::string_view policyVersion);
/// The body of DELETE …/pods/NAME.
QByteArray podDeletionBody(const PodRemoval &removal);

} // namespace drover
