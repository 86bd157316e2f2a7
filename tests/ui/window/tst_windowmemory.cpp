#include "tests/ui/window/windowrun.h"
#include "ui/fleet/fleettab.h"
#include "ui/window/fleetdesk.h"

#include <QDebug>
#include <QScreen>
#include <QTabBar>
#include <QTest>
#include <QtEndian>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

using Extent = WindowMemory::Extent;

// In what Qt saves.
constexpr int kNormalRightAt = 32; ///< of the place while it is not maximized
constexpr int kWidthAt = 46;       ///< the screen's

QStringList idsOf(const TableLayout &layout)
{
    QStringList ids;
    for (const TableLayout::Column &column : layout.columns)
        ids.append(column.id);
    return ids;
}

TableLayout narrow(const char *first, const char *second)
{
    TableLayout layout;
    layout.columns = {{QString::fromLatin1(first), 90}, {QString::fromLatin1(second), 210}};
    layout.sort = {{QString::fromLatin1(second), true}};
    return layout;
}

QStringList contextsOf(const QList<WindowState::Tab> &tabs)
{
    QStringList contexts;
    for (const WindowState::Tab &tab : tabs) {
        if (!tab.isAllClusters)
            contexts.append(tab.cluster.context);
    }
    return contexts;
}

} // namespace

