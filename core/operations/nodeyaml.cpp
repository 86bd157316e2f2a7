#include "core/operations/nodeyaml.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeYaml)
};

Result<QJsonObject> objectOf(const std::string &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    if (!document.isObject())
        return failure(Error::Kind::Protocol, Words::tr("The server's answer is not a JSON object."));
    return document.object();
}

QByteArray nodeTarget(const std::string &node)
{
    return "/api/v1/nodes/" + QUrl::toPercentEncoding(QString::fromStdString(node));
}

/// A YAML reader would take it for a number, a time, a truth or nothing.
bool looksLikeNoText(const QString &text)
{
    static const QRegularExpression words(u"^(true|false|null|yes|no|on|off|y|n|~|=|<<)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression numbers(
        u"^[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|"
        "(\\.[0-9]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?|\\.(inf|nan))$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dates(u"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?$"_s);
    // Most texts are ruled out by how they begin; an object may have hundreds of thousands.
    constexpr qsizetype kLongestWord = 5;
    const bool isWordLike = text.size() <= kLongestWord;
    if (!text.isEmpty() && !isWordLike && !QStringView(u"0123456789+-.").contains(text.front()))
        return false;
    return text.isEmpty() || words.match(text).hasMatch() || numbers.match(text).hasMatch() ||
           dates.match(text).hasMatch();
}

/// It needs no quotes for the characters in it. Source: YAML 1.2, 7.3.3.
bool isPlain(const QString &text)
{
    static const QRegularExpression first(u"^(?:[^-?:#,\\[\\]{}&*!|>'\"%@` ]|[-?:][^ ])"_s);
    return first.match(text).hasMatch() && !text.endsWith(u' ') && !text.endsWith(u':') &&
           !text.contains(": "_L1) && !text.contains(" #"_L1) && !text.startsWith("---"_L1);
}

bool isPrintable(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        return character.isPrint() || character.isSurrogate();
    });
}

/// As kubectl quotes: double where it would be no text, single for the characters in it.
QString quoted(const QString &text)
{
    if (isPrintable(text) && !looksLikeNoText(text)) {
        QString doubled = text;
        return u'\'' + doubled.replace(u'\'', "''"_L1) + u'\'';
    }
    // A JSON string is a YAML double-quoted one.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString scalar(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        const bool isBare = isPlain(text) && isPrintable(text) && !looksLikeNoText(text);
        return isBare ? text : quoted(text);
    }
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return value.toVariant().toString();
    if (value.isArray())
        return u"[]"_s;
    return value.isObject() ? u"{}"_s : u"null"_s;
}

bool isBlock(const QJsonValue &value)
{
    return (value.isObject() && !value.toObject().isEmpty()) ||
           (value.isArray() && !value.toArray().isEmpty());
}

/// `lead` stands before the first line only: the dash of a list's entry.
void append(const QJsonValue &value, int depth, QString lead, QString *text);

void appendEntries(const QJsonObject &object, int depth, QString lead, QString *text)
{
    const QString margin(2 * depth, u' ');
    for (auto it = object.begin(); it != object.end(); ++it) {
        *text += (lead.isNull() ? margin : lead) + scalar(it.key()) + u':';
        lead = QString();
        if (!isBlock(it.value())) {
            *text += u' ' + scalar(it.value()) + u'\n';
            continue;
        }
        *text += u'\n';
        append(it.value(), it.value().isArray() ? depth : depth + 1, {}, text);
    }
}

void append(const QJsonValue &value, int depth, QString lead, QString *text)
{
    if (value.isObject()) {
        appendEntries(value.toObject(), depth, lead, text);
        return;
    }
    const QString dash = QString(2 * depth, u' ') + u"- "_s;
    for (const QJsonValue &entry : value.toArray()) {
        if (!isBlock(entry)) {
            *text += dash + scalar(entry) + u'\n';
            continue;
        }
        if (entry.isArray())
            *text += dash.chopped(1) + u'\n';
        append(entry, depth + 1, entry.isObject() ? dash : QString(), text);
    }
}

} // namespace

QString yamlText(const QJsonValue &value)
{
    if (!isBlock(value))
        return scalar(value) + u'\n';
    QString text;
    append(value, 0, {}, &text);
    return text;
}

std::optional<FieldOwner> cordonOwnerOf(const QJsonObject &node)
{
    const QJsonArray fields =
        node.value("metadata"_L1).toObject().value("managedFields"_L1).toArray();
    for (const QJsonValue &value : fields) {
        const QJsonObject entry = value.toObject();
        const QJsonObject spec =
            entry.value("fieldsV1"_L1).toObject().value("f:spec"_L1).toObject();
        if (!spec.contains("f:unschedulable"_L1))
            continue;
        const std::string time = entry.value("time"_L1).toString().toStdString();
        return FieldOwner{entry.value("manager"_L1).toString(),
                          parseTimestamp(time).value_or(Timestamp()),
                          entry.value("operation"_L1).toString()};
    }
    return std::nullopt;
}

ApiRequest<QString> requestNodeYaml(const std::string &node)
{
    ApiRequest<QString> request;
    request.target = nodeTarget(node);
    request.read = [](const std::string &body) -> Result<QString> {
        Result<QJsonObject> object = objectOf(body);
        if (!object)
            return tl::unexpected(object.error());
        QJsonObject metadata = object->value("metadata"_L1).toObject();
        metadata.remove("managedFields"_L1);
        object->insert("metadata"_L1, metadata);
        return yamlText(*object);
    };
    return request;
}

ApiRequest<std::optional<FieldOwner>> requestCordonOwner(const std::string &node)
{
    ApiRequest<std::optional<FieldOwner>> request;
    request.target = nodeTarget(node);
    request.read = [](const std::string &body) -> Result<std::optional<FieldOwner>> {
        const Result<QJsonObject> object = objectOf(body);
        if (!object)
            return tl::unexpected(object.error());
        return cordonOwnerOf(*object);
    };
    return request;
}

} // namespace drover
