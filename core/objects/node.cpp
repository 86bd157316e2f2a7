#include "core/objects/node.h"

#include <algorithm>

namespace drover {

namespace {

template <typename Values>
bool isEqual(const Values &left, const Values &right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

} // namespace

Node::~Node()
{
    if (memory)
        memory->giveBack(bytes);
}

std::string_view valueOf(std::span<const KeyValue> sorted, std::string_view key)
{
    const auto found = std::lower_bound(
        sorted.begin(), sorted.end(), key,
        [](const KeyValue &entry, std::string_view wanted) { return entry.key < wanted; });
    return found != sorted.end() && found->key == key ? found->value : std::string_view();
}

bool isSameRead(const Node &left, const Node &right)
{
    if (&left == &right)
        return true;
    const auto isSamePath = [](const KeyValue &a, const KeyValue &b) { return a.key == b.key; };
    return std::equal(left.paths.begin(), left.paths.end(), right.paths.begin(), right.paths.end(),
                      isSamePath) &&
           isSameButForPaths(left, right);
}

bool isSameButForPaths(const Node &left, const Node &right)
{
    return left.name == right.name && left.uid == right.uid &&
           left.resourceVersion == right.resourceVersion && left.created == right.created &&
           left.deletionRequested == right.deletionRequested &&
           left.unschedulable == right.unschedulable && left.providerId == right.providerId &&
           left.imageCount == right.imageCount && left.imageBytes == right.imageBytes &&
           left.systemInfo == right.systemInfo && isEqual(left.labels, right.labels) &&
           isEqual(left.annotations, right.annotations) &&
           isEqual(left.capacity, right.capacity) &&
           isEqual(left.allocatable, right.allocatable) &&
           isEqual(left.addresses, right.addresses) &&
           isEqual(left.conditions, right.conditions) && isEqual(left.taints, right.taints) &&
           isEqual(left.podCidrs, right.podCidrs);
}

bool wasReadWith(const Node &node, const std::set<std::string> &paths)
{
    return std::ranges::all_of(paths, [&](const std::string &path) {
        return std::ranges::binary_search(node.paths, path, {}, &KeyValue::key);
    });
}

std::string_view addressOf(const Node &node, std::string_view type)
{
    const auto found = std::find_if(node.addresses.begin(), node.addresses.end(),
                                    [&](const KeyValue &address) { return address.key == type; });
    return found != node.addresses.end() ? found->value : std::string_view();
}

const NodeCondition *conditionOf(const Node &node, std::string_view type)
{
    const auto found =
        std::find_if(node.conditions.begin(), node.conditions.end(),
                     [&](const NodeCondition &condition) { return condition.type == type; });
    return found != node.conditions.end() ? &*found : nullptr;
}

} // namespace drover
