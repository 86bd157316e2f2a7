#include "ui/nodes/nodefilter.h"

#include "core/objects/nodehealth.h"
#include "ui/text/celltext.h"
#include "ui/text/healthtext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace drover::ui {

namespace {

// A re-sort repaints every visible cell, so the rows of a column that changes all the time move
// four times a second at most.
constexpr std::chrono::milliseconds kResortEvery{250};

const NodeColumn &columnOf(int column)
{
    return nodeColumns()[static_cast<std::size_t>(column)];
}

std::vector<int> defaultColumns()
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < nodeColumns().size(); ++i) {
        if (nodeColumns()[i].shownByDefault)
            columns.push_back(static_cast<int>(i));
    }
    return columns;
}

} // namespace

NodeFilter::NodeFilter(NodeCache &cache, Clock &clock, QObject *parent)
    : QAbstractProxyModel(parent), m_cache(cache), m_clock(clock)
{
    setSourceModel(&cache);
    m_match.setColumns(defaultColumns());
    connect(&cache, &NodeCache::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { takeInserted(first, last); });
    connect(&cache, &NodeCache::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { leaveRemoved(first, last); });
    connect(&cache, &NodeCache::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { forgetRemoved(first, last); });
    connect(&cache, &NodeCache::dataChanged, this, &NodeFilter::takeChanged);
    if (cache.rowCount() > 0)
        takeInserted(0, cache.rowCount() - 1);
}

NodeFilter::~NodeFilter() = default;

std::optional<QueryError> NodeFilter::setQuery(const QString &text)
{
    QueryResult<NodeQuery> query = NodeQuery::parse(text);
    if (!query)
        return query.error();
    m_match.setQuery(std::move(*query));
    refilter();
    return std::nullopt;
}

void NodeFilter::setQuickFilter(QuickFilter filter)
{
    m_match.setQuickFilter(filter);
    refilter();
}

void NodeFilter::setVisibleColumns(std::vector<int> columns)
{
    m_match.setColumns(std::move(columns));
    if (m_match.isFiltering())
        refilter();
}

const NodePtr &NodeFilter::nodeAt(int row) const
{
    return m_cache.nodeAt(m_rows[static_cast<std::size_t>(row)]);
}

int NodeFilter::rowOf(std::string_view name) const
{
    const int sourceRow = m_cache.rowOf(name);
    return sourceRow < 0 ? -1 : m_places[static_cast<std::size_t>(sourceRow)];
}

void NodeFilter::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_order.sortBy(column, order, m_cache.nodes(), m_figures);
    std::fill(m_moved.begin(), m_moved.end(), char(false));
    std::vector<int> next = m_rows;
    m_order.sort(next);
    reorder(next);
}

void NodeFilter::refilter()
{
    show(acceptedRows(0, m_cache.rowCount() - 1));
}

std::vector<int> NodeFilter::acceptedRows(int first, int last)
{
    std::vector<int> accepted;
    const WallTime moment = now();
    for (int row = first; row <= last; ++row) {
        if (m_match.accepts(row, m_cache.nodes(), moment))
            accepted.push_back(row);
    }
    m_order.sort(accepted);
    return accepted;
}

std::vector<int> NodeFilter::merged(std::vector<int> fresh) const
{
    std::vector<int> next;
    next.reserve(m_rows.size() + fresh.size());
    std::merge(m_rows.begin(), m_rows.end(), fresh.begin(), fresh.end(), std::back_inserter(next),
               [this](int l, int r) { return m_order.less(l, r); });
    return next;
}

void NodeFilter::takeInserted(int first, int last)
{
    const int count = last - first + 1;
    for (int &sourceRow : m_rows)
        sourceRow += sourceRow >= first ? count : 0;
    m_places.insert(m_places.begin() + first, static_cast<std::size_t>(count), -1);
    m_moved.insert(m_moved.begin() + first, static_cast<std::size_t>(count), char(false));
    m_order.insert(first, last, m_cache.nodes(), m_figures);
    m_match.insert(first, last, m_cache.nodes());
    show(merged(acceptedRows(first, last)));
    Q_EMIT countsChanged();
}

