#include "ui/theme/tableheader.h"

#include <QAction>
#include <QMenu>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

class TestTableHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMenuSortsAsAClickOnATitleDoes()
    {
        QStandardItemModel model(0, 3);
        model.setHorizontalHeaderLabels({u"Name"_s, u"Size"_s, u"Hidden"_s});
        model.appendRow({new QStandardItem(u"a"_s), new QStandardItem(u"2"_s)});
        model.appendRow({new QStandardItem(u"b"_s), new QStandardItem(u"1"_s)});
        QTreeView view;
        view.setModel(&model);
        view.setSortingEnabled(true);
        view.sortByColumn(0, Qt::AscendingOrder);
        view.setColumnHidden(2, true);
        addSorting(view, u"Sort"_s);
        QMenu &menu = *view.actions().front()->menu();
        const auto press = [&menu](int entry) {
            Q_EMIT menu.aboutToShow();
            menu.actions().at(entry)->trigger();
        };

        press(1);
        QCOMPARE(model.item(0, 1)->text(), u"1"_s);
        press(1);
        QCOMPARE(model.item(0, 1)->text(), u"2"_s);

        Q_EMIT menu.aboutToShow();
        QCOMPARE(menu.actions().size(), 2);
        QVERIFY(menu.actions().at(1)->isChecked());
    }
};

QTEST_MAIN(TestTableHeader)
#include "tst_tableheader.moc"
