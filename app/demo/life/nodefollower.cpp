#include "app/demo/life/nodefollower.h"

namespace drover::demo {

NodeFollower::NodeFollower(DemoState &state, QObject *parent)
    : QObject(parent), m_state(state), m_seen(state.version())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &NodeFollower::look);
    connect(&state, &DemoState::changed, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
}

void NodeFollower::look()
{
    if (m_seen > m_state.version() || m_seen < m_state.oldestVersion()) {
        m_seen = m_state.oldestVersion();
        Q_EMIT skipped();
    }
    while (const DemoEvent *next = m_state.eventAfter(m_seen)) {
        const DemoEvent event = *next; // what is done about it may push it out of the history
        m_seen = event.after.version;
        Q_EMIT nodeChanged(event);
    }
}

} // namespace drover::demo
