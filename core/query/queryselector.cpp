#include "core/query/queryselector.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace drover {

namespace {

using Operator = LabelRequirement::Operator;
using Read = tl::expected<LabelRequirement, QString>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeQuery)
};

/// At commas, but not at those in brackets.
QStringList parts(const QString &text)
{
    QStringList all{QString()};
    int depth = 0;
    for (const QChar c : text) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (c == u',' && depth == 0)
            all.append(QString());
        else
            all.last().append(c);
    }
    return all;
}

tl::unexpected<QString> refused(const QString &part)
{
    return tl::unexpected(
        Words::tr("\"%1\" is not a label requirement: write key=value, key!=value, key in (a, b), key "
                  "notin (a, b), key or !key.")
            .arg(part.trimmed()));
}

/// Source: apimachinery pkg/util/validation, IsQualifiedName and IsValidLabelValue.
bool isName(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)$"));
    return name.match(text).hasMatch();
}

bool isKey(const QString &text)
{
    static const QRegularExpression domain(
        QStringLiteral(R"(^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$)"));
    const qsizetype slash = text.indexOf(u'/');
    return slash < 0 ? isName(text)
                     : slash <= 253 && domain.match(text.first(slash)).hasMatch() && isName(text.sliced(slash + 1));
}

/// The first that is no value of a label.
std::optional<QString> wrongValue(const QStringList &values)
{
    const auto wrong = std::ranges::find_if(values, [](const QString &value) {
        return !value.isEmpty() && !isName(value);
    });
    return wrong == values.end() ? std::nullopt : std::optional(*wrong);
}

struct Parts {
    QString key;
    Operator op = Operator::Exists;
    QStringList values;
};

std::optional<Parts> partsOf(const QString &part)
{
    static const QString key = QStringLiteral(R"(([\w./-]+))");
    static const QRegularExpression set(QStringLiteral(R"(^\s*%1\s+(in|notin)\s*\(([^()]*[^()\s][^()]*)\)\s*$)")
                                            .arg(key));
    static const QRegularExpression compared(
        QStringLiteral(R"(^\s*%1\s*(==|=|!=|<|>)\s*([^\s=!<>]*)\s*$)").arg(key));
    static const QRegularExpression present(QStringLiteral(R"(^\s*(!?)\s*%1\s*$)").arg(key));
    if (const auto match = set.match(part); match.hasMatch()) {
        Parts parts{match.captured(1),
                    match.captured(2) == QLatin1StringView("in") ? Operator::In : Operator::NotIn, {}};
        for (const QString &value : match.captured(3).split(u','))
            parts.values.append(value.trimmed());
        return parts;
    }
    if (const auto match = compared.match(part); match.hasMatch()) {
        const QString op = match.captured(2);
        return Parts{match.captured(1),
                     op == QLatin1StringView("!=")  ? Operator::NotIn
                     : op == QLatin1StringView("<") ? Operator::Lt
                     : op == QLatin1StringView(">") ? Operator::Gt
                                                    : Operator::In,
                     {match.captured(3)}};
    }
    if (const auto match = present.match(part); match.hasMatch())
        return Parts{match.captured(2),
                     match.captured(1).isEmpty() ? Operator::Exists : Operator::DoesNotExist, {}};
    return std::nullopt;
}

Read requirementOf(const QString &part)
{
    const std::optional<Parts> parts = partsOf(part);
    if (!parts)
        return refused(part);
    if (!isKey(parts->key))
        return tl::unexpected(Words::tr("\"%1\" is not a label key: letters, digits, \"-\", \"_\" and "
                                        "\".\", 63 at most, perhaps a domain and \"/\" before them.")
                                  .arg(parts->key));
    if (const auto wrong = wrongValue(parts->values))
        return tl::unexpected(Words::tr("\"%1\" is not a label value: letters, digits, \"-\", \"_\" and "
                                        "\".\", 63 at most.")
                                  .arg(*wrong));
    const bool isOrder = parts->op == Operator::Lt || parts->op == Operator::Gt;
    bool isWhole = false;
    if (isOrder && (parts->values.front().toLongLong(&isWhole), !isWhole))
        return tl::unexpected(Words::tr("\"%1\" is not a whole number: label selectors compare no others.")
                                  .arg(parts->values.front()));
    LabelRequirement requirement{parts->key.toStdString(), parts->op, {}};
    for (const QString &value : parts->values)
        requirement.values.push_back(value.toStdString());
    return requirement;
}

} // namespace

tl::expected<LabelSelector, QString> labelSelectorOf(const QString &text)
{
    LabelSelector selector;
    for (const QString &part : parts(text)) {
        Read requirement = requirementOf(part);
        if (!requirement)
            return tl::unexpected(requirement.error());
        selector.requirements.push_back(std::move(*requirement));
    }
    return selector;
}

bool matchesLabels(const LabelSelector &selector, std::span<const KeyValue> labels)
{
    // Only the labels that are asked for are copied: a node has dozens.
    LabelMap asked;
    for (const LabelRequirement &requirement : selector.requirements) {
        if (const std::string_view value = valueOf(labels, requirement.key); value.data())
            asked.insert_or_assign(requirement.key, std::string(value));
    }
    return selector.matches(asked);
}

} // namespace drover
