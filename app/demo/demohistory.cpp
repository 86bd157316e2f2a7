#include "app/demo/demohistory.h"

#include "app/demo/events/nodehappenings.h"
#include "app/demo/events/podhappenings.h"
#include "app/demo/nodes/nodefacts.h"
#include "app/demo/workloads/podfate.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

constexpr std::size_t kMostRegistered = 500; // in larger worlds nobody reads them all
constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;

class Past
{
public:
    Past(const DemoState &state, DemoEvents &events) : m_state(state), m_events(events) {}

    void registerAll();
    void tellOf(const DemoNode &node);
    void tellOf(const DemoPodPtr &pod);

private:
    void add(DemoClusterEvent event, qint64 firstAgo, qint64 lastAgo, int count = 1)
    {
        event.firstSecs = m_now - firstAgo;
        event.lastSecs = m_now - lastAgo;
        event.count = count;
        m_events.record(std::move(event));
    }
    void tellOfRuns(const DemoPod &pod);
    // Since when it is in trouble, within the hour that events live.
    qint64 troubleAgo(const DemoNode &node) const
    {
        qint64 ago = 60;
        for (const DemoCondition &condition : node.overlay->conditions)
            ago = std::max(ago, m_now - condition.transitionSecs);
        return std::min(ago, 59 * kMinute);
    }
    void flap(const DemoNode &node);
    void fall(const DemoNode &node, const DemoCondition &ready);

    const DemoState &m_state;
    DemoEvents &m_events;
    qint64 m_now = QDateTime::currentSecsSinceEpoch();
};

void Past::registerAll()
{
    const std::vector<DemoNode> nodes = m_state.nodes();
    if (nodes.size() > kMostRegistered)
        return;
    for (const DemoNode &node : nodes)
        add(registeredNode(node, m_state.seed()), 31 * kMinute, 31 * kMinute);
}

// Every 105 seconds, as it goes on.
void Past::flap(const DemoNode &node)
{
    constexpr int kTimes = 32;
    add(nodeControllerEvent(node, m_state.seed(), "NodeNotReady",
                            "Node " + node.name + " status is now: NodeNotReady"),
        58 * kMinute, 94, kTimes);
    add(kubeletStatus(node, "NodeReady"), 57 * kMinute, 74, kTimes);
    add(kubeletEvent(node, "Starting", "Starting kubelet."), 57 * kMinute, 76, kTimes);
    add(kubeletEvent(node, "InvalidDiskCapacity", "invalid capacity 0 on image filesystem", true),
        57 * kMinute, 75, kTimes);
}

void Past::fall(const DemoNode &node, const DemoCondition &ready)
{
    const qint64 ago = m_now - ready.transitionSecs;
    if (ago < kHour) {
        if (ready.status == "False")
            add(kubeletStatus(node, "NodeNotReady"), ago, ago);
        add(nodeControllerEvent(node, m_state.seed(), "NodeNotReady",
                                "Node " + node.name + " status is now: NodeNotReady"),
            ago - 3, ago - 3);
    }
}

void Past::tellOf(const DemoNode &node)
{
    if (!node.overlay)
        return;
    if (node.overlay->labels.contains("demo.drover.test/flaps"))
        flap(node);
    for (DemoClusterEvent &trouble : nodeTroubles(node))
        add(std::move(trouble), troubleAgo(node), 8, int(troubleAgo(node) / 11));
    for (const DemoCondition &condition : node.overlay->conditions) {
        const qint64 ago = m_now - condition.transitionSecs;
        if (condition.type == "Ready" && condition.status != "True") {
            fall(node, condition);
        } else if (condition.type == "MemoryPressure" && condition.status == "True") {
            add(kubeletStatus(node, "NodeHasInsufficientMemory"), ago, ago);
            add(kubeletEvent(node, "SystemOOM",
                             "System OOM encountered, victim process: java, pid: 28431", true),
                ago + 30, ago - 20, 3);
        } else if (condition.type == "FrequentContainerdRestart" && condition.status == "True") {
            DemoClusterEvent restart = kubeletEvent(node, "ContainerdStart",
                                                    "Started containerd container runtime.", true);
            restart.component = "systemd-monitor";
            add(restart, 50 * kMinute, 4 * kMinute, 7);
        }
    }
    if (node.overlay->unschedulable && m_now - node.overlay->cordonSecs < kHour)
        add(kubeletStatus(node, "NodeNotSchedulable"), m_now - node.overlay->cordonSecs,
            m_now - node.overlay->cordonSecs);
}

// Each run of a container that crashes began with the same words.
void Past::tellOfRuns(const DemoPod &pod)
{
    DemoPod again = pod;
    stepFate(again, m_now);
    const auto before = std::make_shared<const DemoPod>(pod);
    for (DemoClusterEvent &event :
         podHappenings(before, std::make_shared<const DemoPod>(std::move(again))))
        add(std::move(event), std::min(m_now - pod.createdSecs - 2, 55 * kMinute),
            m_now - pod.readySecs + pod.of->runsSecs, 4);
}

// A pod younger than an hour still has the events of its start.
void Past::tellOf(const DemoPodPtr &pod)
{
    const qint64 age = m_now - pod->createdSecs;
    if (age < kHour && age > 0)
        for (DemoClusterEvent &event : podHappenings(nullptr, pod))
            add(std::move(event), age, age);
    if (pod->of->fate == Fate::Crashes)
        tellOfRuns(*pod);
    const DemoNode *node = m_state.find(pod->node);
    if (!pod->ready && node && readinessOf(*node) == "True")
        for (DemoClusterEvent &event : podTroubles(*pod)) {
            const qint64 since = std::min(age - 5, 57 * kMinute);
            if (since > 0)
                add(std::move(event), since, 12, int(since / 13 + 1));
        }
}

} // namespace

void recordThePast(const DemoState &state, const DemoWorkloads &workloads, DemoEvents &events)
{
    Past past(state, events);
    past.registerAll();
    for (const DemoNode &node : state.nodes())
        past.tellOf(node);
    workloads.pods().each([&](const DemoPodPtr &pod) { past.tellOf(pod); });
    events.compact();
}

} // namespace drover::demo
