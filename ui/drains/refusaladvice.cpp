#include "ui/drains/refusaladvice.h"

#include "core/base/joined.h"
#include "ui/drains/drainwords.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Drain)
};

QString adviceOn(DrainRule rule, bool isDeletionOffered)
{
    switch (rule) {
    case DrainRule::DaemonSet:
        return Words::tr("Turn on \"Ignore DaemonSet pods\".");
    case DrainRule::EmptyDir:
        return Words::tr("Turn on \"Delete emptyDir data\".");
    case DrainRule::Unmanaged:
    case DrainRule::DaemonSetGone:
        return Words::tr("Turn on \"Pods without controller\".");
    case DrainRule::DaemonSetUnread:
        return Words::tr("Re-check when it can be read.");
    case DrainRule::TwoBudgets:
        return isDeletionOffered
                   ? Words::tr("Turn on \"Delete instead of evicting\" under Advanced, or change one of the budgets.")
                   : Words::tr("No option here helps: change one of the budgets.");
    case DrainRule::Ordinary:
    case DrainRule::DeletedLongAgo:
    case DrainRule::Mirror:
    case DrainRule::Finished:
        break;
    }
    return {};
}

} // namespace

QString refusalAdvice(const PlannedPod &planned, bool isDeletionOffered)
{
    QStringList advice;
    for (const DrainRule rule : planned.refusals)
        advice << adviceOn(rule, isDeletionOffered);
    return sentences(advice);
}

QString blockedAdvice(const Budget &budget, bool isDeletionOffered)
{
    return isDeletionOffered && neverHasRoom(budget)
               ? Words::tr("Waiting does not help: change the budget or the pods, or turn on \"Delete "
                           "instead of evicting\" under Advanced.")
               : whatFrees(budget);
}

} // namespace drover::ui
