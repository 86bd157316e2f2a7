#include "core/settings/tablelayout.h"

#include "core/settings/storedpart.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// More than anybody shows; a file that says more is no layout of ours.
constexpr qsizetype kMostColumns = 200;
constexpr int kWidest = 4000;
constexpr qsizetype kLongestKey = 1000;
constexpr qsizetype kLongestTitle = 100;

struct SourceWord {
    OwnColumn::Source source;
    QLatin1StringView word;
};
constexpr SourceWord kSources[] = {{OwnColumn::Source::Label, "label"_L1},
                                   {OwnColumn::Source::Annotation, "annotation"_L1},
                                   {OwnColumn::Source::Path, "path"_L1}};
struct TypeWord {
    OwnColumn::Type type;
    QLatin1StringView word;
};
constexpr TypeWord kTypes[] = {{OwnColumn::Type::Text, "text"_L1},
                               {OwnColumn::Type::Number, "number"_L1},
                               {OwnColumn::Type::Quantity, "quantity"_L1},
                               {OwnColumn::Type::Time, "time"_L1},
                               {OwnColumn::Type::Age, "age"_L1}};

QLatin1StringView wordOf(OwnColumn::Source source)
{
    return std::ranges::find(kSources, source, &SourceWord::source)->word;
}

QJsonObject ownJson(const OwnColumn &own)
{
    QJsonObject json{{u"id"_s, own.id()},
                     {u"type"_s, QString(std::ranges::find(kTypes, own.type, &TypeWord::type)->word)}};
    if (!own.title.isEmpty())
        json.insert("title"_L1, own.title);
    if (!own.unit.isEmpty())
        json.insert("unit"_L1, own.unit);
    return json;
}

std::optional<OwnColumn> ownOf(const QJsonObject &json)
{
    std::optional<OwnColumn> own = ownColumnOf(json.value("id"_L1).toString());
    if (!own)
        return std::nullopt;
    const QString type = json.value("type"_L1).toString();
    const auto known = std::ranges::find(kTypes, type, &TypeWord::word);
    if (known != std::end(kTypes))
        own->type = known->type;
    own->title = json.value("title"_L1).toString().left(kLongestTitle);
    own->unit = json.value("unit"_L1).toString().left(kLongestTitle);
    return own;
}

/// Of a number any word is a unit; of what has none it means nothing, and does no harm.
void sieveOwn(StoredPart &column)
{
    column.check("type"_L1, [](const QJsonValue &type) {
        return std::ranges::find(kTypes, type.toString(), &TypeWord::word) != std::end(kTypes);
    });
    if (column.text("type"_L1) != "quantity"_L1)
        return;
    column.check("unit"_L1, [](const QJsonValue &unit) {
        const QString word = unit.toString();
        return word.isEmpty() || word == "cores"_L1 || word == "bytes"_L1;
    });
}

} // namespace

QString OwnColumn::id() const
{
    return wordOf(source) + u':' + key;
}

std::optional<OwnColumn> ownColumnOf(const QString &id)
{
    for (const SourceWord &row : kSources) {
        const qsizetype length = row.word.size() + 1;
        if (id.size() > length && id.size() <= length + kLongestKey && id.startsWith(row.word) &&
            id[length - 1] == u':') {
            OwnColumn own;
            own.source = row.source;
            own.key = id.sliced(length);
            return own;
        }
    }
    return std::nullopt;
}

TableLayout withoutFits(TableLayout layout)
{
    if (layout.fitted == 0)
        return layout;
    for (TableLayout::Column &column : layout.columns) {
        column.width = column.isSet ? column.width : 0;
        column.isSet = false;
    }
    layout.fitted = 0;
    return layout;
}

