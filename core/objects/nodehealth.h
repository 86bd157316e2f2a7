#pragma once

#include "core/objects/node.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace drover {

/// What condition Ready says, in the words of the status column. NotReady and Unknown are two
/// states: the first is the kubelet's word, the second its silence. Worst last.
enum class Readiness : std::uint8_t { Ready, NotReady, Unknown, NotReported };

/// What a condition's status means for its type. Polarity is data (see nodehealth.cpp).
enum class Polarity : std::uint8_t {
    Good,      ///< as it should be
    Bad,       ///< not as it should be
    Unknown,   ///< the status is neither True nor False, whatever the type
    Neutral,   ///< a type whose polarity nobody told us
    Lifecycle, ///< a state somebody put the node in on purpose (KEP-5683), no fault
};

/// Thread: any; pure functions over immutable nodes. Errors: none.
Readiness readinessOf(const Node &node);
Polarity polarityOf(const NodeCondition &condition);

/// A condition of pressure that is True. Unknown is none: nothing is known of it.
bool isPressure(const NodeCondition &condition);
bool isUnderPressure(const Node &node);
/// The conditions that are not as they should be, Ready excluded, in the server's order.
std::vector<const NodeCondition *> troubledConditions(const Node &node);
/// Lifecycle conditions that are True ("DrainInProgress").
std::vector<const NodeCondition *> lifecycleStates(const Node &node);

/// STATUS as `kubectl get nodes` prints it: "Ready", "NotReady,SchedulingDisabled", "Unknown".
QString kubectlStatus(const Node &node);
/// The same, but "Unknown" also where the kubelet fell silent, which kubectl calls NotReady.
QString plainStatus(const Node &node);
/// ROLES as kubectl prints it, sorted and joined by ","; "<none>" where there are none.
QString kubectlRoles(const Node &node);
/// The same one by one, as its labels have them: in no order, and one may come twice.
void eachRole(const Node &node, const std::function<void(std::string_view)> &use);
/// The pool that a node is of, by the labels of the clouds and Karpenter; empty: none is known.
std::string_view poolOf(const Node &node);
/// The newest lastHeartbeatTime that the kubelet wrote. Others, as a node problem detector, go on with
/// theirs where it is silent. Source: kubernetes pkg/kubelet/nodestatus/setters.go.
Timestamp lastHeartbeatOf(const Node &node);
/// The taint as kubectl prints it: "key=value:Effect" or "key:Effect".
QString taintText(const Taint &taint);

} // namespace drover
