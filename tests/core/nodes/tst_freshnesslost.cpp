#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// Each way out of Reconnecting, CatchingUp, Stale and Polling, and what the values tell.
class TstFreshnessLost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reconnectingToLiveWhenAWatchIsAnswered();
    void reconnectingToCatchingUpWhenTheHistoryIsNotOurs();
    void reconnectingToStaleAfter30s();
    void reconnectingToStaleAtOnceWhenSignedOut();
    void catchingUpToLiveWhenTheListIsComplete();
    void catchingUpToReconnectingWhenTheListFails();
    void catchingUpToStaleWhenTheListMadeNoProgressFor30s();
    void staleToLiveWhenAWatchIsAnswered();
    void staleToLiveWhenAListIsComplete();
    void staleStaysStaleThroughFurtherFailures();
    void staleStaysStaleDuringARelist();
    void staleStaysStaleWhileTheFirstFillIsTriedByAWatch();
    void pollingToLiveWhenAWatchIsAnswered();
    void pollingToReconnectingWhenAPollFails();
    void pollingToStaleWhenListingIsForbiddenToo();
    void reconnectingTellsSinceAttemptAndNext();
    void reconnectingHasNoNextWhileATryRuns();
    void stoppedIsTheEnd();
    void wordsAreThoseOfTheLog();
    void aLaterByteIsNoTransition();
    void anotherErrorKindIsATransition();
    void completenessIsATransition();
};

