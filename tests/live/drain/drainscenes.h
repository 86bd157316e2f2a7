#pragma once

#include "tests/live/drain/drainworld.h"

#include <QString>

namespace drover {

/// What stands on a node before it is drained. `place` names the node and the namespace of all its
/// pods, so that the same scene can be made twice.
///
/// Thread: the test's. Errors: in the world's fault().
using DrainScene = void (*)(DrainWorld &world, const QString &place);

/// Of each kind that kubectl's filters tell apart, one or two.
void mixedPods(DrainWorld &world, const QString &place);
/// Three of a ReplicaSet, nothing special.
void plainPods(DrainWorld &world, const QString &place);
/// Only what a DaemonSet and the kubelet keep there.
void daemonPods(DrainWorld &world, const QString &place);
void noPods(DrainWorld &world, const QString &place);
/// One pod that was deleted some seconds ago with a grace period of one, and does not go, and one
/// that is to go.
void pastPods(DrainWorld &world, const QString &place);
/// Two pods, and a budget that has no room.
void blockedPods(DrainWorld &world, const QString &place);
/// Two pods that two budgets cover, and one that none does.
void doublyCoveredPods(DrainWorld &world, const QString &place);
/// Pods that have no turn with their budget, which has no room: pending, finished.
void uncountedPods(DrainWorld &world, const QString &place);
/// Pods that are not ready, under a budget without room whose healthy pods suffice.
void unreadyPods(DrainWorld &world, const QString &place);
/// A pod each with the annotations by which autoscalers are asked to let it be, and one without.
void pleadingPods(DrainWorld &world, const QString &place);
/// A pod on a node whose condition Ready is Unknown; its kubelet lets go of it all the same.
void unwellNode(DrainWorld &world, const QString &place);
/// Two pods that are let go of never, with a grace period of one second.
void hangingPods(DrainWorld &world, const QString &place);
/// A pod in a namespace that is being deleted: nothing can be created in it, evictions neither.
void closingPods(DrainWorld &world, const QString &place);

/// The node, the namespace and so many replicas.
void manyPods(DrainWorld &world, const QString &place, int count);

/// A ready pod of ReplicaSet "web", label app=web, on the node of that name.
PodBuilder aReplica(const QString &place, const QString &name, const QString &app = QStringLiteral("web"));

} // namespace drover
