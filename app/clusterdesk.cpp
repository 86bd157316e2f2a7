#include "app/clusterdesk.h"

#include "app/folders.h"
#include "app/log.h"
#include "core/drain/clusteroperations.h"
#include "ui/clusters/clusterstates.h"
#include "ui/states/contextstates.h"
#include "ui/window/clustertabs.h"
#include "ui/window/noticebar.h"

#include <QFileInfo>

#include <algorithm>

namespace drover {

namespace {

using Place = ui::ClusterTabs::Place;
using Extent = ui::WindowMemory::Extent;

const QString kGuardFile = QStringLiteral("guards");

Compression compressionOf(Settings::Compression wanted)
{
    switch (wanted) {
    case Settings::Compression::ByAddress:
        return Compression::Auto;
    case Settings::Compression::Always:
        return Compression::Gzip;
    case Settings::Compression::Never:
        return Compression::None;
    }
    return Compression::Auto;
}

ui::ClusterStates::Says missing(const OpenedCluster &cluster)
{
    return [name = cluster.displayName, why = cluster.config.error()] {
        return ui::contextMissingState(name, why);
    };
}

bool isAtStart(Opening how)
{
    return how == Opening::CommandLine || how == Opening::Apart || how == Opening::LastTime;
}

Extent extentOf(Opening how)
{
    return how == Opening::Asked || how == Opening::Beside || how == Opening::Apart ? Extent::Table
                                                                                    : Extent::Whole;
}

} // namespace

ClusterDesk::ClusterDesk(Parts parts, Rules rules)
    : m_parts(parts), m_rules(rules), m_starter(parts.window.tabs(), parts.clock)
{
    connect(&m_parts.opener, &ClusterOpener::opened, this, &ClusterDesk::take);
    connectGuards();
}

void ClusterDesk::connectGuards()
{
    const auto show = [this](const ClusterId &id, const Result<void> &result) {
        m_guardProblem.clear();
        tellGuardFile(); // the same fault again is another notice
        const bool isKnown = result || result.error().message == m_parts.guards.warning();
        m_guardProblem = isKnown ? QString() : result.error().message;
        tellGuardFile();
        showGuard(id);
    };
    connect(&m_parts.window, &ui::MainWindow::guardChosen, this,
            [this, show](const ClusterId &id, GuardLevel level, const QString &colour) {
                show(id, m_parts.guards.choose(id, level, colour));
            });
    connect(&m_parts.window, &ui::MainWindow::guardForgotten, this,
            [this, show](const ClusterId &id) { show(id, m_parts.guards.forget(id)); });
    connect(&m_parts.window, &ui::MainWindow::wordsRenewed, this,
            [this] { m_parts.window.notices().rewordStanding(kGuardFile, guardFileProblems()); });
    tellGuardFile();
}

void ClusterDesk::tellGuardFile()
{
    const QStringList problems = guardFileProblems();
    m_parts.window.notices().setStanding(kGuardFile, problems);
    warnOfNew(m_saidProblems, problems);
}

QStringList ClusterDesk::guardFileProblems() const
{
    QStringList problems{m_parts.guards.warning(), m_guardProblem};
    problems.removeAll(QString());
    return problems;
}

void ClusterDesk::open(const std::vector<ClusterId> &ids, Opening how)
{
    for (const ClusterId &id : ids)
        m_wishes.push_back({id, how});
    m_parts.opener.open(ids);
}

void ClusterDesk::setDemoFile(const QString &kubeconfig)
{
    m_demoFile = QFileInfo(kubeconfig).absoluteFilePath();
}

bool ClusterDesk::isDemo(const ClusterId &id) const
{
    return !id.source.isEmpty() && id.source == m_demoFile;
}

Opening ClusterDesk::takeWish(const ClusterId &id)
{
    const auto wish = std::ranges::find(m_wishes, id, &Wish::id);
    if (wish == m_wishes.end())
        return Opening::Asked;
    const Opening how = wish->how;
    m_wishes.erase(wish);
    return how;
}

void ClusterDesk::take(const std::vector<OpenedCluster> &clusters)
{
    const bool isFirst = m_parts.window.tabs().count() == 0;
    for (const OpenedCluster &cluster : clusters) {
        const Opening how = takeWish(cluster.context.id);
        const bool isOpen = m_parts.window.tabs().tabOf(cluster.context.id);
        if (!isOpen || how == Opening::Again)
            add(cluster, how);
        else if (how != Opening::Beside)
            m_parts.window.tabs().activate(cluster.context.id);
    }
    if (isFirst && !clusters.empty())
        m_parts.window.tabs().activate(clusters.front().context.id);
    Q_EMIT opened();
}

void ClusterDesk::add(const OpenedCluster &cluster, Opening how)
{
    for (const QString &sentence : cluster.context.notSupported)
        m_parts.window.addNotice(cluster.displayName + QStringLiteral(": ") + sentence);
    if (cluster.config)
        addTab(cluster, *cluster.config, how);
    else
        refuse(cluster, how);
}

void ClusterDesk::refuse(const OpenedCluster &cluster, Opening how)
{
    const Error &error = cluster.config.error();
    qWarning("%ls", qUtf16Printable(error.message));
    if (how == Opening::LastTime || how == Opening::Closed) {
        addRefused(cluster);
        return;
    }
    ui::ClusterTab *tab = m_parts.window.tabs().tabOf(cluster.context.id);
    if (how == Opening::Again && tab && tab->states().isRefused()) {
        tab->states().setRefusal(missing(cluster));
        tab->tell(tr("Still not: %1").arg(error.message));
        return;
    }
    if (how == Opening::Again) {
        m_parts.keeper.tellBroken(cluster.context.id, error);
        return;
    }
    m_isAnyRefused = true;
    m_parts.window.addNotice(error.message);
}

/// A tab without a connection, so that nothing of last time is lost.
void ClusterDesk::addRefused(const OpenedCluster &cluster)
{
    ClusterConfig none;
    none.id = cluster.context.id;
    auto session = std::make_unique<ClusterSession>(none, cluster.displayName, m_parts.clock);
    ui::ClusterTab &tab = m_parts.window.tabs().addCluster(
        std::move(session), infoOf(cluster, none), nullptr, Place::Behind);
    tab.states().setRefusal(missing(cluster));
    tab.showFreshness(Stopped{}, false);
    m_parts.memory.restoreTab(tab, Extent::Whole);
    showGuard(cluster.context.id);
}

void ClusterDesk::renameTabs()
{
    const ui::ClusterTabs &tabs = m_parts.window.tabs();
    const std::vector<KubeContext> all = m_parts.opener.set().contexts();
    for (const ClusterId &id : tabs.openIds()) {
        const auto context = std::ranges::find(all, id, &KubeContext::id);
        if (context == all.end())
            continue; // it is gone, and its tab says so under the name it had
        const QString name = displayNameOf(*context, all);
        if (ui::ClusterTab &tab = *tabs.tabOf(id); tab.info().displayName != name)
            tab.rename(name);
    }
}

void ClusterDesk::retryRefused()
{
    std::vector<ClusterId> refused;
    for (const ClusterId &id : m_parts.window.tabs().openIds()) {
        if (m_parts.window.tabs().tabOf(id)->states().isRefused())
            refused.push_back(id);
    }
    if (!refused.empty())
        open(refused, Opening::Again);
}

ui::ClusterTabInfo ClusterDesk::infoOf(const OpenedCluster &cluster,
                                       const ClusterConfig &config) const
{
    ui::ClusterTabInfo info;
    info.id = cluster.context.id;
    info.displayName = cluster.displayName;
    info.userName = cluster.context.user;
    info.server = cluster.context.server;
    info.isDemo = isDemo(info.id);
    if (!info.isDemo)
        info.historyFolder = dataFolder() + QStringLiteral("/history");
    if (config.user.exec)
        info.plugin = QFileInfo(config.user.exec->command).fileName();
    info.signIn = signInOf(config);
    return info;
}

void ClusterDesk::addTab(const OpenedCluster &cluster, const ClusterConfig &config, Opening how)
{
    const ui::ClusterTabInfo info = infoOf(cluster, config);
    auto session = std::make_unique<ClusterSession>(config, cluster.displayName, m_parts.clock,
                                                    sessionOptions(info.id));
    ClusterSession &started = *session;
    auto operations = operationsFor(started, cluster, config);
    ui::ClusterTabs &tabs = m_parts.window.tabs();
    if (how == Opening::Again) {
        tabs.replaceCluster(std::move(session), info, std::move(operations));
    } else {
        const bool isBehind = isAtStart(how) || how == Opening::Beside;
        ui::ClusterTab &tab = tabs.addCluster(std::move(session), info, std::move(operations),
                                              isBehind ? Place::Behind : Place::InFront);
        m_parts.memory.restoreTab(tab, extentOf(how));
    }
    showGuard(info.id);
    m_parts.wake.start();
    connect(&m_parts.wake, &WakeWatch::woke, &started, &ClusterSession::wake);
    m_parts.follower.follow(started);
    if (isAtStart(how))
        m_starter.startInTurn(started);
    else
        m_starter.startNow(started);
}

std::unique_ptr<ClusterOperations> ClusterDesk::operationsFor(ClusterSession &session,
                                                              const OpenedCluster &cluster,
                                                              const ClusterConfig &config)
{
    ClusterOperations::Setup setup;
    setup.context = {cluster.context.id, cluster.displayName, config.userName, currentOperator()};
    setup.serverHost = config.server.host();
    setup.guard = levelOf(cluster.context.id);
    setup.isDryRun = m_rules.isDryRun;
    return std::make_unique<ClusterOperations>(session.requests(), session.cache(), m_parts.clock,
                                               m_parts.journal, std::move(setup));
}

SessionOptions ClusterDesk::sessionOptions(const ClusterId &id) const
{
    SessionOptions options;
    options.compression = compressionOf(m_parts.settings.settings().clusterOf(id).compression);
    return options;
}

GuardLevel ClusterDesk::levelOf(const ClusterId &id) const
{
    return m_rules.isReadOnly ? GuardLevel::ReadOnly : m_parts.guards.guardOf(id).level;
}

void ClusterDesk::showGuard(const ClusterId &id)
{
    ui::ClusterTab *tab = m_parts.window.tabs().tabOf(id);
    if (!tab)
        return;
    if (tab->operations())
        tab->operations()->setGuard(levelOf(id));
    tab->setGuard(m_parts.guards.guardOf(id));
}

} // namespace drover
