#include "app/demo/workloads/podspecjson.h"

#include "app/demo/nodes/seededbits.h"

#include <utility>

namespace drover::demo {

namespace {

// The token that admission mounts into every pod but a mirror.
void appendTokenVolume(JsonWriter &json, const QByteArray &name)
{
    json.open('{');
    json.field("name", name);
    json.key("projected");
    json.raw(
        R"({"sources":[{"serviceAccountToken":{"expirationSeconds":3607,"path":"token"}},)"
        R"({"configMap":{"name":"kube-root-ca.crt","items":[{"key":"ca.crt","path":"ca.crt"}]}},)"
        R"({"downwardAPI":{"items":[{"path":"namespace","fieldRef":{"apiVersion":"v1",)"
        R"("fieldPath":"metadata.namespace"}}]}}],"defaultMode":420})");
    json.close('}');
}

void appendVolume(JsonWriter &json, const DemoVolume &volume)
{
    json.open('{');
    json.field("name", volume.name);
    switch (volume.kind) {
    case DemoVolume::Kind::EmptyDir:
        json.openField("emptyDir", '{');
        if (volume.inMemory)
            json.field("medium", "Memory");
        if (!volume.detail.isEmpty())
            json.field("sizeLimit", volume.detail);
        break;
    case DemoVolume::Kind::HostPath:
        json.openField("hostPath", '{');
        json.field("path", volume.detail);
        json.field("type", "");
        break;
    case DemoVolume::Kind::Claim:
        json.openField("persistentVolumeClaim", '{');
        json.field("claimName", volume.detail);
        break;
    }
    json.close('}');
    json.close('}');
}

void appendAmounts(JsonWriter &json, QByteArrayView name, int cpuMilli, int memoryMi,
                   const std::vector<DemoField> &more = {})
{
    json.openField(name, '{');
    if (cpuMilli > 0)
        json.field("cpu", QByteArray::number(cpuMilli) + 'm');
    if (memoryMi > 0)
        json.field("memory", QByteArray::number(memoryMi) + "Mi");
    for (const auto &[resource, amount] : more)
        json.field(resource, amount);
    json.close('}');
}

void appendMounts(JsonWriter &json, const PodTemplate &of, const QByteArray &token)
{
    json.openField("volumeMounts", '[');
    for (const DemoVolume &volume : of.volumes) {
        json.open('{');
        json.field("name", volume.name);
        json.field("mountPath", "/var/lib/" + volume.name);
        json.close('}');
    }
    json.open('{');
    json.field("name", token);
    json.key("readOnly");
    json.raw("true");
    json.field("mountPath", "/var/run/secrets/kubernetes.io/serviceaccount");
    json.close('}');
    json.close(']');
}

void appendResources(JsonWriter &json, const DemoContainer &is)
{
    json.openField("resources", '{');
    if (is.cpuLimitMilli > 0 || is.memoryLimitMi > 0 || !is.more.empty())
        appendAmounts(json, "limits", is.cpuLimitMilli, is.memoryLimitMi, is.more);
    if (is.cpuMilli > 0 || is.memoryMi > 0 || !is.more.empty())
        appendAmounts(json, "requests", is.cpuMilli, is.memoryMi, is.more);
    json.close('}');
}

void appendPort(JsonWriter &json, int port)
{
    json.openField("ports", '[');
    json.open('{');
    json.numberField("containerPort", port);
    json.field("protocol", "TCP");
    json.close('}');
    json.close(']');
}

void appendContainer(JsonWriter &json, const DemoPod &pod, const DemoContainer &container,
                     const QByteArray &token)
{
    const PodTemplate &of = *pod.of;
    json.open('{');
    json.field("name", container.name);
    json.field("image", imageOf(pod, container));
    if (of.port > 0 && container.name == of.app)
        appendPort(json, of.port);
    appendResources(json, container);
    if (container.role == DemoContainer::Role::Sidecar)
        json.field("restartPolicy", "Always");
    appendMounts(json, of, token);
    json.field("terminationMessagePath", "/dev/termination-log");
    json.field("terminationMessagePolicy", "File");
    json.field("imagePullPolicy", "IfNotPresent");
    json.close('}');
}

// An array of the containers that `belongs`; left out without any.
template <typename Belongs>
void appendContainers(JsonWriter &json, QByteArrayView name, const DemoPod &pod,
                      const QByteArray &token, Belongs belongs)
{
    bool any = false;
    for (const DemoContainer &container : containersOf(*pod.of)) {
        if (!belongs(container))
            continue;
        if (!std::exchange(any, true))
            json.openField(name, '[');
        appendContainer(json, pod, container, token);
    }
    if (any)
        json.close(']');
}

// A DaemonSet's pod is tied to its node by its name.
void appendAffinity(JsonWriter &json, const QByteArray &node)
{
    json.key("affinity");
    json.raw(R"({"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":)"
             R"({"nodeSelectorTerms":[{"matchFields":[{"key":"metadata.name","operator":"In",)"
             R"("values":[")" +
             node + R"("]}]}]}}})");
}

