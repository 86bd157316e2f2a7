#pragma once

#include "core/base/clock.h"
#include "core/objects/node.h"
#include "core/objects/nodehealth.h"
#include "ui/text/healthtext.h"

#include <QAbstractItemModel>

#include <array>
#include <optional>
#include <vector>

namespace drover::ui {

/// The conditions of one node, in groups by what their status means: what is not as it should be
/// comes first, lifecycle states are a group of their own and no faults.
///
/// The groups are the top rows and always there; a view hides those that are empty. A condition
/// that changes its meaning moves to its new group, so a selection goes with it.
/// Thread: GUI. Units: times in local time. Errors: none; a time that was not reported says so.
class ConditionsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Type, Status, For, LastTransition, LastHeartbeat, Reason, Message, ColumnCount };
    enum Group { Attention, AsItShouldBe, Unrated, Lifecycle, GroupCount };
    enum Roles {
        CopyRole = Qt::UserRole, ///< QString on one line, for the clipboard
    };

    explicit ConditionsModel(QObject *parent = nullptr);

    void setNode(const NodePtr &node, WallTime now); ///< null: no conditions
    void setNow(WallTime now);                       ///< times count on
    void setDimmed(bool dimmed);                     ///< old values: no colours
    QModelIndex groupIndex(Group group) const { return index(group, 0); }
    int troubleCount() const { return static_cast<int>(m_groups[Attention].size()); }
    std::optional<StateText> trouble() const; ///< the worst of these

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        const NodeCondition *condition; ///< in m_node, which keeps it alive
        int occurrence = 0;             ///< a broken server may send a type twice
    };
    using Rows = std::vector<Row>;

    static std::array<Rows, GroupCount> grouped(const Node *node);
    static bool isSame(const Row &left, const Row &right);
    void moveToNewGroups(const std::array<Rows, GroupCount> &wanted);
    void removeGone(Group group, const Rows &wanted);
    void arrange(Group group, const Rows &wanted);
    void replace(Group group, std::size_t at, const Row &wanted);
    void tellCounts(const std::array<std::size_t, GroupCount> &before);
    QVariant groupData(Group group, int column, int role) const;
    QVariant conditionData(const NodeCondition &condition, int column, int role) const;
    QVariant stateData(const NodeCondition &condition, int role) const;

    NodePtr m_node;
    WallTime m_now{};
    bool m_dimmed = false;
    std::array<Rows, GroupCount> m_groups;
};

} // namespace drover::ui
