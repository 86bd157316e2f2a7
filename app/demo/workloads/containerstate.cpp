#include "app/demo/workloads/containerstate.h"

#include "app/demo/encode/timetext.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

using Kind = ContainerState::Kind;
using Role = DemoContainer::Role;

ContainerState running(qint64 since, bool ready)
{
    ContainerState state;
    state.startedSecs = since;
    state.ready = ready;
    return state;
}

ContainerState ended(const QByteArray &reason, int exitCode, qint64 from, qint64 to)
{
    ContainerState state;
    state.kind = Kind::Terminated;
    state.end = {reason, exitCode, from, to};
    return state;
}

ContainerState waiting(const char *reason)
{
    ContainerState state;
    state.kind = Kind::Waiting;
    state.reason = reason;
    return state;
}

bool hasInit(const PodTemplate &of)
{
    return std::any_of(of.beside.begin(), of.beside.end(), isInit);
}

bool waitsForInit(const DemoPod &pod)
{
    return pod.overlay && !pod.overlay->initialized;
}

// What the first init container that is not through says; empty: all are.
QByteArray initStatus(const DemoPod &pod)
{
    const std::vector<DemoContainer> all = containersOf(*pod.of);
    const auto total = std::count_if(all.begin(), all.end(), isInit);
    for (std::ptrdiff_t at = 0; at < total; ++at) {
        const DemoContainer &container = all[std::size_t(at)];
        const ContainerState state = stateOf(pod, container);
        if (state.kind == Kind::Terminated && state.end.exitCode == 0)
            continue;
        if (container.role == Role::Sidecar && state.kind == Kind::Running)
            continue;
        if (state.kind == Kind::Terminated)
            return "Init:" + state.end.reason;
        if (state.kind == Kind::Waiting && state.reason != "PodInitializing")
            return "Init:" + state.reason;
        return "Init:" + QByteArray::number(qlonglong(at)) + '/' +
               QByteArray::number(qlonglong(total));
    }
    return {};
}

QByteArray appStatus(const DemoPod &pod)
{
    if (pod.overlay && !pod.overlay->reason.isEmpty())
        return pod.overlay->reason;
    QByteArray status = phaseText(pod.phase);
    bool runs = false;
    const std::vector<DemoContainer> all = containersOf(*pod.of);
    for (auto container = all.rbegin(); container != all.rend(); ++container) {
        if (container->role != Role::App || pod.node.isEmpty())
            continue;
        const ContainerState state = stateOf(pod, *container);
        if (state.kind == Kind::Waiting && !state.reason.isEmpty())
            status = state.reason;
        else if (state.kind == Kind::Terminated && !state.end.reason.isEmpty())
            status = state.end.reason;
        runs = runs || (state.kind == Kind::Running && state.ready);
    }
    if (status == "Completed" && runs)
        return pod.ready ? "Running" : "NotReady";
    return status;
}

} // namespace

ContainerState stateOf(const DemoPod &pod, const DemoContainer &container)
{
    if (pod.overlay) {
        const auto told = pod.overlay->containers.find(container.name);
        if (told != pod.overlay->containers.end())
            return told->second;
    }
    const qint64 begun = pod.createdSecs + 1;
    if (pod.isFinished()) {
        const bool good = pod.phase == DemoPod::Phase::Succeeded || isInit(container);
        return ended(good ? "Completed" : "Error", good ? 0 : 1, begun, pod.readySecs);
    }
    if (container.role == Role::Init && (pod.phase == DemoPod::Phase::Running || pod.overlay))
        return ended("Completed", 0, begun, begun + 4);
    if (pod.phase == DemoPod::Phase::Pending)
        return waiting(hasInit(*pod.of) || waitsForInit(pod) ? "PodInitializing"
                                                             : "ContainerCreating");
    // One that fails leaves the readiness of the others alone.
    return running(begun + (hasInit(*pod.of) && !isInit(container) ? 5 : 0),
                   pod.overlay ? true : pod.ready);
}

QByteArray statusColumn(const DemoPod &pod)
{
    const QByteArray init = pod.isFinished() ? QByteArray() : initStatus(pod);
    if (pod.isTerminating() && !pod.isFinished())
        return "Terminating";
    return init.isEmpty() || pod.node.isEmpty() ? appStatus(pod) : init;
}

QByteArray readyColumn(const DemoPod &pod)
{
    int all = 0;
    int ready = 0;
    for (const DemoContainer &container : containersOf(*pod.of)) {
        if (container.role != Role::App && container.role != Role::Sidecar)
            continue;
        ++all;
        ready += !pod.node.isEmpty() && stateOf(pod, container).ready ? 1 : 0;
    }
    return QByteArray::number(ready) + '/' + QByteArray::number(all);
}

QByteArray restartsColumn(const DemoPod &pod)
{
    int restarts = 0;
    qint64 last = 0;
    for (const DemoContainer &container : containersOf(*pod.of)) {
        const bool counts = waitsForInit(pod) ? isInit(container) : container.role != Role::Init;
        if (!counts || container.role == Role::Ephemeral)
            continue;
        const ContainerState state = stateOf(pod, container);
        restarts += state.restarts;
        if (state.last)
            last = std::max(last, state.last->finishedSecs);
    }
    QByteArray text = QByteArray::number(restarts);
    if (restarts > 0 && last > 0)
        text += " (" + humanDuration(QDateTime::currentSecsSinceEpoch() - last) + " ago)";
    return text;
}

} // namespace drover::demo
