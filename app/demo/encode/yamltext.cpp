#include "app/demo/encode/yamltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace drover::demo {

namespace {

// Words that YAML would read as something else than text.
bool needsQuotes(const QString &text)
{
    static const QRegularExpression plain(
        QStringLiteral("\\A[A-Za-z/._][^\\n\"'#{}\\[\\]&*!|>%@`]*\\z"));
    static const QRegularExpression other(
        QStringLiteral("\\A(true|false|yes|no|on|off|null|y|n|~|[-+.]?[0-9][-0-9.eExX_:TZ+]*)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression numberLike(
        QStringLiteral("\\A[0-9][0-9A-Za-z./]*[A-Za-z/][0-9A-Za-z./]*\\z"));
    if (other.match(text).hasMatch())
        return true;
    if (numberLike.match(text).hasMatch())
        return false;
    return !plain.match(text).hasMatch() || text.contains(u": ") || text.endsWith(u':') ||
           text.endsWith(u' ');
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

QByteArray key(const QString &text)
{
    return text.startsWith(u"v:\"") || text == u"." ? text.toUtf8() : scalar(text);
}

void appendValue(QByteArray &out, const QJsonValue &value, int depth);

void appendObject(QByteArray &out, const QJsonObject &object, int depth)
{
    bool first = true;
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!std::exchange(first, false))
            out.append(depth * 2, ' ');
        out += key(field.key()) + ':';
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
