#pragma once

#include "app/demo/workloads/demopod.h"

namespace drover::demo {

// How a kubelet changes a pod, by the fate of its template. Units: seconds since the epoch.

/// It has its node: its containers start, as far as they can.
void startContainers(DemoPod &pod, qint64 nowSecs);

/// The next thing that becomes of the container that crashes: it ends, waits, runs again.
void stepFate(DemoPod &pod, qint64 nowSecs);

/// How long the container that crashes stays as it is from now on; −1: for ever, the pod has
/// another fate.
qint64 secondsToNextStep(const DemoPod &pod, qint64 nowSecs);

/// The pod has crashed that often before; the last time `agoSecs` ago, and waits.
void setHistory(DemoPod &pod, int restarts, qint64 agoSecs, qint64 nowSecs);

} // namespace drover::demo
