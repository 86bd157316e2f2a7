#include "app/application.h"
#include "core/drain/clusteroperations.h"
#include "tests/app/visibletexts.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/queryhelp.h"
#include "ui/clusters/tabview.h"
#include "ui/details/pagetabs.h"
#include "ui/fleet/fleettab.h"
#include "ui/nodes/nodeview.h"
#include "ui/settings/settingsdialog.h"
#include "ui/theme/appearance.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

#include <algorithm>
#include <optional>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

using Id = QLatin1StringView;

constexpr int kPatience = 60'000; // what takes a second takes many on a busy machine

/// Lets what was posted happen, layouts among it.
void settle()
{
    QVERIFY(QTest::qWaitFor([turns = 0]() mutable { return ++turns > 3; }));
}

/// One run of the program with the demo's clusters.
class Run
{
public:
    explicit Run(const QString &language)
    {
        Options options;
        options.isDemo = true;
        options.language = language;
        options.isNewInstance = true;
        m_program = std::make_unique<Application>(options);
        m_program->start();
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                m_window = window;
        }
    }
    bool isThere() const { return tabs().openIds().size() >= 2 && tabs().areAllSynced(); }
    MainWindow &window() const { return *m_window; }
    ClusterTabs &tabs() const { return m_window->tabs(); }
    ClusterTab &tab(int n) const { return *tabs().tabOf(tabs().openIds().at(std::size_t(n))); }
    void act(const char *id) const { m_window->actions().action(Id(id))->trigger(); }
    SettingsDialog *settings() const { return m_window->findChild<SettingsDialog *>(); }
    /// In the dialog of settings, which is open.
    void choose(const QString &language) const
    {
        auto *choice = settings()->findChild<QComboBox *>(u"language"_s);
        choice->setCurrentIndex(choice->findData(language));
        settle();
    }
    /// What stands beside the window while one works in it.
    void openWindows() const
    {
        act("journal");
        act("meaning");
        showQueryHelp(m_window);
        Q_EMIT tab(0).view().windowRequested(tab(0).view().currentName());
    }
    /// The window as it is in each page of the details, and with all clusters.
    QSet<QString> texts() const
    {
        QSet<QString> all;
        tabs().setCurrentWidget(&tab(0));
        auto *pages = tab(0).findChild<PageTabs *>();
        for (int page = 0; page < pages->count(); ++page) {
            pages->openPage(page);
            settle();
            all += visibleTexts();
        }
        pages->openPage(0);
        act("all-clusters");
        settle();
        all += visibleTexts();
        tabs().setCurrentWidget(&tab(0));
        settle();
        return all;
    }

private:
    std::unique_ptr<Application> m_program;
    MainWindow *m_window = nullptr;
};

/// A node of the cluster in front is being drained, as long as it takes.
void drainOne(ClusterTab &tab)
{
    DrainOrder order;
    order.node = tab.view().currentName().toStdString();
    QVERIFY(tab.operations()->drain(order));
}

} // namespace

/// A language that is chosen while the program runs.
class TestLanguageSwitch : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_home;

