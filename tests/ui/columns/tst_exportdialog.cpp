#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "ui/columns/exportdialog.h"
#include "ui/nodes/nodeview.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

using Format = ExportDialog::Format;

struct Rig {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {}, u"prod"_s};
    FakeRequests server;
    std::unique_ptr<ExportDialog> dialog;
    QTemporaryDir folder;

    explicit Rig(int selected = 0)
    {
        cache.apply({{aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()}, {}});
        view.header().showColumns({{*nodeColumnOf(QLatin1StringView("name")), 0}});
        filter.sort(*nodeColumnOf(QLatin1StringView("name")));
        for (int row = 0; row < selected; ++row)
            view.selectionModel()->select(filter.index(row, 0), QItemSelectionModel::Select |
                                                                    QItemSelectionModel::Rows);
        dialog = std::make_unique<ExportDialog>(view, ExportDialog::Servers{{1, &server}}, u"prod"_s, nullptr);
    }
    QString path(const char *name) const { return folder.filePath(QLatin1StringView(name)); }
    QByteArray written(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool says(const QString &text) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *one) { return one->text().contains(text); });
    }
};

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabGoesThroughAllOfItAndAround()
    {
        Rig rig;
        rig.dialog->show();
        const QWidget *first = rig.dialog->focusWidget();
        QStringList ways;
        do {
            const auto *button = qobject_cast<QPushButton *>(rig.dialog->focusWidget());
            ways << (button ? button->text() : QString());
            QTest::keyClick(rig.dialog->focusWidget(), Qt::Key_Tab);
        } while (rig.dialog->focusWidget() != first && ways.size() < 8);
        QCOMPARE(ways, (QStringList{{}, {}, u"&Copy"_s, u"Sa&ve…"_s, u"Cancel"_s}));
    }

    void allOrTheSelectedNodesAreCopied()
    {
        Rig rig(2);
        const auto choices = rig.dialog->findChildren<QRadioButton *>();
        QCOMPARE(rig.dialog->focusWidget(), *std::ranges::find_if(choices, &QRadioButton::isChecked));
        rig.dialog->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Name\nn1\nn2\n"_s);
        rig.dialog->findChildren<QRadioButton *>().at(1)->setChecked(true);
        rig.dialog->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Name\nn1\nn2\nn3\n"_s);
    }

    void aFileIsWrittenAndSaid()
    {
        Rig rig;
        QSignalSpy told(rig.dialog.get(), &ExportDialog::told);
        rig.dialog->setFormat(Format::Csv);
        rig.dialog->save(rig.path("nodes.csv"));
        QCOMPARE(rig.written("nodes.csv"), "Name\r\nn1\r\nn2\r\nn3\r\n");
        QVERIFY(told[0][0].toString().contains(rig.path("nodes.csv")));
        QCOMPARE(rig.dialog->result(), int(QDialog::Accepted));
    }

    void aFileThatCannotBeWrittenIsSaidAndTheDialogStays()
    {
        Rig rig;
        rig.dialog->save(rig.path("none/nodes.txt"));
        QVERIFY(rig.says(u"cannot be written"_s));
        QCOMPARE(rig.dialog->result(), 0);
    }

    void objectsAreReadForIt()
    {
        Rig rig(1);
        rig.dialog->setFormat(Format::Yaml);
        rig.dialog->findChildren<QRadioButton *>().at(0)->setChecked(true);
        rig.dialog->save(rig.path("n1.yaml"));
        QCOMPARE(rig.server.last().target, "/api/v1/nodes/n1");
        QVERIFY(rig.says(u"Reading"_s));
        rig.server.answer(0, R"({"metadata":{"name":"n1"}})");
        QCOMPARE(rig.written("n1.yaml"), "apiVersion: v1\nkind: Node\nmetadata:\n  name: n1\n");
    }

    void anObjectThatCannotBeReadIsSaid()
    {
        Rig rig;
        rig.dialog->setFormat(Format::Json);
        rig.dialog->copy();
        rig.server.fail(0, anError(Error::Kind::Forbidden, 403, u"no"_s));
        QVERIFY(!rig.says(u"Reading"_s));
        QCOMPARE(rig.dialog->result(), 0);
        QVERIFY(rig.dialog->findChildren<QPushButton *>().at(0)->isEnabled());
    }

    void aTabThatOnlyShowsReadsNoObjects()
    {
        Rig rig;
        rig.dialog = std::make_unique<ExportDialog>(rig.view, ExportDialog::Servers(), u"prod"_s, nullptr);
        rig.dialog->setFormat(Format::Json);
        QVERIFY(rig.says(u"no connection"_s));
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
