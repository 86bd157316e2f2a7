#include "tests/support/podbuilder.h"
#include "ui/drains/planlist.h"
#include "ui/drains/planmodel.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

DrainPlan planOf(const std::vector<PodPtr> &pods)
{
    DrainFacts facts;
    facts.node = "n1";
    facts.nodeUid = "uid-n1";
    facts.evictionVersion = "policy/v1";
    facts.pods = pods;
    return drainPlanFor(facts, {}, {});
}

struct Plan {
    PlanModel model;
    PlanList list{model};

    explicit Plan(const char *pod)
    {
        list.resize(900, 300); // as in a window of 1280
        model.setPlans({planOf({aPod(pod).ownedBy("ReplicaSet", "web"), aPod("shop/x").ownedBy("ReplicaSet", "x")})}, {});
        list.showPlans();
        list.show();
    }
    int room() const { return list.columnWidth(PlanModel::PodColumn); }
    int need(const char *pod) const { return list.fontMetrics().horizontalAdvance(QString::fromUtf8(pod)); }
};

} // namespace

class TestPlanList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfPodsHaveTheirRoomBesideTheServersAnswerToo()
    {
        const char *const name = "payments-production/checkout-api-7d9f8b6c5d-x2x9k";
        Plan plan(name);
        QVERIFY(plan.room() > plan.need(name));
        plan.list.setServerShown(true);
        QVERIFY(plan.room() > plan.need(name));
        int all = 0;
        for (int column = 0; column < PlanModel::ColumnCount; ++column)
            all += plan.list.columnWidth(column);
        QVERIFY(all <= plan.list.viewport()->width());
    }

    void shortNamesTakeNoRoomFromTheRest()
    {
        Plan plan("shop/web");
        Plan other("shop/a-name-that-is-much-longer-than-those-that-most-have");
        plan.list.setServerShown(true);
        other.list.setServerShown(true);
        QVERIFY(plan.list.columnWidth(PlanModel::WhatColumn) > other.list.columnWidth(PlanModel::WhatColumn));
    }
};

QTEST_MAIN(TestPlanList)
#include "tst_planlist.moc"
