#include "core/operations/cordon.h"
#include "core/operations/labeledit.h"
#include "core/operations/nodepatch.h"
#include "core/operations/nodewriter.h"
#include "core/operations/taintedit.h"
#include "tests/core/operations/writerrig.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What is sent, what is journalled, and what an answer means.
class TstNodeWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsThePatchWithOurName();
    void aDryRunSaysSoAndIsNotJournalled();
    void aDryRunOfADeleteSaysSoInItsBody();
    void aClientsDryRunSendsNothing();
    void deletesTheNodeThatWasShown();
    void theJournalHasALineBeforeAndAnOutcomeAfter();
    void withoutAJournalThatCanBeWrittenNothingIsSent();
    void severalNodesHaveTheirOwnResults();
    void aRefusalIsPassedOnAndJournalled();
    void anAnswerThatDoesNotShowTheChangeIsNoSuccess();
    void aThrottledWriteWaitsAsItIsTold();
    void aThrottledWriteGivesUpInTheEnd();
    void answersNeverComeFromWithinTheCall();
    void undoIsJournalledAsUndo();
};

void TstNodeWriter::sendsThePatchWithOurName()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});

    QCOMPARE(rig.requests.count(), 1u);
    QCOMPARE(rig.requests.last().method, "PATCH");
    QCOMPARE(rig.requests.last().target, "/api/v1/nodes/n1?fieldManager=drover");
    QCOMPARE(rig.requests.last().contentType, "application/merge-patch+json");
    QVERIFY(rig.writer.isBusy());

    rig.requests.answer(0, bodyOf(cordonedNode("n1")));

    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
    QCOMPARE(rig.finishedCount, 1);
    QVERIFY(!rig.writer.isBusy());
    QVERIFY(rig.written[0].node->unschedulable);
}

void TstNodeWriter::aDryRunSaysSoAndIsNotJournalled()
{
    WriterRig rig;
    NodeWrite write = rig.cordon("n1");
    write.dryRun = DryRun::Server;
    rig.writer.write({write});

    QCOMPARE(rig.requests.last().target, "/api/v1/nodes/n1?fieldManager=drover&dryRun=All");
    rig.requests.answer(0, bodyOf(cordonedNode("n1")));
    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
    QVERIFY(rig.journal.entries().empty());
}

void TstNodeWriter::aDryRunOfADeleteSaysSoInItsBody()
{
    WriterRig rig;
    NodeWrite write = deleteWrite(*aNode("n1").build());
    write.dryRun = DryRun::Server;
    rig.writer.write({write});

    QCOMPARE(rig.requests.last().target, "/api/v1/nodes/n1");
    QVERIFY(rig.requests.last().body.contains(R"("dryRun":["All"])"));
    QVERIFY(rig.requests.last().body.contains(R"("preconditions":{"uid":"uid-n1"})"));
}

void TstNodeWriter::aClientsDryRunSendsNothing()
{
    WriterRig rig;
    NodeWrite write = rig.cordon("n1");
    write.dryRun = DryRun::Client;
    rig.writer.write({write});
    rig.clock.advance(0ms);

    QCOMPARE(rig.requests.count(), 0u);
    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
    QVERIFY(rig.journal.entries().empty());
}

void TstNodeWriter::deletesTheNodeThatWasShown()
{
    WriterRig rig;
    rig.writer.write({deleteWrite(*aNode("n1").uid(u"u7"_s).build())});

    QCOMPARE(rig.requests.last().method, "DELETE");
    QCOMPARE(rig.requests.last().contentType, "application/json");
    QCOMPARE(QString::fromUtf8(rig.requests.last().body),
             u"{\"apiVersion\":\"v1\",\"kind\":\"DeleteOptions\",\"preconditions\":{\"uid\":\"u7\"}}"_s);
    rig.requests.answer(0, R"({"kind":"Status","status":"Success"})");
    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
}

void TstNodeWriter::theJournalHasALineBeforeAndAnOutcomeAfter()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});

    QCOMPARE(rig.journal.entries().size(), 1u);
    const JournalEntry before = rig.journal.entries().front();
    QCOMPARE(before.action, u"cordon"_s);
    QVERIFY(before.outcome == JournalEntry::Outcome::Sent);
    QCOMPARE(before.node, u"n1"_s);
    QCOMPARE(before.nodeUid, u"uid-n1"_s);
    QCOMPARE(before.clusterName, u"prod-eu"_s);
    QCOMPARE(before.user, u"ana-admin"_s);
    QCOMPARE(before.by, u"ana@laptop"_s);
    QCOMPARE(before.kubectl, u"kubectl --context prod cordon n1"_s);
    QVERIFY(!before.undoBody.isEmpty());

    rig.requests.answer(0, bodyOf(cordonedNode("n1")));
    QVERIFY(rig.journal.entries().front().outcome == JournalEntry::Outcome::Done);
}

