#include "core/insight/whyrules.h"

#include "core/objects/nodehealth.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using Question = WhyQuestion;
using Weight = WhyFinding::Weight;

const std::vector<PodProgress> &podsOf(const WhyFacts &facts)
{
    static const std::vector<PodProgress> none;
    return facts.drain ? facts.drain->pods : none;
}

QString nameOf(const PodProgress &pod)
{
    return QString::fromStdString(podText(*pod.planned.pod));
}

/// The budgets as last seen, else as planned.
const std::vector<BudgetPtr> &budgetsOf(const PodProgress &pod)
{
    return pod.budgets.empty() ? pod.planned.budgets : pod.budgets;
}

WhyEvidence evidenceOfBudget(const Budget &budget)
{
    return {WhyWords::tr("budget %1/%2", "namespace, name")
                .arg(QString::fromStdString(budget.nameSpace), QString::fromStdString(budget.name)),
            WhyWords::tr("%1 disruptions allowed; %2 pods healthy, %3 wanted")
                .arg(budget.disruptionsAllowed)
                .arg(budget.currentHealthy)
                .arg(budget.desiredHealthy),
            std::nullopt};
}

/// Of a drain that has ended.
WhyEvidence evidenceOfDrain(const DrainProgress &drain, const QString &what)
{
    return {WhyWords::tr("drain", "before what became of it"), what, drain.ended};
}

WhyEvidence evidenceOfEviction(const PodProgress &pod)
{
    return {WhyWords::tr("eviction of %1").arg(nameOf(pod)), errorSentence(*pod.error), pod.since};
}

void findRefused(const WhyFacts &facts, WhyFindings &findings)
{
    if (!facts.drain || facts.drain->outcome != DrainOutcome::Refused)
        return;
    std::vector<WhyEvidence> evidence;
    for (const PodProgress &pod : podsOf(facts)) {
        if (pod.planned.fate == Fate::Refuse && evidence.size() < 5)
            evidence.push_back(evidenceOf(*pod.planned.pod, pod.planned.reason));
    }
    if (facts.drain->error)
        evidence.push_back(evidenceOfDrain(*facts.drain, errorSentence(*facts.drain->error)));
    addFinding(findings,
               WhyWords::tr("Pods that no option allowed to evict stand in the way."),
               std::move(evidence));
}

void findBudgets(const WhyFacts &facts, WhyFindings &findings)
{
    for (const PodProgress &pod : podsOf(facts)) {
        if (shownState(pod) != PodState::Blocked)
            continue;
        std::vector<WhyEvidence> evidence;
        for (const BudgetPtr &budget : budgetsOf(pod)) {
            if (bearingOf(*budget, *pod.planned.pod) == BudgetBearing::NoRoom)
                evidence.push_back(evidenceOfBudget(*budget));
        }
        if (pod.error)
            evidence.push_back(evidenceOfEviction(pod));
        if (!evidence.empty())
            addFinding(findings,
                       WhyWords::tr("%1 is held back: the server refuses its eviction for now.")
                           .arg(nameOf(pod)),
                       std::move(evidence));
    }
}

void findHopelessBudgets(const WhyFacts &facts, WhyFindings &findings)
{
    for (const PodProgress &pod : podsOf(facts)) {
        if (shownState(pod) != PodState::Blocked)
            continue;
        for (const BudgetPtr &budget : budgetsOf(pod)) {
            if (neverHasRoom(*budget))
                addFinding(findings,
                           WhyWords::tr("The budget over %1 never has room as it is written.")
                               .arg(nameOf(pod)),
                           {evidenceOfBudget(*budget)});
        }
    }
}

WhyEvidence lateEvidence(const Pod &pod)
{
    WhyEvidence evidence =
        evidenceOf(pod, WhyWords::tr("metadata.deletionTimestamp %1")
                            .arg(QString::fromStdString(formatTimestamp(pod.deletionTimestamp))));
    if (pod.deletionTimestamp.isReported())
        evidence.at = pod.deletionTimestamp.wallTime();
    return evidence;
}

/// The drain knows since when that pod should be gone, and counts from when it was let go.
bool isJudgedByDrain(const Pod &pod, const WhyFacts &facts)
{
    return std::ranges::any_of(podsOf(facts), [&pod](const PodProgress &one) {
        return one.planned.pod->uid == pod.uid && graceEnd(one).has_value();
    });
}

/// Pods that should be gone: of the drain, else of the node. As the board of drains has it.
std::vector<WhyEvidence> latePods(const WhyFacts &facts)
{
    std::vector<WhyEvidence> evidence;
    for (const PodProgress &pod : podsOf(facts)) {
        if (isOverGrace(pod, facts.now))
            evidence.push_back({WhyWords::tr("pod %1").arg(nameOf(pod)),
                                WhyWords::tr("grace period over"), graceEnd(pod)});
    }
    const auto *pods = answerOf(facts.pods);
    if (!evidence.empty() || !pods)
        return evidence;
    for (const PodDetailsPtr &pod : *pods) {
        if (isOverGrace(*pod, facts.now + facts.serverAhead) && !isJudgedByDrain(*pod, facts))
            evidence.push_back(lateEvidence(*pod));
    }
    return evidence;
}

void findLatePods(const WhyFacts &facts, WhyFindings &findings)
{
    std::vector<WhyEvidence> evidence = latePods(facts);
    if (evidence.empty())
        return;
    const auto count = static_cast<int>(evidence.size());
    if (evidence.size() > 5)
        evidence.resize(5);
    addFinding(findings,
               WhyWords::tr("%n pod(s) should have ended by now and are still there.", nullptr,
                            count),
               std::move(evidence));
}

