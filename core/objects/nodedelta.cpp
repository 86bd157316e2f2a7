#include "core/objects/nodedelta.h"

#include <utility>

namespace drover {

void NodeDeltaMerger::add(NodeDelta delta)
{
    for (NodeKey &key : delta.removed)
        remove(std::move(key));
    for (NodePtr &node : delta.upserted)
        upsert(std::move(node));
}

void NodeDeltaMerger::remove(NodeKey key)
{
    if (const auto place = m_place.find(key); place != m_place.end()) {
        m_delta.upserted[place->second] = nullptr;
        m_place.erase(place);
    }
    if (m_removed.insert(key).second)
        m_delta.removed.push_back(std::move(key));
}

void NodeDeltaMerger::upsert(NodePtr node)
{
    const auto [place, isNew] = m_place.try_emplace(NodeKey(node->name), m_delta.upserted.size());
    if (isNew)
        m_delta.upserted.push_back(std::move(node));
    else
        m_delta.upserted[place->second] = std::move(node);
}

NodeDelta NodeDeltaMerger::take()
{
    std::erase(m_delta.upserted, nullptr);
    m_place.clear();
    m_removed.clear();
    return std::exchange(m_delta, {});
}

} // namespace drover
