#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A watch that is answered: its events, its clean end and renewal, its silence.
class TstNodeWatcherStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesEachKindOfEvent();
    void addsANodeThatAModifiedEventNamesFirst();
    void ignoresADeletionOfAnUnknownNode();
    void takesAnEventWhoseVersionLooksOlder();
    void showsARecreatedNodeAsRemovedAndAddedInOneDelta();
    void publishesOneDeltaForABatch();
    void movesOnlyTheVersionAtABookmark();
    void goesOnFromTheLastEventOfABatchWithABookmark();
    void keepsItsVersionWhereAnEventHasNone();
    void asksForWatchesOf20To22Seconds();
    void renewsAtOnceOnTheSameConnection();
    void staysLiveWhenTheRenewalIsAnsweredWithin5s();
    void isReconnectingWhenTheRenewalIsLate();
    void isLiveAgainWhenALateRenewalIsAnswered();
    void givesUpTheRenewalAfter10s();
    void isDeadAfter27sOfSilence();
    void livesOnBytesThatHoldNoEvent();
    void countsTheHeaderAsLife();
    void countsTheCleanEndAsLife();
    void backsOffWhenAWatchEndsAtOnce();
    void takesAShortWatchWithEventsForAGoodOne();
    void listsAgainAfterThreeVeryShortWatches();
    void checksAndThenWatchesFromTheNewestNodeAfterALoss();
    void neverListsAfterALossThatTheCheckCured();
    void givesUpTheCheckAfter10s();
    void listsAgainWhenAwayForMoreThan5Minutes();
    void listsAgainAfterASuspendOfTheMachine();
    void ignoresEventsBehindAnErrorEvent();
};

void TstNodeWatcherStream::appliesEachKindOfEvent()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({added(at("c", 11))});
    rig.watchSends({modified(at("a", 12))});
    rig.watchSends({deleted(at("b", 13))});

    QCOMPARE(rig.shown(), "a@12 c@11"_L1);
}

void TstNodeWatcherStream::addsANodeThatAModifiedEventNamesFirst()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({modified(at("c", 11))});

    QCOMPARE(rig.shown(), "a@1 b@1 c@11"_L1);
}

void TstNodeWatcherStream::ignoresADeletionOfAnUnknownNode()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({deleted(at("stranger", 11))});
    QCOMPARE(rig.count<Publish>(), std::size_t(0));
    rig.watchEnds();

    QCOMPARE(rig.shown(), "a@1 b@1"_L1);
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("11"));
}

void TstNodeWatcherStream::takesAnEventWhoseVersionLooksOlder()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchSends({modified(at("a", 500))});

    rig.watchSends({modified(at("a", 50))});

    QCOMPARE(rig.shown(), "a@50 b@1"_L1);
}

void TstNodeWatcherStream::showsARecreatedNodeAsRemovedAndAddedInOneDelta()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({deleted(at("a", 11)), added(reborn("a", 12))});

    const std::vector<Publish> published = rig.all<Publish>();
    QCOMPARE(published.size(), std::size_t(1));
    QCOMPARE(published[0].delta.removed, std::vector<NodeKey>{"a"});
    QCOMPARE(published[0].delta.upserted[0]->uid, std::string_view("another"));
}

void TstNodeWatcherStream::publishesOneDeltaForABatch()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({modified(at("a", 11)), modified(at("a", 12)), added(at("c", 13))});

    QCOMPARE(rig.count<Publish>(), std::size_t(1));
    QCOMPARE(rig.all<Publish>()[0].delta.upserted.size(), std::size_t(2));
    QCOMPARE(rig.shown(), "a@12 b@1 c@13"_L1);
}

void TstNodeWatcherStream::movesOnlyTheVersionAtABookmark()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({bookmark("40")});
    QCOMPARE(rig.count<Publish>(), std::size_t(0));
    QVERIFY(rig.reports(Report::What::SetComplete).empty());
    rig.pass(18s);
    rig.watchEnds();

    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("40"));
    QCOMPARE(rig.shown(), "a@1 b@1"_L1);
}

void TstNodeWatcherStream::goesOnFromTheLastEventOfABatchWithABookmark()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({bookmark("40"), modified(at("a", 41))});
    rig.watchEnds();

    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("41"));
}

void TstNodeWatcherStream::keepsItsVersionWhereAnEventHasNone()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({bookmark(""), modified(aNode("a").version(QString()))});
    rig.watchEnds();

    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("10"));
}

void TstNodeWatcherStream::asksForWatchesOf20To22Seconds()
{
    for (const double random : {0.0, 0.1, 0.5, 0.99, 1.0}) {
        WatcherRig rig([random] { return random; });
        rig.start();
        rig.listGives({aNode("a")}, "10");

        QVERIFY(rig.lastWatch().timeout >= 20s);
        QVERIFY(rig.lastWatch().timeout <= 22s);
        QCOMPARE(rig.lastWatch().timeout == 20s, random < 0.25);
    }
}

void TstNodeWatcherStream::renewsAtOnceOnTheSameConnection()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchSends({modified(at("a", 11))});
    rig.pass(18s);

    rig.watchEnds();

    QCOMPARE(rig.count<StartWatch>(), std::size_t(1));
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("11"));
    QVERIFY(!rig.lastWatch().onNewConnection);
}

