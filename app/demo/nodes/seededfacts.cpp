#include "app/demo/nodes/seededfacts.h"

#include "app/demo/nodes/seededbits.h"

#include <array>

namespace drover::demo {

namespace {

struct Place {
    const char *region;
    const char *zones[3];
};

constexpr std::array<Place, 3> kPlaces{{
    {"eu-north-1", {"eu-north-1a", "eu-north-1b", "eu-north-1c"}},
    {"eu-west-2", {"eu-west-2a", "eu-west-2b", "eu-west-2c"}},
    {"us-east-1", {"us-east-1a", "us-east-1b", "us-east-1c"}},
}};

struct Machine {
    const char *type;
    int cpus;
    int memoryGiB;
    int gpus;
};

constexpr std::array<Machine, 6> kMachines{{
    {"m6.large", 2, 8, 0},
    {"m6.xlarge", 4, 16, 0},
    {"r6.2xlarge", 8, 64, 0},
    {"c6.4xlarge", 16, 32, 0},
    {"m6.8xlarge", 32, 128, 0},
    {"g5.12xlarge", 48, 192, 4},
}};

constexpr std::array<const char *, 4> kPools{{"general", "edge", "batch", "general"}};
constexpr std::array<const char *, 4> kTeams{{"core", "data", "web", "search"}};
constexpr std::array<const char *, 3> kVersions{{"v1.36.2", "v1.36.2", "v1.35.6"}};
constexpr std::array<const char *, 3> kSpeeds{{"10g", "25g", "100g"}};

// Salts keep the streams of one node apart.
enum Salt : quint64 {
    Uid = 1,
    MachineId,
    SystemId,
    BootId,
    Provider,
    Csi,
    Image,
    Mac,
    Config,
    Images,
    Choice
};

quint64 streamOf(const DemoNode &node, quint64 seed, Salt salt)
{
    return mix(mix(seed) ^ (quint64(node.index) << 8) ^ salt);
}

// What choosing among the tables above gives.
struct Choices {
    const Place *place;
    const char *zone;
    const Machine *machine;
    const char *pool;
    const char *team;
    quint64 bits;
    bool controlPlane;
};

Choices choicesOf(const DemoNode &node, quint64 seed)
{
    const quint64 bits = streamOf(node, seed, Choice);
    Choices choices{};
    choices.bits = bits;
    choices.place = &kPlaces[node.index % kPlaces.size()];
    choices.zone = choices.place->zones[(bits >> 8) % 3];
    choices.controlPlane = node.index < 3;
    // Every sixth is a GPU machine, so that small worlds have one too.
    choices.machine = node.index % 6 == 5    ? &kMachines.back()
                      : choices.controlPlane ? &kMachines[1]
                                             : &kMachines[(bits >> 16) % (kMachines.size() - 1)];
    choices.pool = choices.controlPlane ? "system" : kPools[(bits >> 24) % kPools.size()];
    choices.team = kTeams[(bits >> 32) % kTeams.size()];
    return choices;
}

QByteArray literal(const char *text)
{
    return QByteArray::fromRawData(text, qsizetype(qstrlen(text)));
}

std::vector<DemoField> labelsFor(const DemoNode &node, quint64 seed, const Choices &is)
{
    const QByteArray type = literal(is.machine->type);
    const QByteArray region = literal(is.place->region);
    const QByteArray zone = literal(is.zone);
    const QByteArray rack = "r" + QByteArray::number(node.index / 40).rightJustified(3, '0');
    std::vector<DemoField> labels{
        {"beta.kubernetes.io/arch", "amd64"},
        {"beta.kubernetes.io/instance-type", type},
        {"beta.kubernetes.io/os", "linux"},
        {"cloud.example.test/capacity-type", (is.bits >> 40) % 5 == 0 ? "spot" : "on-demand"},
        {"cloud.example.test/image", "img-0" + hexOf(streamOf(node, seed, Image), 8)},
        {"cloud.example.test/launch-template-version", QByteArray::number(node.index % 7 + 1)},
        {"cloud.example.test/nodegroup",
         QByteArray("ng-") + is.pool + '-' + char('a' + node.index % 3)},
        {"cloud.example.test/rack", rack},
        {"environment", "production"},
        {"failure-domain.beta.kubernetes.io/region", region},
        {"failure-domain.beta.kubernetes.io/zone", zone},
        {"gpu.example.test/present", is.machine->gpus > 0 ? "true" : "false"},
        {"kernel.example.test/major", "6"},
        {"kubernetes.io/arch", "amd64"},
        {"kubernetes.io/hostname", node.name},
        {"kubernetes.io/os", "linux"},
        {"network.example.test/speed", kSpeeds[(is.bits >> 44) % kSpeeds.size()]},
        {is.controlPlane ? "node-role.kubernetes.io/control-plane"
                         : "node-role.kubernetes.io/worker",
         ""},
        {"node.kubernetes.io/instance-type", type},
        {"pool", literal(is.pool)},
        {"storage.example.test/local-ssd", (is.bits >> 48) % 3 == 0 ? "true" : "false"},
        {"team", literal(is.team)},
        {"topology.csi.example.test/zone", zone},
        {"topology.kubernetes.io/region", region},
        {"topology.kubernetes.io/zone", zone},
    };
    return labels;
}

QByteArray macOf(quint64 seed)
{
    const QByteArray digits = hexOf(seed, 5);
    QByteArray mac = "02";
    for (int at = 0; at < 10; at += 2)
        mac += ':' + digits.mid(at, 2);
    return mac;
}

std::vector<DemoField> annotationsFor(const DemoNode &node, quint64 seed, const NodeFacts &facts)
{
    return {
        {"alpha.kubernetes.io/provided-node-ip", facts.internalIp},
        {"cni.example.test/ipv4-address", facts.podCidr},
        {"cni.example.test/tunnel-mac", macOf(streamOf(node, seed, Mac))},
        {"csi.volume.kubernetes.io/nodeid",
         R"({"csi.example.test":"i-0)" + hexOf(streamOf(node, seed, Csi), 8) + R"("})"},
        {"kubeadm.alpha.kubernetes.io/cri-socket", "unix:///run/containerd/containerd.sock"},
        {"machine.example.test/config-hash", hexOf(streamOf(node, seed, Config), 20)},
        {"machine.example.test/machine", "machines/" + node.name},
        {"node.alpha.kubernetes.io/ttl", "0"},
        {"update.example.test/last-reboot", "2026-06-01T04:00:00Z"},
        {"volumes.kubernetes.io/controller-managed-attach-detach", "true"},
    };
}

std::vector<DemoTaint> taintsFor(const Choices &is)
{
    if (is.controlPlane)
        return {{"node-role.kubernetes.io/control-plane", "", "NoSchedule"}};
    if (is.machine->gpus > 0)
        return {{"gpu", "true", "PreferNoSchedule"}};
    return {};
}

std::vector<DemoCondition> conditionsFor(const DemoNode &node)
{
    const qint64 beat = node.heartbeatSecs;
    const qint64 ready = node.createdSecs + 20 + node.index % 40;
    const qint64 route = node.createdSecs + 15;
    return {
        {"NetworkUnavailable", "False", "RouteCreated", "The network agent is running on this node",
         route, route},
        {"MemoryPressure", "False", "KubeletHasSufficientMemory",
         "kubelet has sufficient memory available", beat, ready},
        {"DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure", beat,
         ready},
        {"PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available",
         beat, ready},
        {"Ready", "True", "KubeletReady", "kubelet is posting ready status", beat, ready},
    };
}

void fillMachine(NodeFacts &facts, const DemoNode &node, quint64 seed, const Choices &is)
{
    const quint32 host = node.index + 1;
    facts.internalIp = "127." + QByteArray::number(16 + (host >> 16)) + '.' +
                       QByteArray::number((host >> 8) & 255) + '.' + QByteArray::number(host & 255);
    facts.podCidr = "10." + QByteArray::number(64 + (node.index >> 8)) + '.' +
                    QByteArray::number(node.index & 255) + ".0/24";
    facts.providerId =
        QByteArray("example:///") + is.zone + "/i-0" + hexOf(streamOf(node, seed, Provider), 8);
    facts.machineId = hexOf(streamOf(node, seed, MachineId), 16);
    facts.systemUuid = uuidOf(streamOf(node, seed, SystemId));
    facts.bootId = uuidOf(streamOf(node, seed, BootId) + node.boots);
    facts.kernelVersion = (is.bits >> 52) % 4 == 0 ? "6.12.38-cloud" : "6.12.41-cloud";
    facts.osImage = "Example Linux 13";
    facts.runtimeVersion = "containerd://2.1.4";
    facts.kubeletVersion = kVersions[is.controlPlane ? 0 : node.index % kVersions.size()];
    facts.cpus = is.machine->cpus;
    facts.gpus = is.machine->gpus;
    // Firmware takes its share, so that no two machines report the same number.
    facts.memoryBytes =
        qint64(is.machine->memoryGiB) * 1024 * 1024 * 1024 - qint64(is.bits % 8'000'000);
    facts.imageSeed = streamOf(node, seed, Images);
}

} // namespace

QByteArray seededUid(const DemoNode &node, quint64 seed)
{
    return uuidOf(mix(streamOf(node, seed, Uid) + node.incarnation));
}

std::vector<DemoField> seededLabels(const DemoNode &node, quint64 seed)
{
    return labelsFor(node, seed, choicesOf(node, seed));
}

std::vector<DemoTaint> seededTaints(const DemoNode &node, quint64 seed)
{
    return taintsFor(choicesOf(node, seed));
}

void fillMachine(NodeFacts &facts, const DemoNode &node, quint64 seed)
{
    fillMachine(facts, node, seed, choicesOf(node, seed));
}

void fillSeeded(NodeFacts &facts, const DemoNode &node, quint64 seed)
{
    const Choices is = choicesOf(node, seed);
    fillMachine(facts, node, seed, is);
    facts.labels = labelsFor(node, seed, is);
    facts.annotations = annotationsFor(node, seed, facts);
    facts.taints = taintsFor(is);
    facts.conditions = conditionsFor(node);
}

} // namespace drover::demo
