#pragma once

#include <QString>

namespace drover {

/// The query that asks for a cluster by the whole of its name, where it is called `after` now and
/// was called `before`. Terms that ask for a part of the name stay, and so does all else.
///
/// Thread: any; pure. Errors: none; a text that cannot be read stays as it is.
QString queryWithCluster(const QString &query, const QString &before, const QString &after);

} // namespace drover
