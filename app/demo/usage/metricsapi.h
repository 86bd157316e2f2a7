#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

// metrics.k8s.io/v1beta1 as a metrics-server gives it: lists and single objects, no watch. Pods
// that do not run and nodes that cannot be asked have no measurements.
// Source: kubernetes-sigs/metrics-server, pkg/api.
DemoAnswer answerNodeMetrics(const RouteContext &context);
DemoAnswer answerPodMetrics(const RouteContext &context);

} // namespace drover::demo
