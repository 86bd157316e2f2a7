#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodeview.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

int columnOf(const char *id)
{
    return *nodeColumnOf(QLatin1StringView(id));
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
                                "version zone instance-type "
                                "internal-ip heartbeat age"));
    }

    void theMenuShowsAndHidesColumnsAndResetsThem()
    {
        Table table;
        const auto menu = table.view.header().makeMenu();
        QSignalSpy changes(&table.view.header(), &NodeHeader::columnsChanged);

        menu->actions()[columnOf("kernel")]->setChecked(true);
        menu->actions()[columnOf("zone")]->setChecked(false);
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

        QVERIFY(!table.view.header().makeMenu()->actions()[columnOf("name")]->isEnabled());
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
};

QTEST_MAIN(TestNodeHeader)
#include "tst_nodeheader.moc"
