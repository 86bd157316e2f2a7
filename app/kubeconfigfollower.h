#pragma once

#include "core/kubeconfig/kubeconfigwatcher.h"
#include "core/nodes/clustersession.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace drover {

/// Joins changed kubeconfig files to open sessions: new credentials are taken with no restart; a
/// context that is gone, broken, or names another server is told, and the session stays.
///
/// Thread: the GUI thread. Errors: in contextLost().
class KubeconfigFollower : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit KubeconfigFollower(Clock &clock, QObject *parent = nullptr);

    /// What was loaded: from now on its files are watched.
    void setKubeconfigs(const KubeconfigSet &set) { m_watcher.setKubeconfigs(set); }
    /// Until the session's end.
    void follow(ClusterSession &session);

Q_SIGNALS:
    void setChanged(const drover::KubeconfigSet &set);
    /// It may be another cluster: its nodes must not come under this one's name.
    void serverChanged(const drover::ClusterConfig &open, const drover::ClusterConfig &now);
    void contextLost(const drover::ClusterId &id, const drover::Error &why);
    void contextBack(const drover::ClusterId &id); ///< the session's server, as it has it now

private:
    void take(const KubeconfigChanges &changes);
    void update(ClusterSession &session, const ClusterUpdate &update);
    void takeConfig(ClusterSession &session, const ClusterConfig &now);

    KubeconfigWatcher m_watcher;
    std::vector<QPointer<ClusterSession>> m_sessions;
};

} // namespace drover
