#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace drover {

/// All bytes of a file, pipes included, where they are no more than `limit`.
///
/// Thread: not the GUI's, home may be a slow disk. Units: bytes.
/// Errors: the rule that was broken, as the end of a sentence ("cannot be read: …").
tl::expected<QByteArray, QString> readSmallFile(const QString &path, qint64 limit);

} // namespace drover
