#include "core/objects/budget.h"

#include "core/objects/pod.h"

#include <algorithm>

namespace drover {

namespace {

/// Whether the server lets a pod that is not ready go without asking how much room there is.
bool passesUnready(const Budget &budget, const Pod &pod)
{
    if (pod.isReady)
        return false;
    return budget.unhealthyPods == Budget::UnhealthyPods::AlwaysAllow ||
           (budget.desiredHealthy > 0 && budget.currentHealthy >= budget.desiredHealthy);
}

} // namespace

bool Budget::covers(const Pod &pod) const
{
    if (!selector || pod.nameSpace != nameSpace)
        return false;
    if (selector->requirements.empty())
        return !emptyMeansNone;
    return selector->matches(pod.labels);
}

BudgetBearing bearingOf(const Budget &budget, const Pod &pod)
{
    if (pod.phase == "Pending" || pod.isFinished() || pod.isTerminating())
        return BudgetBearing::NotAsked;
    if (passesUnready(budget, pod))
        return BudgetBearing::Unready;
    // A status that is behind is answered 429 as well, whatever room it names.
    return budget.isBehind || budget.disruptionsAllowed <= 0 ? BudgetBearing::NoRoom
                                                             : BudgetBearing::Room;
}

bool neverHasRoom(const Budget &budget)
{
    if (budget.maxUnavailable == "0" || budget.maxUnavailable == "0%")
        return true;
    // Behind, the numbers are those of another spec.
    return !budget.isBehind && budget.disruptionsAllowed <= 0 &&
           budget.desiredHealthy >= budget.expectedPods;
}

bool isHopeless(const std::vector<BudgetPtr> &budgets, const Pod &pod)
{
    return std::any_of(budgets.begin(), budgets.end(), [&pod](const BudgetPtr &budget) {
        return bearingOf(*budget, pod) == BudgetBearing::NoRoom && neverHasRoom(*budget);
    });
}

} // namespace drover
