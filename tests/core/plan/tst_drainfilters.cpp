#include "core/plan/drainplan.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kNow{1'800'000'000};

QString timeAgo(std::chrono::seconds ago)
{
    return QString::fromStdString(formatTimestamp(Timestamp((kNow - ago).count() * 1'000'000)));
}

PodBuilder webPod()
{
    return aPod("shop/web-1").ownedBy("ReplicaSet", "web");
}

PodBuilder agentPod()
{
    return aPod("shop/agent-1").ownedBy("DaemonSet", "agent");
}

/// One pod under these options, its DaemonSet there unless told otherwise.
PlannedPod planned(const PodPtr &pod, const DrainOptions &options = {},
                   const DaemonSetFact &daemonSet = {})
{
    DrainFacts facts;
    facts.pods = {pod};
    facts.evictionVersion = "policy/v1";
    facts.daemonSets["shop/agent"] = daemonSet;
    return drainPlanFor(facts, options, WallTime(kNow)).pods.front();
}

DaemonSetFact gone()
{
    return {DaemonSetFact::Kind::Gone, u"daemonsets.apps \"agent\" not found"_s};
}

} // namespace

#define VERIFY_PLAN(pod, expectedFate, expectedRule)                                               \
    do {                                                                                           \
        const PlannedPod it = (pod);                                                               \
        QCOMPARE(it.fate, expectedFate);                                                           \
        QCOMPARE(it.rule, expectedRule);                                                           \
        QVERIFY2(!it.reason.isEmpty(), "a reason is always given");                                \
        QCOMPARE(it.refusal.isEmpty(), expectedFate != Fate::Refuse);                              \
    } while (false)

/// kubectl's filters, each with each option that bears on it.
class TestDrainFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void managedPodIsEvicted();
    void withoutEvictionItIsDeleted();
    void finishedPodGoes();
    void terminatingPodIsEvictedAgain();
    void deletedLongAgoIsSkippedOnlyWithTheOption();
    void deletedJustNowIsWaitedFor();
    void daemonSetPodIsRefused();
    void daemonSetPodStaysWhenIgnored();
    void forceDoesNotMoveADaemonSetPod();
    void finishedDaemonSetPodGoes();
    void podOfAGoneDaemonSetIsRefused();
    void podOfAGoneDaemonSetGoesWithForce();
    void podOfAGoneDaemonSetMeetsTheNextFilters();
    void daemonSetThatCouldNotBeReadRefuses();
    void daemonSetThatWasNotAskedForRefuses();
    void ownerThatIsNoControllerIsNone();
    void mirrorPodStays();
    void finishedMirrorPodStays();
    void mirrorPodWithEmptyDirStays();
    void emptyDirIsRefused();
    void emptyDirGoesWithTheOption();
    void finishedPodWithEmptyDirGoes();
    void hostPathAndClaimsAreNoLocalStorage();
    void barePodIsRefused();
    void barePodGoesWithForce();
    void finishedBarePodGoes();
    void emptyDirComesBeforeNoController();
    void allWarningsAreKept();
    void graceTimeoutAndSelectorDoNotChangeFates();
};

void TestDrainFilters::managedPodIsEvicted()
{
    VERIFY_PLAN(planned(webPod()), Fate::Evict, DrainRule::Ordinary);
    VERIFY_PLAN(planned(aPod("shop/j").ownedBy("Job", "j")), Fate::Evict, DrainRule::Ordinary);
    QCOMPARE(planned(webPod()).reason, u"ReplicaSet web replaces it."_s);
}

void TestDrainFilters::withoutEvictionItIsDeleted()
{
    VERIFY_PLAN(planned(webPod(), {.disableEviction = true}), Fate::Delete, DrainRule::Ordinary);

    DrainFacts facts;
    facts.pods = {webPod()};
    VERIFY_PLAN(drainPlanFor(facts, {}, WallTime(kNow)).pods.front(), Fate::Delete,
                DrainRule::Ordinary);
}

void TestDrainFilters::finishedPodGoes()
{
    VERIFY_PLAN(planned(webPod().phase("Succeeded")), Fate::Finished, DrainRule::Finished);
    VERIFY_PLAN(planned(webPod().phase("Failed")), Fate::Finished, DrainRule::Finished);
    VERIFY_PLAN(planned(webPod().phase("Failed"), {.disableEviction = true}), Fate::Finished,
                DrainRule::Finished);
}

void TestDrainFilters::terminatingPodIsEvictedAgain()
{
    const PlannedPod pod = planned(webPod().terminating(timeAgo(-30s)));

    VERIFY_PLAN(pod, Fate::Evict, DrainRule::Ordinary);
    QCOMPARE(pod.reason, u"It is terminating already and is waited for."_s);
}

