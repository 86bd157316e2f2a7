#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/draindialog.h"
#include "ui/drains/planmodel.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Opened {
    OperationsRig rig;
    QPointer<DrainDialog> dialog;

    explicit Opened(std::vector<PodBuilder> pods, GuardLevel guard = GuardLevel::Careful,
                    bool isDryRun = false)
        : rig(guard, isDryRun)
    {
        rig.pods = std::move(pods);
        rig.show({aNode("n1").ready(), aNode("n2").ready()});
        dialog = new DrainDialog(rig.operations, {rig.node("n1")}, {}, DrainDialog::startOptions());
        dialog->show();
        rig.deliver();
    }
    ~Opened() { delete dialog; }

    PlanModel *plan() const
    {
        return static_cast<PlanModel *>(dialog->findChild<QTreeView *>(s("plan"))->model());
    }
    int count(PlanModel::Group group) const { return plan()->count(group); }
    void check(const char *option) const
    {
        QTest::keyClick(dialog->findChild<QCheckBox *>(s(option)), Qt::Key_Space);
    }
};

} // namespace

class TestDrainDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenBeforeItIsPressed()
    {
        const Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});

        QCOMPARE(open.count(PlanModel::Group::Going), 1);
        QVERIFY(open.dialog->actButton()->isEnabled());
        QVERIFY(open.dialog->actButton()->text().contains(s("1 pod")));
        QVERIFY(open.rig.writes().isEmpty());
    }

    void theSumSaysOfEachPodWhatHappens()
    {
        const Opened open({aPod("a/x").ownedBy("Job", "x").terminating("2027-01-15T08:00:00Z"), aPod("a/y").mirror()});
        QCOMPARE(open.dialog->findChild<QLabel *>(s("sum"))->text().section(s(" · "), 0, 1),
                 s("1 terminating already · 1 stays"));
    }

    void whoOpensItIsInThePlan()
    {
        const Opened open({aPod("shop/cache-1").ownedBy("ReplicaSet", "cache").emptyDir("1Gi"),
                           aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        auto *list = open.dialog->findChild<QTreeView *>(s("plan"));

        QCOMPARE(open.dialog->focusWidget(), list);
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(list, Qt::Key_Down);
        open.check("deleteEmptyDirData"); // which plans again

        QCOMPARE(list->currentIndex().row(), 1);
    }

    void whileAPodIsRefusedTheActIsOffAndAnOptionPlansAgainAtOnce()
    {
        const Opened open({aPod("shop/bare"),
                           aPod("shop/cache-1").ownedBy("ReplicaSet", "cache").emptyDir("1Gi")});

        QCOMPARE(open.count(PlanModel::Group::Refused), 2);
        QVERIFY(!open.dialog->actButton()->isEnabled());
        QVERIFY(open.dialog->blockedBecause().contains(s("2 pods refused")));
        QVERIFY(open.dialog->findChild<QCheckBox *>(s("deleteEmptyDirData"))
                    ->text()
                    .contains(s("1 pod")));
        const std::size_t asked = open.rig.requests.count();
        open.check("deleteEmptyDirData");
        open.check("force");

        QCOMPARE(open.count(PlanModel::Group::Going), 2);
        QVERIFY(open.dialog->actButton()->isEnabled());
        QCOMPARE(open.rig.requests.count(), asked);
    }

    void whyAPodIsRefusedIsReadWhole()
    {
        const Opened open({aPod("shop/bare"),
                           aPod("shop/cache-1").ownedBy("ReplicaSet", "cache").emptyDir("1Gi")});
        auto &list = *open.dialog->findChild<QTreeView *>(s("plan"));
        const QAbstractItemModel &plan = *list.model();

        for (const int width : {900, 1184}) {
            open.dialog->resize(width, 656);
            QCoreApplication::sendPostedEvents();
            for (int row = 0; row < plan.rowCount(); ++row) {
                const QModelIndex what = plan.index(row, PlanModel::WhatColumn);
                const QRect room(0, 0, list.columnWidth(what.column()) - 2 * kSpace, 1000);
                const QRect text = list.fontMetrics().boundingRect(room, Qt::TextWordWrap,
                                                                   what.data().toString());
                QVERIFY(text.height() + kSpace <= list.visualRect(what).height());
                QVERIFY(text.width() <= room.width());
            }
            QCOMPARE(list.horizontalScrollBar()->maximum(), 0);
        }
    }

    void fiveHundredPodsArePlannedQuickly()
    {
        std::vector<PodBuilder> pods;
        for (int pod = 0; pod < 500; ++pod)
            pods.push_back(aPod(("shop/cache-" + std::to_string(pod)).c_str())
                               .ownedBy("ReplicaSet", "cache")
                               .emptyDir("1Gi"));
        const Opened open(std::move(pods));
        open.dialog->resize(900, 656);
        QElapsedTimer took;

        took.start();
        open.check("deleteEmptyDirData");
        open.dialog->grab();

        QCOMPARE(open.count(PlanModel::Group::Going), 500);
        QVERIFY2(took.elapsed() < 10'000, qPrintable(QString::number(took.elapsed())));
    }

    void onPressTheServerIsReadAgainAndThenTheDrainBegins()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        const std::size_t asked = open.rig.requests.count();

        open.dialog->actButton()->click();
        QVERIFY(open.rig.requests.count() > asked);
        QVERIFY(open.rig.operations.drains().empty());
        open.rig.deliver();

        QCOMPARE(open.rig.operations.drains().size(), 1u);
        QCOMPARE(open.rig.operations.drains()[0]->order().confirmed->nodeUid,
                 std::string("uid-n1"));
        QVERIFY(open.rig.operations.drains()[0]->order().options.ignoreDaemonSets);
    }

    void whatBecameDifferentIsShownBeforeItGoesOn()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});

        open.rig.pods.push_back(aPod("shop/web-2").ownedBy("ReplicaSet", "web"));
        open.dialog->actButton()->click();
        open.rig.deliver();
        QVERIFY(open.rig.operations.drains().empty());
        QCOMPARE(open.count(PlanModel::Group::Going), 2);
        open.dialog->actButton()->click();
        open.rig.deliver();

        QCOMPARE(open.rig.operations.drains().size(), 1u);
    }

    void aNodeThatGoesSilentMeanwhileIsWarnedOf()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        QCOMPARE(open.dialog->warningText(), QString());

        open.rig.show({aNode("n1")
                           .condition(s("Ready"), s("Unknown"), {}, s("2026-11-26T05:00:00Z"),
                                      s("NodeStatusUnknown"), s("Kubelet stopped posting node status."))
                           .version(s("2"))});

        const QString warning = open.dialog->warningText();
        QVERIFY2(warning.contains(s("The kubelet of n1 is silent")), qPrintable(warning));
        QVERIFY2(warning.contains(s("since 2026-11-26 05:00:00 UTC")), qPrintable(warning));
        open.rig.show({aNode("n1").ready().version(s("3"))});
        QCOMPARE(open.dialog->warningText(), QString());
    }

    void aWarningThatComesLaterAsksForATick()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        const auto *agree = open.dialog->findChild<QCheckBox *>(s("agree"));
        QVERIFY(agree->isHidden());

        open.rig.show({aNode("n2").ready().cordoned().version(s("2"))});
        open.rig.clock.advance(std::chrono::seconds(1));

        QVERIFY(open.dialog->warningText().contains(s("No other node of the cluster is ready")));
        QVERIFY(!agree->isHidden() && !open.dialog->actButton()->isEnabled());
        open.check("agree");
        QVERIFY(open.dialog->actButton()->isEnabled());
    }

    void whatIsNewAsksAnewAndWhatWasTickedStaysSo()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        const auto *agree = open.dialog->findChild<QCheckBox *>(s("agree"));
        open.rig.show({aNode("n2").ready().cordoned().version(s("2"))});
        open.rig.clock.advance(std::chrono::seconds(1));
        open.check("agree");
        open.dialog->findChild<QPushButton *>(s("recheck"))->click();
        open.rig.deliver();
        QVERIFY(agree->isChecked()); // nothing is new

        open.rig.show({aNode("n1").ready(s("Unknown")).version(s("3"))});
        QVERIFY(!agree->isChecked() && agree->text().contains(s("new")));
        QVERIFY(!open.dialog->actButton()->isEnabled());
        open.rig.show({aNode("n1").ready().version(s("4"))});

        QVERIFY(agree->isChecked() && !agree->text().contains(s("new")));
        QVERIFY(open.dialog->actButton()->isEnabled());
    }

    void aWarningThatTheLastReadingBringsHoldsTheDrain()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        open.dialog->actButton()->click();
        open.rig.show({aNode("n1").ready(s("Unknown")).version(s("2"))});

        open.rig.deliver();
        QVERIFY(open.rig.operations.drains().empty());
        open.check("agree");
        open.dialog->actButton()->click();
        open.rig.deliver();

        QCOMPARE(open.rig.operations.drains().size(), 1u);
    }

    void inProductionWhatComesAfterTheNameWasTypedIsTicked()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")}, GuardLevel::Production);
        const auto *agree = open.dialog->findChild<QCheckBox *>(s("agree"));
        QTest::keyClicks(open.dialog->findChild<QLineEdit *>(s("typedName")), s("n1"));
        QVERIFY(agree->isHidden() && open.dialog->actButton()->isEnabled());

        open.rig.show({aNode("n1").ready(s("Unknown")).version(s("2"))});

        QVERIFY(!agree->isHidden() && !open.dialog->actButton()->isEnabled());
        open.check("agree");
        QVERIFY(open.dialog->actButton()->isEnabled());
    }

    void whatOnesOwnOptionBringsAsksForNoTick()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        open.check("disableEviction");
        QVERIFY(open.dialog->warningText().contains(s("Pods are deleted")));
        QVERIFY(open.dialog->actButton()->isEnabled());
        open.rig.show({aNode("n1").ready(s("Unknown")).version(s("2"))});

        open.check("disableEviction");
        QVERIFY(!open.dialog->actButton()->isEnabled()); // what came meanwhile still asks
        open.check("agree");
        QVERIFY(open.dialog->actButton()->isEnabled());
    }

    void thatItWouldWaitForEverIsSaid()
    {
        Opened open({aPod("shop/web-1").label("app", "web").ownedBy("ReplicaSet", "web")});
        open.rig.budgets = {aBudget("shop/web").selects("app", "web").room(0, 2, 2, 2)};
        open.dialog->findChild<QPushButton *>(s("recheck"))->click();
        open.rig.deliver();

        QCOMPARE(open.count(PlanModel::Group::BlockedForGood), 1);
        QVERIFY(open.dialog->warningText().contains(s("Blocked for good: 1 pod.")));
        open.dialog->findChild<QComboBox *>(s("limitKind"))->setCurrentIndex(1);
        QVERIFY(!open.dialog->warningText().contains(s("Blocked for good")));
    }

    void withoutTheRightToEvictItSaysWhichIsMissing()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        open.rig.isAllowed = false;
        open.rig.operations.rights().forget();
        QMetaObject::invokeMethod(&open.rig.operations.rights(), &AccessRights::changed);
        open.rig.deliver();

        QVERIFY(!open.dialog->actButton()->isEnabled());
        QVERIFY(open.dialog->blockedBecause().contains(s("patch nodes")));
    }

    void whereARightIsMissingInSomeNamespacesThePlanSaysInWhich()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web"),
                     aPod("lab/job-1").ownedBy("Job", "job")});
        open.rig.mayEvictIn = {{"shop"}};
        open.rig.operations.rights().forget();
        open.rig.deliver();

        QCOMPARE(open.count(PlanModel::Group::Refused), 1);
        QCOMPARE(open.count(PlanModel::Group::Going), 1);
        QCOMPARE(open.dialog->blockedBecause(),
                 s("You may not create pods/eviction in lab."));
        open.rig.mayEvictIn = {{"shop", "lab"}};
        open.rig.operations.rights().forget();
        open.rig.deliver();

        QVERIFY(open.dialog->actButton()->isEnabled());
    }

    void aDryRunEndsWithNothingChanged()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")}, GuardLevel::Careful, true);
        QVERIFY(open.dialog->actButton()->text().endsWith(s("(dry run)")));
        open.dialog->actButton()->click();
        open.rig.deliver();
        open.rig.requests.answer(*open.rig.requests.findOpen("GET /api/v1/nodes/n1"),
                                 aNode("n1").ready().json().toStdString());
        open.rig.deliver();
        for (const QString &write : open.rig.writes())
            QVERIFY(write.contains(s("dryRun")));

        QCOMPARE(open.rig.writes().size(), 1); // the cordon; its answer is awaited
    }

    void askingTheServerWritesNothingAndMarksTheRows()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        auto *list = open.dialog->findChild<QTreeView *>(s("plan"));
        QVERIFY(list->isColumnHidden(PlanModel::ServerColumn));

        auto *ask = open.dialog->findChild<QPushButton *>(s("askServer"));
        ask->setFocus();
        ask->click();
        QCOMPARE(open.dialog->focusWidget(), list); // what is asked for comes there
        QCOMPARE(open.rig.writes().size(), 1);
        QVERIFY(open.rig.writes()[0].contains(s("\"dryRun\":[\"All\"]")));
        open.rig.requests.answer(*open.rig.requests.findOpen("POST /api/v1/namespaces"), "{}");

        QVERIFY(!list->isColumnHidden(PlanModel::ServerColumn));
        QVERIFY(open.plan()->index(1, PlanModel::ServerColumn).data().toString().startsWith(
            s("confirmed")));
        open.check("force");
        QVERIFY(list->isColumnHidden(PlanModel::ServerColumn)); // it was asked about another plan
    }

    void theKubeletIsAskedOnceAndTheActWaitsForNoAnswer()
    {
        Opened open({aPod("shop/cache-1").ownedBy("ReplicaSet", "cache").emptyDir("1Gi")});
        open.check("deleteEmptyDirData");
        const QByteArray asked = "GET /api/v1/nodes/n1/proxy/stats/summary";

        QVERIFY(open.dialog->actButton()->isEnabled());
        const std::vector<QByteArray> lines = open.rig.requests.lines();
        QCOMPARE(std::count(lines.begin(), lines.end(), asked), 1);
        open.rig.requests.fail(*open.rig.requests.findOpen(asked),
                               anError(Error::Kind::Forbidden, 403));

        QVERIFY(open.dialog->findChild<QCheckBox *>(s("deleteEmptyDirData"))
                    ->text()
                    .contains(s("use unknown")));
        QVERIFY(open.dialog->actButton()->isEnabled());
    }

    void deletingPastBudgetsIsOfferedInCarefulClustersOnly()
    {
        const Opened careful({});
        const Opened production({}, GuardLevel::Production);

        QVERIFY(!careful.dialog->findChild<QCheckBox *>(s("disableEviction"))->isHidden());
        QVERIFY(production.dialog->findChild<QCheckBox *>(s("disableEviction"))->isHidden());
    }
};

QTEST_MAIN(TestDrainDialog)
#include "tst_draindialog.moc"
