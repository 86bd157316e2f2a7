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

/// Writes whose outcome is not known, and writes that somebody else was faster than.
class TstNodeWriterDoubt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnknownOutcomeIsDecidedByReading_data();
    void anUnknownOutcomeIsDecidedByReading();
    void aWriteThatDidNotArriveIsNotRepeated();
    void readingIsTriedForHalfAMinute();
    void whatCannotBeReadStaysUnknown();
    void aReadThatIsForbiddenStaysUnknown();
    void aDeleteWhoseNodeIsGoneIsDone();
    void aDeleteThatFinalizersHoldIsDone();
    void aDeleteWhoseNodeStandsIsNot();
    void aNodeThatIsGoneIsNotFound();
    void aVersionThatAHeartbeatMovedIsNoConflict();
    void anotherTaintIsAConflictAndShowsTheNode();
    void theSameByAnotherHandIsDone();
    void aNamesakeIsAConflict();
    void aNamesakeOfADeletedNodeIsAConflict();
    void aNodeThatNeverStandsStillIsAConflict();
    void destroyingTheWriterSaysThatNoAnswerIsKnown();
};

namespace {

NodeBuilder tainted(const QString &version)
{
    return aNode("n1").version(version).taint(u"gpu"_s, {}, u"NoSchedule"_s);
}

NodeWrite aTaintWrite()
{
    return *taintWrite(*tainted(u"1"_s).build(), *parseTaintEdit({u"slow:NoSchedule"_s}));
}

Error namesakeError()
{
    Error error = anError(Error::Kind::Invalid, 422);
    error.causes.push_back({u"FieldValueInvalid"_s, u"field is immutable"_s, u"metadata.uid"_s});
    return error;
}

} // namespace

void TstNodeWriterDoubt::anUnknownOutcomeIsDecidedByReading_data()
{
    QTest::addColumn<Error>("error");
    QTest::newRow("connection broke") << anError(Error::Kind::Network);
    QTest::newRow("no answer in time") << anError(Error::Kind::Timeout);
    QTest::newRow("504") << anError(Error::Kind::Timeout, 504);
    QTest::newRow("500") << anError(Error::Kind::Server, 500);
    QTest::newRow("garbage") << anError(Error::Kind::Protocol, 200);
}

void TstNodeWriterDoubt::anUnknownOutcomeIsDecidedByReading()
{
    QFETCH(Error, error);
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    rig.requests.fail(0, error);

    QCOMPARE(rig.requests.openLines(), std::vector<QByteArray>{"GET /api/v1/nodes/n1"});
    rig.requests.answer(1, bodyOf(cordonedNode("n1")));

    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
    QVERIFY(rig.journal.entries().front().outcome == JournalEntry::Outcome::Done);
}

void TstNodeWriterDoubt::aWriteThatDidNotArriveIsNotRepeated()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    rig.requests.fail(0, anError(Error::Kind::Network, 0, u"The connection broke."_s));
    rig.requests.answer(1, bodyOf(aNode("n1")));

    QCOMPARE(rig.requests.count(), 2u);
    QCOMPARE(rig.results(), QStringList{u"n1 Network"_s});
    QVERIFY(rig.written[0].error->message.contains(u"it was not changed"));
    QVERIFY(rig.written[0].error->message.contains(u"The connection broke."));
    QVERIFY(rig.journal.entries().front().outcome == JournalEntry::Outcome::Failed);
}

void TstNodeWriterDoubt::readingIsTriedForHalfAMinute()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    rig.requests.fail(0, anError(Error::Kind::Network));
    std::size_t read = 1;
    for (const auto wait : {1s, 2s, 4s, 8s, 16s}) {
        rig.requests.fail(read++, anError(Error::Kind::Network));
        rig.clock.advance(wait - 1ms);
        QCOMPARE(rig.requests.count(), read);
        rig.clock.advance(1ms);
        QCOMPARE(rig.requests.count(), read + 1);
    }
    rig.requests.answer(read, bodyOf(cordonedNode("n1")));

    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
}

void TstNodeWriterDoubt::whatCannotBeReadStaysUnknown()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    for (std::size_t i = 0; i < 7; ++i) {
        rig.requests.fail(i, anError(Error::Kind::Network));
        rig.clock.advance(16s);
    }

    QCOMPARE(rig.requests.count(), 7u);
    QCOMPARE(rig.results(), QStringList{u"n1 Network"_s});
    QVERIFY(rig.written[0].error->message.contains(u"is not known"));
    const JournalEntry &entry = rig.journal.entries().front();
    QVERIFY(entry.outcome == JournalEntry::Outcome::Sent);
    QVERIFY(entry.ended && entry.result.contains(u"is not known"));
}

void TstNodeWriterDoubt::aReadThatIsForbiddenStaysUnknown()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    rig.requests.fail(0, anError(Error::Kind::Network));
    rig.requests.fail(1, anError(Error::Kind::Forbidden, 403));

    QVERIFY(rig.written[0].error->message.contains(u"is not known"));
}

void TstNodeWriterDoubt::aDeleteWhoseNodeIsGoneIsDone()
{
    WriterRig rig;
    rig.writer.write({deleteWrite(*aNode("n1").build())});
    rig.requests.fail(0, anError(Error::Kind::Network));
    rig.requests.fail(1, anError(Error::Kind::NotFound, 404));

    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
}

