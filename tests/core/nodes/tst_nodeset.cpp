#include "core/nodes/nodeset.h"
#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;

/// Which nodes there are, and what each List and event changes of that.
class TstNodeSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsANewNode();
    void putsAnotherVersionInItsPlace();
    void saysNothingOfTheSameVersion();
    void takesAnOlderLookingVersion();
    void putsAnotherUidAsARemovalAndAnAddition();
    void removesByName();
    void saysNothingOfRemovingAStranger();
    void keysOutliveTheNodeThatWasReplaced();
    void replacesAllByAList();
    void replacesByTheSameListWithoutAWord();
    void replacesANodeWhoseVersionMeansAnotherThing();
    void replacesByAnEmptyList();
    void takesANameOnceWhenAListRepeatsIt();
    void keepsOnlyThePresent();
    void givesTheHeldObjectForTheSameVersion();
    void givesTheNewObjectForAnotherVersionOrUid();
};

namespace {

NodeSet setOf(const NodeBatch &nodes)
{
    NodeSet set;
    for (const NodePtr &node : nodes)
        set.put(node);
    return set;
}

using Keys = std::vector<NodeKey>;

} // namespace

void TstNodeSet::putsANewNode()
{
    NodeSet set;
    const NodePtr node = at("a", 1);

    const NodeDelta delta = set.put(node);

    QCOMPARE(delta.upserted, NodeBatch{node});
    QVERIFY(delta.removed.empty());
    QCOMPARE(set.size(), std::size_t(1));
}

void TstNodeSet::putsAnotherVersionInItsPlace()
{
    NodeSet set = setOf({at("a", 1)});
    const NodePtr next = at("a", 2);

    const NodeDelta delta = set.put(next);

    QCOMPARE(delta.upserted, NodeBatch{next});
    QVERIFY(delta.removed.empty());
    QCOMPARE(set.size(), std::size_t(1));
}

void TstNodeSet::saysNothingOfTheSameVersion()
{
    NodeSet set = setOf({at("a", 1)});

    QVERIFY(set.put(at("a", 1)).isEmpty());
}

void TstNodeSet::takesAnOlderLookingVersion()
{
    NodeSet set = setOf({at("a", 900)});

    QCOMPARE(set.put(at("a", 7)).upserted.size(), std::size_t(1));
}

void TstNodeSet::putsAnotherUidAsARemovalAndAnAddition()
{
    NodeSet set = setOf({at("a", 1)});

    const NodeDelta delta = set.put(reborn("a", 2));

    QCOMPARE(delta.removed, Keys{"a"});
    QCOMPARE(delta.upserted.size(), std::size_t(1));
    QCOMPARE(set.size(), std::size_t(1));
}

void TstNodeSet::removesByName()
{
    NodeSet set = setOf({at("a", 1), at("b", 1)});

    const NodeDelta delta = set.remove("a");

    QCOMPARE(delta.removed, Keys{"a"});
    QVERIFY(delta.upserted.empty());
    QCOMPARE(set.size(), std::size_t(1));
}

void TstNodeSet::saysNothingOfRemovingAStranger()
{
    NodeSet set = setOf({at("a", 1)});

    QVERIFY(set.remove("b").isEmpty());
}

void TstNodeSet::keysOutliveTheNodeThatWasReplaced()
{
    NodeSet set;
    for (int version = 1; version < 50; ++version)
        set.put(at("a-name-longer-than-any-small-string", version));

    QCOMPARE(set.remove("a-name-longer-than-any-small-string").removed.size(), std::size_t(1));
}

void TstNodeSet::replacesAllByAList()
{
    NodeSet set = setOf({at("same", 1), at("changed", 1), at("reborn", 1), at("ghost", 1)});

    const NodeDelta delta =
        set.replaceWith({at("same", 1), at("changed", 2), reborn("reborn", 3), at("new", 4)});

    QCOMPARE(delta.removed, (Keys{"reborn", "ghost"}));
    QCOMPARE(delta.upserted.size(), std::size_t(3));
    QCOMPARE(set.size(), std::size_t(4));
}

void TstNodeSet::replacesByTheSameListWithoutAWord()
{
    NodeSet set = setOf({at("a", 1), at("b", 2)});

    QVERIFY(set.replaceWith({at("b", 2), at("a", 1)}).isEmpty());
    QCOMPARE(set.size(), std::size_t(2));
}

/// As after a restored backup, which gives versions out a second time.
void TstNodeSet::replacesANodeWhoseVersionMeansAnotherThing()
{
    NodeSet set = setOf({at("a", 7)});
    const NodePtr theirs = aNode("a").version(QStringLiteral("7")).cordoned();

    QCOMPARE(set.sameOr(theirs), theirs);
    const NodeDelta delta = set.replaceWith({theirs});

    QCOMPARE(delta.upserted, NodeBatch{theirs});
    QVERIFY(delta.removed.empty());
}

void TstNodeSet::replacesByAnEmptyList()
{
    NodeSet set = setOf({at("a", 1), at("b", 2)});

    QCOMPARE(set.replaceWith({}).removed.size(), std::size_t(2));
    QCOMPARE(set.size(), std::size_t(0));
}

void TstNodeSet::takesANameOnceWhenAListRepeatsIt()
{
    NodeSet set;

    const NodeDelta delta = set.replaceWith({at("a", 1), at("a", 2)});

    QCOMPARE(delta.upserted.size(), std::size_t(1));
    QCOMPARE(set.size(), std::size_t(1));
}

void TstNodeSet::keepsOnlyThePresent()
{
    NodeSet set = setOf({at("a", 1), at("b", 1), at("c", 1)});

    const NodeDelta delta = set.keepOnly({"b", "stranger"});

    QCOMPARE(delta.removed.size(), std::size_t(2));
    QVERIFY(delta.upserted.empty());
    QCOMPARE(set.size(), std::size_t(1));
}

void TstNodeSet::givesTheHeldObjectForTheSameVersion()
{
    const NodePtr held = at("a", 1);
    const NodeSet set = setOf({held});

    QCOMPARE(set.sameOr(at("a", 1)), held);
}

void TstNodeSet::givesTheNewObjectForAnotherVersionOrUid()
{
    const NodeSet set = setOf({at("a", 1)});
    const NodePtr changed = at("a", 2);
    const NodePtr another = reborn("a", 1);

    QCOMPARE(set.sameOr(changed), changed);
    QCOMPARE(set.sameOr(another), another);
}

QTEST_GUILESS_MAIN(TstNodeSet)
#include "tst_nodeset.moc"
