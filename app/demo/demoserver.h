#pragma once

#include "app/demo/api/demooptions.h"
#include "app/demo/events/eventrecorder.h"
#include "app/demo/http/demofaults.h"
#include "app/demo/life/demolife.h"
#include "app/demo/nodes/demostate.h"
#include "app/demo/workloads/demoworkloads.h"

#include <QObject>
#include <QUrl>

#include <map>
#include <memory>
#include <vector>

class QTcpSocket;

namespace drover::demo {

class DemoConnection;
class DemoListener;
class DemoRoutes;

/// A request as it came, for tests. `headers` have lower-case names; of Authorization only the
/// scheme is kept.
struct SeenRequest {
    QByteArray method;
    QByteArray target; ///< path and query
    QString user;      ///< empty: not authenticated
    RequestKind kind = RequestKind::Other;
    std::map<QByteArray, QByteArray> headers;
};

/// A simulated Kubernetes API server on a loopback port: HTTP/1.1, with TLS where asked.
///
/// Everything happens on the event loop of the thread that made it; it has no threads.
/// Thread: the one that made it. Errors: listen() tells whether the port could be had.
/// Source: answers follow recordings of a kube-apiserver 1.36.
class DemoServer : public QObject
{
    Q_OBJECT

public:
    explicit DemoServer(DemoOptions options = {}, QObject *parent = nullptr);
    ~DemoServer() override;

    bool listen();
    quint16 port() const { return m_port; }
    QUrl url() const; ///< with the base path

    DemoState &state() { return *m_state; }
    DemoWorkloads &workloads() { return *m_workloads; }
    DemoEvents &events() { return *m_events; }
    EventRecorder &recorder() { return *m_recorder; } ///< idle until it is started
    DemoLife &life() { return *m_life; } ///< pods live from the start; start() adds the rest
    DemoFaults &faults() { return *m_faults; }

    /// The cluster goes back to an older version and all connections are cut, as when etcd is
    /// restored and its API server started anew. False: that version is compacted.
    bool restoreBackup(quint64 version);

    const std::vector<SeenRequest> &requests() const { return m_requests; }
    int requestCount(RequestKind kind) const;
    void forgetRequests() { m_requests.clear(); }
    int openConnections() const { return m_open; }

    /// From now on these may do what they may; what was granted before goes on.
    void setUsers(std::vector<DemoUser> users) { m_options.users = std::move(users); }

Q_SIGNALS:
    void requestReceived(const drover::demo::SeenRequest &request);

private:
    void accept(QTcpSocket *socket);
    void followRefusal();
    void note(const SeenRequest &request);

    DemoOptions m_options;
    std::unique_ptr<DemoState> m_state;
    std::unique_ptr<DemoWorkloads> m_workloads;
    std::unique_ptr<DemoLife> m_life;
    std::unique_ptr<DemoEvents> m_events;
    std::unique_ptr<EventRecorder> m_recorder;
    std::unique_ptr<DemoFaults> m_faults;
    std::unique_ptr<DemoRoutes> m_routes;
    std::unique_ptr<DemoListener> m_listener;
    std::vector<SeenRequest> m_requests;
    quint16 m_port = 0;
    int m_open = 0;
};

} // namespace drover::demo
