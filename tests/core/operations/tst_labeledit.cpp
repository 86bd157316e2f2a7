#include "core/operations/labeledit.h"
#include "core/operations/nodepatch.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Labels and annotations: what the API takes, who owns them, and patches of the keys alone.
class TstLabelEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAsTheApiTakesThem_data();
    void keysAsTheApiTakesThem();
    void valuesOfLabelsAsTheApiTakesThem_data();
    void valuesOfLabelsAsTheApiTakesThem();
    void anAnnotationsKeyMayHaveCapitalsInItsPrefix();
    void anAnnotationsValueMayBeAnything();
    void allAnnotationsTogetherHaveALimit();
    void whatStandsThereMayAlwaysBeRemoved();
    void saysWhoOwnsAKey_data();
    void saysWhoOwnsAKey();
    void readsKubectlsWords();
    void refusesWordsThatAreNone_data();
    void refusesWordsThatAreNone();
    void kubectlAsksBeforeItOverwrites();
    void aNewKeyNeedsNoGuard();
    void aShownValueIsReplacedUnderGuard();
    void whatIsSoAlreadyIsLeftOut();
    void anAnnotationsSummaryKeepsItsValueToItself();
    void valuesAreQuotedForTheShell();
};

void TstLabelEdit::keysAsTheApiTakesThem_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char *name, const QByteArray &key, bool isFine) {
        QTest::newRow(name) << key << isFine;
    };
    row("plain", "pool", true);
    row("one letter", "a", true);
    row("all signs", "A-b_c.9", true);
    row("with prefix", "example.com/pool", true);
    row("longest name", QByteArray(63, 'a'), true);
    row("longest prefix", QByteArray(253, 'a') + "/b", true);
    row("empty", "", false);
    row("name too long", QByteArray(64, 'a'), false);
    row("prefix too long", QByteArray(254, 'a') + "/b", false);
    row("begins with a sign", "-a", false);
    row("ends with a sign", "a.", false);
    row("space", "a b", false);
    row("no ASCII", "größe", false);
    row("prefix with capitals", "Example.com/a", false);
    row("prefix with an empty word", "a..b/c", false);
    row("prefix ends with a sign", "a-/c", false);
    row("empty prefix", "/a", false);
    row("no name", "a/", false);
    row("two slashes", "a/b/c", false);
}

void TstLabelEdit::keysAsTheApiTakesThem()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, isFine);

    const QString fault = keyFault(MetadataMap::Labels, key.toStdString());

    QCOMPARE(fault.isEmpty(), isFine);
    QVERIFY(isFine || fault.endsWith(u'.'));
}

void TstLabelEdit::valuesOfLabelsAsTheApiTakesThem_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char *name, const QByteArray &value, bool isFine) {
        QTest::newRow(name) << value << isFine;
    };
    row("empty", "", true);
    row("plain", "gpu", true);
    row("longest", QByteArray(63, 'a'), true);
    row("too long", QByteArray(64, 'a'), false);
    row("slash", "a/b", false);
    row("space", "a b", false);
    row("ends with a sign", "a-", false);
}

void TstLabelEdit::valuesOfLabelsAsTheApiTakesThem()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, isFine);

    QCOMPARE(valueFault(MetadataMap::Labels, value.toStdString()).isEmpty(), isFine);
}

void TstLabelEdit::anAnnotationsKeyMayHaveCapitalsInItsPrefix()
{
    QCOMPARE(keyFault(MetadataMap::Annotations, "Example.com/A"), QString());
    QVERIFY(!keyFault(MetadataMap::Annotations, "a b").isEmpty());
}

void TstLabelEdit::anAnnotationsValueMayBeAnything()
{
    QCOMPARE(valueFault(MetadataMap::Annotations, std::string(1000, ' ')), QString());
}

void TstLabelEdit::allAnnotationsTogetherHaveALimit()
{
    const NodePtr node = aNode("n1").annotation(u"big"_s, QString(200 << 10, u'x'));
    const std::string more(60 << 10, 'y');

    QVERIFY(metadataFault(*node, MetadataMap::Annotations, {{"more", more}}).contains(u"256 KiB"));
    QCOMPARE(metadataFault(*node, MetadataMap::Annotations, {{"more", more}, {"big", {}}}),
             QString());
}

void TstLabelEdit::whatStandsThereMayAlwaysBeRemoved()
{
    QCOMPARE(metadataFault(*aNode("n1").build(), MetadataMap::Labels, {{"a b", std::nullopt}}),
             QString());
    QVERIFY(metadataFault(*aNode("n1").build(), MetadataMap::Labels, {{"a b", "c"}})
                .startsWith(u"a b: "));
}

void TstLabelEdit::saysWhoOwnsAKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("owner");
    const auto row = [](const char *key, const QString &owner) {
        QTest::newRow(key) << QString::fromLatin1(key) << owner;
    };
    row("kubernetes.io/hostname", u"kubelet"_s);
    row("topology.kubernetes.io/zone", u"cloud provider"_s);
    row("node.kubernetes.io/instance-type", u"cloud provider"_s);
    row("node-restriction.kubernetes.io/team", u"kept apart"_s);
    row("node-role.kubernetes.io/worker", u"role"_s);
    row("other.kubernetes.io/x", u"Kubernetes itself"_s);
    row("a.k8s.io/x", u"Kubernetes itself"_s);
    row("karpenter.sh/nodepool", u"Karpenter"_s);
    row("drover.desktop/cordon", u"Drover"_s);
    row("notkubernetes.io/x", QString());
    row("team", QString());
    row("example.com/zone", QString());
}

