#include "ui/details/overviewfacts.h"

#include "core/base/joined.h"
#include "core/objects/nodehealth.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeFacts)
};

QString reported(std::string_view text)
{
    return text.empty() ? notReported() : toText(text);
}

QString rolesText(const Node &node)
{
    const QString roles = kubectlRoles(node);
    return roles == QLatin1StringView("<none>") ? Words::tr("none") : roles;
}

/// By effect, then key, as describe does.
QString taintsText(const Node &node)
{
    std::vector<const Taint *> taints;
    for (const Taint &taint : node.taints)
        taints.push_back(&taint);
    std::stable_sort(taints.begin(), taints.end(), [](const Taint *left, const Taint *right) {
        return std::pair(left->effect, left->key) < std::pair(right->effect, right->key);
    });
    QStringList lines;
    for (const Taint *taint : taints)
        lines.append(taintText(*taint));
    return lines.isEmpty() ? Words::tr("none") : lines.join(QLatin1Char('\n'));
}

FactSection nodeSection(const Node &node, WallTime now)
{
    FactSection section{Words::tr("Node"), {}};
    section.facts = {
        {Words::tr("Roles"), rolesText(node)},
        {Words::tr("Labels"), countText(std::ssize(node.labels))},
        {Words::tr("Annotations"), countText(std::ssize(node.annotations))},
        {Words::tr("Created"), dateTimeAndAgo(node.created, now)},
        {Words::tr("Taints"), taintsText(node)},
        {Words::tr("Unschedulable"), node.unschedulable ? Words::tr("yes") : Words::tr("no")},
    };
    if (node.deletionRequested.isReported())
        section.facts.push_back(
            {Words::tr("Deletion requested"), dateTimeAndAgo(node.deletionRequested, now)});
    return section;
}

FactSection addressSection(const Node &node)
{
    FactSection section{Words::tr("Addresses"), {}};
    for (const KeyValue &address : node.addresses)
        section.facts.push_back({toText(address.key), toText(address.value)});
    if (section.facts.empty())
        section.facts.push_back({Words::tr("Address"), notReported()});
    return section;
}

QuantityParts partsOf(std::span<const KeyValue> quantities, std::string_view resource)
{
    const std::string_view quantity = valueOf(quantities, resource);
    return quantity.empty() ? QuantityParts{notReported(), {}} : quantityParts(resource, quantity);
}

std::vector<ResourceFact> resourceFacts(const Node &node)
{
    std::set<std::string_view> names;
    for (const KeyValue &quantity : node.capacity)
        names.insert(quantity.key);
    for (const KeyValue &quantity : node.allocatable)
        names.insert(quantity.key);
    std::vector<ResourceFact> facts;
    for (const std::string_view name : names)
        facts.push_back(
            {toText(name), partsOf(node.capacity, name), partsOf(node.allocatable, name)});
    return facts;
}

FactSection systemSection(const NodeSystemInfo &info)
{
    return {Words::tr("System info"),
            {{Words::tr("Machine ID"), reported(info.machineId)},
             {Words::tr("System UUID"), reported(info.systemUuid)},
             {Words::tr("Boot ID"), reported(info.bootId)},
             {Words::tr("Kernel"), reported(info.kernelVersion)},
             {Words::tr("OS image"), reported(info.osImage)},
             {Words::tr("Operating system"), reported(info.operatingSystem)},
             {Words::tr("Architecture"), reported(info.architecture)},
             {Words::tr("Container runtime"), reported(info.containerRuntimeVersion)},
             {Words::tr("Kubelet"), reported(info.kubeletVersion)},
             {Words::tr("Kube-proxy"), reported(info.kubeProxyVersion)}}};
}

QString podCidrsText(const Node &node)
{
    QStringList cidrs;
    for (const std::string_view cidr : node.podCidrs)
        cidrs.append(toText(cidr));
    return cidrs.isEmpty() ? notReported() : cidrs.join(QLatin1Char('\n'));
}

QString imagesText(const Node &node)
{
    if (node.imageCount == 0)
        return notReported();
    return Words::tr("%1, %2 in total", "count of images, size")
        .arg(countText(node.imageCount), bytesText(node.imageBytes));
}

FactSection networkSection(const Node &node)
{
    return {Words::tr("Pods and images"),
            {{Words::tr("Pod CIDRs"), podCidrsText(node)},
             {Words::tr("Provider ID"), reported(node.providerId)},
             {Words::tr("Images"), imagesText(node)}}};
}

QString joined(const QuantityParts &parts)
{
    return QStringLiteral("%1 %2").arg(parts.number, parts.unit).trimmed();
}

} // namespace

NodeFacts nodeFacts(const Node &node, WallTime now)
{
    return {nodeSection(node, now), addressSection(node), resourceFacts(node),
            systemSection(node.systemInfo), networkSection(node)};
}

void appendLines(QStringList &lines, const FactSection &section)
{
    lines.append(section.title);
    for (const Fact &fact : section.facts) {
        const QString value = clauses(fact.value.split(u'\n'));
        lines.append(QStringLiteral("  %1: %2").arg(fact.label, value));
    }
}

QString factsAsText(const NodeFacts &facts)
{
    QStringList lines;
    appendLines(lines, facts.node);
    appendLines(lines, facts.addresses);
    lines.append(Words::tr("Resources: capacity, allocatable"));
    for (const ResourceFact &resource : facts.resources)
        lines.append(QStringLiteral("  %1: %2, %3")
                         .arg(resource.name, joined(resource.capacity),
                              joined(resource.allocatable)));
    appendLines(lines, facts.system);
    appendLines(lines, facts.network);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace drover::ui
