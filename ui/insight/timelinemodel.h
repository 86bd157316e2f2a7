#pragma once

#include "core/insight/timeline.h"

#include <QAbstractTableModel>

#include <vector>

namespace drover::ui {

/// What happened to a node, in the order it is given: newest first. What is alike above and below
/// a change stays where it is, so that selection and scroll do.
///
/// Thread: GUI. Units: local time. Errors: none.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, What, Detail, From, ColumnCount };
    enum Roles {
        CopyRole = Qt::UserRole, ///< QString, nothing cut
    };

    explicit TimelineModel(QObject *parent = nullptr);

    void setEntries(std::vector<TimelineEntry> entries, WallTime now);
    void setDimmed(bool isDimmed);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const TimelineEntry &entry, int column) const;
    QVariant look(const TimelineEntry &entry, int column, int role) const;

    std::vector<TimelineEntry> m_entries;
    WallTime m_now;
    bool m_isDimmed = false;
};

} // namespace drover::ui
