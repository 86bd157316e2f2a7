#pragma once

#include "core/decode/objectevent.h"
#include "core/objects/budget.h"

#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// One page of a List of PodDisruptionBudgets; the last one where there is no token.
struct BudgetPage {
    std::vector<BudgetPtr> budgets;
    std::string resourceVersion;
    std::string continueToken;
};

using BudgetEvent = ObjectEvent<Budget>;

/// The same as poddecoder.h for PodDisruptionBudgets, of policy/v1 and of policy/v1beta1, where an
/// empty selector covers no pod.
///
/// Thread: any; pure. Errors: as decodePodList().
/// Source: policy/v1 PodDisruptionBudget in the Kubernetes API reference.
Result<BudgetPage> decodeBudgetList(const std::string &body);
Result<BudgetEvent> decodeBudgetEvent(std::string_view line);

} // namespace drover
