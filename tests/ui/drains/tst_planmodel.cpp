#include "tests/support/podbuilder.h"
#include "ui/details/roomydelegate.h"
#include "ui/drains/planmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

DrainPlan planOf(const std::vector<PodPtr> &pods, const std::vector<BudgetPtr> &budgets = {},
                 DrainOptions options = {})
{
    DrainFacts facts;
    facts.node = "n1";
    facts.nodeUid = "uid-n1";
    facts.evictionVersion = "policy/v1";
    facts.pods = pods;
    facts.budgets = budgets;
    facts.daemonSets["kube-system/agent"] = {};
    options.ignoreDaemonSets = true;
    return drainPlanFor(facts, options, {});
}

QString cell(const PlanModel &model, int row, int column = PlanModel::PodColumn)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestPlanModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void podsStandInGroupsWithWhatIsRefusedOnTop()
    {
        PlanModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const PodPtr web = aPod("shop/web-1").ownedBy("ReplicaSet", "web");
        const PodPtr bare = aPod("shop/bare");
        const PodPtr agent = aPod("kube-system/agent").ownedBy("DaemonSet", "agent");

        model.setPlans({planOf({web, bare, agent})}, {});

        QCOMPARE(cell(model, 0), QStringLiteral("Refused (1)"));
        QCOMPARE(cell(model, 1), QStringLiteral("shop/bare")); // the next cell says why
        QVERIFY(cell(model, 1, PlanModel::WhatColumn)
                    .contains(QStringLiteral("Pods without controller")));
        QCOMPARE(cell(model, 2), QStringLiteral("Will be evicted (1)"));
        QCOMPARE(cell(model, 3, PlanModel::PlaceColumn), QStringLiteral("estimating…"));
        QCOMPARE(cell(model, 4), QStringLiteral("Stay (1)"));
        QVERIFY(!(model.index(0, 0).flags() & Qt::ItemIsSelectable));
    }

    void theOwnerIsNamedOnce()
    {
        PlanModel model;
        const PodPtr web = aPod("shop/web-1").ownedBy("ReplicaSet", "web");
        const PodPtr cache = aPod("shop/cache-1").ownedBy("ReplicaSet", "cache").emptyDir("1Gi");

        model.setPlans({planOf({web, cache})}, {});

        QCOMPARE(cell(model, 1), QStringLiteral("shop/cache-1\nReplicaSet cache"));
        QCOMPARE(cell(model, 3), QStringLiteral("shop/web-1\ngrace 30 s"));
        QCOMPARE(cell(model, 3, PlanModel::WhatColumn), QStringLiteral("ReplicaSet web replaces it."));
    }

    void aBudgetWithoutRoomBlocksAndSaysWhatFreesIt()
    {
        PlanModel model;
        const PodPtr web = aPod("shop/web-1").label("app", "web").ownedBy("ReplicaSet", "web");
        const BudgetPtr budget = aBudget("shop/web").selects("app", "web").room(0, 2, 2, 3);

        model.setPlans({planOf({web}, {budget})}, {});

        QCOMPARE(model.count(PlanModel::Group::Blocked), 1);
        QCOMPARE(cell(model, 1, PlanModel::BudgetColumn),
                 QStringLiteral("web: no room\n2\u00a0healthy, 2\u00a0wanted"));
        QVERIFY(cell(model, 1, PlanModel::WhatColumn).contains(QStringLiteral("1 more")));
    }

    void aBudgetThatNeverHasRoomIsAGroupOfItsOwn()
    {
        PlanModel model;
        const PodPtr web = aPod("shop/web-1").label("app", "web").ownedBy("ReplicaSet", "web");
        const BudgetPtr never = aBudget("shop/web").selects("app", "web").room(0, 2, 2, 2);

        model.setPlans({planOf({web}, {never})}, {});

        QCOMPARE(cell(model, 0), QStringLiteral("Blocked for good (1)"));
        QCOMPARE(model.count(PlanModel::Group::Blocked), 0);
        QCOMPARE(model.goingCount(), 1);
        QVERIFY(cell(model, 1, PlanModel::WhatColumn)
                    .endsWith(QStringLiteral("Waiting does not help: change the budget or the pods, or turn "
                                             "on \"Delete instead of evicting\" under Advanced.")));
    }

    void whatTerminatesAlreadyIsNotSaidToBeEvicted()
    {
        PlanModel model;
        const PodPtr web = aPod("shop/web-1").ownedBy("ReplicaSet", "web");
        const PodPtr leaving =
            aPod("shop/web-2").ownedBy("ReplicaSet", "web").terminating("2027-01-15T08:00:00Z");

        for (const bool deletes : {false, true}) {
            DrainOptions options;
            options.disableEviction = deletes;
            model.setPlans({planOf({web, leaving}, {}, options)}, {});
            QCOMPARE(model.count(PlanModel::Group::Going), 1);
            QCOMPARE(model.deletedCount(), deletes ? 1 : 0);
            QCOMPARE(model.count(PlanModel::Group::Terminating), 1);
            QCOMPARE(model.goingCount(), 2);
            QCOMPARE(cell(model, 2), QStringLiteral("Terminating already (1)"));
            QVERIFY(cell(model, 3).startsWith(QStringLiteral("shop/web-2")));
        }
    }

    void whatIsDeletedIsNotSaidToBeEvicted()
    {
        PlanModel model;
        const PodPtr web = aPod("shop/web-1").label("app", "web").ownedBy("ReplicaSet", "web");
        const BudgetPtr budget = aBudget("shop/web").selects("app", "web").room(0, 2, 2);
        DrainOptions options;
        options.disableEviction = true;

        model.setPlans({planOf({web}, {budget}, options)}, {});

        QCOMPARE(cell(model, 0), QStringLiteral("Will be deleted (1)"));
        QVERIFY(cell(model, 1, PlanModel::BudgetColumn).startsWith(QStringLiteral("web: not asked")));
    }

    void whereOneNodeIsDeletedFromAndAnotherEvictedFromBothAreSaid()
    {
        PlanModel model;
        DrainOptions deleting;
        deleting.disableEviction = true;
        const DrainPlan evicts = planOf({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        const DrainPlan deletes = planOf({aPod("shop/web-2").ownedBy("ReplicaSet", "web")}, {}, deleting);

        for (const auto &plans : {std::vector{evicts, deletes}, std::vector{deletes, evicts}}) {
            model.setPlans(plans, {});
            QCOMPARE(cell(model, 0), QStringLiteral("Will be evicted or deleted (2)"));
            QCOMPARE(model.deletedCount(), 1);
        }
    }

    void budgetsThatDoNotCountAPodSayWhy_data()
    {
        QTest::addColumn<PodPtr>("pod");
        QTest::addColumn<BudgetPtr>("budget");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("sentence");
        const auto pod = [] {
            return aPod("shop/web-1").label("app", "web").ownedBy("ReplicaSet", "web");
        };
        const auto budget = [] { return aBudget("shop/web").selects("app", "web").room(0, 2, 2); };
        const auto row = [](const char *name, const PodPtr &covered, const BudgetPtr &by,
                            const char *why, const char *sentence) {
            QTest::newRow(name) << covered << by
                                << QStringLiteral("web: does not count it\n%1").arg(QString::fromUtf8(why))
                                << QString::fromUtf8(sentence);
        };
        row("pending", pod().phase("Pending"), budget(), "phase Pending", "its phase is Pending");
        row("finished", pod().phase("Failed"), budget(), "phase Failed", "its phase is Failed");
        row("terminating", pod().terminating("2027-01-15T08:00:00Z"), budget(), "terminating",
            "it is terminating");
        row("unready", pod().ready(false), budget(), "not ready, IfHealthyBudget",
            "unhealthyPodEvictionPolicy IfHealthyBudget");
        row("unready, always allowed", pod().ready(false),
            budget().spec("unhealthyPodEvictionPolicy", QStringLiteral("AlwaysAllow")),
            "not ready, AlwaysAllow", "unhealthyPodEvictionPolicy AlwaysAllow");
    }

    void budgetsThatDoNotCountAPodSayWhy()
    {
        QFETCH(PodPtr, pod);
        QFETCH(BudgetPtr, budget);
        QFETCH(QString, cell);
        QFETCH(QString, sentence);
        PlanModel model;

        model.setPlans({planOf({pod}, {budget})}, {});

        const QModelIndex what = model.index(1, PlanModel::WhatColumn);
        const QModelIndex budgets = model.index(1, PlanModel::BudgetColumn);
        QCOMPARE(model.count(PlanModel::Group::Blocked), 0);
        QCOMPARE(budgets.data().toString(), cell);
        QVERIFY2(what.data().toString().contains(sentence), qPrintable(what.data().toString()));
        QVERIFY(budgets.data(Qt::ToolTipRole).toString().contains(sentence));
    }

    void unknownBudgetsAreNotNone()
    {
        DrainPlan plan = planOf({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        plan.pods[0].areBudgetsKnown = false;
        PlanModel model;

        model.setPlans({plan}, {});

        QVERIFY(cell(model, 1, PlanModel::BudgetColumn).startsWith(QStringLiteral("unknown")));
    }

    void whatTheUserMayNotRemoveIsRefusedAndNamesTheRight()
    {
        PlanModel model;
        const PodPtr web = aPod("shop/web-1").ownedBy("ReplicaSet", "web");
        const PodPtr bare = aPod("lab/job-1").ownedBy("Job", "job");
        PlanNotes notes;
        notes.removalRight = QStringLiteral("create pods/eviction");
        notes.forbidden = {"lab"};

        model.setPlans({planOf({web, bare})}, notes);

        QCOMPARE(model.count(PlanModel::Group::Refused), 1);
        QCOMPARE(model.count(PlanModel::Group::Going), 1);
        QCOMPARE(cell(model, 1, PlanModel::WhatColumn),
                 QStringLiteral("You may not remove it.\nNo permission to create pods/eviction in lab."));
    }

    void whatTheServerSaidStandsBesideThePod()
    {
        PlanModel model;
        const PodPtr web = aPod("shop/web-1").ownedBy("ReplicaSet", "web");
        const PodPtr api = aPod("shop/web-2").ownedBy("ReplicaSet", "web");
        PlanNotes notes;
        notes.triedCount = 2;
        notes.trials[web->uid] = {TrialAnswer::Kind::NotNow, QStringLiteral("budget web")};

        model.setPlans({planOf({web, api})}, notes);

        QCOMPARE(cell(model, 1, PlanModel::ServerColumn), QStringLiteral("not now\nbudget web"));
        QVERIFY(!model.index(1, PlanModel::ServerColumn).data(Qt::DecorationRole).isNull());
        QCOMPARE(cell(model, 2, PlanModel::ServerColumn), QStringLiteral("asking…"));
    }

    void lostDataIsSaidWithItsUseOrThatItIsUnknown()
    {
        PlanModel model;
        const PodPtr cache = aPod("shop/cache-1").ownedBy("ReplicaSet", "cache").emptyDir("1Gi");
        DrainOptions options;
        options.deleteEmptyDirData = true;
        PlanNotes notes;

        model.setPlans({planOf({cache}, {}, options)}, notes);
        QVERIFY(cell(model, 1, PlanModel::WhatColumn)
                    .endsWith(QStringLiteral("up to 1.0 GiB, use unknown")));
        notes.volumeUse.bytes[cache->uid][cache->volumes[0].name] = 512 << 20;
        model.setPlans({planOf({cache}, {}, options)}, notes);

        QVERIFY(cell(model, 1, PlanModel::WhatColumn)
                    .endsWith(QStringLiteral("512.0 MiB used of 1.0 GiB")));
    }

    void wherePodsCannotComeBackAnIconSaysItBesideTheWord()
    {
        PlanModel model;
        const PodPtr bare = aPod("shop/bare");
        const PodPtr fits = aPod("shop/fits").ownedBy("ReplicaSet", "fits");
        const PodPtr stuck = aPod("shop/stuck").ownedBy("ReplicaSet", "stuck");
        DrainOptions force;
        force.force = true;
        PlanNotes notes;
        notes.placements[fits->uid].fittingNodes = 1;
        notes.placements[stuck->uid].reasons = {QStringLiteral("1 node is cordoned")};
        model.setPlans({planOf({bare, fits, stuck}, {}, force)}, notes);

        for (int row = 1; row <= 3; ++row) {
            const QModelIndex place = model.index(row, PlanModel::PlaceColumn);
            const bool isFine = place.data().toString().startsWith(QStringLiteral("fits on"));
            QCOMPARE(place.data(Qt::DecorationRole).isNull(), isFine);
            QCOMPARE(place.data(RoomyDelegate::ToneRole), isFine ? QVariant() : QVariant(int(Tone::Warning)));
            QVERIFY(model.index(row, PlanModel::PodColumn).data(Qt::DecorationRole).isNull());
        }
    }

    void whyAPodFitsNowhereIsShortAndWholeInTheTip()
    {
        PlanModel model;
        const PodPtr stuck = aPod("shop/stuck").ownedBy("ReplicaSet", "stuck");
        PlanNotes notes;
        PodPlacement &placement = notes.placements[stuck->uid];
        placement.otherNodes = 3;
        placement.briefs = {QStringLiteral("2 tainted"), QStringLiteral("1 cordoned")};
        placement.reasons = {QStringLiteral("1 node is cordoned"), QStringLiteral("1 node has taint a:NoSchedule"),
                             QStringLiteral("1 node has taint b:NoSchedule")};
        model.setPlans({planOf({stuck})}, notes);

        const QModelIndex place = model.index(1, PlanModel::PlaceColumn);
        QCOMPARE(place.data().toString(), QStringLiteral("nowhere\n3\u00a0nodes: 2\u00a0tainted, 1\u00a0cordoned"));
        for (const QString &reason : placement.reasons) {
            QVERIFY(place.data(Qt::ToolTipRole).toString().contains(reason));
            QVERIFY(place.data(Qt::AccessibleTextRole).toString().contains(reason));
        }
    }

    void changingThePlanReplacesTheRows()
    {
        PlanModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const PodPtr bare = aPod("shop/bare");
        DrainOptions force;
        force.force = true;

        model.setPlans({planOf({bare})}, {});
        model.setPlans({planOf({bare}, {}, force)}, {});
        QCOMPARE(model.count(PlanModel::Group::Going), 1);
        model.setPlans({}, {});

        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestPlanModel)
#include "tst_planmodel.moc"
