#include "tests/core/drain/evictionrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// Which pod's turn it is, and when it is over.
class TestEvictionMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForAllThatGoButTenAtOnce();
    void asksForNoMoreThanItsShare();
    void podsThatStayAreLeftAlone();
    void acceptedIsNotGone();
    void isOverWhenEachUidHasLeft();
    void aNamesakeIsAnotherPod();
    void aPodThatCameLaterIsShownAndLeftAlone();
    void ofChosenPodsTheOthersAreNoAdditions();
    void whatAListDoesNotHoldHasLeft();
    void aPodThatTheWatchSawGoNeedsNoAnswer();
    void whatOthersRemoveWhileItIsRefusedWasNotRemovedHere();
    void anAnswerThatWasLostMayHaveBeenAnAcceptance();
    void aTerminatingPodIsEvictedOnceAndWaitedFor();
    void theTimeoutFailsWhatIsLeft();
    void theTimeoutKeepsWhatLastStoodAgainstIt();
    void aLongerTimeoutGivesMoreTime();
    void oldDeletionsAreNotWaitedForWhenAsked();
    void whatTheServerDatesIsToldByThisComputersClock();
    void aDeletionIsOldByTheServersClock();
    void pausedItAsksForNothing();
    void stoppedItIsOverWithTheLastAnswer();
};

void TestEvictionMachine::asksForAllThatGoButTenAtOnce()
{
    std::vector<PodPtr> pods;
    for (int i = 0; i < 12; ++i)
        pods.push_back(aWebPod(qPrintable(QStringLiteral("web-%1").arg(i, 2, 10, QChar(u'0')))));
    EvictionRig rig(pods);

    QCOMPARE(rig.take().size(), 10);
    QCOMPARE(rig.take().size(), 0);
    rig.accept("web-00");
    QCOMPARE(rig.take(), QStringList{QStringLiteral("web-10")});
}

void TestEvictionMachine::asksForNoMoreThanItsShare()
{
    EvictionRig rig({aWebPod("web-1"), aWebPod("web-2"), aWebPod("web-3")});
    rig.machine.setMostUnderWay(1);

    QCOMPARE(rig.take().size(), 1);
    QCOMPARE(rig.take().size(), 0);
    rig.machine.setMostUnderWay(10);

    QVERIFY(rig.machine.deadline());
    QCOMPARE(rig.take().size(), 2);
}

void TestEvictionMachine::podsThatStayAreLeftAlone()
{
    EvictionRig rig({aPod("kube-system/proxy").ownedBy(QStringLiteral("DaemonSet"), QStringLiteral("proxy")),
                     aPod("kube-system/etcd").mirror()});

    QVERIFY(rig.take().isEmpty());
    QCOMPARE(rig.state("etcd"), QStringLiteral("skipped"));
    QVERIFY(rig.machine.isOver());
    QVERIFY(!rig.machine.hasFailed());
}

void TestEvictionMachine::acceptedIsNotGone()
{
    EvictionRig rig({aWebPod("web-1")});
    rig.take();

    rig.accept("web-1");

    QCOMPARE(rig.state("web-1"), QStringLiteral("terminating"));
    QVERIFY(!rig.machine.isOver());
    rig.pass(10min);
    QVERIFY(rig.take().isEmpty());
}

void TestEvictionMachine::isOverWhenEachUidHasLeft()
{
    EvictionRig rig({aWebPod("web-1"), aWebPod("web-2")});
    rig.take();
    rig.accept("web-1");
    rig.accept("web-2");

    rig.machine.left("uid-web-1", rig.now);
    QVERIFY(!rig.machine.isOver());
    rig.machine.left("uid-web-2", rig.now);

    QVERIFY(rig.machine.isOver());
    QVERIFY(!rig.machine.hasFailed());
}

void TestEvictionMachine::aNamesakeIsAnotherPod()
{
    EvictionRig rig({aPod("shop/db-0").ownedBy(QStringLiteral("StatefulSet"), QStringLiteral("db"))});
    rig.take();
    rig.refuse("db-0", budgetRefusal());

    rig.machine.left("uid-db-0", rig.now);
    rig.machine.seen(aPod("shop/db-0").ownedBy(QStringLiteral("StatefulSet"), QStringLiteral("db")).uid(QStringLiteral("another")), rig.now);
    rig.pass(1min);

    QCOMPARE(rig.state("db-0"), QStringLiteral("gone"));
    QVERIFY(rig.take().isEmpty());
    QVERIFY(rig.machine.isOver());
}

