#pragma once

#include "app/clusterdesk.h"
#include "app/clusteropener.h"
#include "app/demoprocess.h"
#include "app/desktop/desktoplook.h"
#include "app/desktop/sessionbus.h"
#include "app/entrance.h"
#include "app/instancedesk.h"
#include "app/kubeconfigfollower.h"
#include "app/notifications/desktopnotifier.h"
#include "app/notifications/notificationdesk.h"
#include "app/options.h"
#include "app/screenshot.h"
#include "app/sessionend.h"
#include "app/settingsdesk.h"
#include "app/starttabs.h"
#include "app/tabkeeper.h"
#include "app/wakewatch.h"
#include "core/base/clock.h"
#include "core/journal/journal.h"
#include "core/operations/clusterguard.h"
#include "core/settings/settingsstore.h"
#include "ui/text/language.h"
#include "ui/theme/enterkey.h"
#include "ui/theme/menukey.h"
#include "ui/theme/spoken.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowmemory.h"

#include <QObject>

#include <memory>
#include <vector>

namespace drover {

/// Builds everything and joins it: clock, settings, window, kubeconfigs, sessions, demo, screenshot.
///
/// Thread: the GUI thread. Errors: shown in the window; a context on the command line that means
/// nothing, or two things, ends the program with code 2 and a line on stderr.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(Options options, Entrance entrance = {});
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
    void sayDryRun();
    void connectDemo();
    void connectFollower();
    void takeKubeconfigs();
    bool chooseAtStart();
    void takeFile(const QString &path);
    std::vector<ClusterId> demoClusters() const;
    void openDemo();
    void openAtStart();
    void settle();
    void reopenClosed();
    void showContexts();
    ClusterDesk::Parts parts();

    Options m_options;
    Entrance m_entrance;
    SystemClock m_clock;
    SettingsStore m_settings;
    ui::SpokenTips m_tips;
    ui::EnterKey m_enterKey;
    ui::MenuKey m_menuKey;
    ui::Language m_language; ///< before the window: its texts are read as it is built
    Journal m_journal; ///< before the window: what its clusters do is told there
    ClusterGuardStore m_guards;
    WakeWatch m_wake;
    KubeconfigFollower m_follower;
    DemoProcess m_demo; ///< before the window: its clusters end after their sessions
    SessionBus m_bus;
    DesktopLook m_desktopLook; ///< before the window: it may know by the time that is painted
    ui::MainWindow m_window;
    SettingsDesk m_settingsDesk;
    ui::WindowMemory m_memory;
    TabKeeper m_tabKeeper;
    ClusterOpener m_opener;
    ClusterDesk m_clusters;
    InstanceDesk m_instances;
    DesktopNotifier m_notifier;
    NotificationDesk m_notifications;
    bool m_keepsWindow; ///< what it looks like is restored and kept
    StartTabs m_atStart;
    Screenshot *m_screenshot = nullptr;
    std::unique_ptr<SessionEnd> m_sessionEnd;
    std::unique_ptr<Clock::Timer> m_showTimer;
    Awaited m_awaited;
    QList<WindowState::Tab> m_awaitingDemo; ///< closed tabs that are wanted again
    bool m_isStarted = false; ///< the clusters of the command line are being opened, or are open
    bool m_isSettled = false; ///< they are open
    bool m_isAnyFailed = false;
};

} // namespace drover
