#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What the watcher makes of each error of a watch and of the check before one.
class TstNodeWatcherErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAfter410AsCatchingUp_data();
    void listsAfter410AsCatchingUp();
    void staysCatchingUpAfterALossThatEndsIn410();
    void backsOffWhenAFreshVersionIsExpiredToo();
    void listsAtOnceWhenAVersionThatWorkedExpires();
    void waitsAsLongAsA429EventSays();
    void goesOnWithoutAListAfterA429();
    void listsAfterAnyOtherErrorEvent();
    void retriesTheWatchAfterHttpErrors_data();
    void retriesTheWatchAfterHttpErrors();
    void listsAfterThreeRefusedWatches();
    void neverListsForThrottledWatches();
    void relistsWhenTheHistoryIsNotOurs();
    void relistsWhenTheCheckIsExpired();
    void relistsAfterA504OfTheCheckOnlyForItsCause();
    void neverCountsTheChecksTooLargeVersionAsACutList();
    void watchesWhenOnlyTheCheckIsForbidden();
    void relistsWhenAServerDoesNotKnowTheCheck();
    void checksAgainWhileTheServerIsInTrouble();
};

void TstNodeWatcherErrors::listsAfter410AsCatchingUp_data()
{
    QTest::addColumn<bool>("asEvent");
    QTest::newRow("an ERROR event") << true;
    QTest::newRow("an HTTP status") << false;
}

void TstNodeWatcherErrors::listsAfter410AsCatchingUp()
{
    QFETCH(const bool, asEvent);
    WatcherRig rig = WatcherRig::following();

    if (asEvent) {
        rig.watchSends({errorEvent(expired())});
        QCOMPARE(rig.count<StopWatch>(), std::size_t(1));
    } else {
        rig.watchEnds();
        rig.recover();
        rig.watchSends({bookmark("12")});
        rig.watchEnds();
        rig.watchFails(expired());
    }

    QVERIFY(rig.isListing());
    QVERIFY(rig.state<Reconnecting>().catchingUp);
    QVERIFY(!rig.state<Reconnecting>().error);
    QVERIFY(!rig.reports(Report::What::Relisting).at(0).error);
    QVERIFY(rig.reports(Report::What::StreamLost).empty());
}

void TstNodeWatcherErrors::staysCatchingUpAfterALossThatEndsIn410()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    rig.awaitWatch();

    rig.checkPasses();
    rig.watchFails(expired());
    for (int i = 0; i < 3; ++i) {
        rig.pass(29s);
        rig.listMoves();
    }

    QVERIFY(rig.state<Reconnecting>().catchingUp);
    QVERIFY(!freshnessError(rig.freshness()));
}

void TstNodeWatcherErrors::backsOffWhenAFreshVersionIsExpiredToo()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchSends({errorEvent(expired())});
    rig.listGives({aNode("a")}, "20");
    rig.watchOpens();

    rig.watchSends({errorEvent(expired())});

    QVERIFY(!rig.isListing());
    rig.pass(800ms);
    QVERIFY(rig.isListing());
}

void TstNodeWatcherErrors::listsAtOnceWhenAVersionThatWorkedExpires()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchSends({errorEvent(expired())});
    rig.listGives({aNode("a")}, "20");
    rig.watchOpens();
    rig.pass(20s);
    rig.watchEnds();

    rig.watchFails(expired());

    QVERIFY(rig.isListing());
}

void TstNodeWatcherErrors::waitsAsLongAsA429EventSays()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({errorEvent(throttled(9s))});
    QCOMPARE(rig.state<Reconnecting>().error->kind, Error::Kind::Throttled);
    rig.pass(8'999ms);
    QVERIFY(!rig.isChecking() && !rig.isWatching() && !rig.isListing());
    rig.pass(1ms);

    QVERIFY(rig.isChecking());
}

void TstNodeWatcherErrors::goesOnWithoutAListAfterA429()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchSends({modified(at("a", 40)), errorEvent(throttled(1s))});

    rig.recover();

    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("40"));
    QCOMPARE(rig.listsBegun(), 1);
}

void TstNodeWatcherErrors::listsAfterAnyOtherErrorEvent()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({errorEvent(anError(Error::Kind::Server, 500))});
    QVERIFY(!rig.isListing());
    rig.pass(800ms);

    QVERIFY(rig.isListing());
    QCOMPARE(rig.state<Reconnecting>().error->kind, Error::Kind::Server);
}

