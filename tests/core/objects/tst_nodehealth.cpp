#include "core/objects/nodehealth.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;

namespace {

NodeBuilder withCondition(const char *type, const char *status)
{
    return aNode("n1").ready().condition(QString::fromLatin1(type), QString::fromLatin1(status));
}

} // namespace

class TestNodeHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notReadyAndUnknownAreTwoStates();
    void kubectlsStatusNamesTheCordon();
    void polarityIsTheConditionsOwn_data();
    void polarityIsTheConditionsOwn();
    void pressureIsAConditionThatIsTrue();
    void aLifecycleConditionIsNoTrouble();
    void rolesComeFromBothLabelsSorted();
    void theNewestHeartbeatOfTheKubeletCounts();
    void taintsReadAsKubectlPrintsThem();
};

void TestNodeHealth::notReadyAndUnknownAreTwoStates()
{
    QCOMPARE(readinessOf(*aNode("n").ready().build()), Readiness::Ready);
    QCOMPARE(readinessOf(*aNode("n").ready(QStringLiteral("False")).build()), Readiness::NotReady);
    QCOMPARE(readinessOf(*aNode("n").ready(QStringLiteral("Unknown")).build()), Readiness::Unknown);
    QCOMPARE(readinessOf(*aNode("n").build()), Readiness::NotReported);
}

void TestNodeHealth::kubectlsStatusNamesTheCordon()
{
    QCOMPARE(kubectlStatus(*aNode("n").ready().build()), QStringLiteral("Ready"));
    QCOMPARE(kubectlStatus(*aNode("n").ready(QStringLiteral("Unknown")).cordoned().build()),
             QStringLiteral("NotReady,SchedulingDisabled"));
    QCOMPARE(kubectlStatus(*aNode("n").build()), QStringLiteral("Unknown"));
    QCOMPARE(plainStatus(*aNode("n").ready(QStringLiteral("Unknown")).cordoned().build()),
             QStringLiteral("Unknown,SchedulingDisabled"));
}

void TestNodeHealth::polarityIsTheConditionsOwn_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Polarity>("polarity");
    const auto row = [](const char *type, const char *status, Polarity polarity) {
        QTest::addRow("%s=%s", type, status) << QByteArray(type) << QByteArray(status) << polarity;
    };
    row("Ready", "True", Polarity::Good);
    row("Ready", "False", Polarity::Bad);
    row("Ready", "Unknown", Polarity::Unknown);
    row("DiskPressure", "False", Polarity::Good);
    row("DiskPressure", "True", Polarity::Bad);
    row("KernelDeadlock", "True", Polarity::Bad);
    row("DrainInProgress", "True", Polarity::Lifecycle);
    row("MadeUpByAnOperator", "True", Polarity::Neutral);
    row("MadeUpByAnOperator", "Maybe", Polarity::Unknown);
}

void TestNodeHealth::polarityIsTheConditionsOwn()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, status);
    QFETCH(Polarity, polarity);
    const NodePtr node = withCondition(type.constData(), status.constData());
    QCOMPARE(polarityOf(*conditionOf(*node, type.toStdString())), polarity);
}

void TestNodeHealth::pressureIsAConditionThatIsTrue()
{
    QVERIFY(isUnderPressure(*withCondition("MemoryPressure", "True").build()));
    QVERIFY(!isUnderPressure(*withCondition("PIDPressure", "Unknown").build()));
    QVERIFY(!isUnderPressure(*withCondition("KernelDeadlock", "True").build()));
    QVERIFY(!isUnderPressure(*withCondition("MemoryPressure", "False").build()));
    QVERIFY(!isUnderPressure(*withCondition("AnOperatorsPressure", "False").build()));
}

void TestNodeHealth::aLifecycleConditionIsNoTrouble()
{
    const NodePtr node = withCondition("MaintenanceInProgress", "True");
    QVERIFY(troubledConditions(*node).empty());
    QCOMPARE(lifecycleStates(*node).size(), 1u);
}

void TestNodeHealth::rolesComeFromBothLabelsSorted()
{
    const NodePtr node = aNode("n")
                             .label(QStringLiteral("node-role.kubernetes.io/worker"), QString())
                             .label(QStringLiteral("node-role.kubernetes.io/gpu"), QString())
                             .label(QStringLiteral("kubernetes.io/role"), QStringLiteral("edge"));
    QCOMPARE(kubectlRoles(*node), QStringLiteral("edge,gpu,worker"));
    QCOMPARE(kubectlRoles(*aNode("n").build()), QStringLiteral("<none>"));
}

void TestNodeHealth::theNewestHeartbeatOfTheKubeletCounts()
{
    const NodePtr node = aNode("n")
                             .condition(QStringLiteral("Ready"), QStringLiteral("True"),
                                        QStringLiteral("2026-11-23T20:37:12Z"))
                             .condition(QStringLiteral("DiskPressure"), QStringLiteral("False"),
                                        QStringLiteral("2026-11-23T20:38:12Z"))
                             .condition(QStringLiteral("KernelDeadlock"), QStringLiteral("False"),
                                        QStringLiteral("2026-11-23T20:39:12Z"));
    QCOMPARE(formatTimestamp(lastHeartbeatOf(*node)), std::string("2026-11-23T20:38:12Z"));
    QVERIFY(!lastHeartbeatOf(*aNode("n").ready().build()).isReported());
}

void TestNodeHealth::taintsReadAsKubectlPrintsThem()
{
    const NodePtr node =
        aNode("n")
            .taint(QStringLiteral("gpu"), QStringLiteral("yes"), QStringLiteral("NoSchedule"))
            .taint(QStringLiteral("dedicated"), QString(), QStringLiteral("NoExecute"));
    QCOMPARE(taintText(node->taints[0]), QStringLiteral("gpu=yes:NoSchedule"));
    QCOMPARE(taintText(node->taints[1]), QStringLiteral("dedicated:NoExecute"));
}

QTEST_APPLESS_MAIN(TestNodeHealth)
#include "tst_nodehealth.moc"
