#pragma once

#include "core/query/queryerror.h"
#include "core/query/querylexer.h"
#include "core/query/querytest.h"
#include "core/settings/tablelayout.h"

namespace drover {

/// What one term of a query asks, whatever its name is: a field, a column of the user's or a path.
///
/// Thread: any; pure. Units: positions in the query's text. Errors: where the term is wrong, and why.
QueryResult<QueryTerm> queryTermOf(const QueryToken &token, const QList<OwnColumn> &own);
/// What a word asks: the state it names, or that it stands in what is shown.
QueryTerm queryWordOf(const QueryToken &token);
/// The column of that name, or null.
const OwnColumn *queryColumnOf(const QString &name, const QList<OwnColumn> &own);

} // namespace drover
