#pragma once

#include "core/api/apirequest.h"
#include "core/plan/drainplan.h"

namespace drover {

/// The request that removes a pod of the plan: an eviction, or a DELETE where the plan says so,
/// with the pod's uid as precondition and the plan's grace period. As a dry run the server checks
/// it, budgets included, and does nothing.
///
/// Thread: any; pure. Errors: those of the answer: Throttled where a budget refuses for now.
ApiRequest<Done> removalRequest(const Pod &pod, const DrainPlan &plan, bool isDryRun);

} // namespace drover