void TestEvictionMachine::aPodThatCameLaterIsShownAndLeftAlone()
{
    EvictionRig rig({aWebPod("web-1")});
    rig.take();

    rig.machine.seen(aWebPod("late"), rig.now);

    QVERIFY(rig.pod("late").isAddition);
    QCOMPARE(rig.state("late"), QStringLiteral("skipped"));
    QVERIFY(!rig.pod("late").planned.reason.isEmpty());
    rig.pass(1min);
    QVERIFY(rig.take().isEmpty());
}

void TestEvictionMachine::ofChosenPodsTheOthersAreNoAdditions()
{
    DrainOptions options;
    options.podSelector = QStringLiteral("app=web");
    EvictionRig rig({aWebPod("web-1")}, options);

    rig.machine.seen(aPod("shop/other"), rig.now);
    rig.machine.seenAll({aWebPod("web-1"), aPod("shop/other")}, rig.now);

    QCOMPARE(rig.machine.pods().size(), 1u);
}

void TestEvictionMachine::whatAListDoesNotHoldHasLeft()
{
    EvictionRig rig({aWebPod("web-1"), aWebPod("web-2")});
    rig.take();
    rig.accept("web-1");
    rig.refuse("web-2", budgetRefusal());

    rig.machine.seenAll({aWebPod("web-2")}, rig.now);

    QCOMPARE(rig.state("web-1"), QStringLiteral("gone"));
    QCOMPARE(rig.state("web-2"), QStringLiteral("blocked"));
}

void TestEvictionMachine::aPodThatTheWatchSawGoNeedsNoAnswer()
{
    EvictionRig rig({aWebPod("web-1")});
    rig.take();

    rig.machine.left("uid-web-1", rig.now);
    rig.refuse("web-1", answer(Error::Kind::Forbidden, 403));

    QCOMPARE(rig.state("web-1"), QStringLiteral("gone"));
    QCOMPARE(rig.machine.underWay(), 0);
    QVERIFY(!rig.machine.hasFailed());
}

void TestEvictionMachine::whatOthersRemoveWhileItIsRefusedWasNotRemovedHere()
{
    EvictionRig rig({aWebPod("web-1"), aWebPod("web-2"), aWebPod("web-3"), aWebPod("web-4")});
    rig.take();
    rig.refuse("web-1", budgetRefusal());
    rig.accept("web-2");
    QCOMPARE(rig.machine.goneOtherwise(), 0);
    for (const char *uid : {"uid-web-1", "uid-web-2", "uid-web-3", "uid-web-4"})
        rig.machine.left(uid, rig.now);
    rig.accept("web-3"); // the watch was faster
    rig.refuse("web-4", budgetRefusal());

    QVERIFY(rig.pod("web-1").wentOtherwise);
    QVERIFY(!rig.pod("web-2").wentOtherwise);
    QVERIFY(!rig.pod("web-3").wentOtherwise);
    QVERIFY(rig.pod("web-4").wentOtherwise);
    QCOMPARE(rig.machine.goneOtherwise(), 2);
}

void TestEvictionMachine::anAnswerThatWasLostMayHaveBeenAnAcceptance()
{
    EvictionRig rig({aWebPod("web-1"), aWebPod("web-2")});
    rig.take();
    rig.refuse("web-1", answer(Error::Kind::Network, 0));
    rig.refuse("web-2", answer(Error::Kind::NotFound, 404));
    rig.pass(1s);
    rig.take();
    rig.refuse("web-1", answer(Error::Kind::NotFound, 404));

    QVERIFY(!rig.pod("web-1").wentOtherwise);
    QVERIFY(rig.pod("web-2").wentOtherwise);
}

void TestEvictionMachine::aTerminatingPodIsEvictedOnceAndWaitedFor()
{
    const PodPtr pod = aWebPod("web-1").terminating(QStringLiteral("2026-11-25T12:00:00Z"));
    EvictionRig rig({pod});

    QCOMPARE(rig.take().size(), 1);
    rig.machine.seen(pod, rig.now);
    rig.accept("web-1");

    QCOMPARE(rig.state("web-1"), QStringLiteral("terminating"));
    QVERIFY(rig.machine.pods().front().wasTerminating);
    QVERIFY(rig.take().isEmpty());

    EvictionRig unseen({pod}); // no news of it comes
    unseen.take();
    unseen.accept("web-1");
    QCOMPARE(graceEnd(unseen.pod("web-1")), pod->deletionTimestamp.wallTime());
}

