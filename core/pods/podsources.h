#pragma once

#include "core/objects/budget.h"
#include "core/objects/pod.h"
#include "core/pods/objectwatch.h"

namespace drover {

using PodWatch = ObjectWatch<Pod>;
using BudgetWatch = ObjectWatch<Budget>;

/// The pods of one node; with a label selector only those that it matches.
///
/// Thread: any; values. Errors: those of the decoders.
ObjectSource<Pod> podsOnNode(const std::string &node, const std::string &labelSelector = {},
                             int pageSize = 500);
/// All pods of the cluster that use room; only to be listed.
ObjectSource<Pod> podsInUse();
/// All budgets of the cluster. `policyVersion` is "policy/v1" or "policy/v1beta1".
ObjectSource<Budget> allBudgets(const std::string &policyVersion);

} // namespace drover
