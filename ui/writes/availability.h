#pragma once

#include "core/drain/clusteroperations.h"

#include <QLatin1StringView>
#include <QString>

#include <functional>
#include <span>

namespace drover::ui {

/// What can be done to nodes.
enum class NodeAct : std::uint8_t {
    Cordon,
    Uncordon,
    Drain,
    PauseDrain,
    ResumeDrain,
    CancelDrain,
    Taints,
    Metadata,
    Delete,
};

inline constexpr NodeAct kNodeActs[] = {
    NodeAct::Cordon,      NodeAct::Uncordon, NodeAct::Drain,    NodeAct::PauseDrain, NodeAct::ResumeDrain,
    NodeAct::CancelDrain, NodeAct::Taints,   NodeAct::Metadata, NodeAct::Delete};

/// It is done to the drains of the nodes that run; see actOnDrains(). No right stands against it, nor
/// does the cluster's guard where it only stops something.
bool isOfDrains(NodeAct act);

/// What stands for or against an act beside the nodes themselves.
struct ActFacts {
    bool isReadOnly = false;
    /// The first right that is denied, or empty; not called while nobody has asked for rights.
    std::function<QString(std::span<const Right>)> missingRight;
    /// Whether it is denied in all namespaces at once; it may be there in some.
    std::function<bool(const Right &)> isDeniedAtLarge;
    /// Whether no pod of the nodes may be evicted.
    std::function<bool(const NodeBatch &)> mayEvictNone;
    std::function<bool(const Node &)> isDraining; ///< unset: no node is
    std::function<bool(const Node &)> isPaused; ///< of a node that is being drained: its drain
};

/// Of a cluster as it is now; its rights by what is known of them. `operations` must outlive them.
ActFacts factsOf(ClusterOperations &operations);

/// Why the act cannot be done to these nodes, a sentence; empty: it can.
///
/// Thread: the GUI thread; pure but for `missingRight`. Errors: none.
QString refusalOf(NodeAct act, const NodeBatch &nodes, const ActFacts &facts);
/// What may stand against it although it is on; empty: nothing is known.
QString doubtOf(NodeAct act, const ActFacts &facts);
/// Those of them that the act would change, in their order.
NodeBatch changedBy(NodeAct act, const NodeBatch &nodes, const ActFacts &facts = {});
int countFor(NodeAct act, const NodeBatch &nodes, const ActFacts &facts = {});
/// The action's id in the table.
QLatin1StringView actionIdOf(NodeAct act);
std::span<const Right> rightsFor(NodeAct act);

} // namespace drover::ui