void NodeFilter::leaveRemoved(int first, int last)
{
    std::vector<int> next;
    next.reserve(m_rows.size());
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(next),
                 [=](int sourceRow) { return sourceRow < first || sourceRow > last; });
    show(next);
}

void NodeFilter::forgetRemoved(int first, int last)
{
    const int count = last - first + 1;
    for (int &sourceRow : m_rows)
        sourceRow -= sourceRow > last ? count : 0;
    m_places.erase(m_places.begin() + first, m_places.begin() + last + 1);
    m_moved.erase(m_moved.begin() + first, m_moved.begin() + last + 1);
    m_order.remove(first, last);
    m_match.remove(first, last);
    Q_EMIT countsChanged();
}

void NodeFilter::takeChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    const NodeCounts before = m_match.counts();
    std::vector<int> entering;
    bool isLeaving = false;
    for (int sourceRow = topLeft.row(); sourceRow <= bottomRight.row(); ++sourceRow) {
        const bool isAccepted = takeChangedRow(sourceRow);
        const int row = m_places[static_cast<std::size_t>(sourceRow)];
        if (row >= 0 && isAccepted)
            Q_EMIT dataChanged(index(row, topLeft.column()), index(row, bottomRight.column()));
        else if (isAccepted)
            entering.push_back(sourceRow);
        isLeaving = isLeaving || (row >= 0 && !isAccepted);
    }
    if (isLeaving)
        refilter();
    else if (!entering.empty())
        show(merged(std::move(entering)));
    if (before != m_match.counts())
        Q_EMIT countsChanged();
}

bool NodeFilter::takeChangedRow(int sourceRow)
{
    const Node &node = *m_cache.nodeAt(sourceRow);
    m_match.update(sourceRow, node);
    if (m_order.update(sourceRow, node, m_figures)) {
        m_moved[static_cast<std::size_t>(sourceRow)] = true;
        scheduleResort();
    }
    return m_match.accepts(sourceRow, m_cache.nodes(), now());
}

void NodeFilter::scheduleResort()
{
    if (m_resortDue)
        return;
    m_resortDue = true;
    m_resortTimer = m_clock.callAfter(kResortEvery, [this] { resort(); });
}

void NodeFilter::resort()
{
    m_resortDue = false;
    std::vector<int> staying;
    std::vector<int> moved;
    for (const int sourceRow : m_rows)
        (m_moved[static_cast<std::size_t>(sourceRow)] ? moved : staying).push_back(sourceRow);
    std::fill(m_moved.begin(), m_moved.end(), char(false));
    const auto less = [this](int l, int r) { return m_order.less(l, r); };
    m_order.sort(moved);
    std::vector<int> next;
    next.reserve(m_rows.size());
    std::merge(staying.begin(), staying.end(), moved.begin(), moved.end(),
               std::back_inserter(next), less);
    reorder(next);
}

QModelIndex NodeFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex NodeFilter::parent(const QModelIndex &) const
{
    return {};
}

int NodeFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NodeFilter::columnCount(const QModelIndex &parent) const
{
    return m_cache.columnCount(parent);
}

QModelIndex NodeFilter::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid())
        return {};
    return m_cache.index(m_rows[static_cast<std::size_t>(proxyIndex.row())], proxyIndex.column());
}

QModelIndex NodeFilter::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    return index(m_places[static_cast<std::size_t>(sourceIndex.row())], sourceIndex.column());
}

QVariant NodeFilter::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeAt(index.row());
    const NodeColumn &column = columnOf(index.column());
    if (role == Qt::DisplayRole)
        return cellText(node, column, context());
    if (role == Qt::ToolTipRole)
        return plainToolTip(cellToolTip(node, column, context()));
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && column.kind == CellKind::Status) {
        const StateText state = readinessText(readinessOf(node));
        return themedIcon(state.icon, state.tone);
    }
    return role == NodeCache::ValueRole ? QVariant::fromValue(cellValue(node, column, m_figures))
                                        : QVariant();
}

QVariant NodeFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const NodeColumn &column = columnOf(section);
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool isFigure = column.figure != NodeFigure::None;
    if (isFigure && role == Qt::DisplayRole)
        return figureTitle(section);
    if (isFigure && role == Qt::ToolTipRole)
        return figureToolTip(section);
    return m_cache.headerData(section, orientation, role);
}

} // namespace drover::ui
