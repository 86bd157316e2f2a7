#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// How long the watcher waits between tries, and what a person can do about it.
class TstNodeWatcherRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsTwiceAsLongAfterEachFailureUpTo30s();
    void stretchesTheWaitsByJitter();
    void beginsAnewAfterAStableStream();
    void beginsAnewWhenOnlyARenewalFailsAfterStableStreams();
    void beginsAnewAfterAStableStreamThatAnErrorEventEnded();
    void goesOnCountingAfterAShortStream();
    void honoursRetryAfterOfAWatch();
    void neverWaitsLessThanTheFirstBackoff();
    void neverWaitsLongerThanFiveMinutes();
    void retriesOnceAMinuteWhereARetryAloneCannotHelp_data();
    void retriesOnceAMinuteWhereARetryAloneCannotHelp();
    void triesAtOnceOnRefreshWhileWaiting();
    void listsAtOnceOnRefreshWhileTheListWaits();
    void readsAllNodesAgainOnRefreshWhileLive();
    void readsAllNodesAgainOnRefreshDuringARenewal();
    void leavesATryThatRunsAloneOnRefresh();
    void keepsFollowingAfterARefresh();
    void reportsALostStreamWithItsError();
    void goesOnWhereTheListOfTheFirstMinuteWasRefused();
};

namespace {

/// The wait that comes after a failure: until anything is asked.
std::chrono::milliseconds waitOf(WatcherRig &rig)
{
    const TimePoint before = rig.now().steady;
    while (!rig.isChecking() && !rig.isWatching() && !rig.isListing())
        rig.pass(1ms);
    return std::chrono::duration_cast<std::chrono::milliseconds>(rig.now().steady - before);
}

WatcherRig afterAnOutageOfThreeTries()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    for (int i = 0; i < 2; ++i) {
        rig.awaitWatch();
        rig.checkFails(networkError());
    }
    rig.recover();
    return rig;
}

} // namespace

void TstNodeWatcherRetry::waitsTwiceAsLongAfterEachFailureUpTo30s()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());

    for (const auto expected :
         {800ms, 1600ms, 3200ms, 6400ms, 12'800ms, 25'600ms, 30'000ms, 30'000ms}) {
        QCOMPARE(waitOf(rig).count(), expected.count());
        rig.checkFails(networkError());
    }
}

void TstNodeWatcherRetry::stretchesTheWaitsByJitter()
{
    Backoff backoff;
    backoff.random = [] { return 0.5; };
    NodeWatcher watcher(backoff, [] { return 0.0; });
    const Moment now{TimePoint(1h), WallTime(1h)};
    watcher.start(now);

    watcher.listFailed(networkError(), now);

    QCOMPARE(*watcher.deadline(), now.steady + 1200ms);
}

void TstNodeWatcherRetry::beginsAnewAfterAStableStream()
{
    WatcherRig rig = afterAnOutageOfThreeTries();

    rig.pass(10s);
    rig.watchFails(networkError());

    QCOMPARE(waitOf(rig), 800ms);
}

void TstNodeWatcherRetry::beginsAnewWhenOnlyARenewalFailsAfterStableStreams()
{
    WatcherRig rig = afterAnOutageOfThreeTries();

    rig.pass(18s);
    rig.watchEnds();
    rig.watchFails(networkError());

    QCOMPARE(waitOf(rig), 800ms);
}

void TstNodeWatcherRetry::beginsAnewAfterAStableStreamThatAnErrorEventEnded()
{
    WatcherRig rig = afterAnOutageOfThreeTries();

    rig.pass(18s);
    rig.watchSends({errorEvent(anError(Error::Kind::Server, 500))});

    QCOMPARE(waitOf(rig), 800ms);
}

void TstNodeWatcherRetry::goesOnCountingAfterAShortStream()
{
    WatcherRig rig = afterAnOutageOfThreeTries();

    rig.pass(9s);
    rig.watchFails(networkError());

    QCOMPARE(waitOf(rig), 6400ms);
}

