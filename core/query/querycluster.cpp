#include "core/query/querycluster.h"

#include "core/query/querylexer.h"
#include "core/query/queryownvalues.h"

#include <algorithm>

namespace drover {

namespace {

bool isList(const QueryToken &token)
{
    return token.op == QueryOperator::In || token.op == QueryOperator::NotIn;
}

bool asksForWhole(const QueryToken &token)
{
    const bool isWhole = isList(token) || token.op == QueryOperator::Equal || token.op == QueryOperator::NotEqual;
    return isWhole && !token.isOpen && token.kind == QueryToken::Kind::Term &&
           token.name == QueryToken::Name::Field && token.text == QLatin1StringView("cluster");
}

/// One that was quoted stays so: who made it finds it again as it would be made now.
QString valueText(const QString &value, bool isQuoted)
{
    const QString text = queryQuoted(value);
    return isQuoted && !text.startsWith(u'"') ? u'"' + text + u'"' : text;
}

} // namespace

QString queryWithCluster(const QString &query, const QString &before, const QString &after)
{
    const QueryResult<QList<QueryToken>> tokens = queryTokens(query);
    QString text = query;
    if (!tokens)
        return text;
    for (auto token = tokens->crbegin(); token != tokens->crend(); ++token) { // places before it stay
        const auto isMeant = [&](const QString &value) { return value.compare(before, Qt::CaseInsensitive) == 0; };
        if (!asksForWhole(*token) || std::ranges::none_of(token->values, isMeant))
            continue;
        const bool isQuoted = query.at(token->valueAt) == u'"';
        QStringList values;
        for (const QString &value : token->values)
            values << valueText(isMeant(value) ? after : value, isQuoted);
        const QString joined = values.join(QStringLiteral(", "));
        const qsizetype length = query.mid(token->valueAt, token->valueLength).trimmed().size();
        text.replace(token->valueAt, length, isList(*token) ? u'(' + joined + u')' : joined);
    }
    return text;
}

} // namespace drover
