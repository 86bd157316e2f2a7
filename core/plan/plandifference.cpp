#include "core/plan/drainplan.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanDifference)
};

QString fateText(const PlannedPod &pod)
{
    switch (pod.fate) {
    case Fate::Evict:
        return Words::tr("it will be evicted");
    case Fate::Delete:
        return Words::tr("it will be deleted");
    case Fate::Skip:
        return Words::tr("it stays");
    case Fate::Finished:
        return Words::tr("it has ended and will be removed");
    case Fate::Refuse:
        return Words::tr("it stands in the way");
    }
    return {};
}

QString name(const PlannedPod &pod)
{
    return QString::fromStdString(podText(*pod.pod));
}

using PodIndex = std::map<std::string, const PlannedPod *>;

PodIndex byUid(const DrainPlan &plan)
{
    PodIndex index;
    for (const PlannedPod &pod : plan.pods)
        index.emplace(pod.pod->uid, &pod);
    return index;
}

bool hasNamesake(const DrainPlan &plan, const PlannedPod &pod)
{
    for (const PlannedPod &other : plan.pods) {
        if (other.pod->name == pod.pod->name && other.pod->nameSpace == pod.pod->nameSpace)
            return true;
    }
    return false;
}

QString sentenceOfNew(const DrainPlan &shown, const PlannedPod &pod)
{
    return hasNamesake(shown, pod)
               ? Words::tr("%1 is another pod of the same name: %2.").arg(name(pod), fateText(pod))
               : Words::tr("%1 is new: %2.").arg(name(pod), fateText(pod));
}

void addWhole(QStringList &sentences, const DrainPlan &shown, const DrainPlan &now)
{
    if (shown.nodeUid != now.nodeUid)
        sentences << Words::tr("The node is another one of the same name.");
    if (!shown.budgetsError && now.budgetsError)
        sentences << Words::tr("The disruption budgets cannot be read any more.");
}

} // namespace

PlanDifference differenceOf(const DrainPlan &shown, const DrainPlan &now)
{
    PlanDifference difference;
    addWhole(difference.sentences, shown, now);
    const PodIndex before = byUid(shown);
    const PodIndex after = byUid(now);
    for (const PlannedPod &pod : now.pods) {
        const auto known = before.find(pod.pod->uid);
        if (known == before.end())
            difference.sentences << sentenceOfNew(shown, pod);
        else if (known->second->fate != pod.fate || known->second->rule != pod.rule)
            difference.sentences
                << Words::tr("%1 has changed: %2. %3").arg(name(pod), fateText(pod), pod.reason);
    }
    for (const PlannedPod &pod : shown.pods) {
        if (!after.contains(pod.pod->uid) && !hasNamesake(now, pod))
            difference.sentences << Words::tr("%1 is gone from the node.").arg(name(pod));
    }
    return difference;
}

} // namespace drover
