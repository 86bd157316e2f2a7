#include "core/plan/drainfilters.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// kubectl's own words, which scripts and people know: not translated.
const auto kDaemonSetFatal = "DaemonSet-managed Pods (use --ignore-daemonsets to ignore)"_L1;
const auto kDaemonSetWarning = "ignoring DaemonSet-managed Pods"_L1;
const auto kEmptyDirFatal = "Pods with local storage (use --delete-emptydir-data to override)"_L1;
const auto kEmptyDirWarning = "deleting Pods with local storage"_L1;
const auto kUnmanagedFatal = "Pods that declare no controller (use --force to override)"_L1;
const auto kUnmanagedWarning = "deleting Pods that declare no controller"_L1;

constexpr std::string_view kMirrorAnnotation = "kubernetes.io/config.mirror";

struct FilterInput {
    const Pod &pod;
    const DrainFacts &facts;
    const DrainOptions &options;
    WallTime now;
};

void refuse(PlannedPod &planned, DrainRule rule, const QString &message)
{
    planned.fate = Fate::Refuse;
    planned.rule = rule;
    planned.refusal = message.isEmpty() ? u"unexpected error"_s : message;
}

void skip(PlannedPod &planned, DrainRule rule)
{
    planned.fate = Fate::Skip;
    planned.rule = rule;
}

/// It goes all the same.
void warn(PlannedPod &planned, DrainRule rule, const QString &message)
{
    planned.rule = rule;
    planned.warnings << message;
}

/// Each filter says whether the next one is asked.
bool passesDeleted(PlannedPod &planned, const FilterInput &input)
{
    if (input.options.skipWaitForDelete.count() <= 0 || !input.pod.isTerminating())
        return true;
    const auto late = std::chrono::duration_cast<std::chrono::seconds>(
        input.now - input.pod.deletionTimestamp.wallTime());
    if (late <= input.options.skipWaitForDelete)
        return true;
    skip(planned, DrainRule::DeletedLongAgo);
    return false;
}

bool passesDaemonSet(PlannedPod &planned, const FilterInput &input)
{
    const Pod &pod = input.pod;
    if (!pod.controller || pod.controller->kind != "DaemonSet" || pod.isFinished())
        return true;
    const auto found = input.facts.daemonSets.find(pod.nameSpace + "/" + pod.controller->name);
    if (found == input.facts.daemonSets.end() ||
        found->second.kind == DaemonSetFact::Kind::Unread) {
        const bool wasAsked = found != input.facts.daemonSets.end();
        refuse(planned, DrainRule::DaemonSetUnread, wasAsked ? found->second.message : QString());
        return false;
    }
    if (found->second.kind == DaemonSetFact::Kind::Gone) {
        if (!input.options.force) {
            refuse(planned, DrainRule::DaemonSetGone, found->second.message);
            return false;
        }
        warn(planned, DrainRule::DaemonSetGone, found->second.message);
        return true;
    }
    if (!input.options.ignoreDaemonSets) {
        refuse(planned, DrainRule::DaemonSet, kDaemonSetFatal);
        return false;
    }
    skip(planned, DrainRule::DaemonSet);
    planned.warnings << kDaemonSetWarning;
    return false;
}

bool passesMirror(PlannedPod &planned, const FilterInput &input)
{
    if (!input.pod.annotations.contains(kMirrorAnnotation))
        return true;
    skip(planned, DrainRule::Mirror);
    return false;
}

bool passesEmptyDir(PlannedPod &planned, const FilterInput &input)
{
    if (!hasEmptyDir(input.pod) || input.pod.isFinished())
        return true;
    if (!input.options.deleteEmptyDirData) {
        refuse(planned, DrainRule::EmptyDir, kEmptyDirFatal);
        return false;
    }
    warn(planned, DrainRule::EmptyDir, kEmptyDirWarning);
    return true;
}

bool passesUnmanaged(PlannedPod &planned, const FilterInput &input)
{
    if (input.pod.isFinished() || input.pod.controller)
        return true;
    if (!input.options.force) {
        refuse(planned, DrainRule::Unmanaged, kUnmanagedFatal);
        return false;
    }
    warn(planned, DrainRule::Unmanaged, kUnmanagedWarning);
    return true;
}

constexpr bool (*kFilters[])(PlannedPod &, const FilterInput &) = {
    passesDeleted, passesDaemonSet, passesMirror, passesEmptyDir, passesUnmanaged,
};

} // namespace

bool hasEmptyDir(const Pod &pod)
{
    return std::any_of(pod.volumes.begin(), pod.volumes.end(), [](const PodVolume &volume) {
        return volume.kind == PodVolume::Kind::EmptyDir;
    });
}

void applyFilters(PlannedPod &planned, const DrainFacts &facts, const DrainOptions &options,
                  WallTime now)
{
    const FilterInput input{*planned.pod, facts, options, now};
    planned.fate = Fate::Evict;
    planned.rule = DrainRule::Ordinary;
    for (const auto passes : kFilters) {
        if (!passes(planned, input))
            return;
    }
    if (planned.pod->isFinished()) {
        planned.fate = Fate::Finished;
        planned.rule = DrainRule::Finished;
    }
}

} // namespace drover
