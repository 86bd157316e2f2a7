#pragma once

#include "app/demo/life/demokubelets.h"
#include "app/demo/life/nodefollower.h"

namespace drover::demo {

/// The controllers and the scheduler: pods that went are replaced as their owner does it.
///
/// A ReplicaSet at once and under a new name; a StatefulSet under the same name once the old pod
/// is gone; a DaemonSet on the same node; a Job only what had not finished; nobody a bare pod.
/// Pods of a node that was deleted are removed.
/// Thread: the state's. Errors: a pod that fits nowhere waits until a node changes.
class DemoControllers : public QObject
{
    Q_OBJECT

public:
    DemoControllers(DemoState &state, DemoWorkloads &workloads, NodeFollower &nodes,
                    QObject *parent = nullptr);

    void setPace(Pace pace) { m_pace = pace; }
    /// While paused no pod is made or placed; what was missed is made up for afterwards.
    void pause(bool on);

private:
    void follow(const DemoPodPtr &before, const DemoPodPtr &after);
    void followNode(const DemoEvent &event);
    void refill(const DemoPodPtr &gone);
    void fillReplicas(const DemoController &controller);
    void fillOrdinals(const DemoController &controller);
    void fillNode(const DemoController &controller, const QByteArray &node);
    QByteArray newName(const DemoController &controller);
    void addPod(const DemoController &controller, const QByteArray &name, const QByteArray &node);
    void place(const QByteArray &key);
    void placeAll();
    void collect(const QByteArray &node);
    void later(std::chrono::milliseconds natural, std::function<void()> what);

    DemoState &m_state;
    DemoWorkloads &m_workloads;
    DueQueue m_due;
    Pace m_pace = Pace::Natural;
    bool m_paused = false;
    bool m_placeDue = false;
    quint64 m_made = 0;
    std::vector<std::function<void()>> m_missed; // while paused
    std::vector<QByteArray> m_homeless;          // pods that fit nowhere
};

} // namespace drover::demo
