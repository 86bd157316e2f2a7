// Where somebody is in the table, and what of it stays in sight.

#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodeview.h"

#include <QAction>
#include <QScrollBar>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

using Id = QLatin1StringView;

/// 200 nodes, of which each is called otherwise than its place by the zone says.
NodeBatch manyNodes()
{
    NodeBatch nodes;
    for (int i = 0; i < 200; ++i) {
        nodes.push_back(aNode(s("n%1").arg(1000 + i)).ready()
                            .label(s("topology.kubernetes.io/zone"), s("z%1").arg(1000 + i * 77 % 200)));
    }
    return nodes;
}

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {}, QStringLiteral("prod")};

    Table() { cache.apply({manyNodes(), {}}); }
    explicit Table(QSize size) : Table()
    {
        view.resize(size);
        view.show();
    }
    bool isCurrentSeen() const
    {
        const int row = view.currentIndex().row();
        return view.viewport()->rect().contains(QRect(0, view.rowViewportPosition(row), 1, view.rowHeight(row)));
    }
    QScrollBar &sideways() { return *view.horizontalScrollBar(); }
    void press(Qt::Key key) { QTest::keyClick(&view, key); }
};

} // namespace

class TestNodePlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoSortsOrGroupsByKeyStaysWithTheRow_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"sort-column", "sort-column-too", "group-column"})
            QTest::addRow("%s", action) << s(action);
    }
    void whoSortsOrGroupsByKeyStaysWithTheRow()
    {
        QFETCH(const QString, action);
        Table table({900, 400});
        const bool isGrouping = action == s("group-column");
        for (const char *name : {"n1001", "n1099", "n1198"}) {
            QVERIFY(table.view.goTo(s(name)));
            const QModelIndex in = table.view.currentIndex().siblingAtColumn(columnOf("zone"));
            table.view.selectionModel()->setCurrentIndex(in, QItemSelectionModel::NoUpdate);
            for (int time = 0; time < 3; ++time) {
                table.view.actions().action(Id(action.toLatin1()))->trigger();
                QCOMPARE(table.view.currentName(), s(name));
                QVERIFY2(table.isCurrentSeen(), name);
                QCOMPARE(table.view.currentIndex().column(), columnOf("zone"));
            }
            if (isGrouping)
                table.filter.groupBy({});
        }
    }

    void whatNobodyChoseGivesWayToTheUppermostWhereOneSorts()
    {
        Table table({900, 400});
        table.view.selectFirst();
        QCOMPARE(table.view.currentName(), s("n1000"));

        table.view.actions().action(Id("sort-column"))->trigger();
        table.view.actions().action(Id("sort-column"))->trigger();

        QVERIFY(table.isCurrentSeen());
        QCOMPARE(table.view.selectedCount(), 1);
    }

    void aFilterThatMatchesNothingOnItsWayKeepsTheColumn()
    {
        Table table({900, 400});
        QVERIFY(table.view.goTo(s("n1050")));
        const QModelIndex in = table.view.currentIndex().siblingAtColumn(columnOf("zone"));
        table.view.selectionModel()->setCurrentIndex(in, QItemSelectionModel::NoUpdate);

        for (const char *query : {"nothing", "n106", "n10"}) {
            table.filter.setQuery(s(query));
            table.view.standIn();
        }

        QCOMPARE(table.view.currentIndex().column(), columnOf("zone"));
        QTRY_COMPARE(table.view.currentName(), s("n1050"));
        QCOMPARE(table.view.currentIndex().column(), columnOf("zone"));
        table.filter.setQuery(s("nothing"));
        const NodeView::Place place = table.view.place();
        table.filter.setQuery({});
        QTRY_COMPARE(table.view.currentName(), s("n1050"));
        QCOMPARE(place.currentColumn, s("zone"));
    }

    void aColumnThatIsHiddenMeanwhileIsNotGoneBackTo()
    {
        Table table({900, 400});
        QVERIFY(table.view.goTo(s("n1050")));
        const QModelIndex in = table.view.currentIndex().siblingAtColumn(columnOf("zone"));
        table.view.selectionModel()->setCurrentIndex(in, QItemSelectionModel::NoUpdate);
        table.filter.setQuery(s("nothing"));

        table.view.header().hideSection(columnOf("zone"));
        table.filter.setQuery({});

        QTRY_COMPARE(table.view.currentName(), s("n1050"));
        QVERIFY(!table.view.isColumnHidden(table.view.currentIndex().column()));
    }

    void aTableThatIsFirstOpenedStandsAtItsLeft()
    {
        Table table({120, 200}); // before its tab has a size
        table.view.selectFirst();
        table.view.resize(600, 400);
        QVERIFY(table.sideways().maximum() > 0);
        QCOMPARE(table.sideways().value(), 0);

        Table hidden;
        hidden.view.selectFirst();
        hidden.view.resize(120, 200);
        hidden.view.show();
        hidden.view.scrollTo(hidden.view.currentIndex()); // as when panes are shared out
        hidden.view.resize(600, 400);
        QCOMPARE(hidden.sideways().value(), 0);
    }

    void onlyWhoWalksThroughTheCellsMovesTheColumns()
    {
        Table table({300, 400});
        QVERIFY(table.view.goTo(s("n1050")));
        for (int step = 0; step < 8; ++step)
            table.press(Qt::Key_Right);
        const int walked = table.sideways().value();
        QVERIFY(walked > 0);
        QVERIFY(table.view.viewport()->rect().intersects(table.view.visualRect(table.view.currentIndex())));

        table.sideways().setValue(0);
        QVERIFY(table.view.goTo(s("n1150")));
        QCOMPARE(table.sideways().value(), 0);
        table.view.selectCurrent(); // somebody comes to the cell by key
        QVERIFY(table.sideways().value() > 0);
    }
};

QTEST_MAIN(TestNodePlace)
#include "tst_nodeplace.moc"
