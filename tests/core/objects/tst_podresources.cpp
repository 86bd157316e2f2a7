#include "core/objects/podresources.h"

#include <QTest>

using namespace drover;

/// What a pod asks for, as the scheduler and kubectl count it.
class TestPodResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overheadCountsForLimitsOnlyWhereOneStands();
    void podLevelLimitsReplaceTheContainers();
    void limitsOfInitContainersAndSidecarsFollowTheRequests();
    void aResizedContainerHasWhatTheKubeletReports();
    void anInfeasibleResizeLeavesTheSpecOut();
    void ordinaryInitContainersAreAsTheSpecSays();
    void amountsAreMilliForCpu();
};

namespace {

ContainerSpec container(const char *name, const char *cpuRequest, const char *cpuLimit = nullptr)
{
    ContainerSpec spec;
    spec.name = name;
    spec.resources.requests["cpu"] = *ExactQuantity::parse(cpuRequest);
    if (cpuLimit)
        spec.resources.limits["cpu"] = *ExactQuantity::parse(cpuLimit);
    return spec;
}

ContainerStatus reported(const char *name, const char *request, const char *limit)
{
    ContainerStatus status;
    status.name = name;
    status.resources.emplace();
    status.resources->requests["cpu"] = *ExactQuantity::parse(request);
    status.resources->limits["cpu"] = *ExactQuantity::parse(limit);
    return status;
}

std::string cpuOf(const QuantityMap &quantities)
{
    return quantityOf(quantities, "cpu").text();
}

} // namespace

void TestPodResources::overheadCountsForLimitsOnlyWhereOneStands()
{
    PodContainers containers;
    containers.app = {container("web", "100m", "1")};
    containers.overhead = {{"cpu", *ExactQuantity::parse("50m")},
                           {"memory", *ExactQuantity::parse("16Mi")}};

    QCOMPARE(cpuOf(effectiveLimits(containers)), std::string("1050m"));
    QVERIFY(!effectiveLimits(containers).contains("memory"));
    QCOMPARE(quantityOf(effectiveRequests(containers), "memory").text(), std::string("16Mi"));
}

void TestPodResources::podLevelLimitsReplaceTheContainers()
{
    PodContainers containers;
    containers.app = {container("web", "100m", "1")};
    containers.podLevel.limits = {{"cpu", *ExactQuantity::parse("3")},
                                  {"nvidia.com/gpu", *ExactQuantity::parse("1")}};

    QCOMPARE(cpuOf(effectiveLimits(containers)), std::string("3"));
    QVERIFY(!effectiveLimits(containers).contains("nvidia.com/gpu"));
    QCOMPARE(cpuOf(effectiveRequests(containers)), std::string("100m"));
}

void TestPodResources::limitsOfInitContainersAndSidecarsFollowTheRequests()
{
    PodContainers containers;
    containers.app = {container("web", "100m", "200m")};
    containers.init = {container("mesh", "50m", "100m"), container("setup", "400m", "900m")};
    containers.init[0].isSidecar = true;

    QCOMPARE(cpuOf(effectiveRequests(containers)), std::string("450m"));
    QCOMPARE(cpuOf(effectiveLimits(containers)), std::string("1"));
}

void TestPodResources::aResizedContainerHasWhatTheKubeletReports()
{
    PodDetails pod;
    pod.containers.app = {container("web", "200m", "1")};
    pod.statuses = {reported("web", "300m", "500m")};
    pod.statuses[0].allocated = {{"cpu", *ExactQuantity::parse("400m")}};

    QCOMPARE(cpuOf(currentRequests(pod)), std::string("400m"));
    QCOMPARE(cpuOf(currentLimits(pod)), std::string("1"));
    QCOMPARE(cpuOf(effectiveRequests(pod.containers)), std::string("200m"));
}

void TestPodResources::anInfeasibleResizeLeavesTheSpecOut()
{
    PodDetails pod;
    pod.containers.app = {container("web", "64", "64")};
    pod.statuses = {reported("web", "300m", "500m")};
    pod.isResizeInfeasible = true;

    QCOMPARE(cpuOf(currentRequests(pod)), std::string("300m"));
    QCOMPARE(cpuOf(currentLimits(pod)), std::string("500m"));
}

void TestPodResources::ordinaryInitContainersAreAsTheSpecSays()
{
    PodDetails pod;
    pod.containers.init = {container("setup", "200m"), container("mesh", "100m")};
    pod.containers.init[1].isSidecar = true;
    pod.initStatuses = {reported("setup", "900m", "1"), reported("mesh", "300m", "1")};

    QCOMPARE(cpuOf(currentRequests(pod)), std::string("300m"));
}

void TestPodResources::amountsAreMilliForCpu()
{
    QCOMPARE(amountsOf({{"cpu", *ExactQuantity::parse("1500u")},
                        {"memory", *ExactQuantity::parse("1500m")}}),
             (ResourceAmounts{{"cpu", 2}, {"memory", 2}}));
}

QTEST_GUILESS_MAIN(TestPodResources)
#include "tst_podresources.moc"
