#pragma once

#include "core/base/clock.h"
#include "core/objects/clusterevent.h"

#include <QAbstractTableModel>

#include <vector>

namespace drover::ui {

/// Events of one object, in the order they are given. A change is a diff: selection and scroll
/// stay with the events.
///
/// Thread: GUI. Units: local time. Errors: none; what the server did not send says so.
class EventsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LastSeen, Type, Reason, Message, Count, From, FirstSeen, ColumnCount };
    enum Roles {
        CopyRole = Qt::UserRole, ///< QString, nothing cut
    };

    explicit EventsModel(QObject *parent = nullptr);

    void setEvents(std::vector<ClusterEventPtr> events);
    void setNow(WallTime now); ///< ages count up to it
    void setDimmed(bool isDimmed);
    bool isDimmed() const { return m_isDimmed; }
    const ClusterEventPtr &eventAt(int row) const
    {
        return m_events[static_cast<std::size_t>(row)];
    }
    int warningCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeAbsent(const std::vector<ClusterEventPtr> &next);
    void appendFresh(const std::vector<ClusterEventPtr> &next);
    void reorder(const std::vector<ClusterEventPtr> &next);
    void replaceChanged(const std::vector<ClusterEventPtr> &next);

    std::vector<ClusterEventPtr> m_events;
    WallTime m_now;
    bool m_isDimmed = false;
};

} // namespace drover::ui
