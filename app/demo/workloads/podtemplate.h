#pragma once

#include "app/demo/nodes/demonode.h"
#include "app/demo/nodes/nodefacts.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace drover::demo {

/// A volume beside the token that every pod has.
struct DemoVolume {
    enum class Kind { EmptyDir, HostPath, Claim };
    QByteArray name;
    Kind kind = Kind::EmptyDir;
    QByteArray detail; ///< size limit (may be empty), path or claim
    bool inMemory = false;
};

/// A container of a pod, beside the first one. Units: millicores, MiB; 0: not said.
struct DemoContainer {
    enum class Role { App, Init, Sidecar, Ephemeral };
    QByteArray name;
    Role role = Role::App;
    int cpuMilli = 0;
    int memoryMi = 0;
    int cpuLimitMilli = 0;
    int memoryLimitMi = 0;
    std::vector<DemoField> more = {}; ///< other resources, requested and limited alike
};

/// What becomes of a container once its pod has a node.
enum class Fate {
    Runs,
    Crashes,   ///< it ends after a while, again and again
    PullFails, ///< there is no such image
    Waits,     ///< an init container that does not come to an end
};

/// What the pods of one workload have in common. Units: millicores, MiB, seconds.
struct PodTemplate {
    QByteArray app; ///< its first container and its image
    std::vector<DemoField> labels;
    std::vector<DemoField> annotations;
    int cpuMilli = 50;
    int memoryMi = 64;
    int cpuLimitMilli = 0; ///< 0: no limits
    int memoryLimitMi = 0;
    int port = 0; ///< 0: none
    std::vector<DemoVolume> volumes;
    std::vector<DemoField> nodeSelector;
    std::vector<DemoTaint> tolerated; ///< beside not-ready and unreachable for five minutes
    bool toleratesAll = false;
    qint64 graceSecs = 30;
    bool hangs = false; ///< a finalizer that nobody removes keeps a deleted pod for ever

    std::vector<DemoContainer> beside; ///< in the order of the API
    std::vector<DemoField> more;       ///< of the first container: "hugepages-2Mi", GPUs …
    int overheadCpuMilli = 0;          ///< of its runtime class
    int overheadMemoryMi = 0;
    int podCpuMilli = 0; ///< for the pod as a whole, in place of its containers' sums
    int podMemoryMi = 0;

    Fate fate = Fate::Runs;
    QByteArray failing; ///< the container that has the fate; empty: the first
    int runsSecs = 20;  ///< until it crashes
    int exitCode = 1;
    QByteArray endReason = "Error"; ///< or "OOMKilled"
    qint64 floodBytes = 0;          ///< its log is that long and comes as fast as it is taken
};

using PodTemplatePtr = std::shared_ptr<const PodTemplate>;

/// All containers: those of the initContainers, then the others, then the ephemeral ones.
std::vector<DemoContainer> containersOf(const PodTemplate &of);
bool isInit(const DemoContainer &container); ///< stands among the initContainers

/// The owner of a pod that is its controller.
struct DemoOwner {
    QByteArray apiVersion;
    QByteArray kind;
    QByteArray name;
    QByteArray uid;
};

} // namespace drover::demo
