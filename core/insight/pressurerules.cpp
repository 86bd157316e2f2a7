#include "core/insight/whyrules.h"

#include "core/base/joined.h"
#include "core/insight/noderesources.h"
#include "core/objects/nodehealth.h"
#include "core/objects/podresources.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using Question = WhyQuestion;
using Weight = WhyFinding::Weight;

constexpr std::size_t kMostPods = 3;
constexpr qsizetype kMostNamed = 5;

const NodeCondition *trueCondition(const WhyFacts &facts, std::string_view type)
{
    const NodeCondition *condition = conditionOf(*facts.node, type);
    return condition && condition->status == "True" ? condition : nullptr;
}

std::vector<WhyEvidence> conditionEvidence(const NodeCondition &condition)
{
    return {evidenceOf(condition, "status"), evidenceOf(condition, "reason"),
            evidenceOf(condition, "message")};
}

/// A pod and how much it uses, or asks for where that was not measured.
struct Consumer {
    const PodDetails *pod;
    ExactQuantity amount;
};

void addConsumers(std::vector<Consumer> consumers, const QString &what,
                  std::string (*text)(const ExactQuantity &), std::vector<WhyEvidence> &evidence)
{
    std::stable_sort(consumers.begin(), consumers.end(),
                     [](const Consumer &a, const Consumer &b) { return a.amount > b.amount; });
    for (std::size_t i = 0; i < std::min(kMostPods, consumers.size()); ++i)
        evidence.push_back(evidenceOf(*consumers[i].pod,
                                      what.arg(QString::fromStdString(text(consumers[i].amount)))));
}

std::string usedMemory(const ExactQuantity &amount)
{
    return usedText("memory", amount);
}

std::string askedMemory(const ExactQuantity &amount)
{
    return amount.text(); // as it is written
}

/// The pods that use most memory, as measured; else those that ask for most.
void addMemoryConsumers(const WhyFacts &facts, std::vector<WhyEvidence> &evidence)
{
    const auto *pods = answerOf(facts.pods);
    if (!pods)
        return;
    std::map<std::string, ExactQuantity> used;
    if (const auto *measured = answerOf(facts.podUsage)) {
        for (const PodUsage &usage : *measured) {
            const QuantityMap sum = usageOf(usage);
            if (sum.contains("memory"))
                used[usage.nameSpace + "/" + usage.pod] = quantityOf(sum, "memory");
        }
    }
    std::vector<Consumer> consumers;
    for (const PodDetailsPtr &pod : *pods) {
        const auto found = used.find(podText(*pod));
        if (found != used.end())
            consumers.push_back({pod.get(), found->second});
        else if (used.empty() && !pod->isFinished())
            consumers.push_back(
                {pod.get(), quantityOf(effectiveRequests(pod->containers), "memory")});
    }
    addConsumers(std::move(consumers),
                 used.empty() ? WhyWords::tr("requests %1 of memory (use was not measured)")
                              : WhyWords::tr("uses %1 of memory"),
                 used.empty() ? askedMemory : usedMemory, evidence);
}

void findMemory(const WhyFacts &facts, WhyFindings &findings)
{
    const NodeCondition *condition = trueCondition(facts, "MemoryPressure");
    if (!condition)
        return;
    std::vector<WhyEvidence> evidence = conditionEvidence(*condition);
    if (const NodeUsage *usage = answerOf(facts.usage); usage && usage->usage.contains("memory"))
        evidence.push_back({WhyWords::tr("metrics %1", "field").arg("usage.memory"_L1),
                            QString::fromStdString(usedMemory(quantityOf(usage->usage, "memory"))),
                            usage->measured.isReported()
                                ? std::optional(usage->measured.wallTime())
                                : std::nullopt});
    addMemoryConsumers(facts, evidence);
    addFinding(findings,
               WhyWords::tr("Available memory fell below the kubelet's eviction threshold: it "
                            "evicts pods."),
               std::move(evidence));
}

void findDisk(const WhyFacts &facts, WhyFindings &findings)
{
    const NodeCondition *condition = trueCondition(facts, "DiskPressure");
    if (!condition)
        return;
    std::vector<WhyEvidence> evidence = conditionEvidence(*condition);
    if (facts.node->imageCount > 0)
        evidence.push_back({u"status.images"_s,
                            WhyWords::tr("%n image(s), %1", "how many, how large",
                                         static_cast<int>(facts.node->imageCount))
                                .arg(QString::fromStdString(usedMemory(ExactQuantity::ofValue(
                                    facts.node->imageBytes)))),
                            std::nullopt});
    addFinding(findings,
               WhyWords::tr("Free space or inodes on the node's disk fell below the kubelet's "
                            "eviction threshold: it removes images and evicts pods."),
               std::move(evidence));
}

void findPids(const WhyFacts &facts, WhyFindings &findings)
{
    if (const NodeCondition *condition = trueCondition(facts, "PIDPressure"))
        addFinding(findings,
                   WhyWords::tr("The node is running out of process IDs: the kubelet evicts pods."),
                   conditionEvidence(*condition));
}

void findNetwork(const WhyFacts &facts, WhyFindings &findings)
{
    if (const NodeCondition *condition = trueCondition(facts, "NetworkUnavailable"))
        addFinding(findings, WhyWords::tr("The network of the node is not set up."),
                   conditionEvidence(*condition));
}

