#pragma once

#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

/// Puts workloads on the nodes, outside the history: on the first nodes that take pods one of each
/// kind that matters to a drain, and on larger worlds a load of ordinary ones, some twelve a node
/// on up to 500 nodes and one beyond, where each pod counts. Nodes have their faults already.
void furnishWorkloads(const DemoState &state, DemoWorkloads &workloads);

} // namespace drover::demo
