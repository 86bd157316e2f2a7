#include "core/nodes/nodecache.h"
#include "core/nodes/nodecolumns.h"
#include "tests/core/nodes/cachemodel.h"
#include "tests/core/nodes/watcherrig.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drover;

/// The cache as an item model: what it emits, and that it never lies while it does.
class TstNodeCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsNewNodesAtTheEndAsOneSpan();
    void changesANodeInItsPlace();
    void emitsTheSpanOfTheColumnsThatChanged();
    void emitsTheNameForAChangeThatNoColumnShows();
    void emitsNothingForTheSameVersion();
    void removesOneRow();
    void removesARunAsOneSpan();
    void removesScatteredRowsFromTheEnd();
    void removesAHundredRows();
    void ignoresARemovalOfAStranger();
    void movesARebornNodeToTheEnd();
    void isNeverReset();
    void tellsAppliedOncePerChange();
    void saysNothingOfAnEmptyDelta();
    void findsNodesByName();
    void findsRowsWhileItTellsOfARemoval();
    void givesRawValuesAndPlainText();
    void givesNothingForARowThatIsNone();
    void givesTitlesOfColumns();
    void equalsPlainRowsThroughRandomChanges_data();
    void equalsPlainRowsThroughRandomChanges();
};

namespace {

/// A cache under the eyes of Qt's tester, which ends the program at the first lie.
struct WatchedCache {
    NodeCache cache;
    QAbstractItemModelTester tester{&cache, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy inserted{&cache, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&cache, &QAbstractItemModel::rowsRemoved};
    QSignalSpy changed{&cache, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&cache, &QAbstractItemModel::modelReset};
    QSignalSpy applied{&cache, &NodeCache::applied};

    explicit WatchedCache(NodeBatch nodes = {}) { upsert(std::move(nodes)); }
    void upsert(NodeBatch nodes) { cache.apply({std::move(nodes), {}}); }
    void remove(std::vector<NodeKey> names) { cache.apply({{}, std::move(names)}); }
};

NodeBatch numbered(int count)
{
    NodeBatch nodes;
    for (int i = 0; i < count; ++i)
        nodes.push_back(aNode(QStringLiteral("node-%1").arg(i)));
    return nodes;
}

std::vector<NodeKey> namesOf(const NodeBatch &nodes)
{
    std::vector<NodeKey> names;
    for (const NodePtr &node : nodes)
        names.emplace_back(node->name);
    return names;
}

int firstColumn(const QSignalSpy &changed)
{
    return changed.at(0).at(0).toModelIndex().column();
}

int lastColumn(const QSignalSpy &changed)
{
    return changed.at(0).at(1).toModelIndex().column();
}

int columnOf(const char *id)
{
    return *nodeColumnOf(QLatin1StringView(id));
}

} // namespace

void TstNodeCache::insertsNewNodesAtTheEndAsOneSpan()
{
    WatchedCache watched({at("b", 1)});

    watched.upsert({at("a", 1), at("c", 1)});

    QCOMPARE(namesOf(watched.cache.nodes()), (std::vector<NodeKey>{"b", "a", "c"}));
    QCOMPARE(watched.inserted.size(), 2);
    QCOMPARE(watched.inserted.at(1).at(1).toInt(), 1);
    QCOMPARE(watched.inserted.at(1).at(2).toInt(), 2);
}

void TstNodeCache::changesANodeInItsPlace()
{
    WatchedCache watched({at("a", 1), at("b", 1)});

    watched.upsert({at("a", 2)});

    QCOMPARE(watched.cache.nodeAt(0)->resourceVersion, std::string_view("2"));
    QCOMPARE(watched.inserted.size(), 1);
    QCOMPARE(watched.changed.size(), 1);
}

void TstNodeCache::emitsTheSpanOfTheColumnsThatChanged()
{
    WatchedCache watched({aNode("a").version(QStringLiteral("same"))});

    watched.upsert({aNode("a")
                        .uid(QStringLiteral("other"))
                        .version(QStringLiteral("same"))
                        .info(QStringLiteral("kubeletVersion"), QStringLiteral("v1.36.2"))});

    QCOMPARE(firstColumn(watched.changed), columnOf("version"));
    QCOMPARE(lastColumn(watched.changed), columnOf("version"));
}

void TstNodeCache::emitsTheNameForAChangeThatNoColumnShows()
{
    WatchedCache watched({aNode("a")});

    watched.upsert({aNode("a").uid(QStringLiteral("other"))});

    QCOMPARE(watched.changed.size(), 1);
    QCOMPARE(firstColumn(watched.changed), columnOf("name"));
    QCOMPARE(lastColumn(watched.changed), columnOf("name"));
}

void TstNodeCache::emitsNothingForTheSameVersion()
{
    WatchedCache watched({at("a", 1)});
    const NodePtr held = watched.cache.nodeAt(0);

    watched.upsert({at("a", 1)});

    QVERIFY(watched.changed.isEmpty());
    QCOMPARE(watched.cache.nodeAt(0), held);
}

void TstNodeCache::removesOneRow()
{
    WatchedCache watched({at("a", 1), at("b", 1), at("c", 1)});

    watched.remove({"b"});

    QCOMPARE(namesOf(watched.cache.nodes()), (std::vector<NodeKey>{"a", "c"}));
    QCOMPARE(watched.removed.size(), 1);
    QCOMPARE(watched.cache.rowOf("c"), 1);
    QVERIFY(!watched.cache.node("b"));
}

void TstNodeCache::removesARunAsOneSpan()
{
    WatchedCache watched(numbered(6));

    watched.remove({"node-3", "node-2", "node-4"});

    QCOMPARE(watched.removed.size(), 1);
    QCOMPARE(watched.removed.at(0).at(1).toInt(), 2);
    QCOMPARE(watched.removed.at(0).at(2).toInt(), 4);
    QCOMPARE(watched.cache.rowOf("node-5"), 2);
}

void TstNodeCache::removesScatteredRowsFromTheEnd()
{
    WatchedCache watched(numbered(6));

    watched.remove({"node-0", "node-2", "node-5"});

    QCOMPARE(watched.removed.size(), 3);
    QCOMPARE(watched.removed.at(0).at(1).toInt(), 5);
    QCOMPARE(watched.removed.at(2).at(1).toInt(), 0);
    QCOMPARE(namesOf(watched.cache.nodes()), (std::vector<NodeKey>{"node-1", "node-3", "node-4"}));
}

void TstNodeCache::removesAHundredRows()
{
    const NodeBatch nodes = numbered(250);
    WatchedCache watched(nodes);
    std::vector<NodeKey> gone;
    for (std::size_t i = 0; i < 200; i += 2)
        gone.emplace_back(nodes[i]->name);

    watched.remove(gone);

    QCOMPARE(watched.cache.rowCount(), 150);
    for (const NodePtr &node : watched.cache.nodes())
        QCOMPARE(watched.cache.nodeAt(watched.cache.rowOf(node->name)), node);
    for (const NodeKey &name : gone)
        QCOMPARE(watched.cache.rowOf(name), -1);
}

void TstNodeCache::ignoresARemovalOfAStranger()
{
    WatchedCache watched({at("a", 1)});

    watched.remove({"stranger"});

    QVERIFY(watched.removed.isEmpty());
    QCOMPARE(watched.cache.rowCount(), 1);
}

void TstNodeCache::movesARebornNodeToTheEnd()
{
    WatchedCache watched({at("a", 1), at("b", 1)});

    watched.cache.apply({{reborn("a", 5)}, {"a"}});

    QCOMPARE(namesOf(watched.cache.nodes()), (std::vector<NodeKey>{"b", "a"}));
    QCOMPARE(watched.removed.size(), 1);
    QCOMPARE(watched.cache.node("a")->uid, std::string_view("another"));
}

void TstNodeCache::isNeverReset()
{
    WatchedCache watched(numbered(50));

    watched.remove(namesOf(numbered(50)));
    watched.upsert(numbered(20));

    QVERIFY(watched.reset.isEmpty());
}

void TstNodeCache::tellsAppliedOncePerChange()
{
    WatchedCache watched(numbered(5));

    watched.cache.apply({{at("node-0", 2), at("new", 1)}, {"node-1", "node-3"}});

    QCOMPARE(watched.applied.size(), 2);
}

void TstNodeCache::saysNothingOfAnEmptyDelta()
{
    WatchedCache watched;

    watched.cache.apply({});

    QVERIFY(watched.applied.isEmpty());
    QVERIFY(watched.inserted.isEmpty());
}

void TstNodeCache::findsNodesByName()
{
    const WatchedCache watched({at("a", 1), at("b", 1)});

    QCOMPARE(watched.cache.node("b")->name, std::string_view("b"));
    QVERIFY(!watched.cache.node("c"));
    QCOMPARE(watched.cache.rowOf("c"), -1);
    QCOMPARE(NodeCache().rowOf("a"), -1);
}

void TstNodeCache::findsRowsWhileItTellsOfARemoval()
{
    WatchedCache watched(numbered(200));
    int lies = 0;
    connect(&watched.cache, &NodeCache::rowsRemoved, this, [&] {
        for (int row = 0; row < watched.cache.rowCount(); ++row)
            lies += watched.cache.rowOf(watched.cache.nodeAt(row)->name) != row;
    });

    for (int i = 0; i < 200; i += 3)
        watched.remove({"node-" + std::to_string(i), "node-" + std::to_string(199 - i)});

    QCOMPARE(lies, 0);
}

void TstNodeCache::givesRawValuesAndPlainText()
{
    const WatchedCache watched({aNode("a").ready(QStringLiteral("Unknown")).cordoned()});
    const QModelIndex status = watched.cache.index(0, columnOf("status"));

    const auto raw = status.data(NodeCache::ValueRole).value<CellValue>();

    QVERIFY(std::get<StatusValue>(raw).cordoned);
    QCOMPARE(status.data().toString(), QStringLiteral("Unknown,SchedulingDisabled"));
    QVERIFY(!status.data(Qt::DecorationRole).isValid());
}

void TstNodeCache::givesNothingForARowThatIsNone()
{
    const WatchedCache watched({at("a", 1)});

    QVERIFY(!watched.cache.index(1, 0).isValid());
    QVERIFY(!watched.cache.index(0, watched.cache.columnCount()).isValid());
    QVERIFY(!watched.cache.data({}).isValid());
    QCOMPARE(watched.cache.rowCount(watched.cache.index(0, 0)), 0);
}

void TstNodeCache::givesTitlesOfColumns()
{
    const NodeCache cache;

    QCOMPARE(cache.headerData(columnOf("name"), Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Name"));
    QVERIFY(!cache.headerData(cache.columnCount(), Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!cache.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
}

namespace {

NodePtr someNode(Dice &dice, int version)
{
    NodeBuilder node(QStringLiteral("n%1").arg(dice.roll(60)));
    node.version(QString::number(version)).cordoned(dice.once(2));
    if (dice.once(5))
        node.uid(QStringLiteral("uid-%1").arg(version));
    return node;
}

/// A delta as NodeSet makes them: no name twice in a list, a reborn node in both.
NodeDelta someDelta(Dice &dice, int version, const PlainRows &rows)
{
    NodeDeltaMerger delta;
    for (int i = dice.roll(6); i > 0 && !rows.rows.empty(); --i) {
        const int row = dice.roll(static_cast<int>(rows.rows.size()));
        delta.add({{}, {NodeKey(rows.rows[static_cast<std::size_t>(row)]->name)}});
    }
    for (int i = dice.roll(6); i > 0; --i)
        delta.add({{someNode(dice, version)}, {}});
    if (dice.once(40)) {
        for (const NodePtr &node : rows.rows)
            delta.add({{}, {NodeKey(node->name)}});
    }
    return delta.take();
}

} // namespace

void TstNodeCache::equalsPlainRowsThroughRandomChanges_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TstNodeCache::equalsPlainRowsThroughRandomChanges()
{
    QFETCH(const unsigned, seed);
    Dice dice(seed);
    WatchedCache watched;
    PlainRows plain;

    for (int version = 1; version <= 200; ++version) {
        const NodeDelta delta = someDelta(dice, version, plain);
        watched.cache.apply(delta);
        plain.apply(delta);

        QCOMPARE(watched.cache.nodes(), plain.rows);
        for (int name = 0; name < 60; ++name) {
            const std::string key = "n" + std::to_string(name);
            QCOMPARE(watched.cache.rowOf(key), plain.rowOf(key));
        }
    }
}

QTEST_GUILESS_MAIN(TstNodeCache)
#include "tst_nodecache.moc"