bool isWellKnown(std::string_view type)
{
    return type == "MemoryPressure" || type == "DiskPressure" || type == "PIDPressure" ||
           type == "NetworkUnavailable" || type == "Ready";
}

void findProblems(const WhyFacts &facts, WhyFindings &findings)
{
    for (const NodeCondition *condition : troubledConditions(*facts.node)) {
        if (!isWellKnown(condition->type) && polarityOf(*condition) == Polarity::Bad)
            addFinding(
                findings,
                WhyWords::tr("A problem was detected on the node: %1.").arg(whyText(condition->type)),
                conditionEvidence(*condition));
    }
}

void findUnknown(const WhyFacts &facts, WhyFindings &findings)
{
    std::vector<WhyEvidence> evidence;
    for (const NodeCondition *condition : troubledConditions(*facts.node)) {
        if (polarityOf(*condition) == Polarity::Unknown)
            evidence.push_back(evidenceOf(*condition, "status"));
    }
    if (!evidence.empty())
        addFinding(findings,
                   WhyWords::tr("Nobody knows: the kubelet does not report, so the status of these "
                                "conditions is unknown."),
                   std::move(evidence));
}

void findEvicted(const WhyFacts &facts, WhyFindings &findings)
{
    std::vector<WhyEvidence> evidence;
    if (const auto *events = answerOf(facts.events)) {
        for (const ClusterEventPtr &event : *events) {
            if (event->reason == "EvictionThresholdMet" && evidence.empty())
                evidence.push_back(evidenceOf(*event));
        }
    }
    QStringList evicted;
    if (const auto *pods = answerOf(facts.pods)) {
        for (const PodDetailsPtr &pod : *pods) {
            if (pod->reason == "Evicted") {
                evicted << QString::fromStdString(podText(*pod));
                if (evicted.size() <= qsizetype(kMostPods))
                    evidence.push_back(
                        evidenceOf(*pod, QString::fromStdString(pod->statusMessage)));
            }
        }
    }
    if (!evidence.empty())
        addFinding(findings,
                   evicted.isEmpty() ? WhyWords::tr("The kubelet began to evict pods.")
                                     : WhyWords::tr("The kubelet evicted %1.").arg(listed(evicted, kMostNamed)),
                   std::move(evidence));
}

void findNoMetrics(const WhyFacts &facts, WhyFindings &findings)
{
    if (facts.isMetricsMissing && trueCondition(facts, "MemoryPressure"))
        addFinding(findings,
                   WhyWords::tr("Which pods use most is not known: nothing serves measurements "
                                "here."),
                   {{u"GET /apis/metrics.k8s.io/v1beta1"_s, u"404"_s, std::nullopt}});
}

constexpr const char *kEviction =
    QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Node-pressure Eviction");

constexpr auto kRules = std::to_array<WhyRule>({
    {"pressure.memory"_L1, Question::UnderPressure, Weight::Cause, kEviction,
     QT_TRANSLATE_NOOP("WhyRules", "Move the pods that use most elsewhere, or set limits for them. "
                                   "The condition stays for 5 minutes after the pressure is gone."),
     findMemory},
    {"pressure.disk"_L1, Question::UnderPressure, Weight::Cause, kEviction,
     QT_TRANSLATE_NOOP("WhyRules", "Remove images, logs or emptyDir data, or enlarge the disk. The "
                                   "condition stays for 5 minutes after the pressure is gone."),
     findDisk},
    {"pressure.pid"_L1, Question::UnderPressure, Weight::Cause, kEviction,
     QT_TRANSLATE_NOOP("WhyRules", "Find the pod that starts so many processes; podPidsLimit of the "
                                   "kubelet bounds them."),
     findPids},
    {"conditions.network"_L1, Question::ConditionsAmiss, Weight::Cause,
     "kubernetes cloud-provider controllers/route",
     QT_TRANSLATE_NOOP("WhyRules", "See whether the network plugin or the cloud's route controller "
                                   "runs: it sets this condition."),
     findNetwork},
    {"conditions.problem"_L1, Question::ConditionsAmiss, Weight::Cause,
     QT_TRANSLATE_NOOP("WhyRules", "node-problem-detector configuration"),
     QT_TRANSLATE_NOOP("WhyRules", "See the machine's kernel and service logs."), findProblems},
    {"conditions.unknown"_L1, Question::ConditionsAmiss, Weight::Cause,
     "kubernetes pkg/controller/nodelifecycle",
     QT_TRANSLATE_NOOP("WhyRules", "They are known again when the kubelet reports again."),
     findUnknown},
    {"pressure.evicted"_L1, Question::UnderPressure, Weight::Hint, kEviction,
     QT_TRANSLATE_NOOP("WhyRules", "Their controllers make new ones elsewhere; the evicted ones stay "
                                   "as a record until they are deleted."),
     findEvicted},
    {"pressure.no-metrics"_L1, Question::UnderPressure, Weight::Unread,
     QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Resource metrics pipeline"),
     QT_TRANSLATE_NOOP("WhyRules", "Install metrics-server: it measures what nodes and pods use."),
     findNoMetrics},
});

} // namespace

std::span<const WhyRule> pressureRules()
{
    return kRules;
}

} // namespace drover
