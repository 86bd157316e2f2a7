#pragma once

#include "app/clusteropener.h"
#include "app/demoprocess.h"
#include "app/kubeconfigfollower.h"
#include "app/options.h"
#include "app/screenshot.h"
#include "app/tabkeeper.h"
#include "app/wakewatch.h"
#include "core/base/clock.h"
#include "core/journal/journal.h"
#include "core/operations/clusterguard.h"
#include "ui/window/mainwindow.h"

#include <QObject>

#include <memory>
#include <vector>

namespace drover {

class ClusterOperations;
class ClusterSession;

/// Builds everything and joins it: clock, window, kubeconfigs, sessions, demo, screenshot.
///
/// Thread: the GUI thread. Errors: shown in the window; a context on the command line that means
/// nothing, or two things, ends the program with code 2 and a line on stderr.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(Options options);
    ~Application() override;

    void start();

private:
    /// What must be there before the first cluster is opened.
    struct Awaited {
        bool kubeconfigs = true;
        bool demo = false;
        bool firstPaint = true;

        bool isNothing() const { return !kubeconfigs && !demo && !firstPaint; }
    };

    void connectWindow();
    void connectDemo();
    void connectFollower();
    void takeKubeconfigs();
    void takeFile(const QString &path);
    void addDemoClusters();
    void openAtStart();
    void chooseAtStart(const std::vector<ClusterId> &chosen);
    void addClusters(const std::vector<OpenedCluster> &clusters);
    void addCluster(const OpenedCluster &cluster, const ClusterConfig &config, bool isReopened);
    void refuseCluster(const OpenedCluster &cluster, bool isReopened);
    void connectGuards();
    void showGuard(const ClusterId &id);
    std::unique_ptr<ClusterOperations> operationsFor(ClusterSession &session,
                                                     const OpenedCluster &cluster,
                                                     const ClusterConfig &config);
    GuardLevel levelOf(const ClusterId &id) const;
    void showContexts();
    bool isDemo(const ClusterId &id) const;

    Options m_options;
    SystemClock m_clock;
    Journal m_journal; ///< before the window: what its clusters do is told there
    ClusterGuardStore m_guards;
    WakeWatch m_wake;
    KubeconfigFollower m_follower;
    DemoProcess m_demo; ///< before the window: its clusters end after their sessions
    ui::MainWindow m_window;
    TabKeeper m_tabKeeper;
    ClusterOpener m_opener;
    Screenshot *m_screenshot = nullptr;
    std::unique_ptr<Clock::Timer> m_showTimer;
    Awaited m_awaited;
    std::vector<ClusterId> m_atStart;
    std::vector<ClusterId> m_reopening; ///< asked for in the place of their open tabs
    bool m_isStarted = false; ///< the clusters of the command line are being opened, or are open
    bool m_isAnyFailed = false;
};

} // namespace drover
