#include "tests/support/nodebuilder.h"
#include "ui/operations/availability.h"

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
            return rights.size() == 3 ? rights[2].text() : QString();
        };

        QVERIFY(refusalOf(NodeAct::Drain, {aNode("n1")}, facts)
                    .contains(QStringLiteral("create on pods/eviction")));
        QVERIFY(refusalOf(NodeAct::Cordon, {aNode("n1")}, facts).isEmpty());
    }

    void nothingIsWrittenReadOnlyOrFromAStaleTable()
    {
        ActFacts readOnly;
        readOnly.isReadOnly = true;
        ActFacts stale;
        stale.staleWords = QStringLiteral("Stale since 14:02");

        for (const NodeAct act : kNodeActs) {
            const NodeBatch nodes{aNode("n1").cordoned(act == NodeAct::Uncordon)};
            QVERIFY(refusalOf(act, nodes, readOnly).contains(QStringLiteral("read-only")));
            QVERIFY(refusalOf(act, nodes, stale).contains(QStringLiteral("14:02")));
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
};

QTEST_MAIN(TestAvailability)
#include "tst_availability.moc"
