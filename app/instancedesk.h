#pragma once

#include "app/clusterdesk.h"
#include "app/entrance.h"
#include "app/instanceserver.h"

#include <QObject>

#include <functional>

namespace drover {

/// Does what later starts ask: brings the window to the front and opens the contexts and files they
/// name. While a dialog waits for an answer it is what comes to the front: it is about what is behind
/// it, which changes only when it is closed.
///
/// Thread: the GUI thread. Errors: told to the one who asks, and in the window.
class InstanceDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    InstanceDesk(ui::MainWindow &window, ClusterDesk &clusters, ClusterOpener &opener, Clock &clock);

    /// From now on later starts come here.
    void listen(const Entrance &entrance, const Options &options);
    void close() { m_server.close(); }
    /// Brings the window, or its dialog, to the front; `activation`: the desktop's leave for that, if there is one.
    void raise(const QString &activation);

private:
    void take(quint64 caller, const InstanceRequest &request);
    bool isForUs(const InstanceRequest &request) const;
    void open(quint64 caller, const std::vector<ClusterId> &ids, const QStringList &files);
    void afterDialogs(const std::function<void()> &act);

    ui::MainWindow &m_window;
    ClusterDesk &m_clusters;
    ClusterOpener &m_opener;
    InstanceServer m_server;
    bool m_isReadOnly = false;
    bool m_isDryRun = false;
    QStringList m_defaultFiles;
};

} // namespace drover
