#pragma once

#include "core/base/clock.h"
#include "core/nodes/apirequests.h"
#include "core/objects/node.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace drover {

/// Nodes as the server has them now, and what became different since they were shown.
///
/// Thread: a plain value, any. Units: UTC. Errors: none.
struct RereadNodes {
    NodeBatch nodes; ///< in the order asked for
    WallTime at;
    QStringList differences; ///< sentences, translated; empty: what was shown is still true
};

/// Reads nodes again before something is written to them, because what is shown may be old.
///
/// Thread: the GUI thread; destroying it ends it. Units: UTC. Errors: handed over, the first of
/// them: those of the GET, NotFound where a node is gone, Conflict where another took its name.
class NodeReread
{
public:
    using Answer = std::function<void(const Result<RereadNodes> &)>;

    /// Both must outlive it. The answer comes later, never from within start().
    NodeReread(ApiRequests &requests, Clock &clock, NodeBatch shown, Answer answer);

    void start();

private:
    void take(std::size_t index, const Result<NodePtr> &node);

    ApiRequests &m_requests;
    Clock &m_clock;
    NodeBatch m_shown;
    Answer m_answer;
    RereadNodes m_read;
    std::vector<ApiRequests::CallPtr> m_calls;
    std::size_t m_open = 0;
    bool m_hasFailed = false;
};

/// What a person would want to know of the same node before a write: readiness, cordon, taints,
/// labels, annotations, deletion. Heartbeats and versions are no difference.
/// Thread: any; pure. Errors: none.
QStringList nodeDifferences(const Node &shown, const Node &now);

} // namespace drover
