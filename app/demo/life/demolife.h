#pragma once

#include "app/demo/life/crashloops.h"
#include "app/demo/life/democontrollers.h"
#include "app/demo/life/demokubelets.h"
#include "app/demo/life/nodefollower.h"
#include "app/demo/life/nodetaints.h"

namespace drover::demo {

/// All that happens to pods without a client: kubelets and controllers, and on start() the taints
/// of nodes.
///
/// Thread: the state's. Errors: none.
class DemoLife : public QObject
{
    Q_OBJECT

public:
    DemoLife(DemoState &state, DemoWorkloads &workloads, QObject *parent = nullptr);

    void setPace(Pace pace);
    DemoKubelets &kubelets() { return m_kubelets; }
    DemoControllers &controllers() { return m_controllers; }

    /// From now on cordons and taints have their effects, containers crash, and where a budget
    /// refuses, the pods that are not ready become so after `warmUp`: then it has room.
    void start(std::chrono::milliseconds warmUp = std::chrono::seconds(20));

private:
    void warmUp(const QByteArray &budgetKey);

    DemoWorkloads &m_workloads;
    NodeFollower m_nodes;
    DemoKubelets m_kubelets;
    DemoControllers m_controllers;
    NodeTaints m_taints;
    CrashLoops m_crashes;
    std::chrono::milliseconds m_warmUp{};
    std::set<QByteArray> m_warming; // budgets
};

} // namespace drover::demo
