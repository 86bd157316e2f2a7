#pragma once

#include "app/demo/demoedits.h"
#include "app/demo/demoserver.h"
#include "core/nodes/clustersession.h"
#include "core/nodes/sessionworker.h"
#include "tests/support/fakeclock.h"

#include <QStringList>

#include <memory>

namespace drover {

/// The config that reaches a demo server, as the context "test".
ClusterConfig configFor(const demo::DemoServer &server);
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
    QString word() const { return freshnessWord(session.freshness()); }

    demo::DemoServer server;
    SystemClock clock;
    ClusterSession session;
};

/// A demo server and a worker on the test's own thread, with a clock in the hand.
struct HeldRig {
    explicit HeldRig(int nodes = 3, demo::DemoOptions options = {});
    void start() { worker.run(); }
    /// Takes what the worker posted into the cache; the freshness it last told.
    const Freshness &freshness();
    QString word() { return freshnessWord(freshness()); }
    /// The rows after taking what was posted.
    QStringList rows();

    demo::DemoServer server;
    FakeClock clock;
    std::shared_ptr<SessionMailboxes> mailboxes = std::make_shared<SessionMailboxes>();
    NodeCache cache;
    SessionCounters counters;
    bool synced = false;
    SessionWorker worker;

private:
    void take();
    Freshness m_freshness = Connecting{};
};

} // namespace drover
