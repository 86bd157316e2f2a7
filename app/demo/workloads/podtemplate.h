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

/// What the pods of one workload have in common. Units: millicores, MiB, seconds.
struct PodTemplate {
    QByteArray app; ///< its container and its image
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
};

using PodTemplatePtr = std::shared_ptr<const PodTemplate>;

/// The owner of a pod that is its controller.
struct DemoOwner {
    QByteArray apiVersion;
    QByteArray kind;
    QByteArray name;
    QByteArray uid;
};

} // namespace drover::demo
