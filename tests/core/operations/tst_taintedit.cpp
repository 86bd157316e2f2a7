#include "core/operations/nodepatch.h"
#include "core/operations/taintedit.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Taints by key and effect, in kubectl's words, written as a whole list that is guarded.
class TstTaintEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsKubectlsWords();
    void refusesWhatKubectlRefuses_data();
    void refusesWhatKubectlRefuses();
    void aTaintThatIsThereIsKubectlsError();
    void aTaintToRemoveThatIsMissingIsKubectlsError();
    void whatIsSetStandsFirstAsWithKubectl();
    void theSameKeyWithAnotherEffectIsAnotherTaint();
    void aKeyWithoutEffectRemovesAllOfIt();
    void thePatchIsTheWholeListWithTheVersion();
    void theLastTaintGoneIsNull();
    void nothingToChangeIsNoWrite();
    void anUntouchedTaintKeepsItsTime();
    void saysTheSameToKubectl();
    void aDifferenceTurnsOneListIntoTheOther();
    void saysWhatTheApiWouldRefuse();
    void orderAndTimeMakeNoOtherTaints();
};

namespace {

TaintValue aTaint(const char *key, const char *value, const char *effect)
{
    return {key, value, effect, {}};
}

NodeBuilder tainted()
{
    return aNode("n1").version(u"41"_s).taint(u"gpu"_s, u"a100"_s, u"NoSchedule"_s).taint(
        u"slow"_s, {}, u"NoExecute"_s, u"2026-11-25T20:00:00Z"_s);
}

QStringList textsOf(const std::vector<TaintValue> &taints)
{
    QStringList texts;
    for (const TaintValue &taint : taints)
        texts << taintText(taint);
    return texts;
}

QStringList appliedTo(const NodeBuilder &node, const QStringList &words)
{
    return textsOf(applied(*parseTaintEdit(words), taintsOf(*node.build())));
}

} // namespace

void TstTaintEdit::readsKubectlsWords()
{
    const auto edit = parseTaintEdit({u"a=b:NoSchedule"_s, u"c.io/d:NoExecute"_s, u"e-"_s,
                                      u"f:PreferNoSchedule-"_s, u"g=:NoSchedule"_s});

    QVERIFY(edit);
    QCOMPARE(textsOf(edit->set),
             (QStringList{u"a=b:NoSchedule"_s, u"c.io/d:NoExecute"_s, u"g:NoSchedule"_s}));
    QCOMPARE(textsOf(edit->remove), (QStringList{u"e"_s, u"f:PreferNoSchedule"_s}));
}

void TstTaintEdit::refusesWhatKubectlRefuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QStringList &words, const QString &named) {
        QTest::newRow(name) << words << named;
    };
    row("no effect", {u"a=b"_s}, u"\"a=b\""_s);
    row("only a key", {u"a"_s}, u"\"a\""_s);
    row("unknown effect", {u"a=b:Never"_s}, u"NoExecute"_s);
    row("two colons", {u"a:b:NoSchedule"_s}, u"\":\""_s);
    row("two equals", {u"a=b=c:NoSchedule"_s}, u"\"=\""_s);
    row("bad key", {u"-a:NoSchedule"_s}, u"\"-a:NoSchedule\""_s);
    row("bad value", {u"a=b/c:NoSchedule"_s}, u"value"_s);
    row("empty", {u""_s}, u"\"\""_s);
    row("twice", {u"a=b:NoSchedule"_s, u"a=c:NoSchedule"_s}, u"twice"_s);
    row("set and removed", {u"a=b:NoSchedule"_s, u"a:NoSchedule-"_s}, u"at once"_s);
}

void TstTaintEdit::refusesWhatKubectlRefuses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, named);

    const auto edit = parseTaintEdit(words);

    QVERIFY(!edit);
    QVERIFY(edit.error().kind == Error::Kind::Invalid);
    QVERIFY2(edit.error().message.contains(named), qPrintable(edit.error().message));
}

