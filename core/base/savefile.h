#pragma once

#include <QSaveFile>

namespace drover {

/// QSaveFile::commit() that sees a full disk: by itself it puts half a file in place where what
/// was still buffered could not be written. (Qt 6.4)
///
/// Thread: the file's. Errors: false; errorString() tells, and what was there before stays.
inline bool commitWhole(QSaveFile &file)
{
    return file.flush() && file.commit();
}

} // namespace drover
