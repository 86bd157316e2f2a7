#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// How a session comes to be Live, and each way in which that ends: a test each.
class TstFreshness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectingToLiveWhenTheListIsComplete();
    void connectingToReconnectingWhenTheListFails();
    void connectingToStaleAtOnceWhereARetryCannotHelp_data();
    void connectingToStaleAtOnceWhereARetryCannotHelp();
    void connectingToConnectingFillingWhenTheFirstListFails();
    void connectingToLiveIncompleteWhenTheFillingWatchIsAnswered();
    void connectingToReconnectingWhenTheFillingWatchFails();
    void liveIncompleteToLiveAtTheBookmark();
    void liveIncompleteToLiveWhenAListSucceeds();
    void liveIncompleteToReconnectingWhenTheStreamIsLost();
    void aWatchThatBroughtNothingWasNoConnection();
    void howLongThereIsNoConnectionCountsFromTheFirstTry();
    void whoIsAnsweredByNoServerIsNotConnectedAfter30s();
    void whatWasReadOnceIsLostAnew();
    void liveToReconnectingWhenTheStreamIsLost();
    void liveToReconnectingWhenARenewalIsLate();
    void liveToCatchingUpAfter410();
    void liveToCatchingUpOnRefresh();
    void liveToStaleAtOnceWhereARetryCannotHelp_data();
    void liveToStaleAtOnceWhereARetryCannotHelp();
    void liveToPollingWhenWatchingIsForbidden();
};

namespace {

void addHelplessKinds()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("Auth") << Error::Kind::Auth << QStringLiteral("SignedOut");
    QTest::newRow("Tls") << Error::Kind::Tls << QStringLiteral("Stale");
    QTest::newRow("Config") << Error::Kind::Config << QStringLiteral("Stale");
}

WatcherRig started()
{
    WatcherRig rig;
    rig.start();
    return rig;
}

WatcherRig reconnecting()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(networkError());
    return rig;
}

WatcherRig catchingUp()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchSends({errorEvent(expired())});
    return rig;
}

WatcherRig polling()
{
    WatcherRig rig = started();
    rig.listGives({aNode("a")}, "10");
    rig.watchFails(anError(Error::Kind::Forbidden, 403));
    return rig;
}

} // namespace

void TstFreshness::connectingToLiveWhenTheListIsComplete()
{
    WatcherRig rig = started();
    QCOMPARE(rig.word(), QStringLiteral("Connecting"));

    rig.listGives({aNode("a")}, "10");

    QVERIFY(rig.state<Live>().complete);
}

void TstFreshness::connectingToReconnectingWhenTheListFails()
{
    WatcherRig rig = started();

    rig.listFails(networkError());

    QCOMPARE(rig.state<Reconnecting>().error->kind, Error::Kind::Network);
    QVERIFY(!rig.state<Reconnecting>().everConnected);
}

void TstFreshness::connectingToStaleAtOnceWhereARetryCannotHelp_data()
{
    addHelplessKinds();
}

void TstFreshness::connectingToStaleAtOnceWhereARetryCannotHelp()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, word);
    WatcherRig rig = started();

    rig.listFails(anError(kind));

    QCOMPARE(rig.word(), word);
    QVERIFY(!rig.state<Stale>().everComplete);
}

void TstFreshness::connectingToConnectingFillingWhenTheFirstListFails()
{
    WatcherRig rig = started();

    rig.listFails(anError(Error::Kind::Server, 500));

    QCOMPARE(rig.state<Connecting>().step, Connecting::Step::Filling);
}

void TstFreshness::connectingToLiveIncompleteWhenTheFillingWatchIsAnswered()
{
    WatcherRig rig = started();
    rig.listFails(anError(Error::Kind::Server, 500));

    rig.watchOpens();

    QVERIFY(!rig.state<Live>().complete);
}

void TstFreshness::connectingToReconnectingWhenTheFillingWatchFails()
{
    WatcherRig rig = started();
    rig.listFails(anError(Error::Kind::Server, 500));

    rig.watchFails(networkError());

    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
}

void TstFreshness::liveIncompleteToLiveAtTheBookmark()
{
    WatcherRig rig = WatcherRig::filling();

    rig.watchSends({bookmark("10", true)});

    QVERIFY(rig.state<Live>().complete);
    QVERIFY(!rig.state<Live>().listError);
}