void TestDrainFilters::deletedLongAgoIsSkippedOnlyWithTheOption()
{
    const PodBuilder pod = webPod().terminating(timeAgo(61s));

    VERIFY_PLAN(planned(pod, {.skipWaitForDelete = 60s}), Fate::Skip, DrainRule::DeletedLongAgo);
    VERIFY_PLAN(planned(pod), Fate::Evict, DrainRule::Ordinary);
    QVERIFY(planned(pod, {.skipWaitForDelete = 60s}).warnings.isEmpty());
}

void TestDrainFilters::deletedJustNowIsWaitedFor()
{
    VERIFY_PLAN(planned(webPod().terminating(timeAgo(60s)), {.skipWaitForDelete = 60s}),
                Fate::Evict, DrainRule::Ordinary);
    // It comes first: a DaemonSet pod that is long gone refuses nothing.
    VERIFY_PLAN(planned(agentPod().terminating(timeAgo(61s)), {.skipWaitForDelete = 60s}),
                Fate::Skip, DrainRule::DeletedLongAgo);
}

void TestDrainFilters::daemonSetPodIsRefused()
{
    const PlannedPod pod = planned(agentPod());

    VERIFY_PLAN(pod, Fate::Refuse, DrainRule::DaemonSet);
    QCOMPARE(pod.refusal, u"DaemonSet-managed Pods (use --ignore-daemonsets to ignore)"_s);
}

void TestDrainFilters::daemonSetPodStaysWhenIgnored()
{
    const PlannedPod pod = planned(agentPod().emptyDir(), {.ignoreDaemonSets = true});

    VERIFY_PLAN(pod, Fate::Skip, DrainRule::DaemonSet);
    QCOMPARE(pod.warnings, QStringList{u"ignoring DaemonSet-managed Pods"_s});
    QVERIFY(!pod.losesEmptyDir());
}

void TestDrainFilters::forceDoesNotMoveADaemonSetPod()
{
    VERIFY_PLAN(planned(agentPod(), {.force = true}), Fate::Refuse, DrainRule::DaemonSet);
    VERIFY_PLAN(planned(agentPod(), {.ignoreDaemonSets = true, .force = true}), Fate::Skip,
                DrainRule::DaemonSet);
}

void TestDrainFilters::finishedDaemonSetPodGoes()
{
    VERIFY_PLAN(planned(agentPod().phase("Failed")), Fate::Finished, DrainRule::Finished);
    VERIFY_PLAN(planned(agentPod().phase("Failed"), {.ignoreDaemonSets = true}), Fate::Finished,
                DrainRule::Finished);
}

void TestDrainFilters::podOfAGoneDaemonSetIsRefused()
{
    const PlannedPod pod = planned(agentPod(), {.ignoreDaemonSets = true}, gone());

    VERIFY_PLAN(pod, Fate::Refuse, DrainRule::DaemonSetGone);
    QCOMPARE(pod.refusal, u"daemonsets.apps \"agent\" not found"_s);
}

void TestDrainFilters::podOfAGoneDaemonSetGoesWithForce()
{
    const PlannedPod pod = planned(agentPod(), {.force = true}, gone());

    VERIFY_PLAN(pod, Fate::Evict, DrainRule::DaemonSetGone);
    QCOMPARE(pod.warnings, QStringList{u"daemonsets.apps \"agent\" not found"_s});
}

void TestDrainFilters::podOfAGoneDaemonSetMeetsTheNextFilters()
{
    VERIFY_PLAN(planned(agentPod().emptyDir(), {.force = true}, gone()), Fate::Refuse,
                DrainRule::EmptyDir);
    VERIFY_PLAN(planned(agentPod().mirror(), {.force = true}, gone()), Fate::Skip,
                DrainRule::Mirror);
}

void TestDrainFilters::daemonSetThatCouldNotBeReadRefuses()
{
    const DaemonSetFact forbidden{DaemonSetFact::Kind::Unread, u"daemonsets.apps is forbidden"_s};
    const PlannedPod pod =
        planned(agentPod(), {.ignoreDaemonSets = true, .force = true}, forbidden);

    VERIFY_PLAN(pod, Fate::Refuse, DrainRule::DaemonSetUnread);
    QCOMPARE(pod.refusal, u"daemonsets.apps is forbidden"_s);
    QVERIFY(pod.reason.contains(u"daemonsets.apps is forbidden"_s));
}

void TestDrainFilters::daemonSetThatWasNotAskedForRefuses()
{
    const PodPtr pod = aPod("other/agent-1").ownedBy("DaemonSet", "agent");

    VERIFY_PLAN(planned(pod, {.ignoreDaemonSets = true}), Fate::Refuse, DrainRule::DaemonSetUnread);
}