namespace {

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

WatcherRig stale()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchFails(anError(Error::Kind::Auth, 401));
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

void TstFreshnessLost::reconnectingToLiveWhenAWatchIsAnswered()
{
    WatcherRig rig = reconnecting();

    rig.recover();

    QVERIFY(rig.state<Live>().complete);
}

void TstFreshnessLost::reconnectingToCatchingUpWhenTheHistoryIsNotOurs()
{
    WatcherRig rig = reconnecting();
    rig.awaitWatch();

    rig.checkFails(tooLargeVersion());

    QCOMPARE(rig.word(), QStringLiteral("CatchingUp"));
}

void TstFreshnessLost::reconnectingToStaleAfter30s()
{
    WatcherRig rig = reconnecting();
    rig.refresh();
    for (int i = 0; i < 2; ++i) {
        rig.checkFails(networkError());
        rig.awaitWatch();
    }
    const auto left = 30s - (rig.now().wall - rig.state<Reconnecting>().since);

    rig.pass(std::chrono::duration_cast<std::chrono::milliseconds>(left) - 1ms);
    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
    rig.pass(1ms);

    QCOMPARE(rig.word(), QStringLiteral("Stale"));
}

void TstFreshnessLost::reconnectingToStaleAtOnceWhenSignedOut()
{
    WatcherRig rig = reconnecting();
    rig.awaitWatch();

    rig.checkFails(anError(Error::Kind::Auth, 401));

    QCOMPARE(rig.word(), QStringLiteral("SignedOut"));
}

void TstFreshnessLost::catchingUpToLiveWhenTheListIsComplete()
{
    WatcherRig rig = catchingUp();

    rig.listGives({aNode("a")}, "20");

    QVERIFY(rig.state<Live>().complete);
}

void TstFreshnessLost::catchingUpToReconnectingWhenTheListFails()
{
    WatcherRig rig = catchingUp();

    rig.listFails(networkError());

    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
}

void TstFreshnessLost::catchingUpToStaleWhenTheListMadeNoProgressFor30s()
{
    WatcherRig rig = catchingUp();

    rig.pass(30s);

    QCOMPARE(rig.word(), QStringLiteral("Stale"));
}

void TstFreshnessLost::staleToLiveWhenAWatchIsAnswered()
{
    WatcherRig rig = stale();

    rig.recover();

    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

void TstFreshnessLost::staleToLiveWhenAListIsComplete()
{
    WatcherRig rig = started();
    rig.listFails(anError(Error::Kind::Tls));
    rig.awaitList();

    rig.listGives({aNode("a")}, "10");

    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

void TstFreshnessLost::staleStaysStaleThroughFurtherFailures()
{
    WatcherRig rig = stale();

    rig.awaitWatch();
    rig.checkFails(networkError());

    QCOMPARE(rig.word(), QStringLiteral("Stale"));
    QCOMPARE(rig.state<Stale>().error.kind, Error::Kind::Network);
}

void TstFreshnessLost::staleStaysStaleDuringARelist()
{
    WatcherRig rig = stale();
    rig.awaitWatch();

    rig.checkFails(tooLargeVersion());

    QVERIFY(rig.isListing());
    QCOMPARE(rig.word(), QStringLiteral("SignedOut"));
}

void TstFreshnessLost::staleStaysStaleWhileTheFirstFillIsTriedByAWatch()
{
    WatcherRig rig = started();
    rig.listFails(anError(Error::Kind::Tls));
    rig.awaitList();

    rig.listFails(anError(Error::Kind::Server, 500));

    QVERIFY(rig.isWatching());
    QCOMPARE(rig.state<Stale>().error.kind, Error::Kind::Server);
}

void TstFreshnessLost::pollingToLiveWhenAWatchIsAnswered()
{
    WatcherRig rig = polling();
    while (!rig.isWatching()) {
        rig.awaitList();
        rig.listGives({aNode("a")}, "10");
    }

    rig.watchOpens();

    QCOMPARE(rig.word(), QStringLiteral("Live"));
}

void TstFreshnessLost::pollingToReconnectingWhenAPollFails()
{
    WatcherRig rig = polling();
    rig.awaitList();

    rig.listFails(networkError());

    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
}

void TstFreshnessLost::pollingToStaleWhenListingIsForbiddenToo()
{
    WatcherRig rig = polling();
    rig.awaitList();

    rig.listFails(anError(Error::Kind::Forbidden, 403));

    QCOMPARE(rig.word(), QStringLiteral("Stale"));
}

void TstFreshnessLost::reconnectingTellsSinceAttemptAndNext()
{
    WatcherRig rig = WatcherRig::following();
    rig.pass(4s);

    rig.watchFails(networkError());

    const Reconnecting state = rig.state<Reconnecting>();
    QCOMPARE(state.since, rig.now().wall - 4s);
    QCOMPARE(state.attempt, 1);
    QCOMPARE(*state.next, rig.now().wall + 800ms);
}

void TstFreshnessLost::reconnectingHasNoNextWhileATryRuns()
{
    WatcherRig rig = reconnecting();

    rig.awaitWatch();

    QVERIFY(!rig.state<Reconnecting>().next);
}

void TstFreshnessLost::stoppedIsTheEnd()
{
    FreshnessTracker tracker{Backoff()};
    tracker.begin({});

    tracker.stop();

    QCOMPARE(freshnessWord(tracker.value()), QStringLiteral("Stopped"));
    QVERIFY(!tracker.deadline());
}

void TstFreshnessLost::wordsAreThoseOfTheLog()
{
    Stale signedOut;
    signedOut.error = anError(Error::Kind::Auth);
    Reconnecting reading;
    reading.catchingUp = true;

    Stale anonymous;
    anonymous.error = withoutCredentials(signedOut.error);

    QCOMPARE(freshnessWord(signedOut), QStringLiteral("SignedOut"));
    QCOMPARE(freshnessWord(anonymous), QStringLiteral("NoCredentials"));
    QCOMPARE(freshnessWord(reading), QStringLiteral("CatchingUp"));
    QCOMPARE(freshnessWord(Live{}), QStringLiteral("Live"));
    QCOMPARE(freshnessWord(Polling{}), QStringLiteral("Polling"));
}

void TstFreshnessLost::aLaterByteIsNoTransition()
{
    WatcherRig rig = WatcherRig::following();
    const Freshness before = rig.freshness();
    rig.pass(2s);

    rig.watchSends({});

    QVERIFY(!isTransition(before, rig.freshness()));
}

void TstFreshnessLost::anotherErrorKindIsATransition()
{
    WatcherRig rig = reconnecting();
    const Freshness before = rig.freshness();
    rig.awaitWatch();

    rig.checkFails(anError(Error::Kind::Server, 503));

    QVERIFY(isTransition(before, rig.freshness()));
}

void TstFreshnessLost::completenessIsATransition()
{
    WatcherRig rig = WatcherRig::filling();
    const Freshness before = rig.freshness();

    rig.watchSends({bookmark("10", true)});

    QVERIFY(isTransition(before, rig.freshness()));
}

QTEST_GUILESS_MAIN(TstFreshnessLost)
#include "tst_freshnesslost.moc"
