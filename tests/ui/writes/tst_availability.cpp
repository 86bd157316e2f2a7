#include "tests/support/nodebuilder.h"
#include "ui/writes/availability.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;

class TestAvailability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCordonedNodeCannotBeCordonedAgain()
    {
        const NodeBatch nodes{aNode("n1").cordoned()};

        QVERIFY(refusalOf(NodeAct::Cordon, nodes, {}).contains(QStringLiteral("already")));
        QVERIFY(refusalOf(NodeAct::Uncordon, nodes, {}).isEmpty());
    }

    void aMixedSelectionOffersBothWithTheirCounts()
    {
        const NodeBatch nodes{aNode("n1").cordoned(), aNode("n2"), aNode("n3")};

        QVERIFY(refusalOf(NodeAct::Cordon, nodes, {}).isEmpty());
        QVERIFY(refusalOf(NodeAct::Uncordon, nodes, {}).isEmpty());
        QCOMPARE(countFor(NodeAct::Cordon, nodes), 2);
        QCOMPARE(countFor(NodeAct::Uncordon, nodes), 1);
        QCOMPARE(countFor(NodeAct::Drain, nodes), 3);
    }

    void theMissingRightIsNamed()
    {
        ActFacts facts;
        facts.missingRight = [](std::span<const Right> rights) {
            return rights.size() == 2 ? rights[1].text() : QString();
        };

        QVERIFY(refusalOf(NodeAct::Drain, {aNode("n1")}, facts)
                    .contains(QStringLiteral("list pods")));
        QVERIFY(refusalOf(NodeAct::Cordon, {aNode("n1")}, facts).isEmpty());
    }

    void aRightThatIsNotThereAtLargeIsADoubtNotARefusal()
    {
        ActFacts facts;
        facts.isDeniedAtLarge = [](const Right &right) { return right == kEvictPods; };

        QVERIFY(refusalOf(NodeAct::Drain, {aNode("n1")}, facts).isEmpty());
        QVERIFY(doubtOf(NodeAct::Drain, facts).contains(QStringLiteral("create pods/eviction")));
        QVERIFY(doubtOf(NodeAct::Cordon, facts).isEmpty());
    }

    void nothingIsWrittenReadOnly()
    {
        ActFacts readOnly;
        readOnly.isReadOnly = true;

        for (const NodeAct act : kNodeActs) {
            if (isOfDrains(act)) // they begin nothing
                continue;
            const NodeBatch nodes{aNode("n1").cordoned(act == NodeAct::Uncordon)};
            QVERIFY(refusalOf(act, nodes, readOnly).contains(QStringLiteral("read-only")));
        }
    }

    void aNodeThatIsBeingDrainedIsNotDrainedTwice()
    {
        ActFacts facts;
        facts.isDraining = [](const Node &node) { return node.name == "n2"; };

        QVERIFY(refusalOf(NodeAct::Drain, {aNode("n1"), aNode("n2")}, facts)
                    .contains(QStringLiteral("n2")));
        QVERIFY(refusalOf(NodeAct::Drain, {aNode("n1")}, facts).isEmpty());
    }

    void aNodeIsNotUncordonedUnderTheFeetOfItsDrain()
    {
        ActFacts facts;
        facts.isDraining = [](const Node &node) { return node.name == "n2"; };
        const NodePtr free = aNode("n1").cordoned();
        const NodePtr drained = aNode("n2").cordoned();

        QCOMPARE(refusalOf(NodeAct::Uncordon, {drained}, facts),
                 QStringLiteral("n2 is being drained: cancel the drain first."));
        QCOMPARE(refusalOf(NodeAct::Uncordon, {free, drained}, facts),
                 QStringLiteral("n2 is being drained: cancel the drain first."));
        QVERIFY(refusalOf(NodeAct::Uncordon, {free}, facts).isEmpty());
        QVERIFY(refusalOf(NodeAct::Uncordon, {free, aNode("n2")}, facts).isEmpty());
    }
};

QTEST_MAIN(TestAvailability)
#include "tst_availability.moc"
