#pragma once

#include "core/query/querylexer.h"
#include "core/query/querytest.h"

#include <span>

namespace drover {

enum class QueryFieldKind : std::uint8_t {
    Status,
    Role,
    Text,
    Version,
    Cores,
    Bytes,
    Count,
    Age,
    Time,
    Taint,
    Condition,
    Label,
    Annotation,
    Cluster,
};

/// One row of what a query can ask for.
struct QueryField {
    QLatin1StringView name; ///< as it is typed, in lower case
    QueryFieldKind kind;
    QLatin1StringView column; ///< the id of the node column it reads; empty where it reads none
    const char *example;      ///< a whole term
    const char *help;         ///< source text, translated in context "QueryField"
    NodeFigure used = NodeFigure::None; ///< what it asks where its value is a share: "80%"
};

/// Thread: any; pure. Errors: none but those of queryTestOf().
std::span<const QueryField> queryFields();
/// By its name or another word for it ("mem", "type"); null where there is none.
const QueryField *queryFieldOf(QStringView name);
/// The operators that make sense for the field, ':' first where it has it.
std::span<const QueryOperator> queryOperatorsOf(QueryFieldKind kind);
/// The test of one term. The error is a sentence about the value.
tl::expected<QueryTerm, QString> queryTestOf(const QueryField &field, QueryOperator op,
                                             const QString &value);
/// What a bare word asks where it names a state ("notready", "cordoned"); nothing else does.
std::optional<QueryTerm> queryStateTest(const QString &word);
/// The words of the field "status".
QStringList queryStates();

} // namespace drover
