#pragma once

#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

bool tolerates(const PodTemplate &pod, const DemoTaint &taint);

/// Where a new pod goes: the emptiest of the nodes that take it; in a large world of some of them.
/// Empty: none does. `choice` decides which some.
QByteArray nodeFor(const DemoState &state, const DemoWorkloads &workloads, const PodTemplate &pod,
                   quint64 choice);

/// All nodes that would take the pod, by name.
std::vector<QByteArray> nodesFor(const DemoState &state, const PodTemplate &pod);

} // namespace drover::demo
