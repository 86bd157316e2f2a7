#include "app/sessionstarter.h"

#include <algorithm>
#include <utility>

namespace drover {

namespace {

constexpr std::chrono::seconds kWaitAtMost{2};

bool isConnecting(const ClusterSession &session)
{
    return !session.isSynced() && std::holds_alternative<Connecting>(session.freshness());
}

} // namespace

SessionStarter::SessionStarter(ui::ClusterTabs &tabs, Clock &clock) : m_tabs(tabs), m_clock(clock)
{
    connect(&tabs, &QTabWidget::currentChanged, this, &SessionStarter::startFront);
}

SessionStarter::~SessionStarter() = default;

void SessionStarter::startNow(ClusterSession &session)
{
    std::erase_if(m_waiting, [&session](const auto &one) { return one == &session; });
    begin(session);
}

void SessionStarter::startInTurn(ClusterSession &session)
{
    m_waiting.emplace_back(&session);
    if (!m_underWay || !m_timer)
        m_timer = m_clock.callAfter({}, [this] { startNext(); });
}

void SessionStarter::startFront()
{
    const ui::ClusterTab *front = m_tabs.currentTab();
    const auto mine = std::find_if(m_waiting.begin(), m_waiting.end(), [front](const auto &one) {
        return front && one && one->config().id == front->info().id;
    });
    if (mine == m_waiting.end())
        return;
    ClusterSession &session = **mine;
    m_waiting.erase(mine);
    begin(session);
}

void SessionStarter::begin(ClusterSession &session)
{
    m_underWay = &session;
    const auto goOn = [this, &session] {
        if (m_underWay == &session && !isConnecting(session))
            startNext();
    };
    connect(&session, &ClusterSession::freshnessChanged, this, goOn);
    connect(&session, &ClusterSession::synced, this, goOn);
    m_timer = m_clock.callAfter(kWaitAtMost, [this] { startNext(); });
    session.start();
}

void SessionStarter::startNext()
{
    m_timer.reset();
    m_underWay.clear();
    startFront();
    while (!m_underWay && !m_waiting.empty()) {
        const QPointer<ClusterSession> next = m_waiting.front();
        m_waiting.erase(m_waiting.begin());
        if (next) // its tab may have been closed
            begin(*next);
    }
}

} // namespace drover