void TstNodeWatcherRetry::honoursRetryAfterOfAWatch()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchFails(throttled(17s));

    QCOMPARE(waitOf(rig), 17s);
}

void TstNodeWatcherRetry::neverWaitsLessThanTheFirstBackoff()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchFails(throttled(0s));

    QCOMPARE(waitOf(rig), 800ms);
}

void TstNodeWatcherRetry::neverWaitsLongerThanFiveMinutes()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchFails(throttled(24h));

    QCOMPARE(waitOf(rig), 5min);
}

void TstNodeWatcherRetry::retriesOnceAMinuteWhereARetryAloneCannotHelp_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("Auth") << Error::Kind::Auth;
    QTest::newRow("Tls") << Error::Kind::Tls;
    QTest::newRow("Config") << Error::Kind::Config;
}

void TstNodeWatcherRetry::retriesOnceAMinuteWhereARetryAloneCannotHelp()
{
    QFETCH(const Error::Kind, kind);
    WatcherRig rig = WatcherRig::following();

    rig.watchFails(anError(kind));

    QCOMPARE(waitOf(rig), 60s);
}

void TstNodeWatcherRetry::triesAtOnceOnRefreshWhileWaiting()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(anError(Error::Kind::Auth, 401));

    rig.refresh();

    QVERIFY(rig.isChecking());
    QVERIFY(!rig.state<Stale>().next);
}

void TstNodeWatcherRetry::listsAtOnceOnRefreshWhileTheListWaits()
{
    WatcherRig rig;
    rig.start();
    rig.listFails(anError(Error::Kind::Tls));

    rig.refresh();

    QVERIFY(rig.isListing());
}

void TstNodeWatcherRetry::readsAllNodesAgainOnRefreshWhileLive()
{
    WatcherRig rig = WatcherRig::following();

    rig.refresh();
    QCOMPARE(rig.count<StopWatch>(), std::size_t(1));
    QCOMPARE(rig.word(), QStringLiteral("CatchingUp"));
    rig.listGives({aNode("a")}, "20");

    QCOMPARE(rig.shown(), "a@1"_L1);
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("20"));
}

void TstNodeWatcherRetry::readsAllNodesAgainOnRefreshDuringARenewal()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(18s);
    rig.watchEnds();

    rig.refresh();

    QVERIFY(rig.isListing());
    QVERIFY(!rig.isWatching());
}

void TstNodeWatcherRetry::leavesATryThatRunsAloneOnRefresh()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    rig.awaitWatch();

    rig.refresh();

    QVERIFY(rig.isChecking());
    QCOMPARE(rig.count<StartCheck>(), std::size_t(0));
}

void TstNodeWatcherRetry::keepsFollowingAfterARefresh()
{
    WatcherRig rig = WatcherRig::following();
    for (int i = 0; i < 5; ++i) {
        rig.refresh();
        rig.listGives({aNode("a")}, "20");
        rig.watchOpens();
    }

    rig.watchSends({modified(at("a", 21))});

    QCOMPARE(rig.shown(), "a@21"_L1);
    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

void TstNodeWatcherRetry::reportsALostStreamWithItsError()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchFails(networkError());

    const std::vector<Report> reports = rig.reports(Report::What::StreamLost);
    QCOMPARE(reports.size(), std::size_t(1));
    QCOMPARE(reports[0].error->kind, Error::Kind::Network);
}

void TstNodeWatcherRetry::goesOnWhereTheListOfTheFirstMinuteWasRefused()
{
    WatcherRig rig;
    rig.start();
    for (int i = 0; i < 6; ++i) {
        rig.listFails(networkError());
        rig.awaitList();
    }
    QCOMPARE(rig.word(), QStringLiteral("Stale"));
    QVERIFY(!rig.state<Stale>().everComplete);

    rig.listGives({aNode("a")}, "10");

    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

QTEST_GUILESS_MAIN(TstNodeWatcherRetry)
#include "tst_nodewatcherretry.moc"
