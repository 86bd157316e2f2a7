#include "core/insight/noderesources.h"

#include "core/poddecode/poddecoder.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/recording.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Allocated resources as `kubectl describe node` counts them.
class TestNodeResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandInKubectlsOrder();
    void podsAreAddedUpInTheirNotation();
    void theOrderTheyCameInDoesNotMatter();
    void percentagesAreTruncated();
    void podsThatHaveEndedAreLeftOut();
    void withoutAllocatableCapacityIsTheBase();
    void nothingToDivideByIsNoPercentage();
    void extendedResourcesHaveNoPercentage();
    void useThatWasNotMeasuredIsMissing();
    void recordedPodsAddUp();
};

namespace {

PodDetailsPtr podAsking(const QByteArray &requests, const QByteArray &limits = "{}",
                        const QByteArray &phase = "Running", const QByteArray &nameSpace = "ns")
{
    const QByteArray json =
        R"({"metadata":{"name":"p","namespace":")" + nameSpace +
        R"("},"spec":{"containers":[{"name":"a","resources":{"requests":)" +
        requests + R"(,"limits":)" + limits + R"(}}]},"status":{"phase":")" + phase + R"("}})";
    const auto pod = decodePodDetails(json.toStdString());
    if (!pod)
        qFatal("%s", qPrintable(pod.error().message));
    return *pod;
}

NodeBuilder aLargeNode()
{
    NodeBuilder node(u"n1"_s);
    node.capacity(u"cpu"_s, u"8"_s).allocatable(u"cpu"_s, u"4"_s);
    node.allocatable(u"memory"_s, u"16Gi"_s).allocatable(u"pods"_s, u"110"_s);
    node.allocatable(u"nvidia.com/gpu"_s, u"2"_s).allocatable(u"hugepages-2Mi"_s, u"64Mi"_s);
    return node;
}

using Pods = std::vector<PodDetailsPtr>;

} // namespace

void TestNodeResources::rowsStandInKubectlsOrder()
{
    const NodeResources resources = nodeResourcesOf(*aLargeNode().build(), {});

    QStringList names;
    for (const ResourceRow &row : resources.rows)
        names << QString::fromStdString(row.resource);
    QCOMPARE(names, (QStringList{u"cpu"_s, u"memory"_s, u"ephemeral-storage"_s, u"hugepages-2Mi"_s,
                                 u"nvidia.com/gpu"_s}));
    QCOMPARE(resources.podLimit, std::optional<std::int64_t>(110));
    QCOMPARE(resources.row("cpu")->capacity->text(), std::string("8"));
    QVERIFY(!resources.row("ephemeral-storage")->allocatable);
}

void TestNodeResources::podsAreAddedUpInTheirNotation()
{
    const Pods pods{podAsking(R"({"cpu":"250m","memory":"64Mi"})", R"({"memory":"1Gi"})"),
                    podAsking(R"({"cpu":"1","memory":"1e6"})")};

    const NodeResources resources = nodeResourcesOf(*aLargeNode().build(), pods);

    QCOMPARE(resources.pods, 2);
    QCOMPARE(shareText(resources.row("cpu")->requests, resources.row("cpu")->requestsPercent),
             std::string("1250m (31%)"));
    QCOMPARE(resources.row("memory")->requests.text(), std::string("68108864"));
    QCOMPARE(shareText(resources.row("memory")->limits, resources.row("memory")->limitsPercent),
             std::string("1Gi (6%)"));
    QCOMPARE(shareText(resources.row("cpu")->limits, resources.row("cpu")->limitsPercent),
             std::string("0 (0%)"));
}

void TestNodeResources::theOrderTheyCameInDoesNotMatter()
{
    // A List begins with a-b/: "-" comes before "/".
    const PodDetailsPtr first = podAsking(R"({"cpu":"1500e-3"})", "{}", "Running", "a-b");
    const PodDetailsPtr second = podAsking(R"({"cpu":"250m"})", "{}", "Running", "a");

    for (const Pods &pods : {Pods{first, second}, Pods{second, first}})
        QCOMPARE(nodeResourcesOf(*aLargeNode().build(), pods).row("cpu")->requests.text(),
                 std::string("1750e-3"));
}

void TestNodeResources::percentagesAreTruncated()
{
    const Pods pods{podAsking(R"({"cpu":"2320m"})")};

    // 57.99… in this order of floating-point operations.
    QCOMPARE(nodeResourcesOf(*aLargeNode().build(), pods).row("cpu")->requestsPercent, 57);
}

void TestNodeResources::podsThatHaveEndedAreLeftOut()
{
    const Pods pods{podAsking(R"({"cpu":"1"})", "{}", "Succeeded"),
                    podAsking(R"({"cpu":"1"})", "{}", "Failed"),
                    podAsking(R"({"cpu":"1"})", "{}", "Pending")};

    const NodeResources resources = nodeResourcesOf(*aLargeNode().build(), pods);

    QCOMPARE(resources.pods, 1);
    QCOMPARE(resources.row("cpu")->requests.text(), std::string("1"));
}

void TestNodeResources::withoutAllocatableCapacityIsTheBase()
{
    NodeBuilder node(u"n1"_s);
    node.capacity(u"cpu"_s, u"2"_s);
    const Pods pods{podAsking(R"({"cpu":"1"})")};

    const NodeResources resources = nodeResourcesOf(*node.build(), pods);

    QCOMPARE(resources.row("cpu")->allocatable->text(), std::string("2"));
    QCOMPARE(resources.row("cpu")->requestsPercent, 50);
}

void TestNodeResources::nothingToDivideByIsNoPercentage()
{
    QVERIFY(!percentOf("cpu", *ExactQuantity::parse("1"), {}));
    const Pods pods{podAsking(R"({"memory":"1Gi"})")};
    QCOMPARE(nodeResourcesOf(*NodeBuilder(u"n1"_s).build(), pods).row("memory")->requestsPercent,
             0);
}

void TestNodeResources::extendedResourcesHaveNoPercentage()
{
    const Pods pods{podAsking(R"({"nvidia.com/gpu":"1"})", R"({"nvidia.com/gpu":"1"})")};

    const NodeResources resources = nodeResourcesOf(*aLargeNode().build(), pods);

    QVERIFY(!resources.row("nvidia.com/gpu")->hasPercent);
    QVERIFY(resources.row("hugepages-2Mi")->hasPercent);
    QCOMPARE(resources.row("nvidia.com/gpu")->limits.text(), std::string("1"));
    QVERIFY(!resources.row("no.such/thing"));
}

void TestNodeResources::useThatWasNotMeasuredIsMissing()
{
    NodeUsage usage;
    usage.usage = {{"cpu", *ExactQuantity::parse("1234567890n")}};

    const NodeResources resources = nodeResourcesOf(*aLargeNode().build(), {}, &usage);

    QCOMPARE(resources.row("cpu")->used->milli(), 1235);
    QCOMPARE(resources.row("cpu")->usedPercent, std::optional<std::int64_t>(30));
    QVERIFY(!resources.row("memory")->used);
    QVERIFY(!resources.row("memory")->usedPercent);
}

void TestNodeResources::recordedPodsAddUp()
{
    const auto page = decodePodDetailsList(recording(u"pods-on-node"_s).body.toStdString());
    QVERIFY(page && !page->pods.empty());

    const NodeResources resources = nodeResourcesOf(*aLargeNode().build(), page->pods);

    QCOMPARE(resources.pods, static_cast<int>(page->pods.size()));
    std::int64_t milli = 0;
    for (const PodDetailsPtr &pod : page->pods)
        milli += pod->requests.at("cpu");
    QCOMPARE(resources.row("cpu")->requests.milli(), milli);
}

QTEST_GUILESS_MAIN(TestNodeResources)
#include "tst_noderesources.moc"
