#include "core/operations/cordon.h"
#include "tests/ui/fleet/fleetrig.h"
#include "ui/fleet/fleetcommands.h"
#include "ui/operations/nodecommands.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Leaves that cluster out; null where it is not offered.
QPushButton *skipOf(const QDialog &dialog)
{
    return dialog.findChild<QPushButton *>(s("skip"));
}

/// What is told in the end where some clusters were left out; null where nothing is.
QMessageBox *accountOf(const FleetRig &fleet)
{
    return fleet.tab.findChild<QMessageBox *>(s("fleetAccount"));
}

/// Of one node in each cluster; the dialog of prod is open.
void beginCordon(FleetRig &fleet)
{
    fleet.prod->show({aNode("n1").ready()});
    fleet.test->show({aNode("n1").ready()});
    fleet.view().selectAll();
    fleet.action("cordon").trigger();
    goOn(fleet);
    QTRY_VERIFY(dialogOf(*fleet.prod));
}

/// The first one; its results are shown, of which none has come.
void confirmCordonOfProd(FleetRig &fleet)
{
    fleet.prod->rig.operations.setGuard(GuardLevel::Careful);
    beginCordon(fleet);
    OperationDialog &dialog = *dialogOf(*fleet.prod);
    if (auto *consent = dialog.findChild<QCheckBox *>(); consent && consent->isVisible())
        consent->click();
    QCOMPARE(dialog.blockedBecause(), QString());
    dialog.actButton()->click();
    QVERIFY(dialog.isShowingResults());
}

void failCordonOfProd(FleetRig &fleet)
{
    fleet.prod->rig.requests.fail(*fleet.prod->rig.requests.findOpen("PATCH /api/v1/nodes/n1"),
                                  anError(Error::Kind::Invalid, 422));
}

/// While the second one is asked, or so that it is; there it is confirmed then.
void closeProd(FleetRig &fleet)
{
    fleet.tab.removeCluster(fleet.prod->tab);
    fleet.prod.reset();
    QTRY_VERIFY(dialogOf(*fleet.test));
    dialogOf(*fleet.test)->accept();
}

/// The second one is asked.
void closeResultsOfProd(FleetRig &fleet)
{
    dialogOf(*fleet.prod)->reject();
    QTRY_VERIFY(dialogOf(*fleet.test));
}

const char *const kProdWasCut = "prod (1 node): closed with failed or unanswered writes; see the journal.";

} // namespace

