#include "core/insight/why.h"

#include "core/base/duration.h"
#include "core/base/joined.h"
#include "core/insight/whyrules.h"
#include "core/objects/nodehealth.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using Weight = WhyFinding::Weight;

// A kubelet renews its lease every 10 s and asks for 40 s.
constexpr std::int64_t kLeaseSeconds = 40;

bool hasBlockingTaint(const Node &node)
{
    return std::any_of(node.taints.begin(), node.taints.end(), [](const Taint &taint) {
        return taint.effect == "NoSchedule" || taint.effect == "NoExecute";
    });
}

bool isDrainStuck(const WhyFacts &facts)
{
    return facts.drain && facts.drain->outcome != DrainOutcome::Drained &&
           facts.drain->outcome != DrainOutcome::Planned &&
           facts.drain->outcome != DrainOutcome::NodeDeleted; // nothing is left to go on with
}

bool hasStuckPods(const WhyFacts &facts)
{
    const auto *pods = answerOf(facts.pods);
    return pods && std::any_of(pods->begin(), pods->end(), [&facts](const PodDetailsPtr &pod) {
        return isOverGrace(*pod, facts.now + facts.serverAhead);
    });
}

struct Reading {
    const char *what;
    const char *right;
    const Error *(*error)(const WhyFacts &);
    /// How many were read where there are more; zero: all.
    std::size_t (*cutAt)(const WhyFacts &);
    const char *cut = nullptr;
};

std::size_t neverCut(const WhyFacts &)
{
    return 0;
}

template <typename T> std::size_t sizeOf(const Asked<std::vector<T>> &asked, bool isCut)
{
    return isCut && asked && *asked ? (*asked)->size() : 0;
}

template <typename T> const Error *errorOf(const Asked<T> &asked)
{
    return asked && !*asked ? &asked->error() : nullptr;
}

constexpr Reading kReadings[] = {
    {QT_TRANSLATE_NOOP("WhyRules", "The node's lease"),
     "get leases.coordination.k8s.io in kube-node-lease",
     [](const WhyFacts &facts) { return errorOf(facts.lease); }, neverCut},
    {QT_TRANSLATE_NOOP("WhyRules", "Events"), "list events",
     [](const WhyFacts &facts) { return errorOf(facts.events); },
     [](const WhyFacts &facts) { return sizeOf(facts.events, facts.areEventsCut); },
     QT_TRANSLATE_N_NOOP("WhyRules", "Only the first %n event(s) about it were read; there are more.")},
    {QT_TRANSLATE_NOOP("WhyRules", "The node's pods"), "list pods",
     [](const WhyFacts &facts) { return errorOf(facts.pods); },
     [](const WhyFacts &facts) { return sizeOf(facts.pods, facts.arePodsCut); },
     QT_TRANSLATE_N_NOOP("WhyRules", "Only the first %n pod(s) on it were read; there are more.")},
    {QT_TRANSLATE_NOOP("WhyRules", "Measurements"), "get nodes.metrics.k8s.io",
     [](const WhyFacts &facts) { return errorOf(facts.usage); }, neverCut},
};

/// Which readings bear on a question, by place in kReadings.
std::vector<std::size_t> readingsFor(WhyQuestion question)
{
    switch (question) {
    case WhyQuestion::NotReady:
        return {0, 1};
    case WhyQuestion::KubeletSilent:
        return {0};
    case WhyQuestion::NotSchedulable:
    case WhyQuestion::NotDraining:
        return {2};
    case WhyQuestion::UnderPressure:
        return {1, 2, 3};
    case WhyQuestion::Flapping:
        return {1};
    case WhyQuestion::ConditionsAmiss:
    case WhyQuestion::VersionBehind:
        break;
    }
    return {};
}

void addCut(const Reading &reading, std::size_t count, WhyFinding finding, WhyFindings &findings)
{
    finding.sentence = WhyWords::tr(reading.cut, nullptr, static_cast<int>(count));
    finding.evidence = {{WhyWords::tr(reading.what), WhyWords::tr("%1 read").arg(count),
                         std::nullopt}};
    finding.source =
        WhyWords::tr("Kubernetes API concepts: Retrieving large results sets in chunks");
    findings.push_back(std::move(finding));
}

