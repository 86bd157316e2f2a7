#include "core/plan/drainplan.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

const WallTime kNow{std::chrono::seconds(1'800'000'000)};

PodBuilder webPod(const char *name = "shop/web-1")
{
    return aPod(name).ownedBy("ReplicaSet", "web").label("app", "web");
}

BudgetBuilder webBudget(const char *name = "shop/web")
{
    return aBudget(name).selects("app", "web");
}

DrainFacts factsOf(std::vector<PodPtr> pods, std::vector<BudgetPtr> budgets = {})
{
    DrainFacts facts;
    facts.node = "n1";
    facts.nodeUid = "uid-n1";
    facts.pods = std::move(pods);
    facts.budgets = std::move(budgets);
    facts.evictionVersion = "policy/v1";
    return facts;
}

DrainPlan planOf(const DrainFacts &facts, const DrainOptions &options = {})
{
    return drainPlanFor(facts, options, kNow);
}

PlannedPod onlyPod(const PodPtr &pod, std::vector<BudgetPtr> budgets,
                   const DrainOptions &options = {})
{
    return planOf(factsOf({pod}, std::move(budgets)), options).pods.front();
}

} // namespace

class TestDrainPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesWhatItWasMadeOf();
    void podsStandInTheServersOrder();
    void countsFates();
    void namesTheBudgetsThatCoverAPod();
    void budgetsWithoutRoomBlockNow();
    void budgetsDoNotBlockWhatTheyAreNotAskedFor();
    void budgetsDoNotBlockADelete();
    void unknownBudgetsAreSaidToBeUnknown();
    void twoBudgetsAreForeseen();
    void twoBudgetsDoNotMatterWhereNoneIsAsked();
    void twoBudgetsDoNotMatterForADelete();
    void filtersSpeakBeforeBudgets();
    void oneRefusalIsOneText();
    void severalRefusalsStandInBrackets();
    void nothingRefusedHasNoText();
    void warningsAreGroupedByMessage();
    void fatesHaveNames();
};

void TestDrainPlan::carriesWhatItWasMadeOf()
{
    const DrainOptions options{.force = true, .timeout = std::chrono::seconds(90)};
    const DrainPlan plan = planOf(factsOf({}), options);

    QCOMPARE(plan.node, std::string("n1"));
    QCOMPARE(plan.nodeUid, std::string("uid-n1"));
    QCOMPARE(plan.made, kNow);
    QCOMPARE(plan.evictionVersion, std::string("policy/v1"));
    QVERIFY(plan.options == options);
    QVERIFY(plan.pods.empty() && !plan.isRefused());
}

void TestDrainPlan::podsStandInTheServersOrder()
{
    const DrainPlan plan = planOf(factsOf({webPod("shop/b"), webPod("a/z"), webPod("shop/a")}));

    QStringList names;
    for (const PlannedPod &pod : plan.pods)
        names << QString::fromStdString(podText(*pod.pod));
    QCOMPARE(names, (QStringList{u"a/z"_s, u"shop/a"_s, u"shop/b"_s}));
}

void TestDrainPlan::countsFates()
{
    const DrainPlan plan =
        planOf(factsOf({webPod(), webPod("shop/web-2"), aPod("shop/bare"),
                        aPod("kube-system/etcd").mirror(), webPod("shop/done").phase("Failed")}));

    QCOMPARE(plan.count(Fate::Evict), 2);
    QCOMPARE(plan.count(Fate::Skip), 1);
    QCOMPARE(plan.count(Fate::Finished), 1);
    QCOMPARE(plan.count(Fate::Refuse), 1);
    QCOMPARE(plan.count(Fate::Delete), 0);
    QCOMPARE(plan.goingCount(), 3);
    QVERIFY(plan.isRefused() && plan.isRefusedByFilter());
}

void TestDrainPlan::namesTheBudgetsThatCoverAPod()
{
    const PlannedPod pod =
        onlyPod(webPod(), {webBudget("other/web"), aBudget("shop/db").selects("app", "db"),
                           webBudget("shop/mine")});

    QCOMPARE(pod.budgets.size(), std::size_t(1));
    QCOMPARE(pod.budgets.front()->name, std::string("mine"));
    QVERIFY(pod.areBudgetsKnown && !pod.isBlockedNow());
}

void TestDrainPlan::budgetsWithoutRoomBlockNow()
{
    const PlannedPod pod = onlyPod(webPod(), {webBudget().room(0, 2, 2)});

    QCOMPARE(pod.fate, Fate::Evict);
    QVERIFY(pod.isBlockedNow());
}

void TestDrainPlan::budgetsDoNotBlockWhatTheyAreNotAskedFor()
{
    const BudgetPtr full = webBudget().room(0, 2, 2);

    QVERIFY(!onlyPod(webPod().phase("Pending"), {full}).isBlockedNow());
    QVERIFY(!onlyPod(webPod().phase("Succeeded"), {full}).isBlockedNow());
    QVERIFY(!onlyPod(webPod().terminating(u"2027-01-15T08:00:00Z"_s), {full}).isBlockedNow());
    QVERIFY(!onlyPod(webPod().ready(false), {full}).isBlockedNow());
}

void TestDrainPlan::budgetsDoNotBlockADelete()
{
    const PlannedPod pod =
        onlyPod(webPod(), {webBudget().room(0, 2, 2)}, {.disableEviction = true});

    QCOMPARE(pod.fate, Fate::Delete);
    QVERIFY(!pod.isBlockedNow());
}

