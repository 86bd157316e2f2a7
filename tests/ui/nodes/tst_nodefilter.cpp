#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodefilter.h"
#include "ui/text/plaintext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <optional>
#include <random>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

/// Node n with a kubelet version, the value that these tests change.
NodeBuilder versioned(const char *name, const char *kubelet, int version = 1)
{
    return aNode(name).info(s("kubeletVersion"), s(kubelet)).version(QString::number(version));
}

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    std::optional<QAbstractItemModelTester> tester;

    Table() { tester.emplace(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal); }

    void put(NodeBatch nodes) { cache.apply({std::move(nodes), {}}); }
    QString names() const
    {
        QStringList all;
        for (int row = 0; row < filter.rowCount(); ++row)
            all.append(filter.index(row, columnOf("name")).data().toString());
        return all.join(u' ');
    }
};

} // namespace

class TestNodeFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeInNaturalOrderHoweverTheyArrive()
    {
        Table table;

        table.put({aNode("n10"), aNode("n2")});
        table.put({aNode("n1"), aNode("n20"), aNode("n3")});

        QCOMPARE(table.names(), s("n1 n2 n3 n10 n20"));
    }

    void aRowThatComesBeforeAReSortStandsRightAfterIt()
    {
        Table table;
        table.filter.sort(columnOf("status"), Qt::DescendingOrder);
        table.put({aNode("n1").ready(s("False")), aNode("n2").ready(s("False")),
                   aNode("n3").ready(s("False"))});
        // It waits on top for the re-sort, where it is not in order any more.
        table.put({aNode("n1").ready().version(s("2"))});

        table.put({aNode("n4").ready(s("False"))});
        table.clock.advance(250ms);

        QCOMPARE(table.names(), s("n2 n3 n4 n1"));
    }

    void aRowThatComesToMatchNoMoreMovesNoOther()
    {
        Table table;
        table.filter.sort(columnOf("status"), Qt::DescendingOrder);
        table.put({versioned("n1", "v1.35.0").ready(s("False")), versioned("n2", "v1.35.0").ready(s("False")),
                   versioned("n3", "v1.35.0").ready(s("False"))});
        table.filter.setQuery(s("v1.35"));

        table.put({versioned("n1", "v1.35.0").ready()}); // waits on top for the re-sort
        table.put({versioned("n2", "v1.36.0").ready(s("False"))});

        QCOMPARE(table.names(), s("n1 n3"));
        table.clock.advance(250ms);
        QCOMPARE(table.names(), s("n3 n1"));
    }

    void rowsThatComeToMatchAtOnceStandInOrder()
    {
        Table table;
        table.filter.sort(columnOf("name"), Qt::DescendingOrder);
        table.put({versioned("a", "v1.35.0"), versioned("b", "v1.35.0"), versioned("c", "v1.35.0")});
        table.filter.setQuery(s("v1.36"));

        table.put({versioned("a", "v1.36.0"), versioned("b", "v1.36.0"), versioned("c", "v1.36.0")});

        QCOMPARE(table.names(), s("c b a"));
    }

    /// A cluster is renamed: a change of all of its rows. They are not seen in another order first.
    void rowsOfOneChangeThatComeToMatchStandInOrderFromTheFirst()
    {
        FakeClock clock;
        NodeCache cache;
        cache.apply({{aNode("a"), aNode("b"), aNode("c")}, {}});
        NodeFilter filter(clock);
        const int cluster = filter.rows().add(cache, {{}, s("old"), {}, true, {}});
        filter.sort(*filter.columns().indexOf(s("name")), Qt::DescendingOrder);
        filter.setQuery(s("new"));
        QCOMPARE(filter.rowCount(), 0);
        QStringList seen;
        connect(&filter, &NodeFilter::rowsInserted, this, [&](const QModelIndex &, int first, int last) {
            for (int row = first; row <= last; ++row)
                seen.append(toText(filter.nodeAt(row)->name));
        });

        filter.rows().setFacts(cluster, {{}, s("new"), {}, true, {}});

        QCOMPARE(seen.join(u' '), s("c b a"));
    }

    void aNodeInAFoldedGroupIsNotFilteredOut()
    {
        Table table;
        table.put({versioned("a", "v1.35.0"), versioned("b", "v1.36.0")});
        QVERIFY(!table.filter.isFilteredOut("a"));
        table.filter.groupBy(s("version"));
        table.filter.setQuery(s("v1.36"));
        QVERIFY(table.filter.isFilteredOut("a"));
        table.filter.setAllFolded(true);
        QVERIFY(!table.filter.isFilteredOut("b"));
        QVERIFY(!table.filter.isFilteredOut("none"));
    }

    void rowsThatAreSortedInKeepTheSelectionOnTheirNode()
    {
        Table table;
        table.put({aNode("n5")});
        const QPersistentModelIndex five(table.filter.index(0, columnOf("name")));

        table.put({aNode("n1"), aNode("n9"), aNode("n3")});

        QCOMPARE(five.row(), 2);
        QCOMPARE(five.data().toString(), s("n5"));
    }

    void allWordsMustOccurInTheVisibleCellsWhateverTheirCase()
    {
        Table table;
        table.put({versioned("a1", "v1.35.0"), versioned("a2", "v1.36.0"), versioned("b1", "v1.36.0")});

        table.filter.setQuery(s("A V1.36"));

        QCOMPARE(table.names(), s("a2"));
        QVERIFY(table.filter.isFiltering());
    }

    void aColumnThatIsHiddenIsNotSearched()
    {
        Table table;
        table.put({aNode("n1").info(s("kernelVersion"), s("6.1.0"))});

        table.filter.setQuery(s("6.1.0"));
        QCOMPARE(table.filter.rowCount(), 0);
        table.filter.setVisibleColumns({columnOf("name"), columnOf("kernel")});
        QCOMPARE(table.filter.rowCount(), 1);
    }

    void anAgeIsFoundAsItReadsNow()
    {
        Table table;
        table.clock.setWall(parseTimestamp("2026-11-20T12:00:00Z")->wallTime());
        table.put({aNode("old").created(s("2026-11-10T12:00:00Z")),
                   aNode("young").created(s("2026-11-20T09:00:00Z"))});

        table.filter.setQuery(s("10d"));
        QCOMPARE(table.names(), s("old"));
        table.clock.advance(std::chrono::hours(24));
        table.filter.setQuery(s("11D"));
        QCOMPARE(table.names(), s("old"));
        table.filter.setVisibleColumns({columnOf("name")});
        QCOMPARE(table.names(), QString());
    }

    void theStatusIsFoundInKubectlsWordsAsWell()
    {
        Table table;
        table.put({aNode("held").ready().cordoned(), aNode("well").ready()});

        table.filter.setQuery(s("SchedulingDisabled"));
        QCOMPARE(table.names(), s("held"));
        table.filter.setQuery(s("cordoned"));
        QCOMPARE(table.names(), s("held"));
    }

    void aWrongQueryLeavesTheRowsOfTheLast()
    {
        Table table;
        table.put({aNode("n1").ready(), aNode("n2").ready(s("False"))});

        QVERIFY(!table.filter.setQuery(s("status:notready")));
        QCOMPARE(table.names(), s("n2"));
        const auto error = table.filter.setQuery(s("status:notready and ("));
        QVERIFY(error);
        QCOMPARE(error->at, 21);
        QCOMPARE(table.names(), s("n2"));
    }

    void quickFiltersAndCountsTellUnreadyCordonedAndPressed()
    {
        Table table;
        table.put({aNode("well").ready(), aNode("silent").ready(s("Unknown")),
                   aNode("down").ready(s("False")), aNode("held").ready().cordoned(),
                   aNode("full").ready().condition(s("DiskPressure"), s("True"))});

        table.filter.setQuickFilter(QuickFilter::NotReady);
        QCOMPARE(table.names(), s("down silent"));
        table.filter.setQuickFilter(QuickFilter::Cordoned);
        QCOMPARE(table.names(), s("held"));
        table.filter.setQuickFilter(QuickFilter::Pressure);
        QCOMPARE(table.names(), s("full"));
        QCOMPARE(table.filter.counts(), (NodeCounts{5, 2, 1, 1}));
    }

    void aRowThatComesToMatchAppearsAndOneThatNoLongerDoesGoes()
    {
        Table table;
        table.put({aNode("n1").ready(), aNode("n2").ready(s("False"))});
        table.filter.setQuickFilter(QuickFilter::NotReady);

        table.put({aNode("n1").ready(s("False")).version(s("2"))});
        QCOMPARE(table.names(), s("n1 n2"));
        table.put({aNode("n2").ready().version(s("2"))});
        QCOMPARE(table.names(), s("n1"));
    }

    void filteringKeepsThePersistentIndexesOfWhatStays()
    {
        Table table;
        table.put({aNode("a1"), aNode("b1"), aNode("a2"), aNode("b2"), aNode("a3")});
        const QPersistentModelIndex a2(table.filter.index(1, 0));
        const QPersistentModelIndex b1(table.filter.index(3, 0));

        table.filter.setQuery(s("a"));
        QCOMPARE(a2.row(), 1);
        QVERIFY(!b1.isValid());
        table.filter.setQuery(QString());
        QCOMPARE(table.names(), s("a1 a2 a3 b1 b2"));
        QCOMPARE(a2.row(), 1);
    }

    void removalsTakeOutJustTheirRows()
    {
        Table table;
        table.put({aNode("n1"), aNode("n2"), aNode("n3"), aNode("n4")});
        QSignalSpy resets(&table.filter, &QAbstractItemModel::modelReset);

        table.cache.apply({{}, {"n2", "n4"}});

        QCOMPARE(table.names(), s("n1 n3"));
        QCOMPARE(table.filter.rowOf("n3"), 1);
        QCOMPARE(table.filter.rowOf("n2"), -1);
        QCOMPARE(resets.size(), 0);
    }

    void aChangeIsForwardedForItsRowAlone()
    {
        Table table;
        table.put({versioned("n1", "v1"), versioned("n2", "v1")});
        QSignalSpy changes(&table.filter, &QAbstractItemModel::dataChanged);

        table.put({versioned("n2", "v2", 2)});

        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.front()[0].toModelIndex().row(), 1);
        QCOMPARE(changes.front()[1].toModelIndex().row(), 1);
    }

    void rowsMoveAtMostFourTimesASecond()
    {
        Table table;
        table.put({versioned("n1", "v1"), versioned("n2", "v2"), versioned("n3", "v3")});
        table.filter.sort(columnOf("version"));
        QSignalSpy moves(&table.filter, &QAbstractItemModel::layoutChanged);

        for (int turn = 0; turn < 100; ++turn) {
            const QByteArray kubelet = "v" + QByteArray::number(turn % 7);
            table.put({versioned("n1", kubelet.constData(), turn + 2)});
            table.clock.advance(10ms);
        }

        QVERIFY2(moves.size() > 0 && moves.size() <= 4, QByteArray::number(moves.size()));
    }

    void aRowKeepsItsPlaceUntilTheReSortAndItsSelectionAfter()
    {
        Table table;
        table.put({versioned("n1", "v1"), versioned("n2", "v2")});
        table.filter.sort(columnOf("version"));
        const QPersistentModelIndex first(table.filter.index(0, 0));

        table.put({versioned("n1", "v9", 2)});
        QCOMPARE(table.names(), s("n1 n2"));
        table.clock.advance(250ms);

        QCOMPARE(table.names(), s("n2 n1"));
        QCOMPARE(first.row(), 1);
    }

    void anyMixOfChangesLeavesWhatAFreshTableWouldShow()
    {
        Table table;
        table.filter.sort(columnOf("version"), Qt::DescendingOrder);
        std::minstd_rand random(7);
        for (int turn = 0; turn < 300; ++turn) {
            const QByteArray name = "n" + QByteArray::number(random() % 20);
            const QByteArray kubelet = "v" + QByteArray::number(random() % 12);
            if (random() % 4 == 0)
                table.cache.apply({{}, {name.toStdString()}});
            else
                table.put({versioned(name.constData(), kubelet.constData(), turn + 2)});
            if (random() % 10 == 0)
                table.filter.setQuery(random() % 2 == 0 ? s("1") : QString());
        }
        table.clock.advance(1s);

        NodeFilter fresh(table.cache, table.clock);
        fresh.sort(columnOf("version"), Qt::DescendingOrder);
        table.filter.setQuery(QString());
        QCOMPARE(table.filter.rowCount(), fresh.rowCount());
        for (int row = 0; row < fresh.rowCount(); ++row)
            QCOMPARE(table.filter.nodeAt(row), fresh.nodeAt(row));
    }
};

QTEST_MAIN(TestNodeFilter)
#include "tst_nodefilter.moc"
