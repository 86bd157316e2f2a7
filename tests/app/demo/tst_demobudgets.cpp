#include "app/demo/workloads/budgetcount.h"
#include "app/demo/workloads/eviction.h"
#include "app/demo/workloads/workloadplan.h"

#include <QSignalSpy>
#include <QTest>

namespace drover::demo {

namespace {

using Kind = DemoController::Kind;
using Outcome = EvictionOutcome::Kind;
using Names = std::vector<QByteArray>;

/// Four pods of a ReplicaSet on two nodes, and a budget over them.
struct World {
    DemoState state{1};
    DemoWorkloads workloads{state};
    Names pods;

    explicit World(const QByteArray &minAvailable, const QByteArray &maxUnavailable = {})
    {
        state.seedNodes(6);
        WorkloadPlan plan{Kind::ReplicaSet,
                          "shop",
                          {},
                          {"node-00003", "node-00003", "node-00004", "node-00004"},
                          0};
        plan.pods.app = "web";
        runWorkload(workloads, plan, &pods);
        DemoBudget budget;
        budget.nameSpace = "shop";
        budget.name = "web";
        budget.selector = {{"app", "web"}};
        budget.minAvailable = minAvailable;
        budget.maxUnavailable = maxUnavailable;
        workloads.addBudget(budget);
    }

    DemoBudgetPtr budget() const { return workloads.budgets().find("shop/web"); }
    EvictionOutcome evictPod(std::size_t at, const QByteArray &uid = {}, bool dryRun = false)
    {
        return evict(workloads, {pods[at], uid, std::nullopt, dryRun});
    }
    void setReady(std::size_t at, bool ready)
    {
        workloads.changePod(pods[at], [ready](DemoPod &pod) { pod.ready = ready; });
    }
};

} // namespace

class TestDemoBudgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomIsWhatTheSpecLeaves_data();
    void roomIsWhatTheSpecLeaves();
    void aPodThatIsNotReadyTakesTheRoom();
    void anEvictionTakesRoomUntilThePodIsReplaced();
    void aRefusalNamesBudgetAndNumbers();
    void aWrongUidIsChargedAllTheSame();
    void aDryRunIsNotCharged();
    void finishedPendingAndTerminatingPodsAskNoBudget();
    void anUnreadyPodGoesWhereTheBudgetIsSatisfied();
    void anUnreadyPodStaysWhereTheBudgetIsNot();
    void twoBudgetsAreTooMany();
    void aBudgetThatIsBehindSaysSo();
    void aFailedSyncIsTold();
    void aHeldBudgetHasNoRoomUntilItIsReleased();
};

void TestDemoBudgets::roomIsWhatTheSpecLeaves_data()
{
    QTest::addColumn<QByteArray>("minAvailable");
    QTest::addColumn<QByteArray>("maxUnavailable");
    QTest::addColumn<int>("allowed");
    QTest::newRow("a number that must stay") << QByteArray("3") << QByteArray() << 1;
    QTest::newRow("all must stay") << QByteArray("4") << QByteArray() << 0;
    QTest::newRow("a share that must stay, rounded up") << QByteArray("60%") << QByteArray() << 1;
    QTest::newRow("a number that may go") << QByteArray() << QByteArray("2") << 2;
    QTest::newRow("a share that may go, rounded up") << QByteArray() << QByteArray("30%") << 2;
    QTest::newRow("none may go") << QByteArray() << QByteArray("0") << 0;
}

void TestDemoBudgets::roomIsWhatTheSpecLeaves()
{
    QFETCH(QByteArray, minAvailable);
    QFETCH(QByteArray, maxUnavailable);
    QFETCH(int, allowed);
    const World world(minAvailable, maxUnavailable);

    QCOMPARE(world.budget()->allowed, allowed);
    QCOMPARE(world.budget()->healthy, 4);
    QCOMPARE(world.budget()->expected, 4);
}

void TestDemoBudgets::aPodThatIsNotReadyTakesTheRoom()
{
    World world("3");
    world.setReady(0, false);
    QCOMPARE(world.budget()->allowed, 0);

    world.setReady(0, true);
    QCOMPARE(world.budget()->allowed, 1);
}

void TestDemoBudgets::anEvictionTakesRoomUntilThePodIsReplaced()
{
    World world("3");
    QCOMPARE(world.evictPod(0).kind, Outcome::Done);
    QVERIFY(world.workloads.pod(world.pods[0])->isTerminating());
    QVERIFY(world.workloads.pod(world.pods[0])->isDisrupted);
    QCOMPARE(world.budget()->allowed, 0);
    QVERIFY(world.budget()->disrupted.empty());

    DemoPod replacement = *world.workloads.pod(world.pods[1]);
    replacement.name = "web-new";
    world.workloads.addPod(replacement);
    QCOMPARE(world.budget()->allowed, 1);
}

