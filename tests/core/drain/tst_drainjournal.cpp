#include "core/drain/drainrecord.h"
#include "tests/core/drain/drainrig.h"
#include "tests/core/drain/evictionrig.h"
#include "tests/support/nodebuilder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

namespace {

using Outcome = JournalEntry::Outcome;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Error refusalOf(const char *budget)
{
    Error error = budgetRefusal();
    error.causes[0].message = s("The disruption budget %1 needs 2.").arg(s(budget));
    error.serverMessage = s("Cannot evict pod.");
    return error;
}

/// A drain that is journalled, of pods that were confirmed.
struct JournalledDrain {
    explicit JournalledDrain(std::vector<PodPtr> pods, DrainOptions options = {})
        : rig(builders, options)
    {
        DrainFacts facts;
        facts.nodeUid = "uid-n1";
        facts.pods = std::move(pods);
        facts.evictionVersion = "policy/v1";
        rig.order.confirmed = drainPlanFor(facts, options, {});
        rig.start(&journal);
    }

    /// Of the last eviction of this pod.
    const JournalEntry &eviction(const char *pod)
    {
        for (const JournalEntry &entry : journal.entries()) {
            if (entry.action == QLatin1StringView("evict") &&
                entry.details[u"name"].toString() == s(pod))
                return entry;
        }
        qFatal("no eviction of %s", pod);
    }
    const JournalEntry &drainEntry(int which = 0)
    {
        for (const JournalEntry &entry : journal.entries()) {
            if (entry.action == QLatin1StringView("drain") && which-- == 0)
                return entry;
        }
        qFatal("no drain");
    }
    DrainRemains remains() { return remainsOf(drainEntry(), journal.entries()); }

    std::vector<PodBuilder> builders{aWebPod("web-1"), aWebPod("web-2")};
    QTemporaryDir folder;
    DrainRig rig;
    Journal journal{folder.path(), rig.clock};
};

std::vector<PodPtr> bothPods()
{
    return {aWebPod("web-1"), aWebPod("web-2")};
}

} // namespace

