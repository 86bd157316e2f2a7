#include "tests/core/insight/whypods.h"
#include "tests/core/insight/whyrig.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Why a node is under pressure, and which other conditions are not as they should be.
class TestWhyPressure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachConditionHasItsRule_data();
    void eachConditionHasItsRule();
    void thePodsThatUseMostMemoryAreNamed();
    void withoutMeasurementsRequestsAreNamedAsSuch();
    void thatNothingMeasuresIsSaid();
    void unknownIsNotTrue();
    void otherConditionsAreNoPressure();
    void evictedPodsAreEvidence();
    void anEvictionThatBeganIsEvidence();
    void imagesAreEvidenceForDisk();
};

namespace {

NodeBuilder pressed(const QString &type, const QString &status = u"True"_s)
{
    NodeBuilder node(u"n1"_s);
    node.ready().condition(type, status, {}, {}, u"SomeReason"_s, u"some message"_s);
    return node;
}

PodUsage memoryOf(const char *pod, const char *amount)
{
    PodUsage usage;
    usage.nameSpace = "shop";
    usage.pod = pod;
    usage.containers = {{"a", {{"memory", *ExactQuantity::parse(amount)}}}};
    return usage;
}

} // namespace

void TestWhyPressure::eachConditionHasItsRule_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("rule");
    QTest::newRow("memory") << u"MemoryPressure"_s << u"pressure.memory"_s;
    QTest::newRow("disk") << u"DiskPressure"_s << u"pressure.disk"_s;
    QTest::newRow("pids") << u"PIDPressure"_s << u"pressure.pid"_s;
    QTest::newRow("network") << u"NetworkUnavailable"_s << u"conditions.network"_s;
    QTest::newRow("problem detector") << u"KernelDeadlock"_s << u"conditions.problem"_s;
}

void TestWhyPressure::eachConditionHasItsRule()
{
    QFETCH(const QString, type);
    QFETCH(const QString, rule);

    const WhyFacts facts = factsOf(pressed(type));

    QCOMPARE(rulesFor(facts), QStringList{rule});
    QCOMPARE(findingOf(facts, rule).evidence[2].value, u"some message"_s);
    QCOMPARE(rulesFor(factsOf(pressed(type, u"False"_s))), QStringList());
}

void TestWhyPressure::thePodsThatUseMostMemoryAreNamed()
{
    WhyFacts facts = factsOf(pressed(u"MemoryPressure"_s));
    facts.pods = detailsOf({aPod("shop/a"), aPod("shop/b"), aPod("shop/c"), aPod("shop/d")});
    facts.podUsage = std::vector<PodUsage>{memoryOf("a", "1Mi"), memoryOf("b", "3Gi"),
                                           memoryOf("c", "2Gi"), memoryOf("elsewhere", "9Gi")};

    const WhyFinding finding = findingOf(facts, u"pressure.memory"_s);

    QCOMPARE(finding.evidence.size(), 6u);
    QCOMPARE(finding.evidence[3].field, u"pod shop/b"_s);
    QCOMPARE(finding.evidence[3].value, u"uses 3072Mi of memory"_s);
    facts.podUsage = std::vector<PodUsage>{memoryOf("a", "85367Ki")};
    QCOMPARE(findingOf(facts, u"pressure.memory"_s).evidence[3].value, u"uses 83Mi of memory"_s);
    QCOMPARE(finding.evidence[4].field, u"pod shop/c"_s);
    QCOMPARE(finding.evidence[5].field, u"pod shop/a"_s);
}

void TestWhyPressure::withoutMeasurementsRequestsAreNamedAsSuch()
{
    WhyFacts facts = factsOf(pressed(u"MemoryPressure"_s));
    facts.pods = detailsOf({aPod("shop/a").requests("memory", "1Gi"),
                            aPod("shop/b").requests("memory", "2Gi")});

    const WhyFinding finding = findingOf(facts, u"pressure.memory"_s);

    QCOMPARE(finding.evidence[3].field, u"pod shop/b"_s);
    QVERIFY(finding.evidence[3].value.contains(u"not measured"_s));
}

void TestWhyPressure::thatNothingMeasuresIsSaid()
{
    WhyFacts facts = factsOf(pressed(u"MemoryPressure"_s));
    facts.isMetricsMissing = true;

    const WhyFinding finding = findingOf(facts, u"pressure.no-metrics"_s);

    QCOMPARE(finding.weight, WhyFinding::Weight::Unread);
    QVERIFY(finding.remedy.contains(u"metrics-server"_s));
    facts.node = pressed(u"DiskPressure"_s).build(); // there it would not help
    QVERIFY(!rulesFor(facts).contains(u"pressure.no-metrics"_s));
}

void TestWhyPressure::unknownIsNotTrue()
{
    QCOMPARE(rulesFor(factsOf(pressed(u"MemoryPressure"_s, u"Unknown"_s))),
             QStringList{u"conditions.unknown"_s});
}

void TestWhyPressure::otherConditionsAreNoPressure()
{
    const WhyFacts full = factsOf(pressed(u"DiskPressure"_s));
    QVERIFY(isInQuestion(WhyQuestion::UnderPressure, full));
    QVERIFY(!isInQuestion(WhyQuestion::ConditionsAmiss, full));
    for (const NodeBuilder &node :
         {pressed(u"FrequentContainerdRestart"_s), pressed(u"NetworkUnavailable"_s),
          pressed(u"DiskPressure"_s, u"Unknown"_s)}) {
        QVERIFY(!isInQuestion(WhyQuestion::UnderPressure, factsOf(node)));
        QVERIFY(isInQuestion(WhyQuestion::ConditionsAmiss, factsOf(node)));
    }
}

void TestWhyPressure::evictedPodsAreEvidence()
{
    WhyFacts facts = factsOf(pressed(u"DiskPressure"_s));
    facts.pods = detailsOf({aPod("shop/a").phase("Failed").status("reason", u"Evicted"_s).status(
        "message", u"The node was low on ephemeral-storage."_s)});

    const WhyFinding finding = findingOf(facts, u"pressure.evicted"_s);

    QVERIFY(finding.sentence.contains(u"shop/a"_s));
    QVERIFY(finding.evidence[0].value.contains(u"ephemeral-storage"_s));
}

void TestWhyPressure::anEvictionThatBeganIsEvidence()
{
    WhyFacts facts = factsOf(pressed(u"MemoryPressure"_s));
    facts.events = eventsWith(anEvent("EvictionThresholdMet", "Attempting to reclaim memory"));

    QCOMPARE(findingOf(facts, u"pressure.evicted"_s).evidence[0].value,
             u"Attempting to reclaim memory"_s);
}

void TestWhyPressure::imagesAreEvidenceForDisk()
{
    NodeBuilder node = pressed(u"DiskPressure"_s);
    node.image(u"big"_s, 5'000'000'000);

    const WhyEvidence images = findingOf(factsOf(node), u"pressure.disk"_s).evidence[3];
    QCOMPARE(images.field, u"status.images"_s);
    QVERIFY2(!images.value.contains(u"bytes"_s) && images.value.endsWith(u"Mi"_s), qPrintable(images.value));
}

QTEST_GUILESS_MAIN(TestWhyPressure)
#include "tst_whypressure.moc"
