#pragma once

#include "core/query/queryerror.h"

#include <QList>
#include <QStringList>

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
    In,     ///< "in (a, b)": one of them
    NotIn,  ///< "notin (a, b)": none of them
    Exists, ///< nothing behind a path
};
/// As it is typed: ":", "=", "!=", "<", …
QLatin1StringView queryOperatorText(QueryOperator op);

struct QueryToken {
    enum class Kind : std::uint8_t { Open, Close, And, Or, Not, Word, Term, End };
    /// What the name of a Term is.
    enum class Name : std::uint8_t { Field, Own, Path };

    Kind kind = Kind::End;
    qsizetype at = 0;
    qsizetype length = 0;
    QString text;          ///< of Word: without its quotes; of Term: the name, a field's in lower case
    bool isQuoted = false; ///< of Word
    Name name = Name::Field;
    qsizetype nameLength = 0; ///< of Term: with its quotes
    bool isOpen = false;      ///< of Term: the bracket of its path or of its values is never closed
    QueryOperator op = QueryOperator::Has; ///< of Term
    QStringList values;        ///< of Term, without quotes: one, or those of a list
    qsizetype valueAt = 0;
    qsizetype valueLength = 0; ///< 0: the value is missing

    QString value() const { return values.value(0); }
};

inline constexpr qsizetype kLongestQuery = 4000; ///< characters

/// Cuts a query into its parts; the last one is End.
///
/// A term is a name, an operator and a value ("cpu>8", "cpu > 8", "zone:eu"). The name is a field, one
/// of `ownNames`, any text in quotes, or a path: ".spec.podCIDR" with an operator behind it, or
/// half typed where it begins as nodes do, and "{.spec.podCIDR}" anywhere. A key with a "/" before an operator
/// is a term of the field "label", as kubectl's selectors are written.
/// Thread: any; pure. Errors: a quote that is never closed; more than kLongestQuery characters.
QueryResult<QList<QueryToken>> queryTokens(const QString &query, const QStringList &ownNames = {});

} // namespace drover