void TestDrainFilters::ownerThatIsNoControllerIsNone()
{
    VERIFY_PLAN(planned(aPod("shop/a").referredTo("DaemonSet", "agent")), Fate::Refuse,
                DrainRule::Unmanaged);
}

void TestDrainFilters::mirrorPodStays()
{
    const PlannedPod pod = planned(aPod("kube-system/etcd-n1").ownedBy("Node", "n1").mirror());

    VERIFY_PLAN(pod, Fate::Skip, DrainRule::Mirror);
    QVERIFY(pod.warnings.isEmpty());
}

void TestDrainFilters::finishedMirrorPodStays()
{
    VERIFY_PLAN(planned(aPod("kube-system/etcd-n1").mirror().phase("Failed")), Fate::Skip,
                DrainRule::Mirror);
}

void TestDrainFilters::mirrorPodWithEmptyDirStays()
{
    VERIFY_PLAN(planned(aPod("kube-system/etcd-n1").mirror().emptyDir()), Fate::Skip,
                DrainRule::Mirror);
}

void TestDrainFilters::emptyDirIsRefused()
{
    const PlannedPod pod = planned(webPod().emptyDir(), {.force = true});

    VERIFY_PLAN(pod, Fate::Refuse, DrainRule::EmptyDir);
    QCOMPARE(pod.refusal, u"Pods with local storage (use --delete-emptydir-data to override)"_s);
}

void TestDrainFilters::emptyDirGoesWithTheOption()
{
    const PlannedPod pod = planned(webPod().emptyDir(), {.deleteEmptyDirData = true});

    VERIFY_PLAN(pod, Fate::Evict, DrainRule::EmptyDir);
    QCOMPARE(pod.warnings, QStringList{u"deleting Pods with local storage"_s});
    QVERIFY(pod.losesEmptyDir());
}

void TestDrainFilters::finishedPodWithEmptyDirGoes()
{
    const PlannedPod pod = planned(webPod().emptyDir().phase("Succeeded"));

    VERIFY_PLAN(pod, Fate::Finished, DrainRule::Finished);
    QVERIFY(!pod.losesEmptyDir());
}

void TestDrainFilters::hostPathAndClaimsAreNoLocalStorage()
{
    VERIFY_PLAN(planned(webPod().hostPath("/data").claim("data")), Fate::Evict,
                DrainRule::Ordinary);
}

void TestDrainFilters::barePodIsRefused()
{
    const PlannedPod pod = planned(aPod("shop/bare"), {.deleteEmptyDirData = true});

    VERIFY_PLAN(pod, Fate::Refuse, DrainRule::Unmanaged);
    QCOMPARE(pod.refusal, u"Pods that declare no controller (use --force to override)"_s);
}

void TestDrainFilters::barePodGoesWithForce()
{
    const PlannedPod pod = planned(aPod("shop/bare"), {.force = true});

    VERIFY_PLAN(pod, Fate::Evict, DrainRule::Unmanaged);
    QCOMPARE(pod.warnings, QStringList{u"deleting Pods that declare no controller"_s});
}

void TestDrainFilters::finishedBarePodGoes()
{
    VERIFY_PLAN(planned(aPod("shop/bare").phase("Succeeded")), Fate::Finished, DrainRule::Finished);
}

void TestDrainFilters::emptyDirComesBeforeNoController()
{
    VERIFY_PLAN(planned(aPod("shop/bare").emptyDir()), Fate::Refuse, DrainRule::EmptyDir);
    VERIFY_PLAN(planned(aPod("shop/bare").emptyDir(), {.deleteEmptyDirData = true}), Fate::Refuse,
                DrainRule::Unmanaged);
}

void TestDrainFilters::allWarningsAreKept()
{
    const PlannedPod pod =
        planned(aPod("shop/bare").emptyDir(), {.deleteEmptyDirData = true, .force = true});

    VERIFY_PLAN(pod, Fate::Evict, DrainRule::Unmanaged);
    QCOMPARE(pod.warnings, (QStringList{u"deleting Pods with local storage"_s,
                                        u"deleting Pods that declare no controller"_s}));
    QVERIFY(pod.reason.contains(u"emptyDir"_s));
}

void TestDrainFilters::graceTimeoutAndSelectorDoNotChangeFates()
{
    const DrainOptions options{
        .gracePeriod = 0s, .timeout = 1s, .podSelector = u"a=b"_s, .chunkSize = 1};

    VERIFY_PLAN(planned(webPod(), options), Fate::Evict, DrainRule::Ordinary);
}

QTEST_APPLESS_MAIN(TestDrainFilters)
#include "tst_drainfilters.moc"
