#include "ui/drains/drainwords.h"

#include "core/base/duration.h"
#include "core/base/joined.h"
#include "core/objects/budget.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"
#include "ui/writes/counttext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Drain)
};

/// A line may end behind the comma, not between a number and its word.
QString countsText(const Budget &budget)
{
    static const QRegularExpression within(QStringLiteral("(?<!,) "));
    return Words::tr("%1 healthy, %2 wanted")
        .replace(within, QString(QChar::Nbsp))
        .arg(budget.currentHealthy)
        .arg(budget.desiredHealthy);
}

/// No line ends between a number and the word behind it.
QString withItsNumber(QString text)
{
    if (const qsizetype at = text.indexOf(u' '); at > 0)
        text[at] = QChar::Nbsp;
    return text;
}

QString roomWord(const Budget &budget)
{
    return budget.disruptionsAllowed > 0 ? Words::tr("room for %1").arg(budget.disruptionsAllowed)
                                         : Words::tr("no room");
}

/// Why the server does not ask a budget for the pod; empty where it does.
QString unaskedText(const Budget &budget, const PlannedPod &planned)
{
    if (planned.fate == Fate::Delete)
        return Words::tr("deleted, not evicted");
    switch (bearingOf(budget, *planned.pod)) {
    case BudgetBearing::NotAsked:
        return planned.pod->isTerminating()
                   ? Words::tr("terminating")
                   : Words::tr("phase %1").arg(toText(planned.pod->phase));
    case BudgetBearing::Unready:
        return budget.unhealthyPods == Budget::UnhealthyPods::AlwaysAllow
                   ? Words::tr("not ready, AlwaysAllow")
                   : Words::tr("not ready, IfHealthyBudget");
    case BudgetBearing::Room:
    case BudgetBearing::NoRoom:
        break;
    }
    return {};
}

QString budgetLine(const Budget &budget, const PlannedPod &planned)
{
    if (planned.fate == Fate::Delete)
        return Words::tr("%1: %2").arg(toText(budget.name), Words::tr("not asked"));
    const bool counts = !planned.goes() || unaskedText(budget, planned).isEmpty();
    return Words::tr("%1: %2").arg(toText(budget.name),
                                   counts ? roomWord(budget) : Words::tr("does not count it"));
}

QString failureText(const DrainProgress &progress)
{
    if (progress.error)
        return progress.error->message;
    return Words::tr("%1 did not go").arg(podsText(progress.count(PodState::Failed)));
}

QString withoutStop(QString sentence)
{
    return sentence.endsWith(u'.') || sentence.endsWith(u'。') ? sentence.chopped(1) : sentence;
}

} // namespace

QString podName(const Pod &pod)
{
    return toText(podText(pod));
}

QString controllerText(const Pod &pod)
{
    if (!pod.controller)
        return Words::tr("no controller");
    return toText(pod.controller->kind) + u' ' + toText(pod.controller->name);
}

QString roomText(const Budget &budget)
{
    return Words::tr("%1 (%2)", "room, counts").arg(roomWord(budget), countsText(budget));
}

QString whatFrees(const Budget &budget)
{
    if (neverHasRoom(budget))
        return Words::tr("Waiting does not help: the budget or the pods must change.");
    const auto missing = budget.desiredHealthy + 1 - budget.currentHealthy;
    if (missing <= 0)
        return Words::tr("The server has not counted again yet.");
    return missing == 1 ? Words::tr("Room when 1 more of its pods is healthy.")
                        : Words::tr("Room when %1 more of its pods are healthy.").arg(missing);
}

QString budgetsText(const PlannedPod &planned)
{
    if (!planned.areBudgetsKnown)
        return Words::tr("unknown\nbudgets could not be read");
    QStringList lines;
    for (const BudgetPtr &budget : planned.budgets)
        lines << budgetLine(*budget, planned);
    if (planned.budgets.size() == 1) {
        const Budget &only = *planned.budgets.front();
        const QString unasked = planned.goes() ? unaskedText(only, planned) : QString();
        lines << (unasked.isEmpty() ? countsText(only) : unasked);
    }
    return lines.join(u'\n');
}

QString budgetsLine(const PlannedPod &planned)
{
    const QStringList parts = budgetsText(planned).split(u'\n');
    return planned.budgets.size() > 1 && planned.areBudgetsKnown ? remarks(parts) : parts.front();
}

QString countedBudgetsLine(const PlannedPod &planned)
{
    const QString line = budgetsLine(planned);
    if (planned.budgets.size() != 1 || !planned.areBudgetsKnown)
        return line;
    return Words::tr("%1 (%2)", "room, counts").arg(line, budgetsText(planned).section(u'\n', 1));
}

