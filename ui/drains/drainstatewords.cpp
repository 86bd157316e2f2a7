// The words for how a pod and its drain stand.

#include "ui/drains/drainwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Drain)
};

bool hasPodOverGrace(const DrainProgress &progress, WallTime now)
{
    return std::any_of(progress.pods.begin(), progress.pods.end(),
                       [now](const PodProgress &pod) { return isOverGrace(pod, now); });
}

/// After what resuming alone does not cure, whose tone it has.
StateText pausedText(const DrainProgress &progress, WallTime now)
{
    constexpr QLatin1StringView icon("paused");
    if (progress.uncordoned)
        return {Words::tr("Uncordoned, paused"), icon, Tone::Warning};
    if (isBlockedForGood(progress))
        return {Words::tr("Blocked for good, paused"), icon, Tone::Bad};
    if (hasPodOverGrace(progress, now))
        return {Words::tr("Pod over grace, paused"), icon, Tone::Warning};
    return {Words::tr("Paused"), icon, Tone::Warning};
}

/// Nobody looks any more at a pod of a drain that is over: it may have gone since.
StateText terminatingText(const PodProgress &pod, WallTime now)
{
    using Icon = QLatin1StringView;
    if (isOverGrace(pod, now))
        return {pod.isUnwatched ? Words::tr("Was over its grace") : Words::tr("Over its grace"),
                Icon("warning"), Tone::Warning};
    if (pod.isUnwatched)
        return {Words::tr("Was terminating"), Icon("reconnecting"), Tone::Dimmed};
    return {Words::tr("Terminating"), Icon("reconnecting"), Tone::Neutral};
}

} // namespace

StateText podStateText(const PodProgress &pod, WallTime now)
{
    using Icon = QLatin1StringView;
    switch (shownState(pod)) {
    case PodState::Pending:
        return pod.wouldGo ? StateText{Words::tr("Would go"), Icon("drain"), Tone::Neutral}
                           : StateText{Words::tr("Waiting"), Icon("pending"), Tone::Dimmed};
    case PodState::Evicting:
        return {Words::tr("Evicting"), Icon("connecting"), Tone::Neutral};
    case PodState::Blocked: {
        if (isBlockedForGood(pod))
            return {Words::tr("Blocked for good"), Icon("lock"), Tone::Bad};
        const bool isLong = pod.blockedSince && now - *pod.blockedSince >= kBlockedLong;
        return {Words::tr("Blocked"), Icon("lock"), isLong ? Tone::Warning : Tone::Neutral};
    }
    case PodState::Terminating:
        return terminatingText(pod, now);
    case PodState::Gone:
        if (pod.wentOtherwise)
            return {Words::tr("Gone"), Icon("info"), Tone::Neutral};
        return {Words::tr("Gone"), Icon("status-ready"), Tone::Good};
    case PodState::WithNode:
        if (!pod.isToLeave())
            return {Words::tr("Went with the node"), Icon("polling"), Tone::Dimmed};
        return {Words::tr("Went with the node"), Icon("warning"), Tone::Warning};
    case PodState::Skipped:
        return {pod.isUnwaited() ? Words::tr("Not waited for") : Words::tr("Stays"), Icon("polling"),
                Tone::Dimmed};
    case PodState::Failed:
        return {Words::tr("Failed"), Icon("error"), Tone::Bad};
    }
    return {};
}

QString podStateTopic(PodState state)
{
    switch (state) {
    case PodState::Pending:
    case PodState::Evicting:
        return QStringLiteral("drain/Waiting");
    case PodState::Blocked:
        return QStringLiteral("drain/Blocked");
    case PodState::Terminating:
        return QStringLiteral("drain/Terminating");
    case PodState::Gone:
        return QStringLiteral("drain/Gone");
    case PodState::WithNode:
        return QStringLiteral("drain/NodeDeleted");
    case PodState::Skipped:
        return QStringLiteral("drain/Stays");
    case PodState::Failed:
        return QStringLiteral("drain/Failed");
    }
    return {};
}

QString podStateTopic(const PodProgress &pod)
{
    return isBlockedForGood(pod) ? QStringLiteral("drain/BlockedForGood") : podStateTopic(shownState(pod));
}

StateText drainStateText(const DrainProgress &progress, WallTime now)
{
    using Icon = QLatin1StringView;
    switch (progress.outcome) {
    case DrainOutcome::Drained:
        if (progress.uncordoned) // it may be empty no more
            return {Words::tr("Drained, uncordoned"), Icon("warning"), Tone::Warning};
        return {Words::tr("Drained"), Icon("status-ready"), Tone::Good};
    case DrainOutcome::Cancelled:
        return {Words::tr("Canceled"), Icon("stopped"), Tone::Warning};
    case DrainOutcome::Refused:
        return {Words::tr("Refused"), Icon("error"), Tone::Bad};
    case DrainOutcome::Failed:
        return {Words::tr("Failed"), Icon("error"), Tone::Bad};
    case DrainOutcome::Planned:
        return {Words::tr("Dry run done"), Icon("info"), Tone::Neutral};
    case DrainOutcome::NodeDeleted:
        return {progress.isNodeReplaced ? Words::tr("Node replaced") : Words::tr("Node deleted"), Icon("warning"),
                Tone::Warning};
    case DrainOutcome::Running:
        break;
    }
    if (progress.isPaused)
        return pausedText(progress, now);
    if (progress.uncordoned)
        return {Words::tr("Uncordoned"), Icon("warning"), Tone::Warning};
    if (isBlockedForGood(progress))
        return {Words::tr("Blocked for good"), Icon("lock"), Tone::Bad};
    if (progress.isBlockedLong(now))
        return {Words::tr("Blocked too long"), Icon("warning"), Tone::Warning};
    if (hasPodOverGrace(progress, now))
        return {Words::tr("Pod over grace"), Icon("warning"), Tone::Warning};
    if (progress.stage == DrainStage::Reading || progress.stage == DrainStage::Cordoning)
        return {Words::tr("Beginning"), Icon("drain"), Tone::Neutral};
    if (standOf(progress) == DrainStand::Blocked)
        return {Words::tr("Blocked"), Icon("lock"), Tone::Neutral};
    if (const int blocked = blockedCount(progress); blocked > 0)
        return {Words::tr("Draining, %1 blocked").arg(blocked), Icon("drain"), Tone::Neutral};
    return {Words::tr("Draining"), Icon("drain"), Tone::Neutral};
}

QString drainStateTopic(const DrainProgress &progress, WallTime now)
{
    switch (progress.outcome) {
    case DrainOutcome::Drained:
        return progress.uncordoned ? QStringLiteral("drain/Uncordoned") : QStringLiteral("drain/Gone");
    case DrainOutcome::Cancelled:
        return QStringLiteral("drain/Canceled");
    case DrainOutcome::Refused:
    case DrainOutcome::Failed:
        return QStringLiteral("drain/Failed");
    case DrainOutcome::Planned:
        return QStringLiteral("drain/DryRun");
    case DrainOutcome::NodeDeleted:
        return podStateTopic(PodState::WithNode);
    case DrainOutcome::Running:
        break;
    }
    if (progress.uncordoned)
        return QStringLiteral("drain/Uncordoned");
    if (isBlockedForGood(progress))
        return QStringLiteral("drain/BlockedForGood");
    if (progress.isBlockedLong(now) || !hasPodOverGrace(progress, now))
        return blockedCount(progress) > 0 ? QStringLiteral("drain/Blocked")
                                          : QStringLiteral("drain/Draining");
    return podStateTopic(PodState::Terminating);
}

} // namespace drover::ui
