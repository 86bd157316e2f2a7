#pragma once

#include <QStringList>

namespace drover {

/// What has to be watched to notice every change of the files: those that exist, and the folders
/// in which they, the links on the way to them, or what is still missing would change.
///
/// Thread: not the GUI's; it looks at the disk. Errors: none.
QStringList watchedPaths(const QStringList &files);

} // namespace drover