StateText placementText(const PodPlacement &placement)
{
    if (placement.fittingNodes > 0) {
        const QString first = Words::tr("fits on %1").arg(nodesText(placement.fittingNodes));
        return {placement.placedOn.empty()
                    ? first
                    : Words::tr("%1\nfirst: %2").arg(first, toText(placement.placedOn)),
                {}, Tone::Text};
    }
    QStringList briefs;
    for (const QString &brief : placement.briefs)
        briefs << withItsNumber(brief);
    const QString why = briefs.isEmpty()
                            ? clauses(placement.reasons)
                            : Words::tr("%1: %2", "nodes, why each does not take a pod")
                                  .arg(withItsNumber(nodesText(placement.otherNodes)), clauses(briefs));
    return {Words::tr("nowhere") + u'\n' + why, QLatin1StringView("warning"), Tone::Warning};
}

QString wholePlacementText(const PodPlacement &placement)
{
    return placement.fittingNodes > 0 ? placementText(placement).word
                                      : Words::tr("nowhere") + u'\n' + placement.reasons.join(u'\n');
}

QString emptyDirText(const std::vector<PlannedPod> &pods, const PlanNotes &notes)
{
    std::optional<std::int64_t> used = 0;
    std::optional<std::int64_t> limit = 0;
    for (const PlannedPod &planned : pods) {
        const std::optional<std::int64_t> ofPod = notes.volumeUse.emptyDirsOf(*planned.pod);
        used = used && ofPod ? std::optional(*used + *ofPod) : std::nullopt;
        for (const PodVolume &volume : planned.pod->volumes) {
            if (volume.kind == PodVolume::Kind::EmptyDir)
                limit = limit && volume.sizeLimit ? std::optional(*limit + *volume.sizeLimit)
                                                  : std::nullopt;
        }
    }
    if (used)
        return limit ? Words::tr("%1 used of %2").arg(bytesText(*used), bytesText(*limit))
                     : Words::tr("%1 used, no limit set").arg(bytesText(*used));
    const QString bounds =
        limit ? Words::tr("up to %1").arg(bytesText(*limit)) : Words::tr("no limit set");
    return notes.isUseAsked ? bounds : Words::tr("%1, use unknown", "limit").arg(bounds);
}

StateText trialText(const TrialAnswer &answer)
{
    using Icon = QLatin1StringView;
    const QString words = u'\n' + answer.words;
    switch (answer.kind) {
    case TrialAnswer::Kind::Confirmed:
        return {Words::tr("confirmed\nit would go"), Icon("status-ready"), Tone::Good};
    case TrialAnswer::Kind::NotNow:
        return {Words::tr("not now") + words, Icon("lock"), Tone::Warning};
    case TrialAnswer::Kind::Refused:
        return {Words::tr("refused") + words, Icon("error"), Tone::Bad};
    case TrialAnswer::Kind::Gone:
        return {Words::tr("not there any more") + words, Icon("info"), Tone::Neutral};
    case TrialAnswer::Kind::NoAnswer:
        return {Words::tr("no answer") + words, Icon("warning"), Tone::Warning};
    }
    return {};
}

QString answerText(const PodProgress &pod)
{
    if (pod.wouldGo && pod.planned.isUncounted())
        return pod.planned.budgetReason;
    if (pod.wentOtherwise)
        return Words::tr("not removed by this drain: the server had not accepted that");
    if (!pod.error || pod.state == PodState::Gone)
        return {};
    return pod.error->serverMessage.isEmpty() ? pod.error->message : pod.error->serverMessage;
}

std::chrono::seconds elapsed(const DrainProgress &progress, WallTime now)
{
    using std::chrono::floor;
    using std::chrono::seconds;
    return floor<seconds>(progress.ended.value_or(now)) - floor<seconds>(progress.started);
}

