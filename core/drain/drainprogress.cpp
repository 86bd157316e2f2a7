#include "core/drain/drainprogress.h"

#include "core/objects/budget.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// A kubelet that kills what its grace did not end has told so by then.
constexpr std::chrono::seconds kOverGrace{5};

/// How many pods it still waits for.
int waitedFor(const DrainProgress &progress)
{
    const auto isWaitedFor = [](const PodProgress &pod) {
        return pod.isToLeave() && pod.state != PodState::Gone && pod.state != PodState::Skipped &&
               pod.state != PodState::Failed;
    };
    return static_cast<int>(std::count_if(progress.pods.begin(), progress.pods.end(), isWaitedFor));
}

} // namespace

int DrainProgress::count(PodState state) const
{
    return static_cast<int>(std::count_if(
        pods.begin(), pods.end(), [state](const PodProgress &pod) { return pod.state == state; }));
}

int DrainProgress::goingCount() const
{
    return static_cast<int>(std::count_if(
        pods.begin(), pods.end(), [](const PodProgress &pod) { return pod.isToLeave(); }));
}

int DrainProgress::goneCount() const
{
    return static_cast<int>(std::count_if(pods.begin(), pods.end(), [](const PodProgress &pod) {
        return pod.planned.goes() && pod.state == PodState::Gone;
    }));
}

int DrainProgress::goneOtherwiseCount() const
{
    return static_cast<int>(std::count_if(
        pods.begin(), pods.end(), [](const PodProgress &pod) { return pod.wentOtherwise; }));
}

int DrainProgress::unwaitedCount() const
{
    return static_cast<int>(
        std::count_if(pods.begin(), pods.end(), [](const PodProgress &pod) { return pod.isUnwaited(); }));
}

QStringList DrainProgress::podsIn(PodState state) const
{
    QStringList names;
    for (const PodProgress &pod : pods) {
        if (pod.state == state)
            names << QString::fromStdString(podText(*pod.planned.pod));
    }
    return names;
}

std::optional<WallTime> DrainProgress::blockedSince() const
{
    std::optional<WallTime> since;
    for (const PodProgress &pod : pods) {
        if (isRunning() && pod.blockedSince)
            since = std::min(since.value_or(*pod.blockedSince), *pod.blockedSince);
    }
    return since;
}

bool DrainProgress::isBlockedLong(WallTime now) const
{
    const std::optional<WallTime> since = blockedSince();
    return since && now - *since >= kBlockedLong;
}

QStringList DrainProgress::leftOver() const
{
    QStringList left;
    for (const PodProgress &pod : pods) {
        if (pod.isToLeave() && pod.state != PodState::Gone && pod.state != PodState::Skipped)
            left << QString::fromStdString(podText(*pod.planned.pod));
    }
    return left;
}

std::vector<PodProgress> shownPods(const DrainProgress &progress)
{
    std::vector<PodProgress> pods = progress.pods;
    if (progress.isRunning() && !progress.isPaused)
        return pods;
    for (PodProgress &pod : pods)
        pod.nextTry.reset();
    if (progress.isRunning())
        return pods;
    for (PodProgress &pod : pods) {
        if (pod.state == PodState::Evicting)
            pod.blockedSince.reset(); // it may have been let go: the answer never came
        if (!progress.ended || !isOverGrace(pod, *progress.ended))
            pod.terminationDue.reset();
        pod.isUnwatched = pod.state != PodState::Gone;
        pod.wouldGo = progress.outcome == DrainOutcome::Planned && pod.state == PodState::Pending;
    }
    return pods;
}

PodState shownState(const PodProgress &pod)
{
    return pod.blockedSince ? PodState::Blocked : pod.state;
}

bool isBlockedForGood(const PodProgress &pod)
{
    return shownState(pod) == PodState::Blocked && isHopeless(pod.budgets, *pod.planned.pod);
}

bool isBlockedForGood(const DrainProgress &progress)
{
    return std::any_of(progress.pods.begin(), progress.pods.end(),
                       [](const PodProgress &pod) { return isBlockedForGood(pod); });
}

int blockedCount(const DrainProgress &progress)
{
    return static_cast<int>(
        std::count_if(progress.pods.begin(), progress.pods.end(),
                      [](const PodProgress &pod) { return shownState(pod) == PodState::Blocked; }));
}

DrainStand standOf(const DrainProgress &progress)
{
    if (progress.isPaused)
        return DrainStand::Paused;
    if (isBlockedForGood(progress))
        return DrainStand::BlockedForGood;
    const int blocked = blockedCount(progress);
    return blocked > 0 && blocked >= waitedFor(progress) ? DrainStand::Blocked : DrainStand::Draining;
}

std::optional<WallTime> graceEnd(const PodProgress &pod)
{
    if (pod.state != PodState::Terminating || !pod.terminationDue)
        return {};
    if (pod.wasTerminating)
        return pod.terminationDue;
    const Pod &seen = *pod.planned.pod;
    const std::chrono::seconds grace(seen.deletionGraceSeconds.value_or(seen.terminationGraceSeconds));
    return std::max(*pod.terminationDue, pod.since + grace);
}

bool isOverGrace(const PodProgress &pod, WallTime now)
{
    const std::optional<WallTime> end = graceEnd(pod);
    return end && now - *end >= kOverGrace;
}

bool isOverGrace(const Pod &pod, WallTime serverNow)
{
    return pod.isTerminating() && serverNow - pod.deletionTimestamp.wallTime() >= kOverGrace;
}

QLatin1StringView outcomeName(DrainOutcome outcome)
{
    switch (outcome) {
    case DrainOutcome::Running:
        return "running"_L1;
    case DrainOutcome::Planned:
        return "planned"_L1;
    case DrainOutcome::Drained:
        return "drained"_L1;
    case DrainOutcome::Refused:
        return "refused"_L1;
    case DrainOutcome::Failed:
        return "failed"_L1;
    case DrainOutcome::Cancelled:
        return "cancelled"_L1;
    case DrainOutcome::NodeDeleted:
        return "node-deleted"_L1;
    }
    return {};
}

QLatin1StringView podStateName(PodState state)
{
    switch (state) {
    case PodState::Pending:
        return "pending"_L1;
    case PodState::Evicting:
        return "evicting"_L1;
    case PodState::Blocked:
        return "blocked"_L1;
    case PodState::Terminating:
        return "terminating"_L1;
    case PodState::Gone:
        return "gone"_L1;
    case PodState::WithNode:
        return "with-node"_L1;
    case PodState::Skipped:
        return "skipped"_L1;
    case PodState::Failed:
        return "failed"_L1;
    }
    return {};
}

} // namespace drover
