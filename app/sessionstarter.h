#pragma once

#include "core/base/clock.h"
#include "core/nodes/clustersession.h"
#include "ui/window/clustertabs.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace drover {

/// Starts the sessions of many tabs: that of the tab in front at once, the others one after the
/// other in the background, so that they do not take the machine from it.
///
/// The next begins when the one before is complete or has failed, or after two seconds. A tab that
/// comes to the front does not wait.
/// Thread: the GUI thread. Errors: the sessions'.
class SessionStarter : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SessionStarter(ui::ClusterTabs &tabs, Clock &clock);
    ~SessionStarter() override;

    void startNow(ClusterSession &session);
    void startInTurn(ClusterSession &session);
    std::size_t waiting() const { return m_waiting.size(); }

private:
    void startFront();
    void startNext();
    void begin(ClusterSession &session);

    ui::ClusterTabs &m_tabs;
    Clock &m_clock;
    std::vector<QPointer<ClusterSession>> m_waiting;
    QPointer<ClusterSession> m_underWay;
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace drover
