#include "core/insight/eventturns.h"
#include "core/insight/whyrules.h"
#include "core/objects/kubeversion.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using namespace std::chrono_literals;

using Question = WhyQuestion;
using Weight = WhyFinding::Weight;

// Two changes are an incident and its end; from the third on it is a pattern.
constexpr std::int64_t kManyChanges = 3;
constexpr std::int64_t kManyBoots = 2;
constexpr std::int64_t kManyStarts = 3;

// So many times are told one by one, and since when the others are.
constexpr std::size_t kMostTimes = 5;

// Who was connected for so much of an hour has seen it.
constexpr std::chrono::minutes kNearlyAnHour{58};

// A kubelet may be three minor versions older than the API server, and never newer.
constexpr int kMostBehind = 3;

std::vector<WhyEvidence> timesEvidence(const QString &field, const std::vector<WallTime> &times)
{
    std::vector<WhyEvidence> evidence;
    const std::size_t each = std::min(times.size(), kMostTimes);
    for (std::size_t i = 0; i < each; ++i)
        evidence.push_back({field, WhyWords::tr("changed"), times[times.size() - 1 - i]});
    if (times.size() > each)
        evidence.push_back({field, WhyWords::tr("the first of these"), times.front()});
    return evidence;
}

std::int64_t seenChanges(const WhyFacts &facts)
{
    return std::int64_t(facts.flips.size());
}

bool isSeen(const WhyFacts &facts)
{
    return seenChanges(facts) >= kManyChanges || std::int64_t(facts.boots.size()) >= kManyBoots;
}

EventTurns turnsOf(const WhyFacts &facts)
{
    const auto *events = answerOf(facts.events);
    return events ? turnsSince(*events, facts.now - 1h) : EventTurns();
}

/// As the timeline has them: what each became says more than that it changed.
std::vector<WhyEvidence> flipsEvidence(const std::vector<ReadinessTurn> &flips)
{
    std::vector<WallTime> times;
    for (const ReadinessTurn &flip : flips)
        times.push_back(flip.at);
    std::vector<WhyEvidence> evidence = timesEvidence(u"status.conditions[Ready].status"_s, times);
    const std::size_t each = std::min(flips.size(), kMostTimes);
    for (std::size_t i = 0; i < each; ++i) {
        const ReadinessTurn &flip = flips[flips.size() - 1 - i];
        evidence[i].value = WhyWords::tr("%1 → %2", "from, to").arg(flip.from, flip.to);
    }
    return evidence;
}

void findFlips(const WhyFacts &facts, WhyFindings &findings)
{
    if (seenChanges(facts) < kManyChanges)
        return;
    const auto count = static_cast<int>(facts.flips.size());
    // What events tell of the rest is in the hint below.
    QString told = facts.connectedFor < kNearlyAnHour
                       ? WhyWords::tr("Drover saw its readiness change %n times, and was "
                                      "connected for only %1 of the last hour.",
                                      nullptr, count)
                             .arg(wordedDuration(facts.connectedFor))
                       : WhyWords::tr("Its readiness changed %n times in the last hour.", nullptr,
                                      count);
    addFinding(findings, std::move(told),
               flipsEvidence(facts.flips));
}

void findReboots(const WhyFacts &facts, WhyFindings &findings)
{
    if (std::int64_t(facts.boots.size()) < kManyBoots)
        return;
    addFinding(findings,
               WhyWords::tr("The machine booted %n times in the last hour.", nullptr,
                            static_cast<int>(facts.boots.size())),
               timesEvidence(u"status.nodeInfo.bootID"_s, facts.boots));
}

/// The events of those reasons in the last hour: what they say, how often, and since when.
std::vector<WhyEvidence> turnEvidence(const WhyFacts &facts,
                                      std::initializer_list<std::string_view> reasons)
{
    constexpr std::size_t kMost = 6;
    std::vector<WhyEvidence> evidence;
    const auto *events = answerOf(facts.events);
    for (std::size_t i = 0; events && i < events->size() && evidence.size() < kMost; ++i) {
        const ClusterEvent &event = *(*events)[i];
        const bool isAsked =
            isTurn(event) && std::find(reasons.begin(), reasons.end(), event.reason) != reasons.end();
        if (!isAsked || !lastSeen(event).isReported() ||
            lastSeen(event).wallTime() < facts.now - 1h)
            continue;
        evidence.push_back(evidenceOf(event));
        if (timesSeen(event) == 1)
            continue;
        evidence.back().value += WhyWords::tr(" (%1 times)").arg(timesSeen(event));
        if (const Timestamp first = firstSeen(event); first.isReported())
            evidence.push_back({WhyWords::tr("event %1 %2", "reason, field")
                                    .arg(whyText(event.reason), "firstTimestamp"_L1),
                                WhyWords::tr("the first of these"), first.wallTime()});
    }
    return evidence;
}

