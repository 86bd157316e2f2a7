#pragma once

#include "app/demo/life/duequeue.h"
#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

/// Containers that crash: each ends after a while, waits longer and longer, runs again.
///
/// Thread: the state's. Errors: none.
class CrashLoops : public QObject
{
    Q_OBJECT

public:
    explicit CrashLoops(DemoWorkloads &workloads, QObject *parent = nullptr);

    void start(); ///< looks at all pods, then follows

private:
    void follow(const DemoPodPtr &before, const DemoPodPtr &after);
    void later(const DemoPod &pod);
    void step(const QByteArray &key, quint64 version);

    DemoWorkloads &m_workloads;
    DueQueue m_due;
};

} // namespace drover::demo
