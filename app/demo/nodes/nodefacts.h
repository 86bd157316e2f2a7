#pragma once

#include "app/demo/nodes/demonode.h"

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace drover::demo {

/// A key with its value, in the order of the API: sorted by key.
using DemoField = std::pair<QByteArray, QByteArray>;

/// Everything that is sent about a node, except its images (see encode/nodejson).
///
/// Thread: a value. Units: memory in bytes, storage in Ki, times in seconds since the epoch.
struct NodeFacts {
    QByteArray name;
    QByteArray uid;
    quint64 version = 0;
    qint64 createdSecs = 0;
    std::vector<DemoField> labels;
    std::vector<DemoField> annotations;
    std::vector<DemoTaint> taints;
    std::vector<DemoCondition> conditions;
    QByteArray podCidr;
    QByteArray providerId;
    QByteArray internalIp;
    QByteArray machineId;
    QByteArray systemUuid;
    QByteArray bootId;
    QByteArray kernelVersion;
    QByteArray osImage;
    QByteArray runtimeVersion;
    QByteArray kubeletVersion;
    int cpus = 0;
    int gpus = 0;
    qint64 memoryBytes = 0;
    quint64 imageSeed = 0;
    bool unschedulable = false;
    QByteArray cordonManager; ///< empty: managedFields do not say
    qint64 cordonSecs = 0;
    bool bare = false;
    bool withoutStatus = false;
};

/// The node that (seed, index, incarnation) give, with its overlay on top. Pure.
NodeFacts factsOf(const DemoNode &node, quint64 seed);

/// Only what it is made of: a seeded node's CPUs, memory and addresses.
NodeFacts machineOf(const DemoNode &node, quint64 seed);

// Parts of it, for those who look at many nodes.
std::vector<DemoField> labelsOf(const DemoNode &node, quint64 seed);
std::vector<DemoTaint> taintsOf(const DemoNode &node, quint64 seed);
QByteArray readinessOf(const DemoNode &node); ///< of condition Ready; empty: it has none

} // namespace drover::demo
