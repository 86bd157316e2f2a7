#pragma once

#include <QString>
#include <QStringList>

namespace drover {

/// The text as one word of a POSIX shell, quoted only where it must be.
///
/// Thread: any; pure, as all below. Errors: none.
QString shellQuoted(const QString &text);

/// A program and its arguments as a line that a shell takes apart into the same words.
QString shellLine(const QStringList &words);

} // namespace drover
