#pragma once

#include "app/demo/nodes/demostate.h"
#include "app/demo/workloads/demoworkloads.h"

#include <map>

namespace drover::demo {

/// What is used. Units: nanocores, KiB.
struct DemoUsage {
    qint64 cpuNano = 0;
    qint64 memoryKi = 0;

    DemoUsage &operator+=(const DemoUsage &other)
    {
        cpuNano += other.cpuNano;
        memoryKi += other.memoryKi;
        return *this;
    }
};

constexpr qint64 kScrapeSecs = 15;

/// The moment of the newest measurement: all are taken every fifteen seconds.
qint64 lastScrape(qint64 nowSecs);

// What is used at that moment. It follows from what is requested, and moves: waves of minutes, a
// little noise, memory that grows for an hour. Pure.
DemoUsage usageOf(const DemoPod &pod, const DemoContainer &container, qint64 atSecs);
DemoUsage usageOf(const DemoPod &pod, qint64 atSecs); ///< of its containers that run

bool isMeasured(const DemoNode &node); ///< its kubelet can be asked

/// Of a node: its pods, and what the system takes by itself.
DemoUsage usageOf(const DemoNode &node, quint64 seed, const std::vector<DemoPodPtr> &pods,
                  qint64 atSecs);

/// Of all nodes that can be asked, in one pass over the pods.
std::map<QByteArray, DemoUsage> usageOfNodes(const DemoState &state, const DemoWorkloads &workloads,
                                             qint64 atSecs);

} // namespace drover::demo