void addError(const Reading &reading, const Error &error, WhyFinding finding,
              WhyFindings &findings)
{
    const QString what = WhyWords::tr(reading.what);
    finding.sentence =
        WhyWords::tr("%1 could not be read, so what it would say is not known.").arg(what);
    finding.evidence = {{what, errorSentence(error), std::nullopt}};
    finding.remedy = error.kind == Error::Kind::Forbidden
                         ? WhyWords::tr("It needs the right: %1.")
                               .arg(QString::fromUtf8(reading.right))
                         : kindAdvice(error.kind);
    finding.source = WhyWords::tr("RBAC, API server");
    findings.push_back(std::move(finding));
}

void addUnread(WhyQuestion question, const WhyFacts &facts, WhyFindings &findings)
{
    WhyFinding finding;
    finding.rule = "unread"_L1;
    finding.question = question;
    finding.weight = Weight::Unread;
    for (const std::size_t place : readingsFor(question)) {
        const Reading &reading = kReadings[place];
        if (const Error *error = reading.error(facts))
            addError(reading, *error, finding, findings);
        else if (const std::size_t count = reading.cutAt(facts))
            addCut(reading, count, finding, findings);
    }
}

void applyRule(const WhyRule &rule, const WhyFacts &facts, WhyFindings &findings)
{
    WhyFindings found;
    rule.find(facts, found);
    for (WhyFinding &finding : found) {
        finding.rule = rule.id;
        finding.question = rule.question;
        finding.weight = rule.weight;
        finding.source = WhyWords::tr(rule.source);
        finding.remedy = WhyWords::tr(rule.remedy);
        findings.push_back(std::move(finding));
    }
}

} // namespace

