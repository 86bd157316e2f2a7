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

    void textIsQuotedAsKubectlDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *text, const char *written) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(written);
        };
        for (const char *plain :
             {"linux", "16Gi", "100m", "10.0.0.1", "10.244.1.0/24", "a/b:1.2@sha256:00", "a#b",
              "https://x/y?z=1", "02:c7:e3:b3:57:85", "7aec7204", "-x", "?x", "a\\b", "größe ✓"})
            row(plain, plain);
        for (const char *other : {"4", "1.5", "-3", "+3", ".5", "1e3", "0x1f", "010", "0o17",
                                  "1_000", "190:20:30", ".inf", "2026-01-02",
                                  "2026-11-26T03:00:00Z", "true", "No", "y", "null", "~", ""})
            row(other, qPrintable(u'"' + QString::fromUtf8(other) + u'"'));
        for (const char *marked : {"x: y", "a #b", "- x", "? x", "@x", "`x", "!x", "&x", "*x", "%x",
                                   "{x}", "[x]", "|x", ">x", ",x", "#x", "x:", " x", "x ", "--- x",
                                   "\"x\"", "{\"a\":[1]}"})
            row(marked, qPrintable(u'\'' + QString::fromUtf8(marked) + u'\''));
        row("it's: x", "'it''s: x'");
        row("a\nb", "\"a\\nb\"");
        row("a\tb", "\"a\\tb\"");
    }
    void textIsQuotedAsKubectlDoes()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QCOMPARE(yamlText(QJsonObject{{QStringLiteral("a"), text}}),
                 QStringLiteral("a: %1\n").arg(written));
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
