#include "app/tabkeeper.h"

#include "core/doctor/doctor.h"
#include "core/nodes/sessionlog.h"
#include "ui/states/contextstates.h"

#include <algorithm>

namespace drover {

namespace {

/// No secret is kept for words.
ClusterConfig withoutUser(ClusterConfig config)
{
    config.user = {};
    return config;
}

/// Those of its nodes and pods that are open: no dialogs, and no menus.
int windowsOf(const ui::ClusterTab &tab)
{
    const QList<QWidget *> inside = tab.findChildren<QWidget *>();
    return int(std::ranges::count_if(inside, [](const QWidget *widget) {
        return widget->windowType() == Qt::Window && widget->isVisible();
    }));
}

} // namespace

TabKeeper::TabKeeper(ui::ClusterTabs &tabs, KubeconfigFollower &follower, Clock &clock)
    : m_tabs(tabs), m_clock(clock)
{
    connect(&tabs, &ui::ClusterTabs::diagnosisWanted, this, &TabKeeper::diagnose);
    connect(&follower, &KubeconfigFollower::serverChanged, this,
            [this](const ClusterConfig &open, const ClusterConfig &now) {
                tell(open.id, [open = withoutUser(open), now = withoutUser(now)] {
                    return ui::contextChangedState(open, now);
                });
            });
    connect(&follower, &KubeconfigFollower::contextLost, this,
            [this](const ClusterId &id, const Error &why) {
                tell(id, [why] { return ui::contextLostState(why); });
            });
    connect(&follower, &KubeconfigFollower::contextBack, this,
            [this](const ClusterId &id) { tell(id, {}); });
}

void TabKeeper::tellBroken(const ClusterId &id, const Error &why)
{
    tell(id, [why] { return ui::contextBrokenState(why); });
}

int TabKeeper::endDemo()
{
    int windows = 0;
    for (const ClusterId &id : m_tabs.openIds()) {
        const ui::ClusterTabInfo info = m_tabs.tabOf(id)->info();
        if (!info.isDemo || m_tabs.tabOf(id)->states().isRefused())
            continue;
        windows += windowsOf(*m_tabs.tabOf(id));
        ClusterConfig none;
        none.id = id;
        auto session = std::make_unique<ClusterSession>(none, info.displayName, m_clock);
        ui::ClusterTab &tab = m_tabs.replaceCluster(std::move(session), info, nullptr);
        tab.states().setRefusal([name = info.displayName] { return ui::demoEndedState(name); });
        tab.showFreshness(Stopped{}, false);
    }
    return windows;
}

void TabKeeper::tell(const ClusterId &id, const ui::ClusterStates::Says &says)
{
    ui::ClusterTab *tab = m_tabs.tabOf(id);
    if (!tab)
        return;
    tab->states().setContextNews(says);
    if (!says)
        return;
    const ui::StateView news = says();
    qCWarning(sessionLog, "%ls: %ls %ls", qUtf16Printable(tab->info().displayName),
              qUtf16Printable(news.sentence), qUtf16Printable(news.cause));
}

void TabKeeper::diagnose(const ClusterId &id)
{
    auto *doctor = new Doctor(id, m_clock, DoctorScope::Link, this);
    connect(doctor, &Doctor::finished, this, [this, doctor, id] {
        if (ui::ClusterTab *tab = m_tabs.tabOf(id))
            tab->states().setDiagnosis(doctor->report());
        doctor->deleteLater();
    });
    doctor->start();
}

} // namespace drover
