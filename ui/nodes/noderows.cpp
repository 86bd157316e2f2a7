#include "ui/nodes/noderows.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace drover::ui {

struct NodeRows::Member {
    int cluster = 0;
    NodeCache *cache = nullptr;
    ClusterFacts facts;
    QPointer<NodeFigures> figures;
    Drains drains;
    int offset = 0; ///< of its nodes among all
    QList<QMetaObject::Connection> connections;
};

NodeRows::NodeRows(QObject *parent) : QObject(parent)
{
}

NodeRows::~NodeRows() = default;

int NodeRows::add(NodeCache &cache, ClusterFacts facts)
{
    m_members.push_back(std::make_unique<Member>());
    Member &member = *m_members.back();
    member.cluster = ++m_lastCluster;
    member.cache = &cache;
    member.facts = std::move(facts);
    member.offset = static_cast<int>(m_nodes.size());
    follow(member);
    if (cache.rowCount() > 0)
        take(member, 0, cache.rowCount() - 1);
    return member.cluster;
}

void NodeRows::follow(Member &member)
{
    Member *one = &member;
    const NodeCache *cache = member.cache;
    member.connections = {
        connect(cache, &NodeCache::rowsInserted, this,
                [this, one](const QModelIndex &, int first, int last) { take(*one, first, last); }),
        connect(cache, &NodeCache::rowsAboutToBeRemoved, this,
                [this, one](const QModelIndex &, int first, int last) {
                    Q_EMIT leaving(one->offset + first, one->offset + last);
                }),
        connect(cache, &NodeCache::rowsRemoved, this,
                [this, one](const QModelIndex &, int first, int last) { forget(*one, first, last); }),
        connect(cache, &NodeCache::dataChanged, this,
                [this, one](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                    for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
                        m_nodes[static_cast<std::size_t>(one->offset + row)] = one->cache->nodeAt(row);
                    Q_EMIT changed(one->offset + topLeft.row(), one->offset + bottomRight.row(),
                                   topLeft.column(), bottomRight.column());
                }),
        connect(cache, &NodeCache::applied, this, &NodeRows::applied)};
}

void NodeRows::remove(int cluster)
{
    if (!has(cluster))
        return;
    Member &member = memberOf(cluster);
    for (const QMetaObject::Connection &connection : member.connections)
        disconnect(connection);
    if (const int count = spanOf(cluster).count; count > 0) {
        Q_EMIT leaving(member.offset, member.offset + count - 1);
        forget(member, 0, count - 1);
    }
    std::erase_if(m_members, [cluster](const auto &one) { return one->cluster == cluster; });
}

void NodeRows::take(Member &member, int first, int last)
{
    const NodeBatch &nodes = member.cache->nodes();
    const int at = member.offset + first;
    m_nodes.insert(m_nodes.begin() + at, nodes.begin() + first, nodes.begin() + last + 1);
    moveBehind(member, last - first + 1);
    Q_EMIT inserted(at, member.offset + last);
}

void NodeRows::forget(Member &member, int first, int last)
{
    const int at = member.offset + first;
    m_nodes.erase(m_nodes.begin() + at, m_nodes.begin() + member.offset + last + 1);
    moveBehind(member, first - last - 1);
    Q_EMIT removed(at, member.offset + last);
}

/// The clusters behind it.
void NodeRows::moveBehind(const Member &member, int by)
{
    bool isBehind = false;
    for (const auto &other : m_members) {
        other->offset += isBehind ? by : 0;
        isBehind = isBehind || other.get() == &member;
    }
}

void NodeRows::setFacts(int cluster, ClusterFacts facts)
{
    ClusterFacts &now = memberOf(cluster).facts;
    const bool isRenamed = now.name != facts.name;
    now = std::move(facts);
    Q_EMIT factsChanged(cluster);
    if (isRenamed)
        Q_EMIT renamed(cluster);
}

