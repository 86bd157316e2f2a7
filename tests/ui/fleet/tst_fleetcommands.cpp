#include "tests/ui/fleet/fleetrig.h"
#include "ui/clusters/filterbar.h"
#include "ui/fleet/fleetcommands.h"
#include "ui/fleet/splitdialog.h"
#include "ui/theme/enterkey.h"
#include "ui/writes/cordondialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestFleetCommands : public QObject
{
    Q_OBJECT

    const EnterKey m_enterKey{*qApp};

private Q_SLOTS:
    void aSelectionIsSplitByCluster()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        fleet.test->show({aNode("n1").ready()});

        fleet.view().selectAll();

        const auto shares = fleet.view().selected();
        QCOMPARE(shares.size(), std::size_t(2));
        QCOMPARE(shares[0].nodes.size(), std::size_t(2));
        QVERIFY(shares[1].nodes.front() == fleet.test->rig.node("n1"));
        QCOMPARE(fleet.view().menuTitle(), s("3 nodes in 2 clusters"));
    }

    void whatIsHiddenIsSelectedAgainUnlessSomethingWasDoneToWhatStoodIn()
    {
        FleetRig fleet;
        fleet.test->show({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        fleet.select({"test/n1", "test/n2"});
        const auto openCordon = [&fleet] {
            fleet.view().filter().setQuery(s("name:n3"));
            fleet.view().standIn();
            fleet.action("cordon").trigger();
            return dialogOf(*fleet.test);
        };
        const auto selectedWithoutFilter = [&fleet] {
            fleet.view().filter().setQuery({});
            fleet.view().standIn();
            QCoreApplication::sendPostedEvents(&fleet.view()); // what comes back does so by now
            return fleet.selected();
        };

        openCordon()->reject();
        QCOMPARE(selectedWithoutFilter(), s("test/n1 test/n2"));
        openCordon()->actButton()->click();
        QCOMPARE(fleet.test->rig.writes().size(), 1);
        QCOMPARE(selectedWithoutFilter(), s("test/n3"));
    }

    void whatIsActedOnIsSeen()
    {
        FleetRig fleet;
        NodeBatch nodes;
        for (int i = 100; i < 200; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready());
        fleet.prod->show(std::move(nodes));
        fleet.view().selectRow(0);
        fleet.view().verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
        QVERIFY(fleet.view().rowViewportPosition(0) < 0);

        fleet.action("cordon").trigger();

        QVERIFY(dialogOf(*fleet.prod));
        QVERIFY(fleet.view().rowViewportPosition(0) >= 0);
    }

    void eachClusterIsAskedByItselfUnderItsOwnGuard()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();

        fleet.action("cordon").trigger();
        QVERIFY(!dialogOf(*fleet.prod));
        goOn(fleet);

        QTRY_VERIFY(dialogOf(*fleet.prod));
        OperationDialog *first = dialogOf(*fleet.prod);
        QVERIFY(!dialogOf(*fleet.test));
        QVERIFY2(first->windowTitle().contains(s("prod")), qPrintable(first->windowTitle()));
        QVERIFY2(first->windowTitle().endsWith(s("(cluster 1 of 2)")), qPrintable(first->windowTitle()));
        QCOMPARE(first->blockedBecause(), s("Type the name first.")); // Production
        first->accept();

        QTRY_VERIFY(dialogOf(*fleet.test));
        OperationDialog *second = dialogOf(*fleet.test);
        QVERIFY2(second->windowTitle().endsWith(s("(cluster 2 of 2)")), qPrintable(second->windowTitle()));
        QVERIFY(second->blockedBecause() != s("Type the name first."));
        QVERIFY(fleet.prod->rig.writes().isEmpty());
        QVERIFY(fleet.test->rig.writes().isEmpty());
    }

    void drainsOfSeveralClustersArePausedTogether()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();
        QVERIFY(!fleet.action("pause-drain").isEnabled());
        std::vector<const DrainOperation *> drains;
        for (RigCluster *cluster : {&*fleet.prod, &*fleet.test}) {
            DrainOrder order;
            order.node = "n1";
            drains.push_back(cluster->rig.operations.drain(order));
        }
        fleet.clock.advance(1s);
        QCOMPARE(fleet.action("pause-drain").text(), s("Pau&se Drain (2)"));

        fleet.action("pause-drain").trigger();
        goOn(fleet);

        QTRY_VERIFY(drains[0]->isPaused() && drains[1]->isPaused());
    }

    void whatOneClusterRefusesIsSaidAndLeftOut()
    {
        FleetRig fleet;
        fleet.test->show({aNode("n1").ready()});
        fleet.old->show({aNode("n1").ready()});
        fleet.view().selectAll();

        QVERIFY(fleet.action("cordon").isEnabled());
        QVERIFY2(fleet.action("cordon").statusTip().contains(s("old: This cluster is read-only here.")),
                 qPrintable(fleet.action("cordon").statusTip()));
        fleet.action("cordon").trigger();
        goOn(fleet);

        QTRY_VERIFY(dialogOf(*fleet.test));
        dialogOf(*fleet.test)->accept();
        QTRY_VERIFY(!dialogOf(*fleet.test));
        QVERIFY(!dialogOf(*fleet.old));
    }

    void thatAClusterIsNotConnectedIsSaidBeforeOneGoesOn()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();
        const Error refused{Error::Kind::Network, s("Connection refused"), {}, {}, {}, 0, {}};
        fleet.test->tab.showFreshness(Stale{fleet.clock.wallNow(), refused, {}}, true);

        fleet.action("drain").trigger();

        const auto *table = fleet.tab.findChild<SplitDialog *>()->findChild<QTreeWidget *>();
        QCOMPARE(table->topLevelItem(0)->text(2), s("n1"));
        const QString said = table->topLevelItem(1)->text(2);
        QVERIFY2(said.startsWith(s("Stale since ")) && said.endsWith(s("\nn1")), qPrintable(said));
        QVERIFY(!table->topLevelItem(1)->icon(2).isNull());
    }

    void notGoingOnAsksNoCluster()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();
        fleet.action("drain").trigger();

        fleet.tab.findChild<SplitDialog *>()->reject();
        QCoreApplication::sendPostedEvents();

        QVERIFY(!dialogOf(*fleet.prod));
        QVERIFY(!dialogOf(*fleet.test));
    }

    void theSplitStaysWithWhatWasSelectedAndSaysSo()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();
        fleet.action("cordon").trigger();
        const auto texts = [&fleet] {
            QStringList shown;
            for (const QLabel *label : fleet.tab.findChild<SplitDialog *>()->findChildren<QLabel *>()) {
                if (label->isVisible())
                    shown << label->text();
            }
            return shown.join(u'\n');
        };
        QVERIFY(!texts().contains(s("selected now")));

        fleet.select({"prod/n1"});

        QVERIFY(texts().contains(s("Cordon: 3 nodes in 2 clusters")));
        QTRY_VERIFY(texts().contains(s("1 nodes are selected now.")));
        fleet.view().selectAll();
        QTRY_VERIFY(!texts().contains(s("selected now")));
    }

    void theSplitNamesThoseThatAreChanged()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready().cordoned()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();

        fleet.action("cordon").trigger();

        const auto *table = fleet.tab.findChild<SplitDialog *>()->findChild<QTreeWidget *>();
        QCOMPARE(table->topLevelItem(0)->text(1), s("1"));
        QCOMPARE(table->topLevelItem(0)->text(2), s("n1\nThere is nothing to do on 1 more."));
    }

    void nodesOfOneClusterAreAskedForAtOnce()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n2").ready()});
        fleet.view().goTo(s("n2"), 2);

        fleet.action("cordon").trigger();

        QVERIFY(!fleet.tab.findChild<SplitDialog *>());
        QVERIFY(dialogOf(*fleet.test));
    }

    void aKeyActsOnWhatIsSelectedByThen()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        fleet.tab.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&fleet.tab));
        fleet.tab.filterBar().show(s("nothing"), QuickFilter::All);
        QVERIFY(!fleet.action("drain").isEnabled());
        fleet.tab.focusFilter();

        fleet.tab.filterBar().show(s("n2"), QuickFilter::All);
        QTest::keyClick(&fleet.tab.filterBar().field(), Qt::Key_D, Qt::ControlModifier);

        QVERIFY(dialogOf(*fleet.prod));
    }

    void aKeySaysWhyNothingIsSelected()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.tab.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&fleet.tab));
        QVERIFY(fleet.action("drain").isEnabled());
        fleet.tab.focusFilter();

        fleet.tab.filterBar().show(s("nothing"), QuickFilter::All);
        QSignalSpy refused(&fleet.view().actions(), &ActionSet::refused);
        QTest::keyClick(&fleet.tab.filterBar().field(), Qt::Key_D, Qt::ControlModifier);

        QCOMPARE(refused.value(0).value(0).toString(), s("No node is selected."));
    }

    void whatBecameImpossibleAMomentAgoIsSaid()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        QAction &cordon = fleet.action("cordon");
        QSignalSpy hinted(&fleet.tab.commands(), &FleetCommands::hinted);

        fleet.prod->show({aNode("n1").ready().cordoned()});
        cordon.trigger();

        QVERIFY(!dialogOf(*fleet.prod));
        QCOMPARE(hinted.value(0).value(0).toString(), s("The node is cordoned already."));
    }

    void aReadOnlyClusterAloneHasItsActionsOff()
    {
        FleetRig fleet;
        fleet.old->show({aNode("n1").ready()});
        fleet.view().selectAll();

        QVERIFY(!fleet.action("drain").isEnabled());
        QCOMPARE(fleet.view().actions().refusalOf(fleet.action("drain").shortcut()),
                 s("This cluster is read-only here."));
    }

    void theBoardsOfDrainsAreFound()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        const auto board = [&fleet] { return fleet.tab.findChild<QToolButton *>(s("board")); };
        QSignalSpy wanted(&fleet.tab, &FleetTab::boardWanted);
        QVERIFY(!board());
        DrainOrder order;
        order.node = "n1";
        DrainOperation *drain = fleet.prod->rig.operations.drain(order);

        QVERIFY(board());
        QCOMPARE(board()->accessibleName(), s("prod: 1 drains running"));
        board()->setFocus();
        QTest::keyClick(board(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        drain->setPaused(true);
        fleet.prod->rig.clock.advance(1s);
        QCOMPARE(board()->accessibleName(), s("prod: 1 drains paused"));
        order.node = "n2";
        fleet.prod->rig.operations.drain(order)->cancel();
        fleet.prod->rig.clock.advance(1s);
        QCOMPARE(board()->accessibleName(), s("prod: 1 drains paused"));
        drain->setPaused(false);
        fleet.prod->rig.clock.advance(1s);
        QCOMPARE(board()->accessibleName(), s("prod: 1 drains running"));
        fleet.prod->rig.operations.putAway(*fleet.prod->rig.operations.drains().back());
        drain->cancel();
        fleet.prod->rig.clock.advance(1s);
        QCOMPARE(board()->accessibleName(), s("prod: 1 drains ended"));
        fleet.prod->rig.operations.putAway(*drain);
        QVERIFY(!board());
    }
};

QTEST_MAIN(TestFleetCommands)
#include "tst_fleetcommands.moc"
