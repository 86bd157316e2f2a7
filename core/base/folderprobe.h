#pragma once

#include <QString>

namespace drover {

/// Why files cannot be kept in that folder, in the system's words; empty: they can. Of one that is
/// not there: why it cannot be made. It leaves nothing behind, not even the folder.
///
/// Thread: any; the disk is asked and a page written. Errors: by the answer.
QString whyNotWritable(const QString &folder);

} // namespace drover
