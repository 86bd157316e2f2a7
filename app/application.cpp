#include "app/application.h"

#include "core/base/plainline.h"
#include "core/base/suspension.h"
#include "core/drain/clusteroperations.h"
#include "core/nodes/sessionlog.h"
#include "ui/window/clustertabs.h"
#include "ui/window/journaldesk.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace drover {

namespace {

// The window waits so long for the kubeconfigs: a wrong --context ends the program, and a window
// should not flash up for that. A slow disk must not keep it away either.
constexpr std::chrono::milliseconds kShowWithin{100};
// A window that starts minimised is never painted; its clusters are opened all the same.
constexpr std::chrono::seconds kPaintWithin{1};

constexpr int kUsageError = 2;

QString folderOf(QStandardPaths::StandardLocation place)
{
    return QStandardPaths::writableLocation(place) + QStringLiteral("/drover");
}

} // namespace

Application::Application(Options options)
    : m_options(std::move(options)),
      m_journal(folderOf(QStandardPaths::GenericDataLocation) + QStringLiteral("/journal"), m_clock),
      m_guards(folderOf(QStandardPaths::GenericConfigLocation), m_clock), m_wake(m_clock, timeSuspended),
      m_follower(m_clock),
      m_window(m_clock), m_tabKeeper(m_window.tabs(), m_follower, m_clock),
      m_opener(folderOf(QStandardPaths::GenericDataLocation) + QStringLiteral("/kubeconfigs"))
{
    m_window.setReadOnly(m_options.isReadOnly);
    if (m_options.isDryRun)
        m_window.addNotice(tr("Dry run: the servers check each change and do none of them."));
    m_window.setJournal(m_journal);
    connectGuards();
    m_awaited.demo = m_options.isDemo;
    connectWindow();
    connectDemo();
    connectFollower();
    connect(&m_opener, &ClusterOpener::loaded, this, &Application::takeKubeconfigs);
    connect(&m_opener, &ClusterOpener::fileAdded, this, &Application::takeFile);
    connect(&m_opener, &ClusterOpener::opened, this, &Application::addClusters);
}

Application::~Application() = default;

void Application::connectWindow()
{
    connect(&m_window, &ui::MainWindow::clusterChosen, this, [this](const ClusterId &id) {
        if (!m_window.tabs().activate(id))
            m_opener.open({id});
    });
    connect(&m_window, &ui::MainWindow::fileChosen, &m_opener, &ClusterOpener::addFile);
    connect(&m_window, &ui::MainWindow::textPasted, &m_opener, &ClusterOpener::paste);
    connect(&m_window, &ui::MainWindow::reopenWanted, this, [this](const ClusterId &id) {
        m_reopening.push_back(id);
        m_opener.open({id});
    });
    connect(&m_window, &ui::MainWindow::demoWanted, this, [this] {
        if (m_demo.isStarted())
            addDemoClusters();
        else
            m_demo.start({});
    });
    connect(&m_window, &ui::MainWindow::firstPainted, this, [this] {
        m_awaited.firstPaint = false;
        openAtStart();
    });
}

void Application::connectGuards()
{
    const auto show = [this](const ClusterId &id, const Result<void> &result) {
        if (!result)
            m_window.addNotice(result.error().message);
        showGuard(id);
    };
    connect(&m_window, &ui::MainWindow::guardChosen, this,
            [this, show](const ClusterId &id, GuardLevel level, const QString &colour) {
                show(id, m_guards.choose(id, level, colour));
            });
    connect(&m_window, &ui::MainWindow::guardForgotten, this,
            [this, show](const ClusterId &id) { show(id, m_guards.forget(id)); });
    if (!m_guards.warning().isEmpty())
        m_window.addNotice(m_guards.warning());
}

GuardLevel Application::levelOf(const ClusterId &id) const
{
    return m_options.isReadOnly ? GuardLevel::ReadOnly : m_guards.guardOf(id).level;
}

