#include "app/demo/workloads/eviction.h"

#include "app/demo/workloads/budgetcount.h"

#include <QDateTime>

namespace drover::demo {

namespace {

using Outcome = EvictionOutcome;
using Kind = EvictionOutcome::Kind;

bool ignoresBudgets(const DemoPod &pod)
{
    return pod.phase != DemoPod::Phase::Running || pod.isTerminating();
}

// A pod that is not ready takes nothing from a budget that is satisfied, or that does not care.
bool letsUnreadyGo(const DemoBudget &budget, const DemoPod &pod)
{
    return !pod.ready && (budget.alwaysAllowUnhealthy ||
                          (budget.healthy >= budget.desired && budget.desired > 0));
}

QByteArray refusalOf(const DemoBudget &budget)
{
    const QByteArray start = "The disruption budget " + budget.name;
    if (!budget.failedSync.isEmpty())
        return start + " does not allow evicting pods currently because it failed sync: " +
               budget.failedSync;
    if (budget.healthy <= budget.desired)
        return start + " needs " + QByteArray::number(budget.desired) + " healthy pods and has " +
               QByteArray::number(budget.healthy) + " currently";
    return start + " does not allow evicting pods currently";
}

// Takes one disruption from the budget; something else than Done: it has none.
Outcome charge(DemoWorkloads &workloads, const QByteArray &budgetKey, const DemoPod &pod,
               bool dryRun)
{
    workloads.recount(budgetKey);
    const DemoBudgetPtr budget = workloads.budgets().find(budgetKey);
    if (budget->isBehind)
        return {Kind::Behind, "The disruption budget " + budget->name +
                                  " is still being processed by the server."};
    if (budget->allowed == 0)
        return {Kind::NoRoom, refusalOf(*budget)};
    if (!dryRun)
        workloads.changeBudget(budgetKey, [&](DemoBudget &next) {
            next.disrupted[pod.name] = QDateTime::currentSecsSinceEpoch();
        });
    return {};
}

Outcome terminate(DemoWorkloads &workloads, const EvictionRequest &request, const DemoPod &pod)
{
    if (!request.uid.isEmpty() && request.uid != pod.uid())
        return {Kind::OtherUid, pod.uid()};
    if (!request.dryRun)
        workloads.terminatePod(request.podKey, request.graceSecs.value_or(pod.of->graceSecs), true);
    return {};
}

} // namespace

EvictionOutcome evict(DemoWorkloads &workloads, const EvictionRequest &request)
{
    const DemoPodPtr pod = workloads.pod(request.podKey);
    if (!pod)
        return {Kind::NoSuchPod, {}};
    if (workloads.isClosing(pod->nameSpace))
        return {Kind::Closing, {}};
    if (ignoresBudgets(*pod))
        return terminate(workloads, request, *pod);
    const std::vector<DemoBudgetPtr> budgets = budgetsOver(workloads, *pod);
    if (budgets.size() > 1)
        return {Kind::TwoBudgets, {}};
    if (!budgets.empty() && !letsUnreadyGo(*budgets.front(), *pod)) {
        const QByteArray key = budgets.front()->key();
        const Outcome charged = charge(workloads, key, *pod, request.dryRun);
        if (charged.kind == Kind::NoRoom && !request.dryRun)
            Q_EMIT workloads.evictionRefused(key);
        if (charged.kind != Kind::Done)
            return charged;
    }
    return terminate(workloads, request, *pod);
}

} // namespace drover::demo
