#include "tests/core/insight/whypods.h"
#include "tests/core/insight/whyrig.h"
#include "tests/support/fakerequests.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Why a drain does not end.
class TestWhyDrain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDrainedNodeAsksNothing();
    void aRefusalNamesThePods();
    void aBlockedPodNamesItsBudget();
    void aBudgetThatNeverHasRoomIsSaid();
    void podsThatShouldHaveEndedAreSaid();
    void aKubeletThatIsNotWellHoldsThem();
    void podsStuckWithoutADrainAreSaid();
    void theServersClockTellsWhoIsStuck();
    void aPodIsLateAsOnTheBoard();
    void aBlockedPodIsNamedWhileItIsTriedAgain();
    void aPodTheServerRefusesIsSaid();
    void aCancelledDrainIsSaid();
    void aMissingRightIsTheCause();
    void aKubeletThatFellSilentHoldsThemToo();
    void whatNobodyDrainsIsNotAskedWhyItDoesNot();
};

namespace {

WhyFacts draining(const QString &ready = u"True"_s)
{
    NodeBuilder node(u"n1"_s);
    node.ready(ready);
    WhyFacts facts = factsOf(node);
    facts.drain.emplace();
    facts.drain->node = "n1";
    return facts;
}

PodProgress progressOf(const PodPtr &pod, PodState state)
{
    PodProgress progress;
    progress.planned.pod = pod;
    progress.state = state;
    progress.since = whyNow() - 5min;
    return progress;
}

} // namespace

void TestWhyDrain::aDrainedNodeAsksNothing()
{
    WhyFacts facts = draining();
    for (const DrainOutcome outcome : {DrainOutcome::Drained, DrainOutcome::NodeDeleted}) {
        facts.drain->outcome = outcome;
        QCOMPARE(rulesFor(facts), QStringList());
    }
}

void TestWhyDrain::aRefusalNamesThePods()
{
    WhyFacts facts = draining();
    facts.drain->outcome = DrainOutcome::Refused;
    PodProgress refused = progressOf(aPod("shop/bare"), PodState::Pending);
    refused.planned.fate = Fate::Refuse;
    refused.planned.reason = u"It has no controller."_s;
    facts.drain->pods = {refused};

    const WhyFinding finding = findingOf(facts, u"drain.refused"_s);

    QCOMPARE(finding.evidence[0].field, u"pod shop/bare"_s);
    QCOMPARE(finding.evidence[0].value, u"It has no controller."_s);
}

void TestWhyDrain::aBlockedPodNamesItsBudget()
{
    WhyFacts facts = draining();
    PodProgress blocked = progressOf(aPod("shop/web-1").label("app", "web"), PodState::Blocked);
    blocked.budgets = {aBudget("shop/web").selects("app", "web").room(0, 2, 2, 3)};
    facts.drain->pods = {blocked};

    const WhyFinding finding = findingOf(facts, u"drain.budget"_s);

    QVERIFY(finding.sentence.contains(u"shop/web-1"_s));
    QCOMPARE(finding.evidence[0].field, u"budget shop/web"_s);
    QVERIFY(!rulesFor(facts).contains(u"drain.budget-hopeless"_s));
}

void TestWhyDrain::aBudgetThatNeverHasRoomIsSaid()
{
    WhyFacts facts = draining();
    PodProgress blocked = progressOf(aPod("shop/web-1").label("app", "web"), PodState::Blocked);
    blocked.budgets = {aBudget("shop/web").selects("app", "web").room(0, 1, 1, 1)};
    facts.drain->pods = {blocked};

    QVERIFY(rulesFor(facts).contains(u"drain.budget-hopeless"_s));
}

void TestWhyDrain::podsThatShouldHaveEndedAreSaid()
{
    WhyFacts facts = draining();
    PodProgress late = progressOf(aPod("shop/web-1"), PodState::Terminating);
    late.terminationDue = whyNow() - 1min;
    PodProgress inTime = progressOf(aPod("shop/web-2"), PodState::Terminating);
    inTime.terminationDue = whyNow() + 1min;
    facts.drain->pods = {late, inTime};

    const WhyFinding finding = findingOf(facts, u"drain.late-pods"_s);

    QCOMPARE(finding.evidence.size(), 1u);
    QCOMPARE(finding.evidence[0].field, u"pod shop/web-1"_s);
    QVERIFY(!rulesFor(facts).contains(u"drain.kubelet-silent"_s));
}

void TestWhyDrain::aKubeletThatIsNotWellHoldsThem()
{
    WhyFacts facts = draining(u"Unknown"_s);
    PodProgress late = progressOf(aPod("shop/web-1"), PodState::Terminating);
    late.terminationDue = whyNow() - 1min;
    facts.drain->pods = {late};

    QVERIFY(rulesFor(facts).contains(u"drain.kubelet-silent"_s));
}

void TestWhyDrain::podsStuckWithoutADrainAreSaid()
{
    WhyFacts facts = draining();
    facts.drain.reset();
    facts.pods = detailsOf({aPod("shop/web-1").terminating("2026-11-25T11:30:00Z"),
                            aPod("shop/web-2").terminating("2026-11-25T12:30:00Z")});

    const WhyFinding finding = findingOf(facts, u"drain.late-pods"_s);

    QCOMPARE(finding.evidence.size(), 1u);
    QVERIFY(finding.evidence[0].value.contains(u"2026-11-25T11:30:00Z"_s));
}

