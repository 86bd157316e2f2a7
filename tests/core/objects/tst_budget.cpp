#include "core/objects/pod.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

BudgetBuilder webBudget()
{
    return aBudget("shop/web").selects("app", "web");
}

PodBuilder webPod()
{
    return aPod("shop/web-1").label("app", "web");
}

BudgetBearing bearing(const BudgetPtr &budget, const PodPtr &pod)
{
    return bearingOf(*budget, *pod);
}

} // namespace

class TestBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversPodsOfItsNamespaceThatItSelects();
    void withoutSelectorItCoversNothing();
    void emptySelectorCoversAllButInTheOldVersion();
    void roomIsRoom();
    void noDisruptionAllowedIsNoRoom();
    void statusThatIsBehindHasNoRoom();
    void pendingFinishedAndTerminatingPodsAreNotAsked();
    void unreadyPodGoesWhileEnoughAreHealthy();
    void unreadyPodStaysWhenTooFewAreHealthy();
    void unreadyPodGoesAlwaysWhereThePolicySaysSo();
    void neverHasRoomWhereNoneMayGo();
    void neverHasRoomWhereAllAreWanted();
    void roomLaterIsNotNever();
    void podTextIsNamespaceAndName();
};

void TestBudget::coversPodsOfItsNamespaceThatItSelects()
{
    const BudgetPtr budget = webBudget();

    QVERIFY(budget->covers(*webPod().build()));
    QVERIFY(!budget->covers(*aPod("shop/db-1").label("app", "db").build()));
    QVERIFY(!budget->covers(*aPod("other/web-1").label("app", "web").build()));
}

void TestBudget::withoutSelectorItCoversNothing()
{
    QVERIFY(!aBudget("shop/web").build()->covers(*webPod().build()));
}

void TestBudget::emptySelectorCoversAllButInTheOldVersion()
{
    QVERIFY(aBudget("shop/all").selectsAll().build()->covers(*webPod().build()));
    QVERIFY(!aBudget("shop/all").selectsAll().beta().build()->covers(*webPod().build()));
    QVERIFY(webBudget().beta().build()->covers(*webPod().build()));
}

void TestBudget::roomIsRoom()
{
    QCOMPARE(bearing(webBudget().room(1, 3, 2), webPod()), BudgetBearing::Room);
}

void TestBudget::noDisruptionAllowedIsNoRoom()
{
    QCOMPARE(bearing(webBudget().room(0, 2, 2), webPod()), BudgetBearing::NoRoom);
}

void TestBudget::statusThatIsBehindHasNoRoom()
{
    QCOMPARE(bearing(webBudget().room(1, 3, 2).generations(2, 1), webPod()), BudgetBearing::NoRoom);
}

void TestBudget::pendingFinishedAndTerminatingPodsAreNotAsked()
{
    const BudgetPtr budget = webBudget().room(0, 2, 2);

    QCOMPARE(bearing(budget, webPod().phase("Pending")), BudgetBearing::NotAsked);
    QCOMPARE(bearing(budget, webPod().phase("Succeeded")), BudgetBearing::NotAsked);
    QCOMPARE(bearing(budget, webPod().phase("Failed")), BudgetBearing::NotAsked);
    QCOMPARE(bearing(budget, webPod().terminating("2026-11-25T20:00:00Z")),
             BudgetBearing::NotAsked);
}

void TestBudget::unreadyPodGoesWhileEnoughAreHealthy()
{
    QCOMPARE(bearing(webBudget().room(0, 2, 2), webPod().ready(false)), BudgetBearing::Unready);
    QCOMPARE(bearing(webBudget().room(0, 2, 2).generations(2, 1), webPod().ready(false)),
             BudgetBearing::Unready);
}

void TestBudget::unreadyPodStaysWhenTooFewAreHealthy()
{
    QCOMPARE(bearing(webBudget().room(0, 1, 2), webPod().ready(false)), BudgetBearing::NoRoom);
    // Nothing is wanted: the number proves nothing.
    QCOMPARE(bearing(webBudget().room(0, 0, 0), webPod().ready(false)), BudgetBearing::NoRoom);
}

void TestBudget::unreadyPodGoesAlwaysWhereThePolicySaysSo()
{
    const auto budget =
        webBudget().room(0, 0, 2).spec("unhealthyPodEvictionPolicy", u"AlwaysAllow"_s);

    QCOMPARE(bearing(budget, webPod().ready(false)), BudgetBearing::Unready);
    QCOMPARE(bearing(budget, webPod()), BudgetBearing::NoRoom);
}

void TestBudget::neverHasRoomWhereNoneMayGo()
{
    QVERIFY(neverHasRoom(*webBudget().spec("maxUnavailable", 0).room(0, 1, 2, 2).build()));
    QVERIFY(neverHasRoom(*webBudget().spec("maxUnavailable", u"0%"_s).room(0, 1, 2, 2).build()));
}

void TestBudget::neverHasRoomWhereAllAreWanted()
{
    QVERIFY(neverHasRoom(*webBudget().spec("minAvailable", 1).room(0, 1, 1, 1).build()));
    QVERIFY(neverHasRoom(*webBudget().spec("minAvailable", 5).room(0, 3, 5, 3).build()));
    // A share of pods without a controller: the server cannot tell how many there should be.
    QVERIFY(neverHasRoom(*webBudget().spec("maxUnavailable", u"50%"_s).room(0, 0, 0, 0).build()));
}

void TestBudget::roomLaterIsNotNever()
{
    QVERIFY(!neverHasRoom(*webBudget().spec("maxUnavailable", 1).room(0, 1, 2, 3).build()));
    QVERIFY(!neverHasRoom(*webBudget().spec("minAvailable", 1).room(1, 2, 1, 2).build()));
    // These numbers are those of an older spec.
    QVERIFY(!neverHasRoom(
        *webBudget().spec("minAvailable", 1).room(0, 1, 1, 1).generations(2, 1).build()));
}

void TestBudget::podTextIsNamespaceAndName()
{
    QCOMPARE(podText(*webPod().build()), std::string("shop/web-1"));
}

QTEST_APPLESS_MAIN(TestBudget)
#include "tst_budget.moc"
