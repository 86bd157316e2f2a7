#include "app/application.h"

#include "app/folders.h"
#include "app/knownnames.h"
#include "core/base/plainline.h"
#include "core/base/suspension.h"
#include "core/nodes/sessionlog.h"
#include "ui/columns/tableshelf.h"
#include "ui/theme/screenfit.h"
#include "ui/window/clustertabs.h"
#include "ui/window/journaldesk.h"
#include "ui/window/keydesk.h"
#include "ui/window/noticebar.h"
#include "ui/window/palettedesk.h"
#include "ui/window/startstate.h"

#include <QApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace drover {

namespace {

// The window waits so long for the kubeconfigs: a wrong --context ends the program, and a window
// should not flash up for that. A slow disk must not keep it away either.
constexpr std::chrono::milliseconds kShowWithin{100};
// A window that starts minimised is never painted; its clusters are opened all the same.
constexpr std::chrono::seconds kPaintWithin{1};

constexpr int kUsageError = 2;

const QString kDemo = QStringLiteral("demo"); ///< whose notice it is

/// The demo has a window of its own to remember: it must not take the place of somebody's tabs.
QString windowFolder(const Options &options)
{
    return stateFolder() + (options.isDemo ? QStringLiteral("/demo") : QString());
}

/// Of the command line, else of the settings, else the desktop's.
QString languageOf(const Options &options, const Settings &settings)
{
    if (!options.language.isEmpty())
        return options.language;
    return ui::Language::tagOf(settings.language).value_or(QString());
}

/// What is wrong with the files is said in words, and in which is not read yet.
SettingsStore readSettings(const Options &options, Clock &clock)
{
    const ui::Language language(languageOf(options, {}));
    return {settingsFolder(), windowFolder(options), clock, knownNames()};
}

/// Whether it is the file at that path, under its own name or as the default kubeconfig.
bool isRead(const Kubeconfig &file, const QString &path)
{
    const QFileInfo info(path);
    if (!file.source().isEmpty())
        return file.source() == info.absoluteFilePath();
    return info.exists() && file.files().size() == 1 &&
           QFileInfo(file.files().first()).canonicalFilePath() == info.canonicalFilePath();
}

} // namespace

Application::Application(Options options, Entrance entrance)
    : m_options(std::move(options)), m_entrance(std::move(entrance)),
      m_settings(readSettings(m_options, m_clock)),
      m_tips(*qApp), m_enterKey(*qApp), m_menuKey(*qApp),
      m_language(languageOf(m_options, m_settings.settings())),
      m_journal(dataFolder() + QStringLiteral("/journal"), m_clock),
      m_guards(settingsFolder(), m_clock), m_wake(m_clock, timeSuspended), m_follower(m_clock),
      m_bus(sessionBusAddress()), m_desktopLook(m_bus), m_window(m_clock),
      m_settingsDesk(m_window, m_settings, m_language,
                     {m_options.appearance, m_options.isHighContrast, !m_options.language.isEmpty()}),
      m_memory(m_window, m_settings, m_clock),
      m_tabKeeper(m_window.tabs(), m_follower, m_clock),
      m_opener(dataFolder() + QStringLiteral("/kubeconfigs")),
      m_clusters(parts(), {m_options.isReadOnly, m_options.isDryRun}),
      m_instances(m_window, m_clusters, m_opener, m_clock), m_notifier(m_bus),
      m_notifications({m_window, m_settings, m_notifier, m_clock}),
      m_keepsWindow(m_options.screenshot.isEmpty() && !m_options.isNewInstance &&
                    !m_entrance.isBesideAnother),
      m_atStart(m_options, m_settings.window(), m_keepsWindow && m_settings.settings().restoresTabs)
{
    m_window.setReadOnly(m_options.isReadOnly);
    if (m_options.isDryRun) {
        sayDryRun();
        connect(&m_window, &ui::MainWindow::wordsRenewed, this, &Application::sayDryRun);
    }
    if (!m_entrance.notice.isEmpty())
        m_window.addNotice(m_entrance.notice);
    m_window.setJournal(m_journal);
    m_window.shelf().keepIn(m_settings);
    m_settingsDesk.setNotifier(m_notifier);
    m_settingsDesk.setDesktopLook(m_desktopLook);
    m_awaited.demo = m_options.isDemo || m_atStart.needsDemo();
    connectWindow();
    connectDemo();
    connectFollower();
    connect(&m_opener, &ClusterOpener::loaded, this, &Application::takeKubeconfigs);
    connect(&m_opener, &ClusterOpener::fileAdded, this, &Application::takeFile);
    connect(&m_clusters, &ClusterDesk::opened, this, &Application::settle);
}

Application::~Application() = default;

void Application::sayDryRun()
{
    m_window.setLastingNotice(tr("Dry run: the servers check each change and make none."));
}