void TstNodeWriter::withoutAJournalThatCanBeWrittenNothingIsSent()
{
    WriterRig rig;
    Journal broken(u"/proc/no/such/folder"_s, rig.clock);
    NodeWriter writer(rig.requests, rig.clock, &broken, rig.context());
    std::optional<Error> error;
    QObject::connect(&writer, &NodeWriter::written, &writer,
                     [&error](const NodeWrite &, const std::optional<Error> &e) { error = e; });

    writer.write({rig.cordon("n1")});
    rig.clock.advance(0ms);

    QCOMPARE(rig.requests.count(), 0u);
    QVERIFY(error && error->kind == Error::Kind::Config);
    QVERIFY2(error->message.startsWith(u"Nothing was sent: the journal cannot be written (/proc/no"_s),
             qPrintable(error->message));
    QVERIFY(error->message.endsWith(u"try again."_s));
    QVERIFY(!writer.isBusy());
}

void TstNodeWriter::severalNodesHaveTheirOwnResults()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1"), rig.cordon("n2"), rig.cordon("n3")});
    QCOMPARE(rig.requests.count(), 3u);

    rig.requests.answer(2, bodyOf(cordonedNode("n3")));
    rig.requests.fail(0, anError(Error::Kind::Forbidden, 403));
    QCOMPARE(rig.finishedCount, 0);
    rig.requests.answer(1, bodyOf(cordonedNode("n2")));

    QCOMPARE(rig.results(),
             (QStringList{u"n3 done"_s, u"n1 Forbidden"_s, u"n2 done"_s}));
    QCOMPARE(rig.finishedCount, 1);
}

void TstNodeWriter::aRefusalIsPassedOnAndJournalled()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    rig.requests.fail(0, anError(Error::Kind::Forbidden, 403, u"ana may not patch nodes."_s));

    QCOMPARE(rig.requests.count(), 1u);
    QCOMPARE(rig.written[0].error->message, u"ana may not patch nodes."_s);
    const JournalEntry &entry = rig.journal.entries().front();
    QVERIFY(entry.outcome == JournalEntry::Outcome::Failed);
    QCOMPARE(entry.result, u"ana may not patch nodes."_s);
}

void TstNodeWriter::anAnswerThatDoesNotShowTheChangeIsNoSuccess()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    rig.requests.answer(0, bodyOf(aNode("n1")));

    QCOMPARE(rig.results(), QStringList{u"n1 Server"_s});
    QVERIFY(rig.written[0].error->message.contains(u"does not show it"));
}

void TstNodeWriter::aThrottledWriteWaitsAsItIsTold()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    Error throttled = anError(Error::Kind::Throttled, 429);
    throttled.retryAfter = 3s;
    rig.requests.fail(0, throttled);

    rig.clock.advance(2900ms);
    QCOMPARE(rig.requests.count(), 1u);
    rig.clock.advance(100ms);
    QCOMPARE(rig.requests.count(), 2u);
    QCOMPARE(rig.requests.last().method, "PATCH");
    rig.requests.answer(1, bodyOf(cordonedNode("n1")));
    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
}

void TstNodeWriter::aThrottledWriteGivesUpInTheEnd()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    for (std::size_t i = 0; i < 11; ++i) {
        rig.requests.fail(i, anError(Error::Kind::Throttled, 429));
        rig.clock.advance(1s);
    }

    QCOMPARE(rig.requests.count(), 11u);
    QCOMPARE(rig.results(), QStringList{u"n1 Throttled"_s});
}

void TstNodeWriter::answersNeverComeFromWithinTheCall()
{
    WriterRig rig;
    NodeWrite write = rig.cordon("n1");
    write.dryRun = DryRun::Client;
    rig.writer.write({write, write});

    QVERIFY(rig.written.empty());
    rig.clock.advance(0ms);
    QCOMPARE(rig.written.size(), 2u);
    QCOMPARE(rig.finishedCount, 1);
}

void TstNodeWriter::undoIsJournalledAsUndo()
{
    WriterRig rig;
    NodeWrite write = rig.cordon("n1");
    write.undoes = u"some-id"_s;
    rig.writer.write({write});

    QCOMPARE(rig.journal.entries().front().action, u"undo"_s);
    QCOMPARE(rig.journal.entries().front().parent, u"some-id"_s);
}

QTEST_GUILESS_MAIN(TstNodeWriter)
#include "tst_nodewriter.moc"
