#include "app/demo/workloads/containerstate.h"
#include "app/demo/workloads/podfate.h"

#include <QTest>

namespace drover::demo {

namespace {

constexpr qint64 kNow = 1'795'466'247;

DemoPod podOf(PodTemplate of)
{
    of.app = "web";
    DemoPod pod;
    pod.nameSpace = "shop";
    pod.name = "web-1";
    pod.node = "node-00003";
    pod.of = std::make_shared<const PodTemplate>(std::move(of));
    pod.phase = DemoPod::Phase::Pending;
    pod.ready = false;
    pod.createdSecs = kNow;
    pod.readySecs = kNow;
    return pod;
}

PodTemplate withFate(Fate fate)
{
    PodTemplate of;
    of.fate = fate;
    return of;
}

} // namespace

/// What becomes of containers, and the columns that tell of it.
class TestPodFate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryPodRuns();
    void aCrashingContainerEndsWaitsAndRunsAgain();
    void theWaitDoublesUpToFiveMinutes();
    void oneThatCrashesLeavesTheOtherReady();
    void anImageThatIsNotThereIsWaitedFor();
    void anInitContainerThatWaitsHoldsTheOthers();
    void anInitContainerThatCrashesIsToldOfAsInit();
    void aSidecarCountsAmongTheReady();
    void aHistoryOfCrashesCanBeGiven();
    void anEvictedPodHasNoContainers();
};

void TestPodFate::anOrdinaryPodRuns()
{
    DemoPod pod = podOf({});
    QCOMPARE(statusColumn(pod), QByteArray("ContainerCreating"));
    startContainers(pod, kNow);
    QCOMPARE(statusColumn(pod), QByteArray("Running"));
    QCOMPARE(readyColumn(pod), QByteArray("0/1"));
    QCOMPARE(secondsToNextStep(pod, kNow), -1);
}

void TestPodFate::aCrashingContainerEndsWaitsAndRunsAgain()
{
    DemoPod pod = podOf(withFate(Fate::Crashes));
    startContainers(pod, kNow);
    QCOMPARE(statusColumn(pod), QByteArray("Running"));
    stepFate(pod, kNow + 20);
    QCOMPARE(statusColumn(pod), QByteArray("Error"));
    stepFate(pod, kNow + 21);
    QCOMPARE(statusColumn(pod), QByteArray("CrashLoopBackOff"));
    QCOMPARE(restartsColumn(pod), QByteArray("0"));
    stepFate(pod, kNow + 31);
    QCOMPARE(statusColumn(pod), QByteArray("Running"));
    QVERIFY(restartsColumn(pod).startsWith("1 ("));
}

void TestPodFate::theWaitDoublesUpToFiveMinutes()
{
    DemoPod pod = podOf(withFate(Fate::Crashes));
    startContainers(pod, kNow);
    std::vector<qint64> waits;
    for (int run = 0; run < 7; ++run) {
        QCOMPARE(secondsToNextStep(pod, kNow), 20);
        stepFate(pod, kNow);
        stepFate(pod, kNow);
        waits.push_back(secondsToNextStep(pod, kNow));
        stepFate(pod, kNow);
    }
    QCOMPARE(waits, (std::vector<qint64>{10, 20, 40, 80, 160, 300, 300}));
}

void TestPodFate::oneThatCrashesLeavesTheOtherReady()
{
    PodTemplate of = withFate(Fate::Crashes);
    of.beside = {{"proxy", DemoContainer::Role::App}};
    DemoPod pod = podOf(of);
    startContainers(pod, kNow);
    QCOMPARE(readyColumn(pod), QByteArray("1/2"));
}

void TestPodFate::anImageThatIsNotThereIsWaitedFor()
{
    DemoPod pod = podOf(withFate(Fate::PullFails));
    startContainers(pod, kNow);
    QCOMPARE(statusColumn(pod), QByteArray("ImagePullBackOff"));
    QCOMPARE(pod.phase, DemoPod::Phase::Pending);
}

void TestPodFate::anInitContainerThatWaitsHoldsTheOthers()
{
    PodTemplate of = withFate(Fate::Waits);
    of.failing = "second";
    of.beside = {{"first", DemoContainer::Role::Init},
                 {"second", DemoContainer::Role::Init},
                 {"third", DemoContainer::Role::Init}};
    DemoPod pod = podOf(of);
    startContainers(pod, kNow);
    QCOMPARE(statusColumn(pod), QByteArray("Init:1/3"));
    QCOMPARE(stateOf(pod, of.beside[2]).reason, QByteArray("PodInitializing"));
    QCOMPARE(stateOf(pod, {"web"}).reason, QByteArray("PodInitializing"));
}

void TestPodFate::anInitContainerThatCrashesIsToldOfAsInit()
{
    PodTemplate of = withFate(Fate::Crashes);
    of.failing = "setup";
    of.beside = {{"setup", DemoContainer::Role::Init}};
    DemoPod pod = podOf(of);
    startContainers(pod, kNow);
    QCOMPARE(statusColumn(pod), QByteArray("Init:0/1"));
    stepFate(pod, kNow);
    QCOMPARE(statusColumn(pod), QByteArray("Init:Error"));
    stepFate(pod, kNow);
    QCOMPARE(statusColumn(pod), QByteArray("Init:CrashLoopBackOff"));
}

void TestPodFate::aSidecarCountsAmongTheReady()
{
    PodTemplate of;
    of.beside = {{"setup", DemoContainer::Role::Init}, {"proxy", DemoContainer::Role::Sidecar}};
    DemoPod pod = podOf(of);
    QCOMPARE(statusColumn(pod), QByteArray("Init:0/2"));
    startContainers(pod, kNow);
    pod.ready = true;
    QCOMPARE(readyColumn(pod), QByteArray("2/2"));
    QCOMPARE(statusColumn(pod), QByteArray("Running"));
}

void TestPodFate::aHistoryOfCrashesCanBeGiven()
{
    DemoPod pod = podOf(withFate(Fate::Crashes));
    setHistory(pod, 4, 30, kNow);
    QCOMPARE(statusColumn(pod), QByteArray("CrashLoopBackOff"));
    const ContainerState state = stateOf(pod, {"web"});
    QCOMPARE(state.restarts, 4);
    QCOMPARE(state.last->finishedSecs, kNow - 30);
    QCOMPARE(state.last->startedSecs, kNow - 50);
}

void TestPodFate::anEvictedPodHasNoContainers()
{
    DemoPod pod = podOf({});
    pod.phase = DemoPod::Phase::Failed;
    auto overlay = std::make_shared<PodOverlay>();
    overlay->reason = "Evicted";
    pod.overlay = overlay;
    QByteArray json;
    appendObject(json, pod, {{}, "v1", "pods", "Pod"}, {true, false});
    QCOMPARE(statusColumn(pod), QByteArray("Evicted"));
    QVERIFY(json.contains(R"("reason":"Evicted")"));
    QVERIFY(!json.contains("containerStatuses"));
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestPodFate)
#include "tst_podfate.moc"
