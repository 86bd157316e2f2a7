#include "tests/core/drain/drainrig.h"
#include "tests/core/drain/evictionrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// The steps of a drain, and what ends it.
class TestDrainOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cordonsReadsEvictsAndWaits();
    void theCordonLeavesANoteInTheSamePatch();
    void aCordonedNodeIsNotPatchedAgain();
    void aFailedCordonStopsEverything();
    void anUnknownNodeStopsBeforeTheFirstWrite();
    void aNodeThatWasCreatedAnewIsAnotherNode();
    void whatAFilterRefusesStopsTheEvictions();
    void podsThatMayNotBeListedEndIt();
    void budgetsThatMayNotBeReadAreUnknown();
    void evictionsCarryUidAndGrace();
    void withoutEvictionItDeletes();
    void withoutEvictionFinishedPodsAreDeletedToo();
    void aBlockedPodFollowsItsBudgetAndGoesWhenThereIsRoom();
    void aLostWatchHoldsTriesBackUntilThePodsWereReadAgain();
    void aReplacementUnderTheSameNameIsNotTouched();
    void podsNotConfirmedAreShownAsAdditions();
    void cancelStopsAtOnceAndLeavesTheNodeCordoned();
    void cancelWaitsASecondForWhatIsUnderWay();
    void failedPodsAreNamedAndCanBeRetried();
    void theTimeoutEndsIt();
    void aClientsDryRunOnlyReads();
    void aServersDryRunAsksEachOnceAndWaitsForNothing();
    void anEmptyNodeIsDrainedAtOnce();
    void whatWasPausedBeforeItsPodsWereReadEvictsNone();
};

void TestDrainOperation::cordonsReadsEvictsAndWaits()
{
    DrainRig rig({aWebPod("web-1"), aWebPod("web-2")});
    rig.start();

    QVERIFY(rig.isCordoned);
    QVERIFY(rig.drain->progress().didCordon);
    rig.acceptEviction("web-1");
    rig.acceptEviction("web-2");
    QCOMPARE(rig.outcome(), QStringLiteral("running"));
    QCOMPARE(rig.drain->progress().stage, DrainStage::Waiting);
    rig.podLeaves(aWebPod("web-1"));
    QCOMPARE(rig.finished, 0);
    rig.podLeaves(aWebPod("web-2"));

    QCOMPARE(rig.outcome(), QStringLiteral("drained"));
    QCOMPARE(rig.finished, 1);
    rig.pass(1s);
    QCOMPARE(rig.requests.openWatchCount(), 0u);
}

void TestDrainOperation::whatWasPausedBeforeItsPodsWereReadEvictsNone()
{
    DrainRig rig({aWebPod("web-1")});
    rig.answer("GET /api/v1/pods?", [&rig](const FakeRequests::PlainRequest &) {
        rig.drain->setPaused(true);
        return aPodList(QStringLiteral("100"), {aWebPod("web-1")}).toStdString();
    });
    rig.start();
    rig.pass(1s);

    QCOMPARE(rig.state("web-1"), podStateName(PodState::Pending));
    QCOMPARE(rig.asked("POST /api/v1/namespaces/"), 0);
    rig.drain->setPaused(false);
    QCOMPARE(rig.asked("POST /api/v1/namespaces/"), 1);
}

void TestDrainOperation::theCordonLeavesANoteInTheSamePatch()
{
    DrainRig rig;
    rig.start();

    const QJsonObject patch = rig.bodyOf("PATCH /api/v1/nodes/n1");
    QCOMPARE(rig.asked("PATCH"), 1);
    QCOMPARE(patch[u"spec"][u"unschedulable"].toBool(), true);
    QVERIFY(patch[u"metadata"][u"annotations"][u"drover.desktop/cordon"].toString().contains(
        QStringLiteral("disk swap")));
}

void TestDrainOperation::aCordonedNodeIsNotPatchedAgain()
{
    DrainRig rig;
    rig.isCordoned = true;
    rig.start();

    QCOMPARE(rig.asked("PATCH"), 0);
    QVERIFY(rig.drain->progress().isCordoned);
    QVERIFY(!rig.drain->progress().didCordon);
    QCOMPARE(rig.outcome(), QStringLiteral("drained"));
}