void Application::showGuard(const ClusterId &id)
{
    ui::ClusterTab *tab = m_window.tabs().tabOf(id);
    if (!tab)
        return;
    if (tab->operations())
        tab->operations()->setGuard(levelOf(id));
    tab->setGuard(m_guards.guardOf(id));
}

void Application::connectDemo()
{
    connect(&m_demo, &DemoProcess::ready, &m_opener, &ClusterOpener::addFile);
    connect(&m_demo, &DemoProcess::failed, this, [this](const QString &sentence) {
        m_window.addNotice(sentence);
        qWarning("%ls", qUtf16Printable(sentence));
        m_isAnyFailed = true;
        m_awaited.demo = false;
        openAtStart();
    });
}

void Application::connectFollower()
{
    connect(&m_follower, &KubeconfigFollower::setChanged, this, [this](const KubeconfigSet &set) {
        m_opener.adopt(set);
        showContexts();
    });
    connect(&m_opener, &ClusterOpener::pasteRefused, &m_window, &ui::MainWindow::addNotice);
    connect(&m_opener, &ClusterOpener::pasted, this, [this] {
        m_follower.setKubeconfigs(m_opener.set());
        showContexts();
        m_window.pickContext();
    });
}

void Application::start()
{
    qCInfo(sessionLog, "Realtime Manager started successfully");
    m_wake.start();
    m_opener.load(m_options.kubeconfigs);
    if (m_options.isDemo)
        m_demo.start(m_options.demoNodes);
    if (!m_options.screenshot.isEmpty()) {
        m_screenshot = new Screenshot(m_clock, m_window, m_options.screenshot, this);
        connect(m_screenshot, &Screenshot::done, qApp, [](int code) { qApp->exit(code); });
    }
    m_showTimer = m_clock.callAfter(kShowWithin, [this] { m_window.show(); });
}

void Application::takeKubeconfigs()
{
    m_follower.setKubeconfigs(m_opener.set());
    showContexts();
    for (const Error &problem : m_opener.set().problems())
        qWarning("%ls", qUtf16Printable(problem.message));
    if (m_options.opensClusters()) {
        const auto chosen = m_opener.set().choose(m_options.contexts);
        if (!chosen) {
            std::fprintf(stderr, "drover: %s\n", qUtf8Printable(withoutControls(chosen.error().message)));
            qApp->exit(kUsageError);
            return;
        }
        chooseAtStart(*chosen);
        // A file that was named and cannot be read is an answer missing from the window.
        for (const Error &problem : m_opener.set().problems()) {
            m_window.addNotice(problem.message);
            m_isAnyFailed = true;
        }
    }
    m_awaited.kubeconfigs = false;
    m_window.show();
    m_showTimer = m_clock.callAfter(kPaintWithin, [this] {
        m_awaited.firstPaint = false;
        openAtStart();
    });
    openAtStart();
}

/// Of what was pasted once nothing opens by itself: every start would sign in everywhere.
void Application::chooseAtStart(const std::vector<ClusterId> &chosen)
{
    const bool isDefault = m_options.kubeconfigs.isEmpty() && m_options.contexts.isEmpty();
    std::vector<ClusterId> ids;
    std::copy_if(chosen.begin(), chosen.end(), std::back_inserter(ids),
                 [isDefault](const ClusterId &id) { return !isDefault || id.source.isEmpty(); });
    m_atStart.insert(m_atStart.begin(), ids.begin(), ids.end());
}

void Application::showContexts()
{
    m_window.setContexts(m_opener.set().contexts(), m_opener.set().problems(), m_opener.files());
}

bool Application::isDemo(const ClusterId &id) const
{
    return !id.source.isEmpty() && id.source == QFileInfo(m_demo.kubeconfig()).absoluteFilePath();
}

void Application::addDemoClusters()
{
    std::vector<ClusterId> ids;
    for (const KubeContext &context : m_opener.set().contexts()) {
        if (isDemo(context.id) && !m_window.tabs().activate(context.id))
            ids.push_back(context.id);
    }
    if (m_isStarted)
        m_opener.open(ids);
    else
        m_atStart.insert(m_atStart.end(), ids.begin(), ids.end());
}

