#include "core/insight/objecttext.h"
#include "tests/support/fakerequests.h"
#include "tests/support/recording.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// An object as the server has it, as text.
class TestObjectText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void managedFieldsAreKeptApart();
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
    QVERIFY(text.yaml.startsWith(u"apiVersion: v1\nkind: Node\nmetadata:\n"_s));
    QVERIFY(!text.yaml.contains(u"managedFields"_s));
    QVERIFY(text.managedFields.startsWith(u"managedFields:\n"_s));
    QVERIFY(text.managedFields.contains(u"manager: kubelet"_s));
    QVERIFY(text.json.contains(u"\"managedFields\""_s));
    QVERIFY(!text.resourceVersion.isEmpty());
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
    QVERIFY(objectTextOf("{}")->managedFields.isEmpty());
}

QTEST_GUILESS_MAIN(TestObjectText)
#include "tst_objecttext.moc"
