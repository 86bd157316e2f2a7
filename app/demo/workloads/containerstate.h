#pragma once

#include "app/demo/workloads/demopod.h"

namespace drover::demo {

/// How a container of the pod is: what the pod's overlay says, else what follows from its phase.
ContainerState stateOf(const DemoPod &pod, const DemoContainer &container);

// The columns of kubectl. Source: kubernetes pkg/printers/internalversion/printers.go.
QByteArray statusColumn(const DemoPod &pod);   ///< "Running", "Init:0/1", "CrashLoopBackOff" …
QByteArray readyColumn(const DemoPod &pod);    ///< "1/2"
QByteArray restartsColumn(const DemoPod &pod); ///< "3 (2m10s ago)"

} // namespace drover::demo
