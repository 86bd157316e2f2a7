#include "ui/nodes/nodematch.h"

#include "core/nodes/nodecolumns.h"
#include "core/objects/nodehealth.h"

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kAhead = 6;         ///< rows: as long as memory takes to answer
constexpr std::size_t kLine = 64; ///< bytes that memory answers with

/// Nodes lie anywhere in memory, and to wait for each is most of what a query takes.
void fetchAhead(const Node &node)
{
    const auto *bytes = reinterpret_cast<const char *>(&node);
    for (std::size_t at = 0; at < sizeof(Node); at += kLine)
        __builtin_prefetch(bytes + at);
}

} // namespace

NodeCounts &NodeCounts::operator+=(const NodeCounts &other)
{
    all += other.all;
    notReady += other.notReady;
    cordoned += other.cordoned;
    pressure += other.pressure;
    return *this;
}

void NodeMatch::setQuery(NodeQuery query)
{
    m_texts.forgetWords(); // they are the query's
    m_query = std::move(query);
}

void NodeMatch::setColumns(const std::vector<int> &columns)
{
    m_isClusterShown = std::ranges::any_of(
        columns, [this](int column) { return m_all.at(column).figure == NodeFigure::Cluster; });
    m_texts.setColumns(columns);
}

NodeMatch::Row NodeMatch::rowOf(const Node &node)
{
    Row row;
    row.notReady = readinessOf(node) != Readiness::Ready;
    row.cordoned = node.unschedulable;
    row.pressure = isUnderPressure(node);
    return row;
}

void NodeMatch::setCluster(int cluster, const QString &name)
{
    m_clusters[cluster].name = name.toCaseFolded().toStdString();
}

NodeCounts NodeMatch::countsOf(int cluster) const
{
    const auto place = m_clusters.find(cluster);
    return place == m_clusters.end() ? NodeCounts() : place->second.counts;
}

void NodeMatch::count(const Row &row, int step)
{
    const NodeCounts one{step, row.notReady ? step : 0, row.cordoned ? step : 0,
                         row.pressure ? step : 0};
    m_counts += one;
    m_clusters[row.cluster].counts += one;
}

void NodeMatch::insert(int first, int last, const NodeBatch &nodes, int cluster)
{
    std::vector<Row> fresh;
    fresh.reserve(static_cast<std::size_t>(last - first + 1));
    for (int i = first; i <= last; ++i) {
        Row row = rowOf(*nodes[static_cast<std::size_t>(i)]);
        row.cluster = cluster;
        count(row, 1);
        fresh.push_back(row);
    }
    m_rows.insert(m_rows.begin() + first, fresh.begin(), fresh.end());
    m_texts.insert(first, last, nodes);
}

void NodeMatch::remove(int first, int last)
{
    for (int i = first; i <= last; ++i) {
        Row &row = m_rows[static_cast<std::size_t>(i)];
        count(row, -1);
        setUnknown(row, false);
    }
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    m_texts.remove(first, last);
}

void NodeMatch::update(int row, const Node &node)
{
    Row &place = m_rows[static_cast<std::size_t>(row)];
    count(place, -1);
    setUnknown(place, false);
    const int cluster = place.cluster;
    place = rowOf(node);
    place.cluster = cluster;
    count(place, 1);
    m_texts.change(row);
}

bool NodeMatch::passesQuick(const Row &row) const
{
    switch (m_quick) {
    case QuickFilter::All:
        return true;
    case QuickFilter::NotReady:
        return row.notReady;
    case QuickFilter::Cordoned:
        return row.cordoned;
    case QuickFilter::Pressure:
        return row.pressure;
    }
    return true;
}

void NodeMatch::setUnknown(Row &row, bool isUnknown)
{
    m_unknown += int(isUnknown) - int(row.isUnknown);
    row.isUnknown = isUnknown;
}

bool NodeMatch::accepts(int row, const NodeBatch &nodes, WallTime now)
{
    return !accepted(row, row, nodes, now).empty();
}

std::vector<int> NodeMatch::accepted(int first, int last, const NodeBatch &nodes, WallTime now)
{
    std::vector<int> rows;
    int row = first;
    QueryContext context{now, [&](const Node &node, const QueryPattern &word) {
                             return hasText(row, node, word, now);
                         }};
    const Cluster *cluster = nullptr; // most rows are of that of the row before
    int number = 0;
    for (; row <= last; ++row) {
        if (row + kAhead <= last)
            fetchAhead(*nodes[static_cast<std::size_t>(row + kAhead)]);
        Row &place = m_rows[static_cast<std::size_t>(row)];
        if (!cluster || place.cluster != number) {
            number = place.cluster;
            cluster = &m_clusters[number];
            context.cluster = cluster->name;
            context.figure = [figures = cluster->figures](const Node &node, NodeFigure kind) {
                return figures ? figures->value(kind, node) : CellValue();
            };
        }
        const QueryAnswer answer =
            passesQuick(place) ? m_query.answer(*nodes[static_cast<std::size_t>(row)], context) : QueryAnswer::No;
        setUnknown(place, answer == QueryAnswer::Unknown);
        if (answer == QueryAnswer::Yes)
            rows.push_back(row);
    }
    return rows;
}

bool NodeMatch::hasText(int row, const Node &node, const QueryPattern &word, WallTime now)
{
    const auto isInCluster = [&] {
        return word.isIn(m_clusters.at(m_rows[static_cast<std::size_t>(row)].cluster).name);
    };
    return m_texts.has(row, node, word, now) || (m_isClusterShown && isInCluster());
}

} // namespace drover::ui