void TstNodeWatcherStream::staysLiveWhenTheRenewalIsAnsweredWithin5s()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(18s);
    rig.watchEnds();

    rig.pass(4'999ms);
    QCOMPARE(rig.word(), QStringLiteral("Live"));
    rig.watchOpens();

    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

void TstNodeWatcherStream::isReconnectingWhenTheRenewalIsLate()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(18s);
    rig.watchEnds();

    rig.pass(5s);

    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
    QVERIFY(!rig.state<Reconnecting>().error);
    QVERIFY(rig.isWatching());
}

void TstNodeWatcherStream::isLiveAgainWhenALateRenewalIsAnswered()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(18s);
    rig.watchEnds();
    rig.pass(9s);

    rig.watchOpens();

    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

void TstNodeWatcherStream::givesUpTheRenewalAfter10s()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(18s);
    rig.watchEnds();

    rig.pass(10s);
    QCOMPARE(rig.count<StopWatch>(), std::size_t(1));
    QCOMPARE(rig.state<Reconnecting>().error->kind, Error::Kind::Timeout);
    rig.recover();

    QVERIFY(rig.lastWatch().onNewConnection);
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("1"));
}

void TstNodeWatcherStream::isDeadAfter27sOfSilence()
{
    WatcherRig rig = WatcherRig::following();

    rig.pass(26'999ms);
    QCOMPARE(rig.word(), QStringLiteral("Live"));
    rig.pass(1ms);

    QCOMPARE(rig.count<StopWatch>(), std::size_t(1));
    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
    rig.recover();
    QVERIFY(rig.lastWatch().onNewConnection);
}

void TstNodeWatcherStream::livesOnBytesThatHoldNoEvent()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(10s);

    rig.watchSends({});
    rig.pass(19s);

    QCOMPARE(rig.word(), QStringLiteral("Live"));
    QCOMPARE(rig.state<Live>().lastByte, rig.now().wall - 19s);
}

void TstNodeWatcherStream::countsTheHeaderAsLife()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(22s);
    rig.watchEnds();
    rig.pass(4s);

    rig.watchOpens();
    QCOMPARE(rig.state<Live>().lastByte, rig.now().wall);
    rig.pass(26s);

    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

void TstNodeWatcherStream::countsTheCleanEndAsLife()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(22s);

    rig.watchEnds();

    QCOMPARE(rig.state<Live>().lastByte, rig.now().wall);
}

void TstNodeWatcherStream::backsOffWhenAWatchEndsAtOnce()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(900ms);

    rig.watchEnds();

    QVERIFY(!rig.isWatching());
    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
    rig.pass(800ms);
    QVERIFY(rig.isChecking());
}

void TstNodeWatcherStream::takesAShortWatchWithEventsForAGoodOne()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchSends({modified(at("a", 11))});

    rig.watchEnds();

    QVERIFY(rig.isWatching());
    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

void TstNodeWatcherStream::listsAgainAfterThreeVeryShortWatches()
{
    WatcherRig rig = WatcherRig::following();
    for (int i = 0; i < 2; ++i) {
        rig.watchEnds();
        rig.recover();
    }
    rig.watchEnds();

    rig.awaitList();

    QVERIFY(!rig.isWatching());
}

void TstNodeWatcherStream::checksAndThenWatchesFromTheNewestNodeAfterALoss()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchSends({modified(at("a", 30)), bookmark("40")});

    rig.watchFails(networkError());
    rig.pass(800ms);
    QCOMPARE(rig.all<StartCheck>().at(0).question.version, std::string("40"));
    rig.checkPasses();

    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("30"));
    QVERIFY(rig.lastWatch().onNewConnection);
    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
    rig.watchOpens();
    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

void TstNodeWatcherStream::neverListsAfterALossThatTheCheckCured()
{
    WatcherRig rig = WatcherRig::following();

    for (int i = 0; i < 10; ++i) {
        rig.pass(5s);
        rig.watchFails(networkError());
        rig.recover();
        QVERIFY(!rig.isListing());
    }

    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

void TstNodeWatcherStream::givesUpTheCheckAfter10s()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    rig.awaitWatch();

    rig.pass(9'999ms);
    QVERIFY(rig.isChecking());
    rig.pass(1ms);

    QCOMPARE(rig.count<StopWatch>(), std::size_t(1));
    QVERIFY(rig.state<Reconnecting>().next.has_value());
}

void TstNodeWatcherStream::listsAgainWhenAwayForMoreThan5Minutes()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    for (int i = 0; i < 100 && !rig.isListing(); ++i) {
        rig.awaitWatch();
        rig.checkFails(networkError());
        rig.pass(30s);
    }

    QVERIFY(rig.isListing());
    QVERIFY(!rig.isChecking());
}

void TstNodeWatcherStream::listsAgainAfterASuspendOfTheMachine()
{
    WatcherRig rig = WatcherRig::following();

    rig.suspend(8h);
    rig.watchFails(networkError());
    rig.pass(800ms);

    QVERIFY(rig.isListing());
}

void TstNodeWatcherStream::ignoresEventsBehindAnErrorEvent()
{
    WatcherRig rig = WatcherRig::following();

    rig.watchSends({modified(at("a", 11)), errorEvent(expired()), modified(at("a", 12))});

    QCOMPARE(rig.shown(), "a@11 b@1"_L1);
    QVERIFY(rig.isListing());
}

QTEST_GUILESS_MAIN(TstNodeWatcherStream)
#include "tst_nodewatcherstream.moc"
