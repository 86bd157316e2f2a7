#pragma once

#include "app/clusteropener.h"
#include "app/kubeconfigfollower.h"
#include "app/sessionstarter.h"
#include "app/tabkeeper.h"
#include "app/wakewatch.h"
#include "core/journal/journal.h"
#include "core/operations/clusterguard.h"
#include "core/settings/settingsstore.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowmemory.h"

#include <QObject>

#include <memory>
#include <vector>

namespace drover {

class ClusterOperations;

/// How a context came to be opened: decides where its tab stands, what it shows and what becomes
/// of it where it cannot be opened.
enum class Opening : std::uint8_t {
    Asked,       ///< by the user: in front; else a notice
    Beside,      ///< by the user, while a dialog waits: behind; else a notice
    CommandLine, ///< at the start, with the view it had; else a notice
    Apart,       ///< the same in a window that is not kept: no filter hides its nodes
    LastTime,    ///< at the start, with the view it had; else a tab that says why
    Closed,      ///< once more: in front, with the view it had; else a tab that says why
    Again,       ///< in the place of its open tab; else said there
};

/// Makes tabs of contexts: the session, what can be done to the cluster, how careful that is.
///
/// Thread: the GUI thread. Errors: shown in the window.
class ClusterDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Parts {
        ui::MainWindow &window;
        ui::WindowMemory &memory;
        ClusterOpener &opener;
        KubeconfigFollower &follower;
        WakeWatch &wake;
        TabKeeper &keeper;
        SettingsStore &settings;
        Journal &journal;
        ClusterGuardStore &guards;
        Clock &clock;
    };
    struct Rules {
        bool isReadOnly = false;
        bool isDryRun = false;
    };

    ClusterDesk(Parts parts, Rules rules);

    void open(const std::vector<ClusterId> &ids, Opening how);
    /// The file whose clusters are simulated.
    void setDemoFile(const QString &kubeconfig);
    bool isDemo(const ClusterId &id) const;
    /// The kubeconfigs are others: tabs whose context has a namesake now say of which file they are.
    void renameTabs();
    /// Tabs that could not be opened are tried again: their kubeconfigs changed.
    void retryRefused();
    /// A context that was to be opened was not.
    bool isAnyRefused() const { return m_isAnyRefused; }

Q_SIGNALS:
    void opened(); ///< all of one open()

private:
    struct Wish {
        ClusterId id;
        Opening how;
    };

    void connectGuards();
    void tellGuardFile();
    QStringList guardFileProblems() const;
    void take(const std::vector<OpenedCluster> &clusters);
    void add(const OpenedCluster &cluster, Opening how);
    void addTab(const OpenedCluster &cluster, const ClusterConfig &config, Opening how);
    void addRefused(const OpenedCluster &cluster);
    void refuse(const OpenedCluster &cluster, Opening how);
    Opening takeWish(const ClusterId &id);
    ui::ClusterTabInfo infoOf(const OpenedCluster &cluster, const ClusterConfig &config) const;
    std::unique_ptr<ClusterOperations> operationsFor(ClusterSession &session,
                                                     const OpenedCluster &cluster,
                                                     const ClusterConfig &config);
    SessionOptions sessionOptions(const ClusterId &id) const;
    GuardLevel levelOf(const ClusterId &id) const;
    void showGuard(const ClusterId &id);

    Parts m_parts;
    Rules m_rules;
    SessionStarter m_starter;
    QString m_demoFile;
    std::vector<Wish> m_wishes;
    bool m_isAnyRefused = false;
    QStringList m_saidProblems; ///< in the log
    QString m_guardProblem; ///< why the last choice could not be kept
};

} // namespace drover
