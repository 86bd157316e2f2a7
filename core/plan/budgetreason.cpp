#include "core/base/joined.h"
#include "core/plan/drainfilters.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BudgetReason)
};

QString nameOf(const Budget &budget)
{
    return QString::fromStdString(budget.name);
}

QString notAsked(const Budget &budget, const Pod &pod)
{
    if (pod.isTerminating())
        return Words::tr("Budget %1 does not count it: it is terminating (it has a "
                         "deletionTimestamp), and the eviction API asks no budget for such a pod.")
            .arg(nameOf(budget));
    return Words::tr("Budget %1 does not count it: its phase is %2, and the eviction API asks no "
                     "budget for such a pod.")
        .arg(nameOf(budget), QString::fromStdString(pod.phase));
}

QString unready(const Budget &budget)
{
    if (budget.unhealthyPods == Budget::UnhealthyPods::AlwaysAllow)
        return Words::tr("Budget %1 does not count it: it is not ready, and "
                         "unhealthyPodEvictionPolicy AlwaysAllow lets it go whatever the room.")
            .arg(nameOf(budget));
    return Words::tr("Budget %1 does not count it: it is not ready, and "
                     "unhealthyPodEvictionPolicy IfHealthyBudget lets it go without room while "
                     "currentHealthy (%2) is at least desiredHealthy (%3).")
        .arg(nameOf(budget))
        .arg(budget.currentHealthy)
        .arg(budget.desiredHealthy);
}

QString noRoom(const Budget &budget, const Pod &pod)
{
    if (budget.isBehind)
        return Words::tr("Budget %1 is still being processed by the server (observedGeneration is "
                         "older than its spec): until then the eviction is answered 429.")
            .arg(nameOf(budget));
    if (!pod.isReady)
        return Words::tr("Budget %1 counts it although it is not ready: "
                         "unhealthyPodEvictionPolicy IfHealthyBudget lets it go only while "
                         "currentHealthy (%2) is at least desiredHealthy (%3).")
            .arg(nameOf(budget))
            .arg(budget.currentHealthy)
            .arg(budget.desiredHealthy);
    return Words::tr("Budget %1 has no room (disruptionsAllowed %2, currentHealthy %3, "
                     "desiredHealthy %4): until it has, the eviction is answered 429.")
        .arg(nameOf(budget))
        .arg(budget.disruptionsAllowed)
        .arg(budget.currentHealthy)
        .arg(budget.desiredHealthy);
}

QString sentenceOf(const Budget &budget, const Pod &pod)
{
    switch (bearingOf(budget, pod)) {
    case BudgetBearing::Room:
        return Words::tr("Budget %1 counts it and has room (disruptionsAllowed %2).")
            .arg(nameOf(budget))
            .arg(budget.disruptionsAllowed);
    case BudgetBearing::NoRoom:
        return noRoom(budget, pod);
    case BudgetBearing::NotAsked:
        return notAsked(budget, pod);
    case BudgetBearing::Unready:
        return unready(budget);
    }
    return {};
}

} // namespace

QString budgetReason(const PlannedPod &planned)
{
    if (planned.fate != Fate::Evict && planned.fate != Fate::Finished)
        return {};
    QStringList reasons;
    for (const BudgetPtr &budget : planned.budgets)
        reasons << sentenceOf(*budget, *planned.pod);
    return sentences(reasons);
}

} // namespace drover
