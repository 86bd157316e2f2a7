#include "app/demo/demoedits.h"
#include "app/demo/life/scheduler.h"
#include "app/demo/workloads/workloadplan.h"
#include "tests/app/demo/jsonask.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

namespace drover::demo {

namespace {

using namespace std::chrono_literals;
using Kind = DemoController::Kind;
using Names = std::vector<QByteArray>;

} // namespace

/// What happens to pods by itself, at once instead of in seconds.
class TestDemoLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTerminatingPodEnds();
    void aStalledKubeletEndsNothingUntilItGoesOn();
    void aPodWithAHoldDoesNotEnd();
    void aPodOnASilentNodeDoesNotEnd();
    void aPodBecomesReadyNoSoonerThanItsNode();
    void aReplicaSetReplacesUnderANewNameElsewhere();
    void aStatefulSetReplacesUnderTheSameNameOnceThePodIsGone();
    void aDaemonSetReplacesOnTheSameNodeCordonedOrNot();
    void aNewNodeGetsItsDaemons();
    void aJobReplacesOnlyWhatHadNotFinished();
    void aBarePodDoesNotComeBack();
    void pausedControllersCatchUp();
    void aPodThatFitsNowhereWaitsForANode();
    void aNewPodStartsAndBecomesReady();
    void theSchedulerKnowsTaintsSelectorsAndReadiness();
    void theNaturalPaceStaysWithinTheGrace();
    void aDeletedNodeTakesItsPodsAlong();
    void aCordonedNodeIsTaintedAndAnUncordonedNot();
    void aNoExecuteTaintDeletesWhatDoesNotTolerateIt();
    void aRefusingBudgetGetsRoomWhenItsPodIsReady();

private:
    DemoWorkloads &workloads() { return m_server->workloads(); }
    DemoState &state() { return m_server->state(); }
    Names run(Kind kind, const QByteArray &app, Names nodes);

    std::unique_ptr<DemoServer> m_server;
};

void TestDemoLife::init()
{
    m_server = std::make_unique<DemoServer>();
    state().seedNodes(5); // 0 to 2 are control planes; 3 and 4 take pods
    m_server->life().setPace(Pace::Instant);
}

Names TestDemoLife::run(Kind kind, const QByteArray &app, Names nodes)
{
    WorkloadPlan plan{kind, "shop", {}, std::move(nodes), 0};
    plan.pods.app = app;
    plan.pods.toleratesAll = kind == Kind::DaemonSet;
    Names keys;
    runWorkload(workloads(), plan, &keys);
    return keys;
}

void TestDemoLife::aTerminatingPodEnds()
{
    const QByteArray pod = run(Kind::ReplicaSet, "web", {"node-00003"}).front();
    workloads().terminatePod(pod, 30, false);
    QVERIFY(workloads().pod(pod));

    QTRY_VERIFY(!workloads().pod(pod));
}

void TestDemoLife::aStalledKubeletEndsNothingUntilItGoesOn()
{
    const Names pods = run(Kind::ReplicaSet, "web", {"node-00003", "node-00003"});
    m_server->life().kubelets().stall(true);
    workloads().terminatePod(pods[0], 30, false);
    QTRY_COMPARE(workloads().pods().size(), std::size_t(3)); // replaced, and still there
    QVERIFY(workloads().pod(pods[0]));

    m_server->life().kubelets().stall(false);
    QTRY_VERIFY(!workloads().pod(pods[0]));
}

void TestDemoLife::aPodWithAHoldDoesNotEnd()
{
    PodTemplate holding;
    holding.app = "transcode";
    holding.hangs = true;
    DemoPod pod;
    pod.nameSpace = "media";
    pod.name = "transcode";
    pod.node = "node-00003";
    pod.of = std::make_shared<const PodTemplate>(holding);
    workloads().addPod(pod);
    workloads().terminatePod("media/transcode", 0, false);
    const QByteArray other = run(Kind::ReplicaSet, "web", {"node-00003"}).front();
    workloads().terminatePod(other, 30, false);

    QTRY_VERIFY(!workloads().pod(other));
    QVERIFY(workloads().pod("media/transcode")->isTerminating());
}

void TestDemoLife::aPodOnASilentNodeDoesNotEnd()
{
    const Names pods = run(Kind::ReplicaSet, "web", {"node-00003", "node-00004"});
    state().edit("node-00003", ready("Unknown", QDateTime::currentSecsSinceEpoch()));
    workloads().terminatePod(pods[0], 30, false);
    workloads().terminatePod(pods[1], 30, false);

    QTRY_VERIFY(!workloads().pod(pods[1]));
    QVERIFY(workloads().pod(pods[0])->isTerminating());
    state().edit("node-00003", ready("True", QDateTime::currentSecsSinceEpoch()));
    QTRY_VERIFY(!workloads().pod(pods[0]));
}

