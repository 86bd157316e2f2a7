#include "core/objects/nodedelta.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;

namespace {

NodePtr nodeAt(const char *name, const char *version)
{
    return aNode(name).version(QString::fromLatin1(version));
}

std::vector<std::string> namesOf(const NodeDelta &delta)
{
    std::vector<std::string> names;
    for (const NodePtr &node : delta.upserted)
        names.push_back(std::string(node->name) + '@' + std::string(node->resourceVersion));
    return names;
}

NodeDelta merged(NodeDelta first, NodeDelta second)
{
    NodeDeltaMerger merger;
    merger.add(std::move(first));
    merger.add(std::move(second));
    return merger.take();
}

using Names = std::vector<std::string>;
using Keys = std::vector<NodeKey>;

} // namespace

class TestNodeDelta : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLaterStateOfANodeWins();
    void aRemovalTakesBackAnEarlierChange();
    void aNodeThatIsBornAgainStandsInBoth();
    void removingTwiceIsRemovingOnce();
    void mergingNothingChangesNothing();
    void afterTakingTheMergerBeginsAnew();
};

void TestNodeDelta::theLaterStateOfANodeWins()
{
    const NodeDelta both = merged({{nodeAt("a", "1"), nodeAt("b", "1")}, {}},
                                  {{nodeAt("a", "2"), nodeAt("c", "2")}, {}});
    QCOMPARE(namesOf(both), (Names{"a@2", "b@1", "c@2"}));
    QVERIFY(both.removed.empty());
}

void TestNodeDelta::aRemovalTakesBackAnEarlierChange()
{
    const NodeDelta both = merged({{nodeAt("a", "1"), nodeAt("b", "1")}, {}}, {{}, {"a"}});
    QCOMPARE(namesOf(both), Names{"b@1"});
    QCOMPARE(both.removed, Keys{"a"});
}

void TestNodeDelta::aNodeThatIsBornAgainStandsInBoth()
{
    const NodeDelta both = merged({{nodeAt("a", "1")}, {}}, {{nodeAt("a", "5")}, {"a"}});
    QCOMPARE(namesOf(both), Names{"a@5"});
    QCOMPARE(both.removed, Keys{"a"});
}

void TestNodeDelta::removingTwiceIsRemovingOnce()
{
    const NodeDelta both = merged({{}, {"a"}}, {{}, {"a", "b"}});
    QCOMPARE(both.removed, (Keys{"a", "b"}));
}

void TestNodeDelta::mergingNothingChangesNothing()
{
    const NodeDelta some{{nodeAt("a", "1")}, {"b"}};
    QCOMPARE(merged(some, {}), some);
    QCOMPARE(merged({}, some), some);
    QVERIFY(merged({}, {}).isEmpty());
}

void TestNodeDelta::afterTakingTheMergerBeginsAnew()
{
    NodeDeltaMerger merger;
    merger.add({{nodeAt("a", "1")}, {"b"}});
    QVERIFY(!merger.isEmpty());
    static_cast<void>(merger.take());
    QVERIFY(merger.isEmpty());
    merger.add({{}, {"b"}});
    QCOMPARE(merger.take().removed, Keys{"b"});
}

QTEST_APPLESS_MAIN(TestNodeDelta)
#include "tst_nodedelta.moc"
