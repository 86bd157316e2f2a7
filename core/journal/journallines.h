#pragma once

#include "core/journal/journalentry.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace drover {

/// What one line of a journal says: that an act begins, or how one ended.
struct JournalLine {
    bool isEnd = false;
    /// Of an end only id, outcome, result and ended are set.
    JournalEntry entry;
};

/// Lines without their end mark. Texts are redacted; where that changed before, after or the undo
/// patch, the undo is left out, because it would write what it cannot know.
///
/// Thread: any; pure. Units: UTC. Errors: a line that is none of ours gives nothing.
QByteArray beginLine(JournalEntry entry);
QByteArray endLine(const QString &id, WallTime at, JournalEntry::Outcome outcome,
                   const QString &result);
std::optional<JournalLine> parseJournalLine(const QByteArray &line);

/// The entry as beginLine() would keep it.
JournalEntry redactedEntry(JournalEntry entry);

/// "sent", "done", "failed", "cancelled", "blocked".
QLatin1StringView journalOutcomeName(JournalEntry::Outcome outcome);

} // namespace drover
