#include "core/insight/noderesources.h"

#include "core/objects/podresources.h"

#include <algorithm>
#include <utility>

namespace drover {

namespace {

bool isHugepages(std::string_view resource)
{
    return resource.starts_with("hugepages-");
}

std::span<const KeyValue> baseOf(const Node &node)
{
    return node.allocatable.empty() ? node.capacity : node.allocatable;
}

std::optional<ExactQuantity> quantityIn(std::span<const KeyValue> entries,
                                        std::string_view resource)
{
    const std::string_view text = valueOf(entries, resource);
    return text.data() ? ExactQuantity::parse(text) : std::nullopt;
}

/// In kubectl's order.
std::vector<std::string> resourcesOf(const Node &node)
{
    std::vector<std::string> resources{"cpu", "memory", "ephemeral-storage"};
    const std::size_t standard = resources.size();
    for (const bool isHuge : {true, false}) {
        for (const KeyValue &entry : baseOf(node)) { // sorted
            const std::string resource(entry.key);
            const bool isStandard =
                std::find(resources.begin(), resources.begin() + std::ptrdiff_t(standard),
                          resource) != resources.begin() + std::ptrdiff_t(standard);
            if (!isStandard && resource != "pods" && isHugepages(resource) == isHuge)
                resources.push_back(resource);
        }
    }
    return resources;
}

ResourceRow rowOf(const Node &node, const std::string &resource, const QuantityMap &requests,
                  const QuantityMap &limits, const NodeUsage *usage)
{
    ResourceRow row;
    row.resource = resource;
    row.capacity = quantityIn(node.capacity, resource);
    row.allocatable = allocatableOf(node, resource);
    row.requests = quantityOf(requests, resource);
    row.limits = quantityOf(limits, resource);
    row.hasPercent = resource == "cpu" || resource == "memory" ||
                     resource == "ephemeral-storage" || isHugepages(resource);
    const ExactQuantity base = row.allocatable.value_or(ExactQuantity());
    row.requestsPercent = percentOf(resource, row.requests, base).value_or(0);
    row.limitsPercent = percentOf(resource, row.limits, base).value_or(0);
    if (usage && usage->usage.contains(resource)) {
        row.used = quantityOf(usage->usage, resource);
        row.usedPercent = percentOf(resource, *row.used, base);
    }
    return row;
}

/// As a List has them: a sum takes the notation of its first term, so that the order is to be read in
/// it.
std::vector<PodDetailsPtr> inOrder(std::span<const PodDetailsPtr> pods)
{
    std::vector<std::pair<std::string, PodDetailsPtr>> keyed;
    keyed.reserve(pods.size());
    for (const PodDetailsPtr &pod : pods)
        keyed.emplace_back(podText(*pod), pod);
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<PodDetailsPtr> ordered;
    ordered.reserve(pods.size());
    for (auto &[key, pod] : keyed)
        ordered.push_back(std::move(pod));
    return ordered;
}

} // namespace

const ResourceRow *NodeResources::row(std::string_view resource) const
{
    const auto found =
        std::find_if(rows.begin(), rows.end(),
                     [resource](const ResourceRow &row) { return row.resource == resource; });
    return found == rows.end() ? nullptr : &*found;
}

NodeResources nodeResourcesOf(const Node &node, std::span<const PodDetailsPtr> pods,
                              const NodeUsage *usage)
{
    NodeResources resources;
    QuantityMap requests;
    QuantityMap limits;
    for (const PodDetailsPtr &pod : inOrder(pods)) {
        if (pod->isFinished())
            continue;
        ++resources.pods;
        addTo(requests, effectiveRequests(pod->containers));
        addTo(limits, effectiveLimits(pod->containers));
    }
    for (const std::string &resource : resourcesOf(node))
        resources.rows.push_back(rowOf(node, resource, requests, limits, usage));
    if (const auto limit = allocatableOf(node, "pods"))
        resources.podLimit = limit->value();
    return resources;
}

NodeResources nodeResourcesWithoutPods(const Node &node, const NodeUsage *usage)
{
    NodeResources resources = nodeResourcesOf(node, {}, usage);
    resources.arePodsKnown = false;
    for (ResourceRow &row : resources.rows)
        row.arePodsKnown = false;
    return resources;
}

std::optional<std::int64_t> percentOf(std::string_view resource, const ExactQuantity &part,
                                      const ExactQuantity &whole)
{
    if (whole.isZero())
        return std::nullopt;
    const bool isCpu = resource == "cpu";
    const auto numerator = static_cast<double>(isCpu ? part.milli() : part.value());
    const auto denominator = static_cast<double>(isCpu ? whole.milli() : whole.value());
    // In this order of operations: 2320m of 4 is 57.99… and shows as 57 %.
    return static_cast<std::int64_t>(numerator / denominator * 100);
}

std::optional<ExactQuantity> allocatableOf(const Node &node, std::string_view resource)
{
    return quantityIn(baseOf(node), resource);
}

std::string usedText(std::string_view resource, const ExactQuantity &amount)
{
    constexpr std::int64_t kMebi = 1 << 20;
    if (resource == "cpu")
        return std::to_string(amount.milli()) + 'm';
    if (resource == "memory")
        return std::to_string(amount.value() / kMebi) + "Mi";
    return amount.text();
}

std::string shareText(const ExactQuantity &amount, std::optional<std::int64_t> percent)
{
    return percent ? amount.text() + " (" + std::to_string(*percent) + "%)" : amount.text();
}

} // namespace drover
