#pragma once

#include <QString>

namespace drover {

/// Whether a file of clusters is one that an earlier run made for itself, as `ours` is this run's (a
/// demo's: of one name, each in a new folder beside the others), and is gone.
///
/// Thread: any; it looks at the disk. Errors: none.
bool isGoneNamesake(const QString &source, const QString &ours);

} // namespace drover
