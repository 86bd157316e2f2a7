#include "core/query/queryownvalues.h"

#include "core/columns/owncolumns.h"
#include "core/objects/foundvalues.h"
#include "core/query/queryfields.h"
#include "core/query/queryvalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cctype>

namespace drover {

namespace {

using Op = QueryOperator;
using Made = tl::expected<QueryTerm, QString>;
using Type = OwnColumn::Type;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeQuery)
};

constexpr std::array kTextOperators{Op::Has,         Op::Equal,   Op::NotEqual,       Op::Less,
                                    Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual, Op::Exists};
constexpr std::array kNumberOperators{Op::Greater,     Op::GreaterOrEqual, Op::Less,
                                      Op::LessOrEqual, Op::Equal,          Op::NotEqual};
constexpr std::array kTimeOperators{Op::Greater, Op::GreaterOrEqual, Op::Less, Op::LessOrEqual};

bool isOrder(Op op)
{
    return std::ranges::find(kTimeOperators, op) != kTimeOperators.end();
}

/// "6.1.0-18", "v1.30.2": begins with a number.
bool isVersionLike(std::string_view text)
{
    const std::string_view rest = text.starts_with('v') || text.starts_with('V') ? text.substr(1) : text;
    return !rest.empty() && std::isdigit(static_cast<unsigned char>(rest.front()));
}

QStringView withoutV(const QString &text)
{
    return text.startsWith(u'v', Qt::CaseInsensitive) ? QStringView(text).sliced(1) : QStringView(text);
}

/// A value of which nobody said what it is, beside what was asked for.
class AnyValue
{
public:
    AnyValue(Op op, const QString &value)
        : m_op(op), m_value(value), m_pattern(value), m_amount(quantityParts(value.toStdString())),
          m_time(queryTime(value)), m_duration(queryDuration(value))
    {
    }

    bool isTimed() const { return m_duration && isOrder(m_op); }

    QueryAnswer operator()(const OwnColumnText &found, WallTime now) const
    {
        if (!found.isRead)
            return QueryAnswer::Unknown;
        if (!found.text.data())
            return m_op == Op::NotEqual ? QueryAnswer::Yes : QueryAnswer::No;
        bool isAny = m_op == Op::Exists || (!isOrder(m_op) && isIt(found.text));
        if (!isAny)
            eachFound(found.text, [&](std::string_view one) {
                isAny = isAny || (isOrder(m_op) ? isInOrder(one, now) : isIt(one));
            });
        if (!isAny && isCutFound(found.text))
            return QueryAnswer::Unknown;
        return isAny == (m_op != Op::NotEqual) ? QueryAnswer::Yes : QueryAnswer::No;
    }

private:
    bool isIt(std::string_view text) const
    {
        const std::string folded = foldedText(text);
        if (m_op == Op::Has && !m_pattern.hasWildcards())
            return folded.find(m_pattern.folded()) != std::string::npos;
        if (m_pattern.matches(folded))
            return true;
        const auto amount = m_amount && m_op != Op::Has ? quantityParts(text) : std::nullopt;
        return amount && orderOfAmounts(*amount, *m_amount) == 0;
    }

    bool isInOrder(std::string_view text, WallTime now) const
    {
        const auto amount = m_amount ? quantityParts(text) : std::nullopt;
        if (amount)
            return holds(m_op, orderOfAmounts(*amount, *m_amount));
        const auto time = m_time || m_duration ? parseTimestamp(text) : std::nullopt;
        if (time && m_duration)
            return holds(m_op, orderOf<WallTime::duration>(now - time->wallTime(), *m_duration));
        if (time)
            return holds(m_op, orderOf(*time, *m_time));
        const bool isKnownKind = m_time || m_duration || (m_amount && !isVersionLike(text));
        const QString own = QString::fromUtf8(text.data(), qsizetype(text.size()));
        const bool areVersions = isVersionLike(text) && isVersionLike(m_value.toStdString());
        return !isKnownKind &&
               holds(m_op, areVersions ? naturalCompare(withoutV(own), withoutV(m_value))
                                       : naturalCompare(own, m_value));
    }

    Op m_op;
    QString m_value;
    QueryPattern m_pattern;
    std::optional<QuantityParts> m_amount;
    std::optional<Timestamp> m_time;
    std::optional<std::chrono::seconds> m_duration;
};