void TstNodeWriterDoubt::aDeleteThatFinalizersHoldIsDone()
{
    QJsonObject node = aNode("n1").object();
    QJsonObject metadata = node.value(u"metadata").toObject();
    metadata.insert(u"deletionTimestamp"_s, u"2026-11-25T20:00:00Z"_s);
    node.insert(u"metadata"_s, metadata);
    WriterRig rig;
    rig.writer.write({deleteWrite(*aNode("n1").build())});
    rig.requests.fail(0, anError(Error::Kind::Timeout));
    rig.requests.answer(1, jsonText(node).toStdString());

    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
}

void TstNodeWriterDoubt::aDeleteWhoseNodeStandsIsNot()
{
    WriterRig rig;
    rig.writer.write({deleteWrite(*aNode("n1").build())});
    rig.requests.fail(0, anError(Error::Kind::Timeout));
    rig.requests.answer(1, bodyOf(aNode("n1")));

    QCOMPARE(rig.results(), QStringList{u"n1 Timeout"_s});
}

void TstNodeWriterDoubt::aNodeThatIsGoneIsNotFound()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    rig.requests.fail(0, anError(Error::Kind::Network));
    rig.requests.fail(1, anError(Error::Kind::NotFound, 404));

    QCOMPARE(rig.results(), QStringList{u"n1 NotFound"_s});
}

void TstNodeWriterDoubt::aVersionThatAHeartbeatMovedIsNoConflict()
{
    WriterRig rig;
    rig.writer.write({aTaintWrite()});
    rig.requests.fail(0, anError(Error::Kind::Conflict, 409));
    rig.requests.answer(1, bodyOf(tainted(u"9"_s)));

    QCOMPARE(rig.requests.count(), 3u);
    QCOMPARE(rig.requests.last().method, "PATCH");
    QVERIFY(rig.requests.last().body.contains(R"("resourceVersion":"9")"));
    QVERIFY(rig.requests.last().body.contains("slow"));
    rig.requests.answer(2, bodyOf(tainted(u"10"_s).taint(u"slow"_s, {}, u"NoSchedule"_s)));
    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
}

void TstNodeWriterDoubt::anotherTaintIsAConflictAndShowsTheNode()
{
    WriterRig rig;
    rig.writer.write({aTaintWrite()});
    rig.requests.fail(0, anError(Error::Kind::Conflict, 409));
    rig.requests.answer(1, bodyOf(tainted(u"9"_s).taint(u"theirs"_s, {}, u"NoSchedule"_s)));

    QCOMPARE(rig.requests.count(), 2u);
    QCOMPARE(rig.results(), QStringList{u"n1 Conflict"_s});
    QVERIFY(rig.written[0].error->message.contains(u"Somebody else changed node n1"));
    QCOMPARE(rig.written[0].node->taints.size(), 2u);
}

void TstNodeWriterDoubt::theSameByAnotherHandIsDone()
{
    WriterRig rig;
    rig.writer.write({aTaintWrite()});
    rig.requests.fail(0, anError(Error::Kind::Conflict, 409));
    rig.requests.answer(1, bodyOf(tainted(u"9"_s).taint(u"slow"_s, {}, u"NoSchedule"_s)));

    QCOMPARE(rig.results(), QStringList{u"n1 done"_s});
}

void TstNodeWriterDoubt::aNamesakeIsAConflict()
{
    WriterRig rig;
    rig.writer.write({rig.cordon("n1")});
    rig.requests.fail(0, namesakeError());
    rig.requests.answer(1, bodyOf(aNode("n1").uid(u"another"_s)));

    QCOMPARE(rig.results(), QStringList{u"n1 Conflict"_s});
    QVERIFY(rig.written[0].error->message.contains(u"created again"));
}

void TstNodeWriterDoubt::aNamesakeOfADeletedNodeIsAConflict()
{
    WriterRig rig;
    rig.writer.write({deleteWrite(*aNode("n1").build())});
    rig.requests.fail(0, anError(Error::Kind::Conflict, 409));

    QCOMPARE(rig.requests.count(), 1u);
    QVERIFY(rig.written[0].error->message.contains(u"created again"));
}

void TstNodeWriterDoubt::aNodeThatNeverStandsStillIsAConflict()
{
    WriterRig rig;
    rig.writer.write({aTaintWrite()});
    for (std::size_t i = 0; i < 5; ++i) {
        rig.requests.fail(2 * i, anError(Error::Kind::Conflict, 409));
        rig.requests.answer(2 * i + 1, bodyOf(tainted(QString::number(10 + i))));
    }
    rig.requests.fail(10, anError(Error::Kind::Conflict, 409));

    QCOMPARE(rig.requests.count(), 11u);
    QCOMPARE(rig.results(), QStringList{u"n1 Conflict"_s});
}

void TstNodeWriterDoubt::destroyingTheWriterSaysThatNoAnswerIsKnown()
{
    WriterRig rig;
    {
        NodeWriter writer(rig.requests, rig.clock, &rig.journal, rig.context());
        writer.write({rig.cordon("n1")});
    }

    QVERIFY(rig.requests.isCancelled(0));
    const JournalEntry &entry = rig.journal.entries().front();
    QVERIFY(entry.outcome == JournalEntry::Outcome::Sent);
    QVERIFY(entry.ended);
}

QTEST_GUILESS_MAIN(TstNodeWriterDoubt)
#include "tst_nodewriterdoubt.moc"
