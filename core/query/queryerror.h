#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace drover {

/// Where a query is wrong, and why.
///
/// Thread: a plain value, any. Units: positions in UTF-16 code units of the query's text.
/// Errors: it is one.
struct QueryError {
    qsizetype at = 0;
    qsizetype length = 0; ///< 0: something is missing there
    QString sentence;

    bool operator==(const QueryError &) const = default;
};

template <typename T> using QueryResult = tl::expected<T, QueryError>;

} // namespace drover
