#pragma once

#include "core/drain/drainprogress.h"

#include <QAbstractTableModel>

#include <vector>

namespace drover::ui {

/// The pods of one drain: state, since when, budget with its numbers as they are now, what is waited
/// for, attempts, the server's last answer. A change is a diff: selection and scroll stay.
///
/// Thread: GUI. Units: local time; spans in seconds. Errors: none; texts are shown as plain text.
class BoardModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        PodColumn,
        SinceColumn,
        BudgetColumn,
        DueColumn,
        TriesColumn,
        AnswerColumn,
        ColumnCount
    };
    enum Roles {
        /// qint64: what needs a person first, then what moves, then what is gone, the last first.
        UrgencyRole = Qt::UserRole,
        TopicRole, ///< QString: of the help, on the pod's state
    };

    explicit BoardModel(QObject *parent = nullptr);

    void clear();
    /// Of the same drain as before, unless clear() was called: rows are only added.
    void setPods(const std::vector<PodProgress> &pods, WallTime now);
    void setNow(WallTime now); ///< spans count on

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const PodProgress &pod, int column) const;
    QString toolTip(const PodProgress &pod, int column) const;

    std::vector<PodProgress> m_pods;
    WallTime m_now;
};

/// "grace: 25 of 30 s left", "next try in 4 s": what is waited for; empty for nothing.
QString dueText(const PodProgress &pod, WallTime now);

} // namespace drover::ui