void TestDrainOperation::aFailedCordonStopsEverything()
{
    DrainRig rig({aWebPod("web-1")});
    rig.refuse("PATCH", answer(Error::Kind::Forbidden, 403));
    rig.start();

    QCOMPARE(rig.outcome(), QStringLiteral("failed"));
    QCOMPARE(rig.drain->progress().error->kind, Error::Kind::Forbidden);
    QVERIFY(!rig.drain->progress().isCordoned);
    QCOMPARE(rig.asked("POST /api/v1"), 0);
}

void TestDrainOperation::anUnknownNodeStopsBeforeTheFirstWrite()
{
    DrainRig rig({aWebPod("web-1")});
    rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::NotFound, 404));
    rig.start();

    QCOMPARE(rig.outcome(), QStringLiteral("failed"));
    QCOMPARE(rig.asked("PATCH") + rig.asked("POST /api/v1"), 0);
}

void TestDrainOperation::aNodeThatWasCreatedAnewIsAnotherNode()
{
    DrainRig rig({aWebPod("web-1")});
    rig.order.confirmed = DrainPlan{};
    rig.order.confirmed->nodeUid = "of the one that was shown";
    rig.start();

    QCOMPARE(rig.outcome(), QStringLiteral("failed"));
    QCOMPARE(rig.drain->progress().error->kind, Error::Kind::Conflict);
    QCOMPARE(rig.asked("PATCH") + rig.asked("POST /api/v1"), 0);
}

void TestDrainOperation::whatAFilterRefusesStopsTheEvictions()
{
    DrainRig rig({aWebPod("web-1"), aPod("shop/bare")});
    rig.start();

    QCOMPARE(rig.outcome(), QStringLiteral("refused"));
    QCOMPARE(rig.drain->progress().error->message,
             QStringLiteral("cannot delete Pods that declare no controller "
                            "(use --force to override): shop/bare"));
    QVERIFY(rig.drain->progress().isCordoned);
    QCOMPARE(rig.asked("POST /api/v1"), 0);
}

void TestDrainOperation::podsThatMayNotBeListedEndIt()
{
    DrainRig rig;
    rig.refuse("GET /api/v1/pods", answer(Error::Kind::Forbidden, 403));
    rig.start();

    QCOMPARE(rig.outcome(), QStringLiteral("failed"));
    QCOMPARE(rig.drain->progress().error->kind, Error::Kind::Forbidden);
}

void TestDrainOperation::budgetsThatMayNotBeReadAreUnknown()
{
    DrainRig rig({aWebPod("web-1")});
    rig.refuse("GET /apis/policy", answer(Error::Kind::Forbidden, 403));
    rig.start();

    QVERIFY(!rig.pod("web-1").planned.areBudgetsKnown);
    QCOMPARE(rig.drain->progress().budgetsError->kind, Error::Kind::Forbidden);
    QCOMPARE(rig.state("web-1"), QStringLiteral("evicting"));
}

void TestDrainOperation::evictionsCarryUidAndGrace()
{
    DrainOptions options;
    options.gracePeriod = 7s;
    DrainRig rig({aWebPod("web-1")}, options);
    rig.start();

    const QJsonObject body = rig.bodyOf("POST /api/v1/namespaces/shop/pods/web-1/eviction");
    QCOMPARE(body[u"apiVersion"].toString(), QStringLiteral("policy/v1"));
    QCOMPARE(body[u"metadata"][u"name"].toString(), QStringLiteral("web-1"));
    QCOMPARE(body[u"deleteOptions"][u"preconditions"][u"uid"].toString(),
             QStringLiteral("uid-web-1"));
    QCOMPARE(body[u"deleteOptions"][u"gracePeriodSeconds"].toInt(), 7);
    QVERIFY(!body[u"deleteOptions"].toObject().contains(u"dryRun"));
}