QString spanText(std::chrono::seconds span)
{
    const auto seconds = std::max<std::int64_t>(0, span.count());
    if (seconds < 60)
        return Words::tr("%1 s").arg(seconds);
    const auto minutes = seconds / 60;
    if (minutes < 60)
        return seconds % 60 == 0 ? Words::tr("%1 min").arg(minutes)
                                 : Words::tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    return minutes % 60 == 0 ? Words::tr("%1 h").arg(minutes / 60)
                             : Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

namespace {

/// With the date where it is not the one on which the drain began.
QString uncordonedAt(const DrainProgress &progress)
{
    return shortMoment(*progress.uncordoned, progress.started);
}

/// How the node is left, which somebody may have taken into their hand.
QString nodeText(const DrainProgress &progress)
{
    if (progress.isCordoned)
        return Words::tr("node stays cordoned");
    return progress.uncordoned ? Words::tr("node uncordoned by someone else at %1").arg(uncordonedAt(progress))
                               : Words::tr("node is not cordoned");
}

/// As its plan does; before there is one, as it was told to.
bool deletes(const DrainProgress &progress)
{
    return progress.removesByDelete || progress.options.disableEviction;
}

QString drainedText(const DrainProgress &progress)
{
    const QString took = wordedDuration(elapsed(progress, progress.started));
    const int kept = progress.count(PodState::Skipped) - progress.unwaitedCount();
    QString drained = deletes(progress) ? Words::tr("Drained in %1: %2 deleted, 0 left")
                                        : Words::tr("Drained in %1: %2 evicted, 0 left");
    if (kept > 0)
        drained = deletes(progress) ? Words::tr("Drained in %1: %2 deleted, %3 kept")
                                    : Words::tr("Drained in %1: %2 evicted, %3 kept");
    drained = drained.arg(took).arg(progress.goneCount() - progress.goneOtherwiseCount());
    if (kept > 0)
        drained = drained.arg(kept);
    return progress.uncordoned
               ? Words::tr("%1; uncordoned by someone else at %2: new pods may have come", "drained, when")
                     .arg(drained, uncordonedAt(progress))
               : drained;
}

/// A count of none that is gone would read as if there were none.
QString beginningText(const DrainProgress &progress)
{
    return progress.stage == DrainStage::Cordoning ? Words::tr("cordoning the node…")
                                                   : Words::tr("reading the node and its pods…");
}

QString runningText(const DrainProgress &progress)
{
    const QString gone =
        progress.isBeginning()
            ? beginningText(progress)
            : Words::tr("%1 of %2 gone").arg(progress.goneCount()).arg(progress.goingCount());
    return progress.uncordoned
               ? Words::tr("%1; uncordoned by someone else at %2: new pods may come", "pods gone, when")
                     .arg(gone, uncordonedAt(progress))
               : gone;
}

QString plannedText(const DrainProgress &progress)
{
    const bool isDeletion = deletes(progress);
    if (progress.goingCount() == 0)
        return isDeletion ? Words::tr("Dry run: no pod to delete, nothing was changed")
                          : Words::tr("Dry run: no pod to evict, nothing was changed");
    const QString sentence =
        isDeletion ? Words::tr("Dry run: %1 of %2 would be deleted now, nothing was changed")
                   : Words::tr("Dry run: %1 of %2 would be evicted now, nothing was changed");
    return sentence.arg(progress.count(PodState::Pending)).arg(progress.goingCount());
}

QString nodeDeletedText(const DrainProgress &progress)
{
    const bool isReplaced = progress.isNodeReplaced;
    if (progress.pods.empty())
        return isReplaced ? Words::tr("Node replaced before its pods were read")
                          : Words::tr("Node deleted before its pods were read");
    const QString sentence =
        isReplaced ? Words::tr("Node replaced: %1 of %2 pods had left, the others were not drained")
                   : Words::tr("Node deleted: %1 of %2 pods had left, the rest went with the node");
    return sentence.arg(progress.goneCount()).arg(progress.goingCount());
}

QString outcomeLine(const DrainProgress &progress)
{
    switch (progress.outcome) {
    case DrainOutcome::Planned:
        return plannedText(progress);
    case DrainOutcome::Running:
        return runningText(progress);
    case DrainOutcome::Drained:
        return drainedText(progress);
    case DrainOutcome::Cancelled:
        return progress.pods.empty()
                   ? Words::tr("Canceled before its pods were read, %1").arg(nodeText(progress))
                   : Words::tr("Canceled with %1 left, %2").arg(progress.leftOver().size()).arg(nodeText(progress));
    case DrainOutcome::NodeDeleted:
        return nodeDeletedText(progress);
    case DrainOutcome::Refused:
        return Words::tr("Refused: %1; %2").arg(withoutStop(failureText(progress)), nodeText(progress));
    case DrainOutcome::Failed:
        break;
    }
    return Words::tr("Failed: %1; %2").arg(withoutStop(failureText(progress)), nodeText(progress));
}

} // namespace

QString endLine(const DrainProgress &progress)
{
    QString line = outcomeLine(progress);
    if (const int others = progress.goneOtherwiseCount(); others > 0)
        line = Words::tr("%1; gone without this drain: %2", "how the drain stands, pods")
                   .arg(line, QString::number(others));
    const int unwaited = progress.unwaitedCount();
    return unwaited > 0 ? Words::tr("%1; not waited for: %2", "how the drain stands, pods")
                              .arg(line, QString::number(unwaited))
                        : line;
}

QString standLine(const DrainProgress &progress, WallTime now)
{
    const QString line = endLine(progress);
    return progress.isRunning()
               ? Words::tr("%1: %2", "state, pods").arg(drainStateText(progress, now).word, line)
               : line;
}

QString drainReport(const DrainProgress &progress, WallTime now)
{
    QStringList lines{Words::tr("Node %1: %2").arg(toText(progress.node), standLine(progress, now))};
    for (const QString &warning : progress.warnings)
        lines << Words::tr("Warning: %1").arg(warning);
    for (const PodProgress &pod : shownPods(progress)) {
        QStringList cells{podStateText(pod, progress.ended.value_or(now)).word, podName(*pod.planned.pod),
                          controllerText(*pod.planned.pod)};
        if (pod.attempts > 0)
            cells << Words::tr("attempts: %1").arg(pod.attempts);
        if (const QString answer = answerText(pod); !answer.isEmpty())
            cells << answer;
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace drover::ui
