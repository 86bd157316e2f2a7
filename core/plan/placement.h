#pragma once

#include "core/objects/node.h"
#include "core/objects/pod.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace drover {

/// Where one pod could go.
struct PodPlacement {
    PodPtr pod;
    int fittingNodes = 0;   ///< at its turn, after the pods before it were placed
    std::string placedOn;   ///< where the estimate put it; empty: nowhere
    int otherNodes = 0;     ///< that were looked at
    QStringList reasons;    ///< why nodes do not fit, most first: "3 nodes lack 2 Gi of memory"
    QStringList briefs;     ///< the same in a few words, with taints as one: "3 cordoned", "6 tainted"
};

/// An estimate of where the pods of a drain could go: first fit of their requests over the other
/// nodes, with node selectors, required affinity and anti-affinity, taints, cordons, host ports
/// and required spreading. Volume zones are not known here.
///
/// `pods` are placed largest first, each after those before it. `others` are the pods that run in
/// the cluster now, those to be placed left out or not (they are known by uid).
/// Thread: any; pure. Units: as Pod. Errors: none.
/// Source: kube-scheduler's filter plugins (pkg/scheduler/framework/plugins).
std::vector<PodPlacement> estimatePlacement(const std::vector<PodPtr> &pods,
                                            const std::vector<std::string> &drained,
                                            const NodeBatch &nodes,
                                            const std::vector<PodPtr> &others);

} // namespace drover
