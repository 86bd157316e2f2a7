#include "core/insight/objecttext.h"
#include "core/operations/nodeyaml.h"
#include "tests/support/fakerequests.h"
#include "tests/support/recording.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// An object as the server has it, as text.
class TestObjectText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void managedFieldsAreKeptApart();
    void whatIsUnfoldedIsTheWholeObject();
    void aFieldOfThatNameElsewhereStays();
    void theKubeletsConfigurationIsTakenOutOfItsAnswer();
    void aPodIsAskedByItsName();
    void whatIsNoObjectIsAnError();
};

void TestObjectText::managedFieldsAreKeptApart()
{
    FakeRequests fake;
    std::optional<Result<ObjectText>> answer;
    const auto call = fake.ask<ObjectText>(
        requestNodeText("node-00004"),
        [&answer](Result<ObjectText> text) { answer = std::move(text); });

    fake.answer(0, recording(u"get-node"_s).body.toStdString());

    QCOMPARE(fake.last().target, QByteArray("/api/v1/nodes/node-00004"));
    QVERIFY(answer && *answer);
    const ObjectText &text = **answer;
    QVERIFY(text.yaml.text.startsWith(u"apiVersion: v1\nkind: Node\nmetadata:\n"_s));
    QVERIFY(!text.yaml.text.contains(u"managedFields"_s));
    QVERIFY(text.yaml.fold.startsWith(u"  managedFields:\n  - apiVersion"_s));
    QVERIFY(text.yaml.fold.contains(u"manager: kubelet"_s));
    QVERIFY(!text.json.text.contains(u"managedFields"_s));
    QVERIFY(text.managedCount > 0);
    QVERIFY(!text.resourceVersion.isEmpty());
}

void TestObjectText::whatIsUnfoldedIsTheWholeObject()
{
    const std::string body = recording(u"get-node"_s).body.toStdString();
    const QJsonObject node = QJsonDocument::fromJson(QByteArray::fromStdString(body)).object();
    QJsonObject metadata = node.value(u"metadata"_s).toObject();
    metadata.remove(u"managedFields"_s);
    QJsonObject folded = node;
    folded.insert(u"metadata"_s, metadata);

    const ObjectText text = objectTextOf(body).value();

    QCOMPARE(text.yaml.text, yamlText(folded));
    QCOMPARE(text.yaml.whole(), yamlText(node));
    QCOMPARE(QJsonDocument::fromJson(text.json.text.toUtf8()).object(), folded);
    QCOMPARE(QJsonDocument::fromJson(text.json.whole().toUtf8()).object(), node);
}

void TestObjectText::aFieldOfThatNameElsewhereStays()
{
    const auto text =
        objectTextOf(R"({"metadata":{"annotations":{"managedFields":"mine"},"name":"n1"}})");

    QVERIFY(text->yaml.text.contains(u"    managedFields: mine\n"_s));
    QVERIFY(text->yaml.fold.isEmpty());
    QCOMPARE(text->managedCount, 0);
}

void TestObjectText::theKubeletsConfigurationIsTakenOutOfItsAnswer()
{
    QCOMPARE(requestKubeletConfig("n1").target, QByteArray("/api/v1/nodes/n1/proxy/configz"));
    const auto text = kubeletConfigOf(R"({"kubeletconfig":{"maxPods":110,"port":10250}})");
    QCOMPARE(text->yaml.text, u"maxPods: 110\nport: 10250\n"_s);
    QCOMPARE(kubeletConfigOf("{}").error().kind, Error::Kind::Protocol);
}

void TestObjectText::aPodIsAskedByItsName()
{
    QCOMPARE(requestPodText("shop", "web-1").target,
             QByteArray("/api/v1/namespaces/shop/pods/web-1"));
}

void TestObjectText::whatIsNoObjectIsAnError()
{
    const auto text = objectTextOf("[]");

    QVERIFY(!text);
    QCOMPARE(text.error().kind, Error::Kind::Protocol);
    QVERIFY(objectTextOf("{}")->yaml.fold.isEmpty());
}

QTEST_GUILESS_MAIN(TestObjectText)
#include "tst_objecttext.moc"
