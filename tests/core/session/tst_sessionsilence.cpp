#include "tests/core/session/sessionrig.h"

#include <QTest>

using namespace drover;
using namespace drover::demo;
using namespace std::chrono_literals;

/// Time passes and nothing comes: sockets are real, the clock is in the hand.
class TestSessionSilence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSilentStreamIsNoticedBeforeThirtySeconds();
    void aSilentStreamIsLeftForANewConnection();
    void aLostServerIsStaleAfterThirtySeconds();
    void noRetryComesBeforeItsTime();
    void pollingListsEveryThirtySeconds();
    void retryAfterIsObeyed();
};

namespace {

bool isFollowing(HeldRig &rig)
{
    return rig.word() == QLatin1StringView("Live") && !watchTargets(rig.server).isEmpty();
}

} // namespace

void TestSessionSilence::aSilentStreamIsNoticedBeforeThirtySeconds()
{
    HeldRig rig;
    rig.start();
    QTRY_VERIFY(isFollowing(rig));
    QVERIFY(rig.awaitStream());
    rig.server.faults().stall();

    rig.clock.advance(26s);
    QCOMPARE(rig.word(), QStringLiteral("Live"));
    rig.clock.advance(3s);

    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
    QCOMPARE(freshnessError(rig.freshness())->kind, Error::Kind::Timeout);
}

void TestSessionSilence::aSilentStreamIsLeftForANewConnection()
{
    HeldRig rig;
    rig.start();
    QTRY_VERIFY(isFollowing(rig));
    QVERIFY(rig.awaitStream());
    rig.server.faults().stall();
    rig.clock.advance(28s);
    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));

    rig.server.faults().clear();
    rig.server.state().edit("node-00001", cordoned());
    rig.clock.advance(2s);

    QTRY_VERIFY(isFollowing(rig));
    QTRY_COMPARE(rig.rows(), rowsOf(rig.server));
    QCOMPARE(rig.server.requestCount(RequestKind::Watch), 2);
}

void TestSessionSilence::aLostServerIsStaleAfterThirtySeconds()
{
    HeldRig rig;
    rig.start();
    QTRY_VERIFY(isFollowing(rig));
    rig.server.faults().refuse();
    rig.server.faults().cutStreams();
    QTRY_COMPARE(rig.word(), QStringLiteral("Reconnecting"));

    rig.clock.advance(31s);

    QTRY_COMPARE(rig.word(), QStringLiteral("Stale"));
    QCOMPARE(rig.rows().size(), 3);
}

void TestSessionSilence::noRetryComesBeforeItsTime()
{
    HeldRig rig;
    rig.start();
    QTRY_VERIFY(isFollowing(rig));
    rig.server.faults().cutStreams();
    QTRY_COMPARE(rig.word(), QStringLiteral("Reconnecting"));
    const auto before = rig.server.requests().size();

    rig.clock.advance(700ms);
    QCOMPARE(rig.server.requests().size(), before);
    rig.clock.advance(1s);

    QTRY_VERIFY(rig.server.requests().size() > before);
}

void TestSessionSilence::pollingListsEveryThirtySeconds()
{
    HeldRig rig;
    rig.server.faults().answerNext(RequestKind::Watch, {403, {}}, 1000);
    rig.start();
    QTRY_COMPARE(rig.word(), QStringLiteral("Polling"));
    rig.server.state().removeNode("node-00000");

    rig.clock.advance(30s);

    QTRY_COMPARE(rig.rows(), rowsOf(rig.server));
    QCOMPARE(rig.server.requestCount(RequestKind::List), 2);
    QCOMPARE(rig.word(), QStringLiteral("Polling"));
}

void TestSessionSilence::retryAfterIsObeyed()
{
    HeldRig rig;
    rig.server.faults().answerNext(RequestKind::List, {429, 7});
    rig.start();
    QTRY_COMPARE(rig.word(), QStringLiteral("Reconnecting"));

    rig.clock.advance(6s);
    QCOMPARE(rig.server.requestCount(RequestKind::List), 1);
    rig.clock.advance(2s);

    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
}

QTEST_GUILESS_MAIN(TestSessionSilence)
#include "tst_sessionsilence.moc"
