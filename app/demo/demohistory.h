#pragma once

#include "app/demo/events/demoevents.h"
#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

/// Writes the events of the hour before: a controller that began anew and registered all nodes,
/// what happened to those that are in trouble, what their pods went through. Outside the history.
void recordThePast(const DemoState &state, const DemoWorkloads &workloads, DemoEvents &events);

} // namespace drover::demo
