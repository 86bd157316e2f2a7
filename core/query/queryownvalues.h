#pragma once

#include "core/query/querylexer.h"
#include "core/query/querytest.h"
#include "core/settings/tablelayout.h"

#include <tl/expected.hpp>

#include <span>

namespace drover {

/// Tests of what no field knows: columns that the user made, and paths.
///
/// Of a column with a type the value is read as such. Of a text, and of a path, nobody said what it
/// is: it is compared as an amount, as a time or an age, or as a version, where both sides can be
/// read so; "=" is a text or the same amount. Of several values, and of a list, any may be it, and
/// "!=" holds where none is.
/// Thread: any; pure. Units: as OwnColumn says. Errors: queryOwnTerm(): a sentence about the value.

/// The operators that make sense for it, ':' first where it has it.
std::span<const QueryOperator> queryOperatorsOf(const OwnColumn &column);
tl::expected<QueryTerm, QString> queryOwnTerm(const OwnColumn &column, QueryOperator op,
                                              const QString &value);
/// What a query calls the column: its title.
QString queryNameOf(const OwnColumn &column);
/// Those that need no quotes: no field is called so.
QStringList queryNamesOf(const QList<OwnColumn> &columns);
/// A text in quotes, where a query needs them.
QString queryQuoted(const QString &text);

} // namespace drover
