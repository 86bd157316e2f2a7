#pragma once

#include "core/objects/nodelease.h"
#include "ui/details/overviewfacts.h"
#include "ui/objects/asked.h"
#include "ui/states/stateview.h"

namespace drover::ui {

/// What the lease says, and what is said where it could not be read.
///
/// `now`: ages count up to it, but not beyond the reading when the last one failed.
/// Thread: GUI. Units: local time. Errors: they are told.
/// Source: coordination.k8s.io/v1 Lease; kubelet's nodeLeaseDurationSeconds.
FactSection leaseFacts(const Asked<NodeLease> &lease, const QString &user, WallTime now);
/// "The lease was not renewed for 50s.", or a view of kind None while it is renewed in time.
StateView leaseWarning(const NodeLease &lease, WallTime readAt);
/// What the kubelet answers for itself.
FactSection healthFacts(const Asked<std::string> &health, const QString &user);

} // namespace drover::ui
