#include "core/objects/nodehealth.h"

#include <QStringList>

#include <algorithm>

namespace drover {

namespace {

enum class GoodWhen : std::uint8_t { True, False, Lifecycle };

struct ConditionRule {
    std::string_view type;
    GoodWhen goodWhen;
};

// Sources: core/v1 NodeConditionType; node-problem-detector's default configuration; KEP-5683
// for the lifecycle types.
constexpr ConditionRule kConditionRules[] = {
    {"Ready", GoodWhen::True},
    {"MemoryPressure", GoodWhen::False},
    {"DiskPressure", GoodWhen::False},
    {"PIDPressure", GoodWhen::False},
    {"NetworkUnavailable", GoodWhen::False},
    {"KernelDeadlock", GoodWhen::False},
    {"ReadonlyFilesystem", GoodWhen::False},
    {"CorruptDockerOverlay2", GoodWhen::False},
    {"FrequentKubeletRestart", GoodWhen::False},
    {"FrequentDockerRestart", GoodWhen::False},
    {"FrequentContainerdRestart", GoodWhen::False},
    {"FrequentUnregisterNetDevice", GoodWhen::False},
    {"CperHardwareErrorFatal", GoodWhen::False},
    {"XfsShutdown", GoodWhen::False},
    {"DrainInProgress", GoodWhen::Lifecycle},
    {"Drained", GoodWhen::Lifecycle},
    {"MaintenancePlanned", GoodWhen::Lifecycle},
    {"MaintenanceInProgress", GoodWhen::Lifecycle},
    {"GracefulNodeShutdownInProgress", GoodWhen::Lifecycle},
};

// The conditions of the kubelet's own.
constexpr std::string_view kKubeletTypes[] = {"Ready", "MemoryPressure", "DiskPressure", "PIDPressure"};

constexpr std::string_view kRolePrefix = "node-role.kubernetes.io/";

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString withCordon(Readiness readiness, const Node &node)
{
    QString text = QStringLiteral("Unknown");
    if (readiness == Readiness::Ready)
        text = QStringLiteral("Ready");
    else if (readiness == Readiness::NotReady)
        text = QStringLiteral("NotReady");
    if (node.unschedulable)
        text += QStringLiteral(",SchedulingDisabled");
    return text;
}

// The first that a node has decides. Sources: the providers' documentation of node pools.
constexpr std::string_view kPoolLabels[] = {
    "cloud.google.com/gke-nodepool",
    "eks.amazonaws.com/nodegroup",
    "alpha.eksctl.io/nodegroup-name",
    "kubernetes.azure.com/agentpool",
    "agentpool",
    "karpenter.sh/nodepool",
    "karpenter.sh/provisioner-name",
    "kops.k8s.io/instancegroup",
    "doks.digitalocean.com/node-pool",
    "k8s.scaleway.com/pool-name",
    "lke.linode.com/pool-id",
    "yandex.cloud/node-group-id",
    "node-pool",
    "nodepool",
    "pool",
};

} // namespace

Readiness readinessOf(const Node &node)
{
    const NodeCondition *ready = conditionOf(node, "Ready");
    if (!ready)
        return Readiness::NotReported;
    if (ready->status == "True")
        return Readiness::Ready;
    return ready->status == "False" ? Readiness::NotReady : Readiness::Unknown;
}

Polarity polarityOf(const NodeCondition &condition)
{
    const auto rule =
        std::find_if(std::begin(kConditionRules), std::end(kConditionRules),
                     [&](const ConditionRule &known) { return known.type == condition.type; });
    const bool isTrue = condition.status == "True";
    if (!isTrue && condition.status != "False")
        return Polarity::Unknown;
    if (rule == std::end(kConditionRules))
        return Polarity::Neutral;
    if (rule->goodWhen == GoodWhen::Lifecycle)
        return Polarity::Lifecycle;
    return isTrue == (rule->goodWhen == GoodWhen::True) ? Polarity::Good : Polarity::Bad;
}

bool isPressure(const NodeCondition &condition)
{
    return condition.type.ends_with("Pressure") && polarityOf(condition) == Polarity::Bad;
}

bool isUnderPressure(const Node &node)
{
    return std::ranges::any_of(node.conditions, isPressure);
}

std::vector<const NodeCondition *> troubledConditions(const Node &node)
{
    std::vector<const NodeCondition *> troubled;
    for (const NodeCondition &condition : node.conditions) {
        const Polarity polarity = polarityOf(condition);
        if (condition.type != "Ready" &&
            (polarity == Polarity::Bad || polarity == Polarity::Unknown))
            troubled.push_back(&condition);
    }
    return troubled;
}

std::vector<const NodeCondition *> lifecycleStates(const Node &node)
{
    std::vector<const NodeCondition *> states;
    for (const NodeCondition &condition : node.conditions) {
        if (condition.status == "True" && polarityOf(condition) == Polarity::Lifecycle)
            states.push_back(&condition);
    }
    return states;
}

QString kubectlStatus(const Node &node)
{
    const bool isSilent = readinessOf(node) == Readiness::Unknown;
    return withCordon(isSilent ? Readiness::NotReady : readinessOf(node), node);
}

QString plainStatus(const Node &node)
{
    return withCordon(readinessOf(node), node);
}

void eachRole(const Node &node, const std::function<void(std::string_view)> &use)
{
    auto label = std::ranges::lower_bound(node.labels, kRolePrefix, {}, &KeyValue::key);
    for (; label != node.labels.end() && label->key.starts_with(kRolePrefix); ++label) {
        if (label->key.size() > kRolePrefix.size())
            use(label->key.substr(kRolePrefix.size()));
    }
    if (const std::string_view role = valueOf(node.labels, "kubernetes.io/role"); !role.empty())
        use(role);
}

QString kubectlRoles(const Node &node)
{
    QStringList roles;
    eachRole(node, [&](std::string_view role) { roles.append(toText(role)); });
    if (roles.size() < 2) // nearly all have one
        return roles.isEmpty() ? QStringLiteral("<none>") : roles.front();
    roles.sort();
    roles.removeDuplicates();
    return roles.join(QLatin1Char(','));
}

std::string_view poolOf(const Node &node)
{
    for (const std::string_view label : kPoolLabels) {
        if (const std::string_view pool = valueOf(node.labels, label); !pool.empty())
            return pool;
    }
    return {};
}

Timestamp lastHeartbeatOf(const Node &node)
{
    Timestamp newest;
    for (const NodeCondition &condition : node.conditions) {
        if (std::ranges::find(kKubeletTypes, condition.type) != std::end(kKubeletTypes))
            newest = std::max(newest, condition.lastHeartbeat);
    }
    return newest;
}

QString taintText(const Taint &taint)
{
    QString text = toText(taint.key);
    if (!taint.value.empty())
        text += QLatin1Char('=') + toText(taint.value);
    return text + QLatin1Char(':') + toText(taint.effect);
}

} // namespace drover
