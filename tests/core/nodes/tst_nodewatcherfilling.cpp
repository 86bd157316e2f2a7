#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The first List failed: a watch from no version fills, the List is tried beside it.
class TstNodeWatcherFilling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsAfterTheseErrors_data();
    void fillsAfterTheseErrors();
    void doesNotFillAfterThoseErrors_data();
    void doesNotFillAfterThoseErrors();
    void fillsAlsoWhenOnlyALaterTryOfTheFirstListFailsSo();
    void reportsTheFirstListThatFailed();
    void waitsWithTheListErrorWhileConnecting();
    void keepsTheListErrorWhenTheWatchFailsAlike();
    void isLiveButIncompleteWhileTheReplayRuns();
    void showsReplayedNodesAsTheyCome();
    void completesAtTheMark();
    void completesAtAPlainBookmark();
    void goesOnFromTheBookmarkWhenComplete();
    void appliesEventsBehindTheBookmarkOfTheSameBatch();
    void renewsFromNoVersionWithoutAMark();
    void startsAnewFromNoVersionAfterALostStream();
    void startsAnewFromNoVersionAfterAnErrorEvent();
    void removesGhostsBetweenTwoReplaysAtTheBookmark();
    void forgetsANodeDeletedDuringTheReplay();
};

namespace {

const std::optional<std::string> kNoVersion;

void addKinds()
{
    QTest::addColumn<Error::Kind>("kind");
}

WatcherRig afterFirstListFailedBy(Error::Kind kind)
{
    WatcherRig rig;
    rig.start();
    rig.listFails(anError(kind));
    return rig;
}

} // namespace

void TstNodeWatcherFilling::fillsAfterTheseErrors_data()
{
    addKinds();
    QTest::newRow("timeout") << Error::Kind::Timeout;
    QTest::newRow("server") << Error::Kind::Server;
    QTest::newRow("protocol") << Error::Kind::Protocol;
    QTest::newRow("forbidden") << Error::Kind::Forbidden;
}

void TstNodeWatcherFilling::fillsAfterTheseErrors()
{
    QFETCH(const Error::Kind, kind);

    const WatcherRig rig = afterFirstListFailedBy(kind);

    QVERIFY(rig.isWatching());
    QCOMPARE(rig.lastWatch().version, kNoVersion);
}

void TstNodeWatcherFilling::doesNotFillAfterThoseErrors_data()
{
    addKinds();
    QTest::newRow("network") << Error::Kind::Network;
    QTest::newRow("tls") << Error::Kind::Tls;
    QTest::newRow("auth") << Error::Kind::Auth;
    QTest::newRow("config") << Error::Kind::Config;
    QTest::newRow("throttled") << Error::Kind::Throttled;
}

void TstNodeWatcherFilling::doesNotFillAfterThoseErrors()
{
    QFETCH(const Error::Kind, kind);

    WatcherRig rig = afterFirstListFailedBy(kind);
    QVERIFY(!rig.isWatching());
    rig.awaitList();

    QVERIFY(rig.isListing());
    QVERIFY(!rig.isWatching());
}

void TstNodeWatcherFilling::fillsAlsoWhenOnlyALaterTryOfTheFirstListFailsSo()
{
    WatcherRig rig = afterFirstListFailedBy(Error::Kind::Network);
    rig.pass(800ms);

    rig.listFails(anError(Error::Kind::Forbidden, 403));

    QVERIFY(rig.isWatching());
    QCOMPARE(rig.lastWatch().version, kNoVersion);
}

void TstNodeWatcherFilling::reportsTheFirstListThatFailed()
{
    const WatcherRig rig = afterFirstListFailedBy(Error::Kind::Timeout);

    const std::vector<Report> reports = rig.reports(Report::What::FirstListFailed);
    QCOMPARE(reports.size(), std::size_t(1));
    QCOMPARE(reports[0].error->kind, Error::Kind::Timeout);
}

void TstNodeWatcherFilling::waitsWithTheListErrorWhileConnecting()
{
    const WatcherRig rig = afterFirstListFailedBy(Error::Kind::Timeout);

    QCOMPARE(rig.state<Connecting>().step, Connecting::Step::Filling);
    QCOMPARE(rig.state<Connecting>().error->kind, Error::Kind::Timeout);
}

void TstNodeWatcherFilling::keepsTheListErrorWhenTheWatchFailsAlike()
{
    WatcherRig rig;
    rig.start();
    Error ofList = anError(Error::Kind::Protocol);
    ofList.message = QStringLiteral("of the list");
    rig.listFails(ofList);

    rig.watchFails(anError(Error::Kind::Protocol));
    QCOMPARE(freshnessError(rig.freshness())->message, ofList.message);

    rig.pass(1s);
    rig.watchFails(anError(Error::Kind::Network));
    QCOMPARE(freshnessError(rig.freshness())->kind, Error::Kind::Network);
}