void TstTaintEdit::aTaintThatIsThereIsKubectlsError()
{
    const TaintEdit edit = *parseTaintEdit({u"gpu=h100:NoSchedule"_s});

    QCOMPARE(taintEditFault(*tainted().build(), edit, false),
             u"node n1 already has gpu taint(s) with same effect(s) and --overwrite is false"_s);
    QCOMPARE(taintEditFault(*tainted().build(), edit, true), QString());
    QCOMPARE(taintEditFault(*tainted().build(), *parseTaintEdit({u"gpu:NoExecute"_s}), false),
             QString());
}

void TstTaintEdit::aTaintToRemoveThatIsMissingIsKubectlsError()
{
    const NodePtr node = tainted();

    QCOMPARE(taintEditFault(*node, *parseTaintEdit({u"gpu:NoExecute-"_s}), false),
             u"taint \"gpu:NoExecute\" not found"_s);
    QCOMPARE(taintEditFault(*node, *parseTaintEdit({u"a-"_s, u"b-"_s}), false),
             u"[taint \"a\" not found, taint \"b\" not found]"_s);
    QCOMPARE(taintEditFault(*node, *parseTaintEdit({u"gpu-"_s, u"slow:NoExecute-"_s}), false),
             QString());
}

void TstTaintEdit::whatIsSetStandsFirstAsWithKubectl()
{
    QCOMPARE(appliedTo(tainted(), {u"new:NoSchedule"_s}),
             (QStringList{u"new:NoSchedule"_s, u"gpu=a100:NoSchedule"_s, u"slow:NoExecute"_s}));
}

void TstTaintEdit::theSameKeyWithAnotherEffectIsAnotherTaint()
{
    QCOMPARE(appliedTo(tainted(), {u"gpu=x:NoExecute"_s, u"gpu:NoSchedule-"_s}),
             (QStringList{u"gpu=x:NoExecute"_s, u"slow:NoExecute"_s}));
}

void TstTaintEdit::aKeyWithoutEffectRemovesAllOfIt()
{
    QCOMPARE(appliedTo(tainted().taint(u"gpu"_s, {}, u"NoExecute"_s), {u"gpu-"_s}),
             QStringList{u"slow:NoExecute"_s});
}

void TstTaintEdit::thePatchIsTheWholeListWithTheVersion()
{
    const auto write = taintWrite(*tainted().build(), *parseTaintEdit({u"new=1:NoSchedule"_s}));

    QVERIFY(write);
    QCOMPARE(QString::fromUtf8(write->body),
             u"{\"metadata\":{\"resourceVersion\":\"41\",\"uid\":\"uid-n1\"},\"spec\":{\"taints\":["
             "{\"effect\":\"NoSchedule\",\"key\":\"new\",\"value\":\"1\"},"
             "{\"effect\":\"NoSchedule\",\"key\":\"gpu\",\"value\":\"a100\"},"
             "{\"effect\":\"NoExecute\",\"key\":\"slow\",\"timeAdded\":\"2026-11-25T20:00:00Z\"}]}}"_s);
    QCOMPARE(write->summary, u"taint new=1:NoSchedule"_s);
}

void TstTaintEdit::theLastTaintGoneIsNull()
{
    const NodePtr node = aNode("n1").taint(u"a"_s, {}, u"NoSchedule"_s);

    const auto write = taintWrite(*node, *parseTaintEdit({u"a-"_s}));

    QCOMPARE(write->after, u"{\"spec\":{\"taints\":null}}"_s);
    QVERIFY(isShown(*aNode("n1").build(), patchOf(write->after)));
    QVERIFY(isShown(*node, patchOf(write->before)));
}

void TstTaintEdit::nothingToChangeIsNoWrite()
{
    const NodePtr node = tainted();

    QVERIFY(!taintWrite(*node, {}));
    QVERIFY(!taintWrite(*node, *parseTaintEdit({u"gpu=a100:NoSchedule"_s})));
    QVERIFY(!taintWrite(*node, *parseTaintEdit({u"other-"_s})));
}

