#include "app/demo/workloads/podfate.h"

#include "app/demo/workloads/podspecjson.h"

#include <algorithm>

namespace drover::demo {

namespace {

using Kind = ContainerState::Kind;

constexpr qint64 kFirstBackOffSecs = 10;
constexpr qint64 kLongestBackOffSecs = 300;

QByteArray failingOf(const DemoPod &pod)
{
    return pod.of->failing.isEmpty() ? pod.of->app : pod.of->failing;
}

qint64 backOffSecs(int restarts)
{
    return std::min(kFirstBackOffSecs << std::min(restarts, 6), kLongestBackOffSecs);
}

QByteArray backOffText(int restarts)
{
    const qint64 secs = backOffSecs(restarts);
    const QByteArray text =
        secs < 60 ? QByteArray::number(secs) + 's'
                  : QByteArray::number(secs / 60) + 'm' + QByteArray::number(secs % 60) + 's';
    return "back-off " + text + " restarting failed container=";
}

ContainerState waiting(const char *reason, const QByteArray &message = {})
{
    ContainerState state;
    state.kind = Kind::Waiting;
    state.reason = reason;
    state.message = message;
    return state;
}

void setState(DemoPod &pod, const QByteArray &container, ContainerState state)
{
    auto overlay =
        pod.overlay ? std::make_shared<PodOverlay>(*pod.overlay) : std::make_shared<PodOverlay>();
    overlay->containers[container] = std::move(state);
    pod.overlay = std::move(overlay);
}

// The init container that has the fate, and those behind it, which never begin.
void stopInitialization(DemoPod &pod, const ContainerState &state)
{
    auto overlay = std::make_shared<PodOverlay>();
    overlay->initialized = false;
    bool behind = false;
    for (const DemoContainer &container : containersOf(*pod.of)) {
        if (container.name == failingOf(pod))
            overlay->containers[container.name] = state;
        else if (behind && isInit(container))
            overlay->containers[container.name] = waiting("PodInitializing");
        behind = behind || container.name == failingOf(pod);
    }
    pod.overlay = std::move(overlay);
}

bool failsToInitialize(const DemoPod &pod)
{
    const auto &beside = pod.of->beside;
    return std::any_of(beside.begin(), beside.end(), [&](const DemoContainer &container) {
        return container.name == failingOf(pod) && container.role == DemoContainer::Role::Init;
    });
}

} // namespace

void startContainers(DemoPod &pod, qint64 nowSecs)
{
    ContainerState run;
    run.startedSecs = nowSecs;
    switch (pod.of->fate) {
    case Fate::Runs:
        pod.phase = DemoPod::Phase::Running;
        break;
    case Fate::PullFails: {
        const DemoContainer first{failingOf(pod)};
        setState(pod, first.name,
                 waiting("ImagePullBackOff",
                         "Back-off pulling image \"" + imageOf(pod, first) + "\": not found"));
        break;
    }
    case Fate::Waits:
        stopInitialization(pod, run);
        break;
    case Fate::Crashes:
        if (failsToInitialize(pod)) {
            stopInitialization(pod, run);
        } else {
            pod.phase = DemoPod::Phase::Running;
            setState(pod, failingOf(pod), run);
        }
        break;
    }
}

void stepFate(DemoPod &pod, qint64 nowSecs)
{
    const QByteArray name = failingOf(pod);
    if (!pod.overlay || !pod.overlay->containers.contains(name))
        return;
    ContainerState state = pod.overlay->containers.at(name);
    switch (state.kind) {
    case Kind::Running:
        state.kind = Kind::Terminated;
        state.end = {pod.of->endReason, pod.of->exitCode, state.startedSecs, nowSecs};
        break;
    case Kind::Terminated:
        state.kind = Kind::Waiting;
        state.reason = "CrashLoopBackOff";
        state.message = backOffText(state.restarts) + name + " pod=" + pod.name + '_' +
                        pod.nameSpace + '(' + pod.uid() + ')';
        state.last = state.end;
        break;
    case Kind::Waiting:
        state.kind = Kind::Running;
        state.startedSecs = nowSecs;
        ++state.restarts;
        break;
    }
    setState(pod, name, std::move(state));
}

qint64 secondsToNextStep(const DemoPod &pod, qint64 nowSecs)
{
    const QByteArray name = failingOf(pod);
    if (pod.of->fate != Fate::Crashes || !pod.overlay || pod.isTerminating() ||
        !pod.overlay->containers.contains(name))
        return -1;
    const ContainerState &state = pod.overlay->containers.at(name);
    switch (state.kind) {
    case Kind::Running:
        return std::max<qint64>(state.startedSecs + pod.of->runsSecs - nowSecs, 0);
    case Kind::Terminated:
        return 1;
    case Kind::Waiting:
        break;
    }
    return std::max<qint64>(state.last->finishedSecs + backOffSecs(state.restarts) - nowSecs, 0);
}

void setHistory(DemoPod &pod, int restarts, qint64 agoSecs, qint64 nowSecs)
{
    startContainers(pod, nowSecs - agoSecs - pod.of->runsSecs);
    pod.ready = false;
    pod.readySecs = nowSecs - agoSecs;
    ContainerState state = pod.overlay->containers.at(failingOf(pod));
    state.restarts = restarts;
    setState(pod, failingOf(pod), state);
    stepFate(pod, nowSecs - agoSecs);
    stepFate(pod, nowSecs - agoSecs);
}

} // namespace drover::demo
