#include "core/nodes/nodecolumns.h"
#include "core/objects/nodehealth.h"
#include "tests/core/nodes/watcherrig.h"

#include <QSet>
#include <QTest>

using namespace drover;
using namespace Qt::StringLiterals;

/// Every column of the table: its value, what it gives where the server sent nothing.
class TstNodeColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesItsValue_data();
    void givesItsValue();
    void givesItsEmptyValue_data();
    void givesItsEmptyValue();
    void hasACaseForEachColumn();
    void hasUniqueIds();
    void isFoundById();
    void takesTheOldLabelsWhereTheNewOnesAreMissing();
    void prefersTheNewLabels();
    void joinsSeveralPodCidrs();
    void marksAConditionThatIsNotKnown();
    void takesTheNewestHeartbeat();
};

namespace {

/// A node that has something in every column.
NodePtr fullNode()
{
    return aNode("node-1")
        .version(u"42"_s)
        .created(u"2026-01-02T03:04:05Z"_s)
        .cordoned()
        .label(u"node-role.kubernetes.io/worker"_s, QString())
        .label(u"topology.kubernetes.io/zone"_s, u"eu-1a"_s)
        .label(u"node.kubernetes.io/instance-type"_s, u"m5.large"_s)
        .label(u"karpenter.sh/nodepool"_s, u"gpu"_s)
        .condition(u"Ready"_s, u"True"_s, u"2026-01-02T04:00:00Z"_s)
        .condition(u"DiskPressure"_s, u"True"_s, u"2026-01-02T03:00:00Z"_s)
        .taint(u"pool"_s, u"gpu"_s, u"NoSchedule"_s)
        .taint(u"slow"_s, QString(), u"NoExecute"_s)
        .info(u"kubeletVersion"_s, u"v1.36.2"_s)
        .info(u"osImage"_s, u"Debian 12"_s)
        .info(u"kernelVersion"_s, u"6.1.0-30"_s)
        .info(u"containerRuntimeVersion"_s, u"containerd://2.0"_s)
        .info(u"architecture"_s, u"arm64"_s)
        .address(u"InternalIP"_s, u"10.0.0.7"_s)
        .address(u"InternalIP"_s, u"fd00::7"_s)
        .address(u"ExternalIP"_s, u"198.51.100.7"_s)
        .allocatable(u"cpu"_s, u"3920m"_s)
        .allocatable(u"memory"_s, u"7Gi"_s)
        .allocatable(u"pods"_s, u"110"_s)
        .allocatable(u"ephemeral-storage"_s, u"95551679124"_s)
        .spec(u"podCIDR"_s, u"10.1.0.0/24"_s)
        .spec(u"providerID"_s, u"aws:///i-1"_s)
        .image(u"a"_s, 1000)
        .image(u"b"_s, 500);
}

CellValue valueIn(const Node &node, const char *id)
{
    return nodeColumns()[std::size_t(*nodeColumnOf(QLatin1StringView(id)))].value(node);
}

struct Case {
    const char *id;
    CellValue full;
    CellValue empty = std::monostate();
};

CellValue words(const char *text)
{
    return QString::fromLatin1(text);
}

CellValue number(std::int64_t value)
{
    return value;
}

CellValue time(const char *text)
{
    return *parseTimestamp(text);
}

CellValue status(Readiness readiness, bool cordoned)
{
    return StatusValue{static_cast<std::uint8_t>(readiness), cordoned, false};
}

std::vector<Case> cases()
{
    return {{"status", status(Readiness::Ready, true), status(Readiness::NotReported, false)},
            {"name", words("node-1"), words("bare")},
            {"roles", words("worker")},
            {"conditions", words("DiskPressure")},
            {"taints", words("pool=gpu:NoSchedule, slow:NoExecute")},
            {"cpu-used", std::monostate()}, // of figures a node tells nothing
            {"memory-used", std::monostate()},
            {"last-hour", std::monostate()},
            {"version", words("v1.36.2")},
            {"zone", words("eu-1a")},
            {"pool", words("gpu")},
            {"instance-type", words("m5.large")},
            {"internal-ip", words("10.0.0.7")},
            {"heartbeat", time("2026-01-02T04:00:00Z")},
            {"age", time("2026-01-02T03:04:05Z")},
            {"pod-count", std::monostate()},
            {"cpu-requests", std::monostate()},
            {"memory-requests", std::monostate()},
            {"external-ip", words("198.51.100.7")},
            {"os-image", words("Debian 12")},
            {"kernel", words("6.1.0-30")},
            {"runtime", words("containerd://2.0")},
            {"architecture", words("arm64")},
            {"cpu", number(3920)},
            {"memory", number(7LL << 30)},
            {"pods", number(110)},
            {"ephemeral-storage", number(95'551'679'124)},
            {"pod-cidr", words("10.1.0.0/24")},
            {"provider-id", words("aws:///i-1")},
            {"images", number(2), number(0)},
            {"image-bytes", number(1500), number(0)},
            {"created", time("2026-01-02T03:04:05Z")},
            {"resource-version", words("42"), words("1")}};
}

void addCases()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<CellValue>("full");
    QTest::addColumn<CellValue>("empty");
    for (const Case &one : cases())
        QTest::newRow(one.id) << QByteArray(one.id) << one.full << one.empty;
}

} // namespace

void TstNodeColumns::givesItsValue_data()
{
    addCases();
}

void TstNodeColumns::givesItsValue()
{
    QFETCH(const QByteArray, id);
    QFETCH(const CellValue, full);

    QVERIFY(valueIn(*fullNode(), id.constData()) == full);
}

void TstNodeColumns::givesItsEmptyValue_data()
{
    addCases();
}

void TstNodeColumns::givesItsEmptyValue()
{
    QFETCH(const QByteArray, id);
    QFETCH(const CellValue, empty);

    QVERIFY(valueIn(*aNode("bare").build(), id.constData()) == empty);
}

void TstNodeColumns::hasACaseForEachColumn()
{
    const std::vector<Case> all = cases();

    QCOMPARE(all.size(), nodeColumns().size());
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(nodeColumns()[i].id, QLatin1StringView(all[i].id));
}

void TstNodeColumns::hasUniqueIds()
{
    QSet<QString> ids;
    for (const NodeColumn &column : nodeColumns())
        ids.insert(column.id);

    QCOMPARE(ids.size(), qsizetype(nodeColumns().size()));
}

void TstNodeColumns::isFoundById()
{
    QCOMPARE(nodeColumnOf("status"_L1), std::optional<int>(0));
    QVERIFY(!nodeColumnOf("no-such-column"_L1));
}

void TstNodeColumns::takesTheOldLabelsWhereTheNewOnesAreMissing()
{
    const NodePtr node = aNode("n")
                             .label(u"failure-domain.beta.kubernetes.io/zone"_s, u"old"_s)
                             .label(u"beta.kubernetes.io/instance-type"_s, u"m1"_s);

    QVERIFY(valueIn(*node, "zone") == words("old"));
    QVERIFY(valueIn(*node, "instance-type") == words("m1"));
}

void TstNodeColumns::prefersTheNewLabels()
{
    const NodePtr node = aNode("n")
                             .label(u"failure-domain.beta.kubernetes.io/zone"_s, u"old"_s)
                             .label(u"topology.kubernetes.io/zone"_s, u"new"_s);

    QVERIFY(valueIn(*node, "zone") == words("new"));
}

void TstNodeColumns::joinsSeveralPodCidrs()
{
    const NodePtr node =
        aNode("n").spec(u"podCIDRs"_s, QJsonArray{u"10.1.0.0/24"_s, u"fd00:1::/64"_s});

    QVERIFY(valueIn(*node, "pod-cidr") == words("10.1.0.0/24, fd00:1::/64"));
}

void TstNodeColumns::marksAConditionThatIsNotKnown()
{
    const NodePtr node = aNode("n")
                             .condition(u"MemoryPressure"_s, u"Unknown"_s)
                             .condition(u"KernelDeadlock"_s, u"True"_s)
                             .condition(u"Ready"_s, u"False"_s);

    QVERIFY(valueIn(*node, "conditions") == words("MemoryPressure?, KernelDeadlock"));
}

void TstNodeColumns::takesTheNewestHeartbeat()
{
    const NodePtr node = aNode("n")
                             .condition(u"Ready"_s, u"True"_s, u"2026-01-01T00:00:00Z"_s)
                             .condition(u"DiskPressure"_s, u"True"_s, u"2026-01-03T00:00:00Z"_s)
                             .condition(u"PIDPressure"_s, u"True"_s);

    QVERIFY(valueIn(*node, "heartbeat") == time("2026-01-03T00:00:00Z"));
}

QTEST_GUILESS_MAIN(TstNodeColumns)
#include "tst_nodecolumns.moc"