ClusterDesk::Parts Application::parts()
{
    return {m_window, m_memory,   m_opener,  m_follower, m_wake,
            m_tabKeeper, m_settings, m_journal, m_guards,   m_clock};
}

void Application::connectWindow()
{
    connect(&m_window, &ui::MainWindow::clusterChosen, this, [this](const ClusterId &id) {
        if (!m_window.tabs().activate(id))
            m_clusters.open({id}, Opening::Asked);
    });
    connect(&m_window, &ui::MainWindow::fileChosen, &m_opener, &ClusterOpener::addFile);
    connect(&m_window, &ui::MainWindow::textPasted, &m_opener, &ClusterOpener::paste);
    connect(&m_window, &ui::MainWindow::reopenWanted, this,
            [this](const ClusterId &id) { m_clusters.open({id}, Opening::Again); });
    connect(&m_window, &ui::MainWindow::demoWanted, this, [this] {
        if (m_demo.isStarted())
            openDemo();
        else
            m_demo.start(m_options.demoNodes);
    });
    m_window.actions().onTriggered(QLatin1StringView("reopen-tab"), this, [this] { reopenClosed(); });
    connect(&m_window, &ui::MainWindow::firstPainted, this, [this] {
        qCDebug(sessionLog, "First paint");
        m_awaited.firstPaint = false;
        openAtStart();
    });
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] { m_instances.close(); });
    connect(&m_notifications, &NotificationDesk::raiseWanted, &m_instances, &InstanceDesk::raise);
}

void Application::connectDemo()
{
    connect(&m_demo, &DemoProcess::ready, &m_opener, &ClusterOpener::addFile);
    // Until there is another.
    connect(&m_demo, &DemoProcess::ready, this, [this] { m_window.notices().setStanding(kDemo, {}); });
    connect(&m_demo, &DemoProcess::failed, this, [this](const QString &sentence) {
        qWarning("%ls", qUtf16Printable(sentence));
        QStringList said{sentence};
        if (const int windows = m_tabKeeper.endDemo(); windows > 0)
            said.append(tr("%Ln windows of the demo's nodes and pods were closed with it.", nullptr, windows));
        m_window.notices().setStanding(kDemo, said);
        m_isAnyFailed = true;
        m_awaited.demo = false;
        for (const WindowState::Tab &tab : std::exchange(m_awaitingDemo, {}))
            m_memory.keepClosed(tab);
        openAtStart();
    });
}

void Application::connectFollower()
{
    connect(&m_follower, &KubeconfigFollower::setChanged, this, [this](const KubeconfigSet &set) {
        m_opener.adopt(set);
        showContexts();
        m_clusters.retryRefused();
    });
    connect(&m_opener, &ClusterOpener::setGrown, this, [this] {
        m_follower.setKubeconfigs(m_opener.set());
        showContexts();
    });
    connect(&m_opener, &ClusterOpener::pasteRefused, &m_window.notices(), &ui::NoticeBar::addPassing);
    connect(&m_opener, &ClusterOpener::pasted, this, [this] {
        m_follower.setKubeconfigs(m_opener.set());
        showContexts();
        m_window.pickContext();
    });
}

void Application::start()
{
    qCInfo(sessionLog, "Realtime Manager started successfully");
    m_opener.load(m_options.kubeconfigs);
    if (m_awaited.demo)
        m_demo.start(m_options.demoNodes);
    if (m_keepsWindow)
        m_memory.restoreWindow();
    else if (m_options.screenshot.isEmpty()) // a picture is of one size everywhere
        ui::resizeOnScreen(m_window, m_window.size());
    m_instances.listen(m_entrance, m_options);
    m_entrance.lock.reset();
    if (m_options.screenshot.isEmpty()) {
        m_sessionEnd = std::make_unique<SessionEnd>(m_window, m_memory, m_settings);
    } else {
        m_screenshot = new Screenshot(m_clock, m_window, m_options.screenshot, this);
        m_screenshot->setActions(m_options.actions);
        connect(m_screenshot, &Screenshot::done, qApp, [](int code) { qApp->exit(code); });
    }
    m_window.setOpening(m_atStart.isRestoring() || m_options.isExplicit());
    m_showTimer = m_clock.callAfter(kShowWithin, [this] { m_window.show(); });
}

void Application::takeKubeconfigs()
{
    m_follower.setKubeconfigs(m_opener.set());
    showContexts();
    for (const Error &problem : m_opener.set().problems())
        qWarning("%ls", qUtf16Printable(problem.message));
    if (m_options.opensClusters() && !chooseAtStart())
        return;
    m_awaited.kubeconfigs = false;
    m_window.show();
    m_showTimer = m_clock.callAfter(kPaintWithin, [this] {
        m_awaited.firstPaint = false;
        openAtStart();
    });
    openAtStart();
}