void TestWhyDrain::theServersClockTellsWhoIsStuck()
{
    WhyFacts facts = draining();
    facts.drain.reset();
    facts.pods = detailsOf({aPod("shop/web-1").terminating("2026-11-25T11:55:00Z"),
                            aPod("shop/web-2").terminating("2026-11-25T12:05:00Z")});

    facts.serverAhead = -10min;
    QVERIFY(!isInQuestion(WhyQuestion::NotDraining, facts));
    facts.serverAhead = 10min;

    QCOMPARE(findingOf(facts, u"drain.late-pods"_s).evidence.size(), 2u);
}

void TestWhyDrain::aPodIsLateAsOnTheBoard()
{
    WhyFacts facts = draining();
    PodProgress letGo = progressOf(aPod("shop/web-1"), PodState::Terminating);
    letGo.terminationDue = whyNow() - 1min; // by a clock that is behind
    letGo.since = whyNow() - 34s;           // and 30 s of grace
    facts.drain->pods = {letGo};
    facts.pods = detailsOf({aPod("shop/web-1").terminating("2026-11-25T11:59:00Z")});
    QVERIFY(!rulesFor(facts).contains(u"drain.late-pods"_s));

    facts.drain->pods[0].since = whyNow() - 35s;
    QCOMPARE(*findingOf(facts, u"drain.late-pods"_s).evidence[0].at, whyNow() - 5s);
    facts.drain->pods[0].since = whyNow();
    facts.drain->pods[0].wasTerminating = true; // its grace is not this drain's

    QCOMPARE(*findingOf(facts, u"drain.late-pods"_s).evidence[0].at, whyNow() - 1min);
}

void TestWhyDrain::aBlockedPodIsNamedWhileItIsTriedAgain()
{
    WhyFacts facts = draining();
    PodProgress tried = progressOf(aPod("shop/web-1").label("app", "web"), PodState::Evicting);
    tried.blockedSince = whyNow() - 5min;
    tried.budgets = {aBudget("shop/web").selects("app", "web").room(0, 1, 1, 1)};
    facts.drain->pods = {tried};

    QVERIFY(rulesFor(facts).contains(u"drain.budget"_s));
    QVERIFY(rulesFor(facts).contains(u"drain.budget-hopeless"_s));
}

void TestWhyDrain::aPodTheServerRefusesIsSaid()
{
    WhyFacts facts = draining();
    facts.drain->outcome = DrainOutcome::Failed;
    facts.drain->error = anError(Error::Kind::Server, 500, u"It failed."_s);
    PodProgress failed = progressOf(aPod("shop/web-1"), PodState::Failed);
    failed.error = anError(Error::Kind::Server, 500, u"Two budgets."_s);
    facts.drain->pods = {failed};

    QCOMPARE(findingOf(facts, u"drain.refused-pod"_s).evidence[0].value, u"Two budgets."_s);
    QCOMPARE(findingOf(facts, u"drain.stopped"_s).evidence[0].value, u"It failed."_s);
}

void TestWhyDrain::aCancelledDrainIsSaid()
{
    WhyFacts facts = draining();
    facts.drain->outcome = DrainOutcome::Cancelled;

    QCOMPARE(rulesFor(facts), QStringList{u"drain.stopped"_s});
}

void TestWhyDrain::aMissingRightIsTheCause()
{
    WhyFacts facts = draining();
    facts.drain->outcome = DrainOutcome::Failed;
    facts.drain->error = anError(Error::Kind::Forbidden, 403, u"You may not evict pods."_s);
    facts.drain->error->serverMessage = u"cannot create resource pods/eviction"_s;

    const WhyFinding finding = findingOf(facts, u"drain.right"_s);

    QCOMPARE(rulesFor(facts), QStringList{u"drain.right"_s});
    QCOMPARE(finding.weight, WhyFinding::Weight::Cause);
    QVERIFY(finding.evidence[0].value.contains(u"You may not evict pods."_s));
    QCOMPARE(finding.evidence[1].value, u"cannot create resource pods/eviction"_s);
    QVERIFY(finding.remedy.contains(u"pods/eviction"_s));
}

void TestWhyDrain::aKubeletThatFellSilentHoldsThemToo()
{
    WhyFacts facts = draining(); // it counts as ready still
    PodProgress late = progressOf(aPod("shop/web").build(), PodState::Terminating);
    late.terminationDue = whyNow() - 1min;
    facts.drain->pods = {late};
    NodeLease lease;
    lease.renewed = *parseTimestamp("2026-11-25T11:59:00Z");
    facts.lease = lease;

    QVERIFY(rulesFor(facts).contains(u"drain.kubelet-silent"_s));
    QCOMPARE(findingOf(facts, u"drain.kubelet-silent"_s).evidence.back().field,
             u"lease spec.renewTime"_s);
}

void TestWhyDrain::whatNobodyDrainsIsNotAskedWhyItDoesNot()
{
    WhyFacts facts = draining();
    QCOMPARE(questionText(WhyQuestion::NotDraining, facts), u"Why does it not drain?"_s);

    facts.drain.reset();

    QCOMPARE(questionText(WhyQuestion::NotDraining, facts), u"What would keep it from draining?"_s);
}

QTEST_GUILESS_MAIN(TestWhyDrain)
#include "tst_whydrain.moc"
