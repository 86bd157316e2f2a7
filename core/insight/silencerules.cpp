#include "core/insight/whyrules.h"

#include "core/objects/kubeversion.h"
#include "core/objects/nodehealth.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using namespace std::chrono_literals;

using Question = WhyQuestion;
using Weight = WhyFinding::Weight;

// node-monitor-grace-period of the controller manager, where nobody changed it: 50 s since 1.32,
// before that 40 s. It looks every 5 s; the rest is room for slow answers.
// Source: kubernetes pkg/controller/nodelifecycle/config/v1alpha1/defaults.go.
constexpr auto kGrace = 50s;
constexpr auto kGraceBefore132 = 40s;
constexpr auto kLooksLate = 15s;

// An unchanged status is written every 5 minutes, after a change up to 2.5 minutes later.
// Source: kubernetes pkg/kubelet/kubelet_node_status.go.
constexpr auto kOldHeartbeat = 8min;

bool isReady(const WhyFacts &facts)
{
    return readinessOf(*facts.node) == Readiness::Ready;
}

std::chrono::seconds graceOf(const WhyFacts &facts)
{
    const auto server = kubeVersionOf(facts.serverVersion);
    return server && server->major == 1 && server->minor < 32 ? kGraceBefore132 : kGrace;
}

/// How long the newest heartbeat is over, by the server's clock; nothing where it is not old, the
/// picture is, or a lease tells better.
std::optional<std::chrono::seconds> heartbeatSilence(const WhyFacts &facts)
{
    const bool hasNoLease = facts.lease && !*facts.lease;
    const Timestamp last = lastHeartbeatOf(*facts.node);
    if (!hasNoLease || facts.staleSince || !last.isReported())
        return std::nullopt;
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(
        facts.now + facts.serverAhead - last.wallTime());
    return age > kOldHeartbeat ? std::optional(age) : std::nullopt;
}

/// The same of the lease, from the third renewal on that did not come.
std::optional<std::chrono::seconds> leaseSilence(const WhyFacts &facts)
{
    const auto age = leaseAge(facts);
    // A kubelet renews after a quarter of the time it asks for.
    const auto missed = std::chrono::seconds(leaseSeconds(facts)) * 5 / 8;
    return age && *age > missed && !facts.isLeaseRenewed ? age : std::nullopt;
}

WhyEvidence statusEvidence(const WhyFacts &facts)
{
    return evidenceOf(*conditionOf(*facts.node, "Ready"), "status");
}

void findSilentLease(const WhyFacts &facts, WhyFindings &findings)
{
    const auto age = leaseSilence(facts);
    if (!isReady(facts) || !age)
        return;
    addFinding(findings,
               WhyWords::tr("Its lease had not been renewed for %1 by the server's clock when it "
                            "was read, though the node counts as ready: its kubelet does not run, "
                            "hangs or does not reach the API server. The control plane calls such "
                            "a node Unknown after %2 s.")
                   .arg(wordedDuration(*age))
                   .arg(graceOf(facts).count()),
               {leaseEvidence(*answerOf(facts.lease)), statusEvidence(facts)});
}

void findSilentHeartbeat(const WhyFacts &facts, WhyFindings &findings)
{
    const auto age = heartbeatSilence(facts);
    if (!isReady(facts) || !age)
        return;
    const Timestamp last = lastHeartbeatOf(*facts.node);
    addFinding(findings,
               WhyWords::tr("Its last heartbeat is %1 old by the server's clock, and a kubelet "
                            "writes one every 5 minutes at least.")
                   .arg(wordedDuration(*age)),
               {{u"status.conditions[].lastHeartbeatTime"_s,
                 QString::fromStdString(formatTimestamp(last)), last.wallTime()},
                statusEvidence(facts)});
}

void findNotMarked(const WhyFacts &facts, WhyFindings &findings)
{
    const auto age = leaseSilence(facts);
    const auto due = std::max(graceOf(facts), std::chrono::seconds(leaseSeconds(facts)));
    if (!isReady(facts) || !age || *age <= due + kLooksLate)
        return;
    addFinding(findings,
               WhyWords::tr("The control plane has not called it Unknown either, which had been due "
                            "for %1 when the lease was read: the controller that watches over "
                            "nodes does not run or was given more patience.")
                   .arg(wordedDuration(*age - due)),
               {leaseEvidence(*answerOf(facts.lease)), statusEvidence(facts)});
}

constexpr const char *kHeartbeats =
    QT_TRANSLATE_NOOP("WhyRules", "Kubernetes documentation: Nodes, Heartbeats");

constexpr auto kRules = std::to_array<WhyRule>({
    {"silent.lease"_L1, Question::KubeletSilent, Weight::Cause,
     "kubernetes pkg/controller/nodelifecycle/config/v1alpha1/defaults.go, "
     "node-monitor-grace-period",
     QT_TRANSLATE_NOOP("WhyRules", "See whether the machine runs, whether its kubelet does "
                                   "(systemctl status kubelet) and whether it reaches the API "
                                   "server. Ask again in a minute: a lease that was renewed clears "
                                   "it."),
     findSilentLease},
    {"silent.heartbeat"_L1, Question::KubeletSilent, Weight::Cause, kHeartbeats,
     QT_TRANSLATE_NOOP("WhyRules", "See whether the machine runs and whether its kubelet does "
                                   "(systemctl status kubelet). Its lease, which would tell within "
                                   "seconds, could not be read."),
     findSilentHeartbeat},
    {"silent.not-marked"_L1, Question::KubeletSilent, Weight::Cause,
     "kubernetes pkg/controller/nodelifecycle/node_lifecycle_controller.go",
     QT_TRANSLATE_NOOP("WhyRules", "See whether kube-controller-manager runs and leads, and what its "
                                   "--node-monitor-grace-period is. Until then pods are neither "
                                   "kept away nor moved."),
     findNotMarked},
});

} // namespace

bool isKubeletSilent(const WhyFacts &facts)
{
    return isReady(facts) && (leaseSilence(facts) || heartbeatSilence(facts));
}

std::span<const WhyRule> silenceRules()
{
    return kRules;
}

} // namespace drover
