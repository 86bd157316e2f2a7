#pragma once

#include "core/drain/drainprogress.h"
#include "core/operations/nodewriter.h"

#include <map>

namespace drover {

/// The journal lines of one drain: its own, and one for each pod that is asked to go.
///
/// Thread: the GUI thread. Errors: where a line cannot be written, begin…() says so and nothing
/// may be sent. Without a journal, and for dry runs, it writes nothing.
class DrainJournal
{
public:
    DrainJournal(Journal *journal, WriteContext context);

    /// `resumes`: the id of a drain that was cut off and goes on; or empty.
    Result<void> beginDrain(const DrainProgress &drain, const std::string &nodeUid,
                            const std::optional<DrainPlan> &confirmed, const QString &resumes);
    Result<void> beginPod(const Pod &pod, bool byDelete);
    /// The server accepted it, or refuses it for good.
    void endPod(const std::string &uid, JournalEntry::Outcome outcome, const QString &result);
    void endDrain(const DrainProgress &drain);

private:
    JournalEntry entryFor(const QString &action) const;

    Journal *m_journal;
    WriteContext m_context;
    QString m_node;
    QString m_nodeUid;
    QString m_id;
    std::map<std::string, QString> m_podIds; ///< of those without an outcome, by uid
};

} // namespace drover
