#include "tests/support/podbuilder.h"
#include "ui/drains/planlist.h"
#include "ui/drains/planmodel.h"
#include "ui/theme/spacing.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

DrainPlan planOf(const std::vector<PodPtr> &pods, std::vector<BudgetPtr> budgets = {})
{
    DrainFacts facts;
    facts.budgets = std::move(budgets);
    facts.node = "n1";
    facts.nodeUid = "uid-n1";
    facts.evictionVersion = "policy/v1";
    facts.pods = pods;
    return drainPlanFor(facts, {}, {});
}

PodPtr ofWeb(const char *pod)
{
    return aPod(pod).ownedBy("ReplicaSet", "web");
}

/// It fits on none of the nodes, for four reasons.
PlanNotes nowhere(const Pod &pod)
{
    PlanNotes notes;
    notes.placements[pod.uid].reasons = {
        u"3 nodes have taint node-role.kubernetes.io/control-plane:NoSchedule that it does not tolerate"_s,
        u"3 nodes are not ones that its node selector or affinity allows"_s, u"1 node is cordoned"_s,
        u"1 node has taint node.kubernetes.io/memory-pressure:NoSchedule that it does not tolerate"_s};
    return notes;
}

struct Plan {
    PlanModel model;
    PlanList list{model};

    explicit Plan(const PodPtr &pod)
    {
        list.resize(900, 300); // as in a window of 1280
        show(pod, {});
        list.show();
    }
    void show(const PodPtr &pod, const PlanNotes &notes)
    {
        model.setPlans({planOf({pod, aPod("shop/x").ownedBy("ReplicaSet", "x")})}, notes);
        list.showPlans();
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
        Plan plan(ofWeb(name));
        QVERIFY(plan.room() > plan.need(name));
        plan.list.setServerShown(true);
        QVERIFY(plan.room() > plan.need(name));
        int all = 0;
        for (int column = 0; column < PlanModel::ColumnCount; ++column)
            all += plan.list.columnWidth(column);
        QVERIFY(all <= plan.list.viewport()->width());
    }

    /// They are made from files, and a plan may have thousands of pods.
    void iconsAreMadeOnce()
    {
        PlanModel model;
        PlanNotes notes;
        notes.triedCount = 2;
        const PodPtr one = ofWeb("shop/one");
        const PodPtr other = ofWeb("shop/other");
        for (const PodPtr &pod : {one, other})
            notes.trials[pod->uid] = {TrialAnswer::Kind::Confirmed, {}};
        model.setPlans({planOf({one, other})}, notes);
        const auto icon = [&model](int row) {
            return model.index(row, PlanModel::ServerColumn).data(Qt::DecorationRole).value<QIcon>();
        };
        const qint64 first = icon(1).cacheKey();
        QVERIFY(model.hasSign(model.index(1, PlanModel::ServerColumn)) && !icon(1).isNull());
        QVERIFY(!model.hasSign(model.index(1, PlanModel::PodColumn)));

        QCOMPARE(icon(1).cacheKey(), first);
        QCOMPARE(icon(2).cacheKey(), first);
        model.setPlans({planOf({one, other})}, notes);
        QCOMPARE(icon(1).cacheKey(), first);
    }

    void shortNamesTakeNoRoomFromTheRest()
    {
        Plan plan(ofWeb("shop/web"));
        Plan other(ofWeb("shop/a-name-that-is-much-longer-than-those-that-most-have"));
        plan.list.setServerShown(true);
        other.list.setServerShown(true);
        QVERIFY(plan.list.columnWidth(PlanModel::WhatColumn) > other.list.columnWidth(PlanModel::WhatColumn));
    }

