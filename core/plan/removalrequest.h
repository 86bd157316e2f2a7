#pragma once

#include "core/api/apirequest.h"
#include "core/kubeconfig/clusterconfig.h"
#include "core/plan/drainplan.h"

namespace drover {

/// The request that removes a pod of the plan: an eviction, or a DELETE where the plan says so,
/// with the pod's uid as precondition and the plan's grace period. As a dry run the server checks
/// it, budgets included, and does nothing.
///
/// Thread: any; pure. Errors: those of the answer: Throttled where a budget refuses for now.
ApiRequest<Done> removalRequest(const Pod &pod, const DrainPlan &plan, bool isDryRun);

/// The same as a line for a shell. kubectl has no word for the eviction of one pod, and `drain
/// --pod-selector` would take all pods with its labels; `create --raw` sends the very body, uid
/// included, so that a line pasted late cannot hit a namesake. `delete` has no such precondition.
QString kubectlRemoval(const ClusterId &cluster, const Pod &pod, const DrainPlan &plan);

/// What the server said against a removal: the causes first, as only they name a budget and its
/// numbers.
QString removalAnswer(const Error &error);

} // namespace drover
