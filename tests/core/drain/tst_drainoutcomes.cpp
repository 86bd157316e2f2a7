#include "tests/core/drain/drainrig.h"
#include "tests/core/drain/evictionrig.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Two budgets on web-1, none on free-1.
std::vector<PodBuilder> doublyCovered()
{
    return {aWebPod("web-1"), aPod("shop/free-1").ownedBy("ReplicaSet", "free")};
}

void coverTwice(DrainRig &rig)
{
    rig.setBudgets({aBudget("shop/one").selects("app", "web").room(1, 2, 1),
                    aBudget("shop/two").selects("app", "web").room(1, 2, 1)});
}

constexpr const char *kTwoBudgets = "cannot evict Pods with more than one PodDisruptionBudget";

} // namespace

/// One rule for how a drain ends: refused where its plan says so, in a plan, a dry run or a drain;
/// failed where something else went wrong.
class TestDrainOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUncordonInBetweenIsToldUntilTheNodeIsCordonedAgain()
    {
        DrainRig rig({aWebPod("web-1")});
        rig.start();
        const auto see = [&rig](const NodeBuilder &node) { rig.drain->seeNode(*node.build()); };
        const NodeBuilder open = aNode(s("n1")).uid(s("uid-n1"));
        const NodeBuilder closed = aNode(s("n1")).uid(s("uid-n1")).cordoned();
        see(open); // as it was before the drain
        QVERIFY(rig.drain->progress().isCordoned);
        see(closed);
        see(aNode(s("n1")).uid(s("another")));
        QVERIFY(!rig.drain->progress().uncordoned);

        see(open);
        QCOMPARE(rig.drain->progress().uncordoned, rig.clock.wallNow());
        QVERIFY(!rig.drain->progress().isCordoned);
        see(closed);
        QVERIFY(!rig.drain->progress().uncordoned);
        see(open);
        rig.acceptEviction("web-1");
        rig.podLeaves(aWebPod("web-1"));

        QCOMPARE(rig.outcome(), s("drained"));
        QVERIFY(rig.drain->progress().uncordoned);
    }

    void anUncordonAfterTheEndIsNoNews()
    {
        DrainRig rig;
        rig.start();
        QCOMPARE(rig.outcome(), s("drained"));
        rig.drain->seeNode(*aNode(s("n1")).uid(s("uid-n1")).cordoned().build());
        rig.drain->seeNode(*aNode(s("n1")).uid(s("uid-n1")).build());

        QVERIFY(!rig.drain->progress().isCordoned);
        QVERIFY(!rig.drain->progress().uncordoned);
    }

    void aClientsDryRunOfARefusedPlanIsRefused()
    {
        DrainRig rig(doublyCovered(), {.dryRun = DryRun::Client});
        coverTwice(rig);
        rig.start();

        QCOMPARE(rig.outcome(), s("refused"));
        QVERIFY(rig.drain->progress().error->message.startsWith(s(kTwoBudgets)));
        QCOMPARE(rig.asked("PATCH") + rig.asked("POST /api/v1"), 0);
    }

    void aServersDryRunOfARefusedPlanAsksForTheOthersAndIsRefused()
    {
        DrainRig rig(doublyCovered(), {.dryRun = DryRun::Server});
        coverTwice(rig);
        rig.start();
        rig.acceptEviction("free-1");

        QCOMPARE(rig.outcome(), s("refused"));
        const QString message = rig.drain->progress().error->message;
        QVERIFY(message.startsWith(s("Dry run: 1 of 2 pods would not go: shop/web-1. ")));
        QVERIFY(message.contains(s(kTwoBudgets)));
    }

    void aDrainOfARefusedPlanEvictsTheOthersAndIsRefused()
    {
        DrainRig rig(doublyCovered());
        coverTwice(rig);
        rig.start();
        QCOMPARE(rig.asked("POST /api/v1/namespaces/shop/pods/web-1"), 0);
        rig.acceptEviction("free-1");
        rig.podLeaves(aPod("shop/free-1"));

        QCOMPARE(rig.outcome(), s("refused"));
        const QString message = rig.drain->progress().error->message;
        QVERIFY(message.startsWith(s("1 of 2 pods is left: shop/web-1. ")));
        QVERIFY(message.contains(s(kTwoBudgets)));
    }

    void whatTheServerRefusesIsAFailureWhateverThePlanRefuses()
    {
        DrainRig rig(doublyCovered());
        coverTwice(rig);
        rig.start();
        rig.refuseEviction("free-1", answer(Error::Kind::Forbidden, 403));

        QCOMPARE(rig.outcome(), s("failed"));
        QCOMPARE(rig.drain->progress().error->kind, Error::Kind::Forbidden);
        QVERIFY(rig.drain->progress().error->message.startsWith(
            s("2 of 2 pods are left: shop/free-1, shop/web-1. ")));
    }

    void aServersDryRunCountsWhatWouldNotGo()
    {
        DrainRig rig({aWebPod("web-1"), aWebPod("web-2"), aWebPod("web-3")},
                     {.dryRun = DryRun::Server});
        rig.start();
        rig.acceptEviction("web-1");
        rig.refuseEviction("web-2", answer(Error::Kind::Server, 500));
        rig.refuseEviction("web-3", answer(Error::Kind::NotFound, 404)); // it has left by itself

        QCOMPARE(rig.outcome(), s("failed"));
        QVERIFY(rig.drain->progress().error->message.startsWith(
            s("Dry run: 1 of 3 pods would not go: shop/web-2. ")));
        QCOMPARE(rig.state("web-3"), s("gone"));
    }

    void theNodesTroubleIsAmongTheWarnings()
    {
        DrainRig rig({aWebPod("web-1")}, {.dryRun = DryRun::Client});
        rig.start();

        QCOMPARE(rig.drain->progress().warnings.size(), 1);
        QVERIFY(rig.drain->progress().warnings[0].startsWith(
            s("n1 reports no condition Ready.")));
    }

    void aRetryHasTheWholeTimeAgain()
    {
        DrainOptions options;
        options.timeout = 30s;
        DrainRig rig({aWebPod("web-1")}, options);
        rig.start();
        rig.acceptEviction("web-1");
        rig.pass(30s);
        QCOMPARE(rig.outcome(), s("failed"));

        rig.drain->setTimeout(60s);
        rig.drain->retryFailed();
        rig.settle();
        rig.pass(59s);
        QCOMPARE(rig.outcome(), s("running"));
        rig.pass(1s);
        QCOMPARE(rig.outcome(), s("failed"));
    }

    void podsAreCopiedOnceAFrame()
    {
        DrainRig rig({aWebPod("web-1"), aWebPod("web-2")});
        rig.start();
        int frames = 0;
        connect(rig.drain.get(), &DrainOperation::progressed, this, [&frames] { ++frames; });

        for (const char *pod : {"web-1", "web-2"})
            rig.requests.answer(
                *rig.requests.findOpen(QByteArray("POST /api/v1/namespaces/shop/pods/") + pod),
                R"({"kind":"Status","status":"Success"})");
        QCOMPARE(rig.state("web-1"), s("evicting"));
        QCOMPARE(frames, 0);
        rig.clock.advance(16ms);

        QCOMPARE(frames, 1);
        QCOMPARE(rig.state("web-1"), s("terminating"));
        QCOMPARE(rig.state("web-2"), s("terminating"));
    }
};

QTEST_GUILESS_MAIN(TestDrainOutcomes)
#include "tst_drainoutcomes.moc"
