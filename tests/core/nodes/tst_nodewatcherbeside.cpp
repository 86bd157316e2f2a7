#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The List that is tried beside a watch from no version.
class TstNodeWatcherBeside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsTheListThatRunsWhenTheMarkComes();
    void triesTheListAgainWithBackoff();
    void retriesAForbiddenListOnceAMinute();
    void completesWhenTheListSucceeds();
    void diffsTheListIn();
    void takesTheListWhileTheFillingWatchWaits();
    void takesTheListWhileTheFillingWatchOpens();
    void keepsShowingTheWatchWhileTheListIsTriedBeside();
    void asksInPagesBesideTheWatchAfterTwo504();
    void retriesBothOnRefresh();
};

namespace {

WatcherRig afterFirstListFailedBy(Error::Kind kind)
{
    WatcherRig rig;
    rig.start();
    rig.listFails(anError(kind));
    return rig;
}

} // namespace

void TstNodeWatcherBeside::stopsTheListThatRunsWhenTheMarkComes()
{
    WatcherRig rig = WatcherRig::filling();
    rig.pass(800ms);
    QVERIFY(rig.isListing());

    rig.watchSends({added(aNode("a")), bookmark("10", true)});

    QCOMPARE(rig.count<StopList>(), std::size_t(1));
    rig.watchSends({}); // alive
    rig.pass(20s);
    QVERIFY(!rig.isListing());
}

void TstNodeWatcherBeside::triesTheListAgainWithBackoff()
{
    WatcherRig rig = WatcherRig::filling();

    rig.pass(799ms);
    QVERIFY(!rig.isListing());
    rig.pass(1ms);
    QVERIFY(rig.isListing());
    rig.listFails(anError(Error::Kind::Timeout));
    rig.pass(1599ms);
    QVERIFY(!rig.isListing());
    rig.pass(1ms);

    QVERIFY(rig.isListing());
}

void TstNodeWatcherBeside::retriesAForbiddenListOnceAMinute()
{
    WatcherRig rig = afterFirstListFailedBy(Error::Kind::Forbidden);
    rig.watchOpens();
    for (int i = 0; i < 3; ++i) {
        rig.pass(19s);
        rig.watchEnds();
        rig.watchOpens();
        QVERIFY(!rig.isListing());
    }

    rig.pass(3s);

    QVERIFY(rig.isListing());
}

void TstNodeWatcherBeside::completesWhenTheListSucceeds()
{
    WatcherRig rig = WatcherRig::filling();
    rig.pass(800ms);

    rig.listGives({aNode("a")}, "20");

    QCOMPARE(rig.count<StopWatch>(), std::size_t(1));
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("20"));
    rig.watchOpens();
    QVERIFY(rig.state<Live>().complete);
}

void TstNodeWatcherBeside::diffsTheListIn()
{
    WatcherRig rig = WatcherRig::filling();
    rig.watchSends({added(aNode("a")), added(aNode("ghost"))});
    rig.pass(800ms);

    rig.listGives({aNode("a"), aNode("b")}, "20");

    const NodeDelta delta = rig.all<Publish>().at(0).delta;
    QCOMPARE(delta.removed, std::vector<NodeKey>{"ghost"});
    QCOMPARE(delta.upserted.size(), std::size_t(1));
}

void TstNodeWatcherBeside::takesTheListWhileTheFillingWatchWaits()
{
    WatcherRig rig = WatcherRig::filling();
    rig.pass(800ms);
    rig.watchFails(networkError());
    QVERIFY(rig.isListing());
    QVERIFY(!rig.isWatching());

    rig.listGives({aNode("a")}, "20");
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("20"));
    rig.watchOpens();
    rig.pass(5s);

    QVERIFY(rig.state<Live>().complete);
    QCOMPARE(rig.count<StartWatch>(), std::size_t(0));
}

void TstNodeWatcherBeside::takesTheListWhileTheFillingWatchOpens()
{
    WatcherRig rig = afterFirstListFailedBy(Error::Kind::Server);
    rig.pass(800ms);
    QVERIFY(rig.isWatching());

    rig.listGives({aNode("a")}, "20");

    QCOMPARE(rig.count<StopWatch>(), std::size_t(1));
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("20"));
}

void TstNodeWatcherBeside::keepsShowingTheWatchWhileTheListIsTriedBeside()
{
    WatcherRig rig = WatcherRig::filling();
    rig.watchFails(networkError());
    const std::optional<WallTime> next = rig.state<Reconnecting>().next;
    rig.refresh();
    rig.watchFails(networkError());
    rig.listFails(anError(Error::Kind::Timeout));

    rig.pass(1599ms);

    QVERIFY(next.has_value());
    QVERIFY(rig.state<Reconnecting>().next.has_value());
    QCOMPARE(rig.state<Reconnecting>().error->kind, Error::Kind::Network);
}

void TstNodeWatcherBeside::asksInPagesBesideTheWatchAfterTwo504()
{
    WatcherRig rig;
    rig.start();
    rig.listFails(anError(Error::Kind::Timeout, 504));
    rig.watchOpens();
    rig.pass(800ms);
    rig.listFails(anError(Error::Kind::Timeout, 504));
    rig.pass(1600ms);
    QCOMPARE(rig.lastList().limit, 500);

    rig.listSends({aNode("a")});
    rig.listEnds("30", "next");
    rig.listGives({aNode("b")}, "30");

    QCOMPARE(rig.shown(), "a@1 b@1"_L1);
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("30"));
}

void TstNodeWatcherBeside::retriesBothOnRefresh()
{
    WatcherRig rig = WatcherRig::filling();
    rig.watchFails(networkError());

    rig.refresh();

    QVERIFY(rig.isListing());
    QVERIFY(rig.isWatching());
}

QTEST_GUILESS_MAIN(TstNodeWatcherBeside)
#include "tst_nodewatcherbeside.moc"