void NodeRows::setFigures(int cluster, NodeFigures *figures)
{
    Member &member = memberOf(cluster);
    member.figures = figures;
    member.connections += {
        connect(figures, &NodeFigures::changed, this,
                [this, cluster](NodeFigure kind) { Q_EMIT figureChanged(cluster, kind); }),
        connect(figures, &NodeFigures::changedOf, this, [this, cluster](NodeFigure kind, const QString &node) {
            Q_EMIT figureChangedOf(cluster, kind, node);
        })};
    Q_EMIT figuresGiven(cluster);
}

void NodeRows::setDrains(int cluster, const Drains &drains)
{
    if (!has(cluster) || memberOf(cluster).drains == drains)
        return;
    const Drains before = std::exchange(memberOf(cluster).drains, drains);
    const int column = *nodeColumnOf(QLatin1StringView("status"));
    const auto tell = [&](const std::string &node) {
        if (const int place = placeOf(cluster, node); place >= 0)
            Q_EMIT changed(place, place, column, column);
    };
    for (const auto &[node, stand] : before) {
        if (!drains.contains(node))
            tell(node);
    }
    for (const auto &[node, stand] : drains) {
        const auto was = before.find(node);
        if (was == before.end() || was->second != stand)
            tell(node);
    }
}

std::vector<int> NodeRows::clusters() const
{
    std::vector<int> all;
    for (const auto &member : m_members)
        all.push_back(member->cluster);
    return all;
}

bool NodeRows::has(int cluster) const
{
    return std::ranges::any_of(m_members, [cluster](const auto &one) { return one->cluster == cluster; });
}

NodeRows::Member &NodeRows::memberOf(int cluster) const
{
    return **std::ranges::find_if(m_members,
                                  [cluster](const auto &one) { return one->cluster == cluster; });
}

NodeRows::Member &NodeRows::memberAt(int place) const
{
    // The last that begins at or before it; those without nodes begin where the next one does.
    auto member = m_members.size() - 1;
    while (m_members[member]->offset > place)
        --member;
    return *m_members[member];
}

const ClusterFacts &NodeRows::factsOf(int cluster) const
{
    return memberOf(cluster).facts;
}

NodeFigures *NodeRows::figuresOf(int cluster) const
{
    return has(cluster) ? memberOf(cluster).figures.data() : nullptr;
}

const NodeBatch &NodeRows::nodesOf(int cluster) const
{
    return memberOf(cluster).cache->nodes();
}

NodeRows::Span NodeRows::spanOf(int cluster) const
{
    const Member &member = memberOf(cluster);
    int end = static_cast<int>(m_nodes.size());
    bool isBehind = false;
    for (const auto &other : m_members) {
        if (isBehind) {
            end = other->offset;
            break;
        }
        isBehind = other.get() == &member;
    }
    return {member.offset, end - member.offset};
}

int NodeRows::clusterAt(int place) const
{
    return memberAt(place).cluster;
}

int NodeRows::placeOf(int cluster, std::string_view name) const
{
    if (!has(cluster))
        return -1;
    const Member &member = memberOf(cluster);
    const int row = member.cache->rowOf(name);
    return row < 0 ? -1 : member.offset + row;
}

std::optional<DrainStand> NodeRows::drainAt(int place) const
{
    const Drains &drains = memberAt(place).drains;
    const auto drain = drains.find(at(place)->name);
    return drain == drains.end() ? std::nullopt : std::optional(drain->second);
}

CellValue NodeRows::value(int place, const NodeColumn &column) const
{
    if (column.figure == NodeFigure::None)
        return column.of(*at(place));
    const Member &member = memberAt(place);
    if (column.figure == NodeFigure::Cluster)
        return member.facts.name;
    if (column.figure == NodeFigure::AsOf)
        return asOfValue(member.facts.freshness);
    return cellValue(*at(place), column, member.figures);
}

} // namespace drover::ui