void TestDemoLife::aPodBecomesReadyNoSoonerThanItsNode()
{
    DemoPod pod;
    pod.nameSpace = "shop";
    pod.name = "web";
    pod.node = "node-00003";
    pod.phase = DemoPod::Phase::Pending;
    state().edit("node-00003", ready("False", 1));
    workloads().addPod(pod);
    QTRY_COMPARE(workloads().pod("shop/web")->phase, DemoPod::Phase::Running);
    QVERIFY(!workloads().pod("shop/web")->ready);

    state().edit("node-00003", ready("True", QDateTime::currentSecsSinceEpoch()));
    QTRY_VERIFY(workloads().pod("shop/web")->ready);
}

void TestDemoLife::aReplicaSetReplacesUnderANewNameElsewhere()
{
    const QByteArray pod = run(Kind::ReplicaSet, "web", {"node-00003"}).front();
    state().edit("node-00003", cordoned());
    m_server->life().kubelets().stall(true);
    workloads().terminatePod(pod, 30, true);

    QTRY_COMPARE(workloads().podCount("node-00004"), 1); // while the old one still ends
    const DemoPodPtr replacement = workloads().podsOn("node-00004").front();
    QVERIFY(replacement->key() != pod);
    QCOMPARE(replacement->owner->uid, workloads().pod(pod)->owner->uid);
}

void TestDemoLife::aStatefulSetReplacesUnderTheSameNameOnceThePodIsGone()
{
    const QByteArray pod = run(Kind::StatefulSet, "db", {"node-00003"}).front();
    const QByteArray uid = workloads().pod(pod)->uid();
    state().edit("node-00003", cordoned());
    workloads().terminatePod(pod, 30, true);

    QTRY_COMPARE(workloads().podCount("node-00004"), 1);
    QCOMPARE(pod, QByteArray("shop/db-0"));
    QVERIFY(workloads().pod(pod)->uid() != uid);
    QCOMPARE(workloads().pods().size(), std::size_t(1));
}

void TestDemoLife::aDaemonSetReplacesOnTheSameNodeCordonedOrNot()
{
    const QByteArray pod = run(Kind::DaemonSet, "agent", {"node-00003"}).front();
    state().edit("node-00003", cordoned());
    workloads().terminatePod(pod, 30, false);

    QTRY_VERIFY(!workloads().pod(pod));
    QTRY_COMPARE(workloads().podCount("node-00003"), 1);
    QVERIFY(workloads().podsOn("node-00003").front()->isOwnedBy("DaemonSet"));
}

void TestDemoLife::aNewNodeGetsItsDaemons()
{
    run(Kind::DaemonSet, "agent", {"node-00003"});
    state().addNode("node-new");

    QTRY_COMPARE(workloads().podCount("node-new"), 1);
}

void TestDemoLife::aJobReplacesOnlyWhatHadNotFinished()
{
    const Names pods = run(Kind::Job, "import", {"node-00003", "node-00003"});
    workloads().changePod(pods[0], [](DemoPod &pod) { pod.phase = DemoPod::Phase::Succeeded; });
    workloads().terminatePod(pods[0], 30, false); // finished: at once
    QVERIFY(!workloads().pod(pods[0]));
    state().edit("node-00003", cordoned());
    workloads().terminatePod(pods[1], 30, false);

    QTRY_COMPARE(workloads().podCount("node-00004"), 1);
    QTRY_VERIFY(workloads().podsOn("node-00004").front()->ready);
    QCOMPARE(workloads().pods().size(), std::size_t(1));
}

void TestDemoLife::aBarePodDoesNotComeBack()
{
    DemoPod bare;
    bare.nameSpace = "shop";
    bare.name = "bare";
    bare.node = "node-00003";
    workloads().addPod(bare);
    const QByteArray managed = run(Kind::ReplicaSet, "web", {"node-00003"}).front();
    workloads().removePod("shop/bare");
    workloads().removePod(managed);

    QTRY_COMPARE(workloads().pods().size(), std::size_t(1));
    QVERIFY(!workloads().pod("shop/bare"));
}

void TestDemoLife::pausedControllersCatchUp()
{
    const QByteArray pod = run(Kind::StatefulSet, "db", {"node-00003"}).front();
    m_server->life().controllers().pause(true);
    workloads().terminatePod(pod, 30, false);
    QTRY_VERIFY(!workloads().pod(pod));

    m_server->life().controllers().pause(false);
    QTRY_VERIFY(workloads().pod(pod) && !workloads().pod(pod)->node.isEmpty());
}

