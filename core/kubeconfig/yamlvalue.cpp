#include "core/kubeconfig/yamlvalue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace drover {

namespace {

constexpr std::array kTrueWords{
    std::string_view("y"),    std::string_view("Y"),    std::string_view("yes"),
    std::string_view("Yes"),  std::string_view("YES"),  std::string_view("true"),
    std::string_view("True"), std::string_view("TRUE"), std::string_view("on"),
    std::string_view("On"),   std::string_view("ON")};
constexpr std::array kFalseWords{
    std::string_view("n"),     std::string_view("N"),     std::string_view("no"),
    std::string_view("No"),    std::string_view("NO"),    std::string_view("false"),
    std::string_view("False"), std::string_view("FALSE"), std::string_view("off"),
    std::string_view("Off"),   std::string_view("OFF")};
constexpr std::array kNullWords{std::string_view(""), std::string_view("~"),
                                std::string_view("null"), std::string_view("Null"),
                                std::string_view("NULL")};
constexpr std::size_t kLongestNumber = 400; // no number is longer; a token in base64 may be

bool isOneOf(const auto &words, const std::string &text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool isNumber(const std::string &text)
{
    if (text.size() > kLongestNumber)
        return false;
    static const QRegularExpression number(
        QStringLiteral("^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"
                       "|^[-+]?0x[0-9a-fA-F]+$|^[-+]?0o?[0-7]+$|^[-+]?0b[01]+$"
                       "|^[-+]?\\.(inf|Inf|INF)$|^\\.(nan|NaN|NAN)$"));
    QString plain = QString::fromStdString(text);
    return number.match(plain.remove(u'_')).hasMatch();
}

QJsonValue numberToJson(const std::string &text)
{
    const QString plain = QString::fromStdString(text).remove(u'_');
    bool isWhole = false;
    const qlonglong whole = plain.toLongLong(&isWhole, 0);
    return isWhole ? QJsonValue(whole) : QJsonValue(plain.toDouble());
}

} // namespace

YamlValue::Kind yamlScalarKind(const std::string &tag, const std::string &text)
{
    static const std::string kCoreTags = "tag:yaml.org,2002:";
    const bool isTyped = tag == "?" || tag == kCoreTags + "int" || tag == kCoreTags + "bool" ||
                         tag == kCoreTags + "float" || tag == kCoreTags + "null";
    if (!isTyped)
        return YamlValue::Kind::Text;
    if (isOneOf(kNullWords, text))
        return YamlValue::Kind::Null;
    if (isOneOf(kTrueWords, text) || isOneOf(kFalseWords, text))
        return YamlValue::Kind::Flag;
    return isNumber(text) ? YamlValue::Kind::Number : YamlValue::Kind::Text;
}

const YamlValue *YamlValue::field(std::string_view key) const
{
    const auto found = std::find_if(fields.rbegin(), fields.rend(),
                                    [key](const auto &entry) { return entry.first == key; });
    return found == fields.rend() ? nullptr : found->second.get();
}

bool YamlValue::isTrue() const
{
    return isOneOf(kTrueWords, text);
}

QJsonValue toJson(const YamlValue &value)
{
    switch (value.kind) {
    case YamlValue::Kind::Null:
        return QJsonValue::Null;
    case YamlValue::Kind::Flag:
        return value.isTrue();
    case YamlValue::Kind::Number:
        return numberToJson(value.text);
    case YamlValue::Kind::Text:
        return QString::fromStdString(value.text);
    case YamlValue::Kind::List: {
        QJsonArray array;
        for (const YamlPtr &item : value.items)
            array.append(toJson(*item));
        return array;
    }
    case YamlValue::Kind::Map: {
        QJsonObject object;
        for (const auto &[key, field] : value.fields)
            object.insert(QString::fromStdString(key), toJson(*field));
        return object;
    }
    }
    return {};
}

} // namespace drover