void TstNodeWatcherErrors::retriesTheWatchAfterHttpErrors_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("waitMs");
    QTest::addColumn<QString>("word");
    QTest::newRow("401") << Error::Kind::Auth << 401 << 60'000 << QStringLiteral("SignedOut");
    QTest::newRow("429") << Error::Kind::Throttled << 429 << 800 << QStringLiteral("Reconnecting");
    QTest::newRow("500") << Error::Kind::Server << 500 << 800 << QStringLiteral("Reconnecting");
    QTest::newRow("503") << Error::Kind::Server << 503 << 800 << QStringLiteral("Reconnecting");
    QTest::newRow("404") << Error::Kind::NotFound << 404 << 800 << QStringLiteral("Reconnecting");
}

void TstNodeWatcherErrors::retriesTheWatchAfterHttpErrors()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const int, status);
    QFETCH(const int, waitMs);
    QFETCH(const QString, word);
    WatcherRig rig = WatcherRig::following();
    rig.pass(18s);
    rig.watchEnds();

    rig.watchFails(anError(kind, status));
    QCOMPARE(rig.word(), word);
    rig.pass(std::chrono::milliseconds(waitMs - 1));
    QVERIFY(!rig.isChecking());
    rig.pass(1ms);

    QVERIFY(rig.isChecking());
}

void TstNodeWatcherErrors::listsAfterThreeRefusedWatches()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(18s);
    rig.watchEnds();

    for (int i = 0; i < 3; ++i) {
        QVERIFY(!rig.isListing());
        rig.watchFails(anError(Error::Kind::Server, 500));
        if (i == 2)
            break;
        rig.awaitWatch();
        rig.checkPasses();
    }
    rig.awaitList();

    QVERIFY(!rig.isChecking());
}

void TstNodeWatcherErrors::neverListsForThrottledWatches()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(18s);
    rig.watchEnds();

    for (int i = 0; i < 6; ++i) {
        rig.watchFails(throttled(2s));
        rig.awaitWatch();
        QVERIFY(!rig.isListing());
        rig.checkPasses();
    }

    QVERIFY(rig.isWatching());
}

void TstNodeWatcherErrors::relistsWhenTheHistoryIsNotOurs()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    rig.awaitWatch();

    rig.checkFails(tooLargeVersion());
    QVERIFY(rig.isListing());
    QVERIFY(rig.state<Reconnecting>().catchingUp);
    rig.listGives({at("a", 3)}, "5");

    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("5"));
    QCOMPARE(rig.shown(), "a@3"_L1);
}

void TstNodeWatcherErrors::relistsWhenTheCheckIsExpired()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    rig.awaitWatch();

    rig.checkFails(expired());

    QVERIFY(rig.isListing());
}

void TstNodeWatcherErrors::relistsAfterA504OfTheCheckOnlyForItsCause()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    rig.awaitWatch();

    rig.checkFails(anError(Error::Kind::Timeout, 504));
    QVERIFY(!rig.isListing());
    rig.awaitWatch();

    QVERIFY(rig.isChecking());
}

void TstNodeWatcherErrors::neverCountsTheChecksTooLargeVersionAsACutList()
{
    WatcherRig rig = WatcherRig::following();

    for (int i = 0; i < 3; ++i) {
        rig.watchFails(networkError());
        rig.awaitWatch();
        rig.checkFails(tooLargeVersion());
        QCOMPARE(rig.lastList().limit, 0);
        rig.listGives({aNode("a")}, "5");
        rig.watchOpens();
    }
}

void TstNodeWatcherErrors::watchesWhenOnlyTheCheckIsForbidden()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    rig.awaitWatch();

    rig.checkFails(anError(Error::Kind::Forbidden, 403));

    QVERIFY(rig.isWatching());
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("10"));
    QVERIFY(rig.lastWatch().onNewConnection);
}

void TstNodeWatcherErrors::relistsWhenAServerDoesNotKnowTheCheck()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    rig.awaitWatch();

    rig.checkFails(anError(Error::Kind::Invalid, 400));

    QVERIFY(rig.isListing());
}

void TstNodeWatcherErrors::checksAgainWhileTheServerIsInTrouble()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());

    for (int i = 0; i < 4; ++i) {
        rig.awaitWatch();
        rig.checkFails(anError(Error::Kind::Server, 503));
        QVERIFY(!rig.isListing());
    }

    rig.recover();
    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

QTEST_GUILESS_MAIN(TstNodeWatcherErrors)
#include "tst_nodewatchererrors.moc"