void TestDrainOperation::withoutEvictionItDeletes()
{
    DrainOptions options;
    options.disableEviction = true;
    DrainRig rig({aWebPod("web-1")}, options);
    rig.start();

    QVERIFY(rig.isAsked("DELETE /api/v1/namespaces/shop/pods/web-1"));
    QCOMPARE(rig.bodyOf("DELETE")[u"preconditions"][u"uid"].toString(),
             QStringLiteral("uid-web-1"));
    QCOMPARE(rig.asked("POST /api/v1"), 0);
}

void TestDrainOperation::withoutEvictionFinishedPodsAreDeletedToo()
{
    DrainOptions options;
    options.disableEviction = true;
    DrainRig rig({aPod("shop/done").phase("Succeeded")}, options);
    rig.start();

    QVERIFY(rig.isAsked("DELETE /api/v1/namespaces/shop/pods/done"));
    QVERIFY(rig.drain->progress().removesByDelete);
    QCOMPARE(rig.asked("POST /api/v1"), 0);
}

void TestDrainOperation::aBlockedPodFollowsItsBudgetAndGoesWhenThereIsRoom()
{
    const auto budget = [](int allowed) {
        return aBudget("shop/web").selects(QStringLiteral("app"), QStringLiteral("web")).room(allowed, 2, 2);
    };
    DrainRig rig({aWebPod("web-1")});
    rig.setBudgets({budget(0)});
    rig.start();
    rig.refuseEviction("web-1", budgetRefusal());
    QCOMPARE(rig.state("web-1"), QStringLiteral("blocked"));
    QCOMPARE(rig.requests.openWatchCount(), 2u);
    QVERIFY(!rig.isAsked("POST /api/v1"));

    rig.requests.sendLines(
        1, {aWatchLine(QStringLiteral("MODIFIED"), budget(1).object()).toStdString()});
    rig.settle();

    QCOMPARE(rig.pod("web-1").budgets.front()->disruptionsAllowed, 1);
    rig.acceptEviction("web-1");
    QCOMPARE(rig.pod("web-1").attempts, 2);
}

void TestDrainOperation::aLostWatchHoldsTriesBackUntilThePodsWereReadAgain()
{
    DrainRig rig({aWebPod("web-1")});
    rig.start();
    rig.refuse("GET /api/v1/pods", answer(Error::Kind::Network, 0));
    rig.requests.failWatch(0, answer(Error::Kind::Network, 0));
    rig.refuseEviction("web-1", answer(Error::Kind::Network, 0));

    rig.pass(5min);
    QCOMPARE(rig.asked("POST /api/v1"), 1);
    QCOMPARE(rig.outcome(), QStringLiteral("running"));
    rig.answerAgain("GET /api/v1/pods");
    rig.pass(1min);

    QCOMPARE(rig.asked("POST /api/v1"), 2);
}

void TestDrainOperation::aReplacementUnderTheSameNameIsNotTouched()
{
    const auto pod = [] { return aPod("shop/db-0").ownedBy(QStringLiteral("StatefulSet"), QStringLiteral("db")); };
    DrainRig rig({pod()});
    rig.start();
    rig.refuseEviction("db-0", budgetRefusal());

    rig.podLeaves(pod());
    rig.pass(1min);

    QCOMPARE(rig.outcome(), QStringLiteral("drained"));
    QCOMPARE(rig.asked("POST /api/v1"), 1);
}

void TestDrainOperation::podsNotConfirmedAreShownAsAdditions()
{
    DrainFacts facts;
    facts.nodeUid = "uid-n1";
    facts.pods = {aWebPod("web-1")};
    DrainRig rig({aWebPod("web-1"), aWebPod("late")});
    rig.order.confirmed = drainPlanFor(facts, {}, {});
    rig.start();

    QVERIFY(!rig.pod("web-1").isAddition);
    QVERIFY(rig.pod("late").isAddition);
    QVERIFY(rig.isAsked("POST /api/v1/namespaces/shop/pods/late/eviction"));
}

