#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/objects/budget.h"
#include "core/objects/node.h"
#include "core/objects/pod.h"
#include "core/plan/drainoptions.h"

#include <QString>
#include <QStringList>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace drover {

enum class Fate : std::uint8_t {
    Evict,    ///< through the eviction API; a pod already terminating is evicted and waited for
    Delete,   ///< by DELETE, because eviction is switched off or not served
    Skip,     ///< stays: DaemonSet, static, deleted long ago
    Finished, ///< Succeeded or Failed; goes too
    Refuse,   ///< stands in the way until an option allows it, or for ever
};

/// The rule that decided. Source: kubectl pkg/drain/filters.go, in its order.
enum class DrainRule : std::uint8_t {
    Ordinary,        ///< managed, nothing special
    DeletedLongAgo,  ///< skip-wait-for-delete-timeout
    DaemonSet,       ///< skipped, or refused without ignore-daemonsets
    DaemonSetGone,   ///< its DaemonSet does not exist: refused, or goes with force
    DaemonSetUnread, ///< whether it exists could not be read: refused
    Mirror,          ///< static pod, known by its annotation
    EmptyDir,        ///< refused without delete-emptydir-data
    Unmanaged,       ///< no controller: refused without force
    Finished,
    TwoBudgets, ///< the server answers such an eviction with 500, always
};

/// Whether the DaemonSet of some pods exists: Exists, Gone, or why it could not be read.
struct DaemonSetFact {
    enum class Kind { Exists, Gone, Unread };
    Kind kind = Kind::Exists;
    QString message; ///< the server's words for Gone and Unread
};

/// All that a plan is made from. Asked for when wanted; see DrainQuery.
struct DrainFacts {
    std::string node;
    std::string nodeUid;
    NodePtr state; ///< the node as it was read, for what there is to warn of; null: not read
    QString stateSince; ///< since when its Ready is so, as its reader is told times; empty: not said
    std::vector<PodPtr> pods;                         ///< of the node, podSelector applied
    std::map<std::string, DaemonSetFact> daemonSets;  ///< by "namespace/name"
    std::vector<BudgetPtr> budgets;                   ///< of the whole cluster
    std::optional<Error> budgetsError; ///< set: budgets are unknown, which is not none
    std::string evictionVersion;       ///< "policy/v1", "policy/v1beta1"; empty: not served
    WallTime read;                     ///< when
};

struct PlannedPod {
    PodPtr pod;
    Fate fate = Fate::Evict;
    DrainRule rule = DrainRule::Ordinary;
    QString reason;               ///< the rule in words, one sentence, translated
    QString budgetReason; ///< how each budget bears on it, a sentence each; empty: none is asked
    QStringList warnings;         ///< kubectl's own ("ignoring DaemonSet-managed Pods"); all kept
    QString refusal;              ///< kubectl's own where a filter refuses; empty else
    /// The rules that refuse it: what refuses it now, and each that would with the options that let it
    /// through those before. Ends with DaemonSetUnread where no option helps.
    std::vector<DrainRule> refusals;
    std::vector<BudgetPtr> budgets; ///< that cover it
    bool areBudgetsKnown = true;

    bool goes() const { return fate != Fate::Skip && fate != Fate::Refuse; }
    /// No room now, or never: the eviction will be answered 429.
    bool isBlockedNow() const;
    /// A budget covers it that does not count it, which budgetReason says why.
    bool isUncounted() const;
    /// Goes, and data in an emptyDir goes with it; of a finished pod nobody uses it any more.
    bool losesEmptyDir() const;
};

/// What a drain would do, decided before anything is written.
///
/// Thread: a plain value, any; made by a pure function. Units: as named. Errors: facts that could
/// not be read are said (budgetsError), never taken as none.
/// Source: kubectl pkg/drain/filters.go and drain.go.
struct DrainPlan {
    std::string node;
    std::string nodeUid;
    DrainOptions options;
    WallTime made;
    std::string evictionVersion;
    std::vector<PlannedPod> pods; ///< in the server's order: by "namespace/name"
    std::optional<Error> budgetsError;
    QStringList notices; ///< what kubectl does not warn of; see planNotices()

    int count(Fate fate) const;
    int goingCount() const;
    std::set<std::string> losingNamespaces() const; ///< those of the pods that go
    /// Not by eviction, whatever a pod's fate: finished ones are deleted then as well.
    bool removesByDelete() const { return options.disableEviction || evictionVersion.empty(); }
    /// A filter refuses: kubectl would evict nothing of this node.
    bool isRefusedByFilter() const;
    /// A filter refuses, or the server surely will (two budgets).
    bool isRefused() const;
    /// kubectl's error for what the filters refuse, "cannot delete <message>: ns/a, ns/b", and ours
    /// for what the server surely will, "cannot evict …"; several as "[e1, e2]"; empty: nothing.
    QString refusalText() const;
    /// The same as an error; nothing where nothing is refused.
    std::optional<Error> refusal() const;
    /// kubectl's warnings: "ignoring DaemonSet-managed Pods: ns/a, ns/b"; one string a message.
    QStringList warningTexts() const;
};

DrainPlan drainPlanFor(const DrainFacts &facts, const DrainOptions &options, WallTime now);

/// What became different between a plan that was shown and the one read again before acting.
struct PlanDifference {
    QStringList sentences; ///< "shop/web-7 is new: it will be evicted", translated
    bool isEmpty() const { return sentences.isEmpty(); }
};
PlanDifference differenceOf(const DrainPlan &shown, const DrainPlan &now);

/// "evict", "delete", "skip", "finished", "refuse": for JSON and tests.
QLatin1StringView fateName(Fate fate);

} // namespace drover
