#include "ui/writes/availability.h"

#include "ui/text/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Availability)
};

constexpr Right kPatch[] = {kPatchNodes};
constexpr Right kDelete[] = {kDeleteNodes};
// Evictions may be allowed in some namespaces: only the plan tells in which.
constexpr Right kDrain[] = {kPatchNodes, kListPods};

/// It is not so already.
bool isTouched(NodeAct act, const Node &node, const ActFacts &facts)
{
    if (isOfDrains(act)) {
        const bool isDraining = facts.isDraining && facts.isDraining(node);
        const bool isPaused = isDraining && facts.isPaused && facts.isPaused(node);
        return isDraining && (act == NodeAct::CancelDrain || isPaused == (act == NodeAct::ResumeDrain));
    }
    if (act == NodeAct::Cordon)
        return !node.unschedulable;
    return act != NodeAct::Uncordon || node.unschedulable;
}

/// What stands against pausing, resuming or cancelling the drains of the nodes.
QString drainRefusal(NodeAct act, const NodeBatch &nodes, const ActFacts &facts)
{
    const bool isOne = nodes.size() == 1;
    if (countFor(act, nodes, facts) > 0)
        return {};
    if (countFor(NodeAct::CancelDrain, nodes, facts) == 0)
        return isOne ? Words::tr("This node is not being drained.")
                     : Words::tr("None of these nodes is being drained.");
    if (act == NodeAct::PauseDrain)
        return isOne ? Words::tr("The drain is paused already.")
                     : Words::tr("All drains of these nodes are paused already.");
    return isOne ? Words::tr("The drain is not paused.") : Words::tr("No drain of these nodes is paused.");
}

/// What the nodes' own state says against it.
QString stateRefusal(NodeAct act, const NodeBatch &nodes, const ActFacts &facts)
{
    const bool isOne = nodes.size() == 1;
    if (act == NodeAct::Cordon && countFor(act, nodes) == 0)
        return isOne ? Words::tr("The node is cordoned already.")
                     : Words::tr("All of these nodes are cordoned already.");
    if (act == NodeAct::Uncordon && countFor(act, nodes) == 0)
        return isOne ? Words::tr("The node is not cordoned.")
                     : Words::tr("None of these nodes is cordoned.");
    const bool isAgainstDrains =
        act == NodeAct::Uncordon || act == NodeAct::Drain || act == NodeAct::Delete;
    const auto draining = std::find_if(nodes.begin(), nodes.end(), [&](const NodePtr &node) {
        return isAgainstDrains && isTouched(act, *node, facts) && facts.isDraining && facts.isDraining(*node);
    });
    if (draining == nodes.end())
        return {};
    const QString name = toText((*draining)->name);
    if (act != NodeAct::Uncordon)
        return Words::tr("%1 is being drained: see the board below.").arg(name);
    // New pods would come while others leave.
    return Words::tr("%1 is being drained: cancel the drain first.").arg(name);
}

/// Evictions may be allowed in some namespaces.
bool isDoubtful(NodeAct act, const ActFacts &facts)
{
    return act == NodeAct::Drain && facts.isDeniedAtLarge && facts.isDeniedAtLarge(kEvictPods);
}

} // namespace

bool isOfDrains(NodeAct act)
{
    return act == NodeAct::PauseDrain || act == NodeAct::ResumeDrain || act == NodeAct::CancelDrain;
}

QLatin1StringView actionIdOf(NodeAct act)
{
    switch (act) {
    case NodeAct::Cordon:
        return QLatin1StringView("cordon");
    case NodeAct::Uncordon:
        return QLatin1StringView("uncordon");
    case NodeAct::Drain:
        return QLatin1StringView("drain");
    case NodeAct::PauseDrain:
        return QLatin1StringView("pause-drain");
    case NodeAct::ResumeDrain:
        return QLatin1StringView("resume-drain");
    case NodeAct::CancelDrain:
        return QLatin1StringView("cancel-drain");
    case NodeAct::Taints:
        return QLatin1StringView("edit-taints");
    case NodeAct::Metadata:
        return QLatin1StringView("edit-labels");
    case NodeAct::Delete:
        break;
    }
    return QLatin1StringView("delete-node");
}

std::span<const Right> rightsFor(NodeAct act)
{
    if (isOfDrains(act))
        return {};
    if (act == NodeAct::Drain)
        return kDrain;
    return act == NodeAct::Delete ? std::span<const Right>(kDelete) : kPatch;
}

int countFor(NodeAct act, const NodeBatch &nodes, const ActFacts &facts)
{
    return static_cast<int>(std::ranges::count_if(nodes, [&](const NodePtr &node) { return isTouched(act, *node, facts); }));
}

NodeBatch changedBy(NodeAct act, const NodeBatch &nodes, const ActFacts &facts)
{
    NodeBatch changed;
    std::ranges::copy_if(nodes, std::back_inserter(changed),
                         [&](const NodePtr &node) { return isTouched(act, *node, facts); });
    return changed;
}

ActFacts factsOf(ClusterOperations &operations)
{
    ActFacts facts;
    facts.isReadOnly = operations.isReadOnly();
    facts.missingRight = [&rights = operations.rights()](std::span<const Right> needed) {
        const auto denied = std::ranges::find_if(needed, [&rights](const Right &right) {
            return rights.known(right) == Answer::Denied;
        });
        return denied == needed.end() ? QString() : denied->text();
    };
    // They are asked of tens of thousands of nodes, which may take no longer than a key.
    auto running = std::make_shared<std::map<std::string, bool, std::less<>>>();
    for (const auto &drain : operations.drains()) {
        if (drain->progress().isRunning())
            running->emplace(drain->progress().node, drain->isPaused());
    }
    if (running->empty())
        return facts;
    facts.isDraining = [running](const Node &node) { return running->contains(node.name); };
    facts.isPaused = [running](const Node &node) {
        const auto drain = running->find(node.name);
        return drain != running->end() && drain->second;
    };
    return facts;
}

QString refusalOf(NodeAct act, const NodeBatch &nodes, const ActFacts &facts)
{
    if (nodes.empty())
        return Words::tr("No node is selected.");
    const bool isStop = act == NodeAct::PauseDrain || act == NodeAct::CancelDrain;
    if (facts.isReadOnly && !isStop) // one that goes on evicts
        return Words::tr("This cluster is read-only here.");
    if (isOfDrains(act))
        return drainRefusal(act, nodes, facts);
    if (QString why = stateRefusal(act, nodes, facts); !why.isEmpty())
        return why;
    QString right = facts.missingRight ? facts.missingRight(rightsFor(act)) : QString();
    if (right.isEmpty() && isDoubtful(act, facts) && facts.mayEvictNone &&
        facts.mayEvictNone(nodes))
        right = kEvictPods.text();
    return right.isEmpty() ? QString() : Words::tr("You have no permission to %1.", "create pods/eviction").arg(right);
}

QString doubtOf(NodeAct act, const ActFacts &facts)
{
    if (!isDoubtful(act, facts))
        return {};
    return Words::tr("You may not %1 in all namespaces; the plan says in which.")
        .arg(kEvictPods.text());
}

} // namespace drover::ui
