#include "app/demo/events/eventrecorder.h"

#include "app/demo/events/nodehappenings.h"
#include "app/demo/events/podhappenings.h"
#include "app/demo/life/scheduler.h"
#include "app/demo/nodes/nodefacts.h"

#include <algorithm>

namespace drover::demo {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kMostRepeated = 300; // a round: nobody reads them all in a large world

} // namespace

EventRecorder::EventRecorder(DemoState &state, DemoWorkloads &workloads, DemoEvents &events,
                             QObject *parent)
    : QObject(parent), m_state(state), m_workloads(workloads), m_events(events), m_nodes(state)
{
    connect(&m_repeat, &QTimer::timeout, this, &EventRecorder::repeatTroubles);
}

void EventRecorder::start()
{
    connect(&m_nodes, &NodeFollower::nodeChanged, this, &EventRecorder::followNode,
            Qt::UniqueConnection);
    connect(&m_workloads, &DemoWorkloads::podChanged, this, &EventRecorder::followPod,
            Qt::UniqueConnection);
    m_repeat.start(11s);
}

void EventRecorder::followNode(const DemoEvent &change)
{
    for (DemoClusterEvent &event : nodeHappenings(change, m_state.seed()))
        m_events.record(std::move(event));
}

void EventRecorder::followPod(const DemoPodPtr &before, const DemoPodPtr &after)
{
    for (DemoClusterEvent &event : podHappenings(before, after))
        m_events.record(std::move(event));
}

void EventRecorder::repeatTroubles()
{
    std::vector<DemoClusterEvent> troubles;
    m_workloads.pods().each([&](const DemoPodPtr &pod) {
        if (pod->node.isEmpty() && !pod->isTerminating())
            troubles.push_back(failedScheduling(*pod, whyNowhere(*pod)));
        else if (!pod->ready && isHeard(*pod))
            for (DemoClusterEvent &trouble : podTroubles(*pod))
                troubles.push_back(std::move(trouble));
    });
    for (const DemoNode &node : m_state.nodes())
        for (DemoClusterEvent &trouble : nodeTroubles(node))
            troubles.push_back(std::move(trouble));
    troubles.resize(std::min(troubles.size(), kMostRepeated));
    for (DemoClusterEvent &trouble : troubles)
        m_events.record(std::move(trouble));
}

// A kubelet that is not well tells nothing of its pods.
bool EventRecorder::isHeard(const DemoPod &pod) const
{
    const DemoNode *node = m_state.find(pod.node);
    return node && readinessOf(*node) == "True";
}

// Source: kubernetes pkg/scheduler/framework/types.go, FitError.
QByteArray EventRecorder::whyNowhere(const DemoPod &pod) const
{
    std::map<QByteArray, int> reasons;
    const std::vector<DemoNode> nodes = m_state.nodes();
    for (const DemoNode &node : nodes) {
        const std::vector<DemoTaint> taints = taintsOf(node, m_state.seed());
        const auto taint = std::find_if(taints.begin(), taints.end(), [&](const DemoTaint &one) {
            return one.effect != "PreferNoSchedule" && !tolerates(*pod.of, one);
        });
        if (taint == taints.end())
            ++reasons["node(s) didn't match Pod's node affinity/selector"];
        else if (taint->key == "node.kubernetes.io/unschedulable")
            ++reasons["node(s) were unschedulable"];
        else
            ++reasons["node(s) had untolerated taint {" + taint->key + ": " + taint->value + '}'];
    }
    QByteArray why = "0/" + QByteArray::number(qsizetype(nodes.size())) + " nodes are available: ";
    bool first = true;
    for (const auto &[reason, count] : reasons)
        why += (std::exchange(first, false) ? "" : ", ") + QByteArray::number(count) + ' ' + reason;
    return why + ". preemption: 0/" + QByteArray::number(qsizetype(nodes.size())) +
           " nodes are available: Preemption is not helpful for scheduling.";
}

} // namespace drover::demo
