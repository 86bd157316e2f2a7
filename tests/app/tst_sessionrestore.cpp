#include "app/application.h"
#include "tests/app/startrig.h"
#include "ui/clusters/clusterstates.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/tabview.h"
#include "ui/nodes/nodeview.h"
#include "ui/states/statepage.h"
#include "ui/fleet/fleettab.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLimitMs = 60'000;

/// The clusters of the demo, as somebody's own.
class Demo
{
public:
    bool start(const QString &kubeconfig)
    {
        m_process.start(QStringLiteral(DROVER_DEMO), {u"--exit-with-stdin"_s, u"--kubeconfig-out"_s,
                                                      kubeconfig});
        while (m_process.waitForReadyRead(kLimitMs)) {
            if (m_process.readAllStandardOutput().contains("ready "))
                return true;
        }
        return false;
    }
    ~Demo()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(kLimitMs))
            m_process.kill();
    }

private:
    QProcess m_process;
};

/// One run of the program, in this process.
class Run
{
public:
    explicit Run(const QStringList &contexts = {}) : Run(optionsOf(contexts)) {}
    explicit Run(const Options &options)
    {
        m_program = std::make_unique<Application>(options);
        m_program->start();
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                m_window = window;
        }
    }
    MainWindow &window() { return *m_window; }
    ClusterTabs &tabs() { return m_window->tabs(); }
    int count() { return int(tabs().openIds().size()); }
    bool isComplete(int clusters) { return count() == clusters && tabs().areAllSynced(); }
    /// The n-th from the left; the tab of all clusters does not count.
    ClusterTab &tab(int n)
    {
        int place = 0;
        while (!tabs().tabAt(place) || n-- > 0)
            ++place;
        return *tabs().tabAt(place);
    }
    QStringList contexts()
    {
        QStringList contexts;
        for (int n = 0; n < count(); ++n)
            contexts.append(tab(n).info().id.context);
        return contexts;
    }

private:
    static Options optionsOf(const QStringList &contexts)
    {
        Options options;
        options.contexts = contexts;
        return options;
    }

    std::unique_ptr<Application> m_program;
    MainWindow *m_window = nullptr;
};

} // namespace

class TestSessionRestore : public QObject
{
    Q_OBJECT

private:
    StartRig m_rig;
    Demo m_demo;
    QString m_kubeconfig;

private Q_SLOTS:
    void initTestCase()
    {
        m_kubeconfig = m_rig.path(u"demo.yaml"_s);
        m_rig.setEnvironment(u"KUBECONFIG"_s, m_kubeconfig);
        const QProcessEnvironment environment = m_rig.environment();
        for (const QString &name : environment.keys())
            qputenv(name.toLatin1().constData(), environment.value(name).toUtf8());
        QVERIFY(m_demo.start(m_kubeconfig));
    }

