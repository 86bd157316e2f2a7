#include "core/operations/cordon.h"
#include "core/operations/labeledit.h"
#include "core/operations/nodepatch.h"
#include "core/operations/taintedit.h"
#include "core/operations/undo.h"
#include "tests/core/operations/writerrig.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Taking a write back, where nobody changed it since.
class TstUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCordonIsTakenBack();
    void anUncordonIsTakenBackWithItsNote();
    void labelsGoBackToWhatTheyWere();
    void annotationsGoBackToWhatTheyWere();
    void taintsGoBackWhateverControllersDidMeanwhile();
    void anUndoCanBeUndone();
    void whatSomebodyChangedSinceIsNotTouched_data();
    void whatSomebodyChangedSinceIsNotTouched();
    void aTaintThatSomebodyChangedIsNotTouched();
    void whatIsAsBeforeNeedsNoUndo();
    void aNamesakeIsNotTouched();
    void whatWasNotDoneHasNoUndo();
    void anUnknownOutcomeMayBeUndone();
    void anEntryKnowsThatItWasUndone();
    void ofANodeThatIsGoneTheWriteBeforeIsTheLast();
    void afterADeleteNoOtherWriteIsTakenBackInItsPlace();
};

namespace {

CordonNote aNote()
{
    return {u"ana@laptop"_s, WallTime(std::chrono::seconds(1'795'636'800)), u"disk swap"_s};
}

/// The journal's entry of a write that was done.
JournalEntry entryOf(const NodeWrite &write)
{
    JournalEntry entry;
    entry.id = u"id-1"_s;
    entry.node = textOf(write.node);
    entry.nodeUid = textOf(write.nodeUid);
    entry.action = writeKindName(write.kind);
    entry.what = write.summary;
    entry.before = write.before;
    entry.after = write.after;
    entry.undoBody = write.undoBody;
    entry.outcome = JournalEntry::Outcome::Done;
    return entry;
}

JournalEntry aCordonEntry()
{
    return entryOf(*cordonWrite(*aNode("n1").build(), aNote()));
}

JournalEntry aLabelEntry()
{
    const NodePtr node = aNode("n1").label(u"pool"_s, u"cpu"_s);
    return entryOf(*metadataWrite(*node, MetadataMap::Labels, {{"pool", "gpu"}, {"new", "1"}}));
}

NodeBuilder labelled()
{
    return aNode("n1").version(u"9"_s).label(u"pool"_s, u"gpu"_s).label(u"new"_s, u"1"_s);
}

JournalEntry aTaintEntry()
{
    const NodePtr node = aNode("n1").taint(u"old"_s, u"1"_s, u"NoSchedule"_s,
                                           u"2026-11-25T20:00:00Z"_s);
    return entryOf(*taintWrite(*node, *parseTaintEdit({u"new=2:NoExecute"_s, u"old-"_s})));
}

} // namespace

void TstUndo::aCordonIsTakenBack()
{
    const NodePtr now = cordonedNode("n1").version(u"9"_s);

    const auto undo = undoWrite(aCordonEntry(), *now);

    QVERIFY(undo);
    QVERIFY(undo->kind == WriteKind::Uncordon);
    QCOMPARE(undo->summary, u"undo: cordon, reason: disk swap"_s);
    QCOMPARE(undo->undoes, u"id-1"_s);
    QCOMPARE(undo->kubectlWords, u"uncordon n1"_s);
    QVERIFY(undo->body.contains(R"("resourceVersion":"9")"));
    QVERIFY(isShown(*aNode("n1").build(), patchOf(undo->after)));
    QVERIFY(isShown(*now, patchOf(undo->before)));
}

void TstUndo::anUncordonIsTakenBackWithItsNote()
{
    const auto undo = undoWrite(entryOf(*uncordonWrite(*cordonedNode("n1").build())),
                                *aNode("n1").build());

    QVERIFY(undo);
    QVERIFY(undo->kind == WriteKind::Cordon);
    QVERIFY(isShown(*cordonedNode("n1").build(), patchOf(undo->after)));
}

void TstUndo::labelsGoBackToWhatTheyWere()
{
    const auto undo = undoWrite(aLabelEntry(), *labelled().label(u"other"_s, u"x"_s).build());

    QVERIFY(undo);
    QCOMPARE(undo->after, u"{\"metadata\":{\"labels\":{\"new\":null,\"pool\":\"cpu\"}}}"_s);
    QCOMPARE(undo->kubectlWords, u"label node n1 new- pool=cpu --overwrite"_s);
    QVERIFY(undo->body.contains(R"("resourceVersion":"9")"));
}

void TstUndo::annotationsGoBackToWhatTheyWere()
{
    const NodePtr node = aNode("n1").annotation(u"note"_s, u"a"_s);
    const JournalEntry entry =
        entryOf(*metadataWrite(*node, MetadataMap::Annotations, {{"note", std::nullopt}}));

    const auto undo = undoWrite(entry, *aNode("n1").version(u"9"_s).build());

    QVERIFY(undo);
    QVERIFY(undo->kind == WriteKind::Annotations);
    QVERIFY(isShown(*node, patchOf(undo->after)));
    QVERIFY(undo->body.contains(R"("resourceVersion":"9")"));
}

void TstUndo::taintsGoBackWhateverControllersDidMeanwhile()
{
    const NodePtr now = aNode("n1")
                            .taint(u"node.kubernetes.io/not-ready"_s, {}, u"NoExecute"_s)
                            .taint(u"new"_s, u"2"_s, u"NoExecute"_s);

    const auto undo = undoWrite(aTaintEntry(), *now);

    QVERIFY(undo);
    QStringList texts;
    for (const TaintValue &taint : taintsOfPatch(patchOf(undo->after)))
        texts << taintText(taint);
    QCOMPARE(texts,
             (QStringList{u"old=1:NoSchedule"_s, u"node.kubernetes.io/not-ready:NoExecute"_s}));
}

void TstUndo::anUndoCanBeUndone()
{
    JournalEntry undone = entryOf(*undoWrite(aCordonEntry(), *cordonedNode("n1").build()));
    undone.action = u"undo"_s;

    const auto redo = undoWrite(undone, *aNode("n1").build());

    QVERIFY(redo);
    QVERIFY(isShown(*cordonedNode("n1").build(), patchOf(redo->after)));
}

void TstUndo::whatSomebodyChangedSinceIsNotTouched_data()
{
    QTest::addColumn<JournalEntry>("entry");
    QTest::addColumn<NodePtr>("now");
    QTest::addColumn<QString>("named");
    QTest::newRow("uncordoned by hand, note left")
        << aCordonEntry() << NodePtr(cordonedNode("n1").cordoned(false)) << u"it is uncordoned"_s;
    QTest::newRow("cordoned again by another")
        << aCordonEntry() << NodePtr(aNode("n1").cordoned())
        << u"annotation drover.desktop/cordon"_s;
    QTest::newRow("label changed")
        << aLabelEntry() << NodePtr(labelled().label(u"pool"_s, u"tpu"_s)) << u"label pool"_s;
    QTest::newRow("label gone")
        << aLabelEntry() << NodePtr(aNode("n1").label(u"pool"_s, u"gpu"_s)) << u"label new"_s;
}

void TstUndo::whatSomebodyChangedSinceIsNotTouched()
{
    QFETCH(JournalEntry, entry);
    QFETCH(NodePtr, now);
    QFETCH(QString, named);

    const auto undo = undoWrite(entry, *now);

    QVERIFY(!undo);
    QVERIFY(undo.error().kind == Error::Kind::Conflict);
    QVERIFY2(undo.error().message.contains(u"Somebody changed node n1 since: "_s + named),
             qPrintable(undo.error().message));
}

void TstUndo::aTaintThatSomebodyChangedIsNotTouched()
{
    const auto valueChanged =
        undoWrite(aTaintEntry(), *aNode("n1").taint(u"new"_s, u"3"_s, u"NoExecute"_s).build());
    QVERIFY(!valueChanged);
    QVERIFY(valueChanged.error().message.contains(u"taint new=2:NoExecute"));

    const auto setAgain = undoWrite(aTaintEntry(), *aNode("n1")
                                                        .taint(u"new"_s, u"2"_s, u"NoExecute"_s)
                                                        .taint(u"old"_s, u"7"_s, u"NoSchedule"_s)
                                                        .build());
    QVERIFY(!setAgain);
    QVERIFY(setAgain.error().message.contains(u"taint old=1:NoSchedule"));
}

void TstUndo::whatIsAsBeforeNeedsNoUndo()
{
    for (const auto &undo :
         {undoWrite(aCordonEntry(), *aNode("n1").build()),
          undoWrite(aLabelEntry(), *aNode("n1").label(u"pool"_s, u"cpu"_s).build()),
          undoWrite(aTaintEntry(), *aNode("n1").taint(u"old"_s, u"1"_s, u"NoSchedule"_s).build())}) {
        QVERIFY(!undo);
        QVERIFY(undo.error().message.contains(u"already as it was before"));
    }
}

void TstUndo::aNamesakeIsNotTouched()
{
    const auto undo = undoWrite(aCordonEntry(), *cordonedNode("n1").uid(u"other"_s).build());

    QVERIFY(!undo);
    QVERIFY(undo.error().message.contains(u"created again"));
}

void TstUndo::whatWasNotDoneHasNoUndo()
{
    JournalEntry failed = aCordonEntry();
    failed.outcome = JournalEntry::Outcome::Failed;
    JournalEntry drain;
    drain.action = u"drain"_s;
    drain.outcome = JournalEntry::Outcome::Done;

    QVERIFY(!canUndo(failed));
    QVERIFY(!canUndo(drain));
    QVERIFY(!canUndo(entryOf(deleteWrite(*aNode("n1").build()))));
    QVERIFY(undoWrite(failed, *cordonedNode("n1").build()).error().kind == Error::Kind::Invalid);
}

void TstUndo::anUnknownOutcomeMayBeUndone()
{
    JournalEntry entry = aCordonEntry();
    entry.outcome = JournalEntry::Outcome::Sent;

    QVERIFY(canUndo(entry));
    QVERIFY(undoWrite(entry, *cordonedNode("n1").build()));
}

void TstUndo::anEntryKnowsThatItWasUndone()
{
    const JournalEntry entry = aCordonEntry();
    JournalEntry undo;
    undo.action = u"undo"_s;
    undo.parent = entry.id;
    undo.outcome = JournalEntry::Outcome::Failed;

    QVERIFY(!isUndone(entry, {undo, entry}));
    const JournalEntries failed{undo, entry};
    QCOMPARE(lastUndoable(entry.cluster, failed), &failed[1]);
    QVERIFY(!lastUndoable({u"other"_s, u"other"_s}, failed));
    undo.outcome = JournalEntry::Outcome::Done;
    QVERIFY(isUndone(entry, {undo, entry}));
    QVERIFY(!lastUndoable(entry.cluster, {undo, entry}));
}

void TstUndo::ofANodeThatIsGoneTheWriteBeforeIsTheLast()
{
    const JournalEntry first = aCordonEntry();
    JournalEntry later = entryOf(*cordonWrite(*aNode("n2").build(), aNote()));
    later.id = u"id-2"_s;
    const JournalEntries all{later, first};
    NodeCache nodes;
    nodes.apply({{cordonedNode("n1")}, {}});
    QCOMPARE(lastUndoable(first.cluster, all), &all[0]);
    QCOMPARE(lastUndoable(first.cluster, all, &nodes), &all[1]);
    nodes.apply({{aNode("n1").uid(u"another"_s)}, {}});
    QVERIFY(!lastUndoable(first.cluster, all, &nodes));
}

void TstUndo::afterADeleteNoOtherWriteIsTakenBackInItsPlace()
{
    const JournalEntry cordon = aCordonEntry();
    JournalEntry gone = entryOf(deleteWrite(*aNode("n2").build()));
    gone.id = u"id-2"_s;
    JournalEntry undo;
    undo.action = u"undo"_s;
    undo.parent = cordon.id;
    undo.outcome = JournalEntry::Outcome::Done;
    const JournalEntries all{undo, gone, cordon};
    QCOMPARE(lastDelete(cordon.cluster, all), &all[1]);
    QVERIFY(!lastDelete(cordon.cluster, {cordon, gone}));
    QVERIFY(!lastDelete({u"other"_s, u"other"_s}, all));
    gone.outcome = JournalEntry::Outcome::Failed;
    QVERIFY(!lastDelete(cordon.cluster, {gone, cordon}));
}

QTEST_GUILESS_MAIN(TstUndo)
#include "tst_undo.moc"
