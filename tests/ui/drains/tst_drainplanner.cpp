#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/drainplanner.h"

#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;

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
};

QTEST_MAIN(TestDrainPlanner)
#include "tst_drainplanner.moc"
