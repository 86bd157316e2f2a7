#pragma once

#include "core/plan/drainplan.h"
#include "ui/drains/plannotes.h"
#include "ui/text/healthtext.h"
#include "ui/theme/statuspalette.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>

#include <vector>

namespace drover::ui {

/// The pods of drain plans, grouped by what becomes of them: refused, blocked for good or
/// now, going, terminating already, finished, staying; a heading row above each group. For a view
/// with RoomyDelegate.
///
/// Thread: GUI. Units: none. Errors: none; what is not known reads "unknown".
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PodColumn, WhatColumn, BudgetColumn, PlaceColumn, ServerColumn, ColumnCount };
    /// BlockedForGood: by a budget that no wait gives room. Terminating: somebody let it go before, and
    /// it is only waited for.
    enum class Group { Refused, BlockedForGood, Blocked, Going, Terminating, Finished, Stay };
    enum Roles {
        UidRole = Qt::UserRole, ///< QString, of a pod's row; empty for a heading
    };
    explicit PlanModel(QObject *parent = nullptr);

    void setPlans(const std::vector<DrainPlan> &plans, const PlanNotes &notes);
    int count(Group group) const;
    int deletedCount() const; ///< of Group::Going, those that are deleted and not evicted
    int goingCount() const;   ///< what is to leave, blocked or not, and what is leaving already
    bool hasSign(const QModelIndex &index) const; ///< an icon is beside its text; makes none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// What is worth a sign; no icon: nothing is.
    struct Mark {
        QLatin1StringView icon;
        Tone tone = Tone::Text;
        QIcon drawing; ///< of that icon; shared by all that have the same
    };
    struct Row {
        Group group = Group::Stay;
        bool isHeading = false;
        bool isDeleted = false;
        QString cells[ColumnCount];
        QString uid;
        QString budgetReason;         ///< in whole sentences, for the tips
        QString wholePlace;           ///< each reason whole, for the tips; empty: as in the cell
        Tone tone = Tone::Text; ///< of a heading
        Mark marks[ColumnCount];
    };

    static void mark(Row &row, Column column, const StateText &said);
    void shareIcons(std::vector<Row> &rows);
    Row headingOf(Group group, int count, int deleted) const;
    Row rowOf(const PlannedPod &planned, const DrainPlan &plan, bool isOne,
              const PlanNotes &notes) const;
    static QString wholeText(const Row &row, int column);
    QVariant toneOf(const Row &row, int column) const;

    std::vector<Row> m_rows;
    QHash<QString, QIcon> m_icons; ///< by name and tone: each is made from a file
};

} // namespace drover::ui