private Q_SLOTS:
    /// Each with settings of its own.
    void init()
    {
        m_home.emplace();
        for (const char *folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            qputenv(folder, m_home->path().toLocal8Bit());
        applyAppearance(*qApp, Appearance::Light);
    }

    /// Read before it is known which language they ask for.
    void whatIsWrongWithTheSettingsIsSaidInIt()
    {
        QVERIFY(QDir().mkpath(m_home->filePath(u"drover"_s)));
        QFile file(m_home->filePath(u"drover/settings.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") > 0);
        file.close();
        Options options;
        options.language = u"zh_CN"_s;
        options.isNewInstance = true;
        const Application program(options);

        QTRY_VERIFY(std::ranges::any_of(QApplication::allWidgets(), [](const QWidget *widget) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            return label && label->text().startsWith(u"无法读取"_s);
        }));
    }

    void allThatIsOpenSpeaksIt()
    {
        SourceTexts sources;
        QSet<QString> english;
        QSet<QString> chinese;
        QSet<QString> back;
        {
            QCoreApplication::installTranslator(&sources); // asked last
            Run run(u"en"_s);
            QCoreApplication::removeTranslator(&sources);
            QCoreApplication::installTranslator(&sources); // asked first: plurals, too
            QTRY_VERIFY_WITH_TIMEOUT(run.isThere(), kPatience);
            run.tabs().setCurrentWidget(&run.tab(0));
            drainOne(run.tab(0));
            run.openWindows();
            run.act("settings");
            english = run.texts();
            QCoreApplication::removeTranslator(&sources);
            run.choose(u"zh_CN"_s);
            chinese = run.texts();
            run.choose(u"en"_s);
            back = run.texts();
        }
        Run fresh(u"zh_CN"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fresh.isThere(), kPatience);
        fresh.tabs().setCurrentWidget(&fresh.tab(0));
        drainOne(fresh.tab(0));
        fresh.openWindows();
        fresh.act("settings");
        const QSet<QString> wanted = fresh.texts();

        QVERIFY2(english.size() > 200, qPrintable(QString::number(english.size())));
        QStringList left;
        for (const QString &text : chinese) {
            if (english.contains(text) && !wanted.contains(text) && sources.mayBe(text))
                left.append(text);
        }
        left.sort();
        QVERIFY2(left.isEmpty(), qPrintable(u'\n' + left.join(u'\n')));
        static const QRegularExpression han(u"\\p{Han}"_s);
        for (const QString &text : back) {
            if (text.contains(han) && !english.contains(text))
                left.append(text);
        }
        left.sort();
        QVERIFY2(left.isEmpty(), qPrintable(u'\n' + left.join(u'\n')));
    }

    void nothingIsLost()
    {
        Run run(u"en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(run.isThere(), kPatience);
        ClusterTab &tab = run.tab(1);
        run.tabs().setCurrentWidget(&tab);
        tab.filterBar().show(u"role:worker"_s, QuickFilter::All);
        tab.view().selectAll();
        const WindowState::Tab view = viewOf(tab);
        const std::vector<int> columns = tab.view().header().visibleColumns();
        const QStringList selected = tab.view().selectedNames();
        const int order = run.tabs().indexOf(&tab);
        QSignalSpy rows(&tab.view().filter(), &QAbstractItemModel::rowsInserted);
        QSignalSpy ended(&run.tabs(), &ClusterTabs::tabEnded);
        QVERIFY(!selected.isEmpty());

        run.act("settings");
        run.settings()->findChild<QComboBox *>(u"language"_s)->setFocus();
        run.choose(u"zh_CN"_s);

        QCOMPARE(run.settings()->windowTitle(), u"设置"_s);
        QCOMPARE(run.settings()->focusWidget()->objectName(), u"language"_s);
        QCOMPARE(viewOf(tab).filter, view.filter);
        QCOMPARE(viewOf(tab).layout->sort, view.layout->sort);
        QCOMPARE(tab.view().header().visibleColumns(), columns); // as wide as their words are now
        QVERIFY(std::ranges::all_of(tab.view().selectedNames(), [&selected](const QString &name) {
            return selected.contains(name);
        }));
        QVERIFY(tab.view().selectedCount() > 0);
        QCOMPARE(run.tabs().currentIndex(), order);
        QCOMPARE(run.tabs().currentTab(), &tab);
        QCOMPARE(ended.size(), 0);
        QVERIFY(tab.isSynced());
        run.settings()->reject();
        QTest::keyClick(&tab.view(), Qt::Key_Home, Qt::ControlModifier); // it is alive
    }

    void theToolBarHasAllThatItHad()
    {
        Run run(u"en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(run.isThere(), kPatience);
        run.act("settings");
        const auto *bar = run.window().findChild<QToolBar *>(u"toolBar"_s);
        for (const int tab : {0, 1}) {
            run.tabs().setCurrentWidget(&run.tab(tab));
            const qsizetype before = bar->actions().size();
            QVERIFY(before > 7);
            for (int i = 0; i < 6; ++i) {
                run.choose(i % 2 ? u"en"_s : u"zh_CN"_s);
                QCOMPARE(bar->actions().size(), before);
            }
        }
    }

    void theTableOfAllClustersStaysWhereItWas()
    {
        Run run(u"en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(run.isThere(), kPatience);
        run.act("drift");
        FleetTab *before = run.window().fleetDesk().tab();
        QTRY_VERIFY_WITH_TIMEOUT(before->view().model()->rowCount() > 5, kPatience);
        before->view().setCurrentIndex(before->view().model()->index(3, 2));
        const QString current = QString::fromStdString(std::string(before->view().currentNode()->name));
        const int selected = before->view().selectedCount();

        run.act("settings");
        run.choose(u"zh_CN"_s);

        FleetTab *now = run.window().fleetDesk().tab();
        QVERIFY(run.window().fleetDesk().isInFront());
        QCOMPARE(run.tabs().indexOf(now), 0);
        QCOMPARE(run.tabs().count(), int(run.tabs().openIds().size()) + 1);
        QCOMPARE(QString::fromStdString(std::string(now->view().currentNode()->name)), current);
        QCOMPARE(now->view().selectedCount(), selected);
        QVERIFY2(run.tabs().tabText(0).contains(u"所有集群"_s), qPrintable(run.tabs().tabText(0)));
        const ActionSet &actions = now->view().actions();
        QVERIFY(run.tabs().nodeActions() == &actions);
    }
};

QTEST_MAIN(TestLanguageSwitch)
#include "tst_languageswitch.moc"
