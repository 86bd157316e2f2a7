#include "core/operations/guard.h"

#include "core/base/joined.h"
#include "core/objects/nodehealth.h"
#include "core/operations/nodepatch.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Guard)
};

constexpr std::string_view kControlPlaneKeys[] = {
    "node-role.kubernetes.io/control-plane",
    "node-role.kubernetes.io/master",
};

bool isUsable(const Node &node)
{
    return readinessOf(node) == Readiness::Ready && !node.unschedulable;
}

using Names = std::unordered_set<std::string_view>;

Names namesOf(const NodeBatch &nodes)
{
    Names names;
    for (const NodePtr &node : nodes)
        names.insert(node->name);
    return names;
}

/// The pools whose last usable nodes are among the targets, each with those.
std::map<std::string_view, QStringList> lastOfPools(const NodeBatch &targets, const Names &names,
                                                    const NodeBatch &all)
{
    std::map<std::string_view, QStringList> last;
    for (const NodePtr &target : targets) {
        if (isUsable(*target))
            last[poolOf(*target)] << textOf(target->name);
    }
    // Nodes without a pool are no pool of their own: the whole cluster counts.
    last.erase(std::string_view());
    for (const NodePtr &node : all) {
        if (last.empty())
            break;
        if (isUsable(*node) && !names.contains(node->name))
            last.erase(poolOf(*node));
    }
    return last;
}

bool takesLastOfCluster(const NodeBatch &targets, const Names &names, const NodeBatch &all)
{
    const auto isLeft = [&names](const NodePtr &node) {
        return isUsable(*node) && !names.contains(node->name);
    };
    return std::any_of(targets.begin(), targets.end(),
                       [](const NodePtr &node) { return isUsable(*node); }) &&
           std::none_of(all.begin(), all.end(), isLeft);
}

bool runsServer(const Node &node, const QString &serverHost)
{
    if (serverHost.isEmpty())
        return false;
    const auto isHost = [&serverHost](std::string_view name) {
        return serverHost.compare(textOf(name), Qt::CaseInsensitive) == 0;
    };
    return isHost(node.name) ||
           std::any_of(node.addresses.begin(), node.addresses.end(),
                       [&isHost](const KeyValue &address) { return isHost(address.value); });
}

} // namespace

QStringList guardWarnings(const NodeBatch &targets, const NodeBatch &all, const QString &serverHost)
{
    QStringList warnings;
    for (const NodePtr &node : targets) {
        if (isControlPlane(*node))
            warnings << Words::tr("%1 is a control-plane node.").arg(textOf(node->name));
    }
    const Names names = namesOf(targets);
    if (takesLastOfCluster(targets, names, all)) {
        warnings << Words::tr("No other node of the cluster is ready and schedulable.");
    } else {
        for (const auto &[pool, nodes] : lastOfPools(targets, names, all))
            warnings << Words::tr("Pool %1 has no other ready and schedulable node than %2.")
                            .arg(textOf(pool), listed(nodes));
    }
    for (const NodePtr &node : targets) {
        if (runsServer(*node, serverHost))
            warnings << Words::tr("The API server of this connection runs on %1: the connection may "
                                  "be lost.")
                            .arg(textOf(node->name));
    }
    return warnings;
}

bool isControlPlane(const Node &node)
{
    return std::any_of(std::begin(kControlPlaneKeys), std::end(kControlPlaneKeys),
                       [&node](std::string_view key) {
                           return hasKey(node.labels, key) ||
                                  std::any_of(node.taints.begin(), node.taints.end(),
                                              [key](const Taint &taint) { return taint.key == key; });
                       });
}

} // namespace drover
