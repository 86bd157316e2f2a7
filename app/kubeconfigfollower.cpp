#include "app/kubeconfigfollower.h"

#include <algorithm>

namespace drover {

KubeconfigFollower::KubeconfigFollower(Clock &clock, QObject *parent)
    : QObject(parent), m_watcher(clock)
{
    connect(&m_watcher, &KubeconfigWatcher::changed, this, &KubeconfigFollower::take);
}

void KubeconfigFollower::follow(ClusterSession &session)
{
    m_sessions.emplace_back(&session);
    m_watcher.follow(session.config());
    connect(&session, &QObject::destroyed, this, [this, id = session.config().id] {
        std::erase_if(m_sessions, [](const auto &one) { return one.isNull(); });
        m_watcher.unfollow(id);
    });
}

void KubeconfigFollower::take(const KubeconfigChanges &changes)
{
    for (const ClusterUpdate &one : changes.clusters) {
        const auto found =
            std::find_if(m_sessions.begin(), m_sessions.end(), [&one](const auto &session) {
                return session && session->config().id == one.id;
            });
        if (found != m_sessions.end())
            update(**found, one);
    }
    Q_EMIT setChanged(changes.set);
}

void KubeconfigFollower::update(ClusterSession &session, const ClusterUpdate &update)
{
    switch (update.change) {
    case ClusterChange::Nothing:
    case ClusterChange::Credentials:
    case ClusterChange::Server:
        takeConfig(session, *update.config);
        break;
    case ClusterChange::Unreadable:
    case ClusterChange::Removed:
        Q_EMIT contextLost(update.id, *update.error);
        break;
    }
}

/// Compared with the session, not with what was read last: after it led elsewhere for a while, a
/// new token may be one for the other server.
void KubeconfigFollower::takeConfig(ClusterSession &session, const ClusterConfig &now)
{
    if (!isSameServer(session.config(), now)) {
        Q_EMIT serverChanged(session.config(), now);
        return;
    }
    if (!(session.config() == now))
        session.setConfig(now);
    Q_EMIT contextBack(now.id);
}

} // namespace drover
