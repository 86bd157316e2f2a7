#include "app/demo/democrowd.h"

#include "app/demo/events/nodehappenings.h"
#include "app/demo/life/scheduler.h"
#include "app/demo/nodes/seededbits.h"
#include "app/demo/workloads/podfate.h"
#include "app/demo/workloads/workloadplan.h"

#include <QDateTime>

namespace drover::demo {

namespace {

constexpr int kPods = 500;
constexpr int kReplicas = 20;
constexpr int kEvents = 5000;
constexpr qint64 kSpanSecs = 3500; // younger than they live

void addPods(DemoWorkloads &workloads, const QByteArray &node)
{
    const int there = workloads.podCount(node);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (int made = there, set = 0; made < kPods; ++set) {
        WorkloadPlan plan;
        plan.nameSpace = "crowd-" + QByteArray::number(set % 7 + 1);
        plan.pods.app = "service-" + QByteArray::number(set + 1);
        plan.pods.fate = set % 6 == 5 ? Fate::Crashes : Fate::Runs;
        plan.pods.runsSecs = 15 + set;
        plan.createdSecs = kSinceSomeTime;
        plan.nodes.assign(std::size_t(std::min(kReplicas, kPods - made)), node);
        made += int(plan.nodes.size());
        std::vector<QByteArray> keys;
        runWorkload(workloads, plan, &keys);
        for (const QByteArray &key : keys)
            if (plan.pods.fate == Fate::Crashes)
                workloads.changePod(key, [&](DemoPod &pod) {
                    setHistory(pod, 9, qint64(mix(pod.identity) % 250), now);
                });
    }
}

void addEvents(DemoEvents &events, const DemoNode &node)
{
    constexpr const char *kReasons[] = {"FailedMount", "ImageGCFailed", "ContainerGCFailed",
                                        "FreeDiskSpaceFailed", "CheckLimitsForResolvConf"};
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (int at = 0; at < kEvents; ++at) {
        const quint64 bits = mix(quint64(at));
        DemoClusterEvent event =
            kubeletEvent(node, kReasons[bits % 5],
                         "Attempt " + QByteArray::number(at) + " failed: context deadline exceeded",
                         bits % 5 != 4);
        event.lastSecs = now - qint64(bits % kSpanSecs);
        event.firstSecs = event.lastSecs - qint64(bits >> 16) % 60;
        event.count = 1 + int((bits >> 8) % 4);
        events.record(std::move(event));
    }
}

} // namespace

QByteArray crowdNode(const DemoState &state, DemoWorkloads &workloads, DemoEvents &events)
{
    const std::vector<QByteArray> workers = nodesFor(state, PodTemplate{});
    if (workers.empty())
        return {};
    const QByteArray &name = workers[1 % workers.size()];
    addPods(workloads, name);
    addEvents(events, *state.find(name));
    workloads.compact();
    events.compact();
    return name;
}

} // namespace drover::demo
