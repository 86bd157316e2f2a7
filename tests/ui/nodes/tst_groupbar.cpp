#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/groupbar.h"
#include "ui/nodes/nodeview.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {}, u"prod"_s};
    GroupBar &bar = *view.findChild<GroupBar *>();

    Table()
    {
        NodeBatch nodes;
        for (int i = 0; i < 60; ++i)
            nodes.push_back(aNode(u"n%1"_s.arg(i)).label(u"pool"_s, i < 30 ? u"a"_s : u"b"_s));
        cache.apply({std::move(nodes), {}});
        view.resize(900, 300);
        view.show();
    }
    void scrollToRow(int row) { view.verticalScrollBar()->setValue(row); }
    QString shown() const { return bar.group() < 0 ? QString() : filter.groups().at(bar.group()).name; }
};

} // namespace

class TestGroupBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeadStaysWhileItsRowsScroll()
    {
        Table table;
        QVERIFY(!table.bar.isVisible());
        table.filter.groupBy(u"label:pool"_s);
        table.scrollToRow(10);
        QTRY_COMPARE(table.shown(), u"a"_s);
        QVERIFY(table.bar.isVisible());
        table.scrollToRow(40);
        QTRY_COMPARE(table.shown(), u"b"_s);
        table.scrollToRow(0); // the head itself is on top
        QTRY_VERIFY(!table.bar.isVisible());
        table.scrollToRow(10);
        table.filter.groupBy(QString());
        QTRY_VERIFY(!table.bar.isVisible());
    }

    void itStaysInPlaceWhereOneScrollsSideways()
    {
        Table table;
        table.filter.groupBy(u"label:pool"_s);
        table.scrollToRow(10);
        QTRY_VERIFY(table.bar.isVisible());
        QScrollBar &sideways = *table.view.horizontalScrollBar();
        QVERIFY(sideways.maximum() > 0);

        sideways.setValue(sideways.maximum());
        QCOMPARE(table.bar.pos(), QPoint());
        sideways.setValue(0);

        QCOMPARE(table.bar.pos(), QPoint());
    }

    void aClickFoldsTheGroup()
    {
        Table table;
        table.filter.groupBy(u"label:pool"_s);
        table.scrollToRow(10);
        QTRY_VERIFY(table.bar.isVisible());
        QTest::mouseClick(&table.bar, Qt::LeftButton);
        QVERIFY(table.filter.groups().at(0).isFolded);
        QCOMPARE(table.filter.rowCount(), 2 + 30);
    }

    void theFocusIsAroundTheWholeHead()
    {
        Table table;
        table.filter.groupBy(u"label:pool"_s);
        QApplication::setActiveWindow(&table.view);
        table.view.setAttribute(Qt::WA_KeyboardFocusChange); // Fusion shows no other focus
        table.view.setFocus();
        table.view.setCurrentIndex(table.filter.index(0, 0));
        const int width = std::min(table.view.viewport()->width(), table.view.header().length());
        const QRect head(0, 0, width, table.view.rowHeight(0));
        const QRect end(head.right() - 3, 0, 4, head.height()); // no column ends there
        const QImage framed = table.view.viewport()->grab(head).toImage();

        table.view.clearFocus();
        const QImage plain = table.view.viewport()->grab(head).toImage();

        QVERIFY(framed.copy(end) != plain.copy(end));
        QVERIFY(framed.copy(QRect(0, 0, 4, head.height())) != plain.copy(QRect(0, 0, 4, head.height())));
    }

    void theCurrentRowIsNotHiddenByIt()
    {
        Table table;
        table.filter.groupBy(u"label:pool"_s);
        table.scrollToRow(20);
        QTRY_VERIFY(table.bar.isVisible());
        const QModelIndex index = table.filter.index(15, 1);
        table.view.scrollTo(index);
        QVERIFY(table.view.visualRect(index).top() >= table.bar.height() - 1);
    }
};

QTEST_MAIN(TestGroupBar)
#include "tst_groupbar.moc"
