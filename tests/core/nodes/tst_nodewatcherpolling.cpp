#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Watching is forbidden: the set is read every 30 s.
class TstNodeWatcherPolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pollsWhenWatchingIsForbidden();
    void pollsOnceIn30s();
    void pollsWithDeltas();
    void triesTheWatchAgainAtTheTenthPoll();
    void followsWhenTheRightToWatchIsGiven();
    void goesOnPollingWhenTheWatchIsStillForbidden();
    void listsFirstWhenTheRightToWatchIsLostDuringAnOutage();
    void isNotPollingWhileAPollFails();
    void pollsAgainAfterAFailedPoll();
    void pollsAtOnceOnRefresh();
};

namespace {

/// The first List is complete, the watch is forbidden.
WatcherRig polling()
{
    WatcherRig rig;
    rig.start();
    rig.listGives({aNode("a")}, "10");
    rig.watchFails(anError(Error::Kind::Forbidden, 403));
    return rig;
}

} // namespace

void TstNodeWatcherPolling::pollsWhenWatchingIsForbidden()
{
    const WatcherRig rig = polling();

    QCOMPARE(rig.word(), QStringLiteral("Polling"));
    QCOMPARE(rig.state<Polling>().last, rig.now().wall);
    QCOMPARE(rig.state<Polling>().every, 30s);
}

void TstNodeWatcherPolling::pollsOnceIn30s()
{
    WatcherRig rig = polling();

    for (int i = 0; i < 5; ++i) {
        rig.pass(29'999ms);
        QVERIFY(!rig.isListing());
        rig.pass(1ms);
        QVERIFY(rig.isListing());
        rig.listGives({aNode("a")}, "10");
        QVERIFY(!rig.isWatching());
        QCOMPARE(rig.state<Polling>().last, rig.now().wall);
    }
}

void TstNodeWatcherPolling::pollsWithDeltas()
{
    WatcherRig rig = polling();
    rig.pass(30s);

    rig.listGives({aNode("b")}, "12");

    QCOMPARE(rig.shown(), "b@1"_L1);
    QCOMPARE(rig.word(), QStringLiteral("Polling"));
}

namespace {

/// Ten polls later, when the watch is tried again.
WatcherRig pollingUntilTheWatchIsTried()
{
    WatcherRig rig = polling();
    for (int i = 0; i < 10; ++i) {
        rig.pass(30s);
        rig.listGives({aNode("a")}, "10");
    }
    return rig;
}

} // namespace

void TstNodeWatcherPolling::triesTheWatchAgainAtTheTenthPoll()
{
    const WatcherRig rig = pollingUntilTheWatchIsTried();

    QVERIFY(rig.isWatching());
    QCOMPARE(rig.state<Polling>().last, rig.now().wall);
}

void TstNodeWatcherPolling::followsWhenTheRightToWatchIsGiven()
{
    WatcherRig rig = pollingUntilTheWatchIsTried();

    rig.watchOpens();
    rig.pass(18s);
    rig.watchEnds();

    QCOMPARE(rig.word(), QStringLiteral("Live"));
    QVERIFY(rig.isWatching());
    QVERIFY(!rig.isListing());
}

void TstNodeWatcherPolling::goesOnPollingWhenTheWatchIsStillForbidden()
{
    WatcherRig rig = pollingUntilTheWatchIsTried();

    rig.watchFails(anError(Error::Kind::Forbidden, 403));
    QVERIFY(!rig.isListing());
    rig.pass(30s);

    QVERIFY(rig.isListing());
    QCOMPARE(rig.word(), QStringLiteral("Polling"));
}

void TstNodeWatcherPolling::listsFirstWhenTheRightToWatchIsLostDuringAnOutage()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    rig.awaitWatch();
    rig.checkPasses();

    rig.watchFails(anError(Error::Kind::Forbidden, 403));
    QVERIFY(rig.isListing());
    QCOMPARE(rig.word(), QStringLiteral("CatchingUp"));
    rig.listGives({aNode("a")}, "20");

    QCOMPARE(rig.state<Polling>().last, rig.now().wall);
}

void TstNodeWatcherPolling::isNotPollingWhileAPollFails()
{
    WatcherRig rig = polling();
    rig.pass(30s);

    rig.listFails(networkError());

    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
    QCOMPARE(rig.state<Reconnecting>().since, rig.now().wall - 30s);
}

void TstNodeWatcherPolling::pollsAgainAfterAFailedPoll()
{
    WatcherRig rig = polling();
    rig.pass(30s);
    rig.listFails(networkError());

    rig.awaitList();
    rig.listGives({aNode("a")}, "12");

    QCOMPARE(rig.word(), QStringLiteral("Polling"));
    QVERIFY(!rig.isWatching());
}

void TstNodeWatcherPolling::pollsAtOnceOnRefresh()
{
    WatcherRig rig = polling();

    rig.refresh();

    QVERIFY(rig.isListing());
}

QTEST_GUILESS_MAIN(TstNodeWatcherPolling)
#include "tst_nodewatcherpolling.moc"
