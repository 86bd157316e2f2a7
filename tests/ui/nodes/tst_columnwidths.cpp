#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodeview.h"
#include "ui/text/celltext.h"
#include "ui/theme/columnedge.h"
#include "ui/theme/spacing.h"

#include <QLocale>
#include <QScopeGuard>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {}, QStringLiteral("prod")};
};

} // namespace

/// How wide NodeHeader makes columns.
class TestColumnWidths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDoubleClickOnTheEdgeOfATitleMakesRoomForTheTextsBelow()
    {
        Table table;
        const QString name = QStringLiteral("a-node-of-a-rather-long-name-that-is-cut-at-first");
        table.cache.apply({{NodeBuilder(name)}, {}});
        table.view.resize(900, 300);
        table.view.show();
        NodeHeader &header = table.view.header();
        const int column = columnOf("name");
        header.resizeSection(column, 60);
        const QPoint edge(header.sectionViewportPosition(column) + 59, 5);

        QTest::mouseDClick(header.viewport(), Qt::LeftButton, {}, edge);

        const int text = header.fontMetrics().horizontalAdvance(name);
        QVERIFY(header.sectionSize(column) > text);
    }

    void rowsAndColumnsGrowWithTheFont()
    {
        Table table;
        table.cache.apply({{aNode("a-node-of-a-cluster")}, {}});
        NodeHeader &header = table.view.header();
        const int column = columnOf("name");
        const int row = table.view.rowHeight(0);
        const int title = header.height();

        QFont large = table.view.font();
        large.setPointSizeF(large.pointSizeF() * 2);
        table.view.setFont(large);

        QVERIFY(table.view.rowHeight(0) > row);
        QVERIFY(table.view.rowHeight(0) > table.view.fontMetrics().height());
        QVERIFY(header.height() > title);
        QVERIFY(header.sectionSize(column) >
                header.fontMetrics().horizontalAdvance(QStringLiteral("a-node-of-a-cluster")));
    }

    void aTitleHasRoomForTheTimeOfAskingAsTheLocaleWritesIt()
    {
        const QLocale before;
        const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        Table table;
        NodeHeader &header = table.view.header();
        header.showColumn(columnOf("memory-requests"), true);

        const QString title = QStringLiteral("Memory requests · 10:00 PM");
        QVERIFY(header.sectionSize(columnOf("memory-requests")) > header.fontMetrics().horizontalAdvance(title));
    }

    void widthsFitTheCellsUntilTheUserSetsOne()
    {
        Table table;
        const int column = columnOf("name");
        const int before = table.view.columnWidth(column);
        table.cache.apply({{aNode("a-name-longer-than-the-title")}, {}});

        table.view.header().fitWidths();
        QVERIFY(table.view.columnWidth(column) > before);
        table.view.setColumnWidth(column, 77);
        table.view.header().fitWidths();
        QCOMPARE(table.view.columnWidth(column), 77);
    }

    void theStatusHasRoomForADrainThatIsPausedOrBlocked()
    {
        Table table;
        table.cache.apply({{aNode("n1").ready()}, {}});
        table.view.header().fitWidths();

        const NodePtr sick = aNode("n1").ready(QStringLiteral("False"));
        const NodePtr well = aNode("n1").ready();
        for (const QString &words : {drainingStatus(*sick, DrainStand::Paused),
                                     drainingStatus(*well, DrainStand::BlockedForGood)}) {
            QCOMPARE_GE(table.view.columnWidth(columnOf("status")),
                        table.view.fontMetrics().horizontalAdvance(words) + 5 * kSpace);
        }
    }

    void theConditionsOfANodeThatIsSilentAreWholeInATableThatScrolls()
    {
        Table table;
        NodeBuilder silent = aNode("n1").ready(QStringLiteral("Unknown"));
        for (const char *type : {"MemoryPressure", "DiskPressure", "PIDPressure"})
            silent.condition(QString::fromUtf8(type), QStringLiteral("Unknown"));
        table.cache.apply({{silent}, {}});
        table.view.resize(600, 300);
        table.view.show();
        NodeHeader &header = table.view.header();

        header.fitWidths();

        const QString words = table.filter.index(0, columnOf("conditions")).data().toString();
        QVERIFY2(words.count(u',') == 2, qPrintable(words));
        QCOMPARE_GT(header.length(), header.width());
        QCOMPARE_GT(header.sectionSize(columnOf("conditions")), header.fontMetrics().horizontalAdvance(words));
    }

    void roomThatATableHasGoesToTheColumnsThatAreCut()
    {
        Table table;
        NodeHeader &header = table.view.header();
        const int taints = columnOf("taints");
        table.cache.apply({{aNode("n1").taint(QStringLiteral("node.kubernetes.io/a-taint-with-a-long-name"), {},
                                               QStringLiteral("NoSchedule"))},
                           {}});
        table.view.show();
        table.view.resize(600, 300);
        header.fitWidths();
        const int cut = header.sectionSize(taints);
        const int whole = header.fontMetrics().horizontalAdvance(
            QStringLiteral("node.kubernetes.io/a-taint-with-a-long-name:NoSchedule"));
        QVERIFY(cut < whole);

        table.view.resize(4000, 300);
        QTRY_VERIFY(header.sectionSize(taints) > whole);
        const int sorted = columnOf("age");
        table.filter.sortBy({{columnOf("zone")}, {sorted}});
        QVERIFY(header.sectionSize(taints) > whole);
        table.view.resize(600, 300);
        QTRY_COMPARE(header.sectionSize(taints), cut);

        header.resizeSection(sorted, 50); // by hand
        table.view.resize(4000, 300);
        QTRY_VERIFY(header.sectionSize(taints) > whole);
        QCOMPARE(header.sectionSize(sorted), 50);
    }

    void onlyWidthsThatTheUserSetAreKeptAsSuch()
    {
        Table table;
        table.cache.apply({{aNode(QString(60, u'n'))}, {}});
        table.view.resize(4000, 300);
        table.view.show();
        NodeHeader &header = table.view.header();
        header.fitWidths();
        const TableLayout fitted = table.view.layout();
        QTRY_COMPARE(header.width(), table.view.viewport()->width());
        QCOMPARE(table.view.layout(), fitted); // whatever the window is like

        table.view.setColumnWidth(columnOf("zone"), 77);
        TableLayout expected = fitted;
        const auto zone = std::ranges::find(expected.columns, QStringLiteral("zone"), &TableLayout::Column::id);
        *zone = {zone->id, 77, true};
        QCOMPARE(table.view.layout(), expected);
        QCOMPARE(tableLayoutOf(toJson(expected)), expected);

        Table next;
        next.view.resize(500, 300);
        next.view.show();
        next.view.setLayout(expected);
        QCOMPARE(next.view.layout(), expected);
        QCOMPARE(next.view.columnWidth(columnOf("zone")), 77);
        QVERIFY(next.view.header().isSet(columnOf("zone")));
        QVERIFY(!next.view.header().isSet(columnOf("name")));
    }

    void widthsOfAnEarlierTableGrowWhereThereIsRoom()
    {
        Table table;
        NodeHeader &header = table.view.header();
        const int name = columnOf("name");
        const QString text(60, u'n');
        table.cache.apply({{aNode(text)}, {}});
        table.view.resize(600, 300);
        header.fitWidths();
        const TableLayout layout = table.view.layout();
        const int cut = header.sectionSize(name);
        QVERIFY(layout.fitted > 0);

        Table next;
        next.view.resize(4000, 300);
        next.view.show();
        next.view.setLayout(layout);
        QCOMPARE(next.view.header().sectionSize(name), cut);
        next.cache.apply({{aNode(text)}, {}});
        next.view.header().fitWidths();

        QVERIFY(next.view.header().sectionSize(name) > header.fontMetrics().horizontalAdvance(text));
        QVERIFY(!next.view.header().isSet(name));
    }

    void whatAFilterHidesWillHaveItsRoomToo()
    {
        Table table;
        table.cache.apply({{aNode("web"), aNode("a-name-longer-than-the-title")}, {}});
        table.view.header().fitWidths();
        const int whole = table.view.columnWidth(columnOf("name"));

        table.filter.setQuery(QStringLiteral("name=web"));
        table.view.header().fitWidths();

        QCOMPARE(table.filter.rowCount(), 1);
        QCOMPARE(table.view.columnWidth(columnOf("name")), whole);
    }

    void aTitleThatWasWholeStaysWholeBesideTheRankOfItsSort()
    {
        Table table;
        NodeHeader &header = table.view.header();
        const int version = columnOf("version");
        const int zone = columnOf("zone");
        const int fits = header.fontMetrics().horizontalAdvance(QStringLiteral("Version")) + kSortMark + 2 * kSpace;
        header.resizeSection(version, fits + 2);
        header.resizeSection(zone, header.minimumSectionSize());

        header.sortByColumn(version, true);
        QCOMPARE(header.sectionSize(version), fits + 2);
        header.sortByColumn(zone, false);

        QVERIFY(header.sectionSize(version) > fits + 2);
        QCOMPARE(header.sectionSize(zone), header.minimumSectionSize());
    }

    void whatTheUserMadeNarrowStaysSoWhereItSorts()
    {
        Table table;
        NodeHeader &header = table.view.header();
        const int version = columnOf("version");
        const int zone = columnOf("zone");
        const int fits = header.fontMetrics().horizontalAdvance(QStringLiteral("Version")) + kSortMark + 2 * kSpace;
        table.cache.apply({{aNode("n1")}, {}});
        table.view.resize(600, 300);
        table.view.show();
        header.fitWidths();
        header.resizeSection(version, fits + 2);
        header.resizeSection(zone, 45);
        header.sortByColumn(version, true);
        header.sortByColumn(zone, false);
        const int withRank = header.sectionSize(version);
        QVERIFY(withRank > fits + 2);

        const int before = header.width();
        table.view.resize(620, 300);
        QTRY_VERIFY(header.width() > before);

        QCOMPARE(header.sectionSize(zone), 45);
        QCOMPARE(header.widthToKeep(zone), 45);
        QCOMPARE(header.sectionSize(version), withRank);
    }

    void anEdgeThatIsPutBackLeavesTheWidthToTheCells()
    {
        Table table;
        NodeHeader &header = table.view.header();
        const int name = columnOf("name");
        const QString text(60, u'n');
        table.cache.apply({{aNode(text)}, {}});
        table.view.resize(600, 300);
        table.view.show();
        header.showColumns({{name, 0}, {columnOf("version"), 0}, {columnOf("taints"), 0}});
        const TableLayout before = table.view.layout();
        const int cut = header.sectionSize(name);
        const auto moveAndPutBack = [&] {
            QVERIFY(header.focusNextEdge());
            auto *edge = table.view.findChild<ColumnEdge *>();
            QTest::keyClick(edge, Qt::Key_Right);
            QVERIFY(header.isSet(name));
            QTest::keyClick(edge, Qt::Key_Escape);
        };

        moveAndPutBack();
        QCOMPARE(header.sectionSize(name), cut);
        QVERIFY(!header.isSet(name));
        QCOMPARE(table.view.layout(), before);
        table.view.resize(4000, 300);
        QTRY_VERIFY(header.sectionSize(name) > header.fontMetrics().horizontalAdvance(text));

        table.view.setColumnWidth(name, 66);
        moveAndPutBack();
        QCOMPARE(header.sectionSize(name), 66);
        QVERIFY(header.isSet(name));
    }

    void aColumnAsNeededBesideSetWidthsFitsTheValuesThatAreReadLater()
    {
        Table table;
        table.view.header().showColumns({{columnOf("version"), 77}, {columnOf("name"), 0}});
        const int before = table.view.columnWidth(columnOf("name"));
        table.cache.apply({{aNode("a-name-longer-than-the-title")}, {}});

        Q_EMIT table.filter.valuesRead();
        const int after = table.view.columnWidth(columnOf("name"));
        QVERIFY(after > before);
        QCOMPARE(table.view.columnWidth(columnOf("version")), 77);

        table.view.setColumnWidth(columnOf("name"), 66);
        Q_EMIT table.filter.valuesRead();
        QCOMPARE(table.view.columnWidth(columnOf("name")), 66);
    }

    void theNameOfASmallClusterAmongLargeOnesIsWhole()
    {
        FakeClock clock;
        NodeCache large;
        NodeCache small;
        NodeFilter filter(clock);
        NodeView view(filter, clock);
        NodeHeader &header = view.header();
        const int column = *filter.columns().indexOf(QStringLiteral("cluster"));
        const QString name = QStringLiteral("a-small-cluster");
        filter.rows().add(large, {{}, QStringLiteral("large"), {}, true, {}});
        header.fitWidths();
        QVERIFY(header.sectionSize(column) < header.fontMetrics().horizontalAdvance(name));

        filter.rows().add(small, {{}, name, {}, true, {}});
        header.fitWidths();

        QVERIFY(header.sectionSize(column) > header.fontMetrics().horizontalAdvance(name));
    }

    void aColumnBesideThoseOfAnEarlierTableKeepsTheRoomOfItsValues()
    {
        Table table;
        table.cache.apply({{aNode("n1")}, {}});
        table.view.header().fitWidths();
        const TableLayout layout = table.view.layout();

        Table next;
        next.view.resize(300, 300); // too narrow for all
        next.view.show();
        next.view.setLayout(layout);
        next.cache.apply({{aNode("n1")}, {}});
        NodeHeader &header = next.view.header();
        header.fitWidths();
        header.showColumn(columnOf("kernel"), true);
        const int before = header.sectionSize(columnOf("kernel"));
        next.view.setCurrentIndex(next.filter.index(0, columnOf("kernel")));
        QVERIFY(header.focusNextEdge());
        QTest::keyClick(next.view.findChild<ColumnEdge *>(), Qt::Key_Right); // and thinks better of it
        QVERIFY(header.isSet(columnOf("kernel")));
        QTest::keyClick(next.view.findChild<ColumnEdge *>(), Qt::Key_Escape);
        next.cache.apply({{aNode("n1").version(s("2")).info(s("kernelVersion"), s("6.1.0-99-cloud-amd64"))}, {}});
        Q_EMIT next.filter.valuesRead();

        QVERIFY(header.fitted() > 0);
        QVERIFY(header.sectionSize(columnOf("kernel")) > before);
    }
};

QTEST_MAIN(TestColumnWidths)
#include "tst_columnwidths.moc"
