#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A watch over a network that is slower than the nodes change: there is never silence, and all that
/// comes is old.
class TstNodeWatcherLate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isLostWhenItGoesOnFor30s();
    void countsFromBeforeTheStreamForWhatWasTrue();
    void goesOnFromTheLastEventWithoutAList();
    void isNotLiveBeforeAWatchEndedInTime();
    void isStaleWhereEachWatchIsLate();
    void listsAgainAfter5MinutesAndIsLive();
    void staysLiveWhenTheEndIsNearlyLate();
    void isLiveAtOnceAfterAStreamThatFellSilent();
    void letsAFillingWatchTakeItsTime();
};

namespace {

/// An event each second, until the stream is lost or the time is over.
void trickle(WatcherRig &rig, std::chrono::seconds span, int version)
{
    for (auto passed = 0s; passed < span; passed += 1s) {
        rig.pass(1s);
        if (!rig.isWatching())
            return;
        rig.watchSends({modified(at("a", version++))});
    }
}

} // namespace

void TstNodeWatcherLate::isLostWhenItGoesOnFor30s()
{
    WatcherRig rig = WatcherRig::following();

    trickle(rig, 29s, 11);
    QCOMPARE(rig.word(), u"Live"_s);
    trickle(rig, 1s, 50);

    QCOMPARE(rig.word(), u"Reconnecting"_s);
    QCOMPARE(rig.state<Reconnecting>().error->kind, Error::Kind::Timeout);
}

void TstNodeWatcherLate::countsFromBeforeTheStreamForWhatWasTrue()
{
    WatcherRig rig = WatcherRig::following();
    const WallTime opened = rig.now().wall;

    trickle(rig, 30s, 11);

    QCOMPARE(rig.state<Reconnecting>().since, opened);
    QCOMPARE(rig.watcher().lastTrue(), opened);
}

void TstNodeWatcherLate::goesOnFromTheLastEventWithoutAList()
{
    WatcherRig rig = WatcherRig::following();
    trickle(rig, 30s, 11);

    rig.recover();

    QCOMPARE(rig.listsBegun(), 1);
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("39"));
}

void TstNodeWatcherLate::isNotLiveBeforeAWatchEndedInTime()
{
    WatcherRig rig = WatcherRig::following();
    const WallTime opened = rig.now().wall;
    trickle(rig, 30s, 11);

    rig.recover();
    trickle(rig, 20s, 50);
    QCOMPARE(rig.state<Reconnecting>().since, opened);
    rig.watchEnds();
    rig.watchOpens();

    QCOMPARE(rig.word(), u"Live"_s);
}

void TstNodeWatcherLate::isStaleWhereEachWatchIsLate()
{
    WatcherRig rig = WatcherRig::following();
    const WallTime opened = rig.now().wall;
    trickle(rig, 30s, 11);

    rig.recover();
    trickle(rig, 30s, 50);
    rig.recover();

    QCOMPARE(rig.state<Stale>().since, opened);
}

void TstNodeWatcherLate::listsAgainAfter5MinutesAndIsLive()
{
    WatcherRig rig = WatcherRig::following();

    for (int version = 100; !rig.isListing() && version < 2000; version += 100) {
        trickle(rig, 30s, version);
        while (!rig.isListing() && !rig.isChecking())
            rig.pass(1s);
        if (!rig.isListing())
            rig.recover();
    }
    rig.listGives({aNode("a"), aNode("b")}, "3000");

    QCOMPARE(rig.word(), u"Live"_s);
}

void TstNodeWatcherLate::staysLiveWhenTheEndIsNearlyLate()
{
    WatcherRig rig = WatcherRig::following();

    trickle(rig, 29s, 11);
    rig.watchEnds();
    rig.watchOpens();

    QCOMPARE(rig.word(), u"Live"_s);
}

void TstNodeWatcherLate::isLiveAtOnceAfterAStreamThatFellSilent()
{
    WatcherRig rig = WatcherRig::following();
    trickle(rig, 5s, 11);
    const WallTime heard = rig.now().wall;

    rig.pass(25s);
    QCOMPARE(rig.state<Reconnecting>().since, heard);
    rig.recover();

    QCOMPARE(rig.word(), u"Live"_s);
}

void TstNodeWatcherLate::letsAFillingWatchTakeItsTime()
{
    WatcherRig rig = WatcherRig::filling();

    for (int node = 0; node < 40 && rig.isWatching(); ++node) {
        rig.watchSends({added(at(qPrintable(u"n%1"_s.arg(node)), 100 + node))});
        rig.pass(1s);
    }

    QVERIFY(rig.isWatching());
    QVERIFY(!rig.state<Live>().complete);
}

QTEST_GUILESS_MAIN(TstNodeWatcherLate)
#include "tst_nodewatcherlate.moc"
