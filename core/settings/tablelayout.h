#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace drover {

/// How a node table stands: which columns, in which order, how wide, and what sorts it.
///
/// Thread: a plain value, any. Units: widths in device-independent pixels. Errors: what cannot be
/// read is left out, never refused.
struct TableLayout {
    struct Column {
        QString id; ///< of core/nodes/nodecolumns; an unknown one is left out when it is applied
        int width = 0; ///< 0: as its cells need

        bool operator==(const Column &) const = default;
    };
    struct SortKey {
        QString column;
        bool isDescending = false;

        bool operator==(const SortKey &) const = default;
    };

    QList<Column> columns; ///< left to right; empty: the default set
    QList<SortKey> sort;   ///< the first decides, the next ones between equals; empty: as it comes
    QString groupBy;       ///< a column's id or "label:KEY"; empty: no groups

    bool operator==(const TableLayout &) const = default;
};

QJsonObject toJson(const TableLayout &layout);
TableLayout tableLayoutOf(const QJsonObject &json);

} // namespace drover
