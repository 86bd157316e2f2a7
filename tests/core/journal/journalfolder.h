#pragma once

#include "core/journal/journalentry.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace drover {

/// A cordon of that node by ana, or another act; what a journal makes of its own is left out.
JournalEntry anEntry(const QString &node, const QString &action = QStringLiteral("cordon"));

QStringList filesIn(const QString &folder); ///< of a journal, oldest first
QByteArray bytesOf(const QString &folder, const QString &name);
/// As another program, or a dying one, would.
void appendToLast(const QString &folder, const QByteArray &bytes);
QStringList nodesOf(const JournalEntries &entries);

} // namespace drover