void findSilentKubelet(const WhyFacts &facts, WhyFindings &findings)
{
    const NodeCondition *ready = conditionOf(*facts.node, "Ready");
    const bool isSilent = isKubeletSilent(facts);
    if (!ready || (ready->status == "True" && !isSilent) || latePods(facts).empty())
        return;
    std::vector<WhyEvidence> evidence{evidenceOf(*ready, "status"), evidenceOf(*ready, "message")};
    if (const NodeLease *lease = answerOf(facts.lease); lease && isSilent)
        evidence.push_back(leaseEvidence(*lease));
    addFinding(findings,
               WhyWords::tr("A pod is gone only when the kubelet says so, and this node's kubelet "
                            "is not well."),
               std::move(evidence));
}

void findFailedPods(const WhyFacts &facts, WhyFindings &findings)
{
    for (const PodProgress &pod : podsOf(facts)) {
        if (pod.state == PodState::Failed && pod.error)
            addFinding(findings,
                       WhyWords::tr("The server refuses to evict %1.").arg(nameOf(pod)),
                       {evidenceOfEviction(pod)});
    }
}

bool isRightMissing(const WhyFacts &facts)
{
    return facts.drain && facts.drain->outcome == DrainOutcome::Failed && facts.drain->error &&
           facts.drain->error->kind == Error::Kind::Forbidden;
}

void findMissingRight(const WhyFacts &facts, WhyFindings &findings)
{
    if (!isRightMissing(facts))
        return;
    std::vector<WhyEvidence> evidence{
        evidenceOfDrain(*facts.drain, errorSentence(*facts.drain->error))};
    if (!facts.drain->error->serverMessage.isEmpty())
        evidence.push_back({u"Status.message"_s, facts.drain->error->serverMessage,
                            facts.drain->ended});
    addFinding(findings, WhyWords::tr("The drain ended because a right is missing."),
               std::move(evidence));
}

void findStopped(const WhyFacts &facts, WhyFindings &findings)
{
    if (!facts.drain)
        return;
    if (facts.drain->outcome == DrainOutcome::Cancelled)
        addFinding(findings, WhyWords::tr("The drain was canceled before it was done."),
                   {evidenceOfDrain(
                       *facts.drain,
                       WhyWords::tr("%n pod(s) left", nullptr,
                                    static_cast<int>(facts.drain->leftOver().size())))});
    else if (facts.drain->outcome == DrainOutcome::Failed && facts.drain->error &&
             !isRightMissing(facts))
        addFinding(findings, WhyWords::tr("The drain failed."),
                   {evidenceOfDrain(*facts.drain, errorSentence(*facts.drain->error))});
}

constexpr const char *kEvictionApi =
    QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: API-initiated Eviction");

constexpr auto kRules = std::to_array<WhyRule>({
    {"drain.refused"_L1, Question::NotDraining, Weight::Cause,
     "kubectl pkg/drain/filters.go",
     QT_TRANSLATE_NOOP("WhyRules", "Drain again with the option that allows it, or move these pods "
                                   "first."),
     findRefused},
    {"drain.budget"_L1, Question::NotDraining, Weight::Cause, kEvictionApi,
     QT_TRANSLATE_NOOP("WhyRules", "It goes on when enough pods under the budget are healthy "
                                   "elsewhere; find out why they are not."),
     findBudgets},
    {"drain.budget-hopeless"_L1, Question::NotDraining, Weight::Cause,
     QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Specifying a Disruption Budget"),
     QT_TRANSLATE_NOOP("WhyRules", "Ask its owner for one more replica, or for a budget that allows "
                                   "a disruption."),
     findHopelessBudgets},
    {"drain.late-pods"_L1, Question::NotDraining, Weight::Cause,
     QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Pod Lifecycle, Termination of Pods"),
     QT_TRANSLATE_NOOP("WhyRules", "Look at the finalizers in the pod's YAML and at its containers; "
                                   "a volume that does not unmount holds it as well."),
     findLatePods},
    {"drain.kubelet-silent"_L1, Question::NotDraining, Weight::Cause,
     QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Force Deletion of StatefulSet Pods"),
     QT_TRANSLATE_NOOP("WhyRules", "Bring the kubelet back. Where the machine is surely off, the "
                                   "taint node.kubernetes.io/out-of-service lets its pods go."),
     findSilentKubelet},
    {"drain.refused-pod"_L1, Question::NotDraining, Weight::Cause, kEvictionApi,
     QT_TRANSLATE_NOOP("WhyRules", "See what the server said; then retry."), findFailedPods},
    {"drain.right"_L1, Question::NotDraining, Weight::Cause,
     QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Using RBAC Authorization"),
     QT_TRANSLATE_NOOP("WhyRules", "Ask for the permission that is named. A drain needs get and patch on "
                                   "nodes, list and get on pods, get on daemonsets.apps and create "
                                   "on pods/eviction."),
     findMissingRight},
    {"drain.stopped"_L1, Question::NotDraining, Weight::Hint,
     QT_TRANSLATE_NOOP("WhyRules", "this drain's outcome"),
     QT_TRANSLATE_NOOP("WhyRules", "Drain again; what was evicted stays evicted."), findStopped},
});

} // namespace

std::span<const WhyRule> drainRules()
{
    return kRules;
}

} // namespace drover
