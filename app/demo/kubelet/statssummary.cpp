#include "app/demo/kubelet/statssummary.h"

#include "app/demo/encode/jsonwriter.h"
#include "app/demo/nodes/seededbits.h"
#include "app/demo/usage/usagemodel.h"
#include "app/demo/workloads/containerstate.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

constexpr qint64 kMi = 1024 * 1024;
constexpr qint64 kDiskBytes = 104'845'292LL * 1024;
constexpr qint64 kInodes = 6'553'600;

struct Summary {
    JsonWriter &json;
    qint64 at;
};

void appendCpu(const Summary &to, const DemoUsage &usage, qint64 sinceSecs)
{
    to.json.openField("cpu", '{');
    to.json.timeField("time", to.at);
    to.json.numberField("usageNanoCores", usage.cpuNano);
    to.json.numberField("usageCoreNanoSeconds", usage.cpuNano * std::max<qint64>(sinceSecs, 1));
    to.json.close('}');
}

void appendMemory(const Summary &to, const DemoUsage &usage, qint64 availableBytes)
{
    const qint64 bytes = usage.memoryKi * 1024;
    to.json.openField("memory", '{');
    to.json.timeField("time", to.at);
    if (availableBytes > 0)
        to.json.numberField("availableBytes", availableBytes);
    to.json.numberField("usageBytes", bytes + bytes / 6);
    to.json.numberField("workingSetBytes", bytes);
    to.json.numberField("rssBytes", bytes - bytes / 8);
    to.json.numberField("pageFaults", bytes / 3000);
    to.json.numberField("majorPageFaults", bytes / 90'000'000);
    to.json.close('}');
}

void appendSpace(const Summary &to, QByteArrayView name, qint64 usedBytes, qint64 capacityBytes)
{
    if (!name.isEmpty())
        to.json.key(name);
    to.json.open('{');
    to.json.timeField("time", to.at);
    to.json.numberField("availableBytes", std::max<qint64>(capacityBytes - usedBytes, 0));
    to.json.numberField("capacityBytes", capacityBytes);
    to.json.numberField("usedBytes", usedBytes);
    to.json.numberField("inodesFree", kInodes - usedBytes / 40'000);
    to.json.numberField("inodes", kInodes);
    to.json.numberField("inodesUsed", std::max<qint64>(usedBytes / 40'000, 1));
}

qint64 usedOf(const DemoPod &pod, const DemoVolume &volume, qint64 at)
{
    const quint64 bits = mix(pod.identity + quint64(volume.name.size()));
    if (volume.kind == DemoVolume::Kind::Claim)
        return qint64(bits % 9000 + 1000) * kMi;
    if (bits % 2 == 0)
        return 4096;
    const qint64 age = std::max<qint64>(at - pod.createdSecs, 0);
    return qint64(bits % 700 + 40) * kMi + age % 86'400 * 900;
}

// The kubelet measures no hostPath.
void appendVolumes(const Summary &to, const DemoPod &pod)
{
    to.json.openField("volume", '[');
    for (const DemoVolume &volume : pod.of->volumes) {
        if (volume.kind == DemoVolume::Kind::HostPath)
            continue;
        const bool claim = volume.kind == DemoVolume::Kind::Claim;
        appendSpace(to, {}, usedOf(pod, volume, to.at), claim ? 20'480 * kMi : kDiskBytes);
        to.json.field("name", volume.name);
        if (claim) {
            to.json.openField("pvcRef", '{');
            to.json.field("name", volume.detail);
            to.json.field("namespace", pod.nameSpace);
            to.json.close('}');
        }
        to.json.close('}');
    }
    to.json.close(']');
}

void appendContainers(const Summary &to, const DemoPod &pod)
{
    to.json.openField("containers", '[');
    for (const DemoContainer &container : containersOf(*pod.of)) {
        const ContainerState state = stateOf(pod, container);
        if (state.kind != ContainerState::Kind::Running)
            continue;
        const DemoUsage usage = usageOf(pod, container, to.at);
        const qint64 logs = qint64(mix(pod.identity) % 9'000'000);
        to.json.open('{');
        to.json.field("name", container.name);
        to.json.timeField("startTime", state.startedSecs);
        appendCpu(to, usage, to.at - state.startedSecs);
        appendMemory(to, usage,
                     container.memoryLimitMi > 0
                         ? container.memoryLimitMi * kMi - usage.memoryKi * 1024
                         : 0);
        appendSpace(to, "rootfs", 45'056, kDiskBytes);
        to.json.close('}');
        appendSpace(to, "logs", logs, kDiskBytes);
        to.json.close('}');
        to.json.close('}');
    }
    to.json.close(']');
}

void appendPod(const Summary &to, const DemoPod &pod)
{
    const DemoUsage usage = usageOf(pod, to.at);
    to.json.open('{');
    to.json.openField("podRef", '{');
    to.json.field("name", pod.name);
    to.json.field("namespace", pod.nameSpace);
    to.json.field("uid", pod.uid());
    to.json.close('}');
    to.json.timeField("startTime", pod.createdSecs);
    appendContainers(to, pod);
    appendCpu(to, usage, to.at - pod.createdSecs);
    appendMemory(to, usage, 0);
    appendVolumes(to, pod);
    qint64 ephemeral = 45'056;
    for (const DemoVolume &volume : pod.of->volumes)
        if (volume.kind == DemoVolume::Kind::EmptyDir && !volume.inMemory)
            ephemeral += usedOf(pod, volume, to.at);
    appendSpace(to, "ephemeral-storage", ephemeral, kDiskBytes);
    to.json.close('}');
    to.json.close('}');
}

} // namespace

QByteArray statsSummary(const DemoNode &node, const NodeFacts &facts, quint64 seed,
                        const std::vector<DemoPodPtr> &pods)
{
    QByteArray out;
    JsonWriter json(out);
    const Summary to{json, QDateTime::currentSecsSinceEpoch()};
    const DemoUsage usage = usageOf(node, seed, pods, to.at);
    json.open('{');
    json.openField("node", '{');
    json.field("nodeName", node.name);
    json.timeField("startTime", node.createdSecs);
    appendCpu(to, usage, to.at - node.createdSecs);
    appendMemory(to, usage, facts.memoryBytes - usage.memoryKi * 1024);
    appendSpace(to, "fs", kDiskBytes / 100 * qint64(30 + facts.imageSeed % 35), kDiskBytes);
    json.close('}');
    json.openField("runtime", '{');
    appendSpace(to, "imageFs", kDiskBytes / 100 * qint64(20 + facts.imageSeed % 25), kDiskBytes);
    json.close('}');
    json.close('}');
    json.close('}');
    json.openField("pods", '[');
    for (const DemoPodPtr &pod : pods)
        if (pod->phase == DemoPod::Phase::Running)
            appendPod(to, *pod);
    json.close(']');
    json.close('}');
    return out;
}

} // namespace drover::demo
