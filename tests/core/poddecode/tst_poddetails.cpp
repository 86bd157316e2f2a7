#include "core/poddecode/poddecoder.h"
#include "tests/support/recording.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Pods with their containers and what became of them.
class TestPodDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedPodsAreReadWithTheirContainers();
    void containersOfEveryKindAreRead();
    void statesAreRead();
    void whatTheKubeletGaveIsRead();
    void anInfeasibleResizeIsKnown();
    void theRestOfThePodIsRead();
    void volumesTellTheirType();
    void aProjectedVolumeTellsItsSources();
    void aNetworkVolumeIsAServerAndAPath();
    void wrongTypesCountAsAbsent();
    void linesOfAWatchAreRead();
};

namespace {

PodDetailsPtr podOf(const std::string &spec, const std::string &status = "{}")
{
    const auto pod = decodePodDetails(R"({"status":)" + status +
                                      R"(,"metadata":{"name":"p","namespace":"ns"},"spec":)" +
                                      spec + "}");
    if (!pod)
        qFatal("%s", qPrintable(pod.error().message));
    return *pod;
}

} // namespace

void TestPodDetails::recordedPodsAreReadWithTheirContainers()
{
    const auto page = decodePodDetailsList(recording(u"pods-on-node"_s).body.toStdString());

    QVERIFY(page && !page->pods.empty());
    QCOMPARE(page->resourceVersion, std::string("656"));
    for (const PodDetailsPtr &pod : page->pods) {
        QVERIFY(!pod->containers.app.empty());
        QVERIFY(!pod->containers.app[0].name.empty() && !pod->containers.app[0].image.empty());
        QVERIFY(conditionOf(*pod, "Ready"));
        QVERIFY(!pod->podIp.empty() && !pod->qosClass.empty());
        QVERIFY(pod->requests.contains("cpu"));
    }
}

void TestPodDetails::containersOfEveryKindAreRead()
{
    const auto pod = podOf(R"({"containers":[{"name":"a","image":"i:1","resources":
            {"requests":{"cpu":"1"},"limits":{"cpu":"2","memory":"1Gi"}}}],
        "initContainers":[{"name":"s","restartPolicy":"Always"},{"name":"j"}],
        "ephemeralContainers":[{"name":"debug"}],
        "resources":{"limits":{"cpu":"4"}},"overhead":{"memory":"16Mi"}})");

    QCOMPARE(pod->containers.app[0].image, std::string("i:1"));
    QCOMPARE(quantityOf(pod->containers.app[0].resources.limits, "memory").text(),
             std::string("1Gi"));
    QVERIFY(pod->containers.init[0].isSidecar && !pod->containers.init[1].isSidecar);
    QCOMPARE(pod->containers.ephemeral[0].name, std::string("debug"));
    QCOMPARE(quantityOf(pod->containers.podLevel.limits, "cpu").text(), std::string("4"));
    QCOMPARE(quantityOf(pod->containers.overhead, "memory").text(), std::string("16Mi"));
}

void TestPodDetails::statesAreRead()
{
    const auto pod = podOf("{}", R"({"containerStatuses":[{"name":"a","ready":true,"started":true,
            "restartCount":3,"image":"i:1","imageID":"sha","state":{"running":{"startedAt":"2026-11-25T12:00:00Z"}},
            "lastState":{"terminated":{"exitCode":137,"signal":9,"reason":"OOMKilled","message":"m",
                "startedAt":"2026-11-25T11:00:00Z","finishedAt":"2026-11-25T11:30:00Z"}}}],
        "initContainerStatuses":[{"name":"i","state":{"waiting":{"reason":"PodInitializing"}}}],
        "ephemeralContainerStatuses":[{"name":"e"}]})");

    const ContainerStatus *status = statusOf(*pod, "a");
    QVERIFY(status && status->isReady && status->isStarted);
    QCOMPARE(status->restarts, 3);
    QCOMPARE(status->imageId, std::string("sha"));
    QCOMPARE(status->state.kind, ContainerState::Kind::Running);
    QCOMPARE(status->last.kind, ContainerState::Kind::Terminated);
    QCOMPARE(status->last.exitCode, 137);
    QCOMPARE(status->last.signal, 9);
    QCOMPARE(formatTimestamp(status->last.finished), std::string("2026-11-25T11:30:00Z"));
    QCOMPARE(statusOf(*pod, "i")->state.reason, std::string("PodInitializing"));
    QCOMPARE(statusOf(*pod, "e")->state.kind, ContainerState::Kind::None);
    QVERIFY(!statusOf(*pod, "none"));
}

void TestPodDetails::whatTheKubeletGaveIsRead()
{
    const auto pod = podOf("{}", R"({"containerStatuses":[{"name":"a","allocatedResources":{"cpu":"1"},
        "resources":{"requests":{"cpu":"2"},"limits":{"cpu":"3"}}},{"name":"b","resources":null}]})");

    QVERIFY(pod->statuses[0].resources);
    QCOMPARE(quantityOf(pod->statuses[0].resources->limits, "cpu").text(), std::string("3"));
    QCOMPARE(quantityOf(pod->statuses[0].allocated, "cpu").text(), std::string("1"));
    QVERIFY(!pod->statuses[1].resources);
}