void appendToleration(JsonWriter &json, QByteArrayView key, QByteArrayView effect, qint64 seconds)
{
    json.open('{');
    json.field("key", key);
    json.field("operator", "Exists");
    json.field("effect", effect);
    if (seconds > 0)
        json.numberField("tolerationSeconds", seconds);
    json.close('}');
}

void appendTolerations(JsonWriter &json, const PodTemplate &of)
{
    json.openField("tolerations", '[');
    if (of.toleratesAll)
        json.raw(R"({"operator":"Exists"})");
    for (const DemoTaint &taint : of.tolerated) {
        json.open('{');
        json.field("key", taint.key);
        json.field("operator", "Equal");
        json.field("value", taint.value);
        json.field("effect", taint.effect);
        json.close('}');
    }
    const qint64 seconds = of.toleratesAll ? 0 : 300;
    appendToleration(json, "node.kubernetes.io/not-ready", "NoExecute", seconds);
    appendToleration(json, "node.kubernetes.io/unreachable", "NoExecute", seconds);
    json.close(']');
}

// What the pod as a whole takes, beside its containers or in their place.
void appendWholeAmounts(JsonWriter &json, const PodTemplate &of)
{
    if (of.overheadCpuMilli > 0 || of.overheadMemoryMi > 0)
        appendAmounts(json, "overhead", of.overheadCpuMilli, of.overheadMemoryMi);
    if (of.podCpuMilli == 0 && of.podMemoryMi == 0)
        return;
    json.openField("resources", '{');
    appendAmounts(json, "limits", of.podCpuMilli * 2, of.podMemoryMi);
    appendAmounts(json, "requests", of.podCpuMilli, of.podMemoryMi);
    json.close('}');
}

} // namespace

QByteArray nameSuffix(quint64 seed)
{
    constexpr char kLetters[] = "bcdfghjklmnpqrstvwxz2456789"; // no vowels: no words
    quint64 bits = mix(seed);
    QByteArray suffix(5, 'x');
    for (char &letter : suffix) {
        letter = kLetters[bits % (sizeof kLetters - 1)];
        bits /= sizeof kLetters;
    }
    return suffix;
}

QByteArray imageOf(const DemoPod &pod, const DemoContainer &container)
{
    const bool missing = pod.of->fate == Fate::PullFails && container.name == pod.of->app;
    return "registry.example.test/" + pod.nameSpace + '/' + container.name +
           (missing ? ":2.0-rc1" : ":1.4");
}

void appendPodSpec(JsonWriter &json, const DemoPod &pod)
{
    using Role = DemoContainer::Role;
    const QByteArray token = "kube-api-access-" + nameSuffix(pod.identity);
    json.openField("spec", '{');
    json.openField("volumes", '[');
    for (const DemoVolume &volume : pod.of->volumes)
        appendVolume(json, volume);
    appendTokenVolume(json, token);
    json.close(']');
    appendContainers(json, "initContainers", pod, token, isInit);
    appendContainers(json, "containers", pod, token,
                     [](const DemoContainer &one) { return one.role == Role::App; });
    appendContainers(json, "ephemeralContainers", pod, token,
                     [](const DemoContainer &one) { return one.role == Role::Ephemeral; });
    json.field("restartPolicy", pod.isOwnedBy("Job") ? "Never" : "Always");
    json.numberField("terminationGracePeriodSeconds", pod.of->graceSecs);
    json.field("dnsPolicy", "ClusterFirst");
    if (!pod.of->nodeSelector.empty()) {
        json.openField("nodeSelector", '{');
        for (const auto &[key, value] : pod.of->nodeSelector)
            json.field(key, value);
        json.close('}');
    }
    json.field("serviceAccountName", "default");
    json.field("serviceAccount", "default");
    if (!pod.node.isEmpty())
        json.field("nodeName", pod.node);
    json.openField("securityContext", '{');
    json.close('}');
    if (pod.isOwnedBy("DaemonSet"))
        appendAffinity(json, pod.node);
    json.field("schedulerName", "default-scheduler");
    appendTolerations(json, *pod.of);
    json.numberField("priority", 0);
    if (pod.of->overheadCpuMilli > 0)
        json.field("runtimeClassName", "sandboxed");
    json.key("enableServiceLinks");
    json.raw("true");
    json.field("preemptionPolicy", "PreemptLowerPriority");
    appendWholeAmounts(json, *pod.of);
    json.close('}');
}

} // namespace drover::demo
