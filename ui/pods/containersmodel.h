#pragma once

#include "core/base/clock.h"
#include "core/objects/poddetails.h"
#include "ui/theme/statuspalette.h"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace drover::ui {

/// The containers of a pod and what became of them, two lines each: init containers and sidecars in
/// the order they start, containers, ephemeral ones. For a view with RoomyDelegate.
///
/// Thread: GUI. Units: local time. Errors: none; what the kubelet has not told reads "–".
class ContainersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        StateColumn,
        ReadyColumn,
        RestartsColumn,
        LastColumn, ///< how the run before ended
        RequestsColumn,
        LimitsColumn,
        ImageColumn,
        ColumnCount
    };
    enum Roles {
        CopyRole = Qt::UserRole, ///< QString, on one line
        ContainerRole,           ///< QString, the name alone
    };

    explicit ContainersModel(QObject *parent = nullptr);

    /// Null: of no pod. Ages count up to `now`.
    void setPod(const PodDetailsPtr &pod, WallTime now);
    void setDimmed(bool isDimmed);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        std::array<QString, ColumnCount> cells;
        QLatin1StringView icon;
        Tone tone = Tone::Text;

        bool operator==(const Row &) const = default;
    };

    static Row rowOf(const PodDetails &pod, const ContainerSpec &container, const QString &kind,
                     WallTime now);
    static std::vector<Row> rowsOf(const PodDetails &pod, WallTime now);
    QVariant look(const Row &row, int column, int role) const;

    std::vector<Row> m_rows;
    bool m_isDimmed = false;
};

} // namespace drover::ui
