#pragma once

#include "app/demo/nodes/nodefacts.h"
#include "app/demo/workloads/demopod.h"

namespace drover::demo {

/// What a kubelet says is used on its node and by its pods: stats/summary, JSON. What is in an
/// emptyDir follows from the pod and grows; one of two has little or nothing.
/// Source: kubernetes staging/src/k8s.io/kubelet/pkg/apis/stats/v1alpha1.
QByteArray statsSummary(const DemoNode &node, const NodeFacts &facts, quint64 seed,
                        const std::vector<DemoPodPtr> &pods);

} // namespace drover::demo
