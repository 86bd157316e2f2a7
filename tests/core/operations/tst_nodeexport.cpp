#include "core/operations/nodeexport.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

using Format = NodeExport::Format;

struct Rig {
    FakeRequests server;
    NodeExport whole;
    QString text;
    QStringList missing;
    QSignalSpy failed{&whole, &NodeExport::failed};
    int ends = 0;

    explicit Rig(Format format) : whole(server, format)
    {
        QObject::connect(&whole, &NodeExport::finished, &whole,
                         [this](const QString &read, const QStringList &gone) {
                             text = read;
                             missing = gone;
                             ++ends;
                         });
    }
};

std::string body(const NodeBuilder &node)
{
    QJsonObject object = node.object();
    QJsonObject metadata = object["metadata"_L1].toObject();
    metadata["managedFields"_L1] = QJsonArray{QJsonObject{{u"manager"_s, u"kubelet"_s}}};
    object["metadata"_L1] = metadata;
    return QJsonDocument(object).toJson().toStdString();
}

} // namespace

class TestNodeExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneNodeStandsByItself()
    {
        Rig rig(Format::Yaml);
        rig.whole.start({"n1"});
        QCOMPARE(rig.server.last().target, "/api/v1/nodes/n1");
        rig.server.answer(0, body(aNode("n1").cordoned()));
        QCOMPARE(rig.ends, 1);
        QVERIFY2(rig.text.startsWith(u"apiVersion: v1\nkind: Node\nmetadata:\n"_s), qPrintable(rig.text));
        QVERIFY(!rig.text.contains(u"managedFields"_s));
    }

    void severalAreAListInTheirOrder()
    {
        Rig rig(Format::Json);
        rig.whole.start({"n2", "n1"});
        rig.server.answer(0, body(aNode("n2")));
        QCOMPARE(rig.whole.doneCount(), 1);
        rig.server.answer(1, body(aNode("n1")));
        const QJsonObject list = QJsonDocument::fromJson(rig.text.toUtf8()).object();
        QCOMPARE(list["kind"_L1].toString(), u"List"_s);
        const QJsonArray items = list["items"_L1].toArray();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0]["metadata"_L1]["name"_L1].toString(), u"n2"_s);
        QCOMPARE(items[1]["kind"_L1].toString(), u"Node"_s);
    }

    void aYamlListIsAsKubectlWritesIt()
    {
        Rig rig(Format::Yaml);
        rig.whole.start({"n1", "n2"});
        rig.server.answer(0, R"({"metadata":{"name":"n1"}})");
        rig.server.answer(1, R"({"metadata":{"name":"n2"}})");
        QCOMPARE(rig.text, u"apiVersion: v1\nitems:\n"
                           "- apiVersion: v1\n  kind: Node\n  metadata:\n    name: n1\n"
                           "- apiVersion: v1\n  kind: Node\n  metadata:\n    name: n2\n"
                           "kind: List\nmetadata:\n  resourceVersion: \"\"\n"_s);
    }

    void whatIsGoneIsNamed()
    {
        Rig rig(Format::Json);
        rig.whole.start({"n1", "gone"});
        rig.server.answer(0, body(aNode("n1")));
        rig.server.fail(1, anError(Error::Kind::NotFound, 404));
        QCOMPARE(rig.ends, 1);
        QCOMPARE(rig.missing, QStringList{u"gone"_s});
        QVERIFY(rig.text.contains(u"\"n1\""_s));
    }

    void manyComeInPagesOfAll()
    {
        Rig rig(Format::Json);
        std::vector<std::string> names;
        for (int i = 0; i < 21; ++i)
            names.push_back("n" + std::to_string(i));
        rig.whole.start(names);
        QVERIFY(rig.server.last().target.startsWith("/api/v1/nodes?"));
        const auto page = [](std::vector<std::string> of, const char *token) {
            QJsonArray items;
            for (const std::string &name : of)
                items.append(aNode(name.c_str()).object());
            return QJsonDocument(QJsonObject{{u"metadata"_s, QJsonObject{{u"continue"_s, QLatin1StringView(token)}}},
                                             {u"items"_s, items}}).toJson().toStdString();
        };
        rig.server.answer(0, page({"other", "n20", "n1"}, "more"));
        QCOMPARE(rig.ends, 0);
        QVERIFY(rig.server.last().target.contains("continue=more"));
        rig.server.answer(1, page({"n0"}, ""));
        QCOMPARE(rig.ends, 1);
        const QJsonArray items = QJsonDocument::fromJson(rig.text.toUtf8())["items"_L1].toArray();
        QCOMPARE(items.size(), 3);
        QCOMPARE(items[0]["metadata"_L1]["name"_L1].toString(), u"n0"_s);
        QCOMPARE(rig.missing.size(), 18);
    }

    void anErrorEndsIt()
    {
        Rig rig(Format::Yaml);
        rig.whole.start({"n1", "n2"});
        rig.server.fail(0, anError(Error::Kind::Forbidden, 403));
        QCOMPARE(rig.failed.size(), 1);
        QCOMPARE(rig.server.count(), 1u);
        QCOMPARE(rig.ends, 0);
    }
};

QTEST_GUILESS_MAIN(TestNodeExport)
#include "tst_nodeexport.moc"
