#pragma once

#include <QByteArray>
#include <QSaveFile>
#include <QString>

#include <functional>

namespace drover {

/// Fills a file; false: a write failed.
using FileFill = std::function<bool(QSaveFile &file)>;

/// Puts a file in place whole, or leaves what was there. By itself QSaveFile puts half a file in
/// place where what was still buffered could not be written, and of a disk with room for a part it
/// says "Unknown error". (Qt 6.4)
///
/// Thread: any, the file's. Errors: why not, in the system's words; empty: it is in place. Without
/// `permissions` it has those of the file before, or the usual ones.
QString saveWhole(const QString &path, const FileFill &fill, QFileDevice::Permissions permissions = {});
QString saveWhole(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions = {});

} // namespace drover
