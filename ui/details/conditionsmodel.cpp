#include "ui/details/conditionsmodel.h"

#include "core/base/joined.h"
#include "ui/details/conditiontext.h"
#include "ui/details/roomydelegate.h"
#include "ui/text/healthtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"

#include <QFont>

#include <algorithm>
#include <map>

namespace drover::ui {

namespace {

constexpr quintptr kTop = 0; ///< internal id of a group; its conditions have the group + 1

ConditionsModel::Group groupOf(Polarity polarity)
{
    switch (polarity) {
    case Polarity::Bad:
    case Polarity::Unknown: return ConditionsModel::Attention;
    case Polarity::Good: return ConditionsModel::AsItShouldBe;
    case Polarity::Neutral: return ConditionsModel::Unrated;
    case Polarity::Lifecycle: break;
    }
    return ConditionsModel::Lifecycle;
}

QString groupTitle(ConditionsModel::Group group)
{
    switch (group) {
    case ConditionsModel::Attention: return ConditionsModel::tr("Not as it should be");
    case ConditionsModel::AsItShouldBe: return ConditionsModel::tr("As it should be");
    case ConditionsModel::Unrated: return ConditionsModel::tr("Neither good nor bad");
    case ConditionsModel::Lifecycle:
    case ConditionsModel::GroupCount: break;
    }
    return ConditionsModel::tr("Lifecycle states");
}

} // namespace

ConditionsModel::ConditionsModel(QObject *parent) : QAbstractItemModel(parent) {}

std::array<ConditionsModel::Rows, ConditionsModel::GroupCount>
ConditionsModel::grouped(const Node *node)
{
    std::array<Rows, GroupCount> groups;
    if (!node)
        return groups;
    std::map<std::string_view, int> seen;
    for (const NodeCondition &condition : node->conditions)
        groups[groupOf(polarityOf(condition))].push_back({&condition, seen[condition.type]++});
    // Bad before unknown; else the server's order.
    std::stable_partition(groups[Attention].begin(), groups[Attention].end(), [](const Row &row) {
        return polarityOf(*row.condition) == Polarity::Bad;
    });
    return groups;
}

bool ConditionsModel::isSame(const Row &left, const Row &right)
{
    return left.occurrence == right.occurrence && left.condition->type == right.condition->type;
}

void ConditionsModel::setNode(const NodePtr &node, WallTime now)
{
    m_now = now;
    if (node == m_node) {
        setNow(now);
        return;
    }
    const std::array<Rows, GroupCount> wanted = grouped(node.get());
    std::array<std::size_t, GroupCount> before{};
    std::transform(m_groups.begin(), m_groups.end(), before.begin(),
                   [](const Rows &rows) { return rows.size(); });
    moveToNewGroups(wanted);
    for (int group = 0; group < GroupCount; ++group) {
        removeGone(Group(group), wanted[std::size_t(group)]);
        arrange(Group(group), wanted[std::size_t(group)]);
    }
    tellCounts(before);
    m_node = node; // the rows pointed into the old node until here
    setNow(now);
}

void ConditionsModel::moveToNewGroups(const std::array<Rows, GroupCount> &wanted)
{
    for (int from = 0; from < GroupCount; ++from) {
        Rows &rows = m_groups[std::size_t(from)];
        for (std::size_t at = 0; at < rows.size();) {
            const Row row = rows[at];
            const auto target =
                std::find_if(wanted.begin(), wanted.end(), [&](const Rows &group) {
                    return std::any_of(group.begin(), group.end(),
                                       [&](const Row &other) { return isSame(row, other); });
                });
            const int to = static_cast<int>(target - wanted.begin());
            if (to == from || to == GroupCount) {
                ++at;
                continue;
            }
            Rows &into = m_groups[std::size_t(to)];
            const int source = static_cast<int>(at);
            beginMoveRows(groupIndex(Group(from)), source, source, groupIndex(Group(to)),
                          static_cast<int>(into.size()));
            rows.erase(rows.begin() + source);
            into.push_back(row);
            endMoveRows();
        }
    }
}

void ConditionsModel::removeGone(Group group, const Rows &wanted)
{
    Rows &rows = m_groups[group];
    for (std::size_t at = rows.size(); at-- > 0;) {
        const bool stays = std::any_of(wanted.begin(), wanted.end(),
                                       [&](const Row &row) { return isSame(row, rows[at]); });
        if (stays)
            continue;
        beginRemoveRows(groupIndex(group), static_cast<int>(at), static_cast<int>(at));
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
        endRemoveRows();
    }
}

void ConditionsModel::arrange(Group group, const Rows &wanted)
{
    Rows &rows = m_groups[group];
    const QModelIndex parent = groupIndex(group);
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        const auto here = rows.begin() + static_cast<std::ptrdiff_t>(at);
        const auto found = std::find_if(
            here, rows.end(), [&](const Row &row) { return isSame(row, wanted[at]); });
        if (found == rows.end()) {
            beginInsertRows(parent, static_cast<int>(at), static_cast<int>(at));
            rows.insert(here, wanted[at]);
            endInsertRows();
            continue;
        }
        if (found != here) {
            const int source = static_cast<int>(found - rows.begin());
            beginMoveRows(parent, source, source, parent, static_cast<int>(at));
            std::rotate(here, found, found + 1);
            endMoveRows();
        }
        replace(group, at, wanted[at]);
    }
}

