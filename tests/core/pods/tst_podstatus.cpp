#include "core/pods/podstatus.h"

#include "core/poddecode/poddecoder.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// STATUS, READY and RESTARTS as kubectl prints them.
class TestPodStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreKubectls_data();
    void columnsAreKubectls();
    void ageAndAddressAreKubectls();
    void readinessGatesAreCounted();
    void containerStatesAreInWords();
};

namespace {

WallTime now()
{
    return parseTimestamp("2026-11-25T12:00:00Z")->wallTime();
}

/// A pod of this spec and status, with anything more in its metadata.
PodDetailsPtr podWith(const QByteArray &spec, const QByteArray &status,
                      const QByteArray &metadata = {})
{
    const QByteArray json = R"({"metadata":{"name":"p","namespace":"ns")" + metadata +
                            R"(},"spec":)" + spec + R"(,"status":)" + status + "}";
    const auto pod = decodePodDetails(json.toStdString());
    if (!pod)
        qFatal("%s", qPrintable(pod.error().message));
    return *pod;
}

const QByteArray kOne = R"({"containers":[{"name":"a"}]})";
const QByteArray kTwo = R"({"containers":[{"name":"a"},{"name":"b"}]})";
const QByteArray kInit = R"({"containers":[{"name":"a"}],"initContainers":[{"name":"i"},{"name":"j"}]})";
const QByteArray kSidecar =
    R"({"containers":[{"name":"a"}],"initContainers":[{"name":"s","restartPolicy":"Always"},{"name":"j"}]})";
const QByteArray kDeleted = R"(,"deletionTimestamp":"2026-11-25T11:59:00Z")";
const QByteArray kReady = R"({"type":"Ready","status":"True"})";
const QByteArray kInitialized = R"({"type":"Initialized","status":"True"})";

const QByteArray kRuns = R"("state":{"running":{}},"ready":true,"started":true)";
const QByteArray kCompleted = R"("state":{"terminated":{"exitCode":0,"reason":"Completed"}})";
const QByteArray kCrashes =
    R"("restartCount":5,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":1,"finishedAt":"2026-11-25T11:57:00Z"}})";

QByteArray container(const QByteArray &name, const QByteArray &state)
{
    return R"({"name":")" + name + R"(",)" + state + "}";
}

QByteArray status(const QByteArray &phase, const QByteArray &containers,
                  const QByteArray &initContainers = {}, const QByteArray &conditions = {},
                  const QByteArray &more = {})
{
    return R"({"phase":")" + phase + R"(","containerStatuses":[)" + containers +
           R"(],"initContainerStatuses":[)" + initContainers + R"(],"conditions":[)" +
           conditions + "]" + more + "}";
}

void add(const char *name, const PodDetailsPtr &pod, const char *word, const char *ready,
         const char *restarts = "0")
{
    QTest::newRow(name) << pod << QString::fromUtf8(word) << QString::fromUtf8(ready)
                        << QString::fromUtf8(restarts);
}

void addPhases()
{
    add("pending", podWith(kOne, status("Pending", {})), "Pending", "0/1");
    add("running", podWith(kOne, status("Running", container("a", kRuns), {}, kReady)), "Running",
        "1/1");
    add("evicted", podWith(kOne, status("Failed", {}, {}, {}, R"(,"reason":"Evicted")")),
        "Evicted", "0/1");
    add("unknown phase", podWith(kOne, status("Unknown", {})), "Unknown", "0/1");
    add("gated",
        podWith(kOne, status("Pending", {}, {},
                             R"({"type":"PodScheduled","status":"False","reason":"SchedulingGated"})")),
        "SchedulingGated", "0/1");
    add("terminating", podWith(kOne, status("Running", container("a", kRuns)), kDeleted),
        "Terminating", "1/1");
    add("node lost",
        podWith(kOne, status("Running", {}, {}, {}, R"(,"reason":"NodeLost")"), kDeleted),
        "Unknown", "0/1");
    add("completed and deleted",
        podWith(kOne, status("Succeeded", container("a", kCompleted)), kDeleted), "Completed",
        "0/1");
}

void addContainers()
{
    add("crash loop", podWith(kOne, status("Running", container("a", kCrashes))),
        "CrashLoopBackOff", "0/1", "5 (3m ago)");
    add("first container counts",
        podWith(kTwo,
                status("Pending",
                       container("a", R"("state":{"waiting":{"reason":"ImagePullBackOff"}})") + "," +
                           container("b", R"("state":{"waiting":{"reason":"ErrImagePull"}})"))),
        "ImagePullBackOff", "0/2");
    add("exit code",
        podWith(kOne, status("Failed", container("a", R"("state":{"terminated":{"exitCode":3}})"))),
        "ExitCode:3", "0/1");
    add("signal",
        podWith(kOne, status("Failed", container("a", R"("state":{"terminated":{"exitCode":137,"signal":9}})"))),
        "Signal:9", "0/1");
    add("one completed, one runs, pod ready",
        podWith(kTwo, status("Running", container("a", kCompleted) + "," + container("b", kRuns),
                             {}, kReady)),
        "Running", "1/2");
    add("one completed, one runs, pod not ready",
        podWith(kTwo, status("Running", container("a", kCompleted) + "," + container("b", kRuns))),
        "NotReady", "1/2");
    add("one completed, one failed",
        podWith(kTwo, status("Failed", container("a", kCompleted) + "," +
                                           container("b", R"("state":{"terminated":{"exitCode":1,"reason":"Error"}})"))),
        "Error", "0/2");
    add("restarts without a known end",
        podWith(kOne, status("Running", container("a", kRuns + R"(,"restartCount":2)"))), "Running",
        "1/1", "2");
}

