#include "tests/core/drain/evictionrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// What each answer to an eviction that is none of success means.
class TestEvictionRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockedPodHoldsNoPlace();
    void aTryInBetweenDoesNotMakeABlockedPodNew();
    void aBudgetsRefusalIsTriedAgainLaterAndLater();
    void whileFewAreBlockedNoneWaitsLongerThanEightSeconds();
    void retryAfterIsObeyed();
    void throttlingIsNoEndEither();
    void roomInTheBudgetIsUsedAtOnce();
    void onlyAsManyAreTriedAsThereIsRoomFor();
    void aBudgetThatStaysFullChangesNothing();
    void notFoundIsGone();
    void twoBudgetsAreNeverAsked();
    void aRefusalForGoodFailsThePodAlone();
    void whatPassesIsTriedAgainForAsLongAsItTakes_data();
    void whatPassesIsTriedAgainForAsLongAsItTakes();
    void theServersOwnFaultsAreTriedFourTimes_data();
    void theServersOwnFaultsAreTriedFourTimes();
    void aFaultOfTheServerForAPodOfTwoBudgetsIsForGood();
    void theWordsOfTwoBudgetsAreForGoodWhereNoneIsKnown();
    void anEndingNamespaceIsWaitedFor();
    void aRefusedPodThatSomebodyElseDeletedIsOnlyWaitedFor();
};

namespace {

std::vector<PodPtr> webPods(int count)
{
    std::vector<PodPtr> pods;
    for (int i = 0; i < count; ++i)
        pods.push_back(aWebPod(qPrintable(QStringLiteral("web-%1").arg(i, 2, 10, QChar(u'0')))));
    return pods;
}

BudgetPtr webBudget(int allowed)
{
    return aBudget("shop/web").selects(QStringLiteral("app"), QStringLiteral("web")).room(allowed, 3, 3 - allowed);
}

} // namespace

void TestEvictionRefusals::aBlockedPodHoldsNoPlace()
{
    EvictionRig rig(webPods(20));
    for (const QString &name : rig.take())
        rig.refuse(qPrintable(name), budgetRefusal());

    QCOMPARE(rig.take().size(), 10);
    QCOMPARE(rig.state("web-10"), QStringLiteral("evicting"));
}

void TestEvictionRefusals::aBudgetsRefusalIsTriedAgainLaterAndLater()
{
    EvictionRig rig(webPods(8));
    for (const auto wait : {5s, 10s, 20s, 30s, 30s}) {
        for (const QString &name : rig.take())
            rig.refuse(qPrintable(name), budgetRefusal());
        QCOMPARE(rig.state("web-07"), QStringLiteral("blocked"));
        QCOMPARE(*rig.pod("web-07").nextTry, rig.now.wall + wait);
        rig.pass(wait - 1ms);
        QVERIFY(!rig.take().contains(QStringLiteral("web-07")));
        rig.pass(1ms);
    }
}

void TestEvictionRefusals::aTryInBetweenDoesNotMakeABlockedPodNew()
{
    EvictionRig rig({aWebPod("web-1")});
    rig.take();
    rig.refuse("web-1", budgetRefusal());
    const WallTime first = rig.now.wall;

    rig.pass(60s);
    QCOMPARE(rig.take(), QStringList{QStringLiteral("web-1")});
    QCOMPARE(rig.pod("web-1").blockedSince, first);
    rig.refuse("web-1", budgetRefusal());
    QCOMPARE(rig.pod("web-1").since, first);

    rig.pass(60s);
    rig.take();
    rig.accept("web-1");
    QVERIFY(!rig.pod("web-1").blockedSince);
}

void TestEvictionRefusals::whileFewAreBlockedNoneWaitsLongerThanEightSeconds()
{
    EvictionRig rig(webPods(5));

    for (int i = 0; i < 6; ++i) {
        for (const QString &name : rig.take())
            rig.refuse(qPrintable(name), budgetRefusal());
        rig.pass(8s);
    }

    QCOMPARE(rig.take().size(), 5);
}

void TestEvictionRefusals::retryAfterIsObeyed()
{
    EvictionRig rig(webPods(1));
    rig.take();
    Error behind = budgetRefusal();
    behind.retryAfter = 10s;

    rig.refuse("web-00", behind);

    QCOMPARE(rig.machine.deadline(), rig.now.steady + 10s);
}

void TestEvictionRefusals::throttlingIsNoEndEither()
{
    EvictionRig rig(webPods(1));
    rig.take();

    rig.refuse("web-00", answer(Error::Kind::Throttled, 429));

    QCOMPARE(rig.state("web-00"), QStringLiteral("blocked"));
    rig.pass(5s);
    QCOMPARE(rig.take().size(), 1);
}

void TestEvictionRefusals::roomInTheBudgetIsUsedAtOnce()
{
    EvictionRig rig(webPods(1), {}, {webBudget(0)});
    rig.take();
    rig.refuse("web-00", budgetRefusal());

    rig.machine.seenBudgets({webBudget(1)}, rig.now);

    QCOMPARE(rig.pod("web-00").budgets.front()->disruptionsAllowed, 1);
    QCOMPARE(rig.take().size(), 1);
}

void TestEvictionRefusals::onlyAsManyAreTriedAsThereIsRoomFor()
{
    EvictionRig rig(webPods(6), {}, {webBudget(0)});
    for (const QString &name : rig.take())
        rig.refuse(qPrintable(name), budgetRefusal());

    rig.machine.seenBudgets({webBudget(2)}, rig.now);

    QCOMPARE(rig.take().size(), 2);
}

