#include "app/demo/life/scheduler.h"

#include <algorithm>

namespace drover::demo {

namespace {

constexpr int kEnough = 24; // suitable nodes to choose among

bool takes(const DemoNode &node, quint64 seed, const PodTemplate &pod)
{
    if ((node.overlay && node.overlay->unschedulable) || readinessOf(node) != "True")
        return false;
    const std::vector<DemoTaint> taints = taintsOf(node, seed);
    const bool repelled = std::any_of(taints.begin(), taints.end(), [&](const DemoTaint &taint) {
        return taint.effect != "PreferNoSchedule" && !tolerates(pod, taint);
    });
    if (repelled || pod.nodeSelector.empty())
        return !repelled;
    const std::vector<DemoField> labels = labelsOf(node, seed);
    return std::all_of(pod.nodeSelector.begin(), pod.nodeSelector.end(),
                       [&](const DemoField &wanted) {
                           return std::find(labels.begin(), labels.end(), wanted) != labels.end();
                       });
}

} // namespace

bool tolerates(const PodTemplate &pod, const DemoTaint &taint)
{
    return pod.toleratesAll ||
           std::any_of(pod.tolerated.begin(), pod.tolerated.end(), [&](const DemoTaint &known) {
               return known.key == taint.key && known.value == taint.value &&
                      (known.effect.isEmpty() || known.effect == taint.effect);
           });
}

QByteArray nodeFor(const DemoState &state, const DemoWorkloads &workloads, const PodTemplate &pod,
                   quint64 choice)
{
    const std::vector<QByteArray> names = state.names();
    QByteArray best;
    int found = 0;
    for (std::size_t at = 0; at < names.size() && found < kEnough; ++at) {
        const QByteArray &name = names[(choice + at) % names.size()];
        if (!takes(*state.find(name), state.seed(), pod))
            continue;
        ++found;
        if (best.isEmpty() || workloads.podCount(name) < workloads.podCount(best))
            best = name;
    }
    return best;
}

std::vector<QByteArray> nodesFor(const DemoState &state, const PodTemplate &pod)
{
    std::vector<QByteArray> names = state.names();
    std::erase_if(names, [&](const QByteArray &name) {
        return !takes(*state.find(name), state.seed(), pod);
    });
    return names;
}

} // namespace drover::demo
