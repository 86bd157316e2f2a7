#pragma once

#include "core/objects/drainstand.h"
#include "core/plan/drainplan.h"

namespace drover {

/// From then on somebody should look at a blocked drain.
inline constexpr std::chrono::minutes kBlockedLong{5};

enum class PodState : std::uint8_t {
    Pending,     ///< its turn has not come
    Evicting,    ///< the request is under way
    Blocked,     ///< a budget or a closing namespace refuses for now; tried again later
    Terminating, ///< accepted; the server has not let go of it yet
    Gone,        ///< its uid is no more on the node
    WithNode,    ///< its node was deleted while it was there, and the drain ended with that
    Skipped,     ///< stays, by plan; or goes, and is not waited for (PodProgress::isUnwaited)
    Failed,      ///< the server refuses it for good, or the time ran out
};

struct PodProgress {
    PlannedPod planned;
    PodState state = PodState::Pending;
    WallTime since;         ///< of the state; Blocked: since the first refusal
    std::optional<WallTime> blockedSince; ///< the first refusal; tries in between change nothing
    int attempts = 0;
    std::optional<WallTime> nextTry;         ///< while Blocked
    /// While Terminating: deletionTimestamp, as far as is known by this computer's clock.
    std::optional<WallTime> terminationDue;
    std::optional<Error> error;              ///< the last answer that was none of success
    std::vector<BudgetPtr> budgets;          ///< as last seen, newer than the plan's
    bool isAddition = false; ///< came to the node after the plan was made
    bool wasTerminating = false; ///< before this drain, or its retry, asked: its grace has begun then
    bool wentOtherwise = false; ///< Gone, and the server had not accepted its removal: others did that

    bool isUnwatched = false; ///< its drain is over and looks no more at what is not gone; see shownPods()
    bool wouldGo = false; ///< a dry run that is over: the server would let it go; see shownPods()

    /// It goes, or would if no rule refused it.
    bool isToLeave() const { return planned.goes() || planned.fate == Fate::Refuse; }
    /// It was let go, too long ago to be waited for.
    bool isUnwaited() const { return planned.goes() && state == PodState::Skipped; }
};

/// Refused: what stands in the way was in the plan (DrainPlan::isRefused), in a plan and a dry run as
/// in a drain. Failed: something else did; the plan had not foreseen it. NodeDeleted: by somebody else,
/// before its pods had left it; see DrainProgress::isNodeReplaced.
enum class DrainOutcome : std::uint8_t { Running, Planned, Drained, Refused, Failed, Cancelled, NodeDeleted };
enum class DrainStage : std::uint8_t { Reading, Cordoning, Evicting, Waiting, Ended };

/// How far a drain is; a value the board and the probe show.
///
/// Thread: a plain value, any. Units: UTC. Errors: `error`, set where the outcome is Refused or
/// Failed; each pod has its own besides.
struct DrainProgress {
    bool isPaused = false; ///< by a person: no eviction begins
    std::string node;
    DrainOptions options;
    bool removesByDelete = false; ///< as its plan says, once there is one
    DrainStage stage = DrainStage::Reading;
    DrainOutcome outcome = DrainOutcome::Running;
    bool isCordoned = false;      ///< the node is cordoned now, whoever did it
    bool didCordon = false;       ///< this drain cordoned it
    /// Where the outcome is NodeDeleted: another node has its name. The cluster takes away the pods of nodes
    /// that are absent, by name, so that its pods may run on; they stand as they were seen last.
    bool isNodeReplaced = false;
    /// While it ran somebody uncordoned the node, which then takes pods again, and it is so still.
    std::optional<WallTime> uncordoned;
    std::optional<Error> budgetsError; ///< set: budgets are unknown, which is not none
    WallTime started;
    std::optional<WallTime> ended;
    std::optional<WallTime> deadline;
    std::vector<PodProgress> pods; ///< in the plan's order, additions last
    QStringList warnings;
    std::optional<Error> error;

    bool isRunning() const { return outcome == DrainOutcome::Running; }
    /// Its pods are not known yet.
    bool isBeginning() const
    {
        return isRunning() && pods.empty() && (stage == DrainStage::Reading || stage == DrainStage::Cordoning);
    }
    int count(PodState state) const;
    int goingCount() const; ///< pods that are to leave, those that a rule refuses among them
    int goneCount() const;
    int goneOtherwiseCount() const; ///< of these, those that this drain did not remove
    /// Pods that it let go and that are there still: so long ago that it does not wait for them any
    /// more (--skip-wait-for-delete-timeout), which for kubectl ends a drain as well as if they were gone.
    int unwaitedCount() const;
    QStringList podsIn(PodState state) const; ///< "shop/web-1"
    /// When the pod that has been blocked longest was first refused; nothing: none is blocked.
    std::optional<WallTime> blockedSince() const;
    bool isBlockedLong(WallTime now) const;
    /// "shop/web-1": what is still there of those that were to leave, but for those not waited for.
    QStringList leftOver() const;
};

/// As they are shown. Of a drain that is over nothing counts on: neither the next try nor a grace that
/// nobody watches any more. While it is paused there is no next try either.
std::vector<PodProgress> shownPods(const DrainProgress &progress);
/// As it is shown: one that was refused is Blocked until it is let go, tries in between or not.
PodState shownState(const PodProgress &pod);
/// Blocked by a budget that no wait gives room.
bool isBlockedForGood(const PodProgress &pod);
bool isBlockedForGood(const DrainProgress &progress); ///< one of its pods is
int blockedCount(const DrainProgress &progress);      ///< of its pods, for good or not
/// Of one that runs.
DrainStand standOf(const DrainProgress &progress);
/// When it should be gone: the server's time for it, which may be told by a clock that is behind, yet
/// not before its grace is over since it was let go. Nothing unless it is Terminating.
std::optional<WallTime> graceEnd(const PodProgress &pod);
/// It is Terminating although its grace is over, and the seconds that a kubelet then needs.
bool isOverGrace(const PodProgress &pod, WallTime now);
/// The same of a pod that nobody here let go: by the server's clock, which dated its end.
bool isOverGrace(const Pod &pod, WallTime serverNow);

/// "planned", "drained", "refused", "failed", "cancelled", "node-deleted"; "running" while it does.
QLatin1StringView outcomeName(DrainOutcome outcome);
/// "pending", "evicting", "blocked", "terminating", "gone", "with-node", "skipped", "failed".
QLatin1StringView podStateName(PodState state);

} // namespace drover
