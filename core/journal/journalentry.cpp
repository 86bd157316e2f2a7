#include "core/journal/journalentry.h"

namespace drover {

QString whatText(const JournalEntry &entry)
{
    if (entry.what.isEmpty() || entry.kubectl.endsWith(entry.what))
        return entry.what;
    return entry.what.front().toUpper() + entry.what.sliced(1);
}

} // namespace drover
