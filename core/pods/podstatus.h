#pragma once

#include "core/base/clock.h"
#include "core/objects/poddetails.h"

#include <QString>

namespace drover {

/// What `kubectl get pods -o wide` prints of a pod, as values; the texts below make its words.
///
/// Thread: plain values, any; pure. Units: UTC. Errors: none.
/// Source: kubernetes pkg/printers/internalversion/printers.go, printPod.
struct PodStatus {
    QString word; ///< STATUS: "Running", "Init:1/2", "CrashLoopBackOff", "Terminating"
    int ready = 0;
    int containers = 0; ///< app containers and sidecars
    std::int64_t restarts = 0;
    Timestamp lastRestart; ///< how the newest of those ended; not reported: none told
};

PodStatus podStatusOf(const PodDetails &pod);

/// READY: "1/2".
QString readyText(const PodStatus &status);
/// RESTARTS: "3 (5m ago)", "0".
QString restartsText(const PodStatus &status, WallTime now);
/// AGE and other ages: "5m"; "<unknown>" where the time is not reported.
QString ageText(Timestamp since, WallTime now);
/// IP: the first, or "<none>".
QString ipText(const PodDetails &pod);
/// READINESS GATES: "1/2", or "<none>".
QString readinessGatesText(const PodDetails &pod);

/// The state of a container in kubectl's words: "Waiting: CrashLoopBackOff", "Running",
/// "Terminated: Error (exit code 1)".
QString containerStateText(const ContainerState &state);

} // namespace drover
