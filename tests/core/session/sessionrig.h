#pragma once

#include "app/demo/demoedits.h"
#include "app/demo/demoserver.h"
#include "core/nodes/clustersession.h"
#include "core/nodes/sessionworker.h"
#include "tests/support/fakeclock.h"
#include "tests/support/sanitizers.h"

#include <QStringList>
#include <QTest>

#include <memory>

namespace drover {

/// The config that reaches a demo server, as the context "test"; `config` has what else it needs.
ClusterConfig configFor(const demo::DemoServer &server, ClusterConfig config = {});
/// Retries at once, so that a test that waits for a socket need not wait for the backoff too.
SessionOptions quickRetries();
/// "name uid version" of each node, by name: cache and server are compared as these.
QStringList rowsOf(const NodeCache &cache);
QStringList rowsOf(demo::DemoServer &server);
/// The targets of all watches asked for so far.
QStringList watchTargets(const demo::DemoServer &server);

/// A demo server and a session with its worker thread, on the system's clock.
struct LiveRig {
    explicit LiveRig(int nodes = 3, demo::DemoOptions options = {});
    void start() { session.start(); }
    /// Live, the rows are the server's, and a watch is asked for: nothing of the beginning is on
    /// its way any more.
    bool isFollowing();
    QString word() const { return freshnessWord(session.freshness()); }

    demo::DemoServer server;
    SystemClock clock;
    ClusterSession session;
};

/// A demo server and a worker on the test's own thread, with a clock in the hand.
struct HeldRig {
    explicit HeldRig(int nodes = 3, demo::DemoOptions options = {}, ClusterConfig config = {});
    void start() { worker.run(); }
    /// The watch is open on both sides: a change has come by it. (That it was asked for, or that
    /// the List made it Live, says nothing of its answer.)
    bool awaitStream(const std::vector<QByteArray> &nodes = {"node-00000"});
    /// Takes what the worker posted into the cache; the freshness it last told.
    const Freshness &freshness();
    QString word() { return freshnessWord(freshness()); }
    /// The rows after taking what was posted.
    QStringList rows();
    /// Time passes, a step at each look, until `holds`; false where it does not within twenty
    /// seconds of the system's clock. The sockets must keep up: a handshake takes some looks.
    template <typename Holds>
    bool passUntil(Holds holds, std::chrono::milliseconds step = std::chrono::seconds(1))
    {
        int looks = 0;
        return QTest::qWaitFor(
            [&] {
                if (holds())
                    return true;
                if (++looks % kLooksAStep == 0)
                    clock.advance(step);
                return bool(holds());
            },
            kIsSanitized ? 100'000 : 20'000);
    }

    demo::DemoServer server;
    FakeClock clock;
    std::shared_ptr<SessionMailboxes> mailboxes = std::make_shared<SessionMailboxes>();
    NodeCache cache;
    SessionCounters counters;
    QStringList told; ///< the words of all freshness that was posted
    NodeScope scope;
    bool synced = false;
    SessionWorker worker;

private:
    static constexpr int kLooksAStep = kIsSanitized ? 5 : 1;

    void take();
    Freshness m_freshness = Connecting{};
};

} // namespace drover
