#include "core/drain/drainprogress.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

PodProgress podIn(PodState state, Fate fate)
{
    PodProgress pod;
    pod.planned.pod = aPod("shop/web-1").ownedBy("ReplicaSet", "web");
    pod.planned.fate = fate;
    pod.state = state;
    return pod;
}

} // namespace

/// How far a drain is.
class TestDrainProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void progressCountsWhatIsToLeave();
    void whileItIsPausedNoNextTryIsCounted();
    void itIsBlockedWhereAllThatItWaitsForIsOrOneForGood();
    void outcomesAndStatesHaveNames();
};

void TestDrainProgress::progressCountsWhatIsToLeave()
{
    DrainProgress progress;
    progress.pods = {podIn(PodState::Gone, Fate::Evict), podIn(PodState::Blocked, Fate::Evict),
                     podIn(PodState::Failed, Fate::Delete), podIn(PodState::Skipped, Fate::Skip),
                     podIn(PodState::Gone, Fate::Skip), podIn(PodState::Failed, Fate::Refuse)};

    QCOMPARE(progress.count(PodState::Gone), 2);
    // What is left is never more than what was to leave.
    QCOMPARE(progress.goingCount(), 4);
    QCOMPARE(progress.goneCount(), 1);
    QCOMPARE(progress.leftOver().size(), 3);
    QCOMPARE(progress.podsIn(PodState::Blocked), QStringList{u"shop/web-1"_s});
}

void TestDrainProgress::whileItIsPausedNoNextTryIsCounted()
{
    DrainProgress progress;
    progress.pods = {podIn(PodState::Blocked, Fate::Evict)};
    progress.pods[0].nextTry = WallTime(std::chrono::seconds(1005));
    QVERIFY(shownPods(progress)[0].nextTry);

    progress.isPaused = true;

    QVERIFY(!shownPods(progress)[0].nextTry);
    QCOMPARE(shownPods(progress)[0].state, PodState::Blocked);
}

void TestDrainProgress::itIsBlockedWhereAllThatItWaitsForIsOrOneForGood()
{
    DrainProgress progress;
    progress.pods = {podIn(PodState::Terminating, Fate::Evict), podIn(PodState::Blocked, Fate::Evict),
                     podIn(PodState::Skipped, Fate::Skip)};
    progress.pods[1].budgets = {aBudget("shop/web").spec("maxUnavailable", 1).room(0, 2, 2, 3)};
    QCOMPARE(standOf(progress), DrainStand::Draining);
    QCOMPARE(blockedCount(progress), 1);

    progress.pods[0].state = PodState::Gone;
    QCOMPARE(standOf(progress), DrainStand::Blocked);
    progress.pods[0].state = PodState::Terminating;
    progress.pods[1].budgets = {aBudget("shop/web").spec("maxUnavailable", 0).room(0, 2, 2, 2)};
    QCOMPARE(standOf(progress), DrainStand::BlockedForGood);

    progress.isPaused = true;
    QCOMPARE(standOf(progress), DrainStand::Paused);
}

void TestDrainProgress::outcomesAndStatesHaveNames()
{
    QCOMPARE(outcomeName(DrainOutcome::Running), "running"_L1);
    QCOMPARE(outcomeName(DrainOutcome::Planned), "planned"_L1);
    QCOMPARE(outcomeName(DrainOutcome::Drained), "drained"_L1);
    QCOMPARE(outcomeName(DrainOutcome::Refused), "refused"_L1);
    QCOMPARE(outcomeName(DrainOutcome::Failed), "failed"_L1);
    QCOMPARE(outcomeName(DrainOutcome::Cancelled), "cancelled"_L1);
    QCOMPARE(outcomeName(DrainOutcome::NodeDeleted), "node-deleted"_L1);
    QCOMPARE(podStateName(PodState::Pending), "pending"_L1);
    QCOMPARE(podStateName(PodState::Evicting), "evicting"_L1);
    QCOMPARE(podStateName(PodState::Blocked), "blocked"_L1);
    QCOMPARE(podStateName(PodState::Terminating), "terminating"_L1);
    QCOMPARE(podStateName(PodState::Gone), "gone"_L1);
    QCOMPARE(podStateName(PodState::WithNode), "with-node"_L1);
    QCOMPARE(podStateName(PodState::Skipped), "skipped"_L1);
    QCOMPARE(podStateName(PodState::Failed), "failed"_L1);
}

QTEST_APPLESS_MAIN(TestDrainProgress)
#include "tst_drainprogress.moc"
