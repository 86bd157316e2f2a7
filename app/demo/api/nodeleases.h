#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

// The leases that kubelets renew every ten seconds, in the namespace kube-node-lease. Made from the
// nodes when they are asked for: one of a silent node is as old as its last heartbeat.
DemoAnswer answerLeaseList(const RouteContext &context);
DemoAnswer answerLease(const RouteContext &context);

} // namespace drover::demo