void TestEvictionMachine::theTimeoutFailsWhatIsLeft()
{
    DrainOptions options;
    options.timeout = 60s;
    EvictionRig rig({aWebPod("web-1"), aWebPod("web-2"), aWebPod("web-3")}, options);
    rig.take();
    rig.accept("web-1");
    rig.refuse("web-2", budgetRefusal());
    rig.accept("web-3");
    rig.machine.left("uid-web-3", rig.now);

    rig.pass(60s);
    rig.take();

    QVERIFY(rig.machine.isOver());
    QCOMPARE(rig.state("web-1"), QStringLiteral("failed"));
    QCOMPARE(rig.state("web-2"), QStringLiteral("failed"));
    QCOMPARE(rig.state("web-3"), QStringLiteral("gone"));
    QCOMPARE(rig.pod("web-2").error->kind, Error::Kind::Timeout);
}

void TestEvictionMachine::theTimeoutKeepsWhatLastStoodAgainstIt()
{
    DrainOptions options;
    options.timeout = 3s;
    EvictionRig rig({aWebPod("web-1")}, options);
    rig.take();
    rig.refuse("web-1", budgetRefusal());

    rig.pass(3s);
    rig.take();

    QCOMPARE(rig.pod("web-1").error->kind, Error::Kind::Timeout);
    QVERIFY(rig.pod("web-1").error->hasCause(QLatin1StringView("DisruptionBudget")));
}

void TestEvictionMachine::aLongerTimeoutGivesMoreTime()
{
    DrainOptions options;
    options.timeout = 60s;
    EvictionRig rig({aWebPod("web-1")}, options);
    rig.take();
    rig.accept("web-1");
    QCOMPARE(rig.machine.deadline(), rig.now.steady + 60s);

    rig.machine.setTimeout(120s, rig.now);
    rig.pass(61s);
    rig.take();

    QCOMPARE(rig.state("web-1"), QStringLiteral("terminating"));
}

void TestEvictionMachine::oldDeletionsAreNotWaitedForWhenAsked()
{
    DrainOptions options;
    options.skipWaitForDelete = 30s;
    EvictionRig rig({aWebPod("web-1")}, options);
    rig.now.wall = parseTimestamp("2026-11-25T12:00:00Z")->wallTime();
    rig.take();
    rig.accept("web-1");
    rig.machine.seen(aWebPod("web-1").terminating(QStringLiteral("2026-11-25T12:00:30Z")), rig.now);

    rig.pass(60s);
    rig.take();
    QCOMPARE(rig.state("web-1"), QStringLiteral("terminating"));
    rig.pass(1s);
    rig.take();

    QCOMPARE(rig.state("web-1"), QStringLiteral("skipped"));
    QVERIFY(rig.machine.isOver());
}

void TestEvictionMachine::whatTheServerDatesIsToldByThisComputersClock()
{
    EvictionRig rig({aWebPod("web-1")});
    rig.now.wall = parseTimestamp("2026-11-25T12:00:00Z")->wallTime();
    rig.now.serverAhead = 3min;
    rig.take();
    rig.accept("web-1");

    rig.machine.seen(aWebPod("web-1").terminating(QStringLiteral("2026-11-25T12:03:30Z")), rig.now);

    QCOMPARE(rig.pod("web-1").terminationDue, std::optional(rig.now.wall + 30s));
}

void TestEvictionMachine::aDeletionIsOldByTheServersClock()
{
    DrainOptions options;
    options.skipWaitForDelete = 30s;
    EvictionRig rig({aWebPod("web-1")}, options);
    rig.now.wall = parseTimestamp("2026-11-25T12:00:00Z")->wallTime();
    rig.now.serverAhead = -1min;
    rig.take();
    rig.accept("web-1");
    rig.machine.seen(aWebPod("web-1").terminating(QStringLiteral("2026-11-25T11:59:00Z")), rig.now);

    rig.pass(30s);
    rig.take();
    QCOMPARE(rig.state("web-1"), QStringLiteral("terminating"));
    rig.pass(1s);
    rig.take();
    QCOMPARE(rig.state("web-1"), QStringLiteral("skipped"));
}

void TestEvictionMachine::pausedItAsksForNothing()
{
    EvictionRig rig({aWebPod("web-1")});

    rig.machine.setPaused(true);
    QVERIFY(rig.take().isEmpty());
    QVERIFY(!rig.machine.deadline());
    rig.machine.setPaused(false);

    QCOMPARE(rig.take().size(), 1);
}

void TestEvictionMachine::stoppedItIsOverWithTheLastAnswer()
{
    EvictionRig rig({aWebPod("web-1"), aWebPod("web-2")});
    rig.take();
    rig.accept("web-1");

    rig.machine.stop();
    QVERIFY(!rig.machine.isOver());
    rig.refuse("web-2", budgetRefusal());
    rig.pass(1min);

    QVERIFY(rig.take().isEmpty());
    QVERIFY(rig.machine.isOver());
}

QTEST_GUILESS_MAIN(TestEvictionMachine)
#include "tst_evictionmachine.moc"
