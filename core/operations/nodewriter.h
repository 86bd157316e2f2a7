#pragma once

#include "core/nodes/apirequests.h"
#include "core/operations/journal.h"
#include "core/operations/nodewrite.h"

#include <QObject>

#include <map>
#include <vector>

namespace drover {

/// Whom the journal names with each write of a session.
struct WriteContext {
    ClusterId cluster;
    QString clusterName;
    QString user;
    QString by;
};

/// The kubectl command that does the same as a write, for that kubeconfig and context.
QString kubectlCommand(const ClusterId &cluster, const QString &words);

/// Carries out node writes: a journal line, the request, the outcome's line. Writes to several
/// nodes run side by side, each with its own result.
///
/// Thread: the GUI thread. Errors: per write, by written(); Conflict where somebody changed the node
/// since (nothing was written), Config where the journal cannot be written (nothing was sent).
class NodeWriter : public QObject
{
    Q_OBJECT

public:
    /// `requests` and `journal` must outlive it; without a journal nothing is journalled (tests,
    /// the probe).
    NodeWriter(ApiRequests &requests, Journal *journal, WriteContext context,
               QObject *parent = nullptr);
    ~NodeWriter() override;

    void write(std::vector<NodeWrite> writes);
    bool isBusy() const { return !m_calls.empty(); }

Q_SIGNALS:
    /// One write has its answer; `error` unset: done.
    void written(const drover::NodeWrite &write, const std::optional<drover::Error> &error);
    void finished(); ///< none is under way any more

private:
    void send(const NodeWrite &write);

    ApiRequests &m_requests;
    Journal *m_journal;
    WriteContext m_context;
    int m_nextCall = 0;
    std::map<int, ApiRequests::CallPtr> m_calls;
};

} // namespace drover
