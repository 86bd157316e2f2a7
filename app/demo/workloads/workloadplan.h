#pragma once

#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

/// A workload as one would write it down. Its name is `pods.app`.
struct WorkloadPlan {
    DemoController::Kind kind = DemoController::Kind::ReplicaSet;
    QByteArray nameSpace;
    PodTemplate pods;              ///< the label `app` is added
    std::vector<QByteArray> nodes; ///< one running pod on each
    qint64 createdSecs = 0;        ///< 0: now; or kSinceSomeTime
};

/// Makes controller and pods, all of them running and ready. The pods' keys, in the order of the
/// nodes, are in `podKeys`.
DemoControllerPtr runWorkload(DemoWorkloads &workloads, const WorkloadPlan &plan,
                              std::vector<QByteArray> *podKeys = nullptr);

/// A pod with this owner, template and namespace; running, on no node.
DemoPod podOf(const DemoController &controller, const QByteArray &name);

/// A pod that a kubelet keeps from a file on its node.
DemoPod mirrorPod(const DemoState &state, const QByteArray &nameSpace, const QByteArray &app,
                  const QByteArray &node);

} // namespace drover::demo
