#include "tests/ui/fleet/fleetrig.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/queryedit.h"
#include "ui/details/detailspane.h"
#include "ui/fleet/fleetstrip.h"
#include "ui/details/elidedlabel.h"
#include "ui/nodes/nodeheader.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// More than a window has room for.
NodeBatch many(const char *first)
{
    NodeBatch nodes;
    for (int i = 0; i < 60; ++i)
        nodes.push_back(aNode(s(first) + QString::number(i)).ready());
    return nodes;
}

} // namespace

/// What the table of all clusters shows is kept, and comes back with the clusters.
class TestFleetState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClusterThatIsRenamedIsFoundGroupedAndShownByItsNewName()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        fleet.test->show({aNode("n3").ready()});
        fleet.view().filter().groupBy(s("cluster"));
        fleet.tab.filterBar().show(s("cluster:zulu or n3"), QuickFilter::All);
        QCOMPARE(fleet.view().filter().matchCount(), 1);

        fleet.prod->tab.rename(s("zulu (b.yaml)"));
        fleet.clock.advance(1s); // it is sorted anew

        QCOMPARE(fleet.view().filter().matchCount(), 3);
        const NodeFilter &filter = fleet.view().filter();
        QVERIFY(filter.groupText(filter.groupAt(0)).contains(s("test")));
        QVERIFY(filter.groupText(filter.groupAt(2)).contains(s("zulu (b.yaml)")));
        QCOMPARE(fleet.cell(3, "cluster"), s("zulu (b.yaml)"));
        const auto *chip = fleet.tab.findChild<FleetStrip *>()->findChild<QToolButton *>();
        QVERIFY(chip->text().contains(s("zulu (b.yaml)")));
        QCOMPARE(fleet.prod->rig.operations.context().clusterName, s("zulu (b.yaml)"));
    }

    void aFilterByTheNameOfAClusterFollowsTheName()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        fleet.test->show({aNode("n3").ready()});
        fleet.tab.filterBar().show(s("cluster=\"prod\""), QuickFilter::All);
        fleet.prod->tab.filterBar().show(s("cluster=prod n2"), QuickFilter::All);
        fleet.select({"prod/n2"});

        fleet.prod->tab.rename(s("prod (b.yaml)"));

        QCOMPARE(fleet.tab.filterBar().text(), s("cluster=\"prod (b.yaml)\""));
        QCOMPARE(fleet.view().filter().matchCount(), 2);
        QTRY_COMPARE(fleet.selected(), s("prod (b.yaml)/n2")); // a turn later
        QCOMPARE(fleet.view().currentName(), s("n2"));
        QCOMPARE(fleet.prod->tab.filterBar().text(), s("cluster=\"prod (b.yaml)\" n2"));
        QCOMPARE(fleet.prod->tab.filter().matchCount(), 1);
    }

    void theSelectionAndTheCurrentNodeComeBackWithTheirClusters()
    {
        WindowState::Tab state;
        {
            FleetRig fleet;
            fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
            fleet.test->show({aNode("n1").ready(), aNode("n2").ready()});
            fleet.view().filter().groupBy(s("cluster"));
            fleet.select({"test/n2", "prod/n1"});
            state = fleet.tab.state();
        }
        FleetRig fleet(state);
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        QCOMPARE(fleet.selected(), s("prod/n1"));
        QCOMPARE(fleet.tab.state().nodeHome.cluster.context, s("prod"));
        fleet.test->show({aNode("n0").ready(), aNode("n1").ready(), aNode("n2").ready()});

        QCOMPARE(fleet.selected(), s("prod/n1 test/n2"));
        QCOMPARE(fleet.view().currentName(), s("n1"));
        QCOMPARE(fleet.view().currentCluster(), 1);
    }

    void whoIsWaitedForIsNotForgottenWhileItsClusterIsAway()
    {
        WindowState::Tab state;
        {
            FleetRig fleet;
            fleet.prod->show({aNode("n1").ready()});
            fleet.test->show({aNode("n2").ready()});
            fleet.select({"test/n2"});
            state = fleet.tab.state();
        }
        FleetRig fleet(state);
        fleet.prod->show({aNode("n1").ready()});

        QCOMPARE(fleet.view().selectedCount(), 0);
        QCOMPARE(fleet.view().currentName(), s("n1")); // stands in: the details show something
        QCOMPARE(fleet.tab.state().selected, state.selected);
        QCOMPARE(fleet.tab.state().node, s("n2"));
        QTest::mouseClick(fleet.view().viewport(), Qt::LeftButton, {},
                          fleet.view().visualRect(fleet.index(0)).center());
        fleet.test->show({aNode("n2").ready()}); // too late: something else is selected
        QCOMPARE(fleet.selected(), s("prod/n1"));
        QCOMPARE(fleet.view().currentName(), s("n1"));
    }

    void whatTheFilterHidHasOneInItsPlaceAtTheNextStartToo()
    {
        const NodeBatch nodes{aNode("n1").ready(), aNode("n2").ready()};
        WindowState::Tab state;
        {
            FleetRig fleet;
            fleet.prod->show(nodes);
            fleet.test->show(nodes);
            QVERIFY(fleet.view().goTo(s("n2"), fleet.view().filter().clusterAt(3)));
            fleet.tab.filterBar().field().setText(s("not name=n2"));
            QCOMPARE(fleet.selected(), s("prod/n1"));
            state = fleet.tab.state();
            QCOMPARE(state.node, s("n2"));
            QCOMPARE(state.nodeHome.cluster.context, s("test"));
        }
        FleetRig fleet(state);
        fleet.prod->show(nodes);
        fleet.test->show(nodes);
        QCOMPARE(fleet.view().currentName(), s("n1"));
        QCOMPARE(fleet.view().selectedNames(), QStringList{s("n1")});
        QCOMPARE(fleet.tab.state().selected, state.selected);

        fleet.tab.filterBar().field().setText({});
        QCOMPARE(fleet.selected(), s("test/n2"));
        QCOMPARE(fleet.view().currentName(), s("n2"));

        fleet.tab.filterBar().field().setText(s("not name=n2"));
        fleet.tab.removeCluster(fleet.test->tab);
        QCOMPARE(fleet.tab.state().node, s("n1")); // the other never comes back
    }

    void theCurrentNodeIsToBeSeenWhenAllGroupsHaveComeUnlessSomebodyScrolled_data()
    {
        QTest::addColumn<bool>("isScrolled");
        QTest::newRow("left alone") << false;
        QTest::newRow("scrolled") << true;
    }

    void theCurrentNodeIsToBeSeenWhenAllGroupsHaveComeUnlessSomebodyScrolled()
    {
        QFETCH(const bool, isScrolled);
        WindowState::Tab state;
        state.isAllClusters = true;
        state.node = s("m7");
        state.nodeHome.cluster.context = s("test");
        state.selected = {{state.nodeHome, {{s("m7"), s("uid-m7")}}}};
        state.layout.emplace();
        state.layout->groupBy = s("cluster");
        FleetRig fleet(state);
        fleet.test->show(many("m"));
        QCOMPARE(fleet.view().currentName(), s("m7"));
        if (isScrolled)
            fleet.view().verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        fleet.prod->show(many("a"));
        fleet.old->show(many("z"));

        const QRect place = fleet.view().visualRect(fleet.view().currentIndex());
        QCOMPARE(fleet.view().currentName(), s("m7"));
        QCOMPARE(fleet.view().viewport()->rect().contains(place.center()), !isScrolled);
    }

    void theDetailsSayThatTheFilterHidesTheirNode()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.select({"prod/n1"});
        const auto *pane = fleet.tab.findChild<DetailsPane *>();
        QVERIFY(pane);
        const auto says = [pane] {
            return std::ranges::any_of(pane->findChildren<ElidedLabel *>(), [](const auto *label) {
                return label->text().contains(s("hidden by the filter"));
            });
        };
        QVERIFY(!says());
        fleet.tab.filterBar().field().setText(s("zzz"));
        fleet.clock.advance(100ms);
        QVERIFY(says());
        fleet.tab.filterBar().field().setText(s("cluster:prod"));
        fleet.clock.advance(100ms);
        QVERIFY(!says());
    }

    void whatItShowsIsKeptAndComesBack()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.tab.filterBar().show(s("cluster:prod"), QuickFilter::NotReady);
        fleet.view().header().sortByColumn(fleet.column("cluster"), true);
        fleet.view().filter().groupBy(s("zone"));
        const WindowState::Tab state = fleet.tab.state();

        FleetTab again(fleet.clock);
        again.setState(state);

        QVERIFY(state.isAllClusters);
        QCOMPARE(again.state(), state);
        QCOMPARE(again.filterBar().text(), s("cluster:prod"));
        QCOMPARE(again.view().filter().groups().grouping().id(), s("zone"));
    }

    void whereThereAreNoMetricsIsCounted()
    {
        const char *question = "GET /apis/metrics.k8s.io/";
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n2").ready()});
        fleet.old->show({aNode("n3").ready()});
        fleet.view().header().showColumn(*nodeColumnOf(QLatin1StringView("cpu-used")), true);
        fleet.clock.advance(1s);
        const auto note = [&fleet] {
            for (const QLabel *label : fleet.tab.findChildren<QLabel *>()) {
                if (label->text().startsWith(s("No metrics")) && label->isVisibleTo(&fleet.tab))
                    return label->text() + u'\n' + label->toolTip();
            }
            return QString();
        };
        QCOMPARE(note(), QString());

        FakeRequests &test = fleet.test->rig.requests;
        test.fail(test.findOpen(question).value(), anError(Error::Kind::NotFound, 404));
        QVERIFY2(note().startsWith(s("No metrics in 1 of 3\n")), qPrintable(note()));
        QVERIFY2(note().contains(s("test: metrics.k8s.io is not served here.")), qPrintable(note()));

        for (RigCluster *other : {fleet.prod.get(), fleet.old.get()})
            other->rig.requests.fail(other->rig.requests.findOpen(question).value(),
                                     anError(Error::Kind::NotFound, 404));
        QVERIFY2(note().startsWith(s("No metrics\n")), qPrintable(note()));

        fleet.tab.removeCluster(fleet.old->tab);
        QVERIFY2(!note().contains(s("old:")), qPrintable(note()));
        fleet.tab.addCluster(fleet.old->tab, fleet.old->rig.cache); // which knew already
        QVERIFY2(note().contains(s("old: metrics.k8s.io is not served here.")), qPrintable(note()));
    }
};

QTEST_MAIN(TestFleetState)
#include "tst_fleetstate.moc"
