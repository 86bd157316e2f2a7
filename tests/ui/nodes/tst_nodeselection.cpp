#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodeview.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {}, u"prod"_s};

    explicit Table(NodeBatch nodes)
    {
        cache.apply({std::move(nodes), {}});
        filter.sort(*nodeColumnOf(QLatin1StringView("name")));
        view.resize(900, 300);
        view.show();
    }
    void toggle(const char *name)
    {
        view.selectionModel()->setCurrentIndex(filter.index(filter.rowOf(name), 1),
                                               QItemSelectionModel::NoUpdate);
        QTest::keyClick(&view, Qt::Key_Space);
    }
    void trigger(const char *id) { view.actions().action(QLatin1StringView(id))->trigger(); }
    QString selected() { return view.selectedNames().join(u' '); }
};

NodeBatch four()
{
    return {aNode("a1").label(u"pool"_s, u"x"_s), aNode("a2").label(u"pool"_s, u"y"_s),
            aNode("b1").label(u"pool"_s, u"x"_s), aNode("b2").label(u"pool"_s, u"y"_s)};
}

} // namespace

class TestNodeSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAFilterHidIsSelectedWhenItComesBack()
    {
        Table table(four());
        table.toggle("a1");
        table.toggle("b2");
        QCOMPARE(table.selected(), u"a1 b2"_s);

        table.filter.setQuery(u"name:a*"_s);
        QCOMPARE(table.selected(), u"a1"_s); // nothing is done to what cannot be seen
        table.filter.setQuery(QString());
        QTRY_COMPARE(table.selected(), u"a1 b2"_s);
        QCOMPARE(table.view.currentName(), u"b2"_s);
    }

    void oneStandsInForWhatCannotBeSeenUntilItCan()
    {
        Table table(four());
        QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {},
                          table.view.visualRect(table.filter.index(3, 1)).center());
        QCOMPARE(table.selected(), u"b2"_s);

        table.filter.setQuery(u"name:a*"_s);
        table.view.standIn();
        QCOMPARE(table.selected(), u"a1"_s);
        QCOMPARE(table.view.currentName(), u"a1"_s);
        QCOMPARE(table.view.selectedUpTo(9).size(), 1U); // what was chosen is remembered, not this one
        table.filter.setQuery(u"name:a2"_s);
        table.view.standIn();
        QCOMPARE(table.selected(), u"a2"_s);
        table.filter.setQuery(QString());
        table.view.standIn();
        QTRY_COMPARE(table.selected(), u"b2"_s);
        QCOMPARE(table.view.currentName(), u"b2"_s);
    }

    void oneThatIsActedOnIsChosen()
    {
        Table table(four());
        table.toggle("b2");
        table.filter.setQuery(u"name:a*"_s);
        table.view.standIn();
        QCOMPARE(table.selected(), u"a1"_s);

        table.view.keepInSight();
        table.view.adopt({NodeView::kOnlyCluster, table.view.selectedNodes()});
        table.filter.setQuery(QString());
        table.view.standIn();

        QCOMPARE(table.filter.rowCount(), 4);
        QCoreApplication::sendPostedEvents(&table.view); // what comes back does so by now
        QCOMPARE(table.selected(), u"a1"_s);
        QCOMPARE(table.view.currentName(), u"a1"_s);
    }

    void oneThatNothingIsDoneToStandsInStill()
    {
        Table table(four());
        table.toggle("b1");
        table.toggle("b2");
        table.filter.setQuery(u"name:a*"_s);
        table.view.standIn();
        table.view.keepInSight();
        QCOMPARE(table.selected(), u"a1"_s);

        table.view.adopt({NodeView::kOnlyCluster, {table.cache.node("a2")}}); // to another
        table.filter.setQuery(QString());
        table.view.standIn();

        QTRY_COMPARE(table.selected(), u"b1 b2"_s);
        QCOMPARE(table.view.currentName(), u"b2"_s);
    }

    void ofAllThatComeBackOnePieceIsSelected()
    {
        NodeBatch nodes;
        for (int i = 0; i < 100; ++i)
            nodes.push_back(aNode(u"n%1"_s.arg(i)));
        Table table(nodes);
        table.view.selectAll();
        table.filter.setQuery(u"name:1"_s);
        table.filter.setQuery(QString());
        QTRY_COMPARE(table.view.selectedCount(), 100);
        QCOMPARE(table.view.selectionModel()->selection().size(), 1); // each pair of pieces takes time
    }

    void oneThatOthersWereSelectedBesideStandsInNoMore()
    {
        Table table(four());
        QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {},
                          table.view.visualRect(table.filter.index(3, 1)).center());
        table.filter.setQuery(u"name:a*"_s);
        table.view.standIn();
        table.view.selectAll();
        QCOMPARE(table.selected(), u"a1 a2"_s);
        table.filter.setQuery(QString());
        table.view.standIn();
        QTRY_COMPARE(table.selected(), u"a1 a2 b2"_s);
    }

    void oneThatWasTakenOutAndPutInStaysSelected()
    {
        Table table(four());
        table.toggle("b2");
        table.filter.setQuery(u"name:a*"_s);
        table.view.standIn();
        table.toggle("a1"); // it is chosen by that
        QCOMPARE(table.selected(), u"a1"_s);
        table.toggle("a1");
        QCOMPARE(table.selected(), QString());
        table.toggle("a1");
        table.filter.setQuery(QString());
        table.view.standIn();
        QTRY_COMPARE(table.filter.rowCount(), 4);
        QCoreApplication::sendPostedEvents(&table.view);
        QCOMPARE(table.selected(), u"a1"_s);
    }

    void whatIsSelectedAndSeenIsCurrentWhereTheCurrentOneIsHidden()
    {
        Table table(four());
        table.toggle("a2");
        table.toggle("b1");
        table.filter.setQuery(u"name:a*"_s);
        table.view.standIn();
        QCOMPARE(table.selected(), u"a2"_s);
        QCOMPARE(table.view.currentName(), u"a2"_s);
        table.filter.setQuery(QString());
        QTRY_COMPARE(table.selected(), u"a2 b1"_s);
    }

    void aNewSelectionForgetsWhatIsHidden()
    {
        Table table(four());
        table.toggle("b2");
        table.filter.setQuery(u"name:a*"_s);
        QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {},
                          table.view.visualRect(table.filter.index(0, 1)).center());
        table.filter.setQuery(QString());
        QTRY_COMPARE(table.filter.rowCount(), 4);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(table.selected(), u"a1"_s);
    }

    void whatIsHiddenIsKnownWhileOtherNodesComeAndGo()
    {
        Table table(four());
        table.toggle("a2");
        table.toggle("b2");
        table.filter.setQuery(u"nothing"_s);
        table.cache.apply({{aNode("c1")}, {"a1"}});
        table.cache.apply({{aNode("a1"), aNode("c2")}, {"b1"}});
        table.filter.setQuery(QString());
        QTRY_COMPARE(table.selected(), u"a2 b2"_s);
    }

    void whatIsHiddenInAClusterIsKnownWhileNodesOfTheOneBeforeItComeAndGo()
    {
        FakeClock clock;
        NodeCache first;
        NodeCache second;
        second.apply({four(), {}});
        NodeFilter filter(clock);
        NodeView view(filter, clock);
        filter.rows().add(first, {{}, u"first"_s, {}, true, {}});
        const int cluster = filter.rows().add(second, {{}, u"second"_s, {}, true, {}});
        view.selectRow(filter.rowOf("b1", cluster));
        filter.setQuery(u"nothing"_s);
        first.apply({four(), {}});
        first.apply({{}, {"a1"}});
        filter.setQuery(QString());
        QTRY_COMPARE(view.selectedNames(), QStringList{u"b1"_s});
        QCOMPARE(view.selected().front().cluster, cluster);
    }

    void whatWasRemovedWhileItWasHiddenIsSelectedWhenItIsBack()
    {
        Table table(four());
        table.toggle("a2");
        table.toggle("b1");
        table.filter.setQuery(u"nothing"_s);
        table.cache.apply({{}, {"b1"}});
        QCOMPARE(table.view.selectedUpTo(9).size(), 2U);
        table.cache.apply({{aNode("b1").label(u"pool"_s, u"x"_s)}, {}});
        table.filter.setQuery(QString());
        QTRY_COMPARE(table.selected(), u"a2 b1"_s);
    }

    void aNodeRecreatedUnderItsNameIsAnother()
    {
        Table table(four());
        table.toggle("a1");
        table.toggle("b1");
        table.filter.setQuery(u"nothing"_s);
        table.cache.apply({{aNode("b1").uid(u"another"_s)}, {"b1"}});
        table.filter.setQuery(QString());
        QTRY_COMPARE(table.selected(), u"a1"_s);
    }

    void sortingRelistingAndChangesKeepIt()
    {
        Table table(four());
        table.toggle("a1");
        table.toggle("b1");
        table.filter.sort(*nodeColumnOf(QLatin1StringView("name")), Qt::DescendingOrder);
        table.cache.apply({{aNode("a0"), aNode("b1").version(u"2"_s).cordoned()}, {"b2"}});
        QCOMPARE(table.selected(), u"b1 a1"_s);
    }

    void aFoldedGroupKeepsItToo()
    {
        Table table(four());
        table.toggle("a1");
        table.toggle("a2");
        table.filter.groupBy(u"label:pool"_s);
        QCOMPARE(table.selected(), u"a1 a2"_s);
        table.filter.setFolded(0, true);
        QCOMPARE(table.view.selectedCount(), 1);
        table.filter.setFolded(0, false);
        QTRY_COMPARE(table.view.selectedCount(), 2);
    }

    void headsAreNeverSelected()
    {
        Table table(four());
        table.filter.groupBy(u"label:pool"_s);
        table.view.selectAll();
        QCOMPARE(table.view.selectedCount(), 4);
        QCOMPARE(table.selected(), u"a1 b1 a2 b2"_s);
        QSignalSpy details(&table.view, &NodeView::detailsRequested);
        table.view.selectionModel()->setCurrentIndex(table.filter.index(0, 1),
                                                     QItemSelectionModel::NoUpdate);
        QVERIFY(table.view.currentName().isEmpty());
        QTest::keyClick(&table.view, Qt::Key_Return); // folds
        QCOMPARE(details.size(), 0);
        QCOMPARE(table.filter.rowCount(), 4);
        QTest::keyClick(&table.view, Qt::Key_Right);
        QCOMPARE(table.filter.rowCount(), 6);
    }

    void actionsSortAndGroupByTheCurrentColumn()
    {
        Table table(four());
        const int zone = *nodeColumnOf(QLatin1StringView("zone"));
        table.view.setCurrentIndex(table.filter.index(0, zone));
        table.trigger("sort-column");
        QCOMPARE(table.filter.sortKeys(), (std::vector<SortColumn>{{zone}}));
        table.view.setCurrentIndex(table.filter.index(0, zone + 3));
        table.trigger("sort-column-too");
        QCOMPARE(table.filter.sortKeys().size(), 2u);
        table.view.setCurrentIndex(table.filter.index(0, zone));
        table.trigger("group-column");
        QCOMPARE(table.filter.groups().grouping().id(), u"zone"_s);
        table.view.setCurrentIndex(table.filter.index(1, zone));
        table.trigger("group-column");
        QVERIFY(!table.filter.groups().isActive());
    }
};

QTEST_MAIN(TestNodeSelection)
#include "tst_nodeselection.moc"