void TestEvictionRefusals::aBudgetThatStaysFullChangesNothing()
{
    EvictionRig rig(webPods(1), {}, {webBudget(0)});
    rig.take();
    rig.refuse("web-00", budgetRefusal());

    rig.machine.seenBudgets({webBudget(0)}, rig.now);

    QVERIFY(rig.take().isEmpty());
}

void TestEvictionRefusals::notFoundIsGone()
{
    EvictionRig rig(webPods(1));
    rig.take();

    rig.refuse("web-00", answer(Error::Kind::NotFound, 404));

    QCOMPARE(rig.state("web-00"), QStringLiteral("gone"));
    QVERIFY(!rig.pod("web-00").error);
}

void TestEvictionRefusals::twoBudgetsAreNeverAsked()
{
    EvictionRig rig(webPods(1), {}, {webBudget(1), aBudget("shop/second").selects(QStringLiteral("app"), QStringLiteral("web"))});

    QVERIFY(rig.take().isEmpty());
    QCOMPARE(rig.state("web-00"), QStringLiteral("failed"));
    QVERIFY(rig.pod("web-00").error);
    QVERIFY(rig.machine.hasFailed());
}

void TestEvictionRefusals::aRefusalForGoodFailsThePodAlone()
{
    EvictionRig rig(webPods(2));
    rig.take();

    rig.refuse("web-00", answer(Error::Kind::Forbidden, 403));
    rig.accept("web-01");

    QCOMPARE(rig.state("web-00"), QStringLiteral("failed"));
    QCOMPARE(rig.state("web-01"), QStringLiteral("terminating"));
    rig.pass(1h);
    QVERIFY(rig.take().isEmpty());
    QVERIFY(!rig.machine.isOver());
}

void TestEvictionRefusals::whatPassesIsTriedAgainForAsLongAsItTakes_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("connection") << Error::Kind::Network << 0;
    QTest::newRow("silence") << Error::Kind::Timeout << 0;
    QTest::newRow("shutting down") << Error::Kind::Server << 503;
    QTest::newRow("signed out") << Error::Kind::Auth << 401;
}

void TestEvictionRefusals::whatPassesIsTriedAgainForAsLongAsItTakes()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const int, status);
    EvictionRig rig(webPods(1));

    for (int i = 0; i < 20; ++i) {
        QCOMPARE(rig.take().size(), 1);
        rig.refuse("web-00", answer(kind, status));
        QCOMPARE(rig.state("web-00"), QStringLiteral("pending"));
        QVERIFY(rig.take().isEmpty());
        rig.pass(15s);
    }
}

void TestEvictionRefusals::theServersOwnFaultsAreTriedFourTimes_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("internal") << Error::Kind::Server << 500;
    QTest::newRow("conflict") << Error::Kind::Conflict << 409;
}

void TestEvictionRefusals::theServersOwnFaultsAreTriedFourTimes()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const int, status);
    EvictionRig rig(webPods(1));

    for (int i = 0; i < 4; ++i) {
        QCOMPARE(rig.take().size(), 1);
        rig.refuse("web-00", answer(kind, status));
        rig.pass(15s);
    }

    QCOMPARE(rig.state("web-00"), QStringLiteral("failed"));
}

void TestEvictionRefusals::aFaultOfTheServerForAPodOfTwoBudgetsIsForGood()
{
    EvictionRig rig(webPods(1), {}, {webBudget(1)});
    rig.take();
    rig.machine.seenBudgets({webBudget(1), aBudget("shop/second").selects(QStringLiteral("app"), QStringLiteral("web"))}, rig.now);

    rig.refuse("web-00", answer(Error::Kind::Server, 500));

    QCOMPARE(rig.state("web-00"), QStringLiteral("failed"));
}

void TestEvictionRefusals::theWordsOfTwoBudgetsAreForGoodWhereNoneIsKnown()
{
    EvictionRig rig(webPods(1));
    rig.take();
    Error error = answer(Error::Kind::Server, 500);
    error.serverMessage = QStringLiteral("This pod has more than one PodDisruptionBudget, which the "
                                         "eviction subresource does not support.");

    rig.refuse("web-00", error);

    QCOMPARE(rig.state("web-00"), QStringLiteral("failed"));
}

void TestEvictionRefusals::anEndingNamespaceIsWaitedFor()
{
    EvictionRig rig(webPods(2));
    rig.take();
    rig.machine.seen(aWebPod("web-01").terminating(QStringLiteral("2026-11-25T12:00:00Z")), rig.now);
    const Error ending = answer(Error::Kind::Forbidden, 403, "NamespaceTerminating");

    rig.refuse("web-00", ending);
    rig.refuse("web-01", ending);

    QCOMPARE(rig.state("web-00"), QStringLiteral("blocked"));
    QCOMPARE(rig.state("web-01"), QStringLiteral("terminating"));
}

void TestEvictionRefusals::aRefusedPodThatSomebodyElseDeletedIsOnlyWaitedFor()
{
    EvictionRig rig(webPods(1));
    rig.take();
    rig.refuse("web-00", budgetRefusal());

    rig.machine.seen(aWebPod("web-00").terminating(QStringLiteral("2026-11-25T12:00:00Z")), rig.now);
    rig.pass(1min);

    QCOMPARE(rig.state("web-00"), QStringLiteral("terminating"));
    QVERIFY(rig.pod("web-00").terminationDue);
    QVERIFY(rig.take().isEmpty());
}

QTEST_GUILESS_MAIN(TestEvictionRefusals)
#include "tst_evictionrefusals.moc"