    void whereThereIsRoomABudgetHasItsLines()
    {
        const PodPtr pod = aPod("shop/search").label("app", "search").ownedBy("ReplicaSet", "search");
        Plan plan(pod);
        const QModelIndex cell = plan.model.index(1, PlanModel::BudgetColumn);
        plan.model.setPlans({planOf({pod}, {aBudget("shop/search-rollout").selects("app", "search").room(1, 3, 2, 3)})}, {});
        plan.list.showPlans();

        for (const QString &line : cell.data().toString().split(u'\n'))
            QVERIFY2(plan.list.columnWidth(cell.column()) - 2 * kSpace >= plan.list.fontMetrics().horizontalAdvance(line),
                     qPrintable(line));
        QVERIFY(plan.list.columnWidth(PlanModel::WhatColumn) >= 26 * kSpace);
    }

    void whyThereIsNoPlaceSharesTheRoomWithWhatHappens()
    {
        const PodPtr pod = ofWeb("media/encode-15fc5f9633-7mkh2");
        const PlanNotes notes = nowhere(*pod);
        Plan plan(pod);
        for (const int width : {700, 900, 1150}) { // the least, and in windows of 1280 and 1920
            plan.list.resize(width, 300);
            plan.show(pod, notes);
            const int place = plan.list.columnWidth(PlanModel::PlaceColumn);
            const int what = plan.list.columnWidth(PlanModel::WhatColumn);
            QVERIFY(what >= 26 * kSpace);
            if (width > 700)
                QVERIFY2(place > what, qPrintable(QString::number(place)));
        }
        const int lines = plan.list.visualRect(plan.model.index(1, 0)).height() / plan.list.fontMetrics().lineSpacing();
        QVERIFY2(lines <= 6, qPrintable(QString::number(lines)));
    }

    void whatFitsInALineIsNotBrokenWithinAWord()
    {
        const QString taint = u"dedicated=batch:NoSchedule"_s;
        const PodPtr pod = ofWeb("media/encode-15fc5f9633-7mkh2");
        PlanNotes notes = nowhere(*pod);
        notes.placements[pod->uid].reasons << u"1 node has taint "_s + taint + u" that it does not tolerate"_s
                                           << u"1 node lacks 15840m of CPU"_s;
        std::vector<PodPtr> pods{pod};
        for (int i = 0; i < 6; ++i) {
            const std::string name = "analytics/analytics-48cpu-31ab077706-9lmj" + std::to_string(i);
            pods.push_back(aPod(name.c_str()).ownedBy("ReplicaSet", "analytics-48cpu-31ab077706"));
            notes.placements[pods.back()->uid].fittingNodes = 1;
        }
        Plan plan(pod);
        for (int width = 850; width <= 1150; width += 10) {
            plan.list.resize(width, 300);
            plan.model.setPlans({planOf(pods)}, notes);
            plan.list.showPlans();
            const int room = plan.list.columnWidth(PlanModel::PlaceColumn) - 5 * kSpace; // its margins and icon
            QVERIFY2(room >= plan.list.fontMetrics().horizontalAdvance(taint), qPrintable(QString::number(width)));
        }
    }

    void ofManyPodsThatFitNowhereMoreThanAFewAreSeen()
    {
        PlanNotes notes;
        std::vector<PodPtr> pods;
        for (int i = 0; i < 12; ++i) {
            const std::string name = "shop/checkout-1e57a60097-s2tc" + std::to_string(i);
            pods.push_back(aPod(name.c_str()).ownedBy("ReplicaSet", "checkout-1e57a60097"));
            PodPlacement &placement = notes.placements[pods.back()->uid];
            placement.otherNodes = 11;
            placement.briefs = {u"6 tainted"_s, u"3 cordoned"_s, u"2 without 15840m of CPU free"_s};
        }
        Plan plan(pods.front());
        plan.list.resize(870, 300); // in a window of 1280
        plan.model.setPlans({planOf(pods)}, notes);
        plan.list.showPlans();

        for (int row = 1; row <= 12; ++row)
            QCOMPARE_LE(plan.list.visualRect(plan.model.index(row, 0)).height(),
                        4 * plan.list.fontMetrics().lineSpacing() + kSpace);
    }

