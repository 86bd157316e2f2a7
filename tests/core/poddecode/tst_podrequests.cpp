#include "core/poddecode/poddecoder.h"

#include <QTest>

using namespace drover;

namespace {

ResourceAmounts requestsOf(const std::string &spec)
{
    const auto pod = decodePod(R"({"metadata":{"name":"p","namespace":"ns"},"spec":)" + spec + "}");
    if (!pod)
        qFatal("%s", qPrintable(pod.error().message));
    return (*pod)->requests;
}

/// A container, or an init container, that asks for this much CPU.
std::string asking(const std::string &cpu, const std::string &more = {})
{
    return R"({"resources":{"requests":{"cpu":")" + cpu + R"("}})" + more + "}";
}

const std::string kSidecar = R"(,"restartPolicy":"Always")";

} // namespace

class TestPodRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containersAddUp();
    void cpuIsInMilliAndTheRestInUnits();
    void limitsDoNotCount();
    void initContainersRunOneByOne();
    void initContainersCountOnlyWhereTheyAskForMore();
    void sidecarsStay();
    void sidecarsThatStartedCountBesideAnInitContainer();
    void sidecarsThatStartLaterDoNot();
    void podLevelReplacesCpuAndMemory();
    void overheadComesOnTop();
    void whatIsNoQuantityIsAbsent();
    void sumsDoNotOverflow();
};

void TestPodRequests::containersAddUp()
{
    const auto requests =
        requestsOf(R"({"containers":[)" + asking("250m") + "," + asking("1") + ",{}]}");

    QCOMPARE(requests, (ResourceAmounts{{"cpu", 1250}}));
}

void TestPodRequests::cpuIsInMilliAndTheRestInUnits()
{
    const auto requests = requestsOf(R"({"containers":[{"resources":{"requests":
        {"cpu":2,"memory":"1Gi","ephemeral-storage":"1M","nvidia.com/gpu":"1"}}}]})");

    QCOMPARE(requests, (ResourceAmounts{{"cpu", 2000},
                                        {"memory", 1 << 30},
                                        {"ephemeral-storage", 1'000'000},
                                        {"nvidia.com/gpu", 1}}));
}

void TestPodRequests::limitsDoNotCount()
{
    QCOMPARE(requestsOf(R"({"containers":[{"resources":{"limits":{"cpu":"4"}}}]})"),
             ResourceAmounts());
}

void TestPodRequests::initContainersRunOneByOne()
{
    const auto requests =
        requestsOf(R"({"containers":[)" + asking("1") + R"(],"initContainers":[)" + asking("2") +
                   "," + asking("3") + "]}");

    QCOMPARE(requests.at("cpu"), 3000);
}

void TestPodRequests::initContainersCountOnlyWhereTheyAskForMore()
{
    const auto requests = requestsOf(
        R"({"containers":[{"resources":{"requests":{"cpu":"2","memory":"1Ki"}}}],
            "initContainers":[{"resources":{"requests":{"cpu":"1","memory":"2Ki"}}}]})");

    QCOMPARE(requests, (ResourceAmounts{{"cpu", 2000}, {"memory", 2048}}));
}

void TestPodRequests::sidecarsStay()
{
    const auto requests = requestsOf(R"({"containers":[)" + asking("1") +
                                     R"(],"initContainers":[)" + asking("2", kSidecar) + "]}");

    QCOMPARE(requests.at("cpu"), 3000);
}

void TestPodRequests::sidecarsThatStartedCountBesideAnInitContainer()
{
    const auto requests =
        requestsOf(R"({"containers":[)" + asking("1") + R"(],"initContainers":[)" +
                   asking("2", kSidecar) + "," + asking("5") + "]}");

    QCOMPARE(requests.at("cpu"), 7000);
}

void TestPodRequests::sidecarsThatStartLaterDoNot()
{
    const auto requests =
        requestsOf(R"({"containers":[)" + asking("1") + R"(],"initContainers":[)" + asking("5") +
                   "," + asking("2", kSidecar) + "]}");

    QCOMPARE(requests.at("cpu"), 5000);
}

void TestPodRequests::podLevelReplacesCpuAndMemory()
{
    const auto requests = requestsOf(R"({"resources":{"requests":{"cpu":"500m","x.io/y":"9"}},
        "containers":[{"resources":{"requests":{"cpu":"2","memory":"1Ki","x.io/y":"1"}}}]})");

    QCOMPARE(requests, (ResourceAmounts{{"cpu", 500}, {"memory", 1024}, {"x.io/y", 1}}));
}

void TestPodRequests::overheadComesOnTop()
{
    const auto requests =
        requestsOf(R"({"overhead":{"cpu":"250m","memory":"1Mi"},"resources":{"requests":
            {"cpu":"1"}},"containers":[)" +
                   asking("4") + "]}");

    QCOMPARE(requests, (ResourceAmounts{{"cpu", 1250}, {"memory", 1 << 20}}));
}

void TestPodRequests::whatIsNoQuantityIsAbsent()
{
    const auto requests = requestsOf(R"({"containers":[{"resources":{"requests":
        {"cpu":"lots","memory":null,"a":{},"b":"-5","c":[1],"d":true,"e":"7"}}},{"resources":3}]})");

    QCOMPARE(requests, (ResourceAmounts{{"e", 7}}));
}

void TestPodRequests::sumsDoNotOverflow()
{
    const std::string huge = R"({"resources":{"requests":{"memory":"9000000000000000000"}}})";

    QCOMPARE(requestsOf(R"({"containers":[)" + huge + "," + huge + "]}").at("memory"),
             std::numeric_limits<std::int64_t>::max());
}

QTEST_APPLESS_MAIN(TestPodRequests)
#include "tst_podrequests.moc"
