#pragma once

#include "app/demo/events/demoevents.h"
#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

/// Fills one node beyond all limits, to measure with: 500 pods of many states, 5,000 events about
/// the node in its last hour. Its name; empty: no node takes pods.
QByteArray crowdNode(const DemoState &state, DemoWorkloads &workloads, DemoEvents &events);

} // namespace drover::demo
