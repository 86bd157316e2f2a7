#include "app/demo/api/objectkinds.h"

#include <algorithm>

namespace drover::demo {

using Kind = DemoController::Kind;

std::optional<ServedKind> servedKindOf(const RouteContext &context)
{
    const RequestPath &path = context.path;
    const auto is = [&](const ObjectKind &kind) {
        return path.group == kind.group && path.version == kind.version &&
               path.resource == kind.resource;
    };
    const ObjectKind pod{{}, "v1", "pods", "Pod"};
    if (is(pod))
        return ServedKind{pod, context.workloads.pods()};
    if (is(eventKind()))
        return ServedKind{eventKind(), context.events.all()};
    const ObjectKind budget{"policy", policyVersion(context.options), "poddisruptionbudgets",
                            "PodDisruptionBudget"};
    if (is(budget))
        return ServedKind{budget, context.workloads.budgets()};
    for (const Kind kind : {Kind::DaemonSet, Kind::ReplicaSet, Kind::StatefulSet, Kind::Job})
        if (is(objectKindOf(kind)))
            return ServedKind{objectKindOf(kind), context.workloads.controllers(kind)};
    return std::nullopt;
}

QByteArray policyVersion(const DemoOptions &options)
{
    return options.eviction == EvictionApi::V1Beta1 ? "v1beta1" : "v1";
}

bool hasGroup(const QByteArray &group, const DemoOptions &options)
{
    if (group == "metrics.k8s.io")
        return options.metrics != MetricsApi::None;
    if (group == "authentication.k8s.io")
        return options.selfReviews;
    static constexpr const char *kGroups[] = {
        "", "apps", "authorization.k8s.io", "batch", "coordination.k8s.io", "policy"};
    return std::any_of(std::begin(kGroups), std::end(kGroups),
                       [&](const char *known) { return group == known; });
}

} // namespace drover::demo
