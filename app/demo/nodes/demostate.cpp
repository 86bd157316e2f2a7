#include "app/demo/nodes/demostate.h"

#include "app/demo/nodes/seededbits.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

constexpr qint64 kHeartbeatSecs = 300;
constexpr qint64 kOldestDays = 400;

DemoNode seededNode(quint64 seed, quint32 index, const QByteArray &name)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const quint64 bits = mix(mix(seed) + index);
    DemoNode node;
    node.name = name;
    node.index = index;
    node.createdSecs = now - 3600 - qint64(bits % (kOldestDays * 86400));
    node.heartbeatSecs = now - qint64((bits >> 32) % kHeartbeatSecs);
    return node;
}

} // namespace

DemoState::DemoState(quint64 seed, QObject *parent) : QObject(parent), m_seed(seed)
{}

void DemoState::seedNodes(int count)
{
    for (int i = 0; i < count; ++i) {
        const quint32 index = m_nextIndex++;
        const QByteArray number = QByteArray::number(index).rightJustified(5, '0');
        DemoNode node = seededNode(m_seed, index, "node-" + number);
        node.incarnation = m_nextIncarnation++;
        node.version = ++m_version;
        m_nodes.insert_or_assign(node.name, node);
    }
    compact();
}

bool DemoState::addNode(const QByteArray &name)
{
    return addNode(seededNode(m_seed, m_nextIndex, name));
}

bool DemoState::addNode(DemoNode node)
{
    if (m_nodes.contains(node.name))
        return false;
    m_nextIndex = std::max(m_nextIndex, node.index + 1);
    node.incarnation = m_nextIncarnation++;
    node.version = ++m_version;
    record({DemoEvent::Type::Added, std::nullopt, node});
    return true;
}

bool DemoState::removeNode(const QByteArray &name)
{
    const auto at = m_nodes.find(name);
    if (at == m_nodes.end())
        return false;
    DemoNode last = at->second;
    last.version = ++m_version;
    record({DemoEvent::Type::Deleted, at->second, last});
    return true;
}

bool DemoState::recreateNode(const QByteArray &name)
{
    const DemoNode *found = find(name);
    if (!found)
        return false;
    DemoNode again = *found;
    again.createdSecs = QDateTime::currentSecsSinceEpoch();
    return removeNode(name) && addNode(again);
}

bool DemoState::edit(const QByteArray &name, const DemoEdit &change)
{
    const auto at = m_nodes.find(name);
    if (at == m_nodes.end())
        return false;
    DemoNode node = at->second;
    DemoOverlay overlay = node.overlay ? *node.overlay : DemoOverlay{};
    change(node, overlay);
    if (overlay == DemoOverlay{})
        node.overlay.reset();
    else if (!node.overlay || overlay != *node.overlay)
        node.overlay = std::make_shared<const DemoOverlay>(std::move(overlay));
    node.version = ++m_version;
    record({DemoEvent::Type::Modified, at->second, node});
    return true;
}

void DemoState::advance(quint64 versions)
{
    m_version += versions;
    Q_EMIT changed();
}

const DemoNode *DemoState::find(const QByteArray &name) const
{
    const auto at = m_nodes.find(name);
    return at == m_nodes.end() ? nullptr : &at->second;
}

std::vector<QByteArray> DemoState::names() const
{
    std::vector<QByteArray> all;
    all.reserve(m_nodes.size());
    for (const auto &[name, node] : m_nodes)
        all.push_back(name);
    return all;
}

std::vector<DemoNode> DemoState::nodes() const
{
    std::vector<DemoNode> all;
    all.reserve(m_nodes.size());
    for (const auto &[name, node] : m_nodes)
        all.push_back(node);
    return all;
}

std::optional<std::vector<DemoNode>> DemoState::nodesAt(quint64 version) const
{
    if (version < m_oldest || version > m_version)
        return std::nullopt;
    std::map<QByteArray, DemoNode> then = m_nodes;
    for (auto event = m_history.rbegin(); event != m_history.rend(); ++event) {
        if (event->after.version <= version)
            break;
        if (event->before)
            then.insert_or_assign(event->before->name, *event->before);
        else
            then.erase(event->after.name);
    }
    std::vector<DemoNode> all;
    all.reserve(then.size());
    for (auto &[name, node] : then)
        all.push_back(std::move(node));
    return all;
}

const DemoEvent *DemoState::eventAfter(quint64 version) const
{
    const auto at = std::upper_bound(
        m_history.begin(), m_history.end(), version,
        [](quint64 wanted, const DemoEvent &event) { return wanted < event.after.version; });
    return at == m_history.end() ? nullptr : &*at;
}

void DemoState::setHistoryLimit(std::size_t events)
{
    m_historyLimit = events;
}

void DemoState::compact()
{
    // Whoever follows is told first: only those who come later have lost something.
    Q_EMIT changed();
    m_history.clear();
    m_oldest = m_version;
}

bool DemoState::restoreBackup(quint64 version)
{
    const auto then = nodesAt(version);
    if (!then)
        return false;
    m_nodes.clear();
    for (const DemoNode &node : *then)
        put(node);
    m_history.clear();
    m_version = version;
    m_oldest = version;
    return true;
}

void DemoState::record(DemoEvent event)
{
    if (event.type == DemoEvent::Type::Deleted)
        m_nodes.erase(event.after.name);
    else
        put(event.after);
    m_history.push_back(std::move(event));
    Q_EMIT changed();
    while (m_history.size() > m_historyLimit) {
        m_oldest = m_history.front().after.version;
        m_history.pop_front();
    }
}

void DemoState::put(const DemoNode &node)
{
    m_nodes.insert_or_assign(node.name, node);
}

} // namespace drover::demo
