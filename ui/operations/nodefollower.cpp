#include "ui/operations/nodefollower.h"

#include <algorithm>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// The cache may change sixty times a second; who reads a dialog need not see each.
constexpr auto kTellWithin = 200ms;

} // namespace

NodeFollower::NodeFollower(const NodeCache &cache, Clock &clock, QObject *parent)
    : QObject(parent), m_cache(cache), m_clock(clock)
{
    connect(&cache, &NodeCache::applied, this, &NodeFollower::lookSoon);
}

void NodeFollower::follow(const NodeBatch &nodes)
{
    m_nodes.clear();
    for (const NodePtr &node : nodes)
        m_nodes.push_back({std::string(node->name), std::string(node->uid), node});
    lookSoon();
}

void NodeFollower::followRead(const NodeBatch &nodes)
{
    follow(nodes);
    for (Followed &node : m_nodes)
        node.known = cached(node);
}

std::map<std::string, NodePtr> NodeFollower::takeChanges()
{
    std::map<std::string, NodePtr> changes;
    for (Followed &node : m_nodes) {
        NodePtr now = cached(node);
        if (now == node.known)
            continue;
        changes[node.name] = now;
        node.known = std::move(now);
    }
    return changes;
}

NodePtr NodeFollower::cached(const Followed &node) const
{
    NodePtr now = m_cache.node(node.name);
    return now && now->uid == node.uid ? now : nullptr;
}

void NodeFollower::lookSoon()
{
    if (m_soon)
        return;
    m_soon = m_clock.callAfter(kTellWithin, [this] {
        m_soon.reset();
        const bool isNews = std::any_of(m_nodes.begin(), m_nodes.end(), [this](const Followed &node) {
            return cached(node) != node.known;
        });
        if (isNews)
            Q_EMIT moved();
    });
}

} // namespace drover::ui