/// One of the type of its column; a value that cannot be read as such is none of those asked for.
template <typename T> QueryTerm typedTerm(const OwnColumn &column, Op op, const T &wanted)
{
    return [op, wanted, valueOf = ownColumnValue(column)](const Node &node, const QueryContext &) {
        const CellValue cell = valueOf(node);
        if (std::holds_alternative<Unread>(cell))
            return QueryAnswer::Unknown;
        const T *value = std::get_if<T>(&cell);
        const bool isIt = value ? holds(op, orderOf(*value, wanted)) : op == Op::NotEqual;
        return isIt ? QueryAnswer::Yes : QueryAnswer::No;
    };
}

QueryTerm ageTerm(const OwnColumn &column, Op op, std::chrono::seconds wanted)
{
    return {[op, wanted, valueOf = ownColumnValue(column)](const Node &node, const QueryContext &context) {
                const CellValue cell = valueOf(node);
                if (std::holds_alternative<Unread>(cell))
                    return QueryAnswer::Unknown;
                const auto *time = std::get_if<Timestamp>(&cell);
                const bool isIt = time && holds(op, orderOf<WallTime::duration>(
                                                        context.now - time->wallTime(), wanted));
                return isIt ? QueryAnswer::Yes : QueryAnswer::No;
            },
            {{}, {}, true}};
}

Made numberTerm(const OwnColumn &column, Op op, const QString &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber)
        return tl::unexpected(Words::tr("\"%1\" is not a number.").arg(value));
    return typedTerm(column, op, number);
}

Made quantityTerm(const OwnColumn &column, Op op, const QString &value)
{
    const std::string text = value.toStdString();
    const auto wanted = ownColumnKind(column) == CellKind::MilliCpu ? quantityMilli(text)
                                                                    : quantityValue(text);
    if (!wanted)
        return tl::unexpected(
            Words::tr("\"%1\" is not a quantity: write it as 8, 500m or 64Gi.").arg(value));
    return typedTerm(column, op, *wanted);
}

Made momentTerm(const OwnColumn &column, Op op, const QString &value)
{
    if (const auto duration = queryDuration(value))
        return ageTerm(column, op, *duration);
    const auto time = queryTime(value);
    if (!time)
        return tl::unexpected(
            Words::tr("\"%1\" is neither a time nor a duration: write it as 2026-11-01 or 2h.")
                .arg(value));
    return typedTerm(column, op, *time);
}

QueryTerm anyTerm(const OwnColumn &column, Op op, const QString &value)
{
    AnyValue any(op, value);
    const bool isTimed = any.isTimed();
    return {[any = std::move(any), textOf = ownColumnText(column)](const Node &node,
                                                                   const QueryContext &context) {
                return any(textOf(node), context.now);
            },
            {{}, {}, isTimed}};
}

} // namespace

std::span<const QueryOperator> queryOperatorsOf(const OwnColumn &column)
{
    switch (column.type) {
    case Type::Text:
        return kTextOperators;
    case Type::Number:
    case Type::Quantity:
        return kNumberOperators;
    case Type::Time:
    case Type::Age:
        return kTimeOperators;
    }
    return {};
}

tl::expected<QueryTerm, QString> queryOwnTerm(const OwnColumn &column, QueryOperator op,
                                              const QString &value)
{
    if (const auto fault = ownColumnFault(column))
        return tl::unexpected(fault->sentence);
    Made made = column.type == Type::Number     ? numberTerm(column, op, value)
                : column.type == Type::Quantity ? quantityTerm(column, op, value)
                : column.type == Type::Text     ? anyTerm(column, op, value)
                                                : momentTerm(column, op, value);
    if (const auto path = ownColumnPath(column); path && made)
        made->needs.paths.insert(*path);
    return made;
}

QString queryNameOf(const OwnColumn &column)
{
    return column.title.isEmpty() ? ownColumnTitle(column) : column.title;
}

QStringList queryNamesOf(const QList<OwnColumn> &columns)
{
    QStringList names;
    for (const OwnColumn &column : columns) {
        if (const QString name = queryNameOf(column); !queryFieldOf(name.toLower()))
            names.append(name);
    }
    // The longer ones first: "boot time" before "boot".
    std::ranges::stable_sort(names, std::ranges::greater(), &QString::size);
    return names;
}

QString queryQuoted(const QString &text)
{
    const bool isPlain = !text.isEmpty() && std::ranges::none_of(text, [](QChar c) {
        return c.isSpace() || c == u')' || c == u'(' || c == u'"';
    });
    if (isPlain)
        return text;
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + escaped + u'"';
}

} // namespace drover
