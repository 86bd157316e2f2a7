#include "ui/fleet/fleetmodel.h"

#include "ui/fleet/fleetmember.h"
#include "ui/states/sessionstate.h"
#include "ui/text/celltext.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr QLatin1StringView kClusterId{"cluster"};
constexpr QLatin1StringView kAsOfId{"as-of"};

/// What nodes do not tell of themselves is asked for in a cluster's own tab.
std::vector<int> ownColumns()
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < nodeColumns().size(); ++i) {
        if (nodeColumns()[i].figure == NodeFigure::None)
            columns.push_back(static_cast<int>(i));
    }
    return columns;
}

} // namespace

FleetModel::FleetModel(Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_clock(clock), m_columns(ownColumns())
{
}

FleetModel::~FleetModel() = default;

int FleetModel::add(NodeCache &cache, FleetFacts facts)
{
    m_members.push_back(std::make_unique<Member>(++m_lastCluster, cache, std::move(facts)));
    Member &member = *m_members.back();
    member.offset = static_cast<int>(m_nodes.size());
    member.match.setCluster(member.facts.name, true);
    member.match.setQuery(m_query);
    member.match.setQuickFilter(m_quick);
    member.match.setColumns(m_visible);
    rankClusters();
    follow(member);
    if (cache.rowCount() > 0)
        takeInserted(member, 0, cache.rowCount() - 1);
    Q_EMIT countsChanged();
    return member.cluster;
}

void FleetModel::remove(int cluster)
{
    Member &member = memberOf(cluster);
    for (const QMetaObject::Connection &connection : member.connections)
        disconnect(connection);
    if (const int count = member.cache.rowCount(); count > 0) {
        leaveRemoved(member, 0, count - 1);
        forgetRemoved(member, 0, count - 1);
    }
    std::erase_if(m_members, [cluster](const auto &one) { return one->cluster == cluster; });
    Q_EMIT countsChanged();
}

void FleetModel::setFacts(int cluster, FleetFacts facts)
{
    Member &member = memberOf(cluster);
    const bool isRenamed = member.facts.name != facts.name;
    member.facts = std::move(facts);
    member.match.setCluster(member.facts.name, true);
    if (isRenamed) {
        rankClusters();
        refilter();
    }
    if (rowCount() > 0) // of all columns: old values are dimmed
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

FleetModel::Member &FleetModel::memberOf(int cluster) const
{
    return **std::ranges::find_if(m_members,
                                  [cluster](const auto &one) { return one->cluster == cluster; });
}

FleetModel::Member &FleetModel::memberAt(int source) const
{
    auto member = m_members.size();
    while (m_members[member - 1]->offset > source || m_members[member - 1]->cache.rowCount() == 0)
        --member;
    return *m_members[member - 1];
}

const FleetFacts &FleetModel::factsOf(int cluster) const
{
    return memberOf(cluster).facts;
}

std::vector<int> FleetModel::clusters() const
{
    std::vector<int> all;
    for (const auto &member : m_members)
        all.push_back(member->cluster);
    return all;
}

const NodeBatch &FleetModel::nodesOf(int cluster) const
{
    return memberOf(cluster).cache.nodes();
}

std::optional<QueryError> FleetModel::setQuery(const QString &text)
{
    QueryResult<NodeQuery> query = NodeQuery::parse(text);
    if (!query)
        return query.error();
    m_query = std::move(*query);
    for (const auto &member : m_members)
        member->match.setQuery(m_query);
    refilter();
    return std::nullopt;
}

void FleetModel::setQuickFilter(QuickFilter filter)
{
    m_quick = filter;
    for (const auto &member : m_members)
        member->match.setQuickFilter(filter);
    refilter();
}

void FleetModel::setVisibleColumns(const std::vector<int> &columns)
{
    m_visible.clear();
    for (const int column : columns) {
        if (column >= FirstNodeColumn)
            m_visible.push_back(m_columns[static_cast<std::size_t>(column - FirstNodeColumn)]);
    }
    for (const auto &member : m_members)
        member->match.setColumns(m_visible);
    if (isFiltering())
        refilter();
}

bool FleetModel::isFiltering() const
{
    return m_quick != QuickFilter::All || !m_query.isEmpty();
}

NodeCounts FleetModel::counts() const
{
    NodeCounts sum;
    for (const auto &member : m_members) {
        const NodeCounts &one = member->match.counts();
        sum.all += one.all;
        sum.notReady += one.notReady;
        sum.cordoned += one.cordoned;
        sum.pressure += one.pressure;
    }
    return sum;
}

NodeCounts FleetModel::countsOf(int cluster) const
{
    return memberOf(cluster).match.counts();
}

int FleetModel::clusterAt(int row) const
{
    return memberAt(sourceAt(row)).cluster;
}

int FleetModel::rowOf(int cluster, std::string_view name) const
{
    const Member &member = memberOf(cluster);
    const int row = member.cache.rowOf(name);
    return row < 0 ? -1 : m_places[static_cast<std::size_t>(member.offset + row)];
}

const NodeColumn *FleetModel::nodeColumnAt(int column) const
{
    if (column < FirstNodeColumn)
        return nullptr;
    const int spec = m_columns[static_cast<std::size_t>(column - FirstNodeColumn)];
    return &nodeColumns()[static_cast<std::size_t>(spec)];
}

QString FleetModel::idOf(int column) const
{
    if (const NodeColumn *spec = nodeColumnAt(column))
        return spec->id;
    return column == ClusterColumn ? kClusterId : kAsOfId;
}

int FleetModel::columnOf(const QString &id) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (idOf(column) == id)
            return column;
    }
    return -1;
}

int FleetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FleetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstNodeColumn + static_cast<int>(m_columns.size());
}

QVariant FleetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FleetFacts &facts = memberAt(sourceAt(index.row())).facts;
    const NodeColumn *column = nodeColumnAt(index.column());
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == Qt::DisplayRole && column)
        return cellText(*nodeAt(index.row()), *column, now());
    if (role == Qt::DisplayRole)
        return index.column() == ClusterColumn ? facts.name : asOfText(facts.freshness, now());
    if (role != Qt::ToolTipRole)
        return {};
    return plainToolTip(column ? cellToolTip(*nodeAt(index.row()), *column, now())
                               : tr("%1: %2", "cluster, how fresh what is shown is")
                                     .arg(facts.name, freshnessText(facts.freshness, now())));
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const NodeColumn *column = nodeColumnAt(section);
    if (role == Qt::TextAlignmentRole)
        return int((column && isNumeric(column->kind) ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (column)
        return QCoreApplication::translate("NodeColumn", column->title);
    return section == ClusterColumn ? tr("Cluster") : tr("As of");
}

} // namespace drover::ui