void TstNodeWatcherFilling::isLiveButIncompleteWhileTheReplayRuns()
{
    const WatcherRig rig = WatcherRig::filling();

    QVERIFY(!rig.state<Live>().complete);
    QCOMPARE(rig.state<Live>().listError->kind, Error::Kind::Timeout);
}

void TstNodeWatcherFilling::showsReplayedNodesAsTheyCome()
{
    WatcherRig rig = WatcherRig::filling();

    rig.watchSends({added(aNode("a")), added(aNode("b"))});

    QCOMPARE(rig.shown(), "a@1 b@1"_L1);
    QVERIFY(!rig.state<Live>().complete);
}

void TstNodeWatcherFilling::completesAtTheMark()
{
    WatcherRig rig = WatcherRig::filling();

    rig.watchSends({added(aNode("a")), bookmark("10", true)});

    QVERIFY(rig.state<Live>().complete);
    const std::vector<Report> reports = rig.reports(Report::What::SetComplete);
    QCOMPARE(reports.size(), std::size_t(1));
    QVERIFY(reports[0].first);
    QCOMPARE(reports[0].count, std::size_t(1));
}

void TstNodeWatcherFilling::completesAtAPlainBookmark()
{
    WatcherRig rig = WatcherRig::filling();

    rig.watchSends({added(aNode("a"))});
    rig.watchSends({bookmark("10")});

    QVERIFY(rig.state<Live>().complete);
    QCOMPARE(rig.reports(Report::What::Following).size(), std::size_t(1));
}

void TstNodeWatcherFilling::goesOnFromTheBookmarkWhenComplete()
{
    WatcherRig rig = WatcherRig::filling();
    rig.watchSends({added(at("a", 99)), bookmark("10", true)});

    rig.pass(18s);
    rig.watchEnds();

    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("10"));
    QVERIFY(!rig.isListing());
}

void TstNodeWatcherFilling::appliesEventsBehindTheBookmarkOfTheSameBatch()
{
    WatcherRig rig = WatcherRig::filling();

    rig.watchSends(
        {added(aNode("a")), bookmark("10", true), added(at("b", 11)), deleted(at("a", 12))});
    rig.pass(18s);
    rig.watchEnds();

    QCOMPARE(rig.shown(), "b@11"_L1);
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("12"));
}

void TstNodeWatcherFilling::renewsFromNoVersionWithoutAMark()
{
    WatcherRig rig = WatcherRig::filling();
    rig.watchSends({added(at("a", 7)), modified(at("a", 8))});

    rig.pass(18s);
    rig.watchEnds();

    QVERIFY(rig.isWatching());
    QCOMPARE(rig.lastWatch().version, kNoVersion);
    QVERIFY(!rig.state<Live>().complete);
}

void TstNodeWatcherFilling::startsAnewFromNoVersionAfterALostStream()
{
    WatcherRig rig = WatcherRig::filling();

    rig.watchFails(networkError());
    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
    rig.pass(800ms);

    QVERIFY(!rig.isChecking());
    QCOMPARE(rig.lastWatch().version, kNoVersion);
    QVERIFY(rig.lastWatch().onNewConnection);
}

void TstNodeWatcherFilling::startsAnewFromNoVersionAfterAnErrorEvent()
{
    WatcherRig rig = WatcherRig::filling();

    rig.watchSends({added(aNode("a")), errorEvent(anError(Error::Kind::Server, 500))});
    rig.pass(800ms);

    QCOMPARE(rig.shown(), "a@1"_L1);
    QVERIFY(rig.isWatching());
    QCOMPARE(rig.lastWatch().version, kNoVersion);
}

void TstNodeWatcherFilling::removesGhostsBetweenTwoReplaysAtTheBookmark()
{
    WatcherRig rig = WatcherRig::filling();
    rig.watchSends({added(aNode("a")), added(aNode("ghost"))});
    rig.pass(18s);
    rig.watchEnds();
    rig.watchOpens();

    rig.watchSends({added(aNode("a"))});
    QCOMPARE(rig.shown(), "a@1 ghost@1"_L1);
    rig.watchSends({bookmark("10", true)});

    QCOMPARE(rig.shown(), "a@1"_L1);
}

void TstNodeWatcherFilling::forgetsANodeDeletedDuringTheReplay()
{
    WatcherRig rig = WatcherRig::filling();

    rig.watchSends(
        {added(aNode("a")), added(aNode("b")), deleted(at("a", 5)), bookmark("10", true)});

    QCOMPARE(rig.shown(), "b@1"_L1);
}

QTEST_GUILESS_MAIN(TstNodeWatcherFilling)
#include "tst_nodewatcherfilling.moc"
