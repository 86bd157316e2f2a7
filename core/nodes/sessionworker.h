#pragma once

#include "core/credentials/renewablecredentials.h"
#include "core/nodes/nodelane.h"
#include "core/nodes/nodereach.h"
#include "core/nodes/requestdesk.h"
#include "core/nodes/sessionmessages.h"
#include "core/transport/qthttpclient.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace drover {

/// Runs a session's lanes, one of all nodes or one for each that may be read by name: its timer and
/// its credentials; posts what comes of them.
///
/// Thread: lives on a session's worker thread, where run() creates its sockets; the mailboxes are
/// all it shares. Units: as its parts. Errors: become freshness and log lines.
class SessionWorker : public QObject
{
    Q_OBJECT

public:
    SessionWorker(ClusterConfig config, QString displayName, Clock &clock, SessionOptions options,
                  std::shared_ptr<SessionMailboxes> mailboxes);
    ~SessionWorker() override;

    void run();          ///< once, on the thread it lives on
    void takeRequests(); ///< the GUI side posted some

Q_SIGNALS:
    void wake(); ///< updates were posted and the GUI side must be told

private:
    bool wantsGzip() const;
    void takeOne(RefreshNow);
    void takeOne(Woke);
    void takeOne(ReadPaths wanted);
    void takeOne(Reconfigure change);
    void takeOne(BeginRequest request);
    void takeOne(BeginWatch watch);
    void takeOne(CancelRequest request);

    NodeLane &addLane(NodeTarget target);
    void refresh();
    void readMissingPaths();
    void tick();
    void reported(const NodeLane &lane, const Report &report);
    void completed(bool isFirst);
    void carryOut(NodeReach::Next next);
    void askRights();
    void takeRights(const Result<NodeRights> &rights);
    void follow(const std::vector<NodeTarget> &targets);
    Freshness freshness() const;
    void settled();
    void armTimer();
    void publishFreshness();
    void post(SessionUpdate update);
    void warnOfRepairs();
    void warn(const QString &sentence);

    ClusterConfig m_config;
    QString m_displayName;
    Clock &m_clock;
    SessionOptions m_options;
    std::shared_ptr<SessionMailboxes> m_mailboxes;

    std::unique_ptr<QtHttpClient> m_http;
    std::unique_ptr<RenewableCredentials> m_credentials;
    std::unique_ptr<RequestDesk> m_desk;
    std::shared_ptr<NodeMemory> m_memory = std::make_shared<NodeMemory>(); ///< of all lanes
    NodeReach m_reach;
    std::vector<std::unique_ptr<NodeLane>> m_lanes; ///< one of all nodes, or one a named node
    std::vector<std::string> m_paths; ///< see Node::paths
    bool m_arePathsMissing = false;   ///< of nodes that were read before they were wanted
    bool m_isChanging = false; ///< lanes are begun and ended: what they say of it is not told
    std::unique_ptr<Clock::Timer> m_timer;
    std::optional<TimePoint> m_timerDue;
    Freshness m_published = Connecting{};
    TimePoint m_freshnessPosted{};
    std::unique_ptr<Clock::Timer> m_freshnessDue; ///< tells what came too soon after that
    SessionCounters m_counters;
    bool m_everComplete = false;
    bool m_warnedOfRepairs = false;
    bool m_warnedOfTypes = false;
};

} // namespace drover
