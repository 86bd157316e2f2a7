#include "core/plan/drainplan.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

PodBuilder webPod()
{
    return aPod("shop/web-1").ownedBy("ReplicaSet", "web").label("app", "web");
}

BudgetBuilder webBudget()
{
    return aBudget("shop/web").selects("app", "web");
}

PlannedPod planned(const PodPtr &pod, const std::vector<BudgetPtr> &budgets,
                   const DrainOptions &options = {})
{
    DrainFacts facts;
    facts.pods = {pod};
    facts.budgets = budgets;
    facts.evictionVersion = "policy/v1";
    return drainPlanFor(facts, options, {}).pods.front();
}

QString reasonOf(const PodPtr &pod, const BudgetPtr &budget)
{
    return planned(pod, {budget}).budgetReason;
}

} // namespace

/// How a budget bears on a pod, in words: each bearing with the rule behind it.
class TestBudgetReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomAndNoRoomComeWithTheNumbers()
    {
        QCOMPARE(reasonOf(webPod(), webBudget().room(1, 3, 2)),
                 u"Budget web counts it and has room (disruptionsAllowed 1)."_s);
        QCOMPARE(reasonOf(webPod(), webBudget().room(0, 2, 2)),
                 u"Budget web has no room (disruptionsAllowed 0, currentHealthy 2, desiredHealthy "
                 "2): until it has, the eviction is answered 429."_s);
    }

    void aBudgetThatIsBehindSaysSo()
    {
        QVERIFY(reasonOf(webPod(), webBudget().room(1, 3, 2).generations(2, 1))
                    .contains(u"observedGeneration"_s));
    }

    void aPendingPodIsNotCounted()
    {
        QCOMPARE(reasonOf(webPod().phase("Pending"), webBudget().room(0, 2, 2)),
                 u"Budget web does not count it: its phase is Pending, and the eviction API asks no "
                 "budget for such a pod."_s);
    }

    void aFinishedPodIsNotCounted()
    {
        QVERIFY(reasonOf(webPod().phase("Failed"), webBudget().room(0, 2, 2))
                    .startsWith(u"Budget web does not count it: its phase is Failed"_s));
    }

    void aTerminatingPodIsNotCounted()
    {
        QVERIFY(reasonOf(webPod().terminating(u"2027-01-15T08:00:00Z"_s), webBudget().room(0, 2, 2))
                    .startsWith(u"Budget web does not count it: it is terminating"_s));
    }

    void anUnreadyPodIsNotCountedByEitherPolicy()
    {
        QVERIFY(reasonOf(webPod().ready(false), webBudget().room(0, 2, 2))
                    .contains(u"unhealthyPodEvictionPolicy IfHealthyBudget lets it go without room "
                              "while currentHealthy (2) is at least desiredHealthy (2)."_s));
        QVERIFY(reasonOf(webPod().ready(false), webBudget().room(0, 1, 2).spec("unhealthyPodEvictionPolicy", u"AlwaysAllow"_s))
                    .contains(u"unhealthyPodEvictionPolicy AlwaysAllow"_s));
    }

    void anUnreadyPodIsCountedWhereTheBudgetIsNotHealthy()
    {
        QVERIFY(reasonOf(webPod().ready(false), webBudget().room(0, 1, 2))
                    .startsWith(u"Budget web counts it although it is not ready"_s));
    }

    void noneIsAskedForWhatIsNotEvicted()
    {
        const BudgetPtr full = webBudget().room(0, 2, 2);
        QVERIFY(planned(webPod(), {full}, {.disableEviction = true}).budgetReason.isEmpty());
        QVERIFY(planned(webPod().emptyDir(), {full}).budgetReason.isEmpty());
        QVERIFY(planned(webPod(), {}).budgetReason.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestBudgetReason)
#include "tst_budgetreason.moc"
