#include "tests/core/drain/drainrig.h"
#include "tests/core/drain/evictionrig.h"
#include "tests/support/nodebuilder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// web-1 was evicted and is gone, a budget refuses web-2, web-3 terminates.
struct Drained {
    DrainRig rig{{aWebPod("web-1"), aWebPod("web-2"), aWebPod("web-3"), aPod("kube-system/m").mirror()}};

    Drained()
    {
        rig.start();
        cacheHas("uid-n1");
        rig.acceptEviction("web-1");
        rig.refuseEviction("web-2", budgetRefusal());
        rig.acceptEviction("web-3");
        rig.pass(1s);
        rig.podLeaves(aWebPod("web-1"));
    }
    void cacheHas(const char *uid) { rig.drain->seeNode(*aNode(s("n1")).uid(s(uid)).cordoned().build()); }
    void cacheHasNone()
    {
        rig.drain->missNode();
        rig.settle();
    }
    void serverHasNone() { rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::NotFound, 404)); }
    const DrainProgress &progress() const { return rig.drain->progress(); }
};

} // namespace

/// The node is deleted while it is drained: that is no drain, and what went with it was not evicted.
class TestDrainNodeDeleted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeThatIsDeletedEndsTheDrainAsThat()
    {
        Drained drain;
        drain.serverHasNone();
        drain.cacheHasNone();

        QCOMPARE(drain.rig.outcome(), s("node-deleted"));
        QCOMPARE(drain.rig.finished, 1);
        QVERIFY(!drain.progress().isCordoned);
        QVERIFY(!drain.progress().isNodeReplaced);
        QCOMPARE(drain.rig.state("web-1"), s("gone"));
        for (const char *pod : {"web-2", "web-3", "m"})
            QCOMPARE(drain.rig.state(pod), s("with-node"));
        QCOMPARE(drain.progress().goneCount(), 1);
        QVERIFY(!drain.progress().blockedSince());
    }

    void soDoesOneThatWasCreatedAgainUnderItsName()
    {
        Drained drain;
        drain.rig.answer("GET /api/v1/nodes/n1", [](const FakeRequests::PlainRequest &) {
            return std::string(R"({"metadata":{"name":"n1","uid":"another"}})");
        });
        drain.cacheHas("another");
        drain.rig.settle();

        QCOMPARE(drain.rig.outcome(), s("node-deleted"));
        QVERIFY(drain.progress().isNodeReplaced);
    }

    /// The cluster takes away only the pods of nodes that are absent.
    void whatWasOnOneThatWasCreatedAgainDidNotGoWithIt()
    {
        Drained drain;
        drain.rig.answer("GET /api/v1/nodes/n1", [](const FakeRequests::PlainRequest &) {
            return std::string(R"({"metadata":{"name":"n1","uid":"another"}})");
        });
        drain.cacheHas("another");
        drain.rig.settle();

        QVERIFY(!drain.progress().isCordoned);
        QCOMPARE(drain.rig.state("web-1"), s("gone"));
        QCOMPARE(drain.rig.state("web-2"), s("blocked"));
        QCOMPARE(drain.rig.state("web-3"), s("terminating"));
        QCOMPARE(drain.progress().leftOver().size(), 2);
    }

    void aCacheThatLostItWrongfullyEndsNothing()
    {
        Drained drain;
        const int asked = drain.rig.asked("GET /api/v1/nodes/n1");
        drain.cacheHasNone();
        drain.cacheHasNone();
        QVERIFY(drain.progress().isRunning());
        QCOMPARE(drain.rig.asked("GET /api/v1/nodes/n1"), asked + 1);

        drain.cacheHas("uid-n1");
        drain.serverHasNone();
        drain.cacheHasNone();
        QCOMPARE(drain.rig.outcome(), s("node-deleted"));
    }

    void oneThatIsMissedWhileItIsAskedForIsAskedForAgain()
    {
        Drained drain;
        drain.rig.requests.sendLines(0, {aWatchLine(s("DELETED"), aWebPod("web-2").object()).toStdString()});
        const int asked = drain.rig.asked("GET /api/v1/nodes/n1");
        drain.rig.drain->missNode();
        QCOMPARE(drain.rig.asked("GET /api/v1/nodes/n1"), asked);
        drain.rig.requests.answer(*drain.rig.requests.findOpen("GET /api/v1/nodes/n1"), drain.rig.node());
        drain.serverHasNone();
        drain.rig.settle();

        QCOMPARE(drain.rig.outcome(), s("node-deleted"));
    }

    void whereTheServerDoesNotAnswerItIsAskedAgain()
    {
        Drained drain;
        drain.rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::Network, 0));
        drain.cacheHasNone();
        QVERIFY(drain.progress().isRunning());

        drain.serverHasNone();
        drain.rig.pass(5s);
        QCOMPARE(drain.rig.outcome(), s("node-deleted"));
    }

    void aServerThatFailsIsNotAskedWithoutAWait()
    {
        Drained drain;
        drain.rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::Server, 500));
        const int asked = drain.rig.asked("GET /api/v1/nodes/n1");
        for (int i = 0; i < 5; ++i)
            drain.cacheHasNone();
        QCOMPARE(drain.rig.asked("GET /api/v1/nodes/n1"), asked + 1);

        drain.rig.pass(5s);
        QCOMPARE(drain.rig.asked("GET /api/v1/nodes/n1"), asked + 2);
        drain.rig.pass(5s);
        QCOMPARE(drain.rig.asked("GET /api/v1/nodes/n1"), asked + 2);
        drain.rig.pass(5s);
        QCOMPARE(drain.rig.asked("GET /api/v1/nodes/n1"), asked + 3);
    }

    void whereTheNodeMayNotBeReadItIsNotAskedAgain()
    {
        Drained drain;
        drain.rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::Forbidden, 403));
        const int asked = drain.rig.asked("GET /api/v1/nodes/n1");
        drain.cacheHasNone();
        drain.cacheHasNone();
        drain.rig.pass(60s);

        QCOMPARE(drain.rig.asked("GET /api/v1/nodes/n1"), asked + 1);
        QVERIFY(drain.progress().isRunning());
    }

    void noAnswerIsNoneThatTheNodeIsThere()
    {
        Drained drain;
        drain.rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::Network, 0));
        drain.rig.podLeaves(aWebPod("web-3"));
        drain.rig.podLeaves(aWebPod("web-2"));
        QVERIFY(drain.progress().isRunning());

        drain.serverHasNone();
        drain.rig.pass(5s);
        QCOMPARE(drain.rig.outcome(), s("node-deleted"));
        QCOMPARE(drain.rig.state("web-2"), s("with-node"));
    }

    void whereNoAnswerComesItEndsWithoutOne()
    {
        Drained drain;
        drain.rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::Network, 0));
        drain.rig.podLeaves(aWebPod("web-3"));
        drain.rig.podLeaves(aWebPod("web-2"));
        for (const auto wait : {5s, 10s, 20s}) {
            QVERIFY(drain.progress().isRunning());
            drain.rig.pass(wait);
        }

        QCOMPARE(drain.rig.outcome(), s("drained"));
        QCOMPARE(drain.progress().goneOtherwiseCount(), 1);
    }

    /// web-2 is asked for again when it is seen to go: by whom is known when the answer comes.
    void theLastPodsAnswerIsWaitedFor()
    {
        Drained drain;
        drain.rig.podLeaves(aWebPod("web-3"));
        drain.rig.pass(10s);
        drain.rig.podLeaves(aWebPod("web-2"));
        QVERIFY(drain.progress().isRunning());
        QCOMPARE(drain.rig.state("web-2"), s("gone"));

        drain.rig.refuseEviction("web-2", answer(Error::Kind::NotFound, 404));
        QCOMPARE(drain.rig.outcome(), s("drained"));
        QCOMPARE(drain.progress().goneOtherwiseCount(), 1);
    }

    void aNodeThatTheCacheMissedIsKnownOfBeforeItEnds()
    {
        DrainRig rig{{aWebPod("web-1")}};
        rig.start();
        rig.drain->seeNode(*aNode(s("n1")).uid(s("uid-n1")).cordoned().build());
        rig.acceptEviction("web-1");
        rig.drain->missNode();
        rig.requests.sendLines(0, {aWatchLine(s("DELETED"), aWebPod("web-1").object()).toStdString()});
        QVERIFY(rig.drain->progress().isRunning());

        rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::NotFound, 404));
        rig.settle();
        QCOMPARE(rig.outcome(), s("node-deleted"));
        QCOMPARE(rig.state("web-1"), s("gone"));
    }

    void aClockThatIsSetBackChangesNothingOfIt()
    {
        DrainRig rig{{aWebPod("web-1"), aWebPod("web-2")}};
        rig.start();
        rig.refuseEviction("web-1", budgetRefusal());
        rig.refuseEviction("web-2", budgetRefusal());
        rig.podLeaves(aWebPod("web-1"));
        rig.clock.setWall(rig.clock.wallNow() - 3600s);
        rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::NotFound, 404));
        rig.podLeaves(aWebPod("web-2"));

        QCOMPARE(rig.outcome(), s("node-deleted"));
        QCOMPARE(rig.state("web-1"), s("gone"));
        QCOMPARE(rig.state("web-2"), s("with-node"));
    }

    void podsThatAreSeenToGoBeforeTheNodeIsWentWithItAllTheSame()
    {
        Drained drain;
        drain.serverHasNone();
        drain.rig.podLeaves(aWebPod("web-3"));
        drain.rig.podLeaves(aWebPod("web-2"));

        QCOMPARE(drain.rig.outcome(), s("node-deleted"));
        QCOMPARE(drain.rig.state("web-2"), s("with-node"));
        QCOMPARE(drain.rig.state("web-3"), s("gone"));
        QCOMPARE(drain.progress().goneOtherwiseCount(), 0);
    }

    void whatOthersRemovedWhileTheNodeWasThereDidNotGoWithIt()
    {
        Drained drain;
        drain.rig.podLeaves(aWebPod("web-2"));
        QCOMPARE(drain.progress().goneOtherwiseCount(), 1);
        drain.rig.pass(1s);
        drain.serverHasNone();
        drain.cacheHasNone();

        QCOMPARE(drain.rig.outcome(), s("node-deleted"));
        QCOMPARE(drain.rig.state("web-2"), s("gone"));
        QCOMPARE(drain.progress().goneOtherwiseCount(), 1);
    }

    void whereTheNodeIsThereAPodThatOthersRemoveEndsAnOrdinaryDrain()
    {
        Drained drain;
        drain.rig.podLeaves(aWebPod("web-3"));
        drain.rig.podLeaves(aWebPod("web-2"));

        QCOMPARE(drain.rig.outcome(), s("drained"));
        QCOMPARE(drain.progress().goneCount(), 3);
        QCOMPARE(drain.progress().goneOtherwiseCount(), 1);
    }

    void beforeItsPodsAreReadItEndsToo()
    {
        DrainRig rig;
        rig.isCordoned = true;
        rig.requests.respond([&rig](const FakeRequests::PlainRequest &request) {
            return request.target == "/api/v1/nodes/n1" ? std::optional<Result<std::string>>(rig.node()) : std::nullopt;
        });
        rig.start();
        rig.drain->seeNode(*aNode(s("n1")).uid(s("uid-n1")).build());
        rig.requests.respond([](const FakeRequests::PlainRequest &) -> std::optional<Result<std::string>> {
            return tl::unexpected(answer(Error::Kind::NotFound, 404));
        });
        rig.drain->missNode();
        QCOMPARE(rig.requests.lines().back(), QByteArray("GET /api/v1/nodes/n1"));
        rig.requests.fail(*rig.requests.findOpen("GET /api/v1/nodes/n1"), answer(Error::Kind::NotFound, 404));

        QCOMPARE(rig.outcome(), s("node-deleted"));
        QVERIFY(rig.drain->progress().pods.empty());
    }

    void whatIsAnsweredAfterItsEndBeginsNothing()
    {
        QTemporaryDir folder;
        FakeClock clock;
        Journal journal(folder.path(), clock);
        DrainRig rig;
        rig.requests.respond([&rig](const FakeRequests::PlainRequest &request) {
            return request.target == "/api/v1/nodes/n1" ? std::optional<Result<std::string>>(rig.node()) : std::nullopt;
        });
        rig.start(&journal);
        QVERIFY(rig.isAsked("POST /apis/authorization.k8s.io/"));
        rig.drain->seeNode(*aNode(s("n1")).uid(s("uid-n1")).build());
        rig.drain->missNode();
        rig.requests.fail(*rig.requests.findOpen("GET /api/v1/nodes/n1"), answer(Error::Kind::NotFound, 404));
        while (const auto open = rig.requests.findOpen("POST /apis/authorization.k8s.io/"))
            rig.requests.answer(*open, R"({"kind":"SelfSubjectAccessReview","status":{"allowed":true}})");

        QCOMPARE(rig.outcome(), s("node-deleted"));
        QVERIFY(journal.entries().empty());
    }

    void afterItsEndNothingIsAsked()
    {
        DrainRig rig;
        rig.start();
        QCOMPARE(rig.outcome(), s("drained"));
        rig.drain->seeNode(*aNode(s("n1")).uid(s("uid-n1")).build());
        const std::size_t asked = rig.requests.count();
        rig.drain->missNode();

        QCOMPARE(rig.requests.count(), asked);
        QCOMPARE(rig.outcome(), s("drained"));
    }
};

QTEST_GUILESS_MAIN(TestDrainNodeDeleted)
#include "tst_drainnodedeleted.moc"
