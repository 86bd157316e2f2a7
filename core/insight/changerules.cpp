#include "core/objects/kubeversion.h"
#include "core/insight/whyrules.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using Question = WhyQuestion;
using Weight = WhyFinding::Weight;

// A kubelet may be three minor versions older than the API server, and never newer.
constexpr int kMostBehind = 3;

std::vector<WhyEvidence> timesEvidence(const QString &field, const QString &what,
                                       const std::vector<WallTime> &times)
{
    std::vector<WhyEvidence> evidence;
    for (auto it = times.rbegin(); it != times.rend() && evidence.size() < 5; ++it)
        evidence.push_back({field, what, *it});
    return evidence;
}

void findFlips(const WhyFacts &facts, WhyFindings &findings)
{
    if (facts.flips.size() < 3)
        return;
    addFinding(findings,
               WhyWords::tr("Its readiness changed %n times in the last hour.", nullptr,
                            static_cast<int>(facts.flips.size())),
               timesEvidence(u"status.conditions[Ready].status"_s, WhyWords::tr("changed"),
                             facts.flips));
}

void findReboots(const WhyFacts &facts, WhyFindings &findings)
{
    if (facts.boots.size() < 2)
        return;
    addFinding(findings,
               WhyWords::tr("The machine booted %n times in the last hour.", nullptr,
                            static_cast<int>(facts.boots.size())),
               timesEvidence(u"status.nodeInfo.bootID"_s, WhyWords::tr("changed"), facts.boots));
}

void findRepeatedEvents(const WhyFacts &facts, WhyFindings &findings)
{
    const auto *events = answerOf(facts.events);
    std::vector<WhyEvidence> evidence;
    for (std::size_t i = 0; events && i < events->size() && evidence.size() < 3; ++i) {
        const ClusterEvent &event = *(*events)[i];
        const bool isTurn = event.reason == "NodeNotReady" || event.reason == "Starting" ||
                            event.reason == "Rebooted";
        if (isTurn && timesSeen(event) > 1) {
            WhyEvidence repeated = evidenceOf(event);
            repeated.value += WhyWords::tr(" (%1 times)").arg(timesSeen(event));
            evidence.push_back(std::move(repeated));
        }
    }
    if (!evidence.empty())
        addFinding(findings, WhyWords::tr("Events say the same."), std::move(evidence));
}

WhyEvidence kubeletEvidence(const WhyFacts &facts)
{
    return {u"status.nodeInfo.kubeletVersion"_s,
            whyText(facts.node->systemInfo.kubeletVersion), std::nullopt};
}

void findTooOld(const WhyFacts &facts, WhyFindings &findings)
{
    const auto kubelet = kubeVersionOf(facts.node->systemInfo.kubeletVersion);
    const auto server = kubeVersionOf(facts.serverVersion);
    if (!kubelet || !server || kubelet->major != server->major ||
        server->minor - kubelet->minor <= kMostBehind)
        return;
    addFinding(findings,
               WhyWords::tr("Its kubelet is %1 minor versions older than the API server; at most %2 "
                            "are supported.")
                   .arg(server->minor - kubelet->minor)
                   .arg(kMostBehind),
               {kubeletEvidence(facts),
                {u"/version gitVersion"_s, QString::fromStdString(facts.serverVersion),
                 std::nullopt}});
}

void findTooNew(const WhyFacts &facts, WhyFindings &findings)
{
    const auto kubelet = kubeVersionOf(facts.node->systemInfo.kubeletVersion);
    const auto server = kubeVersionOf(facts.serverVersion);
    if (!kubelet || !server ||
        std::pair(kubelet->major, kubelet->minor) <= std::pair(server->major, server->minor))
        return;
    addFinding(findings,
               WhyWords::tr("Its kubelet is newer than the API server, which is not supported."),
               {kubeletEvidence(facts),
                {u"/version gitVersion"_s, QString::fromStdString(facts.serverVersion),
                 std::nullopt}});
}

void findBehindOthers(const WhyFacts &facts, WhyFindings &findings)
{
    const auto kubelet = kubeVersionOf(facts.node->systemInfo.kubeletVersion);
    const auto newest = kubeVersionOf(facts.newestKubelet);
    if (!kubelet || !newest || !(*kubelet < *newest))
        return;
    addFinding(findings,
               WhyWords::tr("Other nodes run a newer kubelet: %1.")
                   .arg(QString::fromStdString(facts.newestKubelet)),
               {kubeletEvidence(facts),
                {u"newest status.nodeInfo.kubeletVersion"_s,
                 QString::fromStdString(facts.newestKubelet), std::nullopt}});
}

constexpr QLatin1StringView kSkew{"Kubernetes documentation: Version Skew Policy"};
constexpr QLatin1StringView kHeartbeats{"Kubernetes documentation: Nodes, Heartbeats"};

constexpr auto kRules = std::to_array<WhyRule>({
    {"flap.readiness"_L1, Question::Flapping, Weight::Cause, kHeartbeats,
     QT_TRANSLATE_NOOP("WhyRules", "Look for what comes and goes with it: the network to the API "
                                   "server, a runtime that hangs, memory that runs out."),
     findFlips},
    {"flap.reboots"_L1, Question::Flapping, Weight::Cause,
     QLatin1StringView("kubernetes pkg/kubelet/nodestatus"),
     QT_TRANSLATE_NOOP("WhyRules", "See the machine's console and power; cordon it meanwhile."),
     findReboots},
    {"flap.events"_L1, Question::Flapping, Weight::Hint,
     QLatin1StringView("core/v1 Event"),
     QT_TRANSLATE_NOOP("WhyRules", "Compare their times with those of the changes."),
     findRepeatedEvents},
    {"version.too-old"_L1, Question::VersionBehind, Weight::Cause, kSkew,
     QT_TRANSLATE_NOOP("WhyRules", "Drain the node and upgrade its kubelet."), findTooOld},
    {"version.too-new"_L1, Question::VersionBehind, Weight::Cause, kSkew,
     QT_TRANSLATE_NOOP("WhyRules", "Upgrade the control plane first."), findTooNew},
    {"version.behind-others"_L1, Question::VersionBehind, Weight::Hint, kSkew,
     QT_TRANSLATE_NOOP("WhyRules", "An upgrade may be under way, or has left this node out."),
     findBehindOthers},
});

} // namespace

std::span<const WhyRule> changeRules()
{
    return kRules;
}

} // namespace drover
