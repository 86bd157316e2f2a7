// How long the estimate of a drain takes: 5,000 nodes, 100,000 running pods, 200 pods to place.
#include "core/plan/placement.h"
#include "core/poddecode/poddecoder.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"

#include <chrono>
#include <cstdio>

using namespace drover;

namespace {

constexpr int kNodes = 5000;
constexpr int kRunning = 100'000;
constexpr int kPlaced = 200;
constexpr int kApps = 400;

QString numbered(const char *prefix, int number)
{
    return QString::fromUtf8(prefix) + QString::number(number);
}

NodePtr benchNode(int number)
{
    NodeBuilder node = aNode(numbered("node-", number));
    node.allocatable(QStringLiteral("cpu"), QStringLiteral("16"))
        .allocatable(QStringLiteral("memory"), QStringLiteral("64Gi"))
        .allocatable(QStringLiteral("pods"), QStringLiteral("110"))
        .label(QStringLiteral("kubernetes.io/hostname"), numbered("node-", number))
        .label(QStringLiteral("topology.kubernetes.io/zone"), numbered("zone-", number % 3))
        .label(QStringLiteral("pool"), numbered("pool-", number % 10));
    if (number % 7 == 0)
        node.taint(QStringLiteral("gpu"), QStringLiteral("true"), QStringLiteral("NoSchedule"));
    return node;
}

/// Every kind of rule in every workload, so that nothing is cheap by chance.
PodPtr benchPod(int number, const QString &node)
{
    const QString app = numbered("app-", number % kApps);
    return aPod(numbered("shop/pod-", number))
        .label("app", app)
        .label("pod-template-hash", app)
        .onNode(node)
        .requests("cpu", "500m")
        .requests("memory", "1Gi")
        .nodeTerm("pool", "NotIn", {"pool-9"})
        .awayFromPods("app", app, "kubernetes.io/hostname")
        .spread(5, "topology.kubernetes.io/zone", "app", app);
}

} // namespace

int main()
{
    NodeBatch nodes;
    for (int i = 0; i < kNodes; ++i)
        nodes.push_back(benchNode(i));
    std::vector<PodPtr> running;
    for (int i = 0; i < kRunning; ++i)
        running.push_back(benchPod(i, numbered("node-", i % kNodes)));
    std::vector<PodPtr> pods;
    for (int i = 0; i < kPlaced; ++i)
        pods.push_back(benchPod(kRunning + i, numbered("node-", 0)));

    const auto start = std::chrono::steady_clock::now();
    const auto placements = estimatePlacement(pods, {"node-0"}, nodes, running);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    int placed = 0;
    for (const PodPlacement &placement : placements)
        placed += placement.placedOn.empty() ? 0 : 1;
    std::printf("{\"nodes\":%d,\"running\":%d,\"pods\":%d,\"placed\":%d,\"ms\":%.1f}\n", kNodes,
                kRunning, kPlaced, placed, took.count());
    return 0;
}
