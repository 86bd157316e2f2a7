// Which rows of the table are seen: what scrolls it, and what does not.

#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodeview.h"

#include <QScrollBar>
#include <QTest>

#include <utility>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {}, QStringLiteral("prod")};

    explicit Table(NodeBatch nodes)
    {
        cache.apply({std::move(nodes), {}});
        view.resize(900, 400);
        view.show();
    }
    void select(int row) { view.selectRow(row); }
    bool isCurrentSeen() const
    {
        const QRect row(0, view.rowViewportPosition(view.currentIndex().row()), 1, 20);
        return view.viewport()->rect().contains(row);
    }
};

/// From the first number up to the one before `end`.
NodeBatch numbered(int first, int end, int step)
{
    NodeBatch nodes;
    for (int i = first; i < end; i += step)
        nodes.push_back(aNode(s("n%1").arg(i)).ready());
    return nodes;
}

} // namespace

class TestNodeSight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickOnACellThatIsCutOffLeavesTheNamesWhereTheyAre()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready()});
        table.view.resize(300, 200);
        const int edge = table.view.viewport()->width() - 2;
        const int column = table.view.columnAt(edge);
        QVERIFY(table.view.columnViewportPosition(column) + table.view.columnWidth(column) > edge + 2);
        const int y = table.view.visualRect(table.filter.index(1, column)).center().y();

        QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {}, {edge, y});

        QCOMPARE(table.view.selectedNames(), QStringList{s("n2")});
        QCOMPARE(table.view.horizontalScrollBar()->value(), 0);
    }

    void aCurrentRowInSightStaysSoInATableThatIsMadeLower()
    {
        NodeBatch nodes;
        for (int i = 0; i < 100; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready());
        Table table(std::move(nodes));
        const auto isSeen = [&](int row) {
            return table.view.viewport()->rect().contains(
                QRect(0, table.view.rowViewportPosition(row), 1, table.view.rowHeight(row)));
        };
        const int last = table.view.rowAt(table.view.viewport()->height() - 1) - 1;
        table.select(last);
        table.view.horizontalScrollBar()->setValue(40);
        table.view.resize(900, 200);
        QVERIFY(isSeen(last));
        QCOMPARE(table.view.horizontalScrollBar()->value(), 40);

        table.view.verticalScrollBar()->setValue(80); // somebody looks elsewhere
        table.view.resize(900, 150);
        QCOMPARE(table.view.verticalScrollBar()->value(), 80);
    }

    void norIsATableThatIsMadeLowerScrolledForARowThatNobodyChose()
    {
        NodeBatch nodes;
        for (int i = 100; i < 200; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready(i < 105 ? s("False") : s("True")));
        Table table(std::move(nodes));
        table.view.selectFirst();
        table.cache.apply({{aNode(s("n100")).ready().version(s("2"))}, {}});
        table.clock.advance(1s);
        QVERIFY(table.view.currentIndex().row() > 2);

        table.view.resize(900, 100);

        QCOMPARE(table.view.verticalScrollBar()->value(), 0);
    }

    void aRowThatIsActedOnIsFollowedUntilSomebodyScrolls()
    {
        NodeBatch nodes;
        for (int i = 10; i < 100; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready());
        Table table(std::move(nodes));
        table.filter.sort(columnOf("status"), Qt::DescendingOrder);
        const auto cordon = [&](bool isCordoned) {
            table.cache.apply({{aNode("n60").version(isCordoned ? s("2") : s("3")).ready().cordoned(isCordoned)}, {}});
            table.clock.advance(1s);
            return table.isCurrentSeen();
        };
        QVERIFY(table.view.goTo(s("n60")));
        table.view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
        table.view.keepInSight();
        QVERIFY(table.isCurrentSeen());
        QVERIFY(cordon(true));
        QCOMPARE(table.view.currentIndex().row(), 0);

        table.view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        QVERIFY(!cordon(false));
        QCOMPARE(table.view.currentName(), s("n60"));
    }

    void aChosenRowThatOthersPushOutOfSightStaysInIt()
    {
        NodeBatch nodes;
        for (int i = 10; i < 100; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready(i == 90 ? s("False") : s("True")));
        Table table(std::move(nodes));
        table.filter.sort(columnOf("status"), Qt::DescendingOrder);
        const auto set = [&](const QString &name, bool isReady, const QString &version) {
            table.cache.apply({{aNode(name).version(version).ready(isReady ? s("True") : s("False"))}, {}});
            table.clock.advance(1s);
        };
        QVERIFY(table.view.goTo(s("n90")));
        QCOMPARE(table.view.currentIndex().row(), 0);
        set(s("n20"), false, s("2"));
        QCOMPARE(table.view.currentIndex().row(), 1);
        table.view.verticalScrollBar()->setValue(1);
        QVERIFY(table.isCurrentSeen());

        set(s("n20"), true, s("3"));
        QCOMPARE(table.view.currentIndex().row(), 0);
        QVERIFY(table.isCurrentSeen());

        set(s("n90"), true, s("4"));
        QVERIFY(table.view.currentIndex().row() > 20);
        QCOMPARE(table.view.verticalScrollBar()->value(), 0);
    }

    void norIsItPushedOutOfSightByRowsThatCome()
    {
        Table table(numbered(100, 190, 2));
        table.filter.sort(columnOf("name"));
        const int last = table.view.rowAt(table.view.viewport()->height() - 1) - 1;
        table.select(last);
        QVERIFY(table.isCurrentSeen());
        const QString name = table.view.currentName();

        table.cache.apply({{aNode(s("n101")).ready()}, {}});
        QCOMPARE(table.view.currentIndex().row(), last + 1);
        QVERIFY(table.isCurrentSeen());
        table.cache.apply({{aNode(s("n103")).ready(), aNode(s("n111")).ready()}, {}}); // between others
        QCOMPARE(table.view.currentName(), name);
        QVERIFY(table.isCurrentSeen());
    }

    void norByRowsThatGo()
    {
        Table table(numbered(100, 190, 1));
        table.filter.sort(columnOf("name"));
        QVERIFY(table.view.goTo(s("n120")));
        table.view.verticalScrollBar()->setValue(20);
        QVERIFY(table.isCurrentSeen());

        table.cache.apply({{}, {"n100"}});

        QCOMPARE(table.view.currentIndex().row(), 19);
        QVERIFY(table.isCurrentSeen());
    }

    void aRowThatStandsInForAHiddenOneIsNotRunAfter()
    {
        Table table(numbered(100, 190, 2));
        table.filter.sort(columnOf("name"));
        QVERIFY(table.view.goTo(s("n100")));
        table.filter.setQuery(s("not name=n100"));
        table.view.standIn();
        QCOMPARE(table.view.currentName(), s("n102"));

        const int page = table.view.viewport()->height() / table.view.rowHeight(0);
        table.cache.apply({numbered(10, 10 + page, 1), {}}); // just out of sight
        QCOMPARE(table.view.currentIndex().row(), page);
        QCOMPARE(table.view.verticalScrollBar()->value(), 0);
    }

    void aRowThatGoesTogetherWithOthersIsNotRunAfter()
    {
        NodeBatch nodes = numbered(100, 125, 1);
        std::swap(nodes[4], nodes[8]); // not beside each other where they are seen
        Table table(std::move(nodes));
        table.filter.sort(columnOf("name"));
        const int seen = table.view.rowAt(table.view.viewport()->height() - 1);
        QVERIFY(seen < 24 && 24 - 8 <= seen);
        QVERIFY(table.view.goTo(s("n108")));
        QVERIFY(table.isCurrentSeen());

        table.cache.apply({{}, {"n103", "n108"}});

        QCOMPARE(table.filter.rowCount(), 23);
        QCOMPARE(table.view.currentName(), QString());
        QCOMPARE(table.view.verticalScrollBar()->value(), 0);
    }

    void aFilterThatKeepsTheCurrentRowBringsItIntoSight()
    {
        NodeBatch nodes;
        for (int i = 100; i < 300; ++i)
            nodes.push_back(i % 2 ? aNode(s("n%1").arg(i)).ready() : aNode(s("n%1").arg(i)).ready(s("False")));
        Table table(std::move(nodes));
        QVERIFY(table.view.goTo(s("n121")));
        table.view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
        QVERIFY(!table.isCurrentSeen());

        for (const QString &query : {s("status=ready"), QString()}) {
            table.filter.setQuery(query);
            table.view.standIn();
            QCOMPARE(table.view.currentName(), s("n121"));
            QVERIFY(table.isCurrentSeen());
        }
    }

    void aRowThatNobodyChoseScrollsNoTable()
    {
        NodeBatch nodes;
        for (int i = 100; i < 200; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready(i < 160 ? s("False") : s("True")));
        Table table(std::move(nodes));
        table.view.selectFirst();
        QCOMPARE(table.view.currentName(), s("n100"));
        const auto recover = [&](const char *name) {
            table.cache.apply({{aNode(s(name)).ready().version(s("2"))}, {}});
            table.clock.advance(1s);
            QVERIFY(!table.isCurrentSeen());
        };

        recover("n100");
        QCOMPARE(table.view.currentName(), s("n100"));
        table.filter.setQuery(s("n1"));
        table.view.standIn();
        QCOMPARE(table.view.verticalScrollBar()->value(), 0);
        QCOMPARE(table.view.selectedNames(), QStringList{s("n101")});

        recover("n101");
        table.view.selectCurrent(); // somebody comes by key
        QCOMPARE(table.view.verticalScrollBar()->value(), 0);
        QCOMPARE(table.view.selectedNames(), QStringList{s("n102")});

        recover("n102");
        for (const QString &query : {s("status=notready"), QString()}) { // hides it, and lets it back
            table.filter.setQuery(query);
            table.view.standIn();
            QCOMPARE(table.view.selectedNames(), QStringList{s("n103")});
        }
        QCOMPARE(table.view.verticalScrollBar()->value(), 0);

        QTest::keyClick(&table.view, Qt::Key_Control); // of a key that goes elsewhere
        recover("n103");
        table.view.selectCurrent();
        QCOMPARE(table.view.selectedNames(), QStringList{s("n104")});
        QTest::keyClick(&table.view, Qt::Key_Escape); // somebody works with it
        recover("n104");
        table.view.selectCurrent();
        QVERIFY(table.isCurrentSeen());
        QCOMPARE(table.view.currentName(), s("n104"));
    }

    void whoGoesToTheRowThatIsCurrentChoosesIt()
    {
        NodeBatch nodes;
        for (int i = 100; i < 200; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready(s("False")));
        Table table(std::move(nodes));
        NodeHeader &header = table.view.header();
        header.moveSection(header.visualIndex(columnOf("name")), 0);
        table.view.selectFirst();
        QVERIFY(table.view.goTo(s("n100")));
        table.cache.apply({{aNode(s("n100")).ready().version(s("2"))}, {}});
        table.clock.advance(1s);
        QVERIFY(!table.isCurrentSeen());

        table.filter.setQuery(s("n1"));
        table.view.standIn();

        QCOMPARE(table.view.currentName(), s("n100"));
        QVERIFY(table.isCurrentSeen());
    }

    void whatNobodyChoseIsNoChoiceAfterGoingBackToIt()
    {
        NodeBatch nodes;
        for (int i = 100; i < 200; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready(s("False")));
        Table table(std::move(nodes));
        table.view.selectFirst();
        NodeView again(table.filter, table.clock, {}, s("prod")); // as after a switch of the language
        again.resize(table.view.size());
        again.show();
        again.goBackTo(table.view.place());
        QCOMPARE(again.currentName(), s("n100"));
        table.cache.apply({{aNode(s("n100")).ready().version(s("2"))}, {}});
        table.clock.advance(1s);

        again.selectCurrent();

        QCOMPARE(again.selectedNames(), QStringList{s("n101")});
    }

    void allThatWereSelectedStaySo()
    {
        NodeBatch nodes;
        for (int i = 100; i < 200; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready());
        Table table(std::move(nodes));
        table.view.selectFirst();
        table.view.selectAll(); // by the menu, which is no key of the table
        table.view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);

        table.filter.setQuery(s("n1"));
        table.view.standIn();

        QCOMPARE(table.view.selectedCount(), 100);
    }

    void whatNobodyChoseComesBackWithoutScrolling()
    {
        NodeBatch nodes;
        for (int i = 100; i < 200; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready(s("False")));
        Table table(std::move(nodes));
        table.filter.setQuery(s("status=notready"));
        table.view.selectFirst();
        table.view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);

        table.cache.apply({{aNode("n100").ready().version(s("2"))}, {}});
        QCOMPARE(table.view.currentName(), QString());
        const int before = table.view.verticalScrollBar()->value();
        table.cache.apply({{aNode("n100").ready(s("False")).version(s("3"))}, {}});

        QTRY_COMPARE(table.view.currentName(), s("n100"));
        QCOMPARE_GE(table.view.verticalScrollBar()->value(), before);
    }
};

QTEST_MAIN(TestNodeSight)
#include "tst_nodesight.moc"
