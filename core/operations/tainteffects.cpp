#include "core/operations/tainteffects.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace drover {

namespace {

constexpr std::string_view kNoExecute = "NoExecute";

struct TaintKeeper {
    std::string_view key;
    const char *sentence;
};

constexpr const char *kByCondition = QT_TRANSLATE_NOOP(
    "TaintKeeper", "The node lifecycle controller sets and removes it by the node's conditions.");
constexpr const char *kByAutoscaler = QT_TRANSLATE_NOOP(
    "TaintKeeper", "The cluster autoscaler sets it on nodes that it is about to remove.");
constexpr const char *kByKarpenter =
    QT_TRANSLATE_NOOP("TaintKeeper", "Karpenter sets it on nodes that it replaces, and removes it.");

// Sources: Kubernetes reference, "Well-Known Labels, Annotations and Taints";
// kubernetes pkg/controller/nodelifecycle/node_lifecycle_controller.go; the programs' own docs.
constexpr TaintKeeper kTaintKeepers[] = {
    {"node.kubernetes.io/not-ready", kByCondition},
    {"node.kubernetes.io/unreachable", kByCondition},
    {"node.kubernetes.io/memory-pressure", kByCondition},
    {"node.kubernetes.io/disk-pressure", kByCondition},
    {"node.kubernetes.io/pid-pressure", kByCondition},
    {"node.kubernetes.io/network-unavailable", kByCondition},
    {"node.kubernetes.io/unschedulable",
     QT_TRANSLATE_NOOP("TaintKeeper", "The node lifecycle controller keeps it while the node is "
                                      "cordoned; uncordon the node instead.")},
    {"node.cloudprovider.kubernetes.io/uninitialized",
     QT_TRANSLATE_NOOP("TaintKeeper",
                       "The cloud controller removes it when it has set the node up.")},
    {"node.cloudprovider.kubernetes.io/shutdown",
     QT_TRANSLATE_NOOP("TaintKeeper",
                       "The cloud controller keeps it while the machine is shut down.")},
    {"ToBeDeletedByClusterAutoscaler", kByAutoscaler},
    {"DeletionCandidateOfClusterAutoscaler", kByAutoscaler},
    {"karpenter.sh/disrupted", kByKarpenter},
    {"karpenter.sh/disruption", kByKarpenter},
    {"karpenter.sh/unregistered", kByKarpenter},
    {"node.cilium.io/agent-not-ready",
     QT_TRANSLATE_NOOP("TaintKeeper", "Cilium removes it when its agent is ready.")},
};

/// How long the pod stays under the taint; nothing: for ever.
std::optional<std::int64_t> staysFor(const Pod &pod, const TaintValue &taint)
{
    const auto toleration =
        std::find_if(pod.tolerations.begin(), pod.tolerations.end(),
                     [&taint](const Toleration &known) { return tolerates(known, taint); });
    if (toleration == pod.tolerations.end())
        return 0;
    if (!toleration->seconds)
        return std::nullopt;
    return std::max<std::int64_t>(0, *toleration->seconds);
}

std::vector<TaintValue> newNoExecuteTaints(const TaintEdit &edit,
                                           const std::vector<TaintValue> &taints)
{
    std::vector<TaintValue> fresh;
    for (const TaintValue &taint : edit.set) {
        const bool isThere =
            std::any_of(taints.begin(), taints.end(), [&taint](const TaintValue &known) {
                return known.isSameTaint(taint) && known.value == taint.value;
            });
        if (taint.effect == kNoExecute && !isThere)
            fresh.push_back(taint);
    }
    return fresh;
}

TaintValue presetTaint(const char *key, const char *value, const char *effect)
{
    return {key, value, effect, {}};
}

} // namespace

bool tolerates(const Toleration &toleration, const TaintValue &taint)
{
    if (!toleration.effect.empty() && toleration.effect != taint.effect)
        return false;
    if (!toleration.key.empty() && toleration.key != taint.key)
        return false;
    return toleration.isExists || toleration.value == taint.value;
}

std::vector<TaintVictim> victimsOf(const TaintEdit &edit, const std::vector<TaintValue> &taints,
                                   const std::vector<PodPtr> &pods)
{
    const std::vector<TaintValue> fresh = newNoExecuteTaints(edit, taints);
    std::vector<TaintVictim> victims;
    for (const PodPtr &pod : pods) {
        if (pod->isTerminating())
            continue;
        std::optional<std::int64_t> shortest;
        for (const TaintValue &taint : fresh) {
            if (const auto seconds = staysFor(*pod, taint))
                shortest = std::min(shortest.value_or(*seconds), *seconds);
        }
        if (shortest)
            victims.push_back({pod, *shortest});
    }
    std::stable_sort(victims.begin(), victims.end(),
                     [](const TaintVictim &left, const TaintVictim &right) {
                         return left.afterSeconds < right.afterSeconds;
                     });
    return victims;
}

const std::vector<TaintPreset> &taintPresets()
{
    static const std::vector<TaintPreset> presets = {
        {presetTaint("maintenance", "true", "NoSchedule"),
         QT_TRANSLATE_NOOP("TaintPreset", "Keeps new pods away; those that run stay.")},
        {presetTaint("maintenance", "true", "NoExecute"),
         QT_TRANSLATE_NOOP("TaintPreset", "Ends every pod that does not tolerate it, at once and "
                                          "past all budgets.")},
        {presetTaint("dedicated", "", "NoSchedule"),
         QT_TRANSLATE_NOOP("TaintPreset", "Keeps the node for the pods that tolerate the value, a "
                                          "team or a workload.")},
        {presetTaint("nvidia.com/gpu", "present", "NoSchedule"),
         QT_TRANSLATE_NOOP("TaintPreset", "Keeps pods without need of a GPU away from GPU nodes.")},
        {presetTaint("node-role.kubernetes.io/control-plane", "", "NoSchedule"),
         QT_TRANSLATE_NOOP("TaintPreset", "Keeps workloads away from a control-plane node.")},
        {presetTaint("node.kubernetes.io/out-of-service", "nodeshutdown", "NoExecute"),
         QT_TRANSLATE_NOOP("TaintPreset",
                           "For a node that is down for good: its pods are deleted by force and "
                           "their volumes detached. Never on a machine that may still run.")},
        {presetTaint("prefer-not", "true", "PreferNoSchedule"),
         QT_TRANSLATE_NOOP("TaintPreset", "Used only where no other node has room.")},
    };
    return presets;
}

QString taintKeeper(const TaintValue &taint)
{
    const auto keeper =
        std::find_if(std::begin(kTaintKeepers), std::end(kTaintKeepers),
                     [&taint](const TaintKeeper &known) { return known.key == taint.key; });
    return keeper != std::end(kTaintKeepers)
               ? QCoreApplication::translate("TaintKeeper", keeper->sentence)
               : QString();
}

} // namespace drover
