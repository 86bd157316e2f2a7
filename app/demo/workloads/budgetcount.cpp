#include "app/demo/workloads/budgetcount.h"

#include <algorithm>
#include <set>

namespace drover::demo {

namespace {

constexpr qint64 kChargeSecs = 120; // a charged eviction whose pod did not go

// The pods that the scalable controllers of these pods want.
int wantedBy(const std::vector<DemoPodPtr> &pods, const DemoWorkloads &workloads)
{
    std::set<QByteArray> seen;
    int wanted = 0;
    for (const DemoPodPtr &pod : pods) {
        if (!pod->owner || !seen.insert(pod->owner->uid).second)
            continue;
        const QByteArray key = pod->nameSpace + '/' + pod->owner->name;
        for (const auto kind :
             {DemoController::Kind::ReplicaSet, DemoController::Kind::StatefulSet}) {
            const DemoControllerPtr controller = workloads.controllers(kind).find(key);
            if (controller && objectKindOf(kind).kind == pod->owner->kind)
                wanted += controller->replicas;
        }
    }
    return wanted;
}

// "2" of any number, or a percentage of it; rounded up.
int amountOf(const QByteArray &text, int whole)
{
    if (!text.endsWith('%'))
        return text.toInt();
    return (text.chopped(1).toInt() * whole + 99) / 100;
}

void setExpected(DemoBudget &budget, const std::vector<DemoPodPtr> &pods,
                 const DemoWorkloads &workloads)
{
    if (!budget.maxUnavailable.isEmpty()) {
        budget.expected = wantedBy(pods, workloads);
        budget.desired =
            std::max(budget.expected - amountOf(budget.maxUnavailable, budget.expected), 0);
    } else if (budget.minAvailable.endsWith('%')) {
        budget.expected = wantedBy(pods, workloads);
        budget.desired = amountOf(budget.minAvailable, budget.expected);
    } else {
        budget.expected = int(pods.size());
        budget.desired = budget.minAvailable.toInt();
    }
}

// A charge is over when its pod goes, or after two minutes.
void dropCharges(DemoBudget &budget, const std::vector<DemoPodPtr> &pods, qint64 nowSecs)
{
    std::erase_if(budget.disrupted, [&](const auto &charge) {
        const auto pod = std::find_if(pods.begin(), pods.end(), [&](const DemoPodPtr &one) {
            return one->name == charge.first;
        });
        return pod == pods.end() || (*pod)->isTerminating() ||
               charge.second + kChargeSecs <= nowSecs;
    });
}

} // namespace

bool covers(const DemoBudget &budget, const DemoPod &pod)
{
    if (budget.nameSpace != pod.nameSpace)
        return false;
    const std::vector<DemoField> &labels = pod.of->labels;
    return std::all_of(budget.selector.begin(), budget.selector.end(),
                       [&](const DemoField &wanted) {
                           return std::find(labels.begin(), labels.end(), wanted) != labels.end();
                       });
}

std::vector<DemoBudgetPtr> budgetsOver(const DemoWorkloads &workloads, const DemoPod &pod)
{
    std::vector<DemoBudgetPtr> budgets;
    workloads.budgets().each(pod.nameSpace, [&](const DemoBudgetPtr &budget) {
        if (covers(*budget, pod))
            budgets.push_back(budget);
    });
    return budgets;
}

bool countBudget(DemoBudget &budget, const DemoWorkloads &workloads, qint64 nowSecs)
{
    const DemoBudget before = budget;
    std::vector<DemoPodPtr> pods;
    workloads.pods().each(budget.nameSpace, [&](const DemoPodPtr &pod) {
        if (covers(budget, *pod) && !pod->isFinished())
            pods.push_back(pod);
    });
    setExpected(budget, pods, workloads);
    dropCharges(budget, pods, nowSecs);
    budget.healthy = int(std::count_if(pods.begin(), pods.end(), [&](const DemoPodPtr &pod) {
        return pod->ready && !pod->isTerminating() && !budget.disrupted.contains(pod->name);
    }));
    if (budget.isHeld)
        budget.healthy = std::min(budget.healthy, budget.desired);
    const bool counts = budget.expected > 0 && budget.failedSync.isEmpty();
    budget.allowed = counts ? std::max(budget.healthy - budget.desired, 0) : 0;
    if ((budget.allowed > 0) != (before.allowed > 0) || budget.transitionSecs == 0)
        budget.transitionSecs = nowSecs;
    return budget.allowed != before.allowed || budget.healthy != before.healthy ||
           budget.desired != before.desired || budget.expected != before.expected ||
           budget.disrupted != before.disrupted;
}

} // namespace drover::demo
