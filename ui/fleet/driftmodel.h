#pragma once

#include "core/fleet/drift.h"

#include <QAbstractTableModel>

namespace drover::ui {

/// The values of a Drift as a table: what, what is wrong with it and where it is, how many nodes.
///
/// Thread: the GUI thread. Errors: none.
class DriftModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Value, Nodes, ColumnCount };
    enum Roles { RemarkRole = Qt::UserRole }; ///< what is wrong with the value; empty: nothing

    explicit DriftModel(QObject *parent = nullptr);

    /// Rows that keep their values stay, so that the current row does.
    void setDrift(Drift drift);
    const Drift &drift() const { return m_drift; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const DriftValue &valueAt(int row) const { return m_drift.values[static_cast<std::size_t>(row)]; }

    QString textOf(const DriftValue &value) const;
    QVariant decoration(const DriftValue &value) const;

    Drift m_drift;
    bool m_isOfMany = false; ///< clusters
};

/// What the fact is called beside others; `title` is its column's.
QString driftTitle(const QString &fact, const QString &title);
/// What is wrong with the value, in words; empty: nothing.
QString driftRemark(const DriftValue &value);

} // namespace drover::ui
