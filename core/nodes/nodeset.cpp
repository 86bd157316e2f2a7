#include "core/nodes/nodeset.h"

namespace drover {

NodeDelta NodeSet::put(const NodePtr &node)
{
    NodeDelta delta;
    if (const auto found = m_nodes.find(node->name); found != m_nodes.end()) {
        const NodePtr &known = found->second;
        if (isSameRead(*known, *node))
            return delta;
        if (known->uid != node->uid)
            delta.removed.emplace_back(node->name);
        m_nodes.erase(found);
    }
    m_nodes.emplace(node->name, node);
    delta.upserted.push_back(node);
    return delta;
}

NodeDelta NodeSet::remove(std::string_view name)
{
    NodeDelta delta;
    if (const auto found = m_nodes.find(name); found != m_nodes.end()) {
        delta.removed.emplace_back(name);
        m_nodes.erase(found);
    }
    return delta;
}

NodeDelta NodeSet::replaceWith(NodeBatch listed)
{
    NodeDelta delta;
    std::unordered_map<std::string_view, NodePtr> before = std::exchange(m_nodes, {});
    m_nodes.reserve(listed.size());
    for (NodePtr &node : listed) {
        if (!m_nodes.emplace(node->name, node).second)
            continue; // a name can stand once only, whatever a server says
        const auto known = before.find(node->name);
        const bool isNew = known == before.end();
        const bool isReborn = !isNew && known->second->uid != node->uid;
        const bool isSame = !isNew && isSameRead(*known->second, *node);
        if (isReborn)
            delta.removed.emplace_back(node->name);
        if (!isSame)
            delta.upserted.push_back(std::move(node));
        if (!isNew)
            before.erase(known);
    }
    for (const auto &ghost : before)
        delta.removed.emplace_back(ghost.first);
    return delta;
}

NodeDelta NodeSet::keepOnly(const std::unordered_set<NodeKey> &present)
{
    NodeDelta delta;
    for (auto entry = m_nodes.begin(); entry != m_nodes.end();) {
        if (present.contains(NodeKey(entry->first))) {
            ++entry;
            continue;
        }
        delta.removed.emplace_back(entry->first);
        entry = m_nodes.erase(entry);
    }
    return delta;
}

NodeBatch NodeSet::all() const
{
    NodeBatch nodes;
    nodes.reserve(m_nodes.size());
    for (const auto &[name, node] : m_nodes)
        nodes.push_back(node);
    return nodes;
}

const NodePtr &NodeSet::sameOr(const NodePtr &node) const
{
    const auto found = m_nodes.find(node->name);
    return found != m_nodes.end() && isSameRead(*found->second, *node) ? found->second : node;
}

bool NodeSet::holdsButForPaths(const Node &node) const
{
    const auto found = m_nodes.find(node.name);
    return found != m_nodes.end() && isSameButForPaths(*found->second, node);
}

} // namespace drover
