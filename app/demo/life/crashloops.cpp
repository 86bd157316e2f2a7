#include "app/demo/life/crashloops.h"

#include "app/demo/workloads/podfate.h"

#include <QDateTime>

namespace drover::demo {

CrashLoops::CrashLoops(DemoWorkloads &workloads, QObject *parent)
    : QObject(parent), m_workloads(workloads)
{}

void CrashLoops::start()
{
    connect(&m_workloads, &DemoWorkloads::podChanged, this, &CrashLoops::follow,
            Qt::UniqueConnection);
    m_workloads.pods().each([this](const DemoPodPtr &pod) { later(*pod); });
}

void CrashLoops::follow(const DemoPodPtr &before, const DemoPodPtr &after)
{
    if (after && (!before || before->overlay != after->overlay))
        later(*after);
}

void CrashLoops::later(const DemoPod &pod)
{
    const qint64 secs = secondsToNextStep(pod, QDateTime::currentSecsSinceEpoch());
    if (secs >= 0)
        m_due.add(std::chrono::seconds(secs),
                  [this, key = pod.key(), version = pod.version] { step(key, version); });
}

// What was due for an older state of the pod is void.
void CrashLoops::step(const QByteArray &key, quint64 version)
{
    const DemoPodPtr pod = m_workloads.pod(key);
    if (!pod || pod->version != version)
        return;
    m_workloads.changePod(
        key, [](DemoPod &next) { stepFate(next, QDateTime::currentSecsSinceEpoch()); });
}

} // namespace drover::demo