void Application::takeFile(const QString &path)
{
    m_follower.setKubeconfigs(m_opener.set());
    showContexts();
    if (path == m_demo.kubeconfig()) {
        addDemoClusters();
        m_awaited.demo = false;
        openAtStart();
        return;
    }
    const QString source = QFileInfo(path).absoluteFilePath();
    for (const Kubeconfig &file : m_opener.set().sources()) {
        if (file.source() != source)
            continue;
        for (const Error &problem : file.problems())
            m_window.addNotice(problem.message);
        if (!file.currentContext().isEmpty())
            m_opener.open({{source, file.currentContext()}});
    }
}

void Application::openAtStart()
{
    if (m_isStarted || !m_awaited.isNothing())
        return;
    m_isStarted = true;
    m_showTimer.reset();
    qCInfo(sessionLog, "Initializing %zu existing cluster connections", m_atStart.size());
    m_opener.open(m_atStart);
    m_window.journalDesk()->checkUnfinished();
}

void Application::addClusters(const std::vector<OpenedCluster> &clusters)
{
    const bool isFirst = m_window.tabs().count() == 0;
    for (const OpenedCluster &cluster : clusters) {
        const bool isReopened = std::erase(m_reopening, cluster.context.id) > 0;
        if (m_window.tabs().activate(cluster.context.id) && !isReopened)
            continue;
        for (const QString &sentence : cluster.context.notSupported)
            m_window.addNotice(cluster.displayName + QStringLiteral(": ") + sentence);
        if (cluster.config)
            addCluster(cluster, *cluster.config, isReopened);
        else
            refuseCluster(cluster, isReopened);
    }
    if (isFirst)
        m_window.tabs().setCurrentIndex(0);
    if (m_screenshot)
        m_screenshot->begin(m_isAnyFailed);
}

void Application::refuseCluster(const OpenedCluster &cluster, bool isReopened)
{
    const Error &error = cluster.config.error();
    qWarning("%ls", qUtf16Printable(error.message));
    if (isReopened) {
        m_tabKeeper.tellBroken(cluster.context.id, error);
        return;
    }
    m_isAnyFailed = true;
    m_window.addNotice(error.message);
}

void Application::addCluster(const OpenedCluster &cluster, const ClusterConfig &config,
                             bool isReopened)
{
    ui::ClusterTabInfo info;
    info.id = cluster.context.id;
    info.displayName = cluster.displayName;
    info.userName = cluster.context.user;
    info.server = cluster.context.server;
    info.isDemo = isDemo(info.id);
    if (!info.isDemo)
        info.historyFolder = folderOf(QStandardPaths::GenericDataLocation) + QStringLiteral("/history");
    if (config.user.exec)
        info.plugin = QFileInfo(config.user.exec->command).fileName();
    auto session = std::make_unique<ClusterSession>(config, cluster.displayName, m_clock);
    ClusterSession &started = *session;
    auto operations = operationsFor(started, cluster, config);
    if (isReopened)
        m_window.tabs().replaceCluster(std::move(session), info, std::move(operations));
    else
        m_window.tabs().addCluster(std::move(session), info, std::move(operations));
    showGuard(info.id);
    connect(&m_wake, &WakeWatch::woke, &started, &ClusterSession::wake);
    m_follower.follow(started);
    started.start();
}

std::unique_ptr<ClusterOperations> Application::operationsFor(ClusterSession &session,
                                                              const OpenedCluster &cluster,
                                                              const ClusterConfig &config)
{
    ClusterOperations::Setup setup;
    setup.context = {cluster.context.id, cluster.displayName, config.userName, currentOperator()};
    setup.serverHost = config.server.host();
    setup.guard = levelOf(cluster.context.id);
    setup.isDryRun = m_options.isDryRun;
    return std::make_unique<ClusterOperations>(session.requests(), session.cache(), m_clock,
                                               m_journal, std::move(setup));
}

} // namespace drover
