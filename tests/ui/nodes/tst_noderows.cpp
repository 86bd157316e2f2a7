#include "core/decode/nodedecoder.h"
#include "core/objects/textpool.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/seeds.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodefilter.h"
#include "ui/nodes/rowtext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <optional>
#include <random>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

constexpr const char *kPath = "path:.metadata.name";

/// As a session reads it while a table shows that path.
NodePtr readWithName(const NodeBuilder &node)
{
    NodeDecoder decoder(std::make_shared<TextPool>());
    decoder.setPaths({".metadata.name"});
    const QByteArray json = node.json();
    return *decoder.decodeCopy({json.constData(), std::size_t(json.size())});
}

struct Fleet {
    FakeClock clock;
    NodeCache one;
    NodeCache two;
    NodeFilter model{clock};
    std::optional<QAbstractItemModelTester> tester;
    int first = 0;
    int second = 0;

    Fleet()
    {
        tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        first = model.rows().add(one, facts("one"));
        second = model.rows().add(two, facts("two"));
    }
    ClusterFacts facts(const char *name) const
    {
        return {{{}, s(name)}, s(name), Live{clock.wallNow(), true, {}}, true, {}};
    }
    Freshness lostNow() const
    {
        Reconnecting lost;
        lost.since = clock.wallNow();
        return lost;
    }
    QStringList heads() const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const int group = model.groupAt(row); group >= 0)
                texts << model.groupText(group);
        }
        return texts;
    }
    static void put(NodeCache &cache, NodeBatch nodes) { cache.apply({std::move(nodes), {}}); }
    QString cell(int row, const char *column) const
    {
        return model.index(row, *model.columns().indexOf(s(column))).data().toString();
    }
    /// "one/n1 two/n1": as they stand.
    QString rows() const
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(cell(row, "cluster") + u'/' + cell(row, "name"));
        return all.join(u' ');
    }
    int columnOf(const char *column) const { return *model.columns().indexOf(s(column)); }
    void sortBy(const char *column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        model.sortBy({{columnOf(column), order}});
    }
};

} // namespace

class TestNodeRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNodesOfAllClustersAreOneTable()
    {
        Fleet fleet;

        Fleet::put(fleet.one, {aNode("n10"), aNode("n2")});
        Fleet::put(fleet.two, {aNode("n1"), aNode("n2")});

        QCOMPARE(fleet.rows(), s("two/n1 one/n2 two/n2 one/n10"));
        QCOMPARE(fleet.model.counts().all, 4);
        QCOMPARE(fleet.model.countsOf(fleet.first).all, 2);
        QCOMPARE(fleet.model.clusterAt(0), fleet.second);
        QVERIFY(fleet.model.nodeAt(1) == fleet.one.node("n2")); // no copy
    }

    void aNodeIsFoundByItsClusterAndName()
    {
        Fleet fleet;
        Fleet::put(fleet.one, {aNode("n1")});
        Fleet::put(fleet.two, {aNode("n1"), aNode("n2")});

        QCOMPARE(fleet.model.rowOf("n1", fleet.first), 0);
        QCOMPARE(fleet.model.rowOf("n1", fleet.second), 1);
        QCOMPARE(fleet.model.rowOf("n2", fleet.first), -1);
        QCOMPARE(fleet.model.rowOf("n1", 99), -1);
    }

    void changesOfOneClusterReachItsRowsAlone()
    {
        Fleet fleet;
        Fleet::put(fleet.one, {aNode("n1").ready()});
        Fleet::put(fleet.two, {aNode("n1").ready()});
        QSignalSpy changed(&fleet.model, &QAbstractItemModel::dataChanged);

        Fleet::put(fleet.two, {aNode("n1").ready(s("False")).version(s("2"))});

        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(fleet.cell(1, "status"), s("NotReady"));
        QCOMPARE(fleet.cell(0, "status"), s("Ready"));
        QCOMPARE(fleet.model.counts().notReady, 1);
    }

    void whereANodeIsDrainedTheStatusSaysSoInCellsAndCopies()
    {
        Fleet fleet;
        Fleet::put(fleet.one, {aNode("n1").ready().cordoned()});
        Fleet::put(fleet.two, {aNode("n1").ready().cordoned(), aNode("n2")});
        fleet.sortBy("cluster");
        QSignalSpy changed(&fleet.model, &NodeFilter::dataChanged);

        fleet.model.rows().setDrains(fleet.second, {{"n1", DrainStand::Draining}, {"not-there", DrainStand::Draining}});
        QCOMPARE(fleet.cell(0, "status"), s("Ready · Cordoned"));
        QCOMPARE(fleet.cell(1, "status"), s("Ready · Draining"));
        QCOMPARE(nodesAsText(fleet.model, {fleet.model.placeAt(1)}, {fleet.columnOf("status")}), s("Ready · Draining"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex(), fleet.model.index(1, fleet.columnOf("status")));
        fleet.model.rows().setDrains(fleet.second, {{"n1", DrainStand::Paused}, {"not-there", DrainStand::Draining}});
        QCOMPARE(fleet.cell(1, "status"), s("Ready · Drain paused"));
        fleet.model.rows().setDrains(fleet.second, {{"n1", DrainStand::BlockedForGood}});
        QCOMPARE(fleet.cell(1, "status"), s("Ready · Blocked for good"));
        QCOMPARE(nodesAsText(fleet.model, {fleet.model.placeAt(1)}, {fleet.columnOf("status")}),
                 s("Ready · Blocked for good"));
        QCOMPARE(changed.size(), 3);
        fleet.model.rows().setDrains(fleet.second, {});

        QCOMPARE(fleet.cell(1, "status"), s("Ready · Cordoned"));
        QCOMPARE(changed.size(), 4);
    }

    void aChangedSortKeyMovesItsRowAtTheNextReSort()
    {
        Fleet fleet;
        fleet.sortBy("status", Qt::DescendingOrder);
        Fleet::put(fleet.one, {aNode("n1").ready()});
        Fleet::put(fleet.two, {aNode("n2").ready()});

        Fleet::put(fleet.two, {aNode("n2").ready(s("False")).version(s("2"))});
        QCOMPARE(fleet.rows(), s("one/n1 two/n2"));
        fleet.clock.advance(250ms);

        QCOMPARE(fleet.rows(), s("two/n2 one/n1"));
    }

    void sortedByClusterTheNextKeyOrdersWithinEach()
    {
        Fleet fleet;
        Fleet::put(fleet.two, {aNode("a"), aNode("b")});
        Fleet::put(fleet.one, {aNode("c"), aNode("d")});

        fleet.model.sortBy({{fleet.columnOf("cluster"), Qt::AscendingOrder},
                            {fleet.columnOf("name"), Qt::DescendingOrder}});

        QCOMPARE(fleet.rows(), s("one/d one/c two/b two/a"));
        Fleet::put(fleet.one, {aNode("e")});
        QCOMPARE(fleet.rows(), s("one/e one/d one/c two/b two/a"));
    }

    void theFilterIsThatOfATabWithTheClusterBesides()
    {
        Fleet fleet;
        Fleet::put(fleet.one, {aNode("web-1").ready(s("False")).label(s("topology.kubernetes.io/zone"), s("a")),
                               aNode("web-2").ready()});
        Fleet::put(fleet.two, {aNode("web-1").ready(s("False")).label(s("topology.kubernetes.io/zone"), s("b")),
                               aNode("db-1").ready(s("False")).label(s("topology.kubernetes.io/zone"), s("a"))});

        fleet.model.setVisibleColumns({fleet.columnOf("cluster"), fleet.columnOf("name")});
        QVERIFY(!fleet.model.setQuery(s("not ready zone=a")));
        QCOMPARE(fleet.rows(), s("two/db-1 one/web-1"));
        QVERIFY(!fleet.model.setQuery(s("cluster:two web")));
        QCOMPARE(fleet.rows(), s("two/web-1"));
        QVERIFY(!fleet.model.setQuery(s("TWO"))); // a cell that is shown says so
        QCOMPARE(fleet.rows(), s("two/db-1 two/web-1"));
        QVERIFY(fleet.model.setQuery(s("cluster:"))); // half typed: it asks nothing yet
        QCOMPARE(fleet.rows(), s("two/db-1 one/web-1 two/web-1 one/web-2"));
        QVERIFY(!fleet.model.setQuery({}));
        fleet.model.setQuickFilter(QuickFilter::NotReady);
        QCOMPARE(fleet.rows(), s("two/db-1 one/web-1 two/web-1"));
    }

    void aClusterThatComesLaterIsFilteredAsTheOthers()
    {
        Fleet fleet;
        NodeCache late;
        Fleet::put(late, {aNode("n1").ready(), aNode("n2").ready(s("False"))});
        fleet.model.setQuickFilter(QuickFilter::NotReady);

        fleet.model.rows().add(late, fleet.facts("three"));

        QCOMPARE(fleet.rows(), s("three/n2"));
        QCOMPARE(fleet.model.counts().all, 2);
    }

    void aClusterThatGoesTakesItsRowsAndLeavesTheOthersTheirs()
    {
        Fleet fleet;
        Fleet::put(fleet.one, {aNode("n1"), aNode("n3")});
        Fleet::put(fleet.two, {aNode("n2"), aNode("n4")});
        const QPersistentModelIndex four(fleet.model.index(3, 0));

        fleet.model.rows().remove(fleet.first);
        Fleet::put(fleet.one, {aNode("n9")}); // nobody listens any more
        Fleet::put(fleet.two, {aNode("n5")});

        QCOMPARE(fleet.rows(), s("two/n2 two/n4 two/n5"));
        QCOMPARE(four.row(), 1);
        QCOMPARE(fleet.model.rows().clusters(), std::vector{fleet.second});
    }

    void whatIsOldSaysHowOld()
    {
        Fleet fleet;
        Fleet::put(fleet.one, {aNode("n1")});
        QCOMPARE(fleet.cell(0, "as-of"), s("Live"));
        ClusterFacts facts = fleet.facts("one");
        facts.freshness = fleet.lostNow();

        fleet.model.rows().setFacts(fleet.first, facts);
        fleet.clock.advance(95s);

        QCOMPARE(fleet.cell(0, "as-of"), s("95s old"));
    }

    void sortedByAgeOfTheViewTheOldestClusterComesFirst()
    {
        Fleet fleet;
        Fleet::put(fleet.one, {aNode("n1")});
        Fleet::put(fleet.two, {aNode("n2")});
        fleet.sortBy("as-of", Qt::DescendingOrder);
        QCOMPARE(fleet.rows(), s("one/n1 two/n2"));
        ClusterFacts facts = fleet.facts("two");
        facts.freshness = fleet.lostNow();

        fleet.model.rows().setFacts(fleet.second, facts);
        fleet.clock.advance(250ms);

        QCOMPARE(fleet.rows(), s("two/n2 one/n1"));
    }

    void groupedByClusterTheHeadsSayHowFreshEachIs()
    {
        Fleet fleet;
        Fleet::put(fleet.one, {aNode("n1").ready(), aNode("n2").ready(s("False"))});
        Fleet::put(fleet.two, {aNode("n1").ready()});
        ClusterFacts facts = fleet.facts("one");
        facts.freshness = fleet.lostNow();

        fleet.model.groupBy(s("cluster"));
        fleet.model.rows().setFacts(fleet.first, facts);
        fleet.clock.advance(95s);

        QCOMPARE(fleet.heads(), (QStringList{s("Cluster: one · 95s old · 2 nodes, 1 ready"),
                                             s("Cluster: two · Live · 1 nodes, 1 ready")}));
        QCOMPARE(fleet.model.clusterOfGroup(fleet.model.groupAt(0)), fleet.first);
    }

    void aGroupHoldsNodesOfAllClusters()
    {
        Fleet fleet;
        Fleet::put(fleet.one, {aNode("n1").label(s("disk"), s("ssd")), aNode("n2")});
        Fleet::put(fleet.two, {aNode("n3").label(s("disk"), s("ssd"))});

        fleet.model.groupBy(s("label:disk"));

        QCOMPARE(fleet.heads(), (QStringList{s("disk: ssd · 2 nodes, 0 ready"),
                                             s("disk: No value · 1 nodes, 0 ready")}));
        QCOMPARE(fleet.model.clusterOfGroup(fleet.model.groupAt(0)), 0);
        fleet.model.rows().remove(fleet.first);
        QCOMPARE(fleet.heads(), QStringList{s("disk: ssd · 1 nodes, 0 ready")});
    }

    void aColumnOfOnesOwnIsReadWhileAnyClusterReadsIt()
    {
        Fleet fleet;
        Fleet::put(fleet.one, {readWithName(aNode("n1"))});
        Fleet::put(fleet.two, {aNode("n2")});
        fleet.model.setOwnColumns({*ownColumnOf(s(kPath))});
        const auto title = [&] {
            return fleet.model.headerData(fleet.columnOf(kPath), Qt::Horizontal, Qt::DisplayRole)
                .toString();
        };

        QCOMPARE(fleet.cell(0, kPath), s("n1"));
        QCOMPARE(fleet.cell(1, kPath), s("…"));
        QCOMPARE(title(), s("name · reading"));
        Fleet::put(fleet.two, {readWithName(aNode("n2").version(s("2")))});
        QCOMPARE(title(), s("name"));
    }

    void manyChangesOfThreeClustersKeepTheTableTrue_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : seedsToRun(20))
            QTest::addRow("seed %u", seed) << seed;
    }

    void manyChangesOfThreeClustersKeepTheTableTrue()
    {
        QFETCH(unsigned, seed);
        Fleet fleet;
        NodeCache three;
        fleet.model.rows().add(three, fleet.facts("three"));
        fleet.sortBy("status", Qt::DescendingOrder);
        QVERIFY(!fleet.model.setQuery(s("not name:n7*")));
        std::mt19937 random(seed);
        NodeCache *caches[] = {&fleet.one, &fleet.two, &three};
        for (int i = 0; i < 200; ++i) {
            const QString name = s("n%1").arg(random() % 12);
            NodeCache &cache = *caches[random() % 3];
            if (random() % 4 == 0)
                cache.apply({{}, {name.toStdString()}});
            else
                Fleet::put(cache, {aNode(name).ready(random() % 2 ? s("True") : s("False"))
                                       .version(QString::number(i + 1))});
            if (random() % 5 == 0)
                fleet.clock.advance(250ms);
            if (random() % 20 == 0)
                fleet.model.groupBy(s(random() % 2 == 0 ? "cluster" : "status"));
        }
        fleet.clock.advance(250ms);
        fleet.model.groupBy({});

        int expected = 0;
        for (const NodeCache *cache : caches) {
            for (const NodePtr &node : cache->nodes())
                expected += node->name != "n7" ? 1 : 0;
        }
        QVERIFY2(fleet.model.rowCount() == expected,
                 qPrintable(replayCommand(seed, "tst_noderows", Q_FUNC_INFO)));
        for (int row = 0; row + 1 < fleet.model.rowCount(); ++row)
            QVERIFY(fleet.cell(row, "status") != s("Ready") ||
                    fleet.cell(row + 1, "status") == s("Ready"));
    }
};

QTEST_MAIN(TestNodeRows)
#include "tst_noderows.moc"
