#pragma once

#include "core/settings/knownnames.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace drover {

class StoredPart;

/// In one table: each is looked for in each node. A file that says more is no layout of ours.
inline constexpr qsizetype kMostOwnColumns = 40;

/// A column that the user made: a label, an annotation or a path into the object.
///
/// Thread: a plain value, any. Errors: none; a path that is none shows what is wrong with it.
struct OwnColumn {
    enum class Source : std::uint8_t { Label, Annotation, Path };
    enum class Type : std::uint8_t { Text, Number, Quantity, Time, Age };

    Source source = Source::Label;
    QString key;   ///< the label's or annotation's; of a path: the JSONPath as it was typed
    QString title; ///< empty: made of the key
    Type type = Type::Text;
    QString unit; ///< of a number: any word; of a quantity: "cores", "bytes" or nothing (a count)

    /// "label:KEY", "annotation:KEY", "path:PATH": what a layout calls it.
    QString id() const;

    bool operator==(const OwnColumn &) const = default;
};

/// How a node table stands: which columns, in which order, how wide, and what sorts it.
///
/// Thread: a plain value, any. Units: widths in device-independent pixels. Errors: what cannot be
/// read is left out, never refused.
struct TableLayout {
    struct Column {
        QString id;    ///< of core/nodes/nodecolumns or of `own`; an unknown one is left out
        int width = 0; ///< 0: as its cells need
        bool isSet = false; ///< by the user, beside others that were fitted

        bool operator==(const Column &) const = default;
    };
    struct SortKey {
        QString column;
        bool isDescending = false;

        bool operator==(const SortKey &) const = default;
    };

    QList<Column> columns; ///< left to right; empty: the default set
    QList<OwnColumn> own;  ///< all that were made, shown or not; of one id the first counts
    /// Above 0: widths that are not `isSet` were fitted to the cells; how wide all titles were then.
    /// Where they are not, in another font or language, those widths mean nothing. 0: all were set.
    int fitted = 0;
    QList<SortKey> sort;   ///< the first decides, the next ones between equals; empty: as it comes
    QString groupBy;       ///< a column's id or "label:KEY"; empty: no groups
    QJsonObject other;     ///< what this program does not know: kept as it was

    bool operator==(const TableLayout &) const = default;
};

/// Without widths that nobody set: for another table.
TableLayout withoutFits(TableLayout layout);
QJsonObject toJson(const TableLayout &layout);
/// What a layout calls an own column, read back; nothing where it is no such id.
std::optional<OwnColumn> ownColumnOf(const QString &id);
TableLayout tableLayoutOf(const QJsonObject &json);
/// Takes out what means nothing in it.
void sieveTableLayout(StoredPart &layout, const KnownNames &known);
/// One of everything there may be, for the shape of a file.
TableLayout fullTableLayout();

} // namespace drover
