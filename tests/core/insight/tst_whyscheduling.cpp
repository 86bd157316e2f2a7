#include "tests/core/insight/whypods.h"
#include "tests/core/insight/whyrig.h"

#include "core/operations/cordon.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Why pods are not scheduled on a node.
class TestWhyScheduling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreeNodeAsksNothing();
    void aCordonTellsWhoAndWhy();
    void aTaintOfAConditionNamesIt();
    void taintsOfOthersAreSaid();
    void theTaintOfAControlPlaneIsNoCause();
    void preferencesKeepNobodyAway();
    void aNodeThatIsBeingDeletedIsSaid();
    void aNodeFullOfPodsIsSaid();
    void aNodeWithoutRoomIsSaid();
};

namespace {

NodeBuilder readyNode()
{
    NodeBuilder node(u"n1"_s);
    node.ready().allocatable(u"cpu"_s, u"4"_s).allocatable(u"pods"_s, u"2"_s);
    return node;
}

} // namespace

void TestWhyScheduling::aFreeNodeAsksNothing()
{
    WhyFacts facts = factsOf(readyNode());
    facts.pods = detailsOf({aPod("shop/a").requests("cpu", "1")});

    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhyScheduling::aCordonTellsWhoAndWhy()
{
    NodeBuilder node = readyNode();
    node.cordoned().annotation(QString::fromUtf8(kCordonAnnotation.data(), kCordonAnnotation.size()),
                               u"{\"by\":\"ana@host\",\"at\":\"2026-11-25T11:00:00Z\","
                               "\"reason\":\"disk swap\"}"_s);
    node.taint(u"node.kubernetes.io/unschedulable"_s, {}, u"NoSchedule"_s,
               u"2026-11-25T11:00:01Z"_s);
    WhyFacts facts = factsOf(node);
    facts.cordonOwner = std::optional(
        FieldOwner{u"drover"_s, *parseTimestamp("2026-11-25T11:00:00Z"), u"Update"_s});

    const WhyFinding finding = findingOf(facts, u"schedule.cordoned"_s);

    QCOMPARE(finding.sentence, u"It is cordoned by ana@host: disk swap."_s);
    QCOMPARE(finding.evidence.size(), 4u);
    QCOMPARE(finding.evidence[0].field, u"spec.unschedulable"_s);
    QCOMPARE(finding.evidence[2].field, u"metadata.managedFields[drover]"_s);
    QVERIFY(!rulesFor(facts).contains(u"schedule.taint"_s));
}

void TestWhyScheduling::aTaintOfAConditionNamesIt()
{
    NodeBuilder node = readyNode();
    node.taint(u"node.kubernetes.io/disk-pressure"_s, {}, u"NoSchedule"_s);

    const WhyFinding finding = findingOf(factsOf(node), u"schedule.condition-taint"_s);

    QVERIFY(finding.sentence.endsWith(u"because the node's condition DiskPressure is True."_s));
    QCOMPARE(finding.evidence[0].value, u"node.kubernetes.io/disk-pressure:NoSchedule"_s);
}

void TestWhyScheduling::taintsOfOthersAreSaid()
{
    NodeBuilder node = readyNode();
    node.taint(u"gpu"_s, u"yes"_s, u"NoSchedule"_s)
        .taint(u"node.cloudprovider.kubernetes.io/uninitialized"_s, u"true"_s, u"NoSchedule"_s);

    QCOMPARE(rulesFor(factsOf(node)),
             (QStringList{u"schedule.uninitialized"_s, u"schedule.taint"_s}));
}

void TestWhyScheduling::theTaintOfAControlPlaneIsNoCause()
{
    for (const QString &key :
         {u"node-role.kubernetes.io/control-plane"_s, u"node-role.kubernetes.io/master"_s}) {
        NodeBuilder node = readyNode();
        node.taint(key, {}, u"NoSchedule"_s);
        const WhyFacts facts = factsOf(node);

        QCOMPARE(rulesFor(facts), QStringList{u"schedule.control-plane"_s});
        const WhyFinding finding = findingOf(facts, u"schedule.control-plane"_s);
        QCOMPARE(finding.weight, WhyFinding::Weight::Hint);
        QVERIFY(finding.sentence.startsWith(u"Usual for a control plane node"_s));
    }
}

void TestWhyScheduling::preferencesKeepNobodyAway()
{
    NodeBuilder node = readyNode();
    node.taint(u"spot"_s, u"yes"_s, u"PreferNoSchedule"_s);

    QCOMPARE(rulesFor(factsOf(node)), QStringList());
}

void TestWhyScheduling::aNodeThatIsBeingDeletedIsSaid()
{
    WhyFacts facts = factsOf(readyNode());
    const auto deleted = std::make_shared<Node>();
    deleted->name = "n1";
    deleted->conditions = facts.node->conditions;
    deleted->deletionRequested = *parseTimestamp("2026-11-25T11:59:00Z");
    const NodePtr kept = facts.node;
    facts.node = deleted;

    QCOMPARE(findingOf(facts, u"schedule.deleting"_s).evidence[0].field,
             u"metadata.deletionTimestamp"_s);
}

void TestWhyScheduling::aNodeFullOfPodsIsSaid()
{
    WhyFacts facts = factsOf(readyNode());
    facts.pods = detailsOf({aPod("shop/a"), aPod("shop/b"), aPod("shop/c").phase("Failed")});

    const WhyFinding finding = findingOf(facts, u"schedule.full-of-pods"_s);

    QVERIFY(finding.sentence.contains(u"2 of 2"_s));
}

void TestWhyScheduling::aNodeWithoutRoomIsSaid()
{
    WhyFacts facts = factsOf(readyNode());
    facts.pods = detailsOf({aPod("shop/a").requests("cpu", "3900m")});

    const WhyFinding finding = findingOf(facts, u"schedule.no-room"_s);

    QVERIFY(finding.sentence.contains(u"97% of its cpu"_s));
    QCOMPARE(finding.evidence[0].value, u"4"_s);
    QCOMPARE(finding.evidence[1].value, u"3900m"_s);
}

QTEST_GUILESS_MAIN(TestWhyScheduling)
#include "tst_whyscheduling.moc"
