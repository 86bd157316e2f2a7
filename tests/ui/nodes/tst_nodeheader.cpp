#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodeview.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

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
        QCOMPARE(heading("zone"), QStringLiteral("Zone, sorted ascending, key 1"));
        QCOMPARE(heading("age"), QStringLiteral("Age, sorted descending, key 2"));
        QCOMPARE(heading("name"), QStringLiteral("Name"));
    }

    void theMenuOfAColumnSortsGroupsAndHidesIt()
    {
        Table table;
        const auto menu = table.view.header().makeMenu(columnOf("zone"));
        entry(*menu, "Sort Descending")->trigger();
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
};

QTEST_MAIN(TestNodeHeader)
#include "tst_nodeheader.moc"
