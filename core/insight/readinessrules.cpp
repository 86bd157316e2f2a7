#include "core/insight/whyrules.h"

#include "core/objects/nodehealth.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using Question = WhyQuestion;
using Weight = WhyFinding::Weight;

const NodeCondition *readyOf(const WhyFacts &facts)
{
    return conditionOf(*facts.node, "Ready");
}

std::vector<WhyEvidence> readyEvidence(const NodeCondition &ready)
{
    std::vector<WhyEvidence> evidence{evidenceOf(ready, "status"), evidenceOf(ready, "reason"),
                                      evidenceOf(ready, "message")};
    if (ready.lastHeartbeat.isReported())
        evidence.push_back({u"status.conditions[Ready].lastHeartbeatTime"_s,
                            QString::fromStdString(formatTimestamp(ready.lastHeartbeat)),
                            ready.lastHeartbeat.wallTime()});
    return evidence;
}

void findSilence(const WhyFacts &facts, WhyFindings &findings)
{
    const NodeCondition *ready = readyOf(facts);
    if (!ready || ready->reason != "NodeStatusUnknown")
        return;
    addFinding(findings,
               WhyWords::tr("The kubelet stopped reporting: the control plane no longer hears from it."),
               readyEvidence(*ready));
}

void findNeverPosted(const WhyFacts &facts, WhyFindings &findings)
{
    const NodeCondition *ready = readyOf(facts);
    if (ready && ready->reason == "NodeStatusNeverUpdated")
        addFinding(findings, WhyWords::tr("The kubelet has never reported a status."),
                   readyEvidence(*ready));
}

void findNoCondition(const WhyFacts &facts, WhyFindings &findings)
{
    if (!readyOf(facts))
        addFinding(findings, WhyWords::tr("The node has no condition Ready: nobody reported one."),
                   {{u"status.conditions"_s,
                     WhyWords::tr("%n condition(s), none of type Ready", nullptr,
                                  static_cast<int>(facts.node->conditions.size())),
                     std::nullopt}});
}

/// What a kubelet says of itself, by a piece of its message.
/// Source: kubernetes pkg/kubelet/runtime.go and nodestatus/setters.go.
void findSaying(const WhyFacts &facts, WhyFindings &findings,
                std::initializer_list<std::string_view> pieces, const QString &sentence)
{
    const NodeCondition *ready = readyOf(facts);
    const bool isSaid =
        ready && ready->status == "False" &&
        std::any_of(pieces.begin(), pieces.end(), [ready](std::string_view piece) {
            return ready->message.find(piece) != std::string_view::npos;
        });
    if (isSaid)
        addFinding(findings, sentence,
                   {evidenceOf(*ready, "message"), evidenceOf(*ready, "reason")});
}

void findNetworkPlugin(const WhyFacts &facts, WhyFindings &findings)
{
    findSaying(facts, findings, {"NetworkPluginNotReady", "cni plugin not initialized"},
               WhyWords::tr("The network plugin (CNI) is not ready on this node."));
}

void findRuntime(const WhyFacts &facts, WhyFindings &findings)
{
    findSaying(facts, findings, {"container runtime is down", "container runtime status check"},
               WhyWords::tr("The kubelet does not reach its container runtime."));
}

void findPleg(const WhyFacts &facts, WhyFindings &findings)
{
    findSaying(facts, findings, {"PLEG is not healthy"},
               WhyWords::tr("The container runtime answers too slowly: the kubelet cannot keep its "
                            "list of containers (PLEG)."));
}

void findShuttingDown(const WhyFacts &facts, WhyFindings &findings)
{
    findSaying(facts, findings, {"node is shutting down"},
               WhyWords::tr("The node is shutting down in an orderly way."));
}

void findStorage(const WhyFacts &facts, WhyFindings &findings)
{
    findSaying(facts, findings, {"CSINode is not yet initialized"},
               WhyWords::tr("The kubelet has not registered its storage drivers yet."));
}

void findOwnWords(const WhyFacts &facts, WhyFindings &findings)
{
    const NodeCondition *ready = readyOf(facts);
    if (ready && ready->status == "False")
        addFinding(findings, WhyWords::tr("The kubelet reports that it is not ready."),
                   readyEvidence(*ready));
}

bool isExpired(const WhyFacts &facts)
{
    const auto age = leaseAge(facts);
    return !age || age->count() > leaseSeconds(facts);
}

