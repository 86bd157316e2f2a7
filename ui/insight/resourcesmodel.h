#pragma once

#include "core/insight/noderesources.h"

#include <QAbstractTableModel>

#include <vector>

namespace drover::ui {

/// What a node's pods ask for and use of each resource, in kubectl's notation and as shares of what
/// is allocatable; the number of pods stands first.
///
/// Thread: GUI. Units: as kubectl prints them; a second line of a cell is for people. Errors: none;
/// what was not read, not measured or not reported is "–", never zero.
class ResourcesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Resource, Requests, Limits, Used, Allocatable, ColumnCount };
    enum Roles {
        CopyRole = Qt::UserRole,
        PercentRole, ///< qint64 of allocatable, for a bar; absent: none
    };

    explicit ResourcesModel(QObject *parent = nullptr);

    void setResources(const NodeResources &resources);
    void clear();
    void setDimmed(bool isDimmed);
    bool isDimmed() const { return m_isDimmed; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ResourceRow> m_rows;
    bool m_isDimmed = false;
};

} // namespace drover::ui