/// Several clusters are asked one after the other: how one goes on to the next, and what is told then.
class TestFleetChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drainsOfSeveralClustersAreCanceledOneAfterTheOther()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();
        std::vector<const DrainOperation *> drains;
        for (RigCluster *cluster : {&*fleet.prod, &*fleet.test}) {
            DrainOrder order;
            order.node = "n1";
            drains.push_back(cluster->rig.operations.drain(order));
            const auto asked = cluster->rig.requests.findOpen("GET /api/v1/nodes/n1");
            QVERIFY(asked);
            cluster->rig.requests.answer(*asked, aNode("n1").ready().json().toStdString());
            cluster->rig.deliver();
        }
        fleet.clock.advance(1s);
        fleet.action("cancel-drain").trigger();
        goOn(fleet);

        QTRY_VERIFY(fleet.prod->tab.findChild<QMessageBox *>());
        QVERIFY(skipOf(*fleet.prod->tab.findChild<QMessageBox *>()));
        QVERIFY(!fleet.test->tab.findChild<QMessageBox *>());
        fleet.prod->tab.findChild<QPushButton *>(s("stop"))->click();
        QVERIFY(drains[0]->progress().isRunning()); // a write of its is under way

        QTRY_VERIFY(fleet.test->tab.findChild<QMessageBox *>());
        auto *second = fleet.test->tab.findChild<QMessageBox *>();
        QVERIFY2(second->windowTitle().endsWith(s("(cluster 2 of 2)")), qPrintable(second->windowTitle()));
        second->reject();
        fleet.prod->rig.clock.advance(2s);
        QVERIFY(!drains[0]->progress().isRunning() && drains[1]->progress().isRunning());
    }

    void cancellingOneClusterAsksForNoOther()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready(), aNode("n2").ready().cordoned()}); // one that nothing is done to
        fleet.view().selectAll();
        QSignalSpy hinted(&fleet.tab.commands(), &FleetCommands::hinted);
        fleet.action("cordon").trigger();
        goOn(fleet);

        QTRY_VERIFY(dialogOf(*fleet.prod));
        dialogOf(*fleet.prod)->reject();

        QTRY_VERIFY(!hinted.isEmpty());
        QVERIFY(!dialogOf(*fleet.test));
        QCOMPARE(hinted.last().first().toString(), s("Nothing was done in prod (1 node), test (1 node)."));
    }

    void aClusterIsSkippedAndThoseAfterItAreAsked()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();
        QSignalSpy hinted(&fleet.tab.commands(), &FleetCommands::hinted);
        fleet.action("drain").trigger();
        goOn(fleet);
        QTRY_VERIFY(dialogOf(*fleet.prod));

        QPushButton *skip = skipOf(*dialogOf(*fleet.prod));
        QVERIFY(skip);
        QCOMPARE(skip->text(), s("Sk&ip prod"));
        skip->click();

        QTRY_VERIFY(dialogOf(*fleet.test));
        QVERIFY(!skipOf(*dialogOf(*fleet.test))); // none comes after it
        dialogOf(*fleet.test)->reject();
        QTRY_COMPARE(hinted.size(), 1);
        QCOMPARE(hinted.last().first().toString(), s("Nothing was done in prod (2 nodes), test (1 node)."));
    }

    void whatWasDoneAndWhatWasNotIsToldInTheEnd()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready(), aNode("n2").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.old->show({aNode("n1").ready(), aNode("n2").ready().cordoned()});
        fleet.view().selectAll();
        fleet.action("cordon").trigger();
        goOn(fleet);
        QTRY_VERIFY(dialogOf(*fleet.prod));
        dialogOf(*fleet.prod)->accept();

        QTRY_VERIFY(dialogOf(*fleet.test));
        dialogOf(*fleet.test)->reject();

        QTRY_VERIFY(accountOf(fleet));
        QCOMPARE(accountOf(fleet)->text(), s("Cordon: confirmed for prod (2 nodes)."));
        QCOMPARE(accountOf(fleet)->informativeText(), s("Nothing was done in:\n"
                                                        "old (1 node): This cluster is read-only here.\n"
                                                        "test (1 node): canceled"));
    }

    void whereAllWasDoneAHintTellsIt()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();
        QSignalSpy hinted(&fleet.tab.commands(), &FleetCommands::hinted);
        fleet.action("cordon").trigger();
        goOn(fleet);
        for (const RigCluster *cluster : {&*fleet.prod, &*fleet.test}) {
            QTRY_VERIFY(dialogOf(*cluster));
            dialogOf(*cluster)->accept();
        }

        QTRY_COMPARE(hinted.size(), 1);
        QCOMPARE(hinted.last().first().toString(), s("Cordon: confirmed for prod (1 node), test (1 node)."));
        QVERIFY(!accountOf(fleet));
    }

    void theReasonThatWasTypedIsOfferedToTheNextCluster()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();
        const auto reasonOf = [](const RigCluster &cluster) {
            return dialogOf(cluster)->findChild<QLineEdit *>(s("reason"));
        };
        fleet.action("cordon").trigger();
        goOn(fleet);
        QTRY_VERIFY(dialogOf(*fleet.prod));
        QVERIFY(reasonOf(*fleet.prod)->text().isEmpty());

        reasonOf(*fleet.prod)->setText(s("disk swap"));
        dialogOf(*fleet.prod)->accept();

        QTRY_VERIFY(dialogOf(*fleet.test));
        QCOMPARE(reasonOf(*fleet.test)->text(), s("disk swap"));
        reasonOf(*fleet.test)->clear();
        dialogOf(*fleet.test)->accept();
        QTRY_VERIFY(!dialogOf(*fleet.test));
        fleet.action("cordon").trigger(); // another action begins anew
        goOn(fleet);
        QTRY_VERIFY(dialogOf(*fleet.prod));
        QVERIFY(reasonOf(*fleet.prod)->text().isEmpty());
    }

    void aClusterThatClosesIsNotAskedAnyMore()
    {
        FleetRig fleet;
        beginCordon(fleet);

        fleet.tab.removeCluster(fleet.test->tab);
        fleet.test.reset();
        dialogOf(*fleet.prod)->accept();

        QTRY_VERIFY(accountOf(fleet));
        QCOMPARE(accountOf(fleet)->text(), s("Cordon: confirmed for prod (1 node)."));
        QCOMPARE(accountOf(fleet)->informativeText(), s("Nothing was done in:\ntest (1 node): closed meanwhile"));
        QCOMPARE(fleet.rows(), s("prod/n1"));
    }

    void whereTheClusterClosesThatIsAskedTheNextOneIs()
    {
        FleetRig fleet;
        beginCordon(fleet);

        closeProd(fleet);

        QTRY_VERIFY(accountOf(fleet));
        QCOMPARE(accountOf(fleet)->text(), s("Cordon: confirmed for test (1 node)."));
        QCOMPARE(accountOf(fleet)->informativeText(), s("Nothing was done in:\nprod (1 node): closed meanwhile"));
    }

    /// Its tab is reopened, say, before who confirmed it has closed the results.
    void aClusterThatClosesWithWhatFailedThereIsToldOfAsCutOff()
    {
        FleetRig fleet;
        confirmCordonOfProd(fleet);
        failCordonOfProd(fleet);
        QVERIFY(dialogOf(*fleet.prod)->isShowingResults());

        fleet.tab.removeCluster(fleet.prod->tab);
        QTRY_VERIFY(dialogOf(*fleet.test));
        dialogOf(*fleet.prod)->reject(); // it answers for its own cluster only
        dialogOf(*fleet.test)->accept();

        QTRY_VERIFY(accountOf(fleet));
        QCOMPARE(accountOf(fleet)->text(), s("Cordon: confirmed for test (1 node)."));
        QCOMPARE(accountOf(fleet)->informativeText(), s(kProdWasCut));
    }

    void whoClosesTheResultsHasReadWhatFailed()
    {
        FleetRig fleet;
        QSignalSpy hinted(&fleet.tab.commands(), &FleetCommands::hinted);
        confirmCordonOfProd(fleet);
        failCordonOfProd(fleet);
        closeResultsOfProd(fleet);

        closeProd(fleet);

        QTRY_COMPARE(hinted.size(), 1);
        QCOMPARE(hinted.last().first().toString(), s("Cordon: confirmed for prod (1 node), test (1 node)."));
    }

    /// While the next one is asked; what was not sent by then never will be.
    void answersThatNeverCameAreToldOfAlsoWhereTheResultsWereClosed()
    {
        FleetRig fleet;
        confirmCordonOfProd(fleet);
        closeResultsOfProd(fleet);

        closeProd(fleet);

        QTRY_VERIFY(accountOf(fleet));
        QCOMPARE(accountOf(fleet)->text(), s("Cordon: confirmed for test (1 node)."));
        QCOMPARE(accountOf(fleet)->informativeText(), s(kProdWasCut));
    }

    void answersThatCameAfterTheResultsWereClosedCount()
    {
        FleetRig fleet;
        QSignalSpy hinted(&fleet.tab.commands(), &FleetCommands::hinted);
        confirmCordonOfProd(fleet);
        closeResultsOfProd(fleet);
        const QString note = QString::fromStdString(noteText(fleet.prod->rig.operations.noteFor({})));
        fleet.prod->rig.answerWrite("n1",
                                    aNode("n1").ready().cordoned().annotation(s("drover.desktop/cordon"), note));

        closeProd(fleet);

        QTRY_COMPARE(hinted.size(), 1);
        QCOMPARE(hinted.last().first().toString(), s("Cordon: confirmed for prod (1 node), test (1 node)."));
    }

    /// As they do before its words are made anew.
    void whereTheTableGoesItIsToldAtOnceAndWhatIsOpenStays()
    {
        FleetRig fleet;
        confirmCordonOfProd(fleet);
        fleet.tab.removeCluster(fleet.prod->tab);
        QTRY_VERIFY(dialogOf(*fleet.test));

        fleet.tab.removeClusters();

        QVERIFY(accountOf(fleet));
        QCOMPARE(accountOf(fleet)->text(), s(kProdWasCut));
        QCOMPARE(accountOf(fleet)->informativeText(), QString()); // of the one that is open nothing is known yet
        QVERIFY(dialogOf(*fleet.test));
    }

    /// What was confirmed may never have been sent.
    void aClusterThatClosesBeforeItAnswersIsToldOfAsCutOff()
    {
        FleetRig fleet;
        confirmCordonOfProd(fleet);

        closeProd(fleet);

        QTRY_VERIFY(accountOf(fleet));
        QCOMPARE(accountOf(fleet)->text(), s("Cordon: confirmed for test (1 node)."));
        QCOMPARE(accountOf(fleet)->informativeText(), s(kProdWasCut));
    }

    void soItIsWhereNothingElseWasConfirmed()
    {
        FleetRig fleet;
        confirmCordonOfProd(fleet);

        fleet.tab.removeCluster(fleet.prod->tab);
        QTRY_VERIFY(dialogOf(*fleet.test));
        dialogOf(*fleet.test)->reject();

        QTRY_VERIFY(accountOf(fleet));
        QCOMPARE(accountOf(fleet)->text(), s(kProdWasCut));
        QCOMPARE(accountOf(fleet)->informativeText(), s("Nothing was done in:\ntest (1 node): canceled"));
    }

    void afterACanceledSplitTheHintLeadsToTheBoardAgain()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.test->show({aNode("n1").ready()});
        fleet.view().selectAll();
        fleet.action("drain").trigger();
        fleet.tab.findChild<SplitDialog *>()->reject();
        QSignalSpy hinted(&fleet.tab.commands(), &FleetCommands::hinted);

        Q_EMIT fleet.prod->tab.commands()->drainsBegun(); // one that was cut off goes on, say

        QCOMPARE(hinted.size(), 1);
        QVERIFY(hinted.first().first().toString().contains(s("tab of prod")));
    }
};

QTEST_MAIN(TestFleetChain)
#include "tst_fleetchain.moc"
