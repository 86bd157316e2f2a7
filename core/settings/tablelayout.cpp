#include "core/settings/tablelayout.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// More than anybody shows; a file that says more is no layout of ours.
constexpr qsizetype kMostColumns = 200;
constexpr int kWidest = 4000;

} // namespace

QJsonObject toJson(const TableLayout &layout)
{
    QJsonArray columns;
    for (const TableLayout::Column &column : layout.columns)
        columns.append(QJsonObject{{u"id"_s, column.id}, {u"width"_s, column.width}});
    QJsonArray sort;
    for (const TableLayout::SortKey &key : layout.sort)
        sort.append(QJsonObject{{u"column"_s, key.column}, {u"descending"_s, key.isDescending}});
    QJsonObject json;
    if (!columns.isEmpty())
        json.insert("columns"_L1, columns);
    if (!sort.isEmpty())
        json.insert("sort"_L1, sort);
    if (!layout.groupBy.isEmpty())
        json.insert("group"_L1, layout.groupBy);
    return json;
}

TableLayout tableLayoutOf(const QJsonObject &json)
{
    TableLayout layout;
    for (const QJsonValue &value : json.value("columns"_L1).toArray()) {
        const QString id = value["id"_L1].toString();
        if (id.isEmpty() || layout.columns.size() == kMostColumns)
            continue;
        layout.columns.append({id, std::clamp(value["width"_L1].toInt(), 0, kWidest)});
    }
    for (const QJsonValue &value : json.value("sort"_L1).toArray()) {
        const QString column = value["column"_L1].toString();
        if (!column.isEmpty() && layout.sort.size() < kMostColumns)
            layout.sort.append({column, value["descending"_L1].toBool()});
    }
    layout.groupBy = json.value("group"_L1).toString();
    return layout;
}

} // namespace drover