void TestDemoLife::aPodThatFitsNowhereWaitsForANode()
{
    const QByteArray pod = run(Kind::StatefulSet, "db", {"node-00003"}).front();
    state().edit("node-00003", cordoned());
    state().edit("node-00004", cordoned());
    workloads().removePod(pod);
    QTRY_VERIFY(workloads().pod(pod));
    QCOMPARE(workloads().pod(pod)->phase, DemoPod::Phase::Pending);

    state().edit("node-00004", cordoned(false));
    QTRY_COMPARE(workloads().podCount("node-00004"), 1);
}

void TestDemoLife::aNewPodStartsAndBecomesReady()
{
    const QByteArray pod = run(Kind::StatefulSet, "db", {"node-00003"}).front();
    workloads().removePod(pod);

    QTRY_VERIFY(workloads().pod(pod) && workloads().pod(pod)->ready);
    QCOMPARE(workloads().pod(pod)->phase, DemoPod::Phase::Running);
}

void TestDemoLife::theSchedulerKnowsTaintsSelectorsAndReadiness()
{
    PodTemplate pod;
    QCOMPARE(nodesFor(state(), pod), (Names{"node-00003", "node-00004"}));
    state().edit("node-00003", ready("False", 1));
    QCOMPARE(nodesFor(state(), pod), Names{"node-00004"});
    state().edit("node-00004", tainted({{"dedicated", "batch", "NoSchedule"}}));
    QCOMPARE(nodesFor(state(), pod), Names{});
    pod.tolerated = {{"dedicated", "batch", "NoSchedule"}};
    QCOMPARE(nodesFor(state(), pod), Names{"node-00004"});
    pod.nodeSelector = {{"disk", "fast"}};
    QCOMPARE(nodesFor(state(), pod), Names{});
    state().edit("node-00004", labelled("disk", "fast"));
    QCOMPARE(nodesFor(state(), pod), Names{"node-00004"});
}

void TestDemoLife::theNaturalPaceStaysWithinTheGrace()
{
    m_server->life().setPace(Pace::Natural);
    const QByteArray pod = run(Kind::ReplicaSet, "web", {"node-00003"}).front();
    QElapsedTimer taken;
    taken.start();
    workloads().terminatePod(pod, 1, false);

    QTRY_VERIFY(!workloads().pod(pod));
    QVERIFY(taken.elapsed() >= 700);
}

void TestDemoLife::aDeletedNodeTakesItsPodsAlong()
{
    const Names pods = run(Kind::ReplicaSet, "web", {"node-00003", "node-00004"});
    QVERIFY(m_server->listen());
    QCOMPARE(sendJson(*m_server, "DELETE", "/api/v1/nodes/node-00003").status, 200);

    QTRY_VERIFY(!workloads().pod(pods[0]));
    QTRY_COMPARE(workloads().podCount("node-00004"), 2);
}

void TestDemoLife::aCordonedNodeIsTaintedAndAnUncordonedNot()
{
    state().edit("node-00003", cordoned());
    m_server->life().start();
    const auto taints = [&] { return taintsOf(*state().find("node-00003"), state().seed()); };
    QCOMPARE(taints().size(), std::size_t(1));
    QCOMPARE(taints().front().key, QByteArray("node.kubernetes.io/unschedulable"));
    QVERIFY(taints().front().addedSecs > 0);

    state().edit("node-00003", cordoned(false));
    QTRY_VERIFY(taints().empty());
    state().edit("node-00003", cordoned());
    QTRY_COMPARE(taints().size(), std::size_t(1));
}

void TestDemoLife::aNoExecuteTaintDeletesWhatDoesNotTolerateIt()
{
    const QByteArray pod = run(Kind::ReplicaSet, "web", {"node-00003"}).front();
    const QByteArray daemon = run(Kind::DaemonSet, "agent", {"node-00003"}).front();
    m_server->life().start();
    state().edit("node-00003", tainted({{"dedicated", "batch", "NoExecute"}}));

    QTRY_VERIFY(!workloads().pod(pod));
    QVERIFY(workloads().pod(daemon));
}

void TestDemoLife::aRefusingBudgetGetsRoomWhenItsPodIsReady()
{
    const Names pods = run(Kind::ReplicaSet, "web", {"node-00003", "node-00004"});
    workloads().changePod(pods[1], [](DemoPod &pod) { pod.ready = false; });
    DemoBudget budget;
    budget.nameSpace = "shop";
    budget.name = "web";
    budget.minAvailable = "1";
    workloads().addBudget(budget);
    m_server->life().start(10ms);
    QVERIFY(m_server->listen());

    QCOMPARE(askEviction(*m_server, pods[0]).status, 429);
    QTRY_COMPARE(workloads().budgets().find("shop/web")->allowed, 1);
    QCOMPARE(askEviction(*m_server, pods[0]).status, 201);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoLife)
#include "tst_demolife.moc"
