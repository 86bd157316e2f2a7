#pragma once

#include "core/query/queryerror.h"
#include "core/query/querylexer.h"
#include "core/query/querytest.h"
#include "core/settings/tablelayout.h"

#include <optional>

namespace drover {

/// What a person asks of nodes, in one line:
///
///     zone=eu-1a and not (status:ready or cordoned) version<1.30 .spec.podCIDR:10.244. "web 7"
///
/// Words side by side must all hold. A word that names a state asks for that; any other, and what
/// is quoted, must stand in what is shown of the node.
/// Thread: an immutable value, any. Units: as the fields say. Errors: see parse().
class NodeQuery
{
public:
    struct Start;

    /// Everything matches.
    NodeQuery() = default;

    /// The language is documented field by field in queryFields(). Columns of the user's are asked
    /// for by their title; a field of that name comes first, unless the name is in quotes.
    static QueryResult<NodeQuery> parse(const QString &text, const QList<OwnColumn> &own = {});

    /// Of a text that is none because of its end (a term whose value is missing or half typed, a
    /// bracket that is still open): what it asks without that. Nothing where it is wrong before its
    /// end, and where typing on does not mend it.
    static std::optional<Start> parseStart(const QString &text, const QList<OwnColumn> &own = {});

    bool isEmpty() const { return !m_term; }
    QueryAnswer answer(const Node &node, const QueryContext &context) const
    {
        return m_term ? m_term->test(node, context) : QueryAnswer::Yes;
    }
    bool matches(const Node &node, const QueryContext &context) const
    {
        return answer(node, context) == QueryAnswer::Yes;
    }
    QueryNeeds needs() const { return m_term ? m_term->needs : QueryNeeds(); }

private:
    explicit NodeQuery(QueryTerm term) : m_term(std::move(term)) {}

    static QueryResult<NodeQuery> parseTokens(QList<QueryToken> tokens, const QList<OwnColumn> &own);

    std::optional<QueryTerm> m_term;
};

/// A query that was read without its end.
struct NodeQuery::Start {
    NodeQuery query;
    QString leftOut; ///< as it was typed; empty: only brackets are open
};

} // namespace drover
