#pragma once

#include "app/demo/life/nodefollower.h"
#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

/// What the node controllers do about taints: a cordoned node gets the taint `unschedulable`, and a
/// taint NoExecute deletes the pods that do not tolerate it. Idle until start().
///
/// Thread: the state's. Errors: none.
class NodeTaints : public QObject
{
    Q_OBJECT

public:
    NodeTaints(DemoState &state, DemoWorkloads &workloads, NodeFollower &nodes,
               QObject *parent = nullptr);

    void start(); ///< looks at all nodes, then follows

private:
    void follow(const DemoEvent &event);
    void lookAtAll();
    void mark(const DemoNode &node);
    void repel(const DemoNode &node, const std::vector<DemoTaint> &before);

    DemoState &m_state;
    DemoWorkloads &m_workloads;
    NodeFollower &m_nodes;
};

} // namespace drover::demo
