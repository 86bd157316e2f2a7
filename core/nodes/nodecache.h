#pragma once

#include "core/objects/nodedelta.h"

#include <QAbstractItemModel>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace drover {

/// All nodes of a cluster: the cache, and the item model that views read.
///
/// Rows are nodes in order of arrival, columns are nodeColumns(). It is the only copy; reading it
/// never calls the API. A relist is a diff: rows that did not change emit nothing and the model is
/// never reset. data() gives raw values (ValueRole) and kubectl's text (Qt::DisplayRole, for
/// tests and copies); words and colours are the views' business.
/// Thread: the GUI thread. Errors: none; an unknown name gives null.
class NodeCache : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Roles {
        ValueRole = Qt::UserRole, ///< CellValue
    };

    explicit NodeCache(QObject *parent = nullptr);

    NodePtr node(std::string_view name) const; ///< null where there is none
    const NodeBatch &nodes() const { return m_rows; }
    const NodePtr &nodeAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOf(std::string_view name) const; ///< −1 where there is none

    /// Applies one change: removals, then changes, then additions at the end. Emits the smallest
    /// spans that are true, and `applied` last.
    void apply(const NodeDelta &delta);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// After each apply() that changed something.
    void applied();

private:
    void remove(const std::vector<NodeKey> &gone);
    void takeRows(int first, int last);
    void change(int row, const NodePtr &node);
    void append(NodeBatch fresh);
    void renewRows();

    NodeBatch m_rows;
    /// Name → row at the last renewal, insertion or change; since then rows may only have moved up.
    /// The keys view the nodes' own names.
    std::unordered_map<std::string_view, int> m_rowOf;
    int m_removedSinceRenewal = 0;
};

} // namespace drover

Q_DECLARE_METATYPE(drover::NodePtr)
