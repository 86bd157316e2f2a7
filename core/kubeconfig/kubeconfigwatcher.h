#pragma once

#include "core/base/clock.h"
#include "core/kubeconfig/kubeconfigchanges.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThread>

#include <memory>

namespace drover {

struct KubeconfigLooks;

/// Notices when kubeconfig files change: written in place, renamed over, reached by another link,
/// gone, or there at last.
///
/// Looks 0.2 s after the system told of a change, and every 30 s, because not every file system
/// tells. What would take a cluster away is looked at again a second later: a file may be half
/// written.
/// Thread: the GUI's; reading is done on a thread of its own. Units: milliseconds.
/// Errors: in the changes.
class KubeconfigWatcher : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit KubeconfigWatcher(Clock &clock, QObject *parent = nullptr);
    ~KubeconfigWatcher() override;

    /// What was loaded: from now on its files are watched.
    void setKubeconfigs(const KubeconfigSet &set);
    /// A cluster that is open, as it was opened. What its files said since then is news at once.
    void follow(const ClusterConfig &config);
    void unfollow(const ClusterId &id);

Q_SIGNALS:
    /// The text of a file changed. Of the followed clusters those that it concerns; Nothing means
    /// that a lost one is back as it was.
    void changed(const drover::KubeconfigChanges &changes);
    void lookWanted(); ///< to the reader, without payload

private:
    struct Followed {
        ClusterConfig config;
        bool isLost = false; ///< told as removed or unreadable
        bool isNew = true;   ///< not yet compared with the files
    };

    void lookSoon();
    void look();
    void takeLooks();
    void keepNews(std::vector<ClusterUpdate> &updates);
    /// True where a path was not watched before: of what changed since the look nobody told.
    bool watch(const QStringList &paths);

    Clock &m_clock;
    QFileSystemWatcher m_files;
    KubeconfigSet m_set;
    std::vector<Followed> m_open;
    std::shared_ptr<KubeconfigLooks> m_looks; ///< the mailboxes, each way
    QThread m_thread;
    std::unique_ptr<Clock::Timer> m_timer;
    int m_turn = 0;              ///< tells what was read for an older set from this one's
    bool m_isSoon = false;       ///< the timer is that of an event
    bool m_isConfirming = false; ///< a loss was seen and is looked at again
};

} // namespace drover
