#include "tests/core/nodes/cachemodel.h"
#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;

/// Merging deltas and applying them one by one must come to the same, whatever the order.
class TstMergedDeltas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalApplyingOneByOne_data();
    void equalApplyingOneByOne();
    void nameEachKeyOnce();
};

namespace {

/// What a watch sends of a few nodes: many changes of the same ones.
NodeDelta someChange(Dice &dice, NodeSet &set, int version)
{
    const std::string name = "n" + std::to_string(dice.roll(8));
    switch (dice.roll(4)) {
    case 0:
        return set.remove(name);
    case 1:
        return set.put(reborn(name.c_str(), version));
    default:
        return set.put(at(name.c_str(), version));
    }
}

} // namespace

void TstMergedDeltas::equalApplyingOneByOne_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TstMergedDeltas::equalApplyingOneByOne()
{
    QFETCH(const unsigned, seed);
    Dice dice(seed);
    NodeSet set;
    PlainRows oneByOne;
    PlainRows merged;

    for (int version = 1; version <= 300;) {
        NodeDeltaMerger merger;
        for (int i = dice.roll(12); i >= 0; --i) {
            const NodeDelta delta = someChange(dice, set, version++);
            oneByOne.apply(delta);
            merger.add(delta);
        }
        merged.apply(merger.take());

        QCOMPARE(merged.rows, oneByOne.rows);
    }
}

void TstMergedDeltas::nameEachKeyOnce()
{
    Dice dice(7);
    NodeSet set;
    NodeDeltaMerger merger;
    for (int version = 1; version <= 500; ++version)
        merger.add(someChange(dice, set, version));

    const NodeDelta delta = merger.take();

    std::unordered_set<std::string_view> names;
    for (const NodePtr &node : delta.upserted)
        QVERIFY(names.insert(node->name).second);
    QCOMPARE(std::unordered_set<NodeKey>(delta.removed.begin(), delta.removed.end()).size(),
             delta.removed.size());
}

QTEST_GUILESS_MAIN(TstMergedDeltas)
#include "tst_mergeddeltas.moc"
