#include "tests/ui/fleet/fleetrig.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/summarystrip.h"
#include "ui/details/detailspane.h"
#include "ui/fleet/driftpane.h"
#include "ui/fleet/fleetstrip.h"
#include "ui/states/statepage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
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

NodeBuilder inZone(const char *name, const char *zone, const char *ready)
{
    return aNode(name).ready(s(ready)).label(s("topology.kubernetes.io/zone"), s(zone));
}

/// The one that is to be seen.
DetailsPane *pane(FleetRig &fleet)
{
    for (auto *pane : fleet.tab.findChildren<DetailsPane *>()) {
        if (pane->isVisible())
            return pane;
    }
    return nullptr;
}

/// In the line below the table.
bool says(FleetRig &fleet, const char *text)
{
    const auto labels = fleet.tab.findChild<SummaryStrip *>()->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [text](const QLabel *label) { return label->text() == s(text); });
}

QStringList chips(FleetRig &fleet)
{
    QStringList texts;
    for (auto *button : fleet.tab.findChild<FleetStrip *>()->findChildren<QToolButton *>())
        texts.append(button->text());
    return texts;
}

} // namespace

class TestFleetTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allNotReadyNodesOfAZoneAreFoundOverThreeClusters()
    {
        FleetRig fleet;
        fleet.prod->show({inZone("n1", "a", "False"), inZone("n2", "b", "False")});
        fleet.test->show({inZone("n1", "a", "Unknown"), inZone("n2", "a", "True")});
        fleet.old->show({inZone("n3", "a", "False")});

        fleet.tab.focusFilter();
        QTest::keyClicks(&fleet.tab.filterBar().field(), s("not ready zone=a"));

        QCOMPARE(fleet.rows(), s("test/n1 prod/n1 old/n3"));
        QTest::keyClick(&fleet.tab.filterBar().field(), Qt::Key_Escape); // the completions
        QTest::keyClick(&fleet.tab.filterBar().field(), Qt::Key_Return);
        QCOMPARE(fleet.view().selectedCount(), 1);
    }

    void eachClusterSaysHowItStands()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(s("False")), aNode("n2").ready()});

        QCOMPARE(chips(fleet).value(0), s("\u2009prod · Live · 2 nodes · 1 not ready"));
        QCOMPARE(chips(fleet).value(1), s("\u2009test · Connecting · nothing read yet"));
    }

    void aClusterThatIsLostSaysHowOldItsRowsAre()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        Reconnecting lost;
        lost.since = fleet.clock.wallNow();
        fleet.prod->tab.showFreshness(lost, true);

        fleet.clock.advance(65s);

        QCOMPARE(fleet.cell(0, "as-of"), s("65s old"));
        QCOMPARE(fleet.cell(1, "as-of"), s("Live"));
        QCOMPARE(chips(fleet).value(0), s("\u2009prod · 65s old · 1 nodes"));
    }

    void aClusterThatNeverWasReadHasNoAge()
    {
        FleetRig fleet;
        Reconnecting lost;
        lost.since = fleet.clock.wallNow();
        lost.everConnected = false;
        fleet.prod->tab.showFreshness(lost, false);

        fleet.clock.advance(8s);

        QCOMPARE(chips(fleet).value(0), s("\u2009prod · Not connected for 8s · no nodes known"));
    }

    void theStatusBarNamesWhoIsNotLive()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.old->show({aNode("n1").ready()});
        QVERIFY(says(fleet, "Live"));

        Reconnecting lost;
        lost.since = fleet.clock.wallNow();
        fleet.test->tab.showFreshness(lost, true);
        fleet.clock.advance(5s);

        QVERIFY(says(fleet, "2 of 3 live · test: Reconnecting for 5s"));
        const int width = fleet.tab.findChild<SummaryStrip *>()->minimumSizeHint().width();
        fleet.test->tab.rename(s("arn:aws:eks:eu-central-1:123456789012:cluster/") + QString(200, u'x'));
        QVERIFY(fleet.tab.findChild<SummaryStrip *>()->minimumSizeHint().width() < width + 300);
    }

    void theStatusBarSaysHowManyOthersAreNotLive()
    {
        FleetRig fleet;
        Reconnecting lost;
        lost.since = fleet.clock.wallNow();
        for (RigCluster *cluster : {fleet.prod.get(), fleet.test.get(), fleet.old.get()})
            cluster->show({aNode("n1").ready()});
        fleet.prod->tab.showFreshness(lost, true);
        fleet.test->tab.showFreshness(lost, true);
        fleet.clock.advance(5s);

        QVERIFY(says(fleet, "1 of 3 live · prod: Reconnecting for 5s · and 1 more"));
        fleet.old->tab.showFreshness(lost, true);
        fleet.clock.advance(1s);

        QVERIFY(says(fleet, "None live · prod: Reconnecting for 6s · and 2 more"));
    }

    void thatAllWereReadIsSaidWithoutAnotherNode()
    {
        FleetRig fleet;
        for (RigCluster *cluster : {fleet.prod.get(), fleet.test.get(), fleet.old.get()}) {
            cluster->rig.show({aNode("n1").ready()});
            cluster->tab.showFreshness(Connecting{}, false);
        }
        QVERIFY(says(fleet, "3 nodes so far, may be incomplete"));

        for (RigCluster *cluster : {fleet.prod.get(), fleet.test.get(), fleet.old.get()})
            cluster->tab.showFreshness(Live{fleet.clock.wallNow(), true, {}}, true);

        QVERIFY(says(fleet, "3 nodes"));
    }

    void theDetailsAreThoseOfTheSelectedNodeOfItsCluster()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready(s("False"))});

        fleet.view().setCurrentIndex(fleet.index(0));
        DetailsPane *first = pane(fleet);
        fleet.view().setCurrentIndex(fleet.index(1));
        DetailsPane *second = pane(fleet);

        QVERIFY(first && second && first != second);
        QCOMPARE(first->nodeName(), s("n1"));
        QCOMPARE(second->nodeName(), s("n1"));
    }

    void lookingAtTheTableAsksNoServer()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.tab.setDetailsShown(false);

        fleet.tab.filterBar().show(s("cluster:prod n"), QuickFilter::All);
        fleet.clock.advance(60s);

        QCOMPARE(fleet.prod->rig.requests.count(), std::size_t(0));
        QCOMPARE(fleet.test->rig.requests.count(), std::size_t(0));
    }

    void aTabThatClosesTakesItsRowsAndDetails()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n2").ready()});
        fleet.view().setCurrentIndex(fleet.index(0));
        QVERIFY(pane(fleet));

        fleet.tab.removeCluster(fleet.prod->tab);
        fleet.prod.reset();

        QCOMPARE(fleet.rows(), s("test/n2"));
        QCOMPARE(chips(fleet).size(), 2);
        QVERIFY(!pane(fleet));
    }

    void afterAFilterTheDetailsShowANodeThatIsThere()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(s("False")), aNode("n2").ready()});
        QCOMPARE(pane(fleet)->nodeName(), s("n1"));

        fleet.tab.filterBar().show(s("ready"), QuickFilter::All);
        QCOMPARE(pane(fleet)->nodeName(), s("n1"));
        fleet.tab.focusDetails();

        QCOMPARE(pane(fleet)->nodeName(), s("n2"));
        QCOMPARE(fleet.view().selectedNames(), QStringList{s("n2")});
    }

    void whereAFilterHidesAllAStepLeadsBack()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});

        fleet.tab.filterBar().show(s("nothing"), QuickFilter::All);

        auto *page = fleet.tab.findChild<StatePage *>(s("fleetState"));
        QVERIFY(page->isVisible());
        QCOMPARE(page->view().kind, StateView::Kind::FilterHidesAll);
        Q_EMIT page->actionTriggered(StateView::Action::ClearFilter);
        QCOMPARE(fleet.rows(), s("prod/n1"));
    }

    void aClickOnAClusterShowsItsNodesAlone()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        auto *test = fleet.tab.findChild<FleetStrip *>()->findChildren<QToolButton *>().value(1);

        test->click();
        QCOMPARE(fleet.rows(), s("test/n1"));
        test->click();
        QCOMPARE(fleet.rows(), s("prod/n1 test/n1"));
    }

    void aValueThatDriftsLeadsToItsNodes()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").info(s("kubeletVersion"), s("v1.36.2")),
                          aNode("n2").info(s("kubeletVersion"), s("v1.36.2"))});
        fleet.test->show({aNode("n1").info(s("kubeletVersion"), s("v1.36.2")),
                          aNode("n2").info(s("kubeletVersion"), s("v1.36.2")),
                          aNode("n9").info(s("kubeletVersion"), s("v1.37.0"))});
        auto *drift = fleet.tab.findChild<DriftPane *>();
        fleet.tab.setDriftShown(true);
        fleet.test->rig.requests.answer(0, R"({"gitVersion":"v1.36.2"})");

        QCOMPARE(drift->model().index(0, DriftModel::Value).data().toString(),
                 s("v1.37.0\nError: newer than the API server (v1.36.2)\nOdd one out\n1\u00a0in\u00a0test"));
        drift->activate(0);

        QCOMPARE(fleet.rows(), s("test/n9"));
    }

    void theLastRowsOfADeadClusterAreGreyedAndTheOthersAreNot()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        Reconnecting lost;
        lost.since = fleet.clock.wallNow();
        fleet.prod->tab.showFreshness(lost, true);

        fleet.clock.advance(3s);

        const auto *delegate = static_cast<HealthDelegate *>(fleet.view().itemDelegate());
        QVERIFY(delegate->isDimmed(1));
        QVERIFY(!delegate->isDimmed(2));
        QCOMPARE(fleet.rows(), s("prod/n1 test/n1"));
    }

    void groupedByClusterADeadOneSaysSoInItsHead()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().filter().groupBy(s("cluster"));
        Reconnecting lost;
        lost.since = fleet.clock.wallNow();
        fleet.prod->tab.showFreshness(lost, true);

        fleet.clock.advance(65s);

        const NodeFilter &filter = fleet.view().filter();
        QCOMPARE(filter.groupText(filter.groupAt(0)), s("Cluster: prod · 65s old · 1 nodes, 1 ready"));
        QCOMPARE(filter.groupText(filter.groupAt(2)), s("Cluster: test · Live · 1 nodes, 1 ready"));
    }

    void whatAColumnShowsIsReadInEachClustersOwnTab()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        TableLayout layout = fleet.view().layout();
        layout.own.append(*ownColumnOf(s("path:.spec.podCIDR")));
        layout.columns.append({s("path:.spec.podCIDR"), 0});

        fleet.view().setLayout(layout);
        QCOMPARE(fleet.prod->tab.view().paths(), std::vector<std::string>{".spec.podCIDR"});
        QCOMPARE(fleet.test->tab.view().paths(), std::vector<std::string>{".spec.podCIDR"});

        fleet.tab.removeCluster(fleet.prod->tab);
        QVERIFY(fleet.prod->tab.view().paths().empty());
    }

    void anotherLanguageKeepsTheColumnsOfTheClustersTabs()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").label(s("rack"), s("7")), aNode("n2")});
        TableLayout layout;
        layout.own.append(*ownColumnOf(s("label:rack")));
        fleet.prod->tab.view().setLayout(layout);
        fleet.tab.filterBar().field().setText(s("rack=7"));
        QCOMPARE(fleet.rows(), s("prod/n1"));

        fleet.prod->tab.renewWords();

        QCOMPARE(fleet.prod->tab.filter().columns().own(), layout.own);
        QVERIFY(!fleet.tab.filterBar().field().error());
        QCOMPARE(fleet.rows(), s("prod/n1"));
    }

    void aPresetKeepsTheClusterAndHowFreshItIs()
    {
        FleetRig fleet;
        TableLayout preset;
        preset.columns = {{s("name"), 0}, {s("kernel"), 0}};

        fleet.view().setLayout(preset);

        QStringList shown;
        for (const TableLayout::Column &column : fleet.view().layout().columns)
            shown << column.id;
        QCOMPARE(shown, (QStringList{s("cluster"), s("as-of"), s("name"), s("kernel")}));
    }

    void nodesOfSeveralClustersAreCopiedAsCsv()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        TableLayout layout;
        layout.columns = {{s("cluster"), 0}, {s("name"), 0}, {s("as-of"), 0}};
        fleet.view().setLayout(layout);
        fleet.view().selectAll();

        fleet.action("copy-csv").trigger();

        QCOMPARE(QGuiApplication::clipboard()->text(),
                 s("Cluster,Name,As of\r\nprod,n1,Live\r\ntest,n1,Live\r\n"));
    }

    void nodesOfSeveralClustersAreCopiedAsObjectsByCluster()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();

        fleet.action("copy-json").trigger();
        fleet.prod->rig.requests.answer(fleet.prod->rig.requests.count() - 1, R"({"metadata":{"name":"n1"}})");
        QCOMPARE(fleet.test->rig.requests.lines().back(), "GET /api/v1/nodes/n1");
        fleet.test->rig.requests.answer(fleet.test->rig.requests.count() - 1, R"({"metadata":{"name":"n1"}})");

        const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
        const QJsonObject whole = QJsonDocument::fromJson(text).object();
        QCOMPARE(whole.keys(), (QStringList{s("prod"), s("test")}));
        QCOMPARE(whole[s("prod")][s("metadata")][s("name")].toString(), s("n1"));
    }
};

QTEST_MAIN(TestFleetTab)
#include "tst_fleettab.moc"
