#include "core/objects/nodedelta.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace drover {

NodeDelta merged(NodeDelta first, NodeDelta second)
{
    if (first.isEmpty())
        return second;
    std::unordered_set<std::string_view> removed(first.removed.begin(), first.removed.end());
    std::unordered_map<std::string_view, std::size_t> place;
    for (std::size_t i = 0; i < first.upserted.size(); ++i)
        place.emplace(first.upserted[i]->name, i);

    NodeDelta result;
    result.removed = first.removed;
    for (const NodeKey &gone : second.removed) {
        if (const auto found = place.find(gone); found != place.end()) {
            first.upserted[found->second] = nullptr;
            place.erase(found);
        }
        if (removed.insert(gone).second)
            result.removed.push_back(gone);
    }
    for (NodePtr &node : second.upserted) {
        const auto [found, isNew] = place.emplace(node->name, first.upserted.size());
        if (isNew) {
            first.upserted.push_back(std::move(node));
        } else {
            const std::size_t index = found->second;
            // The key views the old node, which is about to go.
            place.erase(found);
            first.upserted[index] = std::move(node);
            place.emplace(first.upserted[index]->name, index);
        }
    }
    std::erase(first.upserted, nullptr);
    result.upserted = std::move(first.upserted);
    return result;
}

} // namespace drover
