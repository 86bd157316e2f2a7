#pragma once

#include "app/demo/life/duequeue.h"
#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

/// How fast a demo cluster lives.
enum class Pace {
    Natural, ///< as a real one: seconds, which follow from the seed
    Instant, ///< at the next turn of the event loop
};

/// The kubelets: a pod that got a node starts and becomes ready, one that is terminating ends
/// within its grace. A pod with `hangs`, or on a node that fell silent, does not end.
///
/// Thread: the state's. Errors: none.
class DemoKubelets : public QObject
{
    Q_OBJECT

public:
    DemoKubelets(DemoState &state, DemoWorkloads &workloads, QObject *parent = nullptr);

    void setPace(Pace pace) { m_pace = pace; }
    /// While stalled no pod ends; those that should have, do when it is over.
    void stall(bool on);
    /// The pod's container becomes ready, after `in`; a pod that began unready never does else.
    void makeReady(const QByteArray &podKey, std::chrono::milliseconds in);

private:
    void follow(const DemoPodPtr &before, const DemoPodPtr &after);
    void start(const DemoPodPtr &pod);
    void setReady(const QByteArray &key, quint64 identity);
    void end(const QByteArray &key, quint64 identity);
    std::chrono::milliseconds paced(std::chrono::milliseconds natural) const;
    std::chrono::milliseconds lookAgain() const;

    DemoState &m_state;
    DemoWorkloads &m_workloads;
    DueQueue m_due;
    Pace m_pace = Pace::Natural;
    bool m_stalled = false;
    std::vector<DemoPodPtr> m_overdue; // ended while stalled
};

} // namespace drover::demo
