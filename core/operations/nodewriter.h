#pragma once

#include "core/base/clock.h"
#include "core/journal/journal.h"
#include "core/nodes/apirequests.h"
#include "core/operations/kubectlcommand.h"
#include "core/operations/nodewrite.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace drover {

/// Whom the journal names with each write of a session.
struct WriteContext {
    ClusterId cluster;
    QString clusterName;
    QString user;
    QString by;
};

/// Carries out node writes: a journal line, the request, the outcome's line. Writes to several
/// nodes run side by side, each with its own result. Dry runs are not journalled; one on the
/// client's side sends nothing.
///
/// A write that was refused because the node's version moved on is sent again where the fields it
/// replaces are still as they were shown (a heartbeat moved it). One whose outcome is unknown (the
/// connection broke, the answer is unreadable, the server failed) is never repeated: the node is
/// read, for half a minute if need be, and that decides. A throttled one waits as it is told.
/// Thread: the GUI thread. Units: milliseconds. Errors: per write, by written(); Conflict where
/// somebody changed the fields since (nothing was written), Config where the journal cannot be
/// written (nothing was sent).
class NodeWriter : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; without a journal nothing is journalled (tests, the probe).
    NodeWriter(ApiRequests &requests, Clock &clock, Journal *journal, WriteContext context,
               QObject *parent = nullptr);
    /// What is under way may still happen; the journal then says that no answer is known.
    ~NodeWriter() override;

    void setClusterName(const QString &name) { m_context.clusterName = name; }
    /// Answers come later, never from within the call.
    void write(std::vector<NodeWrite> writes);
    bool isBusy() const { return !m_jobs.empty(); }

Q_SIGNALS:
    /// One write has its answer; `error` unset: done. `node` is the node as the server last showed
    /// it, on a conflict with what stands against the write; null where it was not read.
    void written(const drover::NodeWrite &write, const std::optional<drover::Error> &error,
                 const drover::NodePtr &node);
    void finished(); ///< none is under way any more

private:
    struct Job;

    void begin(NodeWrite write);
    JournalEntry entryOf(const NodeWrite &write) const;
    void send(Job &job);
    void answered(Job &job, const Result<NodePtr> &answer);
    void readAgain(Job &job);
    void cannotRead(Job &job, const Error &why);
    void decide(Job &job, const NodePtr &node);
    void decideConflict(Job &job, const NodePtr &node);
    void end(Job &job, std::optional<Error> error, const NodePtr &node);
    static Error notShownError(const Job &job);
    static Error conflictError(const Job &job, Error error, bool isOther);

    ApiRequests &m_requests;
    Clock &m_clock;
    Journal *m_journal;
    WriteContext m_context;
    int m_nextJob = 0;
    std::map<int, std::unique_ptr<Job>> m_jobs;
};

} // namespace drover
