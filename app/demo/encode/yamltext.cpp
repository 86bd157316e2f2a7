#include "app/demo/encode/yamltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace drover::demo {

namespace {

// Text that YAML 1.1 would read as a bool, null, number, time or base-60 number.
bool readsAsOther(const QString &text)
{
    static const QRegularExpression other(
        QStringLiteral("\\A(?:true|false|yes|no|on|off|y|n|null|~|"
                       "[-+]?(?:\\d[\\d_]*(?:\\.[\\d_]*)?|\\.[\\d_]+)(?:e[-+]?\\d+)?|0x[\\da-f]+|"
                       "[-+]?\\d[\\d_]*(?::[0-5]?\\d)+(?:\\.[\\d_]*)?|"
                       "\\d{4}-\\d\\d?-\\d\\d?(?:[Tt ].*)?)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return text.isEmpty() || other.match(text).hasMatch();
}

bool needsQuotes(const QString &text)
{
    static const QRegularExpression special(
        QStringLiteral("\\A[-?:,\\[\\]{}#&*!|>'\"%@`\\s]|\\s\\z|: | #|:\\z|[\\x00-\\x1f]"));
    return readsAsOther(text) || special.match(text).hasMatch();
}

QByteArray scalar(const QString &text)
{
    if (!needsQuotes(text))
        return text.toUtf8();
    if (text.contains(u'"') && !text.contains(u'\n')) {
        QString quoted = text;
        return "'" + quoted.replace(u"'"_qs, u"''"_qs).toUtf8() + "'";
    }
    // JSON's quoting is YAML's double quoting.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

void appendValue(QByteArray &out, const QJsonValue &value, int depth);

void appendObject(QByteArray &out, const QJsonObject &object, int depth)
{
    bool first = true;
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!std::exchange(first, false))
            out.append(depth * 2, ' ');
        out += scalar(field.key()) + ':';
        const bool nested = field->isObject() && !field->toObject().isEmpty();
        if (nested || (field->isArray() && !field->toArray().isEmpty())) {
            out += '\n';
            out.append((nested ? depth + 1 : depth) * 2, ' ');
        } else {
            out += ' ';
        }
        appendValue(out, *field, nested ? depth + 1 : depth);
    }
}

void appendArray(QByteArray &out, const QJsonArray &array, int depth)
{
    bool first = true;
    for (const QJsonValue &value : array) {
        if (!std::exchange(first, false))
            out.append(depth * 2, ' ');
        out += "- ";
        appendValue(out, value, depth + 1);
    }
}

// The first line stands where the caller is; what follows is indented by `depth`.
void appendValue(QByteArray &out, const QJsonValue &value, int depth)
{
    if (value.isObject() && !value.toObject().isEmpty())
        appendObject(out, value.toObject(), depth);
    else if (value.isArray() && !value.toArray().isEmpty())
        appendArray(out, value.toArray(), depth);
    else if (value.isObject() || value.isArray())
        out += value.isObject() ? "{}\n" : "[]\n";
    else if (value.isString())
        out += scalar(value.toString()) + '\n';
    else if (value.isBool())
        out += value.toBool() ? "true\n" : "false\n";
    else if (value.isNull())
        out += "null\n";
    else
        out += QByteArray::number(value.toInteger()) + '\n';
}

} // namespace

QByteArray yamlFromJson(const QByteArray &json)
{
    QByteArray out;
    appendObject(out, QJsonDocument::fromJson(json).object(), 0);
    return out;
}

} // namespace drover::demo
