#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// The machine slept, or came to another network.
class TstNodeWatcherWake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamIsCheckedAtOnceAndResumed();
    void afterALongSleepAllNodesAreReadAgain();
    void aTryThatWaitsBeginsAtOnce();
    void aListUnderWayIsBegunAnew();
    void aListThatWaitsBeginsAtOnce();
    void aWatchThatFillsIsBegunAnew();
    void aCalendarSetBackIsNoTimeAway();
};

void TstNodeWatcherWake::aStreamIsCheckedAtOnceAndResumed()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchSends({modified(at("a", 11))});
    rig.suspend(2min);

    rig.wake();

    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
    QVERIFY(rig.isChecking());
    QCOMPARE(rig.lastCheck().question.version, std::string("11"));
    rig.checkPasses();
    rig.watchOpens();
    QCOMPARE(rig.word(), QStringLiteral("Live"));
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("11"));
    QVERIFY(rig.lastWatch().onNewConnection);
    QCOMPARE(rig.listsBegun(), 1);
}

void TstNodeWatcherWake::afterALongSleepAllNodesAreReadAgain()
{
    WatcherRig rig = WatcherRig::following();
    rig.suspend(6min);

    rig.wake();

    QVERIFY(!rig.isChecking());
    QVERIFY(rig.isListing());
    QCOMPARE(rig.word(), QStringLiteral("CatchingUp"));
}

void TstNodeWatcherWake::aTryThatWaitsBeginsAtOnce()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    QVERIFY(!rig.isChecking());

    rig.wake();

    QVERIFY(rig.isChecking());
}

void TstNodeWatcherWake::aListUnderWayIsBegunAnew()
{
    WatcherRig rig;
    rig.start();
    QVERIFY(rig.isListing());

    rig.wake();

    QVERIFY(rig.isListing());
    QCOMPARE(rig.listsBegun(), 2);
    QCOMPARE(rig.count<StopList>(), 1u);
}

void TstNodeWatcherWake::aListThatWaitsBeginsAtOnce()
{
    WatcherRig rig;
    rig.start();
    rig.listFails(networkError());
    QVERIFY(!rig.isListing());

    rig.wake();

    QVERIFY(rig.isListing());
}

void TstNodeWatcherWake::aWatchThatFillsIsBegunAnew()
{
    WatcherRig rig;
    rig.start();
    rig.listFails(anError(Error::Kind::Forbidden, 403));
    QVERIFY(rig.isWatching());
    rig.watchOpens();

    rig.wake();

    QVERIFY(rig.isWatching());
    QVERIFY(!rig.lastWatch().version);
    QCOMPARE(rig.watchesBegun(), 2);
}

void TstNodeWatcherWake::aCalendarSetBackIsNoTimeAway()
{
    WatcherRig rig = WatcherRig::following();
    rig.suspend(-3h);

    rig.watchFails(networkError());
    rig.recover();

    QCOMPARE(rig.word(), QStringLiteral("Live"));
    QCOMPARE(rig.listsBegun(), 1);
}

QTEST_GUILESS_MAIN(TstNodeWatcherWake)
#include "tst_nodewatcherwake.moc"
