#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

// What changes nodes. `dryRun=All` answers alike and keeps nothing.
DemoAnswer answerCreate(const RouteContext &context);

/// merge-patch and strategic-merge-patch of labels, annotations, unschedulable and taints; other
/// fields are left alone. A resourceVersion in the patch must be the node's: 409 otherwise.
DemoAnswer answerPatch(const RouteContext &context);

DemoAnswer answerDelete(const RouteContext &context);

} // namespace drover::demo