void findChangesToldOf(const WhyFacts &facts, WhyFindings &findings)
{
    const EventTurns turns = turnsOf(facts);
    if (turns.readiness < kManyChanges || seenChanges(facts) >= kManyChanges)
        return;
    const auto count = static_cast<int>(turns.readiness);
    QString told =
        turns.isEstimate
            ? WhyWords::tr("By the server's events its readiness changed about %n times in the "
                           "last hour, if they came evenly.",
                           nullptr, count)
            : WhyWords::tr("By the server's events its readiness changed %n times in the last "
                           "hour.",
                           nullptr, count);
    std::vector<WhyEvidence> evidence = turnEvidence(facts, {"NodeNotReady", "NodeReady"});
    evidence.push_back({u"status.conditions[Ready].status"_s,
                        WhyWords::tr("%n change(s) seen by Drover, which was connected for %1 of "
                                     "the last hour",
                                     nullptr, static_cast<int>(seenChanges(facts)))
                            .arg(wordedDuration(facts.connectedFor)),
                        std::nullopt});
    addFinding(findings, std::move(told), std::move(evidence));
}

void findBootsToldOf(const WhyFacts &facts, WhyFindings &findings)
{
    const EventTurns turns = turnsOf(facts);
    if (turns.boots >= kManyBoots && std::int64_t(facts.boots.size()) < kManyBoots)
        addFinding(findings,
                   WhyWords::tr("By the kubelet's events the machine booted %n times in the last "
                                "hour.",
                                nullptr, static_cast<int>(turns.boots)),
                   turnEvidence(facts, {"Rebooted"}));
}

void findStarts(const WhyFacts &facts, WhyFindings &findings)
{
    const EventTurns turns = turnsOf(facts);
    if (turns.starts >= kManyStarts)
        addFinding(findings,
                   WhyWords::tr("Its kubelet started %n times in the last hour: it ends, or is "
                                "ended, again and again.",
                                nullptr, static_cast<int>(turns.starts)),
                   turnEvidence(facts, {"Starting"}));
}

void findRepeatedEvents(const WhyFacts &facts, WhyFindings &findings)
{
    std::vector<WhyEvidence> evidence = turnEvidence(facts, {"NodeNotReady", "Rebooted"});
    if (isSeen(facts) && !evidence.empty())
        addFinding(findings, WhyWords::tr("Events tell of it, too."), std::move(evidence));
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
                {WhyWords::tr("newest %1", "field").arg("status.nodeInfo.kubeletVersion"_L1),
                 QString::fromStdString(facts.newestKubelet), std::nullopt}});
}

constexpr const char *kSkew =
    QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Version Skew Policy");
constexpr const char *kHeartbeats =
    QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Nodes, Heartbeats");

constexpr auto kRules = std::to_array<WhyRule>({
    {"flap.readiness"_L1, Question::Flapping, Weight::Cause, kHeartbeats,
     QT_TRANSLATE_NOOP("WhyRules", "Look for what comes and goes with it: the network to the API "
                                   "server, a runtime that hangs, memory that runs out."),
     findFlips},
    {"flap.reboots"_L1, Question::Flapping, Weight::Cause,
     "kubernetes pkg/kubelet/nodestatus",
     QT_TRANSLATE_NOOP("WhyRules", "See the machine's console and power; cordon it meanwhile."),
     findReboots},
    {"flap.readiness-events"_L1, Question::Flapping, Weight::Cause,
     "kubernetes pkg/controller/nodelifecycle, pkg/kubelet/kubelet_node_status.go",
     QT_TRANSLATE_NOOP("WhyRules", "Look for what comes and goes with it: the network to the API "
                                   "server, a runtime that hangs, memory that runs out."),
     findChangesToldOf},
    {"flap.reboot-events"_L1, Question::Flapping, Weight::Cause,
     "kubernetes pkg/kubelet/kubelet_node_status.go",
     QT_TRANSLATE_NOOP("WhyRules", "See the machine's console and power; cordon it meanwhile."),
     findBootsToldOf},
    {"flap.kubelet-starts"_L1, Question::Flapping, Weight::Cause,
     "kubernetes pkg/kubelet/kubelet.go",
     QT_TRANSLATE_NOOP("WhyRules", "Read the end of the kubelet's log before each start "
                                   "(journalctl -u kubelet), and see whether the kernel ended it "
                                   "for lack of memory."),
     findStarts},
    {"flap.events"_L1, Question::Flapping, Weight::Hint,
     "core/v1 Event",
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

bool isFlapping(const WhyFacts &facts)
{
    const EventTurns turns = turnsOf(facts);
    return isSeen(facts) || turns.readiness >= kManyChanges || turns.boots >= kManyBoots ||
           turns.starts >= kManyStarts;
}

std::span<const WhyRule> changeRules()
{
    return kRules;
}

} // namespace drover
