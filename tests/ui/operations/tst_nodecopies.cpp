#include "tests/ui/operations/tabrig.h"

#include <QClipboard>
#include <QMenu>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestNodeCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneKeyOffersAllCopies()
    {
        Tab open;
        open.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);

        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(open.action("copy-yaml")));
        menu->close();
    }

    void rowsAreCopiedAsCsv()
    {
        Tab open;
        open.action("copy-csv")->trigger();

        const QStringList lines = QApplication::clipboard()->text().split(s("\r\n"));
        QVERIFY(lines[0].startsWith(s("Status,Name")));
        QVERIFY(lines[1].contains(s("n1")));
    }

    void yamlIsAskedForWhenWanted()
    {
        Tab open;
        open.action("copy-yaml")->trigger();
        const auto asked = open.rig.requests.findOpen("GET /api/v1/nodes/n1");
        QVERIFY(asked);

        open.rig.requests.answer(
            *asked, R"({"kind":"Node","metadata":{"name":"n1","managedFields":[{}]}})");

        QCOMPARE(QApplication::clipboard()->text(), s("kind: Node\nmetadata:\n  name: n1\n"));
    }

    void yamlOfSeveralNodesStandsInTheOrderOfTheTable()
    {
        Tab open; // the one that is cordoned comes first
        open.view().selectAll();
        QCOMPARE(open.view().selectedNames(), (QStringList{s("n2"), s("n1")}));
        open.action("copy-yaml")->trigger();
        for (const char *name : {"n1", "n2"}) {
            const auto asked = open.rig.requests.findOpen(QByteArray("GET /api/v1/nodes/") + name);
            QVERIFY(asked);
            open.rig.requests.answer(*asked, "{\"kind\":\"Node\",\"metadata\":{\"name\":\"" + std::string(name) + "\"}}");
        }

        QCOMPARE(QApplication::clipboard()->text(),
                 s("kind: Node\nmetadata:\n  name: n2\n---\nkind: Node\nmetadata:\n  name: n1\n"));
    }
};

QTEST_MAIN(TestNodeCopies)
#include "tst_nodecopies.moc"
