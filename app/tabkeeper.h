#pragma once

#include "app/kubeconfigfollower.h"
#include "core/base/clock.h"
#include "ui/clusters/clusterstates.h"
#include "ui/window/clustertabs.h"

#include <QObject>

namespace drover {

/// Tells open tabs what only others find out: that the kubeconfig under them changed, and where on
/// the way a connection fails.
///
/// Thread: the GUI thread; a doctor works on a thread of its own. Errors: shown in the tabs.
class TabKeeper : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; `clock` must be usable on several threads, as the system's is.
    TabKeeper(ui::ClusterTabs &tabs, KubeconfigFollower &follower, Clock &clock);

    /// A new session was wanted for the tab, and its context cannot be used now.
    void tellBroken(const ClusterId &id, const Error &why);
    /// The servers of all demo tabs are gone for good: nothing more is tried until there is a demo again.
    /// Windows of their nodes and pods close, as with a tab that is closed; how many those were.
    int endDemo();

private:
    void tell(const ClusterId &id, const ui::ClusterStates::Says &says);
    void diagnose(const ClusterId &id);

    ui::ClusterTabs &m_tabs;
    Clock &m_clock;
};

} // namespace drover