    void aNewStartShowsWhatTheLastOneDid()
    {
        QStringList contexts;
        QSize size;
        WindowState::Tab first;
        WindowState::Tab second;
        QStringList selected;
        int rows = 0;
        {
            Run run({u"demo-medium"_s, u"demo-lively"_s});
            QTRY_VERIFY_WITH_TIMEOUT(run.isComplete(2), kLimitMs);
            run.window().resize(780, 700);
            const int last = run.tabs().indexOf(&run.tab(1));
            run.tabs().tabBar()->moveTab(last - 1, last);
            ClusterTab &tab = run.tab(1);
            run.tabs().setCurrentWidget(&tab);
            QTest::keyClicks(tab.filterBar().findChild<QLineEdit *>(), u"role:worker"_s);
            tab.view().header().showColumn(*nodeColumnOf("age"_L1), false);
            tab.view().header().resizeSection(*nodeColumnOf("name"_L1), 234);
            tab.view().sortByColumn(*nodeColumnOf("version"_L1), Qt::DescendingOrder);
            tab.view().selectRow(3);
            tab.view().selectionModel()->select(tab.view().model()->index(1, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
            selected = tab.view().selectedNames();
            contexts = run.contexts();
            size = run.window().size();
            first = viewOf(run.tab(0));
            second = viewOf(tab);
            rows = tab.view().model()->rowCount();
            QVERIFY(rows > 0);
        }
        Run run;
        QTRY_VERIFY_WITH_TIMEOUT(run.isComplete(2), kLimitMs);
        QCOMPARE(run.contexts(), contexts);
        QCOMPARE(run.tabs().currentTab(), &run.tab(1));
        QCOMPARE(run.window().size(), size);
        QCOMPARE(viewOf(run.tab(1)), second);
        QCOMPARE(run.tab(1).view().selectedNames(), selected);
        QCOMPARE(run.tab(1).view().currentName(), second.node);
        QCOMPARE(viewOf(run.tab(0)).filter, first.filter);
        QTRY_COMPARE_WITH_TIMEOUT(run.tab(1).view().model()->rowCount(), rows, kLimitMs);
    }

    void whatIsNamedLeavesTheTabsOfLastTimeToTheNextStart()
    {
        QStringList contexts;
        {
            Run run({u"demo-medium"_s, u"demo-lively"_s});
            QTRY_VERIFY_WITH_TIMEOUT(run.isComplete(2), kLimitMs);
            run.window().fleetDesk().tab()->filterBar().show(u"zone=a"_s, QuickFilter::NotReady);
            contexts = run.contexts();
        }
        {
            Options options;
            options.kubeconfigs = {m_rig.writeKubeconfig(u"file.yaml"_s, {u"named"_s})};
            Run run(options); // and nothing else is opened
            QTRY_COMPARE_WITH_TIMEOUT(run.contexts(), QStringList{u"named"_s}, kLimitMs);
            QVERIFY(run.window().actions().action("reopen-tab"_L1)->isEnabled());
        }
        {
            Run run;
            QTRY_COMPARE_WITH_TIMEOUT(run.contexts(), contexts + QStringList{u"named"_s}, kLimitMs);
            QCOMPARE(run.tabs().currentTab(), &run.tab(2));
            QCOMPARE(run.window().fleetDesk().state()->filter, u"zone=a"_s);
            run.tabs().closeTab(run.tabs().indexOf(&run.tab(2)));
        }
        Run run; // what was closed is not there again
        QTRY_COMPARE_WITH_TIMEOUT(run.contexts(), contexts, kLimitMs);
    }

    void aWindowOfItsOwnHidesNoNodes()
    {
        {
            Run run({u"demo-lively"_s});
            QTRY_VERIFY_WITH_TIMEOUT(run.isComplete(1), kLimitMs);
            run.tab(0).filterBar().show(u"zone=a"_s, QuickFilter::Cordoned);
            run.tab(0).view().header().showColumn(*nodeColumnOf("age"_L1), false);
        }
        Options options;
        options.contexts = {u"demo-lively"_s};
        options.isNewInstance = true;
        Run run(options);
        QTRY_VERIFY_WITH_TIMEOUT(run.isComplete(1), kLimitMs);
        QCOMPARE(run.tab(0).filterBar().text(), QString());
        QCOMPARE(viewOf(run.tab(0)).quickFilter, QString());
        QVERIFY(run.tab(0).view().header().isSectionHidden(*nodeColumnOf("age"_L1)));
    }

    void aContextThatGetsANamesakeSaysItsFileAtOnce()
    {
        Options options;
        options.isNewInstance = true;
        options.kubeconfigs = {m_rig.writeKubeconfig(u"one.yaml"_s, {u"same"_s})};
        options.contexts = {u"same"_s};
        Run run(options);
        QTRY_COMPARE_WITH_TIMEOUT(run.count(), 1, kLimitMs);
        QCOMPARE(run.tab(0).info().displayName, u"same"_s);

        Q_EMIT run.window().fileChosen(m_rig.writeKubeconfig(u"two.yaml"_s, {u"same"_s}));

        QTRY_COMPARE_WITH_TIMEOUT(run.count(), 2, kLimitMs);
        QCOMPARE(run.tab(0).info().displayName, u"same (one.yaml)"_s);
        QCOMPARE(run.tab(1).info().displayName, u"same (two.yaml)"_s);
        QVERIFY(run.tabs().tabText(run.tabs().indexOf(&run.tab(0))).contains(u"one.yaml"_s));
    }

    void aContextThatIsGoneKeepsItsTabAndComesBackWithIt()
    {
        {
            Run run({u"demo-medium"_s, u"demo-lively"_s});
            QTRY_VERIFY_WITH_TIMEOUT(run.isComplete(2), kLimitMs);
            run.tab(0).filterBar().show(u"zone=a"_s, QuickFilter::All);
        }
        QVERIFY(QFile::rename(m_kubeconfig, m_kubeconfig + u".away"_s));
        {
            Run run;
            QTRY_COMPARE_WITH_TIMEOUT(run.count(), 2, kLimitMs);
            ClusterTab &tab = run.tab(0);
            QTRY_VERIFY_WITH_TIMEOUT(tab.states().isRefused(), kLimitMs);
            const StateView page = tab.states().page()->view();
            QCOMPARE(page.kind, StateView::Kind::ContextLost);
            QVERIFY2(page.sentence.contains(tab.info().displayName), qPrintable(page.sentence));
        }
        {
            Run run; // nothing was lost by that
            QTRY_COMPARE_WITH_TIMEOUT(run.count(), 2, kLimitMs);
            QVERIFY(QFile::rename(m_kubeconfig + u".away"_s, m_kubeconfig));
            Q_EMIT run.tab(0).reopenRequested();
            QTRY_VERIFY_WITH_TIMEOUT(!run.tab(0).states().isRefused(), kLimitMs);
            QCOMPARE(run.tab(0).filterBar().text(), u"zone=a"_s);
        }
    }

    void aClosedTabIsOpenedAgainByItsKeys()
    {
        Run run({u"demo-medium"_s, u"demo-lively"_s});
        QTRY_VERIFY_WITH_TIMEOUT(run.isComplete(2), kLimitMs);
        run.tab(1).filterBar().show(u"role:worker"_s, QuickFilter::All);
        const QString closed = run.contexts().at(1);
        run.tabs().closeTab(run.tabs().indexOf(&run.tab(1)));
        run.window().actions().action("reopen-tab"_L1)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(run.count(), 2, kLimitMs);
        QCOMPARE(run.contexts().at(1), closed);
        QCOMPARE(run.tab(1).filterBar().text(), u"role:worker"_s);
        QCOMPARE(run.tabs().currentTab(), &run.tab(1));
    }

    void whoWantsNoTabsOfLastTimeGetsTheCurrentContext()
    {
        {
            SystemClock clock;
            SettingsStore store(m_rig.path(u"config/drover"_s), m_rig.path(u"state/drover"_s), clock);
            Settings settings = store.settings();
            settings.restoresTabs = false;
            store.change(settings);
        }
        Run run;
        QTRY_COMPARE_WITH_TIMEOUT(run.count(), 1, kLimitMs);
        QVERIFY(run.window().actions().action("reopen-tab"_L1)->isEnabled());
    }
};

QTEST_MAIN(TestSessionRestore)
#include "tst_sessionrestore.moc"