void TstFreshness::liveIncompleteToLiveWhenAListSucceeds()
{
    WatcherRig rig = WatcherRig::filling();
    rig.awaitList();

    rig.listGives({aNode("a")}, "10");

    QVERIFY(rig.state<Live>().complete);
}

void TstFreshness::liveIncompleteToReconnectingWhenTheStreamIsLost()
{
    WatcherRig rig = WatcherRig::filling();

    rig.watchFails(networkError());

    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
}

/// A sign-in page of a hotel answers a watch, too.
void TstFreshness::aWatchThatBroughtNothingWasNoConnection()
{
    WatcherRig nothing = WatcherRig::filling();
    WatcherRig something = WatcherRig::filling();
    something.watchSends({added(aNode("a"))});

    nothing.watchFails(anError(Error::Kind::Protocol));
    something.watchFails(anError(Error::Kind::Protocol));

    QVERIFY(!nothing.state<Reconnecting>().everConnected);
    QVERIFY(something.state<Reconnecting>().everConnected);
}

/// Each try is answered, by nothing that is a server.
void TstFreshness::howLongThereIsNoConnectionCountsFromTheFirstTry()
{
    WatcherRig rig = WatcherRig::filling();
    const WallTime begun = rig.now().wall;
    for (int i = 0; i < 3; ++i) {
        rig.watchFails(anError(Error::Kind::Protocol));
        QCOMPARE(rig.state<Reconnecting>().since, begun);
        rig.awaitWatch();
        rig.watchOpens();
    }
    QVERIFY(rig.now().wall > begun);
}

void TstFreshness::whoIsAnsweredByNoServerIsNotConnectedAfter30s()
{
    WatcherRig rig = WatcherRig::filling();
    const WallTime begun = rig.now().wall;
    while (rig.now().wall - begun <= 30s) {
        rig.watchFails(anError(Error::Kind::Protocol));
        rig.awaitWatch();
        rig.watchOpens();
    }

    rig.watchFails(anError(Error::Kind::Protocol));

    QVERIFY(!rig.state<Stale>().everComplete);
}

void TstFreshness::whatWasReadOnceIsLostAnew()
{
    WatcherRig rig = WatcherRig::filling();
    rig.watchFails(anError(Error::Kind::Protocol));
    rig.awaitWatch();
    rig.watchOpens();
    rig.watchSends({added(aNode("a"))});
    rig.pass(20s);
    rig.watchEnds();
    rig.watchOpens();
    rig.pass(15s);

    rig.watchFails(networkError());

    QCOMPARE(rig.state<Reconnecting>().since, rig.now().wall - 15s);
}

void TstFreshness::liveToReconnectingWhenTheStreamIsLost()
{
    const WatcherRig rig = reconnecting();

    QCOMPARE(rig.state<Reconnecting>().error->kind, Error::Kind::Network);
    QVERIFY(rig.state<Reconnecting>().everConnected);
    QVERIFY(!rig.state<Reconnecting>().catchingUp);
}

void TstFreshness::liveToReconnectingWhenARenewalIsLate()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(20s);
    rig.watchEnds();

    rig.pass(5s);

    QVERIFY(!rig.state<Reconnecting>().catchingUp);
    QCOMPARE(rig.state<Reconnecting>().since, rig.now().wall - 5s);
}

void TstFreshness::liveToCatchingUpAfter410()
{
    const WatcherRig rig = catchingUp();

    QCOMPARE(rig.word(), QStringLiteral("CatchingUp"));
}

void TstFreshness::liveToCatchingUpOnRefresh()
{
    WatcherRig rig = WatcherRig::following();

    rig.refresh();

    QCOMPARE(rig.word(), QStringLiteral("CatchingUp"));
}

void TstFreshness::liveToStaleAtOnceWhereARetryCannotHelp_data()
{
    addHelplessKinds();
}

void TstFreshness::liveToStaleAtOnceWhereARetryCannotHelp()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, word);
    WatcherRig rig = WatcherRig::following();

    rig.watchFails(anError(kind));

    QCOMPARE(rig.word(), word);
    QVERIFY(rig.state<Stale>().everComplete);
    QCOMPARE(*rig.state<Stale>().next, rig.now().wall + 60s);
}

void TstFreshness::liveToPollingWhenWatchingIsForbidden()
{
    const WatcherRig rig = polling();

    QCOMPARE(rig.word(), QStringLiteral("Polling"));
}

QTEST_GUILESS_MAIN(TstFreshness)
#include "tst_freshness.moc"