QJsonObject toJson(const TableLayout &layout)
{
    QJsonArray columns;
    for (const TableLayout::Column &column : layout.columns) {
        QJsonObject one{{u"id"_s, column.id}, {u"width"_s, column.width}};
        if (column.isSet)
            one.insert("set"_L1, true);
        columns.append(one);
    }
    QJsonArray own;
    for (const OwnColumn &column : layout.own)
        own.append(ownJson(column));
    QJsonArray sort;
    for (const TableLayout::SortKey &key : layout.sort)
        sort.append(QJsonObject{{u"column"_s, key.column}, {u"descending"_s, key.isDescending}});
    QJsonObject json = layout.other;
    if (!columns.isEmpty())
        json.insert("columns"_L1, columns);
    if (layout.fitted > 0)
        json.insert("fitted"_L1, layout.fitted);
    if (!own.isEmpty())
        json.insert("own"_L1, own);
    if (!sort.isEmpty())
        json.insert("sort"_L1, sort);
    if (!layout.groupBy.isEmpty())
        json.insert("group"_L1, layout.groupBy);
    return json;
}

void sieveTableLayout(StoredPart &layout, const KnownNames &known)
{
    // A label's own column may have gone, and what was sorted by it stays.
    const auto isColumn = [&known](const QString &id) {
        return !id.isEmpty() && (ownColumnOf(id) || !known.isColumn || known.isColumn(id));
    };
    qsizetype columns = 0;
    layout.lookThrough("columns"_L1, [&](StoredPart &column) {
        column.check("width"_L1, isCount);
        return isColumn(column.text("id"_L1)) && ++columns <= kMostColumns;
    });
    QSet<QString> own;
    layout.lookThrough("own"_L1, [&own](StoredPart &column) {
        sieveOwn(column);
        const QString id = column.text("id"_L1);
        return ownColumnOf(id) && (own << id).size() <= kMostOwnColumns;
    });
    qsizetype keys = 0;
    layout.lookThrough("sort"_L1, [&](StoredPart &key) {
        return isColumn(key.text("column"_L1)) && ++keys <= kMostColumns;
    });
    layout.check("fitted"_L1, isCount);
    layout.check("group"_L1, [&known](const QJsonValue &group) {
        const QString id = group.toString();
        return id.isEmpty() || ownColumnOf(id) || !known.isGroup || known.isGroup(id);
    });
}

TableLayout fullTableLayout()
{
    TableLayout layout;
    layout.columns = {{u"name"_s, 1, true}};
    layout.fitted = 1;
    layout.own = {{OwnColumn::Source::Label, u"a"_s, u"a"_s, OwnColumn::Type::Text, u"a"_s}};
    layout.sort = {{u"name"_s, true}};
    layout.groupBy = u"zone"_s;
    return layout;
}

TableLayout tableLayoutOf(const QJsonObject &json)
{
    TableLayout layout;
    for (const QJsonValue &value : json.value("columns"_L1).toArray()) {
        const QString id = value["id"_L1].toString();
        if (id.isEmpty() || layout.columns.size() == kMostColumns)
            continue;
        layout.columns.append({id, std::clamp(value["width"_L1].toInt(), 0, kWidest), value["set"_L1].toBool()});
    }
    layout.fitted = std::max(0, json.value("fitted"_L1).toInt());
    for (const QJsonValue &value : json.value("own"_L1).toArray()) {
        const std::optional<OwnColumn> own = ownOf(value.toObject());
        const auto isSame = [&](const OwnColumn &other) { return other.id() == own->id(); };
        if (own && layout.own.size() < kMostOwnColumns && std::ranges::none_of(layout.own, isSame))
            layout.own.append(*own);
    }
    for (const QJsonValue &value : json.value("sort"_L1).toArray()) {
        const QString column = value["column"_L1].toString();
        if (!column.isEmpty() && layout.sort.size() < kMostColumns)
            layout.sort.append({column, value["descending"_L1].toBool()});
    }
    layout.groupBy = json.value("group"_L1).toString();
    layout.other = json;
    for (const QLatin1StringView known : {"columns"_L1, "fitted"_L1, "own"_L1, "sort"_L1, "group"_L1})
        layout.other.remove(known);
    return layout;
}

} // namespace drover
