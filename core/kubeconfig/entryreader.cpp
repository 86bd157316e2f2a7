#include "core/kubeconfig/entryreader.h"

#include "core/kubeconfig/kubeconfigtext.h"

#include <QDir>
#include <QFileInfo>

namespace drover {

namespace {

QString wrongKindRule(YamlValue::Kind due, YamlValue::Kind found)
{
    switch (due) {
    case YamlValue::Kind::Text:
        if (found == YamlValue::Kind::Flag || found == YamlValue::Kind::Number)
            return KubeconfigText::tr("must be text; put the value in quotes");
        return KubeconfigText::tr("must be text");
    case YamlValue::Kind::Flag:
        return KubeconfigText::tr("must be true or false, without quotes");
    case YamlValue::Kind::List:
        return KubeconfigText::tr("must be a list");
    case YamlValue::Kind::Map:
        return KubeconfigText::tr("must be a map of fields");
    case YamlValue::Kind::Null:
    case YamlValue::Kind::Number:
        break;
    }
    return KubeconfigText::tr("has a value of the wrong type");
}

const YamlValue &emptyMap()
{
    static const YamlValue map{YamlValue::Kind::Map, 0, {}, {}, {}};
    return map;
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

EntryReader::EntryReader(const YamlValue &root, const QString &file)
    : EntryReader(root, QString(), std::make_shared<Shared>(Shared{file, std::nullopt}))
{
    if (root.kind == YamlValue::Kind::Map)
        return;
    m_map = &emptyMap();
    if (root.kind != YamlValue::Kind::Null)
        refuseAt({}, root.line,
                 KubeconfigText::tr("must be a map of fields, as kubectl writes it"));
}

EntryReader::EntryReader(const YamlValue &map, QString place, std::shared_ptr<Shared> shared)
    : m_map(&map), m_place(std::move(place)), m_shared(std::move(shared))
{}

QString EntryReader::placeOf(std::string_view field) const
{
    return m_place.isEmpty() ? fromUtf8(field) : m_place + u'.' + fromUtf8(field);
}

void EntryReader::refuseAt(const QString &place, int line, const QString &rule) const
{
    if (m_shared->fault)
        return;
    QString where = m_shared->file;
    if (line > 0)
        where = KubeconfigText::tr("%1, line %2").arg(where).arg(line);
    const QString subject = place.isEmpty() ? KubeconfigText::tr("the file") : place;
    m_shared->fault =
        failure(Error::Kind::Config, KubeconfigText::tr("%1: %2 %3.").arg(where, subject, rule))
            .value();
}

void EntryReader::refuse(std::string_view field, const QString &rule) const
{
    const YamlValue *found = m_map->field(field);
    refuseAt(placeOf(field), found ? found->line : m_map->line, rule);
}

const YamlValue *EntryReader::value(std::string_view field) const
{
    const YamlValue *found = m_map->field(field);
    return found && found->kind != YamlValue::Kind::Null ? found : nullptr;
}

bool EntryReader::has(std::string_view field) const
{
    return value(field) != nullptr;
}

const YamlValue *EntryReader::typed(std::string_view field, YamlValue::Kind kind) const
{
    const YamlValue *found = value(field);
    if (!found || found->kind == kind)
        return found;
    refuse(field, wrongKindRule(kind, found->kind));
    return nullptr;
}

QString EntryReader::text(std::string_view field) const
{
    const YamlValue *found = typed(field, YamlValue::Kind::Text);
    return found ? QString::fromStdString(found->text) : QString();
}

bool EntryReader::flag(std::string_view field) const
{
    const YamlValue *found = typed(field, YamlValue::Kind::Flag);
    return found && found->isTrue();
}

QByteArray EntryReader::base64(std::string_view field) const
{
    const YamlValue *found = typed(field, YamlValue::Kind::Text);
    if (!found)
        return {};
    QByteArray encoded = QByteArray::fromStdString(found->text);
    encoded.replace('\n', "").replace('\r', ""); // folded lines are usual, blanks are not base64
    const auto decoded =
        QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || encoded.size() % 4 != 0) {
        refuse(field, KubeconfigText::tr("is not base64"));
        return {};
    }
    return *decoded;
}

QStringList EntryReader::texts(std::string_view field) const
{
    QStringList result;
    const YamlValue *list = typed(field, YamlValue::Kind::List);
    if (!list)
        return result;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const YamlValue &item = *list->items[i];
        if (item.kind != YamlValue::Kind::Text && item.kind != YamlValue::Kind::Null)
            refuseAt(QStringLiteral("%1[%2]").arg(placeOf(field)).arg(i), item.line,
                     wrongKindRule(YamlValue::Kind::Text, item.kind));
        result << (item.kind == YamlValue::Kind::Text ? QString::fromStdString(item.text)
                                                      : QString());
    }
    return result;
}

QString EntryReader::absolutePath(const QString &path) const
{
    if (path.isEmpty())
        return path;
    const QDir folder(QFileInfo(m_shared->file).path());
    return QDir::cleanPath(folder.absoluteFilePath(path));
}

QString EntryReader::path(std::string_view field) const
{
    return absolutePath(text(field));
}

EntryReader EntryReader::map(std::string_view field) const
{
    const YamlValue *found = typed(field, YamlValue::Kind::Map);
    return EntryReader(found ? *found : emptyMap(), placeOf(field), m_shared);
}

std::vector<EntryReader> EntryReader::maps(std::string_view field) const
{
    std::vector<EntryReader> result;
    const YamlValue *list = typed(field, YamlValue::Kind::List);
    if (!list)
        return result;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const YamlValue &item = *list->items[i];
        const QString place = QStringLiteral("%1[%2]").arg(placeOf(field)).arg(i);
        const bool isMap = item.kind == YamlValue::Kind::Map;
        if (!isMap && item.kind != YamlValue::Kind::Null)
            refuseAt(place, item.line, wrongKindRule(YamlValue::Kind::Map, item.kind));
        result.push_back(EntryReader(isMap ? item : emptyMap(), place, m_shared));
    }
    return result;
}

} // namespace drover
