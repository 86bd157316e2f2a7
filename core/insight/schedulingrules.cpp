#include "core/insight/whyrules.h"

#include "core/insight/noderesources.h"
#include "core/objects/nodehealth.h"
#include "core/operations/cordon.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using Question = WhyQuestion;
using Weight = WhyFinding::Weight;

// From here on hardly a pod fits.
constexpr std::int64_t kFullPercent = 95;

constexpr std::string_view kUnschedulable = "node.kubernetes.io/unschedulable";

/// What installers give the nodes that run the control plane; the second is the name before 1.24.
/// Source: Kubernetes documentation, "Well-Known Labels, Annotations and Taints".
constexpr std::string_view kControlPlaneTaints[] = {"node-role.kubernetes.io/control-plane",
                                                    "node-role.kubernetes.io/master"};

/// Taints that a component manages: they come again when they are taken away by hand.
/// Source: kubernetes pkg/controller/nodelifecycle; Kubernetes documentation, "Taints and
/// Tolerations".
struct KnownTaint {
    std::string_view key;
    const char *why;
};
constexpr KnownTaint kConditionTaints[] = {
    {"node.kubernetes.io/not-ready", QT_TRANSLATE_NOOP("WhyRules", "the node's condition Ready is False")},
    {"node.kubernetes.io/unreachable",
     QT_TRANSLATE_NOOP("WhyRules", "the node's condition Ready is Unknown")},
    {"node.kubernetes.io/memory-pressure",
     QT_TRANSLATE_NOOP("WhyRules", "the node's condition MemoryPressure is True")},
    {"node.kubernetes.io/disk-pressure",
     QT_TRANSLATE_NOOP("WhyRules", "the node's condition DiskPressure is True")},
    {"node.kubernetes.io/pid-pressure",
     QT_TRANSLATE_NOOP("WhyRules", "the node's condition PIDPressure is True")},
    {"node.kubernetes.io/network-unavailable",
     QT_TRANSLATE_NOOP("WhyRules", "the node's condition NetworkUnavailable is True")},
};
constexpr std::string_view kUninitialized = "node.cloudprovider.kubernetes.io/uninitialized";

const KnownTaint *knownTaint(std::string_view key)
{
    const auto found =
        std::find_if(std::begin(kConditionTaints), std::end(kConditionTaints),
                     [key](const KnownTaint &known) { return known.key == key; });
    return found == std::end(kConditionTaints) ? nullptr : found;
}

bool isOfControlPlane(const Taint &taint)
{
    return std::ranges::find(kControlPlaneTaints, taint.key) != std::end(kControlPlaneTaints);
}

bool isBlocking(const Taint &taint)
{
    return taint.effect == "NoSchedule" || taint.effect == "NoExecute";
}

void findCordon(const WhyFacts &facts, WhyFindings &findings)
{
    if (!facts.node->unschedulable)
        return;
    std::vector<WhyEvidence> evidence{{u"spec.unschedulable"_s, u"true"_s, std::nullopt}};
    QString sentence = WhyWords::tr("It is cordoned.");
    const auto note = cordonNoteOf(*facts.node);
    if (note && !isOldNote(*facts.node)) {
        sentence = note->reason.isEmpty()
                       ? WhyWords::tr("It is cordoned by %1.").arg(note->by)
                       : WhyWords::tr("It is cordoned by %1: %2.").arg(note->by, note->reason);
        evidence.push_back({u"metadata.annotations[%1]"_s.arg(whyText(kCordonAnnotation)),
                            QString::fromStdString(noteText(*note)), note->at});
    }
    const auto *owner = answerOf(facts.cordonOwner);
    if (owner && *owner) {
        WhyEvidence written{u"metadata.managedFields[%1]"_s.arg((*owner)->manager),
                            WhyWords::tr("owns spec.unschedulable (%1)").arg((*owner)->operation),
                            std::nullopt};
        if ((*owner)->time.isReported())
            written.at = (*owner)->time.wallTime();
        evidence.push_back(std::move(written));
    }
    for (const Taint &taint : facts.node->taints) {
        if (taint.key == kUnschedulable)
            evidence.push_back(evidenceOf(taint));
    }
    addFinding(findings, sentence, std::move(evidence));
}

void findConditionTaints(const WhyFacts &facts, WhyFindings &findings)
{
    for (const Taint &taint : facts.node->taints) {
        const KnownTaint *known = knownTaint(taint.key);
        if (known && isBlocking(taint))
            addFinding(findings,
                       WhyWords::tr("The control plane keeps pods away with %1, because %2.")
                           .arg(taintText(taint), WhyWords::tr(known->why)),
                       {evidenceOf(taint)});
    }
}

void findUninitialized(const WhyFacts &facts, WhyFindings &findings)
{
    for (const Taint &taint : facts.node->taints) {
        if (taint.key == kUninitialized)
            addFinding(findings,
                       WhyWords::tr("The cloud controller has not initialized the node."),
                       {evidenceOf(taint)});
    }
}

void findOtherTaints(const WhyFacts &facts, WhyFindings &findings)
{
    for (const Taint &taint : facts.node->taints) {
        if (isBlocking(taint) && !knownTaint(taint.key) && taint.key != kUnschedulable &&
            taint.key != kUninitialized && !isOfControlPlane(taint))
            addFinding(findings,
                       WhyWords::tr("Only pods that tolerate %1 are scheduled here.")
                           .arg(taintText(taint)),
                       {evidenceOf(taint)});
    }
}

