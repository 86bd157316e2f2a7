#include "app/demo/workloads/podstatusjson.h"

#include "app/demo/nodes/seededbits.h"

#include <QCryptographicHash>

namespace drover::demo {

namespace {

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

Condition readiness(const char *type, const DemoPod &pod)
{
    if (pod.ready)
        return {type, true, pod.readySecs, {}, {}};
    if (pod.isFinished())
        return {type, false, pod.readySecs, "PodCompleted", {}};
    return {type, false, pod.readySecs, "ContainersNotReady",
            "containers with unready status: [" + pod.of->app + ']'};
}

void appendConditions(JsonWriter &json, const DemoPod &pod)
{
    json.openField("conditions", '[');
    if (pod.node.isEmpty()) {
        appendCondition(json, {"PodScheduled", false, pod.createdSecs, "Unschedulable",
                               "no node fits: each is cordoned, tainted or full"});
    } else {
        const bool started = pod.phase != DemoPod::Phase::Pending;
        appendCondition(json, {"PodScheduled", true, pod.createdSecs, {}, {}});
        appendCondition(
            json,
            {"PodReadyToStartContainers", started && !pod.isFinished(), pod.createdSecs, {}, {}});
        appendCondition(json, {"Initialized", true, pod.createdSecs, {}, {}});
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

QByteArray containerId(const DemoPod &pod)
{
    return "containerd://" + hexOf(pod.identity, 32);
}

void appendEnded(JsonWriter &json, const DemoPod &pod)
{
    const bool good = pod.phase == DemoPod::Phase::Succeeded;
    json.openField("terminated", '{');
    json.numberField("exitCode", good ? 0 : 1);
    json.field("reason", good ? "Completed" : "Error");
    json.timeField("startedAt", pod.createdSecs);
    json.timeField("finishedAt", pod.readySecs);
    json.field("containerID", containerId(pod));
    json.close('}');
}

void appendContainerState(JsonWriter &json, const DemoPod &pod)
{
    json.openField("state", '{');
    if (pod.isFinished()) {
        appendEnded(json, pod);
    } else if (pod.phase == DemoPod::Phase::Running) {
        json.openField("running", '{');
        json.timeField("startedAt", pod.createdSecs);
        json.close('}');
    } else {
        json.openField("waiting", '{');
        json.field("reason", "ContainerCreating");
        json.close('}');
    }
    json.close('}');
}

void appendContainers(JsonWriter &json, const DemoPod &pod)
{
    const bool running = pod.phase == DemoPod::Phase::Running;
    const QByteArray image = "registry.example.test/" + pod.nameSpace + '/' + pod.of->app;
    json.openField("containerStatuses", '[');
    json.open('{');
    json.field("name", pod.of->app);
    appendContainerState(json, pod);
    json.openField("lastState", '{');
    json.close('}');
    json.key("ready");
    json.raw(pod.ready ? "true" : "false");
    json.numberField("restartCount", 0);
    json.field("image", image + ":1.4");
    json.field("imageID", image + "@sha256:" +
                              QCryptographicHash::hash(image, QCryptographicHash::Sha256).toHex());
    json.field("containerID", containerId(pod));
    json.key("started");
    json.raw(running ? "true" : "false");
    json.close('}');
    json.close(']');
}

} // namespace

void appendPodStatus(JsonWriter &json, const DemoPod &pod)
{
    json.openField("status", '{');
    json.field("phase", phaseText(pod.phase));
    appendConditions(json, pod);
    if (!pod.node.isEmpty()) {
        appendAddress(json, "hostIP", "hostIPs", hostAddress(pod.nodeIndex));
        if (pod.phase != DemoPod::Phase::Pending)
            appendAddress(json, "podIP", "podIPs", podAddress(pod.identity));
        json.timeField("startTime", pod.createdSecs);
        appendContainers(json, pod);
    }
    json.field("qosClass", "Burstable");
    json.close('}');
}

} // namespace drover::demo
