#include "ui/nodes/nodefilter.h"

#include "core/objects/nodehealth.h"
#include "ui/text/celltext.h"
#include "ui/text/healthtext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace drover::ui {

namespace {

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
    connect(&cache, &NodeCache::applied, this, &NodeFilter::tellRead);
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

void NodeFilter::setOwnColumns(const QList<OwnColumn> &own)
{
    if (own == m_columns.own())
        return;
    std::vector<SortColumn> keys = m_order.keys();
    std::vector<QString> ids;
    for (const SortColumn &key : keys)
        ids.push_back(m_columns.idOf(key.column));
    const int kept = int(nodeColumns().size()) + m_columns.keptBy(own);
    // Sorting and filtering by columns that go would read what is no more.
    m_order.setKeys({}, m_cache.nodes(), m_figures);
    m_match.setColumns(defaultColumns());
    if (kept < m_columns.size()) {
        beginRemoveColumns({}, kept, m_columns.size() - 1);
        m_columns.setOwn(own.first(m_columns.keptBy(own)));
        endRemoveColumns();
    }
    TableColumns next;
    next.setOwn(own);
    if (next.size() > kept) {
        beginInsertColumns({}, kept, next.size() - 1);
        m_columns.setOwn(own);
        endInsertColumns();
    }
    m_isReading.clear();
    std::vector<SortColumn> known;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (const auto column = m_columns.indexOf(ids[i]))
            known.push_back({*column, keys[i].order});
    }
    sortBy(known);
}

NodeBatch NodeFilter::matches() const
{
    NodeBatch nodes;
    nodes.reserve(m_accepted.size());
    for (const int sourceRow : m_accepted)
        nodes.push_back(m_cache.nodeAt(sourceRow));
    return nodes;
}

const NodePtr &NodeFilter::nodeAt(int row) const
{
    static const NodePtr none;
    const Entry entry = m_rows[static_cast<std::size_t>(row)];
    return NodeGroups::isGroup(entry) ? none : m_cache.nodeAt(entry);
}

int NodeFilter::groupAt(int row) const
{
    const Entry entry = m_rows[static_cast<std::size_t>(row)];
    return NodeGroups::isGroup(entry) ? NodeGroups::groupOf(entry) : -1;
}

void NodeFilter::groupBy(const QString &id)
{
    NodeGrouping grouping(id, m_columns);
    if (grouping.id() == m_groups.grouping().id())
        return;
    // The heads there are belong to what was: first none, then others.
    m_groups.setGrouping({}, {});
    layOut();
    m_groups.setGrouping(std::move(grouping), m_cache.nodes());
    m_heads.assign(static_cast<std::size_t>(m_groups.size()), -1);
    std::vector<int> next = m_accepted;
    m_order.sort(next);
    show(std::move(next));
    Q_EMIT grouped();
}

void NodeFilter::setFolded(int group, bool isFolded)
{
    if (m_groups.at(group).isFolded == isFolded)
        return;
    m_groups.setFolded(group, isFolded);
    layOut();
    tellHeads();
}

int NodeFilter::rowOf(std::string_view name) const
{
    const int sourceRow = m_cache.rowOf(name);
    return sourceRow < 0 ? -1 : m_places[static_cast<std::size_t>(sourceRow)];
}

int NodeFilter::rowShowing(std::string_view name)
{
    const int sourceRow = m_cache.rowOf(name);
    if (sourceRow >= 0 && m_groups.isActive())
        setFolded(m_groups.groupOfRow(sourceRow), false);
    return rowOf(name);
}

void NodeFilter::setAllFolded(bool isFolded)
{
    for (int group = 0; group < m_groups.size(); ++group)
        m_groups.setFolded(group, isFolded);
    layOut();
    tellHeads();
}

void NodeFilter::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        sortBy({{column, order}});
}

void NodeFilter::sortBy(const std::vector<SortColumn> &keys)
{
    m_order.setKeys(keys, m_cache.nodes(), m_figures);
    std::fill(m_moved.begin(), m_moved.end(), char(false));
    m_order.sort(m_accepted);
    layOut();
    Q_EMIT sorted();
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
    return parent.isValid() ? 0 : m_columns.size();
}

QModelIndex NodeFilter::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || groupAt(proxyIndex.row()) >= 0)
        return {};
    return m_cache.index(m_rows[static_cast<std::size_t>(proxyIndex.row())], proxyIndex.column());
}

QModelIndex NodeFilter::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    return index(m_places[static_cast<std::size_t>(sourceIndex.row())], sourceIndex.column());
}

Qt::ItemFlags NodeFilter::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // The head of a group can be reached by the keyboard, but nothing is done to it.
    const Qt::ItemFlags any = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return groupAt(index.row()) < 0 ? any | Qt::ItemIsSelectable : any;
}

bool NodeFilter::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && rowCount() > 0;
}

QVariant NodeFilter::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const int group = groupAt(index.row()); group >= 0)
        return groupData(group, index.column(), role);
    const Node &node = *nodeAt(index.row());
    const NodeColumn &column = m_columns.at(index.column());
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
    const NodeColumn &column = m_columns.at(section);
    if (role == Qt::AccessibleTextRole)
        return headingText(section);
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool isFigure = column.figure != NodeFigure::None;
    if (isFigure && role == Qt::DisplayRole)
        return figureTitle(section);
    if (isFigure && role == Qt::ToolTipRole)
        return figureToolTip(section);
    return column.own ? ownHeaderData(section, role) : m_cache.headerData(section, orientation, role);
}

} // namespace drover::ui
