#include "tests/ui/window/windowrun.h"
#include "ui/clusters/tabpanes.h"
#include "ui/details/detailspane.h"
#include "ui/fleet/driftpane.h"
#include "ui/fleet/fleettab.h"
#include "ui/window/fleetdesk.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWindow(1200, 900);

TableLayout columns(std::initializer_list<const char *> ids)
{
    TableLayout layout;
    for (const char *id : ids)
        layout.columns.append({QString::fromLatin1(id), 120});
    layout.sort = {{QString::fromLatin1(*ids.begin()), true}};
    return layout;
}

/// With a column that nobody else has, by which the rows stand.
TableLayout withPath()
{
    OwnColumn own;
    own.source = OwnColumn::Source::Path;
    own.key = u".spec.podCIDR"_s;
    TableLayout layout;
    layout.own = {own};
    layout.columns = {{u"name"_s, 100}, {own.id(), 90}};
    layout.sort = {{own.id(), false}};
    return layout;
}

DetailsPane &detailsOf(ClusterTab &tab)
{
    return *tab.findChild<DetailsPane *>();
}

} // namespace

/// What each tab has for itself, from start to start and whatever the settings say meanwhile.
class TestTabMemory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString settingsFile() const { return m_folder->filePath(u"config/settings.json"_s); }
    static void setOwnLayouts(Run &run, bool areOwn)
    {
        Settings settings = run.store.settings();
        settings.hasLayoutPerCluster = areOwn;
        run.store.change(settings);
    }
    /// Two clusters that differ, in a window that ends.
    void leaveTwoLayouts() const
    {
        Run run(*m_folder);
        setOwnLayouts(run, true);
        run.start({"a", "b"});
        applyLayout(run.tab("a").view(), columns({"version", "name"}));
        applyLayout(run.tab("b").view(), withPath());
    }
    /// A run with "a" and these, that ends after that.
    void leave(std::initializer_list<const char *> others, const std::function<void(Run &)> &act) const
    {
        Run run(*m_folder);
        run.open("a");
        run.start(others);
        act(run);
    }
    static void compare(const TableLayout &layout, const TableLayout &wanted)
    {
        QCOMPARE(layout.columns, wanted.columns);
        QCOMPARE(layout.own, wanted.own);
        QCOMPARE(layout.sort, wanted.sort);
    }

    /// Each while it is in front, which lays it out.
    static QList<QList<int>> dividesOf(Run &run, std::initializer_list<const char *> names = {"a", "b", "c"})
    {
        const auto front = run.window.tabs().currentIndex();
        QList<QList<int>> sizes;
        for (const char *name : names) {
            run.show(name, {aNode("n1").ready()});
            run.front(name);
            QCoreApplication::sendPostedEvents();
            sizes.append(run.tab(name).panes().detailsSizes());
        }
        run.window.tabs().setCurrentIndex(front);
        return sizes;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theSortingByAColumnOfOnesOwnThatAllTabsHaveComesBack()
    {
        leave({"b"}, [](Run &run) {
            run.front("a");
            TableLayout shown = withPath();
            shown.sort.append({u"name"_s, true});
            applyLayout(run.tab("a").view(), shown);
            run.front("b");
        });
        Run run(*m_folder);
        run.start({"a", "b"});
        const QList<TableLayout::SortKey> keys{{withPath().own.first().id(), false}, {u"name"_s, true}};
        QCOMPARE(layoutOf(run.tab("a").view()).sort, keys);
        QCOMPARE(layoutOf(run.tab("a").view()).own, withPath().own);
        QVERIFY(layoutOf(run.tab("b").view()).sort != layoutOf(run.tab("a").view()).sort);
    }

    void settingsThatCannotBeReadCostNoClusterItsColumns_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("garbage") << "garbage"_ba;
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("a list") << "[]"_ba;
        QTest::newRow("wrong types") << R"({"version": "1", "layoutPerCluster": "yes"})"_ba;
        QTest::newRow("a folder") << QByteArray();
    }

    void settingsThatCannotBeReadCostNoClusterItsColumns()
    {
        QFETCH(const QByteArray, content);
        leaveTwoLayouts();
        QVERIFY(QFile::rename(settingsFile(), settingsFile() + u".good"_s));
        if (content.isNull()) {
            QVERIFY(QDir().mkpath(settingsFile()));
        } else {
            QFile file(settingsFile());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
        {
            Run run(*m_folder);
            QVERIFY(!run.store.settings().hasLayoutPerCluster);
            run.start({"a", "b"});
            for (const char *name : {"a", "b", "a"})
                run.front(name);
            run.tab("b").filterBar().show(u"zone=a"_s, QuickFilter::All); // which is kept
        }
        if (!QDir().rmdir(settingsFile()))
            QFile::remove(settingsFile()); // else it was put aside
        QVERIFY(QFile::rename(settingsFile() + u".good"_s, settingsFile()));
        Run run(*m_folder);
        run.start({"a", "b"});
        compare(layoutOf(run.tab("a").view()), columns({"version", "name"}));
        compare(layoutOf(run.tab("b").view()), withPath());
        QCOMPARE(run.tab("b").filterBar().text(), u"zone=a"_s);
    }

    void theSameInAllTabsAndBackLosesNoColumns()
    {
        leaveTwoLayouts();
        Run run(*m_folder);
        run.start({"a", "b"});
        run.front("a");
        setOwnLayouts(run, false);
        run.front("b");
        QCOMPARE(layoutOf(run.tab("b").view()).columns, columns({"version", "name"}).columns);
        applyColumns(run.tab("b").view(), columns({"zone", "name"})); // those of all
        run.front("a");
        QCOMPARE(layoutOf(run.tab("a").view()).columns, columns({"zone", "name"}).columns);

        setOwnLayouts(run, true);

        compare(layoutOf(run.tab("a").view()), columns({"version", "name"}));
        compare(layoutOf(run.tab("b").view()), withPath());
    }

    void ownColumnsOutliveRunsInWhichAllTabsHadTheSame()
    {
        leaveTwoLayouts();
        for (int n = 0; n < 2; ++n) {
            Run run(*m_folder);
            setOwnLayouts(run, false);
            run.start({"a", "b"});
            run.front("b");
            applyColumns(run.tab("b").view(), columns({"zone", "name"}));
            run.close("a");
            run.clock.advance(1s);
            QCOMPARE(layoutOf(run.open("a").view()).columns, columns({"zone", "name"}).columns);
        }
        Run run(*m_folder);
        setOwnLayouts(run, true);
        run.start({"a", "b"});
        compare(layoutOf(run.tab("a").view()), columns({"version", "name"}));
        compare(layoutOf(run.tab("b").view()), withPath());
    }

    void aTabThatNeverHadItsOwnColumnsKeepsThoseOfAll()
    {
        Run run(*m_folder);
        run.start({"a", "b"});
        run.front("a");
        applyLayout(run.tab("a").view(), columns({"version", "name"}));
        setOwnLayouts(run, true);
        QCOMPARE(layoutOf(run.tab("a").view()).columns, columns({"version", "name"}).columns);
        QCOMPARE(layoutOf(run.tab("b").view()).columns, columns({"version", "name"}).columns);
    }

    void eachTabHasItsOwnDivide()
    {
        QList<QList<int>> sizes;
        {
            Run run(*m_folder);
            run.window.resize(kWindow);
            run.start({"a", "b", "c"});
            run.tab("a").panes().setDetailsSizes({400, 300});
            run.tab("b").panes().setDetailsSizes({500, 240});
            run.tab("b").panes().setBoardHeight(210);
            run.front("b");
            sizes = dividesOf(run);
        }
        Run run(*m_folder);
        run.window.resize(kWindow); // the screen of the tests has no room for it
        run.start({"a", "b", "c"});
        QCOMPARE(dividesOf(run), sizes);
        QVERIFY(sizes.at(0) != sizes.at(1) && sizes.at(1) != sizes.at(2));
        QCOMPARE(run.tab("a").panes().setHeightOfBoard(), 0);
        QCOMPARE(run.tab("b").panes().setHeightOfBoard(), 210);
        run.front("b");
        run.clock.advance(1s);
        run.open("new");
        QCOMPARE(dividesOf(run, {"new"}), sizes.mid(1, 1)); // as it was set last
    }

    void otherSidesOfTheDetailsHaveOtherSizes()
    {
        {
            Run run(*m_folder);
            run.start({"a", "b", "behind"});
            for (const char *name : {"a", "behind"})
                run.tab(name).panes().setDetailsSizes({400, 300});
            run.front("a");
            run.close("b");
            run.clock.advance(1s);
            run.action("details-below")->setChecked(false);
        }
        const WindowState state = Run::stored(*m_folder);
        QCOMPARE(state.detailsSizes, QList<int>());
        QCOMPARE(state.tabs.value(0).detailsSizes.value_or(QList<int>()), QList<int>()); // of all clusters
        QCOMPARE(state.tabs.value(1).detailsSizes, QList<int>());
        QCOMPARE(state.tabs.value(2).detailsSizes, QList<int>());
        QCOMPARE(state.closed.value(0).detailsSizes, std::nullopt);
    }

    void theDetailsComeBackWithTheirPage()
    {
        {
            Run run(*m_folder);
            run.start({"a", "b"});
            QVERIFY(detailsOf(run.tab("b")).bringToFront(u"conditions"_s));
            run.clock.advance(2s);
            QCOMPARE(Run::stored(*m_folder).tabs.value(2).page, u"conditions"_s);
        }
        Run run(*m_folder);
        run.start({"a", "b"});
        QCOMPARE(detailsOf(run.tab("b")).page(), u"conditions"_s);
        QCOMPARE(detailsOf(run.tab("a")).page(), u"overview"_s);
        run.close("b");
        QCOMPARE(detailsOf(run.open("b", Run::Extent::Table)).page(), u"conditions"_s);
    }

    /// As where a context is gone for one start: there is nothing that would have the page.
    void aPageThatIsNotThereYetIsNotForgotten()
    {
        leave({}, [](Run &) {});
        {
            FakeClock clock;
            SettingsStore store(m_folder->filePath(u"config"_s), m_folder->filePath(u"state"_s), clock);
            WindowState state = store.window();
            state.tabs[0].page = u"events"_s;
            store.setWindow(state);
        }
        leave({}, [](Run &run) { QCOMPARE(detailsOf(run.tab("a")).page(), u"overview"_s); });
        QCOMPARE(Run::stored(*m_folder).tabs.value(0).page, u"events"_s);
        leave({}, [](Run &run) { detailsOf(run.tab("a")).bringToFront(u"labels"_s); });
        QCOMPARE(Run::stored(*m_folder).tabs.value(0).page, u"labels"_s);
    }

    void allClustersComeBackWithPageDivideAndDrift()
    {
        leave({"b"}, [](Run &run) {
            run.show("a", {aNode("n1").ready()});
            FleetTab &fleet = *run.window.fleetDesk().tab();
            QVERIFY(fleet.findChild<DetailsPane *>()->bringToFront(u"conditions"_s));
            fleet.findChild<TabPanes *>()->setDetailsSizes({400, 250});
            run.action("drift")->trigger();
            auto &drift = *fleet.findChild<DriftPane *>();
            drift.showFact(u"kernel"_s);
            QComboBox *scope = drift.findChildren<QComboBox *>().at(1);
            scope->setCurrentText(u"b"_s);
            Q_EMIT scope->activated(scope->currentIndex());
            auto &divide = *static_cast<QSplitter *>(drift.parentWidget());
            divide.setSizes({500, 400});
            Q_EMIT divide.splitterMoved(divide.sizes().front(), 1);
        });
        leave({"b"}, [this](Run &run) {
            FleetTab &fleet = *run.window.fleetDesk().tab();
            QVERIFY(!fleet.findChild<DriftPane *>()->isHidden());
            const auto &drift = *fleet.findChild<DriftPane *>();
            QCOMPARE(drift.fact(), u"kernel"_s);
            QCOMPARE(drift.findChildren<QComboBox *>().at(1)->currentText(), u"b"_s);
            QCOMPARE(drift.width(), Run::stored(*m_folder).tabs.value(0).driftSizes.value(1));
            run.show("a", {aNode("n1").ready()});
            QCOMPARE(fleet.findChild<DetailsPane *>()->page(), u"conditions"_s);
            fleet.findChild<QToolButton *>(u"drift"_s)->click();
        });
        leave({"b"}, [](Run &run) { QVERIFY(run.window.fleetDesk().tab()->findChild<DriftPane *>()->isHidden()); });
        const WindowState::Tab all = Run::stored(*m_folder).tabs.value(0);
        QCOMPARE(all.page, u"conditions"_s);
        QCOMPARE(all.detailsSizes, (QList<int>{400, 250}));
        QCOMPARE(all.driftSizes.size(), 2);
        QCOMPARE(all.driftOf, WindowState::Home()); // nothing is compared any more
    }

    /// As where one tab is slower than the others, or its context is gone for one start.
    void whatIsComparedIsAwaitedUntilItsClusterComes()
    {
        {
            FakeClock clock;
            SettingsStore store(m_folder->filePath(u"config"_s), m_folder->filePath(u"state"_s), clock);
            WindowState state;
            WindowState::Tab all;
            all.isAllClusters = true;
            all.drift = u"kernel"_s;
            all.driftOf = {{QString(), u"gone"_s}, false};
            state.tabs.append(all);
            store.setWindow(state);
        }
        Run run(*m_folder);
        run.start({"a", "b"});
        FleetTab &fleet = *run.window.fleetDesk().tab();
        QCOMPARE(fleet.state().driftOf.cluster.context, u"gone"_s);
        QComboBox *scope = fleet.findChild<DriftPane *>()->findChildren<QComboBox *>().at(1);
        Q_EMIT scope->activated(0); // somebody compares all
        QCOMPARE(fleet.state().driftOf, WindowState::Home());
    }

    void aTabOfAllClustersThatIsNotThereIsNotForgotten()
    {
        {
            Run run(*m_folder);
            run.start({"a", "b"});
            run.window.fleetDesk().tab()->filterBar().show(u"cluster:b"_s, QuickFilter::NotReady);
            run.close("b");
            QVERIFY(!run.window.fleetDesk().tab());
        }
        {
            Run run(*m_folder);
            run.start({"a"});
        }
        Run run(*m_folder);
        run.start({"a", "b"});
        QCOMPARE(run.window.fleetDesk().state()->filter, u"cluster:b"_s);
        QCOMPARE(run.window.fleetDesk().state()->quickFilter, u"not-ready"_s);
    }
};

QTEST_MAIN(TestTabMemory)
#include "tst_tabmemory.moc"
