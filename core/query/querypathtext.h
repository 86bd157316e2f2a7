#pragma once

#include <QString>

namespace drover {

/// Paths as they stand in a query: ".status.nodeInfo.bootID", "{.spec.podCIDR}".
///
/// Thread: any; pure. Units: positions in UTF-16 code units. Errors: none; what is wrong with a path
/// is said by JsonPath::parse().

/// Behind the path that begins at `from`; `from` itself: none does. What is in braces ends with
/// them, any other at a space, an operator or a bracket that is none of its own.
qsizetype queryPathEnd(const QString &query, qsizetype from);
/// Whether a path without braces and without an operator is no word that somebody looks for: its
/// first step is "metadata", "spec" or "status", or it is on the way there.
bool beginsAsNodesDo(const QString &path);
/// Without its braces.
QString plainQueryPath(const QString &path);

} // namespace drover