void TestDrainOperation::cancelStopsAtOnceAndLeavesTheNodeCordoned()
{
    DrainRig rig({aWebPod("web-1"), aWebPod("web-2")});
    rig.start();
    rig.acceptEviction("web-1");
    rig.refuseEviction("web-2", budgetRefusal());

    rig.drain->cancel();

    QCOMPARE(rig.outcome(), QStringLiteral("cancelled"));
    QVERIFY(rig.drain->progress().isCordoned);
    QCOMPARE(rig.drain->progress().leftOver().size(), 2);
    rig.pass(1min);
    QCOMPARE(rig.asked("POST /api/v1"), 2);
}

void TestDrainOperation::cancelWaitsASecondForWhatIsUnderWay()
{
    DrainRig rig({aWebPod("web-1"), aWebPod("web-2")});
    rig.start();

    rig.drain->cancel();
    QCOMPARE(rig.outcome(), QStringLiteral("running"));
    rig.acceptEviction("web-1");
    QCOMPARE(rig.state("web-1"), QStringLiteral("terminating"));
    rig.pass(1s);

    QCOMPARE(rig.outcome(), QStringLiteral("cancelled"));
    QCOMPARE(rig.finished, 1);
}

void TestDrainOperation::failedPodsAreNamedAndCanBeRetried()
{
    DrainRig rig({aWebPod("web-1"), aWebPod("web-2")});
    rig.start();
    rig.refuseEviction("web-1", answer(Error::Kind::Forbidden, 403));
    rig.acceptEviction("web-2");
    rig.podLeaves(aWebPod("web-2"));
    QCOMPARE(rig.outcome(), QStringLiteral("failed"));
    QVERIFY(rig.drain->progress().error->message.contains(QStringLiteral("shop/web-1")));
    rig.setPods({aWebPod("web-1")});

    rig.drain->retryFailed();
    rig.settle();
    rig.acceptEviction("web-1");

    QCOMPARE(rig.outcome(), QStringLiteral("running"));
    QCOMPARE(rig.state("web-1"), QStringLiteral("terminating"));
}

void TestDrainOperation::theTimeoutEndsIt()
{
    DrainOptions options;
    options.timeout = 30s;
    DrainRig rig({aWebPod("web-1")}, options);
    rig.start();
    rig.acceptEviction("web-1");
    QVERIFY(rig.drain->progress().deadline);

    rig.pass(30s);

    QCOMPARE(rig.outcome(), QStringLiteral("failed"));
    QCOMPARE(rig.drain->progress().error->kind, Error::Kind::Timeout);
}

void TestDrainOperation::aClientsDryRunOnlyReads()
{
    DrainOptions options;
    options.dryRun = DryRun::Client;
    DrainRig rig({aWebPod("web-1")}, options);
    rig.start();

    QCOMPARE(rig.outcome(), QStringLiteral("planned"));
    QCOMPARE(rig.state("web-1"), QStringLiteral("pending"));
    QCOMPARE(rig.asked("PATCH") + rig.asked("POST /api/v1"), 0);
    QVERIFY(!rig.isCordoned);
}

void TestDrainOperation::aServersDryRunAsksEachOnceAndWaitsForNothing()
{
    DrainOptions options;
    options.dryRun = DryRun::Server;
    DrainRig rig({aWebPod("web-1"), aWebPod("web-2")}, options);
    rig.start();
    QVERIFY(rig.asked("PATCH /api/v1/nodes/n1?") == 1);
    QVERIFY(rig.requests.request(2).target.contains("dryRun=All"));
    QVERIFY(rig.bodyOf("POST /api/v1")[u"deleteOptions"].toObject().contains(u"dryRun"));

    rig.acceptEviction("web-1");
    rig.refuseEviction("web-2", budgetRefusal());

    QCOMPARE(rig.outcome(), QStringLiteral("planned"));
    QCOMPARE(rig.state("web-2"), QStringLiteral("blocked"));
    QVERIFY(!rig.drain->progress().didCordon);
    QCOMPARE(rig.requests.watchCount(), 0u);
}

void TestDrainOperation::anEmptyNodeIsDrainedAtOnce()
{
    DrainRig rig;
    rig.start();

    QCOMPARE(rig.outcome(), QStringLiteral("drained"));
    QCOMPARE(rig.finished, 1);
}

QTEST_GUILESS_MAIN(TestDrainOperation)
#include "tst_drainoperation.moc"