/// False where the command line means nothing, and the program ends.
bool Application::chooseAtStart()
{
    const auto chosen = m_opener.set().choose(m_options.contexts);
    if (!chosen) {
        std::fprintf(stderr, "drover: %s\n", qUtf8Printable(withoutControls(chosen.error().message)));
        qApp->exit(kUsageError);
        return false;
    }
    m_atStart.choose(*chosen);
    // A file that was named and cannot be read is an answer missing from the window.
    const bool isSaid = ui::tellsProblems(m_opener.set().contexts().size()) && !m_awaited.demo;
    for (const Error &problem : m_opener.set().problems()) {
        if (!isSaid)
            m_window.addNotice(ui::problemText(problem));
        m_isAnyFailed = true;
    }
    return true;
}

void Application::showContexts()
{
    m_window.setContexts(m_opener.set().contexts(), m_opener.set().problems(), m_opener.files());
    m_clusters.renameTabs();
}

std::vector<ClusterId> Application::demoClusters() const
{
    std::vector<ClusterId> ids;
    for (const KubeContext &context : m_opener.set().contexts()) {
        if (m_clusters.isDemo(context.id))
            ids.push_back(context.id);
    }
    return ids;
}

void Application::openDemo()
{
    if (m_awaitingDemo.isEmpty()) {
        // Whoever stands in one of its tabs has it back there.
        const ui::ClusterTab *front = m_window.tabs().currentTab();
        const bool isThere = front && m_clusters.isDemo(front->info().id);
        m_clusters.open(demoClusters(), isThere ? Opening::Beside : Opening::Asked);
        return;
    }
    for (const WindowState::Tab &tab : std::exchange(m_awaitingDemo, {})) {
        for (const ClusterId &id : demoClusters()) {
            if (id.context == tab.cluster.context)
                m_clusters.open({id}, Opening::Closed);
        }
    }
}

void Application::takeFile(const QString &path)
{
    if (path == m_demo.kubeconfig()) {
        m_clusters.setDemoFile(path);
        m_settings.leaveOut(QFileInfo(path).absoluteFilePath());
        if (const auto tidied = m_guards.leaveOut(QFileInfo(path).absoluteFilePath()); !tidied)
            qWarning("%ls", qUtf16Printable(tidied.error().message));
    }
    m_follower.setKubeconfigs(m_opener.set());
    showContexts();
    if (path == m_demo.kubeconfig()) {
        if (m_isStarted) {
            m_clusters.retryRefused(); // tabs of a demo that ended
            return openDemo();
        }
        m_atStart.takeDemo(demoClusters());
        m_awaited.demo = false;
        openAtStart();
        return;
    }
    for (const Kubeconfig &file : m_opener.set().sources()) {
        if (!isRead(file, path))
            continue;
        for (const Error &problem : file.problems())
            m_window.addNotice(ui::problemText(problem));
        if (!file.currentContext().isEmpty())
            m_clusters.open({{file.source(), file.currentContext()}}, Opening::Asked);
    }
}

void Application::openAtStart()
{
    if (m_isStarted || !m_awaited.isNothing())
        return;
    m_isStarted = true;
    m_showTimer.reset();
    m_settings.tryFolders(); // not before the first paint
    const std::vector<ClusterId> ids = m_atStart.ids();
    qCInfo(sessionLog, "Initializing %zu existing cluster connections", ids.size());
    const Opening named = m_keepsWindow ? Opening::CommandLine : Opening::Apart;
    m_clusters.open(ids, m_atStart.isRestoring() ? Opening::LastTime : named);
    m_window.journalDesk()->checkUnfinished();
}

/// The clusters of the start are there, or anything that was opened later.
void Application::settle()
{
    if (m_isStarted && !std::exchange(m_isSettled, true)) {
        m_window.setOpening(false);
        const std::vector<ClusterId> ids = m_atStart.ids();
        if (!ids.empty())
            m_window.tabs().activate(ids[std::size_t(m_atStart.front())]);
        if (m_keepsWindow)
            m_memory.begin(m_atStart.begun());
    }
    if (m_screenshot)
        m_screenshot->begin(m_isAnyFailed || m_clusters.isAnyRefused());
}

void Application::reopenClosed()
{
    const std::optional<WindowState::Tab> tab = m_memory.takeClosed();
    if (!tab)
        return;
    m_memory.keepClosed(*tab); // until its tab takes it
    if (!tab->isDemo) {
        m_clusters.open({tab->cluster}, Opening::Closed);
        return;
    }
    m_awaitingDemo.append(*tab);
    if (m_demo.isStarted() && !m_demo.kubeconfig().isEmpty())
        openDemo();
    else
        m_demo.start(m_options.demoNodes);
}

} // namespace drover
