#pragma once

#include "core/plan/drainplan.h"
#include "core/plan/placement.h"
#include "ui/theme/statuspalette.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace drover::ui {

/// The pods of drain plans, grouped by what becomes of them: refused, blocked now, going, finished,
/// staying; a heading row above each group. For a view with RoomyDelegate.
///
/// Thread: GUI. Units: none. Errors: none; what is not known reads "unknown".
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PodColumn, WhatColumn, BudgetColumn, PlaceColumn, ColumnCount };
    enum class Group { Refused, Blocked, Going, Finished, Stay };
    enum Roles {
        UidRole = Qt::UserRole, ///< QString, of a pod's row; empty for a heading
    };
    /// Null while it is not known.
    using PlacementOf = std::function<const PodPlacement *(const std::string &uid)>;

    explicit PlanModel(QObject *parent = nullptr);

    void setPlans(const std::vector<DrainPlan> &plans, const PlacementOf &placementOf,
                  const QString &placementUnknown);
    int count(Group group) const;
    static Group groupOf(const PlannedPod &planned);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        Group group = Group::Stay;
        bool isHeading = false;
        QString cells[ColumnCount];
        QString uid;
        Tone tone = Tone::Text;
    };

    Row headingOf(Group group, int count) const;
    Row rowOf(const PlannedPod &planned, const DrainPlan &plan, bool isOne,
              const PlacementOf &placementOf, const QString &placementUnknown) const;

    std::vector<Row> m_rows;
};

} // namespace drover::ui