void TstTaintEdit::anUntouchedTaintKeepsItsTime()
{
    const auto write = taintWrite(
        *tainted().build(), *parseTaintEdit({u"slow:NoExecute"_s, u"gpu=h100:NoSchedule"_s}));

    const std::vector<TaintValue> taints = taintsOfPatch(patchOf(write->after));
    QCOMPARE(textsOf(taints), (QStringList{u"gpu=h100:NoSchedule"_s, u"slow:NoExecute"_s}));
    QVERIFY(taints[1].timeAdded.isReported());
}

void TstTaintEdit::saysTheSameToKubectl()
{
    const NodePtr node = tainted();

    QCOMPARE(taintWrite(*node, *parseTaintEdit({u"a=b:NoSchedule"_s, u"slow-"_s}))->kubectlWords,
             u"taint nodes n1 a=b:NoSchedule slow:NoExecute-"_s);
    QCOMPARE(taintWrite(*node, *parseTaintEdit({u"gpu=b:NoSchedule"_s}))->kubectlWords,
             u"taint nodes n1 gpu=b:NoSchedule --overwrite"_s);
}

void TstTaintEdit::aDifferenceTurnsOneListIntoTheOther()
{
    const std::vector<TaintValue> from{aTaint("a", "1", "NoSchedule"), aTaint("b", "", "NoExecute"),
                                       aTaint("c", "", "NoSchedule")};
    const std::vector<TaintValue> to{aTaint("a", "2", "NoSchedule"), aTaint("c", "", "NoSchedule"),
                                     aTaint("d", "", "NoExecute")};

    const TaintEdit edit = taintEditBetween(from, to);

    QCOMPARE(textsOf(edit.set), (QStringList{u"a=2:NoSchedule"_s, u"d:NoExecute"_s}));
    QCOMPARE(textsOf(edit.remove), QStringList{u"b:NoExecute"_s});
    QStringList after = textsOf(applied(edit, from));
    QStringList wanted = textsOf(to);
    after.sort();
    wanted.sort();
    QCOMPARE(after, wanted);
    QVERIFY(taintEditBetween(to, to).isEmpty());
}

void TstTaintEdit::saysWhatTheApiWouldRefuse()
{
    QCOMPARE(taintFault(aTaint("example.com/a", "b", "NoSchedule")), QString());
    QVERIFY(taintFault(aTaint("", "b", "NoSchedule")).contains(u"missing"));
    QVERIFY(taintFault(aTaint("a", "b c", "NoSchedule")).contains(u"value"));
    QVERIFY(taintFault(aTaint("a", "b", "")).contains(u"effect"));
    QCOMPARE(taintListFault({aTaint("a", "", "NoSchedule"), aTaint("a", "", "NoExecute")}),
             QString());
    QVERIFY(taintListFault({aTaint("a", "1", "NoSchedule"), aTaint("a", "2", "NoSchedule")})
                .startsWith(u"a=2:NoSchedule"));
}

void TstTaintEdit::orderAndTimeMakeNoOtherTaints()
{
    const NodePtr node = tainted();
    const NodePtr turned = aNode("n1")
                               .taint(u"slow"_s, {}, u"NoExecute"_s, u"2026-11-25T21:00:00Z"_s)
                               .taint(u"gpu"_s, u"a100"_s, u"NoSchedule"_s);
    const NodePtr other = aNode("n1").taint(u"gpu"_s, u"h100"_s, u"NoSchedule"_s).taint(
        u"slow"_s, {}, u"NoExecute"_s);

    QVERIFY(haveSameTaints(*node, *turned));
    QVERIFY(!haveSameTaints(*node, *other));
    QVERIFY(!haveSameTaints(*node, *aNode("n1").build()));
}

QTEST_APPLESS_MAIN(TstTaintEdit)
#include "tst_taintedit.moc"
