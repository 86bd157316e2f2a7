#pragma once

#include "core/api/nodeapi.h"
#include "core/kubeconfig/renewablecredentials.h"
#include "core/nodes/nodewatcher.h"
#include "core/nodes/requestdesk.h"
#include "core/nodes/sessionmessages.h"
#include "core/transport/qthttpclient.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>

namespace drover {

/// Performs what the NodeWatcher decides: requests, timers, credentials; posts what comes of it.
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
    /// One kind of request, of which at most one is under way.
    struct Slot {
        std::uint64_t turn = 0; ///< tells an answer of a stopped request from this one's
        bool isRepeat = false;  ///< new credentials were asked for already
        Credentials used;
        std::function<std::unique_ptr<ApiCall>(const Credentials &)> send;
        std::function<void(const Error &)> fail;
        std::unique_ptr<ApiCall> call;
    };

    Moment now() const;
    bool wantsGzip() const;
    void takeOne(RefreshNow);
    void takeOne(Woke);
    void takeOne(Reconfigure change);
    void takeOne(BeginRequest request);
    void takeOne(BeginWatch watch);
    void takeOne(CancelRequest request);
    void perform(Effects effects);
    void performOne(const StartList &list);
    void performOne(const StartCheck &check);
    void performOne(const StartWatch &watch);
    void performOne(const StopList &);
    void performOne(const StopWatch &);
    void performOne(Publish &publish);
    void performOne(const Report &report);
    void begin(Slot &slot, decltype(Slot::send) send, decltype(Slot::fail) fail);
    void askCredentials(Slot &slot);
    void failed(Slot &slot, const Error &error);
    void stop(Slot &slot);
    void armTimer();
    void publishFreshness();
    void post(SessionUpdate update);
    void warnOfRepairs();

    ClusterConfig m_config;
    QString m_displayName;
    Clock &m_clock;
    SessionOptions m_options;
    std::shared_ptr<SessionMailboxes> m_mailboxes;

    std::unique_ptr<QtHttpClient> m_http;
    std::unique_ptr<NodeApi> m_api;
    std::unique_ptr<RenewableCredentials> m_credentials;
    std::unique_ptr<RequestDesk> m_desk;
    NodeWatcher m_watcher;
    Slot m_list;
    Slot m_check;
    Slot m_watch;
    std::vector<std::unique_ptr<ApiCall>> m_retired; ///< freed outside their own callbacks
    std::deque<Effect> m_effects;
    bool m_performing = false;
    std::unique_ptr<Clock::Timer> m_timer;
    std::optional<TimePoint> m_timerDue;
    Freshness m_published = Connecting{};
    TimePoint m_freshnessPosted{};
    SessionCounters m_counters;
    bool m_warnedOfRepairs = false;
    bool m_streamWasLost = false; ///< until a watch is answered again
};

} // namespace drover
