#include "app/demo/usage/usagemodel.h"

#include "app/demo/nodes/nodefacts.h"
#include "app/demo/nodes/seededbits.h"
#include "app/demo/workloads/containerstate.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace drover::demo {

namespace {

constexpr qint64 kNanoOfMilli = 1'000'000;
constexpr qint64 kKiOfMi = 1024;
constexpr qint64 kHourSecs = 3600;

// From 0 to 1; follows from the seed.
double share(quint64 seed)
{
    return double(mix(seed) >> 11) * 0x1p-53;
}

double wave(qint64 atSecs, double periodSecs, quint64 seed)
{
    return std::sin((double(atSecs) / periodSecs + share(seed)) * 2 * std::numbers::pi);
}

// Around 1.
double swing(qint64 atSecs, quint64 seed)
{
    return 1 + 0.25 * wave(atSecs, 420 + 300 * share(seed + 1), seed + 2) +
           0.12 * wave(atSecs, 95, seed + 3) + 0.16 * (share(seed + quint64(atSecs)) - 0.5);
}

qint64 scaled(qint64 amount, double by)
{
    return std::max<qint64>(qint64(double(amount) * by), 1);
}

quint64 seedOf(const DemoPod &pod, const DemoContainer &container)
{
    quint64 seed = pod.identity;
    for (const char letter : container.name)
        seed = mix(seed + uchar(letter));
    return seed;
}

bool hasPressure(const DemoNode &node)
{
    return node.overlay && std::any_of(node.overlay->conditions.begin(),
                                       node.overlay->conditions.end(), [](const auto &condition) {
                                           return condition.type == "MemoryPressure" &&
                                                  condition.status == "True";
                                       });
}

// Kubelet, runtime, kernel and the page cache that counts. Under pressure all there is, pods and
// all.
DemoUsage systemUsage(const DemoNode &node, quint64 seed, qint64 atSecs)
{
    const NodeFacts facts = machineOf(node, seed);
    const quint64 own = facts.imageSeed;
    const qint64 memoryKi = facts.memoryBytes / 1024;
    return {scaled((60 + 14 * facts.cpus) * kNanoOfMilli, swing(atSecs, own)),
            hasPressure(node)
                ? scaled(memoryKi, 0.93 + 0.01 * wave(atSecs, 240, own))
                : scaled(620 * kKiOfMi + memoryKi / 25, 1 + 0.02 * wave(atSecs, 900, own))};
}

void addPod(DemoUsage &usage, const DemoNode &node, const DemoPod &pod, qint64 atSecs)
{
    const DemoUsage used = usageOf(pod, atSecs);
    usage.cpuNano += used.cpuNano;
    usage.memoryKi += hasPressure(node) ? 0 : used.memoryKi;
}

} // namespace

qint64 lastScrape(qint64 nowSecs)
{
    return nowSecs - nowSecs % kScrapeSecs;
}

DemoUsage usageOf(const DemoPod &pod, const DemoContainer &container, qint64 atSecs)
{
    const ContainerState state = stateOf(pod, container);
    if (pod.node.isEmpty() || state.kind != ContainerState::Kind::Running)
        return {};
    const quint64 seed = seedOf(pod, container);
    const qint64 cpu = std::max(container.cpuMilli, 4) * kNanoOfMilli;
    const qint64 memory = std::max(container.memoryMi, 12) * kKiOfMi;
    const double grown = double((atSecs - pod.createdSecs) % kHourSecs) / double(kHourSecs);
    DemoUsage usage{scaled(cpu, (0.2 + 0.6 * share(seed + 10)) * swing(atSecs, seed)),
                    scaled(memory, 0.5 + 0.35 * share(seed + 11) + 0.08 * grown +
                                       0.01 * wave(atSecs, 130, seed + 12))};
    if (container.memoryLimitMi > 0)
        usage.memoryKi = std::min(usage.memoryKi, container.memoryLimitMi * kKiOfMi);
    return usage;
}

DemoUsage usageOf(const DemoPod &pod, qint64 atSecs)
{
    DemoUsage sum;
    for (const DemoContainer &container : containersOf(*pod.of))
        sum += usageOf(pod, container, atSecs);
    return sum;
}

bool isMeasured(const DemoNode &node)
{
    return readinessOf(node) != "Unknown" && !(node.overlay && node.overlay->bare);
}

DemoUsage usageOf(const DemoNode &node, quint64 seed, const std::vector<DemoPodPtr> &pods,
                  qint64 atSecs)
{
    DemoUsage usage = systemUsage(node, seed, atSecs);
    for (const DemoPodPtr &pod : pods)
        addPod(usage, node, *pod, atSecs);
    return usage;
}

std::map<QByteArray, DemoUsage> usageOfNodes(const DemoState &state, const DemoWorkloads &workloads,
                                             qint64 atSecs)
{
    std::map<QByteArray, DemoUsage> usages;
    for (const DemoNode &node : state.nodes())
        if (isMeasured(node))
            usages.emplace(node.name, systemUsage(node, state.seed(), atSecs));
    workloads.pods().each([&](const DemoPodPtr &pod) {
        const auto at = usages.find(pod->node);
        if (at != usages.end())
            addPod(at->second, *state.find(pod->node), *pod, atSecs);
    });
    return usages;
}

} // namespace drover::demo