void findExpiredLease(const WhyFacts &facts, WhyFindings &findings)
{
    const NodeLease *lease = answerOf(facts.lease);
    if (!lease || !isExpired(facts))
        return;
    const QString sentence =
        lease->renewed.isReported()
            ? WhyWords::tr("Its lease had not been renewed for %1 when it was read; a kubelet that "
                           "runs and reaches the API server renews it every 10 seconds.")
                  .arg(wordedDuration(*leaseAge(facts)))
            : WhyWords::tr("Its lease was never renewed.");
    addFinding(findings, sentence, {leaseEvidence(*lease)});
}

void findFreshLease(const WhyFacts &facts, WhyFindings &findings)
{
    const NodeLease *lease = answerOf(facts.lease);
    if (lease && !isExpired(facts))
        addFinding(findings,
                   WhyWords::tr("Its lease was renewed %1 before it was read: the kubelet runs and "
                                "reaches the API server.")
                       .arg(wordedDuration(std::max(*leaseAge(facts), std::chrono::seconds(0)))),
                   {leaseEvidence(*lease)});
}

void findTaint(const WhyFacts &facts, WhyFindings &findings, std::string_view key,
               const QString &sentence)
{
    for (const Taint &taint : facts.node->taints) {
        if (taint.key == key)
            return addFinding(findings, sentence, {evidenceOf(taint)});
    }
}

void findCloudShutdown(const WhyFacts &facts, WhyFindings &findings)
{
    findTaint(facts, findings, "node.cloudprovider.kubernetes.io/shutdown",
              WhyWords::tr("The cloud provider says that the machine is shut down."));
}

void findOutOfService(const WhyFacts &facts, WhyFindings &findings)
{
    findTaint(facts, findings, "node.kubernetes.io/out-of-service",
              WhyWords::tr("Somebody declared the machine out of service: its pods are deleted by "
                           "force and its volumes detached."));
}

void findEvents(const WhyFacts &facts, WhyFindings &findings,
                std::initializer_list<std::string_view> reasons, const QString &sentence)
{
    const auto *events = answerOf(facts.events);
    std::vector<WhyEvidence> evidence;
    for (std::size_t i = 0; events && i < events->size() && evidence.size() < 3; ++i) {
        const ClusterEvent &event = *(*events)[i];
        if (std::find(reasons.begin(), reasons.end(), event.reason) != reasons.end())
            evidence.push_back(evidenceOf(event));
    }
    if (!evidence.empty())
        addFinding(findings, sentence, std::move(evidence));
}

void findOom(const WhyFacts &facts, WhyFindings &findings)
{
    findEvents(facts, findings, {"SystemOOM", "OOMKilling"},
               WhyWords::tr("The kernel killed processes for lack of memory."));
}

void findReboot(const WhyFacts &facts, WhyFindings &findings)
{
    findEvents(facts, findings, {"Rebooted", "Shutdown"},
               WhyWords::tr("The machine was rebooted or shut down."));
}

void findMaintenance(const WhyFacts &facts, WhyFindings &findings)
{
    for (const NodeCondition *state : lifecycleStates(*facts.node))
        addFinding(findings,
                   WhyWords::tr("Somebody is working on it: %1.").arg(whyText(state->type)),
                   {evidenceOf(*state, "status"), evidenceOf(*state, "message")});
}

void findStale(const WhyFacts &facts, WhyFindings &findings)
{
    if (facts.staleSince)
        addFinding(findings,
                   WhyWords::tr("Drover is not connected: this is how the node was %1 ago.")
                       .arg(agoText(*facts.staleSince, facts.now)),
                   {{WhyWords::tr("session"), WhyWords::tr("not connected"), facts.staleSince}});
}

constexpr const char *kLifecycle = "kubernetes pkg/controller/nodelifecycle";
constexpr const char *kKubelet = "kubernetes pkg/kubelet/nodestatus";

