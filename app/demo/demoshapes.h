#pragma once

#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

/// Puts pods of many shapes on the nodes that take pods: init containers, sidecars, several
/// containers, GPUs and huge pages, overhead, requests of the pod as a whole; and pods in every
/// trouble that a status can tell: crashing, without image, waiting for another, evicted,
/// terminating for long, restarted.
void furnishShapes(const DemoState &state, DemoWorkloads &workloads);

/// One pod a node that takes a fair share of it, so that usage looks like usage.
void furnishLoad(const DemoState &state, DemoWorkloads &workloads);

} // namespace drover::demo
