#include "core/query/queryterms.h"

#include "core/columns/owncolumns.h"
#include "core/jsonpath/jsonpath.h"
#include "core/query/queryfields.h"
#include "core/query/queryownvalues.h"
#include "core/query/querypathtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace drover {

namespace {

using Op = QueryOperator;
using Tested = QueryResult<QueryTerm>;
using Made = tl::expected<QueryTerm, QString>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeQuery)
};

tl::unexpected<QueryError> refused(qsizetype at, qsizetype length, QString sentence)
{
    return tl::unexpected(QueryError{at, length, std::move(sentence)});
}

bool isList(Op op)
{
    return op == Op::In || op == Op::NotIn;
}

/// Terms that are joined by commas, as kubectl joins those of a selector.
bool holdsOtherTerms(const QString &value)
{
    static const QRegularExpression other(QStringLiteral(R"(,\s*!?[\w./-]+\s*(?:=|!=|<|>|:))"));
    return other.match(value).hasMatch();
}

/// `make` makes the test of one value; of a list any may hold, or none.
template <typename Make> Tested valuesTest(const QueryToken &token, const QString &example, Make make)
{
    if (token.isOpen)
        return refused(token.valueAt, token.valueLength, Words::tr("This list is never closed: \")\" is missing."));
    if (token.op == Op::Exists) {
        return *make(Op::Exists, QString());
    }
    if (token.valueLength == 0 || token.values.isEmpty())
        return refused(token.valueAt, token.valueLength, Words::tr("A value is missing, as in %1.").arg(example));
    const Op op = isList(token.op) ? Op::Equal : token.op;
    std::optional<QueryTerm> any;
    for (const QString &value : token.values) {
        Made one = make(op, value);
        if (!one)
            return refused(token.valueAt, token.valueLength, one.error());
        any = any ? either(std::move(*any), std::move(*one)) : std::move(*one);
    }
    return token.op == Op::NotIn ? inverse(std::move(*any)) : std::move(*any);
}

std::optional<QueryError> wrongOperator(const QueryToken &token, const QString &name, const QString &example,
                                        std::span<const Op> allowed)
{
    const Op op = isList(token.op) ? Op::Equal : token.op;
    if (std::ranges::find(allowed, op) != allowed.end())
        return std::nullopt;
    QStringList texts;
    for (const Op one : allowed)
        texts.append(queryOperatorText(one));
    texts.removeAll(QString());
    return QueryError{token.at, token.length,
                      Words::tr("%1 takes %2, as in %3.").arg(name, texts.join(u' '), example)};
}

Tested fieldTerm(const QueryToken &token, const QueryField &field)
{
    const QString example = QLatin1StringView(field.example);
    if (auto wrong = wrongOperator(token, field.name, example, queryOperatorsOf(field.kind)))
        return tl::unexpected(*wrong);
    const bool isSelector = field.kind == QueryFieldKind::Label;
    if (!isSelector && !isList(token.op) && holdsOtherTerms(token.value()))
        return refused(token.valueAt, token.valueLength,
                       Words::tr("Terms are joined by spaces, not by commas; a selector is label:%1=….")
                           .arg(token.text));
    return valuesTest(token, example, [&](Op op, const QString &value) { return queryTestOf(field, op, value); });
}

/// "age>2h" where its type says so.
QString exampleOf(const QString &name, const OwnColumn &column)
{
    const QString quoted = queryQuoted(name);
    switch (column.type) {
    case OwnColumn::Type::Text:
        return quoted + QStringLiteral("=a");
    case OwnColumn::Type::Number:
    case OwnColumn::Type::Quantity:
        return quoted + QStringLiteral(">8");
    case OwnColumn::Type::Time:
    case OwnColumn::Type::Age:
        return quoted + QStringLiteral("<2h");
    }
    return quoted;
}

Tested columnTerm(const QueryToken &token, const QString &name, const OwnColumn &column)
{
    const QString example = exampleOf(name, column);
    if (auto wrong = wrongOperator(token, name, example, queryOperatorsOf(column)))
        return tl::unexpected(*wrong);
    return valuesTest(token, example,
                      [&](Op op, const QString &value) { return queryOwnTerm(column, op, value); });
}

Tested pathTerm(const QueryToken &token)
{
    if (token.isOpen && token.text.startsWith(u'{') && !token.text.endsWith(u'}'))
        return refused(token.at, 1, Words::tr("This brace is never closed."));
    const QString text = plainQueryPath(token.text);
    const auto path = JsonPath::parse(text);
    if (!path) {
        const JsonPathError &error = path.error();
        return refused(token.at + token.text.indexOf(text) + error.at, error.length, error.sentence);
    }
    // It is half typed most often: no page should go blank, and nothing be read, for that.
    if (token.op == Op::Exists && !token.text.startsWith(u'{'))
        return refused(token.at, token.length,
                       Words::tr("A path is compared, as in .spec.podCIDR=10.244.0.0/24. In braces it asks whether it "
                                 "leads to anything; a text is written in quotes."));
    OwnColumn column;
    column.source = OwnColumn::Source::Path;
    column.key = text;
    return columnTerm(token, column.key, column);
}

} // namespace

const OwnColumn *queryColumnOf(const QString &name, const QList<OwnColumn> &own)
{
    const auto column = std::ranges::find_if(own, [&](const OwnColumn &one) {
        return queryNameOf(one).compare(name, Qt::CaseInsensitive) == 0;
    });
    return column == own.end() ? nullptr : &*column;
}

QueryResult<QueryTerm> queryTermOf(const QueryToken &token, const QList<OwnColumn> &own)
{
    if (token.name == QueryToken::Name::Path)
        return pathTerm(token);
    const QueryField *field = queryFieldOf(token.text.toLower());
    const OwnColumn *column = queryColumnOf(token.text, own);
    const bool isQuoted = token.nameLength > token.text.size();
    if (column && (isQuoted || !field))
        return columnTerm(token, queryNameOf(*column), *column);
    if (field && !isQuoted)
        return fieldTerm(token, *field);
    if (token.name == QueryToken::Name::Own)
        return refused(token.at, token.nameLength,
                       Words::tr("You have no column \"%1\" of your own.").arg(token.text));
    return refused(token.at, token.length,
                   Words::tr("There is no field \"%1\". A label is label:%1=…, "
                             "a text is written in quotes.")
                       .arg(token.text));
}

QueryTerm queryWordOf(const QueryToken &token)
{
    if (!token.isQuoted) {
        if (auto state = queryStateTest(token.text))
            return *state;
    }
    // A word may stand anywhere in a cell, also one with "*".
    const bool isPattern = !token.isQuoted && QueryPattern(token.text).hasWildcards();
    const QueryPattern word = isPattern ? QueryPattern(u'*' + token.text + u'*')
                                        : QueryPattern::literal(token.text);
    return [word](const Node &node, const QueryContext &context) { return context.hasText(node, word); };
}

} // namespace drover
