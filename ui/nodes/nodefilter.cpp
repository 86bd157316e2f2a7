#include "ui/nodes/nodefilter.h"

#include "core/objects/nodehealth.h"
#include "ui/text/celltext.h"
#include "ui/text/healthtext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace drover::ui {

NodeFilter::NodeFilter(bool hasClusters, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_clock(clock), m_columns(hasClusters),
      m_query(clock, [this](const std::set<std::string> &paths) { return areRead(paths); })
{
    m_match.setColumns(m_columns.usual());
    follow();
    followQuery();
}

NodeFilter::NodeFilter(Clock &clock, QObject *parent) : NodeFilter(true, clock, parent)
{
}

NodeFilter::NodeFilter(NodeCache &cache, Clock &clock, QObject *parent)
    : NodeFilter(false, clock, parent)
{
    m_source.add(cache, {});
}

NodeFilter::~NodeFilter() = default;

void NodeFilter::setQuickFilter(QuickFilter filter)
{
    m_match.setQuickFilter(filter);
    refilter();
}

void NodeFilter::setVisibleColumns(std::vector<int> columns)
{
    m_match.setColumns(columns);
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
    const int kept = m_columns.fixedCount() + m_columns.keptBy(own);
    // Sorting and filtering by columns that go would read what is no more.
    m_order.setKeys({}, m_source.nodes());
    m_match.setColumns(m_columns.usual());
    if (kept < m_columns.size()) {
        beginRemoveColumns({}, kept, m_columns.size() - 1);
        m_columns.setOwn(own.first(m_columns.keptBy(own)));
        endRemoveColumns();
    }
    TableColumns next(m_columns.hasClusters());
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
    m_query.setOwnColumns(own);
    Q_EMIT ownColumnsChanged();
}

int NodeFilter::placeAt(int row) const
{
    const Entry entry = m_rows[static_cast<std::size_t>(row)];
    return NodeGroups::isGroup(entry) ? -1 : entry;
}

const NodePtr &NodeFilter::nodeAt(int row) const
{
    static const NodePtr none;
    const int place = placeAt(row);
    return place < 0 ? none : m_source.at(place);
}

int NodeFilter::clusterAt(int row) const
{
    const int place = placeAt(row);
    return place < 0 ? 0 : m_source.clusterAt(place);
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
    m_groups.setGrouping(std::move(grouping), m_source.nodes());
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
    showFolding();
}

void NodeFilter::showFolding()
{
    layOut();
    tellHeads();
    Q_EMIT foldingChanged();
}

void NodeFilter::fold(const QStringList &groups)
{
    if (!m_groups.isActive())
        return;
    m_groups.fold(groups);
    showFolding();
}

int NodeFilter::rowOf(std::string_view name, int cluster) const
{
    const int place = m_source.placeOf(cluster, name);
    return place < 0 ? -1 : rowAt(place);
}

bool NodeFilter::isFilteredOut(std::string_view name, int cluster) const
{
    const int place = m_source.placeOf(cluster, name);
    return place >= 0 && isFiltering() && !m_isAccepted[static_cast<std::size_t>(place)];
}

int NodeFilter::rowShowing(std::string_view name, int cluster)
{
    const int place = m_source.placeOf(cluster, name);
    if (place >= 0 && m_groups.isActive())
        setFolded(m_groups.groupOfRow(place), false);
    return rowOf(name, cluster);
}

void NodeFilter::setAllFolded(bool isFolded)
{
    if (!isFolded)
        m_groups.fold({}); // nor those that have not come yet
    for (int group = 0; group < m_groups.size(); ++group)
        m_groups.setFolded(group, isFolded);
    showFolding();
}

void NodeFilter::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        sortBy({{column, order}});
}

void NodeFilter::sortBy(const std::vector<SortColumn> &keys)
{
    m_order.setKeys(keys, m_source.nodes());
    std::fill(m_moved.begin(), m_moved.end(), char(false));
    m_order.sort(m_accepted);
    layOut();
    Q_EMIT sorted();
}

int NodeFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NodeFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns.size();
}

Qt::ItemFlags NodeFilter::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // The head of a group can be reached by the keyboard, but nothing is done to it.
    const Qt::ItemFlags any = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return groupAt(index.row()) < 0 ? any | Qt::ItemIsSelectable : any;
}

QVariant NodeFilter::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const int group = groupAt(index.row()); group >= 0)
        return groupData(group, index.column(), role);
    const int place = placeAt(index.row());
    const NodeColumn &column = m_columns.at(index.column());
    if (role == Qt::DisplayRole)
        return textOf(place, column);
    if (role == Qt::ToolTipRole)
        return plainToolTip(toolTipOf(place, column));
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && column.kind == CellKind::Status) {
        const StateText state = statusAt(place);
        return themedIcon(state.icon, state.tone);
    }
    return role == NodeCache::ValueRole ? QVariant::fromValue(m_source.value(place, column))
                                        : QVariant();
}

QVariant NodeFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::AccessibleTextRole ? rowHeading(section) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const NodeColumn &column = m_columns.at(section);
    if (role == Qt::AccessibleTextRole)
        return headingText(section);
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column.figure != NodeFigure::None)
        return figureToolTip(section);
    if (column.own)
        return ownHeaderData(section, role);
    return role == Qt::DisplayRole ? figureTitle(section) : QVariant();
}

} // namespace drover::ui
