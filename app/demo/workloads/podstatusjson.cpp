#include "app/demo/workloads/podstatusjson.h"

#include "app/demo/nodes/seededbits.h"
#include "app/demo/workloads/containerstate.h"
#include "app/demo/workloads/podspecjson.h"

#include <QCryptographicHash>

#include <utility>

namespace drover::demo {

namespace {

using Kind = ContainerState::Kind;
using Role = DemoContainer::Role;

struct Condition {
    const char *type;
    bool holds;
    qint64 sinceSecs;
    QByteArray reason;
    QByteArray message;
};

void appendCondition(JsonWriter &json, const Condition &condition)
{
    json.open('{');
    json.field("type", condition.type);
    json.field("status", condition.holds ? "True" : "False");
    json.timeField("lastProbeTime", 0);
    json.timeField("lastTransitionTime", condition.sinceSecs);
    if (!condition.reason.isEmpty())
        json.field("reason", condition.reason);
    if (!condition.message.isEmpty())
        json.field("message", condition.message);
    json.close('}');
}

/// A pod is in a state no longer than it is there, nor ready for longer than its containers run.
qint64 readinessSince(const DemoPod &pod)
{
    qint64 since = std::max(pod.readySecs, pod.createdSecs);
    for (const DemoContainer &container : containersOf(*pod.of)) {
        const ContainerState state = stateOf(pod, container);
        if (container.role == Role::App && state.kind == ContainerState::Kind::Running)
            since = std::max(since, state.startedSecs);
    }
    return since;
}

Condition readiness(const char *type, const DemoPod &pod)
{
    const qint64 since = readinessSince(pod);
    if (pod.ready)
        return {type, true, since, {}, {}};
    if (pod.isFinished())
        return {type, false, since, "PodCompleted", {}};
    QByteArray unready;
    for (const DemoContainer &container : containersOf(*pod.of))
        if (container.role == Role::App && !stateOf(pod, container).ready)
            unready += (unready.isEmpty() ? "" : " ") + container.name;
    return {type, false, since, "ContainersNotReady",
            "containers with unready status: [" + unready + ']'};
}

Condition initialization(const DemoPod &pod)
{
    if (!pod.overlay || pod.overlay->initialized)
        return {"Initialized", true, pod.createdSecs, {}, {}};
    QByteArray names;
    for (const DemoContainer &container : containersOf(*pod.of))
        if (isInit(container) && stateOf(pod, container).end.reason != "Completed")
            names += (names.isEmpty() ? "" : " ") + container.name;
    return {"Initialized", false, pod.createdSecs, "ContainersNotInitialized",
            "containers with incomplete status: [" + names + ']'};
}

void appendConditions(JsonWriter &json, const DemoPod &pod)
{
    json.openField("conditions", '[');
    if (pod.node.isEmpty()) {
        appendCondition(json, {"PodScheduled", false, pod.createdSecs, "Unschedulable",
                               "no node fits: each is cordoned, tainted or full"});
    } else {
        const bool started = pod.phase != DemoPod::Phase::Pending || pod.overlay;
        appendCondition(json, {"PodScheduled", true, pod.createdSecs, {}, {}});
        appendCondition(
            json,
            {"PodReadyToStartContainers", started && !pod.isFinished(), pod.createdSecs, {}, {}});
        appendCondition(json, initialization(pod));
        appendCondition(json, readiness("Ready", pod));
        appendCondition(json, readiness("ContainersReady", pod));
    }
    if (pod.isDisrupted)
        appendCondition(json, {"DisruptionTarget", true, pod.readySecs, "EvictionByEvictionAPI",
                               "Eviction API: evicting"});
    json.close(']');
}

void appendAddress(JsonWriter &json, QByteArrayView one, QByteArrayView all,
                   const QByteArray &address)
{
    json.field(one, address);
    json.openField(all, '[');
    json.open('{');
    json.field("ip", address);
    json.close('}');
    json.close(']');
}

// As the addresses of seeded nodes.
QByteArray hostAddress(quint32 nodeIndex)
{
    const quint32 host = nodeIndex + 1;
    return "127." + QByteArray::number(16 + (host >> 16)) + '.' +
           QByteArray::number((host >> 8) & 255) + '.' + QByteArray::number(host & 255);
}

QByteArray podAddress(quint64 identity)
{
    return "10." + QByteArray::number(128 + identity % 64) + '.' +
           QByteArray::number((identity >> 8) & 255) + '.' +
           QByteArray::number(1 + ((identity >> 16) & 127));
}

// Each run has its own.
QByteArray containerId(const DemoPod &pod, const DemoContainer &container, int run)
{
    quint64 hash = pod.identity + quint64(run);
    if (container.name != pod.of->app)
        for (const char letter : container.name)
            hash = mix(hash + uchar(letter));
    return "containerd://" + hexOf(hash, 32);
}

void appendEnd(JsonWriter &json, const ContainerEnd &end, const QByteArray &id)
{
    json.openField("terminated", '{');
    json.numberField("exitCode", end.exitCode);
    json.field("reason", end.reason);
    json.timeField("startedAt", end.startedSecs);
    json.timeField("finishedAt", end.finishedSecs);
    json.field("containerID", id);
    json.close('}');
}

void appendState(JsonWriter &json, const ContainerState &state, const QByteArray &id)
{
    json.openField("state", '{');
    switch (state.kind) {
    case Kind::Waiting:
        json.openField("waiting", '{');
        json.field("reason", state.reason);
        if (!state.message.isEmpty())
            json.field("message", state.message);
        json.close('}');
        break;
    case Kind::Running:
        json.openField("running", '{');
        json.timeField("startedAt", state.startedSecs);
        json.close('}');
        break;
    case Kind::Terminated:
        appendEnd(json, state.end, id);
        break;
    }
    json.close('}');
}

void appendContainer(JsonWriter &json, const DemoPod &pod, const DemoContainer &container)
{
    const ContainerState state = stateOf(pod, container);
    const QByteArray image = imageOf(pod, container);
    const QByteArray id = containerId(pod, container, state.restarts);
    const bool ran = state.kind != Kind::Waiting || state.last;
    json.open('{');
    json.field("name", container.name);
    appendState(json, state, id);
    json.openField("lastState", '{');
    if (state.last)
        appendEnd(json, *state.last, containerId(pod, container, state.restarts - 1));
    json.close('}');
    json.key("ready");
    const bool completed = container.role == Role::Init && state.end.reason == "Completed";
    json.raw(state.ready || completed ? "true" : "false");
    json.numberField("restartCount", state.restarts);
    json.field("image", image);
    const QByteArray name = image.left(image.lastIndexOf(':'));
    const QByteArray digest = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
    json.field("imageID", ran ? name + "@sha256:" + digest : QByteArray());
    if (ran)
        json.field("containerID", id);
    json.key("started");
    json.raw(state.kind == Kind::Running ? "true" : "false");
    json.close('}');
}

template <typename Belongs>
void appendContainers(JsonWriter &json, QByteArrayView name, const DemoPod &pod, Belongs belongs)
{
    bool any = false;
    for (const DemoContainer &container : containersOf(*pod.of)) {
        if (!belongs(container))
            continue;
        if (!std::exchange(any, true))
            json.openField(name, '[');
        appendContainer(json, pod, container);
    }
    if (any)
        json.close(']');
}

// None before the kubelet has admitted the pod, and of one that it refused or evicted.
bool hasContainers(const DemoPod &pod)
{
    return !pod.node.isEmpty() && !(pod.overlay && !pod.overlay->reason.isEmpty());
}

// By what the containers ask for.
const char *qosClass(const PodTemplate &of)
{
    bool any = of.podCpuMilli > 0 || of.podMemoryMi > 0;
    bool all = !any;
    for (const DemoContainer &is : containersOf(of)) {
        if (is.role == Role::Ephemeral)
            continue;
        any = any || is.cpuMilli > 0 || is.memoryMi > 0;
        all = all && is.cpuMilli > 0 && is.cpuMilli == is.cpuLimitMilli && is.memoryMi > 0 &&
              is.memoryMi == is.memoryLimitMi;
    }
    return !any ? "BestEffort" : all ? "Guaranteed" : "Burstable";
}

} // namespace

QByteArray addressOf(const DemoPod &pod)
{
    const bool has = hasContainers(pod) && (pod.phase != DemoPod::Phase::Pending || pod.overlay);
    return has ? podAddress(pod.identity) : QByteArray();
}

void appendPodStatus(JsonWriter &json, const DemoPod &pod)
{
    json.openField("status", '{');
    json.field("phase", phaseText(pod.phase));
    appendConditions(json, pod);
    if (pod.overlay && !pod.overlay->reason.isEmpty()) {
        json.field("message", pod.overlay->message);
        json.field("reason", pod.overlay->reason);
    }
    if (!pod.node.isEmpty()) {
        appendAddress(json, "hostIP", "hostIPs", hostAddress(pod.nodeIndex));
        if (const QByteArray address = addressOf(pod); !address.isEmpty())
            appendAddress(json, "podIP", "podIPs", address);
        json.timeField("startTime", pod.createdSecs);
    }
    if (hasContainers(pod)) {
        appendContainers(json, "initContainerStatuses", pod, isInit);
        appendContainers(json, "containerStatuses", pod,
                         [](const DemoContainer &one) { return one.role == Role::App; });
    }
    json.field("qosClass", qosClass(*pod.of));
    if (hasContainers(pod))
        appendContainers(json, "ephemeralContainerStatuses", pod,
                         [](const DemoContainer &one) { return one.role == Role::Ephemeral; });
    json.close('}');
}

} // namespace drover::demo
