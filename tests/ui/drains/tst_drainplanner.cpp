#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/drainplanner.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

int countOf(const FakeRequests &requests, const QByteArray &lineStart)
{
    const std::vector<QByteArray> lines = requests.lines();
    return static_cast<int>(
        std::count_if(lines.begin(), lines.end(), [&lineStart](const QByteArray &line) {
            return line.startsWith(lineStart);
        }));
}

} // namespace

/// What plans of several nodes cost, and what they know of their nodes.
class TestDrainPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twentyNodesAskForTheirPodsAndEachSharedListOnce()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web"),
                    aPod("shop/agent-1").ownedBy("DaemonSet", "agent")};
        NodeBatch nodes;
        for (int i = 0; i < 20; ++i)
            nodes.push_back(aNode(QStringLiteral("n%1").arg(i)).ready(QStringLiteral("True")));
        rig.show(nodes);
        DrainPlanner planner(rig.operations, nodes, {});

        planner.check();
        rig.deliver();

        QCOMPARE(planner.plans().size(), 20u);
        QCOMPARE(countOf(rig.requests, "GET /api/v1/pods?fieldSelector=spec.nodeName"), 20);
        QCOMPARE(countOf(rig.requests, "GET /api/v1/pods?"), 21); // all pods, for the estimate
        QCOMPARE(countOf(rig.requests, "GET /apis/apps/v1/"), 1);
        QCOMPARE(countOf(rig.requests, "GET /apis/policy/"), 1);
        QCOMPARE(countOf(rig.requests, "GET "), 24); // and how evictions are served
    }

    void plansWarnOfANodeThatIsNotReady()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        const NodeBatch nodes{aNode("n1").ready(QStringLiteral("Unknown"))};
        rig.show(nodes);
        DrainPlanner planner(rig.operations, nodes, {});

        planner.check();
        rig.deliver();

        QCOMPARE(planner.plans().at(0).notices.size(), 1);
    }

    /// Each is shown with the whole plan.
    void answersOfTheServerAreToldTogether()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web"), aPod("shop/web-2").ownedBy("ReplicaSet", "web"),
                    aPod("shop/web-3").ownedBy("ReplicaSet", "web"), aPod("shop/web-4").ownedBy("ReplicaSet", "web")};
        const NodeBatch nodes{aNode("n1").ready()};
        rig.show(nodes);
        DrainPlanner planner(rig.operations, nodes, {});
        planner.check();
        rig.deliver();
        planner.askServer();
        QSignalSpy changed(&planner, &DrainPlanner::changed);
        const auto answer = [&rig](const char *pod) {
            const auto asked = rig.requests.findOpen(QByteArray("POST /api/v1/namespaces/shop/pods/") + pod);
            QVERIFY(asked);
            rig.requests.answer(*asked, "{}");
        };

        answer("web-1");
        answer("web-2");
        QCOMPARE(changed.size(), 0);
        rig.clock.advance(100ms);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(planner.notes().trials.size(), 2u);
        answer("web-3");
        answer("web-4");

        QCOMPARE(changed.size(), 2); // the last one ends it: at once
        QCOMPARE(planner.notes().trials.size(), 4u);
        rig.clock.advance(100ms);
        QCOMPARE(changed.size(), 2);
    }

    void answersToAnotherPlanAreNotTold()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web"), aPod("shop/web-2").ownedBy("ReplicaSet", "web")};
        const NodeBatch nodes{aNode("n1").ready()};
        rig.show(nodes);
        DrainPlanner planner(rig.operations, nodes, {});
        planner.check();
        rig.deliver();
        planner.askServer();
        rig.requests.answer(*rig.requests.findOpen("POST /api/v1/namespaces/shop/pods/web-1"), "{}");

        planner.setOptions(DrainOptions());
        rig.clock.advance(100ms);

        QVERIFY(planner.notes().trials.empty());
    }
};

QTEST_MAIN(TestDrainPlanner)
#include "tst_drainplanner.moc"
