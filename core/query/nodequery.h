#pragma once

#include "core/query/queryfields.h"

namespace drover {

/// What a person asks of nodes, in one line:
///
///     zone=eu-1a and not (status:ready or cordoned) version<1.30 "web 7"
///
/// Words side by side must all hold. A word that names a state asks for that; any other, and what
/// is quoted, must stand in what is shown of the node.
/// Thread: an immutable value, any. Units: as the fields say. Errors: see parse().
class NodeQuery
{
public:
    /// Everything matches.
    NodeQuery() = default;

    /// The language is documented field by field in queryFields().
    static QueryResult<NodeQuery> parse(const QString &text);

    bool isEmpty() const { return !m_test; }
    bool matches(const Node &node, const QueryContext &context) const
    {
        return !m_test || m_test(node, context);
    }

private:
    explicit NodeQuery(QueryTest test) : m_test(std::move(test)) {}

    QueryTest m_test;
};

} // namespace drover