void addInitContainers()
{
    const QByteArray waits = container("a", R"("state":{"waiting":{"reason":"PodInitializing"}})");
    add("first init container runs",
        podWith(kInit, status("Pending", waits, container("i", kRuns) + "," + container("j", R"("state":{"waiting":{"reason":"PodInitializing"}})"))),
        "Init:0/2", "0/1");
    add("second init container runs",
        podWith(kInit, status("Pending", waits, container("i", kCompleted) + "," + container("j", kRuns))),
        "Init:1/2", "0/1");
    add("init container crashes",
        podWith(kInit, status("Pending", waits, container("i", kCrashes))), "Init:CrashLoopBackOff",
        "0/1", "5 (3m ago)");
    add("init container failed with a reason",
        podWith(kInit, status("Pending", waits, container("i", R"("state":{"terminated":{"exitCode":1,"reason":"Error"}})"))),
        "Init:Error", "0/1");
    add("init container failed without one",
        podWith(kInit, status("Pending", waits, container("i", R"("state":{"terminated":{"exitCode":1}})"))),
        "Init:ExitCode:1", "0/1");
    add("init container was killed",
        podWith(kInit, status("Pending", waits, container("i", R"("state":{"terminated":{"exitCode":137,"signal":9}})"))),
        "Init:Signal:9", "0/1");
    add("an initialized pod shows its containers",
        podWith(kInit, status("Running", container("a", kCrashes), container("i", kRuns), kInitialized)),
        "CrashLoopBackOff", "0/1", "5 (3m ago)");
}

void addSidecars()
{
    const QByteArray waits = container("a", R"("state":{"waiting":{"reason":"PodInitializing"}})");
    add("sidecar and container ready",
        podWith(kSidecar, status("Running", container("a", kRuns), container("s", kRuns) + "," + container("j", kCompleted))),
        "Running", "2/2");
    add("sidecar started, init container runs",
        podWith(kSidecar, status("Pending", waits, container("s", kRuns) + "," + container("j", kRuns))),
        "Init:1/2", "1/2");
    add("a crashing sidecar hides what follows",
        podWith(kSidecar, status("Pending", waits, container("s", kCrashes) + "," + container("j", R"("restartCount":7,"state":{"waiting":{}})"))),
        "Init:CrashLoopBackOff", "0/2", "5 (3m ago)");
    add("restarts of sidecars count when the pod runs",
        podWith(kSidecar, status("Running", container("a", kRuns + R"(,"restartCount":1)"),
                                 container("s", kRuns + R"(,"restartCount":2)") + "," + container("j", kCompleted + R"(,"restartCount":4)"))),
        "Running", "2/2", "3");
}

} // namespace

void TestPodStatus::columnsAreKubectls_data()
{
    QTest::addColumn<PodDetailsPtr>("pod");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("ready");
    QTest::addColumn<QString>("restarts");
    addPhases();
    addContainers();
    addInitContainers();
    addSidecars();
}

void TestPodStatus::columnsAreKubectls()
{
    QFETCH(const PodDetailsPtr, pod);
    QFETCH(const QString, word);
    QFETCH(const QString, ready);
    QFETCH(const QString, restarts);

    const PodStatus shown = podStatusOf(*pod);

    QCOMPARE(shown.word, word);
    QCOMPARE(readyText(shown), ready);
    QCOMPARE(restartsText(shown, now()), restarts);
}

void TestPodStatus::ageAndAddressAreKubectls()
{
    const auto pod =
        podWith(kOne, R"({"podIPs":[{"ip":"10.1.2.3"},{"ip":"fd00::3"}],"podIP":"10.9.9.9"})",
                R"(,"creationTimestamp":"2026-11-25T09:00:00Z")");

    QCOMPARE(ageText(pod->created, now()), QStringLiteral("3h"));
    QCOMPARE(ageText({}, now()), QStringLiteral("<unknown>"));
    QCOMPARE(ipText(*pod), QStringLiteral("10.1.2.3"));
    QCOMPARE(ipText(*podWith(kOne, "{}")), QStringLiteral("<none>"));
}

void TestPodStatus::readinessGatesAreCounted()
{
    const auto pod = podWith(R"({"readinessGates":[{"conditionType":"x"},{"conditionType":"y"}]})",
                             R"({"conditions":[{"type":"x","status":"True"}]})");

    QCOMPARE(readinessGatesText(*pod), QStringLiteral("1/2"));
    QCOMPARE(readinessGatesText(*podWith(kOne, "{}")), QStringLiteral("<none>"));
}

void TestPodStatus::containerStatesAreInWords()
{
    ContainerState state;
    QVERIFY(containerStateText(state).isEmpty());
    state.kind = ContainerState::Kind::Waiting;
    state.reason = "CrashLoopBackOff";
    QCOMPARE(containerStateText(state), QStringLiteral("Waiting: CrashLoopBackOff"));
    state.kind = ContainerState::Kind::Terminated;
    state.reason = "OOMKilled";
    state.exitCode = 137;
    QCOMPARE(containerStateText(state), QStringLiteral("Terminated: OOMKilled (exit code 137)"));
    state.signal = 9;
    QCOMPARE(containerStateText(state), QStringLiteral("Terminated: OOMKilled (signal 9)"));
    state.kind = ContainerState::Kind::Running;
    QCOMPARE(containerStateText(state), QStringLiteral("Running"));
}

QTEST_GUILESS_MAIN(TestPodStatus)
#include "tst_podstatus.moc"