void TestPodDetails::anInfeasibleResizeIsKnown()
{
    QVERIFY(podOf("{}", R"({"conditions":[{"type":"PodResizePending","status":"True","reason":"Infeasible"}]})")
                ->isResizeInfeasible);
    QVERIFY(podOf("{}", R"({"resize":"Infeasible"})")->isResizeInfeasible);
    QVERIFY(!podOf("{}", R"({"conditions":[{"type":"PodResizePending","reason":"Deferred"}]})")
                 ->isResizeInfeasible);
}

void TestPodDetails::theRestOfThePodIsRead()
{
    const auto pod = podOf(R"({"restartPolicy":"Never","serviceAccountName":"sa",
            "priorityClassName":"high","readinessGates":[{"conditionType":"lb"}]})",
                           R"({"qosClass":"Burstable","message":"m","hostIP":"10.0.0.1",
            "nominatedNodeName":"n2","startTime":"2026-11-25T12:00:00Z",
            "podIPs":[{"ip":"10.1.0.1"},{"ip":"fd00::1"}],
            "conditions":[{"type":"Ready","status":"True","lastTransitionTime":"2026-11-25T12:00:01Z"}]})");

    QCOMPARE(pod->restartPolicy, std::string("Never"));
    QCOMPARE(pod->serviceAccount, std::string("sa"));
    QCOMPARE(pod->priorityClass, std::string("high"));
    QCOMPARE(pod->readinessGates, std::vector<std::string>{"lb"});
    QCOMPARE(pod->qosClass, std::string("Burstable"));
    QCOMPARE(pod->statusMessage, std::string("m"));
    QCOMPARE(pod->hostIp, std::string("10.0.0.1"));
    QCOMPARE(pod->nominatedNode, std::string("n2"));
    QCOMPARE(pod->podIp, std::string("10.1.0.1"));
    QCOMPARE(pod->otherIps, std::vector<std::string>{"fd00::1"});
    QVERIFY(pod->started.isReported());
    QVERIFY(pod->isReady);
    QVERIFY(conditionOf(*pod, "Ready")->lastTransition.isReported());
}

void TestPodDetails::volumesTellTheirType()
{
    const auto pod = podOf(R"({"volumes":[{"name":"c","configMap":{"name":"x"}},
        {"name":"e","emptyDir":{}},{"name":"s","secret":{"secretName":"y"}},
        {"name":"d","csi":{"driver":"z","readOnly":true}}]})");

    QCOMPARE(pod->volumes[0].type, std::string("configMap"));
    QCOMPARE(pod->volumes[0].source, std::string("x"));
    QCOMPARE(pod->volumes[2].source, std::string("y"));
    QCOMPARE(pod->volumes[3].type, std::string("csi"));
    QCOMPARE(pod->volumes[3].source, std::string("z"));
    QVERIFY(pod->volumes[1].type.empty());
}

void TestPodDetails::aProjectedVolumeTellsItsSources()
{
    const auto pod = podOf(R"({"volumes":[{"projected":{"sources":[
        {"serviceAccountToken":{"expirationSeconds":3607,"path":"token"}},
        {"configMap":{"name":"ca","items":[{"key":"ca.crt","path":"ca.crt"}]}},
        {"downwardAPI":{"items":[{"path":"namespace"}]}},{"secret":null}]},"name":"p"},
        {"name":"q","projected":{"sources":null}}]})");

    QCOMPARE(pod->volumes[0].type, std::string("projected"));
    QCOMPARE(pod->volumes[1].type, std::string("projected"));
    QCOMPARE(pod->projected.size(), 3u);
    QCOMPARE(pod->projected[0].volume, std::string("p"));
    QCOMPARE(pod->projected[0].type, std::string("serviceAccountToken"));
    QVERIFY(pod->projected[0].name.empty());
    QCOMPARE(pod->projected[1].name, std::string("ca"));
    QCOMPARE(pod->projected[2].type, std::string("downwardAPI"));
}

void TestPodDetails::aNetworkVolumeIsAServerAndAPath()
{
    const auto pod = podOf(R"({"volumes":[{"name":"a","nfs":{"server":"files.test","path":"/p"}},
        {"name":"b","nfs":{"path":"/q","readOnly":true,"server":"files.test"}}]})", "{}");

    QCOMPARE(pod->volumes[0].source, std::string("files.test:/p"));
    QCOMPARE(pod->volumes[1].source, std::string("files.test:/q"));
}

void TestPodDetails::wrongTypesCountAsAbsent()
{
    const auto pod = podOf(R"({"containers":{},"initContainers":null,"readinessGates":[1]})",
                           R"({"containerStatuses":[{"name":1,"state":[],"restartCount":"x"}],
                               "podIPs":"none","conditions":7})");

    QVERIFY(pod->containers.app.empty());
    QCOMPARE(pod->statuses.size(), 1u);
    QCOMPARE(pod->statuses[0].restarts, 0);
    QVERIFY(pod->podIp.empty());
}

void TestPodDetails::linesOfAWatchAreRead()
{
    const auto event = decodePodDetailsEvent(
        R"({"type":"MODIFIED","object":{"metadata":{"name":"p","namespace":"ns","resourceVersion":"9"},
            "status":{"qosClass":"Guaranteed"}}})");

    QVERIFY(event);
    QCOMPARE(event->object->qosClass, std::string("Guaranteed"));
}

QTEST_GUILESS_MAIN(TestPodDetails)
#include "tst_poddetails.moc"
