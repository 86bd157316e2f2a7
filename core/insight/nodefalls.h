#pragma once

#include "core/api/pagebudget.h"
#include "core/base/clock.h"
#include "core/nodes/apirequests.h"
#include "core/objects/clusterevent.h"
#include "core/objects/node.h"
#include "core/pods/objectwatch.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drover {

/// How often nodes fell in the hour before anybody looked, by the server's events: those that say
/// NodeNotReady, of all nodes in one List of some 5,000 at most. The server reads all its events
/// for it, so it is asked once, and again for a person who asks.
///
/// Thread: the GUI thread. Units: UTC. Errors: by error(); what was read before stays.
/// Source: kubernetes pkg/controller/nodelifecycle, pkg/kubelet/kubelet_node_status.go.
class NodeFalls : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    NodeFalls(ApiRequests &requests, Clock &clock, QObject *parent = nullptr);
    ~NodeFalls() override;

    /// Asks anew, unless it is asking.
    void refresh();
    void stop();

    /// Those of that node, and of no namesake that was deleted.
    std::vector<ClusterEventPtr> eventsOf(const Node &node) const;
    const std::optional<WallTime> &read() const { return m_read; }
    const std::optional<Error> &error() const { return m_error; }
    bool isAsking() const { return m_call != nullptr; }

Q_SIGNALS:
    void changed(); ///< an answer is whole, or it failed

private:
    using Page = ObjectPage<ClusterEvent>;

    void ask(const std::string &token);
    void take(Result<Page> page);

    ApiRequests &m_requests;
    Clock &m_clock;
    std::map<std::string, std::vector<ClusterEventPtr>, std::less<>> m_events; ///< by node
    std::vector<ClusterEventPtr> m_coming; ///< of the pages so far
    PageBudget m_budget;
    std::optional<WallTime> m_read;
    std::optional<Error> m_error;
    ApiRequests::CallPtr m_call;
};

} // namespace drover
