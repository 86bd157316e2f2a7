#include "core/plan/drainplan.h"

#include "core/plan/drainfilters.h"
#include "core/plan/plannotices.h"
#include "core/plan/podmessages.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// Beside kubectl's own words, so in their manner: not translated.
const auto kTwoBudgets = "Pods with more than one PodDisruptionBudget (change one of the budgets)"_L1;

/// Budgets by namespace, so that a pod is held against its own only.
using BudgetIndex = std::map<std::string, std::vector<BudgetPtr>>;

BudgetIndex indexOf(const std::vector<BudgetPtr> &budgets)
{
    BudgetIndex index;
    for (const BudgetPtr &budget : budgets)
        index[budget->nameSpace].push_back(budget);
    return index;
}

std::vector<BudgetPtr> budgetsOf(const Pod &pod, const BudgetIndex &index)
{
    std::vector<BudgetPtr> covering;
    if (const auto own = index.find(pod.nameSpace); own != index.end())
        std::copy_if(own->second.begin(), own->second.end(), std::back_inserter(covering),
                     [&](const BudgetPtr &budget) { return budget->covers(pod); });
    return covering;
}

/// The server looks for budgets only where it asks any; then two are one too many.
bool meetsTwoBudgets(const PlannedPod &planned)
{
    return planned.fate == Fate::Evict && planned.budgets.size() > 1 &&
           bearingOf(*planned.budgets.front(), *planned.pod) != BudgetBearing::NotAsked;
}

/// Whether there is one; it is on then.
bool turnOnOptionFor(DrainRule rule, DrainOptions &options)
{
    switch (rule) {
    case DrainRule::DaemonSet:
        return options.ignoreDaemonSets = true;
    case DrainRule::EmptyDir:
        return options.deleteEmptyDirData = true;
    case DrainRule::DaemonSetGone:
    case DrainRule::Unmanaged:
        return options.force = true;
    case DrainRule::TwoBudgets:
        return options.disableEviction = true;
    case DrainRule::Ordinary:
    case DrainRule::DeletedLongAgo:
    case DrainRule::DaemonSetUnread:
    case DrainRule::Mirror:
    case DrainRule::Finished:
        break;
    }
    return false;
}

void decide(PlannedPod &planned, const DrainFacts &facts, const DrainOptions &options, WallTime now)
{
    applyFilters(planned, facts, options, now);
    if (planned.fate == Fate::Evict && (options.disableEviction || facts.evictionVersion.empty()))
        planned.fate = Fate::Delete;
    if (meetsTwoBudgets(planned)) {
        planned.fate = Fate::Refuse;
        planned.rule = DrainRule::TwoBudgets;
    }
}

/// The first that refuses hides the others.
std::vector<DrainRule> refusalsOf(PlannedPod planned, const DrainFacts &facts, DrainOptions options,
                                  WallTime now)
{
    std::vector<DrainRule> rules;
    while (planned.fate == Fate::Refuse) {
        rules.push_back(planned.rule);
        if (!turnOnOptionFor(planned.rule, options))
            break;
        decide(planned, facts, options, now);
    }
    return rules;
}

PlannedPod plannedPod(const PodPtr &pod, const DrainFacts &facts, const BudgetIndex &budgets,
                      const DrainOptions &options, WallTime now)
{
    PlannedPod planned;
    planned.pod = pod;
    planned.areBudgetsKnown = !facts.budgetsError;
    planned.budgets = budgetsOf(*pod, budgets);
    decide(planned, facts, options, now);
    planned.refusals = refusalsOf(planned, facts, options, now);
    planned.reason = planReason(planned, facts, options);
    planned.budgetReason = budgetReason(planned);
    return planned;
}

} // namespace

bool PlannedPod::isBlockedNow() const
{
    return fate == Fate::Evict &&
           std::any_of(budgets.begin(), budgets.end(), [this](const BudgetPtr &budget) {
               return bearingOf(*budget, *pod) == BudgetBearing::NoRoom;
           });
}

