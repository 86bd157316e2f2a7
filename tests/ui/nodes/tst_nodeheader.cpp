#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodeview.h"

#include <QLocale>
#include <QMenu>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

int columnOf(const char *id)
{
    return *nodeColumnOf(QLatin1StringView(id));
}

using Keys = std::vector<SortColumn>;

/// The entry of a menu or of one of its submenus, by its text without a mnemonic.
QAction *entry(const QMenu &menu, const QString &text, const QString &within = {})
{
    for (QAction *action : menu.actions()) {
        const QString plain = QString(action->text()).remove(u'&');
        if (action->menu() && (within.isEmpty() || plain == within)) {
            if (QAction *inside = entry(*action->menu(), text))
                return inside;
        }
        if (within.isEmpty() && plain == text)
            return action;
    }
    return nullptr;
}
QAction *entry(const QMenu &menu, const char *text, const char *within = "")
{
    return entry(menu, QString::fromUtf8(text), QString::fromUtf8(within));
}

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {}, QStringLiteral("prod")};

    QStringList shown()
    {
        QStringList ids;
        for (const int column : view.header().visibleColumns())
            ids.append(nodeColumns()[std::size_t(column)].id);
        return ids;
    }
};

} // namespace

class TestNodeHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDefaultColumnsStandInTheTablesOrder()
    {
        Table table;

        QCOMPARE(table.shown().join(u' '),
                 QStringLiteral("status name roles conditions taints cpu-used memory-used last-hour "
                                "version zone pool instance-type "
                                "internal-ip heartbeat age"));
    }

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

    void ofSeveralClustersTheClusterStandsFirstAndStays()
    {
        FakeClock clock;
        NodeFilter filter(clock);
        NodeView view(filter, clock);
        const int cluster = *filter.columns().indexOf(QStringLiteral("cluster"));

        QCOMPARE(view.header().visibleColumns().front(), cluster);
        const auto menu = view.header().makeMenu(cluster);
        QVERIFY(!entry(*menu, "Hide Cluster")->isEnabled());
        entry(*menu, "Group by Cluster")->trigger();
        QVERIFY(filter.groups().grouping().isByCluster());
        entry(*menu, "As kubectl -o wide", "Preset")->trigger();
        QCOMPARE(view.header().visibleColumns().front(), cluster);
        QCOMPARE(filter.sortKeys().front().column, columnOf("name"));
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

    void theMenuShowsAndHidesColumnsAndResetsThem()
    {
        Table table;
        const auto menu = table.view.header().makeMenu();
        QSignalSpy changes(&table.view.header(), &NodeHeader::columnsChanged);

        entry(*menu, "Kernel")->setChecked(true);
        entry(*menu, "Zone", "Show")->setChecked(false);
        QVERIFY(table.shown().contains(QStringLiteral("kernel")));
        QVERIFY(!table.shown().contains(QStringLiteral("zone")));
        QVERIFY(menu->actions().back()->text().contains(u'&'));
        menu->actions().back()->trigger();

        QVERIFY(table.shown().contains(QStringLiteral("zone")));
        QVERIFY(changes.size() >= 3);
    }

    void theNameCannotBeHidden()
    {
        Table table;

        QVERIFY(!entry(*table.view.header().makeMenu(), "Name")->isEnabled());
        const auto menu = table.view.header().makeMenu(columnOf("name"));
        QVERIFY(!entry(*menu, "Hide Name")->isEnabled());
        table.view.header().showColumns({{columnOf("zone"), 0}});
        QCOMPARE(table.shown().size(), 2);
        QVERIFY(table.shown().contains(QStringLiteral("name")));
    }

    void aClickSortsAndWithShiftAddsTurnsAndTakesOut()
    {
        Table table;
        const auto click = [&](const char *id, Qt::KeyboardModifiers keys = Qt::NoModifier) {
            const int column = columnOf(id);
            const int x = table.view.header().sectionViewportPosition(column) + 10;
            QTest::mouseClick(table.view.header().viewport(), Qt::LeftButton, keys, QPoint(x, 5));
        };
        table.view.resize(3000, 300);
        table.view.show();
        const auto up = Qt::AscendingOrder;
        const auto down = Qt::DescendingOrder;
        QCOMPARE(table.filter.sortKeys(), (Keys{{columnOf("status"), down}}));
        click("zone");
        QCOMPARE(table.filter.sortKeys(), (Keys{{columnOf("zone"), up}}));
        click("zone");
        QCOMPARE(table.filter.sortKeys(), (Keys{{columnOf("zone"), down}}));
        click("version", Qt::ShiftModifier);
        QCOMPARE(table.filter.sortKeys(), (Keys{{columnOf("zone"), down}, {columnOf("version"), up}}));
        QCOMPARE(table.view.header().sortIndicatorSection(), columnOf("zone"));
        click("version", Qt::ShiftModifier);
        QCOMPARE(table.filter.sortKeys().back(), (SortColumn{columnOf("version"), down}));
        click("version", Qt::ShiftModifier);
        QCOMPARE(table.filter.sortKeys().size(), 1u);
    }

    void aHeadingTellsItsSortToAScreenReader()
    {
        Table table;
        table.filter.sortBy({{columnOf("zone")}, {columnOf("age"), Qt::DescendingOrder}});
        const auto heading = [&](const char *id) {
            return table.filter.headerData(columnOf(id), Qt::Horizontal, Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(heading("zone"), QStringLiteral("Zone, sorted upwards, key 1"));
        QCOMPARE(heading("age"), QStringLiteral("Age, sorted downwards, key 2"));
        QCOMPARE(heading("name"), QStringLiteral("Name"));
    }

    void theMenuOfAColumnSortsGroupsAndHidesIt()
    {
        Table table;
        const auto menu = table.view.header().makeMenu(columnOf("zone"));
        entry(*menu, "Sort Downwards")->trigger();
        QCOMPARE(table.filter.sortKeys(), (Keys{{columnOf("zone"), Qt::DescendingOrder}}));
        entry(*menu, "Group by Zone")->trigger();
        QCOMPARE(table.filter.groups().grouping().id(), QStringLiteral("zone"));
        entry(*menu, "Hide Zone")->trigger();
        QVERIFY(!table.shown().contains(QStringLiteral("zone")));
        QVERIFY(!entry(*table.view.header().makeMenu(columnOf("age")), "Group by Age"));
    }

    void aSavedPresetIsOfferedToo()
    {
        Table table;
        TableLayout mine;
        mine.columns = {{QStringLiteral("name"), 0}, {QStringLiteral("kernel"), 0}};
        mine.groupBy = QStringLiteral("zone");
        table.view.header().setSavedLayouts({{QStringLiteral("Mine & yours"), mine}});
        // A mnemonic's sign is taken out of the text that is looked for.
        entry(*table.view.header().makeMenu(), "Mine  yours")->trigger();
        QCOMPARE(table.shown(), (QStringList{QStringLiteral("name"), QStringLiteral("kernel")}));
        QCOMPARE(table.filter.groups().grouping().id(), QStringLiteral("zone"));
    }

    void aPresetIsALayout()
    {
        Table table;
        entry(*table.view.header().makeMenu(), "As kubectl -o wide")->trigger();
        QCOMPARE(table.shown().join(u' '),
                 QStringLiteral("name status roles age version internal-ip external-ip os-image kernel "
                                "runtime"));
        QCOMPARE(table.filter.sortKeys(), (Keys{{columnOf("name")}}));
    }

    void aMovedColumnGoesBackOnReset()
    {
        Table table;
        table.view.header().moveSection(0, 3);
        QCOMPARE(table.shown().front(), QStringLiteral("name"));

        table.view.header().resetColumns();

        QCOMPARE(table.shown().front(), QStringLiteral("status"));
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
        QTRY_COMPARE(header.width(), table.view.viewport()->width());
        QCOMPARE(header.sectionSize(taints), cut);
        QCOMPARE(header.sectionSize(sorted), 50);
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
        QVERIFY(!next.view.header().hasOwnWidths());
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
};

QTEST_MAIN(TestNodeHeader)
#include "tst_nodeheader.moc"
