#pragma once

#include "core/base/clock.h"
#include "core/base/mailbox.h"
#include "core/kubeconfig/clusterconfig.h"
#include "core/nodes/freshness.h"
#include "core/nodes/nodecache.h"
#include "core/nodes/sessioncalls.h"
#include "core/nodes/sessionmessages.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <memory>
#include <vector>

namespace drover {

/// One cluster, connected: its worker thread, its node cache, how fresh that is.
///
/// The only class that both threads know. Requests go to the worker and deltas come back through
/// one Mailbox each way and a wake-up signal without payload. The cache is changed at once when
/// nothing was applied in the last 16 ms, else at the next frame.
/// Thread: the GUI thread. Units: UTC, milliseconds. Errors: a value of freshness(); never thrown.
class ClusterSession : public QObject
{
    Q_OBJECT

public:
    /// `displayName` is what the log calls the cluster. `clock` must outlive the session.
    ClusterSession(ClusterConfig config, QString displayName, Clock &clock,
                   SessionOptions options = {}, QObject *parent = nullptr);
    ~ClusterSession() override;

    void start(); ///< once; a new connection is a new session
    /// F5: tries at once when not connected; reads all nodes again when Live.
    void refreshNow();
    /// Takes what these JSONPaths find of each node as well, from now on; what is known already is
    /// read once more where it was read without them. See Node::paths.
    void setPaths(std::vector<std::string> paths);
    /// The machine slept, or came to another network: checks the connection now.
    void wake();
    /// The kubeconfig changed: requests from now on go by this, with no restart. The id stays.
    void setConfig(ClusterConfig config);

    /// Everything beside the node cache: pods, budgets, reviews, writes.
    ApiRequests &requests() { return m_calls; }

    const ClusterConfig &config() const { return m_config; }
    const QString &displayName() const { return m_displayName; }
    NodeCache &cache() { return m_cache; }
    const NodeCache &cache() const { return m_cache; }
    const Freshness &freshness() const { return m_freshness; }
    /// All nodes of the cluster, or those that the user may read by name.
    const NodeScope &scope() const { return m_scope; }
    /// True from the first complete set on.
    bool isSynced() const { return m_synced; }
    const SessionCounters &counters() const { return m_counters; }
    /// All nodes, for a view; logged at debug level.
    const NodeBatch &retrieveNodes() const;

Q_SIGNALS:
    void nodesChanged();     ///< the cache changed; at most once a frame
    void freshnessChanged(); ///< also for a new attempt or count within a state, or a new scope
    void synced();           ///< once: the set is complete for the first time
    /// Something was repaired or passed over (a node with invalid text); said once each.
    void warned(const QString &sentence);

    void requestsPosted(); ///< for the worker: a wake-up without payload

private:
    /// What came since the last frame, merged.
    struct Updates {
        void add(NodeDelta delta) { nodes.add(std::move(delta)); }
        void add(Freshness value) { freshness = std::move(value); }
        void add(NodeScope value) { scope = value; }
        void add(SessionCounters value) { counters = value; }
        void add(FirstSync) { firstSync = true; }
        void add(SessionWarning warning) { warnings.push_back(std::move(warning.sentence)); }
        void add(RequestDelivery answer) { answers.push_back(std::move(answer)); }

        NodeDeltaMerger nodes;
        std::optional<Freshness> freshness;
        std::optional<NodeScope> scope;
        std::optional<SessionCounters> counters;
        bool firstSync = false;
        std::vector<QString> warnings;
        std::vector<RequestDelivery> answers;
    };

    void post(SessionRequest request);
    void takeUpdates();
    void applyUpdates();

    ClusterConfig m_config;
    QString m_displayName;
    Clock &m_clock;
    SessionOptions m_options;
    NodeCache m_cache;
    Freshness m_freshness = Connecting{};
    NodeScope m_scope;
    SessionCounters m_counters;
    bool m_synced = false;
    std::shared_ptr<SessionMailboxes> m_mailboxes;
    SessionCalls m_calls;
    QThread m_thread;
    TimePoint m_lastApplied{};
    std::unique_ptr<Clock::Timer> m_frame;
};

} // namespace drover
