#include "core/query/queryselector.h"

#include <QCoreApplication>
#include <QRegularExpression>

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
        Words::tr("\"%1\" is no label requirement: write key=value, key!=value, "
                  "key in (a, b), key notin (a, b), key or !key.")
            .arg(part.trimmed()));
}

std::vector<std::string> valuesOf(const QString &list)
{
    std::vector<std::string> values;
    for (const QString &value : list.split(u','))
        values.push_back(value.trimmed().toStdString());
    return values;
}

Read requirementOf(const QString &part)
{
    // A key is a name of at most 63 characters, and may have a domain before it.
    static const QString key = QStringLiteral(R"(((?:[\w.-]{1,253}/)?[\w.-]{1,63}))");
    static const QRegularExpression set(QStringLiteral(R"(^\s*%1\s+(in|notin)\s*\(([^()]*)\)\s*$)")
                                            .arg(key));
    static const QRegularExpression compared(
        QStringLiteral(R"(^\s*%1\s*(==|=|!=|<|>)\s*([\w.-]*)\s*$)").arg(key));
    static const QRegularExpression present(QStringLiteral(R"(^\s*(!?)\s*%1\s*$)").arg(key));

    LabelRequirement requirement;
    if (const auto match = set.match(part); match.hasMatch()) {
        requirement.key = match.captured(1).toStdString();
        requirement.op =
            match.captured(2) == QLatin1StringView("in") ? Operator::In : Operator::NotIn;
        requirement.values = valuesOf(match.captured(3));
        return requirement;
    }
    if (const auto match = compared.match(part); match.hasMatch()) {
        const QString op = match.captured(2);
        requirement.key = match.captured(1).toStdString();
        requirement.op = op == QLatin1StringView("!=")  ? Operator::NotIn
                         : op == QLatin1StringView("<") ? Operator::Lt
                         : op == QLatin1StringView(">") ? Operator::Gt
                                                        : Operator::In;
        requirement.values = {match.captured(3).toStdString()};
        return requirement;
    }
    if (const auto match = present.match(part); match.hasMatch()) {
        requirement.key = match.captured(2).toStdString();
        requirement.op =
            match.captured(1).isEmpty() ? Operator::Exists : Operator::DoesNotExist;
        return requirement;
    }
    return refused(part);
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
