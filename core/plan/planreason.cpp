#include "core/base/joined.h"
#include "core/plan/drainfilters.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrainPlan)
};

/// "ReplicaSet web"; for texts only where it has one.
QString controllerText(const Pod &pod)
{
    return pod.controller
               ? QString::fromStdString(pod.controller->kind + " " + pod.controller->name)
               : QString();
}

QString daemonSetReason(const PlannedPod &planned, const DrainFacts &facts)
{
    const Pod &pod = *planned.pod;
    const QString owner = controllerText(pod);
    if (planned.fate == Fate::Skip)
        return Words::tr("It stays: %1 keeps one pod on each node.").arg(owner);
    if (planned.rule == DrainRule::DaemonSet)
        return Words::tr("%1 would put it back at once; ignore DaemonSets to leave it in place.")
            .arg(owner);
    if (planned.fate == Fate::Refuse && planned.rule == DrainRule::DaemonSetGone)
        return Words::tr("Its %1 does not exist any more; without force it does not go.").arg(owner);
    if (planned.rule == DrainRule::DaemonSetGone)
        return Words::tr("Its %1 does not exist any more, so nothing puts it back.").arg(owner);
    const auto fact = facts.daemonSets.find(pod.nameSpace + "/" + pod.controller->name);
    if (fact == facts.daemonSets.end() || fact->second.message.isEmpty())
        return Words::tr("Whether its %1 exists is unknown.").arg(owner);
    return Words::tr("Whether its %1 exists could not be read: %2")
        .arg(owner, fact->second.message);
}

QString lossReason(const PlannedPod &planned)
{
    const Pod &pod = *planned.pod;
    if (planned.fate == Fate::Refuse) {
        return planned.rule == DrainRule::EmptyDir
                   ? Words::tr("Its emptyDir data on this node would be lost; it does not go unless "
                               "that may be deleted.")
                   : Words::tr("It has no controller that would replace it; without force it does "
                               "not go.");
    }
    if (planned.rule == DrainRule::EmptyDir)
        return Words::tr("Its emptyDir data on this node is lost.");
    return hasEmptyDir(pod) ? Words::tr("Nothing replaces it, as it has no controller, and its "
                                        "emptyDir data is lost.")
                            : Words::tr("Nothing replaces it, as it has no controller.");
}

QString budgetNames(const PlannedPod &planned)
{
    QStringList names;
    for (const BudgetPtr &budget : planned.budgets)
        names << QString::fromStdString(budget->name);
    names.sort();
    return listed(names);
}

QString ordinaryReason(const PlannedPod &planned, const DrainFacts &facts,
                       const DrainOptions &options)
{
    const Pod &pod = *planned.pod;
    if (planned.fate == Fate::Delete && options.disableEviction)
        return Words::tr("It is deleted without asking its disruption budgets, as eviction is "
                         "switched off.");
    if (planned.fate == Fate::Delete && facts.evictionVersion.empty())
        return Words::tr("It is deleted without asking its disruption budgets, as the server "
                         "serves no evictions.");
    return Words::tr("%1 replaces it.").arg(controllerText(pod));
}

} // namespace

QString planReason(const PlannedPod &planned, const DrainFacts &facts, const DrainOptions &options)
{
    const Pod &pod = *planned.pod;
    if (planned.goes() && planned.fate != Fate::Finished && pod.isTerminating())
        return Words::tr("It is terminating already and is waited for.");
    switch (planned.rule) {
    case DrainRule::DeletedLongAgo:
        return Words::tr("It should have been gone more than %1 s ago and is not waited for.")
            .arg(options.skipWaitForDelete.count());
    case DrainRule::DaemonSet:
    case DrainRule::DaemonSetGone:
    case DrainRule::DaemonSetUnread:
        return daemonSetReason(planned, facts);
    case DrainRule::Mirror:
        return Words::tr("It stays: it is a static pod, which the kubelet runs from a file.");
    case DrainRule::EmptyDir:
    case DrainRule::Unmanaged:
        return lossReason(planned);
    case DrainRule::Finished:
        return pod.phase == "Succeeded" ? Words::tr("It has succeeded and is removed.")
                                        : Words::tr("It has failed and is removed.");
    case DrainRule::TwoBudgets:
        return Words::tr("More than one disruption budget covers it (%1), and the server refuses "
                         "every eviction of such a pod.")
            .arg(budgetNames(planned));
    case DrainRule::Ordinary:
        return ordinaryReason(planned, facts, options);
    }
    return {};
}

} // namespace drover
