#include "ui/nodes/nodematch.h"

#include "core/nodes/nodecolumns.h"
#include "core/objects/nodehealth.h"
#include "ui/text/celltext.h"

#include <algorithm>

namespace drover::ui {

namespace {

/// An age is told in digits.
bool hasDigit(const std::string &word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether it is one of the lines, or in one of them.
bool isInLines(const std::string &text, const QueryPattern &word)
{
    if (!word.hasWildcards())
        return text.find(word.folded()) != std::string::npos;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (word.matches(std::string_view(text).substr(at, end - at)))
            return true;
        at = end + 1;
    }
    return false;
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

void NodeMatch::setColumns(std::vector<int> columns)
{
    m_columns = std::move(columns);
    m_isClusterShown = std::ranges::any_of(
        m_columns, [this](int column) { return m_all.at(column).figure == NodeFigure::Cluster; });
    for (Row &row : m_rows)
        row.hasText = false;
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
        // Made now, in small portions, so that the first keystroke need not read all nodes.
        row.text = visibleText(*nodes[static_cast<std::size_t>(i)]);
        row.hasText = true;
        count(row, 1);
        fresh.push_back(std::move(row));
    }
    m_rows.insert(m_rows.begin() + first, std::make_move_iterator(fresh.begin()),
                  std::make_move_iterator(fresh.end()));
}

void NodeMatch::remove(int first, int last)
{
    for (int i = first; i <= last; ++i) {
        Row &row = m_rows[static_cast<std::size_t>(i)];
        count(row, -1);
        setUnknown(row, false);
    }
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
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
    Row &place = m_rows[static_cast<std::size_t>(row)];
    QueryAnswer answer = QueryAnswer::No;
    if (passesQuick(place)) {
        // One pointer is captured: what is larger would be allocated for each row.
        const auto find = [&](const Node &node, const QueryPattern &word) {
            return hasText(place, node, word, now);
        };
        const auto *shown = &find;
        const Cluster &cluster = m_clusters[place.cluster];
        const NodeFigures *figures = cluster.figures;
        answer = m_query.answer(*nodes[static_cast<std::size_t>(row)],
                                {now,
                                 [shown](const Node &node, const QueryPattern &word) {
                                     return (*shown)(node, word);
                                 },
                                 cluster.name,
                                 [figures](const Node &node, NodeFigure kind) {
                                     return figures ? figures->value(kind, node) : CellValue();
                                 }});
    }
    setUnknown(place, answer == QueryAnswer::Unknown);
    return answer == QueryAnswer::Yes;
}

bool NodeMatch::hasText(Row &row, const Node &node, const QueryPattern &word, WallTime now) const
{
    if (!row.hasText) {
        row.text = visibleText(node);
        row.hasText = true;
    }
    return isInLines(row.text, word) ||
           (m_isClusterShown && isInLines(m_clusters.at(row.cluster).name, word)) ||
           (hasDigit(word.folded()) && isInAges(word, node, now));
}

bool NodeMatch::isInAges(const QueryPattern &word, const Node &node, WallTime now) const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [&](int index) {
        const NodeColumn &column = m_all.at(index);
        return isTicking(column.kind) && column.figure != NodeFigure::AsOf &&
               isInLines(cellCopyText(node, column, now).toCaseFolded().toStdString(), word);
    });
}

std::string NodeMatch::visibleText(const Node &node) const
{
    QString text;
    for (const int index : m_columns) {
        const NodeColumn &column = m_all.at(index);
        if (isTicking(column.kind) || column.figure == NodeFigure::Cluster)
            continue;
        if (column.kind == CellKind::Status)
            text += statusText(node) + u'\n';
        text += cellCopyText(node, column, WallTime()) + u'\n';
    }
    return text.toCaseFolded().toStdString();
}

} // namespace drover::ui