void TestDemoBudgets::aRefusalNamesBudgetAndNumbers()
{
    World world("4");
    QSignalSpy refused(&world.workloads, &DemoWorkloads::evictionRefused);

    const EvictionOutcome outcome = world.evictPod(0);

    QCOMPARE(outcome.kind, Outcome::NoRoom);
    QCOMPARE(outcome.text,
             QByteArray("The disruption budget web needs 4 healthy pods and has 4 currently"));
    QVERIFY(!world.workloads.pod(world.pods[0])->isTerminating());
    QCOMPARE(refused.count(), 1);
}

void TestDemoBudgets::aWrongUidIsChargedAllTheSame()
{
    World world("3");
    QCOMPARE(world.evictPod(0, "other").kind, Outcome::OtherUid);
    QVERIFY(!world.workloads.pod(world.pods[0])->isTerminating());
    QCOMPARE(world.budget()->allowed, 0);
    QCOMPARE(world.evictPod(1).kind, Outcome::NoRoom);

    const QByteArray charged = world.workloads.pod(world.pods[0])->name;
    world.workloads.changeBudget("shop/web", [&](DemoBudget &budget) {
        budget.disrupted.at(charged) -= 121; // two minutes later
    });
    QCOMPARE(world.evictPod(1).kind, Outcome::Done);
}

void TestDemoBudgets::aDryRunIsNotCharged()
{
    World world("3");
    QCOMPARE(world.evictPod(0, {}, true).kind, Outcome::Done);

    QVERIFY(!world.workloads.pod(world.pods[0])->isTerminating());
    QCOMPARE(world.budget()->allowed, 1);
}

void TestDemoBudgets::finishedPendingAndTerminatingPodsAskNoBudget()
{
    World world("4");
    world.workloads.changePod(world.pods[0],
                              [](DemoPod &pod) { pod.phase = DemoPod::Phase::Succeeded; });
    world.workloads.changePod(world.pods[1],
                              [](DemoPod &pod) { pod.phase = DemoPod::Phase::Pending; });
    world.workloads.terminatePod(world.pods[2], 30, false);

    QCOMPARE(world.evictPod(0).kind, Outcome::Done);
    QCOMPARE(world.evictPod(1).kind, Outcome::Done);
    QCOMPARE(world.evictPod(2).kind, Outcome::Done);
    QCOMPARE(world.evictPod(3).kind, Outcome::NoRoom);
}

void TestDemoBudgets::anUnreadyPodGoesWhereTheBudgetIsSatisfied()
{
    World world("3");
    world.setReady(0, false); // three healthy, three wanted: no room, but satisfied

    QCOMPARE(world.evictPod(1).kind, Outcome::NoRoom);
    QCOMPARE(world.evictPod(0).kind, Outcome::Done);
}

void TestDemoBudgets::anUnreadyPodStaysWhereTheBudgetIsNot()
{
    World world("3");
    world.setReady(0, false);
    world.setReady(1, false);
    QCOMPARE(world.evictPod(0).kind, Outcome::NoRoom);

    world.workloads.changeBudget("shop/web",
                                 [](DemoBudget &budget) { budget.alwaysAllowUnhealthy = true; });
    QCOMPARE(world.evictPod(0).kind, Outcome::Done);
    QCOMPARE(world.evictPod(2).kind, Outcome::NoRoom);
}

void TestDemoBudgets::twoBudgetsAreTooMany()
{
    World world("1");
    DemoBudget second = *world.budget();
    second.name = "everything";
    second.selector.clear();
    world.workloads.addBudget(second);

    QCOMPARE(world.evictPod(0).kind, Outcome::TwoBudgets);
    QCOMPARE(world.budget()->allowed, 3);
}

void TestDemoBudgets::aBudgetThatIsBehindSaysSo()
{
    World world("1");
    world.workloads.changeBudget("shop/web", [](DemoBudget &budget) { budget.isBehind = true; });

    const EvictionOutcome outcome = world.evictPod(0);
    QCOMPARE(outcome.kind, Outcome::Behind);
    QCOMPARE(outcome.text,
             QByteArray("The disruption budget web is still being processed by the server."));
}

void TestDemoBudgets::aFailedSyncIsTold()
{
    World world("1");
    world.workloads.changeBudget("shop/web",
                                 [](DemoBudget &budget) { budget.failedSync = "no scale"; });

    QCOMPARE(world.evictPod(0).text, QByteArray("The disruption budget web does not allow evicting "
                                                "pods currently because it failed sync: no scale"));
}

void TestDemoBudgets::aHeldBudgetHasNoRoomUntilItIsReleased()
{
    World world("1");
    world.workloads.changeBudget("shop/web", [](DemoBudget &budget) { budget.isHeld = true; });
    QCOMPARE(world.evictPod(0).kind, Outcome::NoRoom);

    world.workloads.changeBudget("shop/web", [](DemoBudget &budget) { budget.isHeld = false; });
    QCOMPARE(world.evictPod(0).kind, Outcome::Done);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoBudgets)
#include "tst_demobudgets.moc"