void ConditionsModel::replace(Group group, std::size_t at, const Row &wanted)
{
    Row &row = m_groups[group][at];
    const bool same = *row.condition == *wanted.condition;
    row = wanted;
    if (same)
        return;
    const QModelIndex parent = groupIndex(group);
    const int line = static_cast<int>(at);
    Q_EMIT dataChanged(index(line, 0, parent), index(line, ColumnCount - 1, parent));
}

void ConditionsModel::tellCounts(const std::array<std::size_t, GroupCount> &before)
{
    for (int group = 0; group < GroupCount; ++group) {
        if (m_groups[std::size_t(group)].size() == before[std::size_t(group)])
            continue;
        const QModelIndex changed = groupIndex(Group(group));
        Q_EMIT dataChanged(changed, changed);
    }
}

void ConditionsModel::setNow(WallTime now)
{
    m_now = now;
    for (int group = 0; group < GroupCount; ++group) {
        const int last = static_cast<int>(m_groups[std::size_t(group)].size()) - 1;
        if (last < 0)
            continue;
        const QModelIndex parent = groupIndex(Group(group));
        Q_EMIT dataChanged(index(0, For, parent), index(last, LastHeartbeat, parent),
                           {Qt::DisplayRole, CopyRole, Qt::AccessibleTextRole});
    }
}

void ConditionsModel::setDimmed(bool dimmed)
{
    if (dimmed == m_dimmed)
        return;
    m_dimmed = dimmed;
    for (int group = 0; group < GroupCount; ++group) {
        const int last = static_cast<int>(m_groups[std::size_t(group)].size()) - 1;
        const QModelIndex parent = groupIndex(Group(group));
        if (last >= 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(last, ColumnCount - 1, parent));
    }
}

std::optional<StateText> ConditionsModel::trouble() const
{
    std::optional<StateText> worst;
    for (const Row &row : m_groups[Attention]) {
        const StateText look = conditionLook(*row.condition);
        if (!worst || (look.tone == Tone::Bad && worst->tone != Tone::Bad))
            worst = look; // bad stands before unknown
    }
    return worst;
}

QModelIndex ConditionsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : kTop);
}

QModelIndex ConditionsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kTop)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, kTop);
}

int ConditionsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return GroupCount;
    if (parent.internalId() != kTop || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[std::size_t(parent.row())].size());
}

/// A heading is for the eye: nothing is done to it, and the keys go past it.
Qt::ItemFlags ConditionsModel::flags(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == kTop ? Qt::NoItemFlags : QAbstractItemModel::flags(index);
}

int ConditionsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ConditionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == kTop)
        return groupData(Group(index.row()), index.column(), role);
    const Rows &rows = m_groups[index.internalId() - 1];
    return conditionData(*rows[std::size_t(index.row())].condition, index.column(), role);
}

QVariant ConditionsModel::groupData(Group group, int column, int role) const
{
    if (column != 0)
        return {};
    if (role == Qt::DisplayRole || role == CopyRole)
        return tr("%1 (%2)", "group of conditions, count")
            .arg(groupTitle(group), countText(std::ssize(m_groups[group])));
    if (role == RoomyDelegate::HeadingRole)
        return true;
    if (role != Qt::FontRole)
        return {};
    QFont bold;
    bold.setBold(true);
    return bold;
}

QVariant ConditionsModel::conditionData(const NodeCondition &condition, int column, int role) const
{
    const ConditionColumn &cell = conditionColumn(column);
    switch (role) {
    case Qt::DisplayRole: return cell.text(condition, m_now);
    case CopyRole:
    case Qt::AccessibleTextRole:
        return clauses(cell.text(condition, m_now).split(u'\n'));
    case Qt::ToolTipRole: return plainToolTip(cell.toolTip(condition));
    default: return column == Status ? stateData(condition, role) : QVariant();
    }
}

QVariant ConditionsModel::stateData(const NodeCondition &condition, int role) const
{
    const StateText state = conditionLook(condition);
    const Tone tone = m_dimmed ? Tone::Dimmed : state.tone;
    if (role == Qt::DecorationRole)
        return themedIcon(state.icon, tone);
    return role == RoomyDelegate::ToneRole ? QVariant(int(tone)) : QVariant();
}

QVariant ConditionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return role == Qt::DisplayRole ? conditionColumnTitle(section) : QVariant();
}

} // namespace drover::ui
