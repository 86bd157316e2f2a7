#include "ui/nodes/nodegroups.h"

#include "core/objects/nodehealth.h"
#include "ui/nodes/noderows.h"
#include "ui/nodes/sortkey.h"

#include <algorithm>
#include <numeric>

namespace drover::ui {

void NodeGroups::setGrouping(NodeGrouping grouping, const NodeBatch &nodes)
{
    m_grouping = std::move(grouping);
    m_rows.clear();
    m_groups.clear();
    m_ranks.clear();
    m_byName.clear();
    m_awaited.clear();
    if (isActive() && !nodes.empty())
        insert(0, static_cast<int>(nodes.size()) - 1, nodes);
}

void NodeGroups::fold(const QStringList &names)
{
    m_awaited = QSet<QString>(names.begin(), names.end());
    for (Group &group : m_groups)
        group.isFolded = m_awaited.remove(group.name);
}

QStringList NodeGroups::folded() const
{
    QStringList names;
    for (const Group &group : m_groups) {
        if (group.isFolded)
            names.append(group.name);
    }
    names += m_awaited.values();
    names.sort(); // the same ones are the same value
    return names;
}

int NodeGroups::groupNamed(std::string_view name)
{
    if (const auto known = m_byName.find(name); known != m_byName.end())
        return known->second;
    m_byName.emplace(name, size());
    m_groups.push_back({QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))});
    m_groups.back().isFolded = m_awaited.remove(m_groups.back().name);
    m_isRankDue = true;
    return size() - 1;
}

NodeGroups::Row NodeGroups::rowOf(int row, const Node &node)
{
    const bool isReady = readinessOf(node) == Readiness::Ready;
    if (m_grouping.isByCluster())
        return {groupNamed(m_source.factsOf(m_source.clusterAt(row)).name.toStdString()), isReady};
    if (const auto text = m_grouping.textOf(node))
        return {groupNamed(*text), isReady};
    return {groupNamed(m_grouping.groupOf(node).toStdString()), isReady};
}

void NodeGroups::rank()
{
    if (!std::exchange(m_isRankDue, false))
        return;
    std::vector<int> order(m_groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<SortKey> keys;
    keys.reserve(m_groups.size());
    for (const Group &group : m_groups)
        keys.push_back(sortKeyOf(CellKind::Name, CellValue(group.name)));
    // The one without a name comes last.
    const auto hasName = [this](int group) { return !at(group).name.isEmpty(); };
    std::vector<int> named(order.begin(), std::partition(order.begin(), order.end(), hasName));
    sortByKey(named, keys);
    std::ranges::copy(named, order.begin());
    m_ranks.resize(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        m_ranks[static_cast<std::size_t>(order[place])] = static_cast<int>(place);
}

void NodeGroups::insert(int first, int last, const NodeBatch &nodes)
{
    if (!isActive())
        return;
    std::vector<Row> fresh;
    fresh.reserve(static_cast<std::size_t>(last - first + 1));
    for (int i = first; i <= last; ++i) {
        fresh.push_back(rowOf(i, *nodes[static_cast<std::size_t>(i)]));
        ++m_groups[static_cast<std::size_t>(fresh.back().group)].nodes;
    }
    m_rows.insert(m_rows.begin() + first, fresh.begin(), fresh.end());
    rank();
}

void NodeGroups::remove(int first, int last)
{
    if (!isActive())
        return;
    for (int i = first; i <= last; ++i)
        --m_groups[static_cast<std::size_t>(groupOfRow(i))].nodes;
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
}

bool NodeGroups::update(int row, const Node &node)
{
    if (!isActive())
        return false;
    Row &place = m_rows[static_cast<std::size_t>(row)];
    const Row now = rowOf(row, node);
    if (now == place)
        return false;
    --m_groups[static_cast<std::size_t>(place.group)].nodes;
    ++m_groups[static_cast<std::size_t>(now.group)].nodes;
    place = now;
    rank();
    return true;
}

std::vector<NodeGroups::Entry> NodeGroups::layOut(const std::vector<int> &rows)
{
    if (!isActive())
        return rows;
    // By counting: a row whose group changed may still stand where the last sort put it.
    for (Group &group : m_groups)
        group.shown = group.ready = 0;
    for (const int row : rows) {
        Group &group = m_groups[static_cast<std::size_t>(groupOfRow(row))];
        ++group.shown;
        group.ready += m_rows[static_cast<std::size_t>(row)].isReady ? 1 : 0;
    }
    std::vector<int> byRank(m_groups.size());
    for (int group = 0; group < size(); ++group)
        byRank[static_cast<std::size_t>(m_ranks[static_cast<std::size_t>(group)])] = group;
    std::vector<Entry> entries;
    std::vector<std::size_t> next(m_groups.size(), 0);
    for (const int group : byRank) {
        if (at(group).shown == 0)
            continue;
        entries.push_back(entryOf(group));
        next[static_cast<std::size_t>(group)] = entries.size();
        if (!at(group).isFolded)
            entries.resize(entries.size() + static_cast<std::size_t>(at(group).shown));
    }
    for (const int row : rows) {
        const int group = groupOfRow(row);
        if (!at(group).isFolded)
            entries[next[static_cast<std::size_t>(group)]++] = row;
    }
    return entries;
}

} // namespace drover::ui
