#include "core/columns/owncolumns.h"

#include "core/base/quantity.h"
#include "core/objects/foundvalues.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

namespace {

using Source = OwnColumn::Source;
using Type = OwnColumn::Type;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OwnColumn)
};

/// A label or an annotation.
struct MapKey {
    bool isLabel = true;
    std::string key;
};

/// A path that only names a label or an annotation needs no reading.
std::optional<MapKey> mapKeyOf(const JsonPath &path)
{
    if (path.steps.size() != 3)
        return std::nullopt;
    std::string names[3];
    for (std::size_t i = 0; i < 3; ++i) {
        const auto *field = std::get_if<JsonPath::Field>(&path.steps[i]);
        if (!field)
            return std::nullopt;
        names[i] = field->name;
    }
    const bool isLabel = names[1] == "labels";
    if (names[0] != "metadata" || (!isLabel && names[1] != "annotations"))
        return std::nullopt;
    return MapKey{isLabel, names[2]};
}

std::optional<MapKey> mapKeyOf(const OwnColumn &own)
{
    if (own.source != Source::Path)
        return MapKey{own.source == Source::Label, own.key.toStdString()};
    const auto path = JsonPath::parse(own.key);
    return path ? mapKeyOf(*path) : std::nullopt;
}

CellValue orText(auto read, std::string_view text)
{
    if (read)
        return *read;
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<double> numberOf(std::string_view text)
{
    bool isNumber = false;
    const double number =
        QByteArray::fromRawData(text.data(), qsizetype(text.size())).trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// As RFC 3339, or the date alone: midnight UTC.
std::optional<Timestamp> timeOf(std::string_view text)
{
    if (const auto time = parseTimestamp(text))
        return time;
    return parseTimestamp(std::string(text) + "T00:00:00Z");
}

CellValue typed(const OwnColumn &own, std::string_view text)
{
    switch (own.type) {
    case Type::Text:
        break;
    case Type::Number:
        return orText(numberOf(text), text);
    case Type::Quantity:
        return orText(ownColumnKind(own) == CellKind::MilliCpu ? quantityMilli(text)
                                                               : quantityValue(text),
                      text);
    case Type::Time:
    case Type::Age:
        return orText(timeOf(text), text);
    }
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

OwnColumnText fromPath(const std::string &path, const Node &node)
{
    const auto found = std::ranges::lower_bound(node.paths, path, {}, &KeyValue::key);
    if (found == node.paths.end() || found->key != path)
        return {false, {}};
    return {true, found->value};
}

/// The last name of a path: "bootID" of ".status.nodeInfo.bootID".
QString lastNameOf(const QString &text)
{
    const auto path = JsonPath::parse(text);
    if (!path)
        return text;
    for (auto step = path->steps.rbegin(); step != path->steps.rend(); ++step) {
        if (const auto *field = std::get_if<JsonPath::Field>(&*step))
            return QString::fromStdString(field->name);
    }
    return text;
}

} // namespace

std::function<CellValue(const Node &)> ownColumnValue(const OwnColumn &own)
{
    if (const auto fault = ownColumnFault(own))
        return [sentence = fault->sentence](const Node &) { return CellValue(sentence); };
    return [own, textOf = ownColumnText(own)](const Node &node) {
        const OwnColumnText found = textOf(node);
        if (!found.isRead)
            return CellValue(Unread{});
        if (!found.text.data())
            return CellValue();
        const bool isPlain = found.text.find(kBetweenFound) == std::string_view::npos;
        return isPlain ? typed(own, found.text) : typed(own, foundText(found.text));
    };
}

std::function<OwnColumnText(const Node &)> ownColumnText(const OwnColumn &own)
{
    if (const auto map = mapKeyOf(own))
        return [map = *map](const Node &node) {
            return OwnColumnText{true, valueOf(map.isLabel ? node.labels : node.annotations, map.key)};
        };
    return [path = own.key.toStdString()](const Node &node) { return fromPath(path, node); };
}

std::function<std::string_view(const Node &)> ownColumnLabel(const OwnColumn &own)
{
    if (own.source != Source::Label || own.type != Type::Text || ownColumnFault(own))
        return {};
    return [key = own.key.toStdString()](const Node &node) { return valueOf(node.labels, key); };
}

CellKind ownColumnKind(const OwnColumn &own)
{
    switch (own.type) {
    case Type::Text:
        break;
    case Type::Number:
        return CellKind::Number;
    case Type::Quantity:
        if (own.unit == QLatin1StringView("cores"))
            return CellKind::MilliCpu;
        return own.unit == QLatin1StringView("bytes") ? CellKind::Bytes : CellKind::Count;
    case Type::Time:
        return CellKind::Time;
    case Type::Age:
        return CellKind::Age;
    }
    return CellKind::Name; // node-2 before node-10, in labels as well
}

QString ownColumnTitle(const OwnColumn &own)
{
    QString title = own.title;
    if (title.isEmpty() && own.source == Source::Path)
        title = lastNameOf(own.key);
    if (title.isEmpty())
        title = own.key.section(u'/', -1);
    return own.type == Type::Number && !own.unit.isEmpty()
               ? Words::tr("%1 (%2)", "title of a column, its unit").arg(title, own.unit)
               : title;
}

std::optional<JsonPathError> ownColumnFault(const OwnColumn &own)
{
    if (own.key.isEmpty())
        return JsonPathError{0, 0,
                             own.source == Source::Path ? Words::tr("A path is missing.")
                                                        : Words::tr("A key is missing.")};
    if (own.source != Source::Path)
        return std::nullopt;
    const auto path = JsonPath::parse(own.key);
    return path ? std::nullopt : std::optional(path.error());
}

std::optional<std::string> ownColumnPath(const OwnColumn &own)
{
    if (own.source != Source::Path || ownColumnFault(own) || mapKeyOf(own))
        return std::nullopt;
    return own.key.toStdString();
}

} // namespace drover
