#include "core/query/querytest.h"

namespace drover {

namespace {

/// The answer that decides comes from either side; else what is not known stays so.
QueryTerm joined(QueryTerm left, QueryTerm right, QueryAnswer deciding)
{
    QueryNeeds needs = std::move(left.needs);
    needs.add(right.needs);
    return {[left = std::move(left.test), right = std::move(right.test),
             deciding](const Node &node, const QueryContext &context) {
                const QueryAnswer first = left(node, context);
                if (first == deciding)
                    return deciding;
                const QueryAnswer second = right(node, context);
                return second == deciding || first != QueryAnswer::Unknown ? second : first;
            },
            std::move(needs)};
}

} // namespace

void QueryNeeds::add(const QueryNeeds &other)
{
    paths.insert(other.paths.begin(), other.paths.end());
    figures.insert(other.figures.begin(), other.figures.end());
    isTimed = isTimed || other.isTimed;
}

QueryTerm both(QueryTerm left, QueryTerm right)
{
    return joined(std::move(left), std::move(right), QueryAnswer::No);
}

QueryTerm either(QueryTerm left, QueryTerm right)
{
    return joined(std::move(left), std::move(right), QueryAnswer::Yes);
}

QueryTerm inverse(QueryTerm term)
{
    return {[test = std::move(term.test)](const Node &node, const QueryContext &context) {
                switch (test(node, context)) {
                case QueryAnswer::No:
                    return QueryAnswer::Yes;
                case QueryAnswer::Yes:
                    return QueryAnswer::No;
                case QueryAnswer::Unknown:
                    break;
                }
                return QueryAnswer::Unknown;
            },
            std::move(term.needs)};
}

} // namespace drover
