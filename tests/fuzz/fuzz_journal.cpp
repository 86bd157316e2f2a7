#include "core/journal/journallines.h"
#include "tests/fuzz/fuzzinput.h"

namespace drover {

void fuzz(FuzzInput input)
{
    const std::optional<JournalLine> line = parseJournalLine(input.restBytes());
    if (!line)
        return;
    must(!line->entry.id.isEmpty(), "a line has an id");
    if (line->isEnd)
        return;
    const QByteArray written = beginLine(line->entry);
    must(!written.contains('\n'), "a line is one line");
    const std::optional<JournalLine> again = parseJournalLine(written);
    must(again && !again->isEnd, "what was written is read");
    must(again->entry.id == line->entry.id && again->entry.node == line->entry.node,
         "a line is what was written");
}

} // namespace drover
