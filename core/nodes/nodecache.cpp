#include "core/nodes/nodecache.h"

#include "core/nodes/nodecolumns.h"
#include "core/objects/nodehealth.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace drover {

namespace {

// After so many removals the row hints are made anew: it bounds the steps of rowOf().
constexpr int kMostStaleSteps = 32;

struct ColumnSpan {
    int first = 0;
    int last = 0;
};

/// The columns whose value differs. Never empty: a change that no column shows (an annotation)
/// must still reach the details, so it is reported on the name.
ColumnSpan changedColumns(const Node &before, const Node &after)
{
    const std::span<const NodeColumn> columns = nodeColumns();
    int first = -1;
    int last = -1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const NodeColumn &column = columns[i];
        if (column.text ? column.text(before) == column.text(after)
                        : column.value(before) == column.value(after))
            continue;
        last = static_cast<int>(i);
        if (first < 0)
            first = last;
    }
    if (first >= 0)
        return {first, last};
    const int name = *nodeColumnOf(QLatin1StringView("name"));
    return {name, name};
}

QString plainText(const Node &node, const NodeColumn &column)
{
    const CellValue value = column.value(node);
    if (column.kind == CellKind::Status)
        return plainStatus(node);
    if (const auto *words = std::get_if<QString>(&value))
        return *words;
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return QString::number(*number);
    if (const auto *time = std::get_if<Timestamp>(&value))
        return QString::fromStdString(formatTimestamp(*time));
    return {};
}

} // namespace

NodeCache::NodeCache(QObject *parent) : QAbstractItemModel(parent)
{}

NodePtr NodeCache::node(std::string_view name) const
{
    const int row = rowOf(name);
    return row < 0 ? nullptr : nodeAt(row);
}

int NodeCache::rowOf(std::string_view name) const
{
    const auto found = m_rowOf.find(name);
    if (found == m_rowOf.end())
        return -1;
    // A removal only moves rows up, so the row is at the hint or a few steps before it.
    int row = std::min(found->second, static_cast<int>(m_rows.size()) - 1);
    while (m_rows[static_cast<std::size_t>(row)]->name.data() != found->first.data())
        --row;
    return row;
}

void NodeCache::apply(const NodeDelta &delta)
{
    remove(delta.removed);
    NodeBatch fresh;
    for (const NodePtr &node : delta.upserted) {
        const int row = rowOf(node->name);
        if (row < 0)
            fresh.push_back(node);
        else
            change(row, node);
    }
    append(std::move(fresh));
    if (!delta.isEmpty())
        Q_EMIT applied();
}

void NodeCache::change(int row, const NodePtr &node)
{
    NodePtr &place = m_rows[static_cast<std::size_t>(row)];
    if (isSameRead(*place, *node))
        return; // relists repeat
    const NodePtr before = std::exchange(place, node);
    m_rowOf.erase(before->name); // its key views the node that goes
    m_rowOf.emplace(node->name, row);
    const ColumnSpan span = changedColumns(*before, *node);
    Q_EMIT dataChanged(index(row, span.first), index(row, span.last));
}

void NodeCache::remove(const std::vector<NodeKey> &gone)
{
    std::vector<int> rows;
    rows.reserve(gone.size());
    for (const NodeKey &name : gone) {
        if (const int row = rowOf(name); row >= 0)
            rows.push_back(row);
    }
    // In runs, and from the end, so that the rows still to go keep their places.
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (std::size_t i = 0; i < rows.size();) {
        const int last = rows[i];
        int first = last;
        while (++i < rows.size() && rows[i] >= first - 1)
            first = rows[i];
        takeRows(first, last);
    }
    if (m_removedSinceRenewal > kMostStaleSteps)
        renewRows();
}

void NodeCache::takeRows(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        m_rowOf.erase(nodeAt(row)->name);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    m_removedSinceRenewal += last - first + 1;
    endRemoveRows();
}

void NodeCache::renewRows()
{
    m_removedSinceRenewal = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_rowOf[m_rows[row]->name] = static_cast<int>(row);
}

void NodeCache::append(NodeBatch fresh)
{
    if (fresh.empty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (NodePtr &node : fresh) {
        m_rowOf.emplace(node->name, static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(node));
    }
    endInsertRows();
}

QModelIndex NodeCache::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex NodeCache::parent(const QModelIndex &) const
{
    return {};
}

int NodeCache::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NodeCache::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(nodeColumns().size());
}

QVariant NodeCache::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeAt(index.row());
    const NodeColumn &column = nodeColumns()[static_cast<std::size_t>(index.column())];
    if (role == ValueRole)
        return QVariant::fromValue(column.value(node));
    return role == Qt::DisplayRole ? QVariant(plainText(node, column)) : QVariant();
}

QVariant NodeCache::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= columnCount())
        return {};
    return QCoreApplication::translate("NodeColumn",
                                       nodeColumns()[static_cast<std::size_t>(section)].title);
}

} // namespace drover
