#include "tests/support/nodebuilder.h"
#include "ui/details/overviewfacts.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

const WallTime kNow = parseTimestamp("2026-11-23T20:40:24Z")->wallTime();

QStringList labelsOf(const FactSection &section)
{
    QStringList labels;
    for (const Fact &fact : section.facts)
        labels.append(fact.label);
    return labels;
}

QString valueIn(const FactSection &section, const QString &label)
{
    for (const Fact &fact : section.facts) {
        if (fact.label == label)
            return fact.value;
    }
    return QStringLiteral("no such fact");
}

} // namespace

class TestOverviewFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsStandInTheOrderOfDescribe()
    {
        const NodeFacts facts = nodeFacts(*aNode("n1").build(), kNow);

        QCOMPARE(labelsOf(facts.node).join(u' '),
                 u"Roles Labels Annotations Created Taints Unschedulable");
        QCOMPARE(labelsOf(facts.system).join(u", "),
                 u"Machine ID, System UUID, Boot ID, Kernel, OS image, Operating system, "
                 u"Architecture, Container runtime, Kubelet, Kube-proxy");
        QCOMPARE(labelsOf(facts.network).join(u", "), u"Pod CIDRs, Provider ID, Images");
    }

    void aNodeThatSaysNothingReadsNotReported()
    {
        const NodeFacts facts = nodeFacts(*aNode("n1").build(), kNow);

        QCOMPARE(valueIn(facts.node, QStringLiteral("Created")), u"not reported");
        QCOMPARE(facts.addresses.facts.front().value, u"not reported");
        for (const FactSection &section : {facts.system, facts.network}) {
            for (const Fact &fact : section.facts)
                QCOMPARE(fact.value, u"not reported");
        }
    }

    void taintsAreSortedByEffectThenKey()
    {
        const NodePtr node = aNode("n1")
                                 .taint(QStringLiteral("b"), {}, QStringLiteral("NoSchedule"))
                                 .taint(QStringLiteral("a"), QStringLiteral("x"),
                                        QStringLiteral("NoSchedule"))
                                 .taint(QStringLiteral("z"), {}, QStringLiteral("NoExecute"));

        QCOMPARE(valueIn(nodeFacts(*node, kNow).node, QStringLiteral("Taints")),
                 u"z:NoExecute\na=x:NoSchedule\nb:NoSchedule");
    }

    void noTaintsAreKnownToBeNone()
    {
        const NodeFacts facts = nodeFacts(*aNode("n1").build(), kNow);

        QCOMPARE(valueIn(facts.node, QStringLiteral("Taints")), u"none");
        QCOMPARE(valueIn(facts.node, QStringLiteral("Roles")), u"none");
        QCOMPARE(valueIn(facts.node, QStringLiteral("Unschedulable")), u"no");
    }

    void resourcesStandByNameWithUnits()
    {
        const NodePtr node = aNode("n1")
                                 .capacity(QStringLiteral("pods"), QStringLiteral("110"))
                                 .capacity(QStringLiteral("cpu"), QStringLiteral("8"))
                                 .allocatable(QStringLiteral("cpu"), QStringLiteral("7920m"));

        const std::vector<ResourceFact> resources = nodeFacts(*node, kNow).resources;

        QCOMPARE(resources.size(), 2);
        QCOMPARE(resources[0].name, u"cpu");
        QCOMPARE(resources[0].allocatable.number, u"7.92");
        QCOMPARE(resources[0].allocatable.unit, u"cores");
        QCOMPARE(resources[1].capacity.number, u"110");
        QCOMPARE(resources[1].allocatable.number, u"not reported");
    }

    void timesAndImagesAreToldInFull()
    {
        const NodePtr node = aNode("n1")
                                 .created(QStringLiteral("2026-11-23T20:37:12Z"))
                                 .image(QStringLiteral("one"), 3 << 20)
                                 .image(QStringLiteral("two"), 1 << 20);
        const NodeFacts facts = nodeFacts(*node, kNow);

        QCOMPARE(valueIn(facts.node, QStringLiteral("Created")),
                 u"2026-11-23 20:37:12 UTC, 3m12s ago");
        QCOMPARE(valueIn(facts.network, QStringLiteral("Images")), u"2, 4.0 MiB in total");
    }

    void theTextForTheClipboardHasEveryFact()
    {
        const NodePtr node = aNode("n1")
                                 .address(QStringLiteral("InternalIP"), QStringLiteral("10.0.0.1"))
                                 .capacity(QStringLiteral("cpu"), QStringLiteral("8"));

        const QString text = factsAsText(nodeFacts(*node, kNow));

        QVERIFY(text.contains(u"  InternalIP: 10.0.0.1\n"));
        QVERIFY(text.contains(u"  cpu: 8 cores, not reported\n"));
        QVERIFY(text.contains(u"  Unschedulable: no\n"));
    }
};

QTEST_GUILESS_MAIN(TestOverviewFacts)
#include "tst_overviewfacts.moc"
