#include "app/demo/demofurnishing.h"
#include "app/demo/demoscript.h"
#include "app/demo/workloads/budgetcount.h"

#include <QTest>

#include <algorithm>

namespace drover::demo {

namespace {

/// A demo cluster as it opens.
struct World {
    DemoState state{1};
    DemoScript script{state};
    DemoWorkloads workloads{state};

    explicit World(int nodes)
    {
        state.seedNodes(nodes);
        script.furnish();
        furnishWorkloads(state, workloads);
    }

    template <typename Is>
    int count(Is is) const
    {
        int count = 0;
        workloads.pods().each([&](const DemoPodPtr &pod) { count += is(*pod) ? 1 : 0; });
        return count;
    }
    bool hasOn(const QByteArray &node, const QByteArray &app) const
    {
        return count([&](const DemoPod &pod) {
                   return pod.node == node && pod.name.startsWith(app);
               }) > 0;
    }
};

} // namespace

class TestDemoFurnishing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallWorldHasAPodOfEachKind();
    void itsBudgetsAreOfEachKind();
    void oneNodeDrainsInTheFirstMinute();
    void podsOfNodesThatAreNotReadyAreNot();
    void noPodIsOlderThanItsNode();
    void aMediumWorldIsBusy();
    void aLargeWorldStaysSmall();
    void aWorldWithoutRoomForPodsIsStillAWorld();
};

void TestDemoFurnishing::aSmallWorldHasAPodOfEachKind()
{
    const World world(12);
    for (const char *owner : {"ReplicaSet", "DaemonSet", "StatefulSet", "Job", "Node"})
        QVERIFY2(world.count([&](const DemoPod &pod) { return pod.isOwnedBy(owner); }) > 0, owner);
    QCOMPARE(world.count([](const DemoPod &pod) { return !pod.owner; }), 1);
    QVERIFY(world.count([](const DemoPod &pod) { return pod.isMirror; }) > 0);
    QCOMPARE(world.count([](const DemoPod &pod) { return pod.of->hangs; }), 2);
    QCOMPARE(world.count([](const DemoPod &pod) { return pod.phase == DemoPod::Phase::Succeeded; }),
             1);
    QCOMPARE(world.count([](const DemoPod &pod) { return pod.phase == DemoPod::Phase::Failed; }),
             2); // a job, and one evicted
    QVERIFY(world.count([](const DemoPod &pod) {
        return pod.isOwnedBy("ReplicaSet") && !pod.of->volumes.empty();
    }) > 0);
    QCOMPARE(world.workloads.pods().oldestVersion(), world.state.version());
}

void TestDemoFurnishing::itsBudgetsAreOfEachKind()
{
    const World world(12);
    const auto budget = [&](const char *key) { return world.workloads.budgets().find(key); };
    QCOMPARE(budget("shop/web")->allowed, 2);
    QCOMPARE(budget("shop/checkout")->allowed, 0); // until its third pod is ready
    QCOMPARE(budget("shop/checkout")->expected, 3);
    QCOMPARE(budget("payments/ledger")->allowed, 0); // for ever
    QCOMPARE(budget("payments/ledger")->desired, budget("payments/ledger")->expected);
    QCOMPARE(world.count(
                 [&](const DemoPod &pod) { return budgetsOver(world.workloads, pod).size() > 1; }),
             2);
}

// It needs no more than the two usual options, and meets a budget that waits.
void TestDemoFurnishing::oneNodeDrainsInTheFirstMinute()
{
    const World world(12);
    for (const char *app :
         {"web", "checkout", "report", "postgres", "image-cache", "node-agent", "nightly-import"})
        QVERIFY2(world.hasOn("node-00003", app), app);
    for (const char *app : {"ledger", "search", "transcode", "debug-shell"})
        QVERIFY2(!world.hasOn("node-00003", app), app);
}

void TestDemoFurnishing::podsOfNodesThatAreNotReadyAreNot()
{
    const World world(12);
    const auto on = [&](const QByteArray &node) { return world.workloads.podsOn(node); };
    QVERIFY(!on("node-00009").empty());
    for (const DemoPodPtr &pod : on("node-00009"))
        QVERIFY(!pod->ready);
}

void TestDemoFurnishing::noPodIsOlderThanItsNode()
{
    const World world(12);
    QCOMPARE(world.count([&](const DemoPod &pod) {
        return !pod.isFinished() && pod.createdSecs < world.state.find(pod.node)->createdSecs;
    }),
             0);
}

void TestDemoFurnishing::aMediumWorldIsBusy()
{
    const World world(200);
    QVERIFY(world.workloads.pods().size() > 2000);
    QVERIFY(world.workloads.podCount("node-00020") >= 10);
}

void TestDemoFurnishing::aLargeWorldStaysSmall()
{
    const World world(5000);
    QVERIFY(world.workloads.podCount("node-04999") >= 1);
    QVERIFY(world.workloads.pods().size() < 12'000);
}

void TestDemoFurnishing::aWorldWithoutRoomForPodsIsStillAWorld()
{
    const World world(3); // control planes only
    QCOMPARE(world.count([](const DemoPod &pod) { return pod.isOwnedBy("ReplicaSet"); }), 0);
    QCOMPARE(world.workloads.podCount("node-00000"), 6);
    QVERIFY(World(0).workloads.pods().size() == 0);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoFurnishing)
#include "tst_demofurnishing.moc"
