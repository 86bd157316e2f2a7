#pragma once

#include "core/objects/node.h"

#include <QAbstractTableModel>

#include <vector>

namespace drover::ui {

/// The labels or the annotations of one node, by key. A change is a diff: selection stays.
///
/// Thread: GUI. Units: none. Errors: none. Long values are folded to one short line for the
/// display; ValueRole has all of it.
class KeyValueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Key, Value, ColumnCount };
    enum Roles {
        ValueRole = Qt::UserRole, ///< QString, whole
        CopyRole,                 ///< "key=value", whole
    };
    enum class Source { Labels, Annotations };

    explicit KeyValueModel(Source source, QObject *parent = nullptr);

    void setNode(const NodePtr &node); ///< null: no rows

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void insert(std::size_t row, const KeyValue &entry);
    void remove(std::size_t row);
    void replace(std::size_t row, const KeyValue &entry);

    Source m_source;
    NodePtr m_node; ///< keeps the texts of the rows alive
    std::vector<KeyValue> m_rows;
};

} // namespace drover::ui
