#include "app/demo/life/nodetaints.h"

#include "app/demo/life/scheduler.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

constexpr char kUnschedulable[] = "node.kubernetes.io/unschedulable";

bool isCordonTaint(const DemoTaint &taint)
{
    return taint.key == kUnschedulable;
}

bool contains(const std::vector<DemoTaint> &taints)
{
    return std::any_of(taints.begin(), taints.end(), isCordonTaint);
}

std::vector<DemoTaint> noExecuteTaints(const DemoNode &node, quint64 seed)
{
    std::vector<DemoTaint> taints = taintsOf(node, seed);
    std::erase_if(taints, [](const DemoTaint &taint) {
        // Pods tolerate the two of an unhealthy node for a while.
        return taint.effect != "NoExecute" || taint.key.startsWith("node.kubernetes.io/");
    });
    return taints;
}

} // namespace

NodeTaints::NodeTaints(DemoState &state, DemoWorkloads &workloads, NodeFollower &nodes,
                       QObject *parent)
    : QObject(parent), m_state(state), m_workloads(workloads), m_nodes(nodes)
{}

void NodeTaints::start()
{
    connect(&m_nodes, &NodeFollower::nodeChanged, this, &NodeTaints::follow, Qt::UniqueConnection);
    connect(&m_nodes, &NodeFollower::skipped, this, &NodeTaints::lookAtAll, Qt::UniqueConnection);
    lookAtAll();
}

void NodeTaints::lookAtAll()
{
    for (const DemoNode &node : m_state.nodes())
        mark(node);
}

void NodeTaints::follow(const DemoEvent &event)
{
    if (event.type == DemoEvent::Type::Deleted ||
        (event.before && event.before->overlay == event.after.overlay))
        return;
    const DemoNode *node = m_state.find(event.after.name);
    if (!node || !node->overlay)
        return;
    mark(*node);
    if (event.before && event.after.overlay && event.after.overlay->taints)
        repel(event.after, noExecuteTaints(*event.before, m_state.seed()));
}

void NodeTaints::mark(const DemoNode &node)
{
    if (!node.overlay)
        return;
    const DemoOverlay &is = *node.overlay;
    const bool marked = contains(is.lifecycleTaints) || (is.taints && contains(*is.taints));
    if (is.unschedulable == marked)
        return;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    m_state.edit(node.name, [now](DemoNode &, DemoOverlay &overlay) {
        if (overlay.unschedulable) {
            overlay.lifecycleTaints.push_back({kUnschedulable, {}, "NoSchedule", now});
            return;
        }
        std::erase_if(overlay.lifecycleTaints, isCordonTaint);
        if (overlay.taints)
            std::erase_if(*overlay.taints, isCordonTaint);
    });
}

void NodeTaints::repel(const DemoNode &node, const std::vector<DemoTaint> &before)
{
    for (const DemoTaint &taint : noExecuteTaints(node, m_state.seed())) {
        if (std::find(before.begin(), before.end(), taint) != before.end())
            continue;
        for (const DemoPodPtr &pod : m_workloads.podsOn(node.name))
            if (!pod->isTerminating() && !pod->isMirror && !tolerates(*pod->of, taint))
                m_workloads.terminatePod(pod->key(), pod->of->graceSecs, false);
    }
}

} // namespace drover::demo