class TestWindowMemory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aTabComesBackWithFilterColumnsAndSorting()
    {
        {
            Run run(*m_folder);
            run.start({"a", "b"});
            run.front("b");
            ClusterTab &tab = run.tab("b");
            applyLayout(tab.view(), narrow("version", "name"));
            tab.filterBar().show(u"zone=a"_s, QuickFilter::Cordoned);
        }
        Run run(*m_folder);
        QCOMPARE(contextsOf(run.store.window().tabs), (QStringList{u"a"_s, u"b"_s}));
        const WindowState::Tab view = viewOf(run.open("b"));
        QCOMPARE(view.filter, u"zone=a"_s);
        QCOMPARE(view.quickFilter, u"cordoned"_s);
        QCOMPARE(view.layout->columns, narrow("version", "name").columns);
        QCOMPARE(view.layout->sort, narrow("version", "name").sort);
    }

    void theTabOfAllClustersComesBackWithItsFilterAndInFront()
    {
        {
            Run run(*m_folder);
            run.start({"a", "b"});
            run.action("all-clusters")->trigger();
            run.window.fleetDesk().tab()->filterBar().show(u"cluster:b"_s, QuickFilter::NotReady);
        }
        Run run(*m_folder);
        run.start({"a", "b"});

        QVERIFY(run.window.fleetDesk().isInFront());
        QCOMPARE(run.window.fleetDesk().state()->filter, u"cluster:b"_s);
        QCOMPARE(run.window.fleetDesk().state()->quickFilter, u"not-ready"_s);
        QVERIFY(run.store.window().closed.isEmpty());
    }

    void theTabOfAllClustersComesBackWhereItWasMovedTo()
    {
        {
            Run run(*m_folder);
            run.start({"a", "b", "c"});
            run.front("c");
            run.window.tabs().tabBar()->moveTab(0, 2);
        }
        Run run(*m_folder);
        run.start({"a", "b", "c"});
        QCOMPARE(run.window.tabs().indexOf(run.window.fleetDesk().tab()), 2);
        QCOMPARE(run.window.tabs().indexOf(&run.tab("c")), 3);
    }

    void orderFrontAndDetailsAreKept()
    {
        {
            Run run(*m_folder);
            run.start({"a", "b", "c"});
            const int last = run.window.tabs().indexOf(&run.tab("c"));
            run.window.tabs().tabBar()->moveTab(last - 2, last);
            run.front("c");
            run.action("details-below")->setChecked(false);
            run.action("show-details")->setChecked(false);
        }
        const WindowState state = Run::stored(*m_folder);
        QCOMPARE(contextsOf(state.tabs), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
        QCOMPARE(state.tabs.at(state.currentTab).cluster.context, u"c"_s);
        Run run(*m_folder);
        QVERIFY(!run.action("details-below")->isChecked());
        QVERIFY(!run.action("show-details")->isChecked());
    }

    void theWindowHasItsSizeAgain()
    {
        {
            Run run(*m_folder);
            run.start({});
            run.window.resize(777, 555);
        }
        Run run(*m_folder);
        run.window.show();
        QCOMPARE(run.window.size(), QSize(777, 555));
    }

    void aFirstWindowFitsOnItsScreenWithItsFrame()
    {
        Run run(*m_folder);
        const QSize room = run.window.screen()->availableSize();
        QVERIFY(run.window.width() < room.width());
        QVERIFY(run.window.height() < room.height());
    }

    void onASmallerScreenItIsWhollySeenAndOnTheLargerOneAsItWas_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("a little") << 1000;
        QTest::newRow("half as wide") << 2560;
    }

    void onASmallerScreenItIsWhollySeenAndOnTheLargerOneAsItWas()
    {
        QFETCH(const int, width);
        WindowState large;
        {
            Run run(*m_folder);
            run.window.setGeometry(1400, 150, 1000, 700);
            run.start({"a"});
            run.window.setGeometry(1400, 150, 1000, 700);
            run.memory->remember();
            large = run.store.window();
            qToBigEndian(width, large.geometry.data() + kWidthAt);
            run.memory.reset();
            run.store.setWindow(large);
        }
        Run run(*m_folder);
        const QRect screen = run.window.screen()->availableGeometry();
        QVERIFY2(screen.contains(run.window.geometry()), qPrintable(QDebug::toString(run.window.geometry())));
        run.window.show();
        run.start({"a"});
        run.memory->remember();
        QCOMPARE(run.store.window().geometry, large.geometry);
        run.window.resize(700, 600);
        run.memory->remember();
        QVERIFY(run.store.window().geometry != large.geometry);
    }

    void whatWasMaximizedIsSoOnASmallerScreenTooAndAsItWasOnTheLargerOne_data()
    {
        onASmallerScreenItIsWhollySeenAndOnTheLargerOneAsItWas_data();
    }

    void whatWasMaximizedIsSoOnASmallerScreenTooAndAsItWasOnTheLargerOne()
    {
        QFETCH(const int, width);
        WindowState large;
        {
            Run run(*m_folder);
            run.window.setGeometry(1400, 150, 1000, 700);
            run.start({"a"});
            run.window.showMaximized();
            run.memory->remember();
            large = run.store.window();
            qToBigEndian(width, large.geometry.data() + kWidthAt);
            qToBigEndian(width * 2, large.geometry.data() + kNormalRightAt); // wider than here
            run.memory.reset();
            run.store.setWindow(large);
        }
        Run run(*m_folder);
        QVERIFY(run.window.isMaximized());
        run.start({"a"});
        run.clock.advance(1s);
        QCOMPARE(run.store.window().geometry, large.geometry);
        run.window.showNormal();
        run.window.resize(700, 600);
        run.memory->remember();
        QVERIFY(run.store.window().geometry != large.geometry);
    }

    void aChangeIsKeptAMomentLaterNotOnlyAtTheEnd()
    {
        Run run(*m_folder);
        run.start({"a"});
        run.window.tabs().currentTab()->filterBar().show(u"x"_s, QuickFilter::All);
        run.clock.advance(2s);
        QCOMPARE(Run::stored(*m_folder).tabs.value(0).filter, u"x"_s);
    }

    void beforeTheTabsAreThereNothingIsKept()
    {
        {
            Run run(*m_folder);
            run.start({"a", "b"});
        }
        {
            Run run(*m_folder);
            run.open("a"); // and the program ends
        }
        QCOMPARE(contextsOf(Run::stored(*m_folder).tabs), (QStringList{u"a"_s, u"b"_s}));
    }

    void tabsOfLastTimeThatWereNotOpenedCountAsClosed()
    {
        {
            Run run(*m_folder);
            run.start({"a", "b", "c"});
        }
        Run run(*m_folder);
        run.start({"b"});
        QVERIFY(run.action("reopen-tab")->isEnabled());
        QCOMPARE(run.memory->takeClosed()->cluster.context, u"a"_s);
        QCOMPARE(run.memory->takeClosed()->cluster.context, u"c"_s);
        QVERIFY(!run.memory->takeClosed());
        QVERIFY(!run.action("reopen-tab")->isEnabled());
    }

    void aDemoThatIsNamedLeavesTheTabsOfClustersToTheNextStartAndTakesThePlaceOfAnother()
    {
        {
            Run run(*m_folder);
            run.open("other demo", Run::Extent::Whole, true);
            run.start({"a", "b"});
        }
        {
            Run run(*m_folder);
            run.open("demo", Run::Extent::Whole, true);
            run.memory->begin(WindowMemory::Begun::Named);
        }
        QCOMPARE(contextsOf(Run::stored(*m_folder).tabs), (QStringList{u"a"_s, u"b"_s, u"demo"_s}));
        QVERIFY(contextsOf(Run::stored(*m_folder).closed).contains(u"other demo"_s));
    }

    void aClosedTabIsThereAgainWithItsView()
    {
        Run run(*m_folder);
        run.start({"a", "b"});
        QVERIFY(!run.action("reopen-tab")->isEnabled());
        run.tab("b").filterBar().show(u"zone=b"_s, QuickFilter::All);
        run.close("b");
        const auto closed = run.memory->takeClosed();
        QCOMPARE(closed->cluster.context, u"b"_s);
        run.memory->keepClosed(*closed);
        QCOMPARE(viewOf(run.open("b")).filter, u"zone=b"_s);
        QVERIFY(!run.action("reopen-tab")->isEnabled());
    }

    void aTabThatIsClosedAndOpenedAtOnceIsAsItWasWhenItWasClosed()
    {
        Run run(*m_folder);
        run.start({"a", "b"});
        run.tab("b").filterBar().show(u"zone=a"_s, QuickFilter::All);
        run.clock.advance(1s); // this is stored
        run.tab("b").filterBar().show(u"zone=b"_s, QuickFilter::All);
        run.close("b");

        QCOMPARE(viewOf(run.open("b")).filter, u"zone=b"_s);
    }

    void aClusterThatIsOpenedByHandHidesNoNodes()
    {
        Run run(*m_folder);
        run.start({"a"});
        run.window.tabs().currentTab()->filterBar().show(u"zone=b"_s, QuickFilter::All);
        run.close("a");
        QCOMPARE(viewOf(run.open("a", Extent::Table)).filter, QString());
    }

    void allTabsShowTheSameColumnsAndSortAsTheyLike()
    {
        Run run(*m_folder);
        run.start({"a", "b"});
        run.front("a");
        applyLayout(run.window.tabs().currentTab()->view(), narrow("version", "name"));
        run.front("b");
        const TableLayout other = layoutOf(run.window.tabs().currentTab()->view());
        QCOMPARE(other.columns, narrow("version", "name").columns);
        QVERIFY(other.sort != narrow("version", "name").sort);
    }

    void aTabThatIsOpenedAgainHasTheColumnsOfAllAndItsOwnSorting()
    {
        {
            Run run(*m_folder);
            run.start({"a", "b"});
            run.front("b");
            TableLayout own = narrow("zone", "name");
            own.sort = {{u"zone"_s, false}};
            applyLayout(run.tab("b").view(), own);
            run.close("b");
            applyLayout(run.tab("a").view(), narrow("version", "name"));
            run.clock.advance(1s);
            const TableLayout again = layoutOf(run.open("b").view());
            QCOMPARE(again.columns, narrow("version", "name").columns);
            QCOMPARE(again.sort, own.sort);
            run.close("b");
            applyLayout(run.tab("a").view(), narrow("age", "name"));
        }
        Run run(*m_folder);
        QCOMPARE(layoutOf(run.open("b").view()).columns, narrow("age", "name").columns);
    }

    void aClusterThatWasNeverOpenHasTheColumnsOfAll()
    {
        Run run(*m_folder);
        run.start({"a"});
        applyLayout(run.window.tabs().currentTab()->view(), narrow("version", "name"));
        run.clock.advance(1s);
        QCOMPARE(idsOf(layoutOf(run.open("new", Extent::Table).view())),
                 (QStringList{u"version"_s, u"name"_s}));
    }

    void eachClusterHasItsOwnColumnsWhereThatIsWanted()
    {
        Run run(*m_folder);
        Settings settings;
        settings.hasLayoutPerCluster = true;
        run.store.change(settings);
        run.start({"a", "b"});
        run.front("a");
        const TableLayout before = layoutOf(run.tab("b").view());
        applyLayout(run.window.tabs().currentTab()->view(), narrow("version", "name"));
        run.front("b");
        QCOMPARE(layoutOf(run.window.tabs().currentTab()->view()), before);
    }

    void columnsThatAreGoneAreLeftOut()
    {
        Run run(*m_folder);
        ClusterTab &tab = run.open("a");
        TableLayout layout = narrow("version", "name");
        layout.columns.insert(0, {u"nonsense"_s, 50});
        layout.columns.append({u"version"_s, 50}); // twice
        applyLayout(tab.view(), layout);
        QCOMPARE(layoutOf(tab.view()).columns, narrow("version", "name").columns);
        const TableLayout before = layoutOf(tab.view());
        applyLayout(tab.view(), {});
        QCOMPARE(layoutOf(tab.view()), before);
    }

    void whatALaterProgramKnowsOfATabStays()
    {
        {
            Run run(*m_folder);
            run.start({"a"});
            run.clock.advance(1s);
            WindowState state = run.store.window();
            state.tabs[0].other = {{u"later"_s, 1}};
            state.other = {{u"later"_s, 2}};
            run.store.setWindow(state);
            run.window.tabs().currentTab()->filterBar().show(u"x"_s, QuickFilter::All);
        }
        const WindowState state = Run::stored(*m_folder);
        QCOMPARE(state.tabs.value(0).filter, u"x"_s);
        QCOMPARE(state.tabs.value(0).other.value("later"_L1).toInt(), 1);
        QCOMPARE(state.other.value("later"_L1).toInt(), 2);
    }
};

QTEST_MAIN(TestWindowMemory)
#include "tst_windowmemory.moc"
