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
    /// Once for a pod, however often it is tried.
    Result<void> beginPod(const Pod &pod, const DrainPlan &plan);
    /// The server's answer, or that there is none (Sent). All but Blocked end it; Blocked is written
    /// where `result` is news, since the pod is tried again and again.
    void notePod(const std::string &uid, JournalEntry::Outcome outcome, const QString &result);
    /// The server took the request, or has no such pod. Gone is said only where that was seen.
    void noteLeaving(const PodProgress &pod);
    /// The drain is over: what became of each pod that was asked. Before endDrain(), whose count may be
    /// of pods that stand otherwise by then.
    void endPods(const DrainProgress &drain);
    void endDrain(const DrainProgress &drain);

    /// Of its own entry; empty where nothing is journalled.
    const QString &id() const { return m_id; }

private:
    /// An entry of a pod that may get another end.
    struct OpenPod {
        QString id;
        QString blockedBy; ///< as written last
    };
    JournalEntry entryFor(const QString &action) const;

    Journal *m_journal;
    WriteContext m_context;
    QString m_node;
    QString m_nodeUid;
    QString m_id;
    std::map<std::string, OpenPod> m_openPods; ///< by uid
};

} // namespace drover
