#include "core/plan/drainplan.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

PodBuilder webPod(const char *name)
{
    return aPod(name).ownedBy("ReplicaSet", "web");
}

DrainFacts factsOf(std::vector<PodPtr> pods)
{
    DrainFacts facts;
    facts.pods = std::move(pods);
    facts.nodeUid = "u";
    facts.evictionVersion = "policy/v1";
    return facts;
}

DrainPlan planOf(const DrainFacts &facts)
{
    return drainPlanFor(facts, {}, WallTime());
}

QStringList difference(std::vector<PodPtr> shown, std::vector<PodPtr> now)
{
    return differenceOf(planOf(factsOf(std::move(shown))), planOf(factsOf(std::move(now))))
        .sentences;
}

} // namespace

/// What changed between two plans.
class TestPlanDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samePodsDifferInNothing();
    void newPodsAreNamedWithTheirFate();
    void namesakesAreToldFromNewPods();
    void podsThatLeftAreNamed();
    void changedFatesGiveTheReason();
    void anotherNodeOfTheNameIsSaid();
    void budgetsThatBecameUnknownAreSaid();
};

void TestPlanDifference::samePodsDifferInNothing()
{
    QVERIFY(difference({webPod("shop/web-1")}, {webPod("shop/web-1").version("99")}).isEmpty());
    QVERIFY(PlanDifference().isEmpty());
}

void TestPlanDifference::newPodsAreNamedWithTheirFate()
{
    QCOMPARE(
        difference({}, {webPod("shop/web-7"), aPod("shop/bare"), aPod("shop/s").mirror()}),
        (QStringList{u"shop/bare is new: it stands in the way."_s, u"shop/s is new: it stays."_s,
                     u"shop/web-7 is new: it will be evicted."_s}));
}

void TestPlanDifference::namesakesAreToldFromNewPods()
{
    QCOMPARE(difference({webPod("shop/db-0")}, {webPod("shop/db-0").uid("other")}),
             QStringList{u"shop/db-0 is another pod of the same name: it will be evicted."_s});
}

void TestPlanDifference::podsThatLeftAreNamed()
{
    QCOMPARE(difference({webPod("shop/web-1")}, {}),
             QStringList{u"shop/web-1 is gone from the node."_s});
}

void TestPlanDifference::changedFatesGiveTheReason()
{
    const QStringList sentences =
        difference({webPod("shop/web-1")}, {webPod("shop/web-1").phase("Failed")});

    QCOMPARE(sentences, QStringList{u"shop/web-1 has changed: it has ended and will be removed. "
                                    "It has failed and is removed."_s});
}

void TestPlanDifference::anotherNodeOfTheNameIsSaid()
{
    DrainFacts other = factsOf({});
    other.nodeUid = "v";

    QCOMPARE(differenceOf(planOf(factsOf({})), planOf(other)).sentences,
             QStringList{u"The node is another one of the same name."_s});
}

void TestPlanDifference::budgetsThatBecameUnknownAreSaid()
{
    DrainFacts unread = factsOf({});
    unread.budgetsError = Error();

    QCOMPARE(differenceOf(planOf(factsOf({})), planOf(unread)).sentences.size(), 1);
    QVERIFY(differenceOf(planOf(unread), planOf(unread)).isEmpty());
}

QTEST_APPLESS_MAIN(TestPlanDifference)
#include "tst_plandifference.moc"