void TestDrainPlan::unknownBudgetsAreSaidToBeUnknown()
{
    DrainFacts facts = factsOf({webPod()});
    facts.budgetsError = Error{Error::Kind::Forbidden, u"no"_s, {}, {}, {}, 403, {}};
    const DrainPlan plan = planOf(facts);

    QVERIFY(plan.budgetsError);
    QVERIFY(!plan.pods.front().areBudgetsKnown);
    QCOMPARE(plan.pods.front().fate, Fate::Evict);
}

void TestDrainPlan::twoBudgetsAreForeseen()
{
    const DrainPlan plan =
        planOf(factsOf({webPod()}, {webBudget("shop/web"), aBudget("shop/all").selectsAll()}));
    const PlannedPod &pod = plan.pods.front();

    QCOMPARE(pod.fate, Fate::Refuse);
    QCOMPARE(pod.rule, DrainRule::TwoBudgets);
    QVERIFY(pod.reason.contains(u"all, web"_s));
    QVERIFY(plan.isRefused());
    // kubectl would begin, and meet the server's 500.
    QVERIFY(!plan.isRefusedByFilter());
    QCOMPARE(plan.refusalText(), u"cannot evict Pods with more than one PodDisruptionBudget (change "
                                 "one of the budgets): shop/web-1"_s);
    QCOMPARE(plan.refusal()->kind, Error::Kind::Invalid);
    QCOMPARE(plan.refusal()->message, plan.refusalText());
}

void TestDrainPlan::twoBudgetsDoNotMatterWhereNoneIsAsked()
{
    const std::vector<BudgetPtr> two{webBudget("shop/a"), webBudget("shop/b")};

    QCOMPARE(onlyPod(webPod().phase("Pending"), two).fate, Fate::Evict);
    QCOMPARE(onlyPod(webPod().phase("Failed"), two).fate, Fate::Finished);
    QCOMPARE(onlyPod(webPod().terminating(u"2027-01-15T08:00:00Z"_s), two).fate, Fate::Evict);
    // They are counted before readiness is looked at.
    QCOMPARE(onlyPod(webPod().ready(false), two).fate, Fate::Refuse);
}

void TestDrainPlan::twoBudgetsDoNotMatterForADelete()
{
    QCOMPARE(
        onlyPod(webPod(), {webBudget("shop/a"), webBudget("shop/b")}, {.disableEviction = true})
            .fate,
        Fate::Delete);
}

void TestDrainPlan::filtersSpeakBeforeBudgets()
{
    const PlannedPod pod = onlyPod(webPod().emptyDir(), {webBudget("shop/a"), webBudget("shop/b")});

    QCOMPARE(pod.rule, DrainRule::EmptyDir);
    QVERIFY(!pod.refusal.isEmpty());
}

void TestDrainPlan::oneRefusalIsOneText()
{
    const DrainPlan plan = planOf(factsOf({aPod("shop/b"), aPod("shop/a"), webPod()}));

    QCOMPARE(plan.refusalText(), u"cannot delete Pods that declare no controller (use --force to "
                                 "override): shop/a, shop/b"_s);
}

void TestDrainPlan::severalRefusalsStandInBrackets()
{
    const DrainPlan plan = planOf(factsOf({aPod("shop/bare"), webPod("shop/cache").emptyDir()}));

    QCOMPARE(plan.refusalText(),
             u"[cannot delete Pods that declare no controller (use --force to override): "
             "shop/bare, cannot delete Pods with local storage (use --delete-emptydir-data to "
             "override): shop/cache]"_s);
}

void TestDrainPlan::nothingRefusedHasNoText()
{
    QCOMPARE(planOf(factsOf({webPod()})).refusalText(), QString());
    QVERIFY(!planOf(factsOf({webPod()})).refusal());
    QVERIFY(planOf(factsOf({webPod()})).warningTexts().isEmpty());
}

void TestDrainPlan::warningsAreGroupedByMessage()
{
    DrainFacts facts =
        factsOf({aPod("shop/agent-1").ownedBy("DaemonSet", "agent"), aPod("shop/bare").emptyDir(),
                 aPod("shop/agent-2").ownedBy("DaemonSet", "agent")});
    facts.daemonSets["shop/agent"] = {};
    const DrainPlan plan =
        planOf(facts, {.ignoreDaemonSets = true, .deleteEmptyDirData = true, .force = true});

    QCOMPARE(plan.warningTexts(),
             (QStringList{u"ignoring DaemonSet-managed Pods: shop/agent-1, shop/agent-2"_s,
                          u"deleting Pods with local storage: shop/bare"_s,
                          u"deleting Pods that declare no controller: shop/bare"_s}));
}

void TestDrainPlan::fatesHaveNames()
{
    QCOMPARE(fateName(Fate::Evict), "evict"_L1);
    QCOMPARE(fateName(Fate::Delete), "delete"_L1);
    QCOMPARE(fateName(Fate::Skip), "skip"_L1);
    QCOMPARE(fateName(Fate::Finished), "finished"_L1);
    QCOMPARE(fateName(Fate::Refuse), "refuse"_L1);
}

QTEST_APPLESS_MAIN(TestDrainPlan)
#include "tst_drainplan.moc"