void findControlPlane(const WhyFacts &facts, WhyFindings &findings)
{
    for (const Taint &taint : facts.node->taints) {
        if (isBlocking(taint) && isOfControlPlane(taint))
            addFinding(findings,
                       WhyWords::tr("Usual for a control plane node: pods that do not tolerate %1 "
                                    "are not placed here.")
                           .arg(taintText(taint)),
                       {evidenceOf(taint)});
    }
}

void findDeleting(const WhyFacts &facts, WhyFindings &findings)
{
    const Timestamp since = facts.node->deletionRequested;
    if (since.isReported())
        addFinding(findings, WhyWords::tr("The node is being deleted; something holds it back."),
                   {{u"metadata.deletionTimestamp"_s,
                     QString::fromStdString(formatTimestamp(since)), since.wallTime()}});
}

void findFullOfPods(const WhyFacts &facts, WhyFindings &findings)
{
    const auto *pods = answerOf(facts.pods);
    if (!pods)
        return;
    const NodeResources resources = nodeResourcesOf(*facts.node, *pods);
    if (!resources.podLimit || resources.pods < *resources.podLimit)
        return;
    addFinding(findings,
               WhyWords::tr("It holds as many pods as it may: %1 of %2.")
                   .arg(resources.pods)
                   .arg(*resources.podLimit),
               {{u"status.allocatable.pods"_s, QString::number(*resources.podLimit), std::nullopt},
                {WhyWords::tr("pods on the node"), QString::number(resources.pods), std::nullopt}});
}

void findNoRoom(const WhyFacts &facts, WhyFindings &findings)
{
    const auto *pods = answerOf(facts.pods);
    if (!pods)
        return;
    for (const ResourceRow &row : nodeResourcesOf(*facts.node, *pods).rows) {
        if (!row.allocatable || row.requestsPercent < kFullPercent)
            continue;
        const QString resource = QString::fromStdString(row.resource);
        const QString requests = QString::fromStdString(row.requests.text());
        const QString allocatable = QString::fromStdString(row.allocatable->text());
        addFinding(findings,
                   WhyWords::tr("Its pods request %1% of its %2: hardly another pod fits.")
                       .arg(row.requestsPercent)
                       .arg(resource),
                   {{u"status.allocatable.%1"_s.arg(resource), allocatable, std::nullopt},
                    {WhyWords::tr("sum of the pods' requests"), requests, std::nullopt}});
    }
}

constexpr const char *kTaintDocs =
    QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Taints and Tolerations");
constexpr const char *kFit = "kubernetes pkg/scheduler/framework/plugins/noderesources";

constexpr auto kRules = std::to_array<WhyRule>({
    {"schedule.cordoned"_L1, Question::NotSchedulable, Weight::Cause,
     "kubernetes pkg/scheduler/framework/plugins/nodeunschedulable",
     QT_TRANSLATE_NOOP("WhyRules", "Uncordon it when the work is done."), findCordon},
    {"schedule.condition-taint"_L1, Question::NotSchedulable, Weight::Cause,
     "kubernetes pkg/controller/nodelifecycle",
     QT_TRANSLATE_NOOP("WhyRules", "Fix the condition, and the taint goes away. Removed by hand, it "
                                   "comes back."),
     findConditionTaints},
    {"schedule.uninitialized"_L1, Question::NotSchedulable, Weight::Cause,
     QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Cloud Controller Manager"),
     QT_TRANSLATE_NOOP("WhyRules", "See whether the cloud controller manager runs and may ask the "
                                   "cloud about this machine."),
     findUninitialized},
    {"schedule.taint"_L1, Question::NotSchedulable, Weight::Cause, kTaintDocs,
     QT_TRANSLATE_NOOP("WhyRules", "Give the pods a toleration, or take the taint away if nothing "
                                   "puts it back."),
     findOtherTaints},
    {"schedule.control-plane"_L1, Question::NotSchedulable, Weight::Hint, kTaintDocs,
     QT_TRANSLATE_NOOP("WhyRules", "Leave it so, unless your own pods are to run here as well."),
     findControlPlane},
    {"schedule.deleting"_L1, Question::NotSchedulable, Weight::Cause,
     QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Finalizers"),
     QT_TRANSLATE_NOOP("WhyRules", "See metadata.finalizers in the YAML: whoever put them there has "
                                   "to take them away."),
     findDeleting},
    {"schedule.full-of-pods"_L1, Question::NotSchedulable, Weight::Cause, kFit,
     QT_TRANSLATE_NOOP("WhyRules", "Move pods elsewhere, or raise the kubelet's maxPods."), findFullOfPods},
    {"schedule.no-room"_L1, Question::NotSchedulable, Weight::Cause, kFit,
     QT_TRANSLATE_NOOP("WhyRules", "Move pods elsewhere, or lower their requests: the scheduler "
                                   "goes by these, not by what the pods really use."),
     findNoRoom},
});

} // namespace

std::span<const WhyRule> schedulingRules()
{
    return kRules;
}

} // namespace drover
