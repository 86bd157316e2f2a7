#include "app/demo/life/scheduler.h"

#include <algorithm>

namespace drover::demo {

namespace {

constexpr int kEnough = 24; // suitable nodes to choose among

QByteArray readiness(const DemoNode &node, quint64 seed)
{
    for (const DemoCondition &condition : factsOf(node, seed).conditions)
        if (condition.type == "Ready")
            return condition.status;
    return {};
}

bool takes(const DemoNode &node, quint64 seed, const PodTemplate &pod)
{
    const NodeFacts facts = factsOf(node, seed);
    if (facts.unschedulable)
        return false;
    const bool repelled =
        std::any_of(facts.taints.begin(), facts.taints.end(), [&](const DemoTaint &taint) {
            return taint.effect != "PreferNoSchedule" && !tolerates(pod, taint);
        });
    const bool ready = std::any_of(
        facts.conditions.begin(), facts.conditions.end(), [](const DemoCondition &condition) {
            return condition.type == "Ready" && condition.status == "True";
        });
    const bool chosen =
        std::all_of(pod.nodeSelector.begin(), pod.nodeSelector.end(), [&](const DemoField &label) {
            return std::find(facts.labels.begin(), facts.labels.end(), label) != facts.labels.end();
        });
    return !repelled && ready && chosen;
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

bool isReady(const DemoNode &node, quint64 seed)
{
    return readiness(node, seed) == "True";
}

bool isSilent(const DemoNode &node, quint64 seed)
{
    return readiness(node, seed) == "Unknown";
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