bool PlannedPod::isUncounted() const
{
    return !budgetReason.isEmpty() &&
           std::any_of(budgets.begin(), budgets.end(), [this](const BudgetPtr &budget) {
               const BudgetBearing bearing = bearingOf(*budget, *pod);
               return bearing == BudgetBearing::NotAsked || bearing == BudgetBearing::Unready;
           });
}

bool PlannedPod::losesEmptyDir() const
{
    return goes() && fate != Fate::Finished && hasEmptyDir(*pod);
}

int DrainPlan::count(Fate fate) const
{
    return static_cast<int>(std::count_if(
        pods.begin(), pods.end(), [fate](const PlannedPod &pod) { return pod.fate == fate; }));
}

int DrainPlan::goingCount() const
{
    return static_cast<int>(
        std::count_if(pods.begin(), pods.end(), [](const PlannedPod &pod) { return pod.goes(); }));
}

std::set<std::string> DrainPlan::losingNamespaces() const
{
    std::set<std::string> namespaces;
    for (const PlannedPod &planned : pods) {
        if (planned.goes())
            namespaces.insert(planned.pod->nameSpace);
    }
    return namespaces;
}

bool DrainPlan::isRefusedByFilter() const
{
    return std::any_of(pods.begin(), pods.end(),
                       [](const PlannedPod &pod) { return !pod.refusal.isEmpty(); });
}

bool DrainPlan::isRefused() const
{
    return count(Fate::Refuse) > 0;
}

QString DrainPlan::refusalText() const
{
    PodMessages filters;
    PodMessages server;
    for (const PlannedPod &pod : pods) {
        if (!pod.refusal.isEmpty())
            filters.add(pod.refusal, *pod.pod);
        else if (pod.rule == DrainRule::TwoBudgets)
            server.add(kTwoBudgets, *pod.pod);
    }
    const QStringList texts =
        filters.texts("cannot delete "_L1) + server.texts("cannot evict "_L1);
    return texts.size() < 2 ? texts.join(QString()) : u'[' + texts.join(u", "_s) + u']';
}

std::optional<Error> DrainPlan::refusal() const
{
    if (!isRefused())
        return std::nullopt;
    Error error;
    error.kind = Error::Kind::Invalid;
    error.message = refusalText();
    return error;
}

QStringList DrainPlan::warningTexts() const
{
    PodMessages warnings;
    for (const PlannedPod &pod : pods) {
        for (const QString &warning : pod.warnings)
            warnings.add(warning, *pod.pod);
    }
    return warnings.texts();
}

DrainPlan drainPlanFor(const DrainFacts &facts, const DrainOptions &options, WallTime now)
{
    DrainPlan plan;
    plan.node = facts.node;
    plan.nodeUid = facts.nodeUid;
    plan.options = options;
    plan.made = now;
    plan.evictionVersion = facts.evictionVersion;
    plan.budgetsError = facts.budgetsError;
    const BudgetIndex budgets = indexOf(facts.budgets);
    plan.pods.reserve(facts.pods.size());
    for (const PodPtr &pod : facts.pods)
        plan.pods.push_back(plannedPod(pod, facts, budgets, options, now));
    // The server's order, which kubectl keeps.
    std::stable_sort(
        plan.pods.begin(), plan.pods.end(),
        [](const PlannedPod &a, const PlannedPod &b) { return podText(*a.pod) < podText(*b.pod); });
    plan.notices = planNotices(facts.state.get(), facts.stateSince, plan.pods);
    return plan;
}

QLatin1StringView fateName(Fate fate)
{
    switch (fate) {
    case Fate::Evict:
        return "evict"_L1;
    case Fate::Delete:
        return "delete"_L1;
    case Fate::Skip:
        return "skip"_L1;
    case Fate::Finished:
        return "finished"_L1;
    case Fate::Refuse:
        return "refuse"_L1;
    }
    return {};
}

} // namespace drover