std::span<const WhyRule> whyRules()
{
    static const std::vector<WhyRule> rules = [] {
        std::vector<WhyRule> all;
        for (const auto &part : {readinessRules(), silenceRules(), schedulingRules(),
                                 pressureRules(), drainRules(), changeRules()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rules;
}

bool isInQuestion(WhyQuestion question, const WhyFacts &facts)
{
    const Node &node = *facts.node;
    switch (question) {
    case WhyQuestion::NotReady:
        return readinessOf(node) != Readiness::Ready;
    case WhyQuestion::KubeletSilent:
        return isKubeletSilent(facts);
    case WhyQuestion::NotSchedulable:
        return node.unschedulable || hasBlockingTaint(node);
    case WhyQuestion::UnderPressure:
        return isUnderPressure(node);
    case WhyQuestion::ConditionsAmiss:
        return std::ranges::any_of(troubledConditions(node), [](const NodeCondition *condition) {
            return !isPressure(*condition);
        });
    case WhyQuestion::NotDraining:
        return isDrainStuck(facts) || hasStuckPods(facts);
    case WhyQuestion::Flapping:
        return isFlapping(facts);
    case WhyQuestion::VersionBehind:
        return !facts.serverVersion.empty() || !facts.newestKubelet.empty();
    }
    return false;
}

std::vector<WhyFinding> whyOf(const WhyFacts &facts)
{
    WhyFindings findings;
    for (const WhyRule &rule : whyRules()) {
        // Room is a reason not to schedule that no taint tells of.
        if (isInQuestion(rule.question, facts) || rule.question == WhyQuestion::NotSchedulable)
            applyRule(rule, facts, findings);
    }
    for (const WhyQuestion question :
         {WhyQuestion::NotReady, WhyQuestion::KubeletSilent, WhyQuestion::NotSchedulable,
          WhyQuestion::UnderPressure, WhyQuestion::NotDraining, WhyQuestion::Flapping}) {
        if (isInQuestion(question, facts))
            addUnread(question, facts, findings);
    }
    std::stable_sort(findings.begin(), findings.end(), [](const auto &a, const auto &b) {
        return std::pair(a.question, a.weight) < std::pair(b.question, b.weight);
    });
    return findings;
}

QStringList unreadOf(const WhyFacts &facts)
{
    QStringList unread;
    for (const Reading &reading : kReadings) {
        const Error *error = reading.error(facts);
        // That it is not there is an answer.
        const bool isUnread = error && error->kind != Error::Kind::NotFound;
        if (isUnread || reading.cutAt(facts) > 0)
            unread.append(WhyWords::tr(reading.what));
    }
    return unread;
}

QString questionText(WhyQuestion question, const WhyFacts &facts)
{
    switch (question) {
    case WhyQuestion::NotReady:
        return WhyWords::tr("Why is it not ready?");
    case WhyQuestion::KubeletSilent:
        return WhyWords::tr("Why is nothing heard from its kubelet?");
    case WhyQuestion::NotSchedulable:
        return WhyWords::tr("Why are pods not scheduled here?");
    case WhyQuestion::UnderPressure:
        return WhyWords::tr("Why is it under pressure?");
    case WhyQuestion::ConditionsAmiss:
        return WhyWords::tr("Which conditions are not as they should be?");
    case WhyQuestion::NotDraining:
        return isDrainStuck(facts) ? WhyWords::tr("Why does it not drain?")
                                   : WhyWords::tr("What would keep it from draining?");
    case WhyQuestion::Flapping:
        return WhyWords::tr("Why does it come and go?");
    case WhyQuestion::VersionBehind:
        return WhyWords::tr("Why is its version behind?");
    }
    return {};
}

void addFinding(WhyFindings &findings, QString sentence, std::vector<WhyEvidence> evidence)
{
    WhyFinding finding;
    finding.sentence = std::move(sentence);
    finding.evidence = std::move(evidence);
    findings.push_back(std::move(finding));
}

WhyEvidence evidenceOf(const NodeCondition &condition, const char *field)
{
    const std::string_view name(field);
    std::string_view value = condition.status;
    if (name == "reason")
        value = condition.reason;
    else if (name == "message")
        value = condition.message;
    WhyEvidence evidence;
    evidence.field =
        u"status.conditions[%1].%2"_s.arg(whyText(condition.type), QString::fromUtf8(field));
    evidence.value = whyText(value);
    if (condition.lastTransition.isReported())
        evidence.at = condition.lastTransition.wallTime();
    return evidence;
}

WhyEvidence evidenceOf(const Taint &taint)
{
    WhyEvidence evidence{u"spec.taints"_s, taintText(taint), std::nullopt};
    if (taint.timeAdded.isReported())
        evidence.at = taint.timeAdded.wallTime();
    return evidence;
}

WhyEvidence evidenceOf(const ClusterEvent &event)
{
    WhyEvidence evidence{WhyWords::tr("event %1").arg(QString::fromStdString(event.reason)),
                         QString::fromStdString(event.message), std::nullopt};
    if (const Timestamp last = lastSeen(event); last.isReported())
        evidence.at = last.wallTime();
    return evidence;
}

WhyEvidence evidenceOf(const Pod &pod, const QString &what)
{
    return {WhyWords::tr("pod %1").arg(QString::fromStdString(podText(pod))), what, std::nullopt};
}

WhyEvidence leaseEvidence(const NodeLease &lease)
{
    const QString field = WhyWords::tr("lease %1", "field").arg("spec.renewTime"_L1);
    if (!lease.renewed.isReported())
        return {field, WhyWords::tr("not reported"), std::nullopt};
    return {field, QString::fromStdString(formatTimestamp(lease.renewed)),
            lease.renewed.wallTime()};
}

std::optional<std::chrono::seconds> leaseAge(const WhyFacts &facts)
{
    const NodeLease *lease = answerOf(facts.lease);
    if (!lease || !lease->renewed.isReported())
        return std::nullopt;
    return std::chrono::duration_cast<std::chrono::seconds>(
        facts.leaseRead.value_or(facts.now) + facts.serverAhead - lease->renewed.wallTime());
}

std::int64_t leaseSeconds(const WhyFacts &facts)
{
    const NodeLease *lease = answerOf(facts.lease);
    return lease ? lease->durationSeconds.value_or(kLeaseSeconds) : kLeaseSeconds;
}

QString agoText(WallTime since, WallTime now)
{
    using std::chrono::floor;
    using std::chrono::seconds;
    // As the evidence beside it counts: between the seconds that are shown.
    return wordedDuration(floor<seconds>(now) - floor<seconds>(since));
}

} // namespace drover