    void whyThereIsNoPlaceIsReadToItsEndBesideTheServersAnswer()
    {
        const PodPtr pod = ofWeb("payments-production/checkout-api-7d9f8b6c5d-x2x9k");
        const PlanNotes notes = nowhere(*pod);
        Plan plan(pod);
        plan.list.setServerShown(true);
        for (const int width : {700, 900, 1150}) {
            plan.list.resize(width, 300);
            plan.show(pod, notes);
            const QModelIndex cell = plan.model.index(1, PlanModel::PlaceColumn);
            const QRect room(0, 0, plan.list.columnWidth(cell.column()) - 2 * kSpace, 10'000);
            const int needed = plan.list.fontMetrics()
                                   .boundingRect(room, Qt::TextWordWrap | Qt::TextWrapAnywhere, cell.data().toString())
                                   .height();
            QCOMPARE_GE(plan.list.visualRect(cell).height(), needed);
            QCOMPARE(cell.data(Qt::ToolTipRole).toString().isEmpty(), false);
        }
    }

    void whereOneHasNoPlaceTheOthersSayWhatHappensInTheirLines()
    {
        const PodPtr stuck = ofWeb("media/encode-15fc5f9633-7mkh2");
        PlanNotes notes;
        notes.placements[stuck->uid].reasons = {
            u"3 nodes have taint node-role.kubernetes.io/control-plane:NoSchedule that it does not tolerate"_s,
            u"3 nodes are not ones that its node selector or affinity allows"_s, u"1 node is cordoned"_s,
            u"1 node has taint node.kubernetes.io/memory-pressure:NoSchedule that it does not tolerate"_s,
            u"1 node has taint node.kubernetes.io/not-ready:NoSchedule that it does not tolerate"_s,
            u"1 node has taint node.kubernetes.io/unreachable:NoSchedule that it does not tolerate"_s};
        std::vector<PodPtr> pods{stuck};
        for (int i = 0; i < 8; ++i) {
            const std::string name = "analytics-48cpu-31ab077706-" + std::to_string(i);
            pods.push_back(aPod(("analytics/" + name).c_str()).ownedBy("ReplicaSet", name.c_str()));
            notes.placements[pods.back()->uid].fittingNodes = 3;
        }
        Plan plan(stuck);
        plan.list.resize(1140, 300);
        plan.model.setPlans({planOf(pods)}, notes);
        plan.list.showPlans();

        const int ofTwoLines = 2 * plan.list.fontMetrics().lineSpacing() + kSpace;
        for (int row = 1; row <= 8; ++row)
            QCOMPARE(plan.list.visualRect(plan.model.index(row, 0)).height(), ofTwoLines);
        // Twelve lines at most: it is not cut.
        QVERIFY(plan.list.visualRect(plan.model.index(9, 0)).height() < 12 * plan.list.fontMetrics().lineSpacing());
    }

    void aReasonFarBelowMakesNoOthersHigher()
    {
        const PodPtr stuck = ofWeb("media/encode-15fc5f9633-7mkh2");
        PlanNotes notes = nowhere(*stuck);
        std::vector<PodPtr> pods{stuck};
        for (int i = 0; i < 20; ++i) {
            const std::string set = i % 4 ? "web-3f24e94238" : "analytics-48cpu-31ab077706";
            const std::string name = "shop/" + set + "-x2x9" + std::to_string(i);
            pods.push_back(aPod(name.c_str()).ownedBy("ReplicaSet", set.c_str()));
            notes.placements[pods.back()->uid].fittingNodes = 3;
        }
        Plan plan(stuck);
        plan.list.resize(870, 300); // in a window of 1280
        plan.model.setPlans({planOf(pods)}, notes);
        plan.list.showPlans();

        const int ofTwoLines = 2 * plan.list.fontMetrics().lineSpacing() + kSpace;
        for (int row = 2; row <= 20; ++row)
            QCOMPARE(plan.list.visualRect(plan.model.index(row, 0)).height(), ofTwoLines);
    }

    void whatStandsBelowANameIsWholeWhereNoRowIsHigherForIt()
    {
        const PodPtr pod = aPod("shop/web").ownedBy("ReplicaSet", "nightly-import-9f3177f617").emptyDir();
        const PodPtr stuck = ofWeb("media/encode-15fc5f9633-7mkh2");
        Plan plan(pod);
        plan.list.resize(1300, 300);
        plan.model.setPlans({planOf({pod, stuck})}, nowhere(*stuck));
        plan.list.showPlans();

        const QString detail = plan.model.index(1, PlanModel::PodColumn).data().toString().section(u'\n', 1);
        QVERIFY(detail.contains(u"nightly"_s));
        QVERIFY(plan.room() - 2 * kSpace >= plan.list.fontMetrics().horizontalAdvance(detail));
    }

    void whatNoOtherNeedsIsForTheDetailsOfPods()
    {
        const PodPtr pod = aPod("shop/web").ownedBy("ReplicaSet", "analytics-16cpu-f7aa95d6dd");
        Plan plan(pod);
        DrainFacts facts;
        facts.node = "n1";
        facts.pods = {pod};
        DrainOptions options;
        options.disableEviction = true;
        plan.list.resize(1150, 300);
        plan.model.setPlans({drainPlanFor(facts, options, {})}, {});
        plan.list.showPlans();

        for (const int column : {int(PlanModel::PodColumn), int(PlanModel::WhatColumn)}) {
            for (const QString &line : plan.model.index(1, column).data().toString().split(u'\n'))
                QVERIFY2(plan.list.columnWidth(column) - 2 * kSpace >= plan.list.fontMetrics().horizontalAdvance(line),
                         qPrintable(line));
        }
    }

    void whatTheServerAnsweredIsReadToItsEnd()
    {
        const PodPtr pod = ofWeb("payments-production/checkout-api-7d9f8b6c5d-x2x9k");
        PlanNotes notes;
        notes.triedCount = 1;
        notes.trials[pod->uid] = {TrialAnswer::Kind::NotNow,
                                  u"Cannot evict pod as it would violate the pod's disruption budget. The disruption "
                                  "budget checkout-api needs 2 healthy pods and has 2 currently"_s};
        Plan plan(pod);
        plan.list.setServerShown(true);
        plan.show(pod, notes);

        const QString answer = plan.model.index(1, PlanModel::ServerColumn).data().toString();
        const int lines = plan.list.visualRect(plan.model.index(1, 0)).height() / plan.list.fontMetrics().lineSpacing();
        const int all = plan.list.fontMetrics().horizontalAdvance(answer);
        QVERIFY(lines * plan.list.columnWidth(PlanModel::ServerColumn) > all);
        QVERIFY(lines > 6);
    }

    void aLongAnswerHasTheRoomThatTheOthersDoNotNeed()
    {
        const PodPtr pod = aPod("shop/checkout-1e57a60097-8qlgj").label("app", "checkout")
                               .ownedBy("ReplicaSet", "checkout-1e57a60097");
        PlanNotes notes;
        notes.triedCount = 1;
        notes.placements[pod->uid].fittingNodes = 3;
        notes.placements[pod->uid].placedOn = "node-00004";
        notes.trials[pod->uid] = {TrialAnswer::Kind::NotNow,
                                  u"The disruption budget checkout needs 2 healthy pods and has 2 currently. Cannot "
                                  "evict pod as it would violate the pod's disruption budget."_s};
        Plan plan(pod);
        plan.list.setServerShown(true);
        plan.model.setPlans({planOf({pod}, {aBudget("shop/checkout").selects("app", "checkout").room(0, 2, 2, 3)})},
                            notes);
        plan.list.showPlans();

        const int lines = plan.list.visualRect(plan.model.index(1, 0)).height() / plan.list.fontMetrics().lineSpacing();
        QVERIFY2(lines <= 6, qPrintable(QString::number(lines)));
        QCOMPARE_GT(plan.list.columnWidth(PlanModel::ServerColumn), plan.list.columnWidth(PlanModel::PlaceColumn));
    }
};

QTEST_MAIN(TestPlanList)
#include "tst_planlist.moc"