void TstLabelEdit::saysWhoOwnsAKey()
{
    QFETCH(QString, key);
    QFETCH(QString, owner);

    const QString sentence = keyOwner(key.toStdString());

    QCOMPARE(sentence.isEmpty(), owner.isEmpty());
    QVERIFY2(sentence.contains(owner), qPrintable(sentence));
}

void TstLabelEdit::readsKubectlsWords()
{
    const auto labels = parseMetadataEdit(MetadataMap::Labels, {u"a=b"_s, u"c="_s, u"d-"_s});
    QVERIFY(labels);
    QVERIFY((*labels == MetadataEdit{{"a", "b"}, {"c", ""}, {"d", std::nullopt}}));

    const auto annotations = parseMetadataEdit(MetadataMap::Annotations, {u"a=b=c d-"_s});
    QVERIFY(annotations);
    QVERIFY((*annotations == MetadataEdit{{"a", "b=c d-"}}));
}

void TstLabelEdit::refusesWordsThatAreNone_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("only a key") << QStringList{u"a"_s};
    QTest::newRow("two equals") << QStringList{u"a=b=c"_s};
    QTest::newRow("bad value") << QStringList{u"a=b c"_s};
    QTest::newRow("bad key") << QStringList{u"a b=c"_s};
    QTest::newRow("set and removed") << QStringList{u"a=b"_s, u"a-"_s};
    QTest::newRow("no key") << QStringList{u"=b"_s};
}

void TstLabelEdit::refusesWordsThatAreNone()
{
    QFETCH(QStringList, words);

    const auto edit = parseMetadataEdit(MetadataMap::Labels, words);

    QVERIFY(!edit);
    QVERIFY(edit.error().kind == Error::Kind::Invalid);
    QVERIFY(edit.error().message.contains(words.last()));
}

void TstLabelEdit::kubectlAsksBeforeItOverwrites()
{
    const NodePtr node = aNode("n1").label(u"a"_s, u"1"_s);

    QCOMPARE(metadataEditFault(*node, MetadataMap::Labels, {{"a", "2"}}, false),
             u"'a' already has a value (1), and --overwrite is false"_s);
    QCOMPARE(metadataEditFault(*node, MetadataMap::Labels, {{"a", "2"}}, true), QString());
    QCOMPARE(metadataEditFault(*node, MetadataMap::Labels, {{"a", "1"}, {"b", "1"}}, false),
             QString());
}

void TstLabelEdit::aNewKeyNeedsNoGuard()
{
    const auto write =
        metadataWrite(*aNode("n1").build(), MetadataMap::Labels, {{"pool", "gpu"}});

    QVERIFY(write);
    QVERIFY(write->kind == WriteKind::Labels);
    QCOMPARE(QString::fromUtf8(write->body),
             u"{\"metadata\":{\"labels\":{\"pool\":\"gpu\"},\"uid\":\"uid-n1\"}}"_s);
    QCOMPARE(write->before, u"{\"metadata\":{\"labels\":{\"pool\":null}}}"_s);
    QCOMPARE(write->kubectlWords, u"label node n1 pool=gpu"_s);
    QCOMPARE(write->summary, u"label pool=gpu"_s);
}

void TstLabelEdit::aShownValueIsReplacedUnderGuard()
{
    const NodePtr node =
        aNode("n1").version(u"41"_s).label(u"pool"_s, u"cpu"_s).label(u"old"_s, u"1"_s);

    const auto write =
        metadataWrite(*node, MetadataMap::Labels, {{"pool", "gpu"}, {"old", std::nullopt}});

    QCOMPARE(QString::fromUtf8(write->body),
             u"{\"metadata\":{\"labels\":{\"old\":null,\"pool\":\"gpu\"},"
             "\"resourceVersion\":\"41\",\"uid\":\"uid-n1\"}}"_s);
    QCOMPARE(write->before, u"{\"metadata\":{\"labels\":{\"old\":\"1\",\"pool\":\"cpu\"}}}"_s);
    QCOMPARE(write->kubectlWords, u"label node n1 old- pool=gpu --overwrite"_s);
    QVERIFY(isShown(*node, patchOf(write->before)));
}

void TstLabelEdit::whatIsSoAlreadyIsLeftOut()
{
    const NodePtr node = aNode("n1").label(u"a"_s, u"1"_s).label(u"empty"_s, u""_s);

    QVERIFY(!metadataWrite(*node, MetadataMap::Labels, {{"a", "1"}, {"b", std::nullopt}}));
    QVERIFY(!metadataWrite(*node, MetadataMap::Labels, {{"empty", ""}}));
    QCOMPARE(metadataWrite(*node, MetadataMap::Labels, {{"a", "1"}, {"empty", std::nullopt}})->after,
             u"{\"metadata\":{\"labels\":{\"empty\":null}}}"_s);
}

void TstLabelEdit::anAnnotationsSummaryKeepsItsValueToItself()
{
    const auto write =
        metadataWrite(*aNode("n1").build(), MetadataMap::Annotations, {{"note", "a long story"}});

    QVERIFY(write->kind == WriteKind::Annotations);
    QCOMPARE(write->summary, u"annotation note"_s);
}

void TstLabelEdit::valuesAreQuotedForTheShell()
{
    const auto write =
        metadataWrite(*aNode("n1").build(), MetadataMap::Annotations, {{"note", "it's $HOME"}});

    QCOMPARE(write->kubectlWords, u"annotate node n1 'note=it'\\''s $HOME'"_s);
}

QTEST_APPLESS_MAIN(TstLabelEdit)
#include "tst_labeledit.moc"
