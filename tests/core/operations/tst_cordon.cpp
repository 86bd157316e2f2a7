#include "core/operations/cordon.h"
#include "core/operations/nodepatch.h"
#include "tests/support/nodebuilder.h"

#include <QJsonDocument>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// One patch for the cordon and who did it.
class TstCordon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cordoningIsOnePatchWithTheNote();
    void aCordonedNodeIsLeftAlone();
    void uncordoningTakesTheNoteAlong();
    void aNodeThatIsNotCordonedIsNotUncordoned();
    void theReverseOfEachIsWhatStoodThereBefore();
    void aNoteIsReadAsItWasWritten();
    void aForeignValueIsNoNote();
    void aNoteWithoutCordonIsOld();
    void aNoteOlderThanTheCordonIsOld();
    void aNoteAboutAsOldAsTheCordonIsNot();
    void anOldNoteGoesOnlyWhenAsked();
    void theOperatorHasAUserAndAMachine();
};

namespace {

CordonNote aNote(const QString &reason = u"disk swap"_s)
{
    // 2026-11-25T20:00:00Z
    return {u"ana@laptop"_s, WallTime(std::chrono::seconds(1'795'636'800)), reason};
}

QString textOfNote(const CordonNote &note)
{
    return QString::fromStdString(noteText(note));
}

QString key()
{
    return u"drover.desktop/cordon"_s;
}

NodeBuilder aNotedNode(bool isCordoned)
{
    return aNode("n1").cordoned(isCordoned).annotation(key(), textOfNote(aNote()));
}

NodeBuilder withCordonTaint(NodeBuilder node, const QString &timeAdded)
{
    return node.taint(u"node.kubernetes.io/unschedulable"_s, {}, u"NoSchedule"_s, timeAdded);
}

} // namespace

void TstCordon::cordoningIsOnePatchWithTheNote()
{
    const auto write = cordonWrite(*aNode("n1").build(), aNote());

    QVERIFY(write);
    QCOMPARE(write->method, "PATCH");
    QCOMPARE(write->contentType, "application/merge-patch+json");
    QCOMPARE(QString::fromUtf8(write->body),
             jsonText({{u"metadata"_s,
                        QJsonObject{{u"annotations"_s, QJsonObject{{key(), textOfNote(aNote())}}},
                                    {u"uid"_s, u"uid-n1"_s}}},
                       {u"spec"_s, QJsonObject{{u"unschedulable"_s, true}}}}));
    QCOMPARE(write->summary, u"cordon, reason: disk swap"_s);
    QCOMPARE(cordonWrite(*aNode("n1").build(), aNote({}))->summary, u"cordon, note of who and when"_s);
    QCOMPARE(write->kubectlWords, u"cordon n1"_s);
}

void TstCordon::aCordonedNodeIsLeftAlone()
{
    QVERIFY(!cordonWrite(*aNode("n1").cordoned().build(), aNote()));
}

void TstCordon::uncordoningTakesTheNoteAlong()
{
    const auto write = uncordonWrite(*aNotedNode(true).build());

    QVERIFY(write);
    const QJsonObject body = patchOf(QString::fromUtf8(write->body));
    QCOMPARE(body.value(u"spec").toObject(), (QJsonObject{{u"unschedulable"_s, QJsonValue()}}));
    QCOMPARE(body.value(u"metadata").toObject().value(u"annotations").toObject(),
             (QJsonObject{{key(), QJsonValue()}}));
    QCOMPARE(write->kubectlWords, u"uncordon n1"_s);
}

void TstCordon::aNodeThatIsNotCordonedIsNotUncordoned()
{
    QVERIFY(!uncordonWrite(*aNode("n1").build()));
    QVERIFY(!uncordonWrite(*aNotedNode(false).build()));
}

void TstCordon::theReverseOfEachIsWhatStoodThereBefore()
{
    const NodePtr plain = aNode("n1");
    const NodePtr noted = aNotedNode(true);
    const auto cordon = cordonWrite(*plain, aNote());
    const auto uncordon = uncordonWrite(*noted);

    QVERIFY(isShown(*plain, patchOf(cordon->before)));
    QVERIFY(isShown(*noted, patchOf(cordon->after)));
    QVERIFY(isShown(*noted, patchOf(uncordon->before)));
    QVERIFY(isShown(*plain, patchOf(uncordon->after)));
    QCOMPARE(QString::fromUtf8(cordon->undoBody), cordon->before);
    QVERIFY(!isShown(*noted, patchOf(cordon->before)));
}

void TstCordon::aNoteIsReadAsItWasWritten()
{
    QCOMPARE(cordonNoteOf(*aNotedNode(true).build()), std::optional(aNote()));
    QCOMPARE(textOfNote(aNote()),
             uR"({"at":"2026-11-25T20:00:00Z","by":"ana@laptop","reason":"disk swap"})"_s);
}

void TstCordon::aForeignValueIsNoNote()
{
    for (const QString &value : {u""_s, u"cordoned"_s, u"[]"_s, uR"({"by":"x","at":"soon"})"_s})
        QVERIFY(!cordonNoteOf(*aNode("n1").cordoned().annotation(key(), value).build()));
}

void TstCordon::aNoteWithoutCordonIsOld()
{
    QVERIFY(isOldNote(*aNotedNode(false).build()));
    QVERIFY(!isOldNote(*aNotedNode(true).build()));
    QVERIFY(!isOldNote(*aNode("n1").build()));
}

void TstCordon::aNoteOlderThanTheCordonIsOld()
{
    QVERIFY(isOldNote(*withCordonTaint(aNotedNode(true), u"2026-11-25T21:00:00Z"_s).build()));
}

void TstCordon::aNoteAboutAsOldAsTheCordonIsNot()
{
    // The control plane's clock may go before or after the user's.
    QVERIFY(!isOldNote(*withCordonTaint(aNotedNode(true), u"2026-11-25T20:05:00Z"_s).build()));
    QVERIFY(!isOldNote(*withCordonTaint(aNotedNode(true), u"2026-11-25T19:00:00Z"_s).build()));
    QVERIFY(!isOldNote(*withCordonTaint(aNotedNode(true), {}).build()));
}

void TstCordon::anOldNoteGoesOnlyWhenAsked()
{
    QVERIFY(!oldNoteRemoval(*aNotedNode(true).build()));

    const auto write = oldNoteRemoval(*aNotedNode(false).build());

    QVERIFY(write);
    QVERIFY(write->kind == WriteKind::Annotations);
    QVERIFY(!patchOf(QString::fromUtf8(write->body)).contains(u"spec"));
    QVERIFY(isShown(*aNode("n1").build(), patchOf(write->after)));
}

void TstCordon::theOperatorHasAUserAndAMachine()
{
    const QStringList parts = currentOperator().split(u'@');

    QCOMPARE(parts.size(), 2);
    QVERIFY(!parts[0].isEmpty() && !parts[1].isEmpty());
}

QTEST_APPLESS_MAIN(TstCordon)
#include "tst_cordon.moc"
