#include "core/drain/drainprogress.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

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
    case PodState::Skipped:
        return "skipped"_L1;
    case PodState::Failed:
        return "failed"_L1;
    }
    return {};
}

} // namespace drover
