#pragma once

#include "core/nodes/nodescope.h"
#include "core/nodes/nodewatcher.h"

#include <QLoggingCategory>

namespace drover {

/// `drover.session`: at info level, the story of each connection.
Q_DECLARE_LOGGING_CATEGORY(sessionLog)

/// Writes the line that a turn of the watcher is worth. Thread: any. Errors: none.
/// Secrets: an error's texts were redacted where it was made.
void logReport(const Report &report, const QString &cluster);
void logScope(const NodeScope &scope, const QString &cluster); ///< it has changed

} // namespace drover
