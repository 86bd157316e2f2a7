#include "tests/support/podbuilder.h"
#include "ui/details/roomydelegate.h"
#include "ui/operations/planmodel.h"

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

const PodPlacement *nowhere(const std::string &)
{
    return nullptr;
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

        model.setPlans({planOf({web, bare, agent})}, nowhere, QStringLiteral("estimating…"));

        QCOMPARE(cell(model, 0), QStringLiteral("Refused (1)"));
        QVERIFY(cell(model, 1).startsWith(QStringLiteral("shop/bare\n")));
        QVERIFY(cell(model, 1, PlanModel::WhatColumn)
                    .contains(QStringLiteral("Pods without controller")));
        QCOMPARE(cell(model, 2), QStringLiteral("Will be evicted (1)"));
        QCOMPARE(cell(model, 3, PlanModel::PlaceColumn), QStringLiteral("estimating…"));
        QCOMPARE(cell(model, 4), QStringLiteral("Stay (1)"));
        QVERIFY(!(model.index(0, 0).flags() & Qt::ItemIsSelectable));
    }

    void aBudgetWithoutRoomBlocksAndSaysWhatFreesIt()
    {
        PlanModel model;
        const PodPtr web = aPod("shop/web-1").label("app", "web").ownedBy("ReplicaSet", "web");
        const BudgetPtr budget = aBudget("shop/web").selects("app", "web").room(0, 2, 2, 3);

        model.setPlans({planOf({web}, {budget})}, nowhere, {});

        QCOMPARE(model.count(PlanModel::Group::Blocked), 1);
        QCOMPARE(cell(model, 1, PlanModel::BudgetColumn),
                 QStringLiteral("web: no room\n2 healthy, 2 wanted"));
        QVERIFY(cell(model, 1, PlanModel::WhatColumn).contains(QStringLiteral("1 more")));
    }

    void unknownBudgetsAreNotNone()
    {
        DrainPlan plan = planOf({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        plan.pods[0].areBudgetsKnown = false;
        PlanModel model;

        model.setPlans({plan}, nowhere, {});

        QVERIFY(cell(model, 1, PlanModel::BudgetColumn).startsWith(QStringLiteral("unknown")));
    }

    void changingThePlanReplacesTheRows()
    {
        PlanModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const PodPtr bare = aPod("shop/bare");
        DrainOptions force;
        force.force = true;

        model.setPlans({planOf({bare})}, nowhere, {});
        model.setPlans({planOf({bare}, {}, force)}, nowhere, {});
        QCOMPARE(model.count(PlanModel::Group::Going), 1);
        model.setPlans({}, nowhere, {});

        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestPlanModel)
#include "tst_planmodel.moc"
