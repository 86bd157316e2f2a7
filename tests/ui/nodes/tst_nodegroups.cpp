#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodefilter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <optional>
#include <random>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

NodeBuilder inPool(const char *name, const char *pool, const char *ready = "True", int version = 1)
{
    return aNode(name).label(s("pool"), s(pool)).ready(s(ready)).version(QString::number(version));
}

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    std::optional<QAbstractItemModelTester> tester;

    Table() { tester.emplace(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal); }

    void put(NodeBatch nodes) { cache.apply({std::move(nodes), {}}); }
    /// Heads in brackets with how many nodes are shown and ready, nodes by their names.
    QString rows() const
    {
        QStringList all;
        for (int row = 0; row < filter.rowCount(); ++row) {
            if (const int group = filter.groupAt(row); group >= 0) {
                const NodeGroups::Group &one = filter.groups().at(group);
                all << QStringLiteral("[%1 %2/%3]").arg(one.name).arg(one.ready).arg(one.shown);
            } else {
                all << QString::fromStdString(std::string(filter.nodeAt(row)->name));
            }
        }
        return all.join(u' ');
    }
    int groupNamed(const char *name) const
    {
        int group = 0;
        while (filter.groups().at(group).name != s(name))
            ++group;
        return group;
    }
};

} // namespace

class TestNodeGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesStandUnderTheHeadOfTheirGroup()
    {
        Table table;
        table.put({inPool("n1", "b"), inPool("n2", "a"), aNode("n3"), inPool("n4", "a", "False"),
                   inPool("n5", "p10"), inPool("n6", "p2")});

        table.filter.groupBy(s("label:pool"));
        QCOMPARE(table.rows(), s("[a 1/2] n2 n4 [b 1/1] n1 [p2 1/1] n6 [p10 1/1] n5 [ 0/1] n3"));
        QCOMPARE(table.filter.matchCount(), 6);
        table.filter.groupBy(QString());
        QCOMPARE(table.rows(), s("n1 n2 n3 n4 n5 n6"));
    }

    void theHeadSaysWhatItGroupsAndCounts()
    {
        Table table;
        table.put({inPool("n1", "a"), inPool("n2", "a", "False"), inPool("n3", "a"), aNode("x")});
        table.filter.groupBy(s("pool"));
        QCOMPARE(table.filter.groupText(table.groupNamed("a")), s("Pool: a · 3 nodes, 2 ready"));
        QCOMPARE(table.filter.groupText(table.groupNamed("")), s("Pool: No value · 1 nodes, 0 ready"));
        table.filter.setQuery(s("status:notready"));
        QCOMPARE(table.filter.groupText(table.groupNamed("a")), s("Pool: a · 1 of 3 nodes, 0 ready"));
        const QModelIndex head = table.filter.index(0, columnOf("name"));
        QVERIFY(head.data().toString().contains(s("1 of 3")));
        QVERIFY(head.data(Qt::AccessibleTextRole).toString().endsWith(s("unfolded")));
        QVERIFY(!table.filter.flags(head).testFlag(Qt::ItemIsSelectable));
    }

    void nodesWhoseKubeletIsSilentAreAGroupOfTheirOwn()
    {
        Table table;
        table.put({aNode("n1").ready(s("False")), aNode("n2").ready(s("Unknown")).cordoned()});
        table.filter.groupBy(s("status"));
        QCOMPARE(table.rows(), s("[NotReady 0/1] n1 [Unknown,SchedulingDisabled 0/1] n2"));
        QCOMPARE(table.filter.groupText(1), s("Status: Unknown · Cordoned · 1 nodes, 0 ready"));
    }

    void aFoldedGroupHidesItsNodesAndCountsThem()
    {
        Table table;
        table.put({inPool("n1", "a"), inPool("n2", "a"), inPool("n3", "b")});
        table.filter.groupBy(s("label:pool"));
        const QPersistentModelIndex three(table.filter.index(4, 0));

        table.filter.setFolded(table.groupNamed("a"), true);
        QCOMPARE(table.rows(), s("[a 2/2] [b 1/1] n3"));
        QCOMPARE(three.row(), 2);
        QCOMPARE(table.filter.rowOf("n1"), -1);
        QCOMPARE(table.filter.matchCount(), 3);
        table.put({inPool("n4", "a"), inPool("n1", "a", "False", 2)});
        QCOMPARE(table.rows(), s("[a 2/3] [b 1/1] n3"));
        QCOMPARE(table.filter.rowShowing("n4"), 3);
        QCOMPARE(table.rows(), s("[a 2/3] n1 n2 n4 [b 1/1] n3"));
        table.filter.setAllFolded(true);
        QCOMPARE(table.rows(), s("[a 2/3] [b 1/1]"));
    }

    void aNodeThatChangesItsGroupMovesAndBothHeadsCount()
    {
        Table table;
        table.put({inPool("n1", "a"), inPool("n2", "a"), inPool("n3", "b")});
        table.filter.groupBy(s("label:pool"));
        const QPersistentModelIndex one(table.filter.index(1, 0));

        table.put({inPool("n1", "c", "True", 2)});
        table.clock.advance(250ms);
        QCOMPARE(table.rows(), s("[a 1/1] n2 [b 1/1] n3 [c 1/1] n1"));
        QCOMPARE(one.row(), 5);
        table.cache.apply({{}, {"n2"}});
        QCOMPARE(table.rows(), s("[b 1/1] n3 [c 1/1] n1"));
    }

    void sortingAndFilteringStayWithinTheGroups()
    {
        Table table;
        table.put({inPool("n1", "a"), inPool("n2", "b"), inPool("n3", "a"), inPool("m4", "b")});
        table.filter.groupBy(s("label:pool"));
        table.filter.sort(columnOf("name"), Qt::DescendingOrder);
        QCOMPARE(table.rows(), s("[a 2/2] n3 n1 [b 2/2] n2 m4"));
        table.filter.setQuery(s("name:n*"));
        QCOMPARE(table.rows(), s("[a 2/2] n3 n1 [b 1/1] n2"));
        table.filter.setQuery(s("name:m*"));
        QCOMPARE(table.rows(), s("[b 1/1] m4"));
    }

    void aChangeOfItsValuesIsToldOfTheHead()
    {
        Table table;
        table.put({inPool("n1", "a"), inPool("n2", "a")});
        table.filter.groupBy(s("label:pool"));
        QSignalSpy changes(&table.filter, &QAbstractItemModel::dataChanged);
        table.put({inPool("n2", "a", "False", 2)});
        QVERIFY(std::ranges::any_of(changes, [](const auto &one) {
            return one[0].toModelIndex().row() == 0;
        }));
        QCOMPARE(table.rows(), s("[a 1/2] n1 n2"));
    }

    void anyMixOfChangesLeavesWhatAFreshTableWouldShow()
    {
        Table table;
        table.filter.groupBy(s("label:pool"));
        table.filter.sort(columnOf("status"), Qt::DescendingOrder);
        std::minstd_rand random(11);
        for (int turn = 0; turn < 400; ++turn) {
            const QByteArray name = "n" + QByteArray::number(random() % 20);
            const QByteArray pool = "p" + QByteArray::number(random() % 5);
            if (random() % 4 == 0)
                table.cache.apply({{}, {name.toStdString()}});
            else
                table.put({inPool(name.constData(), pool.constData(),
                                  random() % 3 == 0 ? "False" : "True", turn + 2)});
            if (random() % 10 == 0)
                table.filter.setQuery(random() % 2 == 0 ? s("1") : QString());
            if (random() % 10 == 0 && table.filter.groups().size() > 0)
                table.filter.setFolded(int(random()) % table.filter.groups().size(), random() % 2 == 0);
            if (random() % 25 == 0)
                table.filter.groupBy(random() % 2 == 0 ? s("label:pool") : QString());
            if (random() % 8 == 0)
                table.clock.advance(250ms);
        }
        table.clock.advance(1s);
        table.filter.groupBy(s("label:pool"));
        table.filter.setAllFolded(false);
        table.filter.setQuery(QString());

        Table fresh;
        fresh.put(table.cache.nodes());
        fresh.filter.groupBy(s("label:pool"));
        fresh.filter.sort(columnOf("status"), Qt::DescendingOrder);
        QCOMPARE(table.rows(), fresh.rows());
    }

    void ownColumnsComeAndGoWithoutAReset()
    {
        Table table;
        table.put({inPool("n1", "b"), inPool("n2", "a")});
        const int first = table.filter.columnCount();
        const QPersistentModelIndex one(table.filter.index(0, 0));
        QSignalSpy resets(&table.filter, &QAbstractItemModel::modelReset);
        const OwnColumn pool = *ownColumnOf(s("label:pool"));
        const OwnColumn boot = *ownColumnOf(s("path:.status.nodeInfo.bootID"));

        table.filter.setOwnColumns({pool, boot});
        QCOMPARE(table.filter.columnCount(), first + 2);
        QCOMPARE(table.filter.index(0, first).data().toString(), s("b"));
        QCOMPARE(table.filter.index(0, first + 1).data().toString(), s("…"));
        QCOMPARE(table.filter.headerData(first + 1, Qt::Horizontal, Qt::DisplayRole).toString(),
                 s("bootID · reading"));
        table.filter.sort(first);
        QCOMPARE(table.filter.nodeAt(0)->name, std::string_view("n2"));
        QCOMPARE(one.row(), 1);

        table.filter.setOwnColumns({boot});
        QCOMPARE(table.filter.columnCount(), first + 1);
        QVERIFY(table.filter.sortKeys().empty());
        QCOMPARE(resets.size(), 0);
    }

    void groupsThatWereFoldedAreSoWhenTheyCome()
    {
        Table table;
        table.put({inPool("n1", "a")});
        table.filter.groupBy(s("label:pool"));
        QSignalSpy changed(&table.filter, &NodeFilter::foldingChanged);

        table.filter.fold({s("b"), s("")});
        QCOMPARE(changed.count(), 1);
        table.put({inPool("n2", "b"), aNode("n3"), inPool("n4", "c")});

        QCOMPARE(table.rows(), s("[a 1/1] n1 [b 1/1] [c 1/1] n4 [ 0/1]"));
        table.filter.fold({s("a"), s("d")});
        QCOMPARE(table.rows(), s("[a 1/1] [b 1/1] n2 [c 1/1] n4 [ 0/1] n3"));
        QCOMPARE(table.filter.groups().folded(), (QStringList{s("a"), s("d")}));
        table.filter.setAllFolded(false);
        QCOMPARE(table.filter.groups().folded(), QStringList());
        table.filter.fold({s("a"), s("d")});
        table.filter.groupBy({});
        QCOMPARE(table.filter.groups().folded(), QStringList()); // they were of another grouping
    }
};

QTEST_MAIN(TestNodeGroups)
#include "tst_nodegroups.moc"
