#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/drain/drainprogress.h"
#include "core/insight/timeline.h"
#include "core/objects/clusterevent.h"
#include "core/objects/node.h"
#include "core/objects/nodelease.h"
#include "core/objects/poddetails.h"
#include "core/objects/resourceusage.h"
#include "core/operations/nodeyaml.h"

#include <QString>

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace drover {

enum class WhyQuestion : std::uint8_t {
    NotReady,
    KubeletSilent, ///< nothing is heard of it, and yet the node counts as ready
    NotSchedulable,
    UnderPressure,
    ConditionsAmiss, ///< others than Ready and pressure, or nobody knows
    NotDraining,
    Flapping,
    VersionBehind,
};

/// What was asked: not (yet), an answer, or why there is none.
template <typename T> using Asked = std::optional<Result<T>>;

/// All that is known about one node when somebody asks why.
struct WhyFacts {
    NodePtr node;
    WallTime now;
    std::optional<WallTime> staleSince; ///< set: the node is shown as it was then
    std::chrono::milliseconds serverAhead{0}; ///< of the server's clock; zero: not known
    Asked<NodeLease> lease;
    std::optional<WallTime> leaseRead; ///< when the answer came; nothing: now
    /// While somebody looked, or its kubelet wrote a status then: it only seems old.
    bool isLeaseRenewed = false;
    Asked<std::vector<ClusterEventPtr>> events; ///< about this node, newest first
    Asked<std::vector<PodDetailsPtr>> pods;     ///< on this node
    bool areEventsCut = false; ///< there are more, which were not read
    bool arePodsCut = false;
    Asked<NodeUsage> usage;
    bool isMetricsMissing = false; ///< metrics.k8s.io is not served here
    Asked<std::vector<PodUsage>> podUsage;
    Asked<std::optional<FieldOwner>> cordonOwner;
    std::vector<ReadinessTurn> flips; ///< changes of readiness in the last hour, oldest first
    std::vector<WallTime> boots; ///< the same for the boot ID
    std::chrono::seconds connectedFor{0}; ///< of that hour: what was between is not among them
    std::optional<DrainProgress> drain;
    std::string serverVersion; ///< "v1.36.2"; empty: not known
    std::string newestKubelet; ///< of all nodes of the cluster
};

/// A field that was read, and what stands there.
struct WhyEvidence {
    QString field; ///< "status.conditions[Ready].message"; with words, "event Rebooted"
    QString value;
    std::optional<WallTime> at;
};

struct WhyFinding {
    enum class Weight : std::uint8_t {
        Cause,  ///< this is why
        Hint,   ///< it bears on it
        Unread, ///< could not be read: what it would tell is not known
    };
    QLatin1StringView rule; ///< its id
    WhyQuestion question = WhyQuestion::NotReady;
    Weight weight = Weight::Cause;
    QString sentence;
    std::vector<WhyEvidence> evidence; ///< at least one
    QString remedy; ///< what would let it go on; for Unread the right or the component missing
    QString source; ///< where Kubernetes says so
};

/// One row of what Drover knows about why nodes are as they are. Facts that were not asked make no
/// finding; a rule never says what no field tells.
struct WhyRule {
    QLatin1StringView id; ///< stable: tests use it
    WhyQuestion question;
    WhyFinding::Weight weight;
    const char *source; ///< translated in context "WhyRules" where it has words, not only a path
    const char *remedy; ///< source text, translated in context "WhyRules"
    /// Adds what it finds: `sentence` and `evidence`; the rest comes from the row.
    void (*find)(const WhyFacts &, std::vector<WhyFinding> &);
};

/// Thread: any; pure functions over values. Units: UTC. Errors: none; what could not be read is a
/// finding of its own.
std::span<const WhyRule> whyRules();
/// Whether the question arises for this node.
bool isInQuestion(WhyQuestion question, const WhyFacts &facts);
/// By question, then causes, hints and what could not be read. Only for questions that arise.
std::vector<WhyFinding> whyOf(const WhyFacts &facts);
/// What was asked and refused or failed, in words: without it "nothing found" is no all-clear.
QStringList unreadOf(const WhyFacts &facts);
/// "Why is it not ready?", of this node as it stands: what nobody drains cannot be asked why it does not.
QString questionText(WhyQuestion question, const WhyFacts &facts);

} // namespace drover
