#pragma once

#include "core/drain/drainoperation.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace drover::ui {

/// The drains of a cluster, one a row: node, how much of it is gone, elapsed, state.
///
/// Thread: GUI. Units: seconds. Errors: none. The drains must be taken out before they go.
class DrainsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NodeColumn, GoneColumn, TimeColumn, ColumnCount };
    explicit DrainsModel(QObject *parent = nullptr);

    void add(DrainOperation *drain); ///< on top
    void remove(DrainOperation *drain);
    void update(DrainOperation *drain, WallTime now);
    void setNow(WallTime now);
    DrainOperation *drainAt(int row) const;
    int rowOf(const DrainOperation *drain) const; ///< −1 where it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isDryRun() const;
    using SpanText = QString (*)(std::chrono::seconds);
    QString text(const DrainProgress &progress, int column) const;
    QString timeText(const DrainProgress &progress, SpanText said) const;

    std::vector<DrainOperation *> m_drains;
    WallTime m_now;
};

QString goneText(int gone, int all);
QString leftText(const QString &span); ///< until its deadline
/// 0…100
int percentGone(const DrainProgress &progress);

} // namespace drover::ui