/// What the journal says of a drain at each moment: the program may die at any.
class TestDrainJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusalForNowIsAnAnswer()
    {
        JournalledDrain drain(bothPods());
        drain.rig.refuseEviction("web-1", refusalOf("web"));

        QVERIFY(drain.eviction("web-1").outcome == Outcome::Blocked);
        QCOMPARE(drain.eviction("web-1").result,
                 s("The disruption budget web needs 2. Cannot evict pod."));
        QVERIFY(drain.eviction("web-2").outcome == Outcome::Sent);
        QCOMPARE(drain.remains().blocked.size(), 1u);
        QCOMPARE(drain.remains().uncertain.size(), 1u);
        QCOMPARE(drain.remains().leftCount(), 2u);
    }

    void theSameRefusalIsWrittenOnceAndItsLastEndCounts()
    {
        JournalledDrain drain(bothPods());
        int lines = 0;
        drain.rig.refuseEviction("web-1", refusalOf("web"));
        connect(&drain.journal, &Journal::changed, this, [&lines] { ++lines; });
        drain.rig.pass(5s);
        drain.rig.refuseEviction("web-1", refusalOf("web"));
        QCOMPARE(lines, 0);
        drain.rig.pass(10s);
        drain.rig.refuseEviction("web-1", refusalOf("other"));
        QCOMPARE(lines, 1);
        drain.rig.pass(30s);
        drain.rig.acceptEviction("web-1");

        QVERIFY(drain.eviction("web-1").outcome == Outcome::Done);
        QCOMPARE(drain.remains().done.size(), 1u);
    }

    void thatAPodIsGoneIsSaidOnlyWhereItWasSeen()
    {
        JournalledDrain drain(bothPods());
        drain.rig.acceptEviction("web-1");
        drain.rig.refuseEviction("web-2", failure(Error::Kind::NotFound, s("No such pod.")).value());

        QVERIFY(drain.eviction("web-1").outcome == Outcome::Done);
        QCOMPARE(drain.eviction("web-1").result, QString());
        QVERIFY(drain.eviction("web-2").outcome == Outcome::Cancelled); // nobody accepted it
        QCOMPARE(drain.eviction("web-2").result, s("the pod is gone, not by this request"));
    }

    void aPodThatOthersRemoveWhileItIsRefusedWasNotEvicted()
    {
        JournalledDrain drain(bothPods());
        drain.rig.refuseEviction("web-1", refusalOf("web"));
        drain.rig.acceptEviction("web-2");
        drain.rig.podLeaves(aWebPod("web-1"));
        drain.rig.podLeaves(aWebPod("web-2"));

        QCOMPARE(drain.rig.outcome(), s("drained"));
        QVERIFY(drain.eviction("web-1").outcome == Outcome::Cancelled);
        QCOMPARE(drain.eviction("web-1").result, s("the pod is gone, not by this request"));
        QVERIFY(drain.eviction("web-2").outcome == Outcome::Done);
    }

    void aNodeThatIsDeletedEndsItUndone()
    {
        JournalledDrain drain(bothPods());
        drain.rig.refuseEviction("web-1", refusalOf("web"));
        drain.rig.acceptEviction("web-2");
        drain.rig.podLeaves(aWebPod("web-2"));
        drain.rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::NotFound, 404));
        drain.rig.drain->seeNode(*aNode(s("n1")).uid(s("uid-n1")).build());
        drain.rig.drain->missNode();
        drain.rig.settle();

        QVERIFY(drain.drainEntry().outcome == Outcome::Cancelled);
        QCOMPARE(drain.drainEntry().result, s("the node was deleted; 1 of 2 pods were gone before"));
        QVERIFY(drain.eviction("web-1").outcome == Outcome::Cancelled);
        QCOMPARE(drain.eviction("web-1").result, s("the node was deleted"));
        QVERIFY(drain.eviction("web-2").outcome == Outcome::Done);
    }

    void podsThatWentWithTheNodeAreNotCountedAsGoneBefore()
    {
        JournalledDrain drain(bothPods());
        drain.rig.refuseEviction("web-1", refusalOf("web"));
        drain.rig.acceptEviction("web-2");
        drain.rig.podLeaves(aWebPod("web-2"));
        drain.rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::NotFound, 404));
        drain.rig.podLeaves(aWebPod("web-1"));

        QCOMPARE(drain.rig.outcome(), s("node-deleted"));
        QCOMPARE(drain.drainEntry().result, s("the node was deleted; 1 of 2 pods were gone before"));
        QVERIFY(drain.eviction("web-1").outcome == Outcome::Cancelled);
    }

    void aNodeThatIsCreatedAgainTookNoPodAlong()
    {
        JournalledDrain drain(bothPods());
        drain.rig.refuseEviction("web-1", refusalOf("web"));
        drain.rig.acceptEviction("web-2");
        drain.rig.answer("GET /api/v1/nodes/n1", [](const FakeRequests::PlainRequest &) {
            return std::string(R"({"metadata":{"name":"n1","uid":"another"}})");
        });
        drain.rig.drain->seeNode(*aNode(s("n1")).uid(s("uid-n1")).build());
        drain.rig.drain->missNode();
        drain.rig.settle();

        QCOMPARE(drain.drainEntry().result,
                 s("the node was deleted and created again; 0 of 2 pods were gone before"));
        QCOMPARE(drain.eviction("web-1").result, s("the node was deleted and created again"));
        QVERIFY(drain.eviction("web-2").outcome == Outcome::Done);
    }

    void whatIsUnderWayWhenTheNodeIsDeletedHasNoAnswer()
    {
        JournalledDrain drain(bothPods());
        drain.rig.refuse("GET /api/v1/nodes/n1", answer(Error::Kind::NotFound, 404));
        drain.rig.drain->seeNode(*aNode(s("n1")).uid(s("uid-n1")).build());
        drain.rig.drain->missNode();
        drain.rig.settle();

        QCOMPARE(drain.rig.outcome(), s("node-deleted"));
        QVERIFY(drain.eviction("web-1").outcome == Outcome::Sent);
        QVERIFY(drain.eviction("web-1").ended);
    }

    void aPodThatOthersRemovedIsNotLeftWhereTheProgramDies()
    {
        JournalledDrain drain(bothPods());
        drain.rig.refuseEviction("web-1", refusalOf("web"));
        drain.rig.pass(5s);
        drain.rig.refuseEviction("web-1", answer(Error::Kind::NotFound, 404));

        QVERIFY(drain.rig.drain->progress().isRunning());
        QVERIFY(drain.eviction("web-1").outcome == Outcome::Cancelled);
        QCOMPARE(drain.remains().done.size(), 1u);
        QVERIFY(drain.remains().remaining.empty());
        QCOMPARE(drain.remains().leftCount(), 1u);
    }

    void aCancelledDrainSaysWhatHeldItsPodsBack()
    {
        JournalledDrain drain(bothPods());
        drain.rig.acceptEviction("web-2");
        drain.rig.refuseEviction("web-1", refusalOf("web"));
        drain.rig.drain->cancel();

        QVERIFY(drain.eviction("web-1").outcome == Outcome::Cancelled);
        QVERIFY(drain.eviction("web-1").result.contains(s("budget web")));
        QVERIFY(drain.eviction("web-2").outcome == Outcome::Done);
        QVERIFY(drain.drainEntry().outcome == Outcome::Cancelled);
    }

    void whatWasUnderWayWhenItWasCancelledHasNoAnswer()
    {
        JournalledDrain drain(bothPods());
        drain.rig.acceptEviction("web-2");
        drain.rig.drain->cancel();
        drain.rig.pass(1s);

        QVERIFY(drain.eviction("web-1").outcome == Outcome::Sent);
        QVERIFY(drain.eviction("web-1").ended);
        QVERIFY(!drain.journal.wasCutOff(drain.eviction("web-1")));
        QVERIFY(drain.eviction("web-2").outcome == Outcome::Done);
    }

    void whatRanOutOfTimeHasFailed()
    {
        DrainOptions options;
        options.timeout = 30s;
        JournalledDrain drain(bothPods(), options);
        drain.rig.acceptEviction("web-2");
        drain.rig.refuseEviction("web-1", refusalOf("web"));
        drain.rig.pass(30s);

        QVERIFY(drain.eviction("web-1").outcome == Outcome::Failed);
        QVERIFY(drain.drainEntry().outcome == Outcome::Failed);
    }

    void evictionsCanBePasted()
    {
        JournalledDrain drain(bothPods());

        QVERIFY(drain.eviction("web-1").kubectl.startsWith(s("echo '{\"apiVersion\":\"policy/v1\"")));
        QVERIFY(drain.eviction("web-1").kubectl.endsWith(
            s("create --raw /api/v1/namespaces/shop/pods/web-1/eviction -f -")));
    }

    void aRetryGoesOnWithTheDrainThatFailed()
    {
        JournalledDrain drain(bothPods());
        drain.rig.refuseEviction("web-1", answer(Error::Kind::Forbidden, 403));
        drain.rig.acceptEviction("web-2");
        drain.rig.podLeaves(aWebPod("web-2"));
        QCOMPARE(drain.rig.outcome(), s("failed"));
        drain.rig.setPods({aWebPod("web-1")});

        drain.rig.drain->retryFailed();

        QCOMPARE(drain.drainEntry(0).parent, drain.drainEntry(1).id);
        QVERIFY(!drain.drainEntry(0).ended);
        QCOMPARE(drain.remains().remaining.size(), 1u);
        QCOMPARE(drain.remains().remaining[0].name, "web-1");
        QVERIFY(drain.remains().done.empty());
    }
};

QTEST_GUILESS_MAIN(TestDrainJournal)
#include "tst_drainjournal.moc"
