#include "tests/ui/states/sessionfacts.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

class TestFreshnessText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStateHasItsWord()
    {
        Connecting filling;
        filling.error = anError(Error::Kind::Timeout);

        QCOMPARE(freshnessText(Connecting{}, kThen), u"Connecting");
        QCOMPARE(freshnessText(Connecting{Connecting::Step::Listing, 0, {}}, kThen), u"Connecting");
        QCOMPARE(freshnessText(Connecting{Connecting::Step::Listing, 17, {}}, kThen), u"Reading nodes");
        QCOMPARE(freshnessText(filling, kThen), u"May be incomplete");
        QCOMPARE(freshnessText(liveSinceThen(), kThen), u"Live");
        QCOMPARE(freshnessText(liveSinceThen(false), kThen), u"May be incomplete");
        QCOMPARE(freshnessText(Polling{kThen}, kThen), u"Polling");
        QCOMPARE(freshnessText(Stopped{}, kThen), u"Stopped");
    }

    void reconnectingCountsTheSeconds()
    {
        Reconnecting lost = lostSinceThen();

        QCOMPARE(freshnessText(lost, kThen + 12'900ms), u"Reconnecting for 12s");
        QCOMPARE(freshnessText(lost, kThen - 1s), u"Reconnecting for 0s");
        lost.since += 600ms; // whenever within a second it is asked, and as the ages in cells
        QCOMPARE(freshnessText(lost, kThen + 12'100ms), u"Reconnecting for 12s");
        QCOMPARE(freshnessText(lost, kThen + 12'900ms), u"Reconnecting for 12s");
    }

    void whatWasNeverConnectedDoesNotReconnect()
    {
        Reconnecting first = lostSinceThen(anError(Error::Kind::Network), kThen + 7s);
        first.everConnected = false;

        QCOMPARE(freshnessText(first, kThen + 5s), u"Not connected for 5s");
    }

    void readingAllAgainIsCatchingUp()
    {
        QCOMPARE(freshnessText(Reconnecting{kThen, 0, {}, {}, true}, kThen), u"Catching up");
    }

    void staleSaysSinceWhen()
    {
        const Stale stale = staleSinceThen(anError(Error::Kind::Network));

        QCOMPARE(freshnessText(stale, kThen + 1min), u"Stale since 14:02");
        QCOMPARE(freshnessText(stale, kThen + 24h), u"Stale since 2026-11-23 14:02");
    }

    void anExpiredSignInIsNotJustStale()
    {
        QCOMPARE(freshnessText(staleSinceThen(anError(Error::Kind::Auth)), kThen),
                 u"Signed out");
    }

    void whoHasNoCredentialsWasNeverSignedIn()
    {
        const Stale none = staleSinceThen(withoutCredentials(anError(Error::Kind::Auth)), {}, false);

        QCOMPARE(freshnessText(none, kThen), u"No credentials");
        QCOMPARE(freshnessIcon(none), QLatin1StringView("key"));
    }

    void whatWasNeverConnectedIsNotStale()
    {
        QCOMPARE(freshnessText(staleSinceThen(anError(Error::Kind::Network), {}, false), kThen),
                 u"Not connected");
    }

    void valuesDimTwoSecondsAfterTheyWereLastTrue()
    {
        const Reconnecting lost = lostSinceThen(anError(Error::Kind::Network));

        QVERIFY(!isDimmed(liveSinceThen(), kThen + 20s));
        QVERIFY(!isDimmed(lost, kThen + 1999ms));
        QVERIFY(isDimmed(lost, kThen + 2s));
        QVERIFY(isDimmed(staleSinceThen(anError(Error::Kind::Auth)), kThen));
    }

    void readingAllAgainDimsOnlyAfterAFault()
    {
        Reconnecting catchingUp{kThen, 0, {}, {}, true};
        QVERIFY(!isDimmed(catchingUp, kThen + 1min));

        catchingUp.error = anError(Error::Kind::Network);

        QVERIFY(isDimmed(catchingUp, kThen + 1min));
    }

    void onlyWhatIsLiveAndCompleteLooksGood()
    {
        QCOMPARE(freshnessTone(liveSinceThen()), Tone::Good);
        QCOMPARE(freshnessTone(liveSinceThen(false)), Tone::Warning);
        QCOMPARE(freshnessTone(lostSinceThen()), Tone::Warning);
        QCOMPARE(freshnessTone(staleSinceThen(anError(Error::Kind::Network))), Tone::Bad);
        QCOMPARE(freshnessIcon(liveSinceThen()), QLatin1StringView("live"));
        QCOMPARE(freshnessIcon(staleSinceThen(anError(Error::Kind::Auth))), QLatin1StringView("key"));
    }
};

QTEST_APPLESS_MAIN(TestFreshnessText)
#include "tst_freshnesstext.moc"
