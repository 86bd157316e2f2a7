#pragma once

#include "core/base/clock.h"
#include "core/nodes/nodecolumns.h"
#include "core/query/queryvalues.h"

#include <concepts>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// Whether a node is one that was asked for. Unknown where that stands on what was not read.
enum class QueryAnswer : std::uint8_t { No, Yes, Unknown };

/// What a query asks beside the node itself.
struct QueryContext {
    WallTime now;
    /// Whether the word stands in what is shown of the node.
    std::function<bool(const Node &, const QueryPattern &word)> hasText;
    std::string_view cluster = {}; ///< what it is called, case-folded UTF-8
    /// What nodes do not tell of themselves; none: nothing of that is known.
    std::function<CellValue(const Node &, NodeFigure)> figure = {};
};
using QueryTest = std::function<QueryAnswer(const Node &, const QueryContext &)>;

/// What must be known of nodes before a query can be answered.
struct QueryNeeds {
    std::set<std::string> paths;  ///< see Node::paths
    std::set<NodeFigure> figures; ///< see NodeFigures
    bool isTimed = false;         ///< what matches changes with the clock alone

    void add(const QueryNeeds &other);
    bool operator==(const QueryNeeds &) const = default;
};

/// One term of a query, or several joined.
///
/// Thread: an immutable value, any. Units: as QueryContext. Errors: none.
struct QueryTerm {
    /// A test that says yes or no always knows.
    template <std::invocable<const Node &, const QueryContext &> Test>
    QueryTerm(Test asked, QueryNeeds needed = {}) // NOLINT: a test is a term
        : needs(std::move(needed))
    {
        if constexpr (std::is_same_v<std::invoke_result_t<Test, const Node &, const QueryContext &>, bool>)
            test = [asked = std::move(asked)](const Node &node, const QueryContext &context) {
                return asked(node, context) ? QueryAnswer::Yes : QueryAnswer::No;
            };
        else
            test = std::move(asked);
    }

    QueryTest test;
    QueryNeeds needs;
};

/// Unknown where neither side decides.
QueryTerm both(QueryTerm left, QueryTerm right);
QueryTerm either(QueryTerm left, QueryTerm right);
QueryTerm inverse(QueryTerm term);

} // namespace drover
