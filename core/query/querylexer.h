#pragma once

#include "core/query/queryerror.h"

#include <QList>

#include <cstdint>

namespace drover {

/// What compares a field with a value.
enum class QueryOperator : std::uint8_t {
    Has, ///< ':'
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
};
/// As it is typed: ":", "=", "!=", "<", …
QLatin1StringView queryOperatorText(QueryOperator op);

struct QueryToken {
    enum class Kind : std::uint8_t { Open, Close, And, Or, Not, Word, Term, End };

    Kind kind = Kind::End;
    qsizetype at = 0;
    qsizetype length = 0;
    QString text;           ///< of Word: without its quotes; of Term: the field, in lower case
    bool isQuoted = false;  ///< of Word
    QueryOperator op = QueryOperator::Has; ///< of Term
    QString value;          ///< of Term, without its quotes
    qsizetype valueAt = 0;
    qsizetype valueLength = 0; ///< 0: the value is missing
};

/// Cuts a query into its parts; the last one is End.
///
/// A term is a field, an operator and a value ("cpu>8", "cpu > 8", "zone:eu"); a key with a "/"
/// before an operator is a term of the field "label", as kubectl's selectors are written.
/// Thread: any; pure. Errors: a quote that is never closed; more than 4,000 characters.
QueryResult<QList<QueryToken>> queryTokens(const QString &query);

} // namespace drover
