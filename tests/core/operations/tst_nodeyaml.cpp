#include "core/operations/nodeyaml.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace drover;

namespace {

QString yaml(const char *json)
{
    return yamlText(QJsonDocument::fromJson(json).object());
}

} // namespace

class TestNodeYaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objectsAndListsAreBlocks()
    {
        QCOMPARE(yaml(R"({"a":{"b":1,"c":[{"d":true,"e":"x"},"w"]},"z":[]})"),
                 QStringLiteral("a:\n  b: 1\n  c:\n  - d: true\n    e: x\n  - w\nz: []\n"));
    }

    void aListInAListHasALineOfItsOwn()
    {
        QCOMPARE(yaml(R"({"a":[[1,2]]})"), QStringLiteral("a:\n-\n  - 1\n  - 2\n"));
    }

    void whatYamlWouldReadOtherwiseIsQuoted()
    {
        QCOMPARE(yaml(R"({"a":"true","b":"1.5","c":"","d":"x: y","e":"No","f":"a\nb","g":"16Gi"})"),
                 QStringLiteral("a: \"true\"\nb: \"1.5\"\nc: \"\"\nd: \"x: y\"\ne: \"No\"\n"
                                "f: \"a\\nb\"\ng: \"16Gi\"\n"));
    }

    void managedFieldsAreLeftOut()
    {
        const auto text = requestNodeYaml("n1").read(
            R"({"kind":"Node","metadata":{"managedFields":[{"manager":"kubelet"}],"name":"n1"}})");

        QVERIFY(text);
        QCOMPARE(*text, QStringLiteral("kind: Node\nmetadata:\n  name: n1\n"));
        QCOMPARE(requestNodeYaml("n1").target, QByteArray("/api/v1/nodes/n1"));
        QVERIFY(!requestNodeYaml("n1").read("<html>"));
    }

    void theOwnerOfACordonIsTheManagerOfItsField()
    {
        const auto owner = requestCordonOwner("n1").read(
            R"({"metadata":{"managedFields":[)"
            R"({"manager":"kubelet","fieldsV1":{"f:status":{}}},)"
            R"({"manager":"kubectl-cordon","time":"2026-11-25T20:00:00Z",)"
            R"("fieldsV1":{"f:spec":{"f:unschedulable":{}}}}]}})");

        QVERIFY(owner && *owner);
        QCOMPARE((*owner)->manager, QStringLiteral("kubectl-cordon"));
        QCOMPARE(formatTimestamp((*owner)->time), std::string("2026-11-25T20:00:00Z"));
        QVERIFY(!*requestCordonOwner("n1").read("{}"));
    }
};

QTEST_GUILESS_MAIN(TestNodeYaml)
#include "tst_nodeyaml.moc"
