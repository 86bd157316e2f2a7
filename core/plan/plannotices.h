#pragma once

#include "core/plan/drainplan.h"

namespace drover {

/// What a drain does that kubectl does not warn of: a kubelet that will not confirm that its pods
/// have ended, and pods whose owner asked autoscalers to leave them alone. A sentence each,
/// translated; those about pods as "message: ns/a, ns/b".
///
/// `since` is when the node's Ready became so, as its reader is told times; empty: that is not said.
///
/// Thread: any; pure. Errors: `node` null is a node that was not read: nothing is said of it.
/// Source: kubectl pkg/drain/drain.go (it waits for the API object to go); Cluster Autoscaler FAQ,
/// "What types of pods can prevent CA from removing a node?"; Karpenter, "Disruption".
QStringList planNotices(const Node *node, const QString &since,
                        const std::vector<PlannedPod> &pods);

} // namespace drover
