#include "ui/fleet/splitdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const ActionSpec &drain()
{
    return actionSpec("drain"_L1);
}

} // namespace

class TestSplitDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachClusterIsARowWithItsNodesOrWhatItRefuses()
    {
        const SplitDialog dialog(drain(), {{u"prod"_s, Qt::red, {u"n1"_s, u"n2"_s}, 2, {}},
                                           {u"old"_s, {}, {u"n1"_s}, 1, u"It is read-only here."_s}},
                                 nullptr);

        const auto *table = dialog.findChild<QTreeWidget *>();
        QCOMPARE(dialog.findChild<QLabel *>()->text(), u"Drain: 2 nodes in 1 clusters"_s);
        QCOMPARE(table->topLevelItem(0)->text(0), u"prod"_s);
        QCOMPARE(table->topLevelItem(0)->text(1), u"2"_s);
        QCOMPARE(table->topLevelItem(0)->text(2), u"n1, n2"_s);
        QCOMPARE(table->topLevelItem(1)->text(1), u"0"_s);
        QCOMPARE(table->topLevelItem(1)->text(2), u"It is read-only here."_s);
        QVERIFY(dialog.goOnButton()->isEnabled());
        QVERIFY(!dialog.goOnButton()->isDefault());
    }

    void ofManyNodesItSaysHowManyMoreAndWhatTheColourMeans()
    {
        QStringList nodes;
        for (int node = 0; node < 113; ++node)
            nodes << u"node-%1"_s.arg(node, 5, 10, QChar(u'0'));
        SplitDialog::Row prod{u"prod"_s, Qt::red, nodes, 113, {}};
        prod.mark = u"Production"_s;
        const SplitDialog dialog(drain(), {prod, {u"b"_s, {}, {u"n1"_s}, 1, {}}}, nullptr);

        const QTreeWidgetItem *row = dialog.findChild<QTreeWidget *>()->topLevelItem(0);
        QVERIFY(row->text(2).endsWith(u"and 109 more"_s));
        QCOMPARE(row->childCount(), 113); // each by its name, to be scrolled
        QVERIFY(row->isExpanded());
        QCOMPARE(row->child(112)->text(2), nodes.last());
        QCOMPARE(row->text(0), u"prod\nProduction"_s);
        QCOMPARE(dialog.findChild<QTreeWidget *>()->topLevelItem(1)->text(0), u"b"_s);
    }

    void whatIsSoAlreadyIsLeftOutAndSaid()
    {
        const SplitDialog dialog(actionSpec("cordon"_L1),
                                 {{u"prod"_s, {}, {u"n1"_s, u"n2"_s}, 5, {}}, {u"test"_s, {}, {u"n1"_s}, 1, {}}},
                                 nullptr);

        const auto *table = dialog.findChild<QTreeWidget *>();
        QCOMPARE(dialog.findChild<QLabel *>()->text(), u"Cordon: 3 nodes in 2 clusters"_s);
        QCOMPARE(table->topLevelItem(0)->text(1), u"2"_s);
        QCOMPARE(table->topLevelItem(0)->text(2), u"n1, n2\nThere is nothing to do on 3 more."_s);
        QCOMPARE(table->topLevelItem(1)->text(2), u"n1"_s);
    }

    void aRowIsAsHighAsItsText()
    {
        QStringList many;
        for (int node = 0; node < 9; ++node)
            many << u"a-node-with-quite-a-long-name-%1"_s.arg(node);
        SplitDialog dialog(drain(), {{u"a"_s, {}, {u"n1"_s}, 1, {}}, {u"b"_s, {}, {u"n1"_s}, 3, {}},
                                     {u"c"_s, {}, many, 9, {}}},
                           nullptr);
        dialog.show();
        const auto &table = *dialog.findChild<QTreeWidget *>();
        const auto height = [&table](int row) {
            return table.visualItemRect(table.topLevelItem(row)).height();
        };

        const int line = table.fontMetrics().lineSpacing();
        QVERIFY(height(0) < 2 * line);
        QCOMPARE(height(1), height(0) + line);
        QCOMPARE(height(2), height(0) + 2 * line);
        QCOMPARE(table.visualItemRect(table.topLevelItem(2)->child(0)).height(), height(0));
    }

    void theHeadersSayWhatIsANumberAndWhatAreNodes()
    {
        const SplitDialog dialog(drain(), {{u"a"_s, {}, {u"n1"_s}, 1, {}}}, nullptr);

        const QTreeWidgetItem *header = dialog.findChild<QTreeWidget *>()->headerItem();
        QCOMPARE(header->text(1), u"Count"_s);
        QCOMPARE(header->text(2), u"Nodes"_s);
    }

    void whatGoingOnMeansIsSaidByWhatIsDone()
    {
        const auto said = [](QLatin1StringView act) {
            const SplitDialog dialog(actionSpec(act), {{u"a"_s, {}, {u"n1"_s}, 1, {}}}, nullptr);
            return dialog.findChildren<QLabel *>().last()->text();
        };

        QVERIFY(said("drain"_L1).contains(u"with its own plan and guard"_s));
        QVERIFY(!said("cordon"_L1).contains(u"plan"_s));
        for (const QLatin1StringView act : {"pause-drain"_L1, "resume-drain"_L1, "cancel-drain"_L1})
            QVERIFY2(!said(act).contains(u"guard"_s), qPrintable(said(act)));
        QVERIFY(said("pause-drain"_L1).contains(u"are paused in all of these clusters at once"_s));
    }

    void whereAllRefuseThereIsNoGoingOn()
    {
        const SplitDialog dialog(drain(), {{u"a"_s, {}, {u"n1"_s}, 1, u"No."_s},
                                           {u"b"_s, {}, {u"n1"_s}, 1, u"No."_s}},
                                 nullptr);

        QVERIFY(!dialog.goOnButton()->isEnabled());
    }
};

QTEST_MAIN(TestSplitDialog)
#include "tst_splitdialog.moc"
