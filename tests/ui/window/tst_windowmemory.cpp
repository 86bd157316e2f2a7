#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/tabview.h"
#include "ui/fleet/fleettab.h"
#include "ui/nodes/nodeview.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowmemory.h"

#include <QScreen>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

using Extent = WindowMemory::Extent;

/// A program's window and what it keeps: each is one run over the same folder.
struct Run {
    FakeClock clock;
    SettingsStore store;
    MainWindow window{clock};
    std::unique_ptr<WindowMemory> memory;

    explicit Run(const QTemporaryDir &folder)
        : store(folder.filePath(u"config"_s), folder.filePath(u"state"_s), clock),
          memory(std::make_unique<WindowMemory>(window, store, clock))
    {
        memory->restoreWindow();
    }
    ~Run() { memory.reset(); }

    ClusterTab &open(const char *name, Extent extent = Extent::Whole)
    {
        const QString text = QString::fromLatin1(name);
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, text, clock);
        ClusterTab &tab =
            window.tabs().addCluster(std::move(session), {{QString(), text}, text, {}, {}});
        memory->restoreTab(tab, extent);
        return tab;
    }
    void start(std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            open(name);
        memory->begin(true);
        window.show();
    }
    ClusterTab &tab(const char *name)
    {
        return *window.tabs().tabOf({{}, QString::fromLatin1(name)});
    }
    NodeCache &cache(const char *name) { return window.tabs().cacheOf(tab(name)); }
    /// All nodes of the cluster are there.
    void show(const char *name, NodeBatch nodes)
    {
        cache(name).apply({std::move(nodes), {}});
        tab(name).showFreshness(Live{clock.wallNow(), true, {}}, true);
    }
    /// The last one is current.
    void select(const char *name, std::initializer_list<const char *> nodes)
    {
        NodeView &view = tab(name).view();
        view.clearSelection();
        for (const char *node : nodes)
            view.selectionModel()->setCurrentIndex(
                view.filter().index(view.filter().rowOf(node), 0),
                QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    void front(const char *name) { window.tabs().setCurrentWidget(&tab(name)); }
    void close(const char *name) { window.tabs().closeTab(window.tabs().indexOf(&tab(name))); }
    QAction *action(const char *id) { return window.actions().action(QLatin1StringView(id)); }
    /// What is on disk now.
    static WindowState stored(const QTemporaryDir &folder)
    {
        FakeClock clock;
        return SettingsStore(folder.filePath(u"none"_s), folder.filePath(u"state"_s), clock).window();
    }
};

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

    void allSelectedNodesComeBackByIdentity()
    {
        {
            Run run(*m_folder);
            run.start({"a"});
            run.show("a", {aNode("n1"), aNode("n2"), aNode("n3"), aNode("n4")});
            run.select("a", {"n4", "n3", "n2"});
        }
        Run run(*m_folder);
        run.start({"a"});
        run.show("a", {aNode("n1"), aNode("n2"), aNode("n3").uid(u"another"_s), aNode("n4")});
        QCOMPARE(run.tab("a").view().selectedNames(), (QStringList{u"n2"_s, u"n4"_s}));
        QCOMPARE(run.tab("a").view().currentName(), u"n2"_s);
    }

    void aSelectionWhoseClusterDidNotAnswerIsNotLost()
    {
        {
            Run run(*m_folder);
            run.start({"a"});
            run.show("a", {aNode("n1"), aNode("n2"), aNode("n3")});
            run.select("a", {"n2", "n3"});
        }
        {
            Run run(*m_folder);
            run.start({"a"});
            run.window.renewWords();
        }
        Run run(*m_folder);
        run.start({"a"});
        run.window.renewWords();
        run.show("a", {aNode("n1"), aNode("n2"), aNode("n3")});
        QCOMPARE(run.tab("a").view().selectedNames(), (QStringList{u"n2"_s, u"n3"_s}));
        QCOMPARE(run.tab("a").view().currentName(), u"n3"_s);
    }

    void whoSelectsSomethingBeforeAllNodesAreThereKeepsIt()
    {
        {
            Run run(*m_folder);
            run.start({"a"});
            run.show("a", {aNode("n1"), aNode("n2"), aNode("n3")});
            run.select("a", {"n2", "n3"});
        }
        Run run(*m_folder);
        run.start({"a"});
        run.cache("a").apply({{aNode("n1")}, {}});
        run.tab("a").view().selectRow(0);
        run.show("a", {aNode("n2"), aNode("n3")});
        QCOMPARE(run.tab("a").view().selectedNames(), QStringList{u"n1"_s});
        QCOMPARE(run.tab("a").view().currentName(), u"n1"_s);
    }

    void whatIsGoneLeavesTheUppermost()
    {
        {
            Run run(*m_folder);
            run.start({"a"});
            run.show("a", {aNode("n1"), aNode("n2")});
            run.select("a", {"n2"});
        }
        Run run(*m_folder);
        run.start({"a"});
        run.show("a", {aNode("n0"), aNode("n1")});
        QCOMPARE(run.tab("a").view().selectedNames(), QStringList{u"n0"_s});
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