constexpr auto kRules = std::to_array<WhyRule>({
    {"ready.kubelet-silent"_L1, Question::NotReady, Weight::Cause, kLifecycle,
     QT_TRANSLATE_NOOP("WhyRules", "See whether the machine runs, whether its kubelet does "
                                   "(systemctl status kubelet) and whether it reaches the API "
                                   "server. It is ready again with its first report."),
     findSilence},
    {"ready.never-posted"_L1, Question::NotReady, Weight::Cause, kLifecycle,
     QT_TRANSLATE_NOOP("WhyRules", "Look at the kubelet's log on the machine: it registered the "
                                   "node, or somebody else did, and then never reported."),
     findNeverPosted},
    {"ready.no-condition"_L1, Question::NotReady, Weight::Cause, kKubelet,
     QT_TRANSLATE_NOOP("WhyRules", "The kubelet sets it with its first report; see whether it runs "
                                   "under this node's name."),
     findNoCondition},
    {"ready.network-plugin"_L1, Question::NotReady, Weight::Cause,
     "kubernetes pkg/kubelet/runtime.go",
     QT_TRANSLATE_NOOP("WhyRules", "See whether the network plugin's pod runs on this node and has "
                                   "written its configuration to /etc/cni/net.d."),
     findNetworkPlugin},
    {"ready.runtime"_L1, Question::NotReady, Weight::Cause,
     "kubernetes pkg/kubelet/runtime.go",
     QT_TRANSLATE_NOOP("WhyRules", "See whether the container runtime (containerd, CRI-O) runs on "
                                   "the machine, and read its log."),
     findRuntime},
    {"ready.pleg"_L1, Question::NotReady, Weight::Cause,
     "kubernetes pkg/kubelet/pleg",
     QT_TRANSLATE_NOOP("WhyRules", "Look for a slow disk, many containers or a runtime that hangs "
                                   "on the machine."),
     findPleg},
    {"ready.shutting-down"_L1, Question::NotReady, Weight::Cause,
     "kubernetes pkg/kubelet/nodeshutdown",
     QT_TRANSLATE_NOOP("WhyRules", "It comes back when the machine has started again."),
     findShuttingDown},
    {"ready.storage"_L1, Question::NotReady, Weight::Cause, kKubelet,
     QT_TRANSLATE_NOOP("WhyRules", "See whether the kubelet may write its CSINode, and wait for "
                                   "its next try."),
     findStorage},
    {"ready.lease-expired"_L1, Question::NotReady, Weight::Cause,
     QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Nodes, Heartbeats"),
     QT_TRANSLATE_NOOP("WhyRules", "See whether the machine runs and reaches the API server."),
     findExpiredLease},
    {"ready.cloud-shutdown"_L1, Question::NotReady, Weight::Cause,
     "kubernetes cloud-provider controllers/nodelifecycle",
     QT_TRANSLATE_NOOP("WhyRules", "Start the machine in the cloud, or delete the node."),
     findCloudShutdown},
    {"ready.kubelet-says"_L1, Question::NotReady, Weight::Cause, kKubelet,
     QT_TRANSLATE_NOOP("WhyRules", "Fix what the message names; the kubelet checks it every 10 "
                                   "seconds."),
     findOwnWords},
    {"ready.lease-fresh"_L1, Question::NotReady, Weight::Hint,
     QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Nodes, Heartbeats"),
     QT_TRANSLATE_NOOP("WhyRules", "Look for the cause on the node, not on the way to it."),
     findFreshLease},
    {"ready.out-of-service"_L1, Question::NotReady, Weight::Hint,
     QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Node Shutdowns, Non-graceful"),
     QT_TRANSLATE_NOOP("WhyRules", "Take the taint away when the machine is back."),
     findOutOfService},
    {"ready.oom"_L1, Question::NotReady, Weight::Hint,
     "kubernetes pkg/kubelet/oom",
     QT_TRANSLATE_NOOP("WhyRules", "Reserve memory for the system (kube-reserved, system-reserved) "
                                   "or give the pods that use most a limit."),
     findOom},
    {"ready.rebooted"_L1, Question::NotReady, Weight::Hint,
     "kubernetes pkg/kubelet/kubelet_node_status.go",
     QT_TRANSLATE_NOOP("WhyRules", "It is ready when its kubelet has started again."), findReboot},
    {"ready.lifecycle"_L1, Question::NotReady, Weight::Hint, "KEP-5683",
     QT_TRANSLATE_NOOP("WhyRules", "Wait until that is done, or ask whoever does it."),
     findMaintenance},
    {"ready.stale"_L1, Question::NotReady, Weight::Hint,
     QT_TRANSLATE_NOOP("WhyRules", "this session's freshness"),
     QT_TRANSLATE_NOOP("WhyRules", "Reconnect before you conclude anything."), findStale},
});

} // namespace

std::span<const WhyRule> readinessRules()
{
    return kRules;
}

} // namespace drover
