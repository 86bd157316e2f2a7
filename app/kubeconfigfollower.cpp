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
    const QString &name = session.displayName();
    switch (update.change) {
    case ClusterChange::Nothing:
        break;
    case ClusterChange::Credentials:
        session.setConfig(*update.config);
        break;
    case ClusterChange::Server:
        // It may be another cluster: its nodes must not come under this one's name.
        Q_EMIT told(tr("%1: the kubeconfig now says another server, %2. This tab stays with %3; "
                       "close it and open the context again to follow.")
                        .arg(name, update.config->server.toDisplayString(),
                             session.config().server.toDisplayString()));
        break;
    case ClusterChange::Unreadable:
    case ClusterChange::Removed:
        Q_EMIT told(tr("%1: %2 The tab goes on with what was read before.")
                        .arg(name, update.error->message));
        break;
    }
}

} // namespace drover
