#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodeview.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {}, u"prod"_s};
};

TableLayout aLayout()
{
    TableLayout layout;
    layout.own = {*ownColumnOf(u"label:pool"_s), *ownColumnOf(u"path:.spec.x"_s)};
    layout.columns = {{u"name"_s, 200}, {u"path:.spec.x"_s, 90}, {u"zone"_s, 80}};
    layout.sort = {{u"zone"_s, true}, {u"name"_s, false}};
    layout.groupBy = u"label:team"_s;
    return layout;
}

} // namespace

class TestNodeLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableStandsAsItsLayoutSays()
    {
        Table table;
        table.view.setLayout(aLayout());
        QCOMPARE(table.view.layout(), aLayout());
        QCOMPARE(table.view.paths(), std::vector<std::string>{".spec.x"});
    }

    void widthsThatNobodySetComeBackInTheSameFont()
    {
        Table table;
        table.cache.apply({{aNode("a-name-longer-than-the-title")}, {}});
        table.view.resize(900, 300);
        table.view.header().fitWidths();
        const TableLayout layout = table.view.layout();
        QVERIFY(layout.fitted > 0);
        Table next;
        next.view.resize(1300, 300);
        next.view.setLayout(layout);
        QCOMPARE(next.view.layout(), layout);
        next.view.header().fitWidths();
        QCOMPARE(next.view.layout(), layout);
        for (const TableLayout::Column &column : layout.columns)
            QVERIFY(!column.isSet);

        TableLayout stale = layout; // as in another language
        stale.fitted += 1;
        Table other;
        other.view.setLayout(stale);
        QVERIFY(other.view.layout().fitted != stale.fitted);
    }

    void anEmptyLayoutIsTheDefault()
    {
        Table table;
        const TableLayout before = table.view.layout();
        table.view.setLayout(aLayout());
        table.view.setLayout({});
        QCOMPARE(table.view.layout(), before);
        QCOMPARE(before.sort, (QList<TableLayout::SortKey>{{u"status"_s, true}}));
        QVERIFY(before.groupBy.isEmpty());
    }

    void whatTheTableDoesNotHaveIsLeftOut()
    {
        TableLayout layout = aLayout();
        layout.columns.append({u"nonsense"_s, 10});
        layout.columns.append({u"zone"_s, 10});
        layout.sort.prepend({u"label:none"_s, false});
        Table table;
        table.view.setLayout(layout);
        QCOMPARE(table.view.layout(), aLayout());
    }

    void aChangeIsToldAndSoAreItsPaths()
    {
        Table table;
        table.view.setLayout(aLayout());
        QSignalSpy layouts(&table.view, &NodeView::layoutChanged);
        QSignalSpy paths(&table.view, &NodeView::pathsChanged);

        table.view.header().showColumn(*nodeColumnOf(QLatin1StringView("age")), true);
        QVERIFY(layouts.size() > 0);
        layouts.clear();
        table.filter.sortBy({{*nodeColumnOf(QLatin1StringView("age"))}});
        QCOMPARE(layouts.size(), 1);
        QCOMPARE(paths.size(), 0);
        table.filter.groupBy(u"path:.spec.y"_s);
        QCOMPARE(layouts.size(), 2);
        QCOMPARE(paths.size(), 1);
        QCOMPARE(table.view.paths(), (std::vector<std::string>{".spec.x", ".spec.y"}));
        table.view.header().showColumn(*table.filter.columns().indexOf(u"path:.spec.x"_s), false);
        QCOMPARE(table.view.paths(), std::vector<std::string>{".spec.y"});
    }

    void aSelectedRowIsSelectedInColumnsThatCome()
    {
        Table table;
        table.cache.apply({{aNode("n1"), aNode("n2")}, {}});
        table.view.selectRow(1);
        TableLayout layout = table.view.layout();
        layout.own = aLayout().own;
        table.view.setLayout(layout);
        const int last = table.filter.columnCount() - 1;
        QVERIFY(table.view.selectionModel()->isSelected(table.filter.index(1, last)));
        QCOMPARE(table.view.selectedCount(), 1);
    }
};

QTEST_MAIN(TestNodeLayout)
#include "tst_nodelayout.moc"
