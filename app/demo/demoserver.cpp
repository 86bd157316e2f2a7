#include "app/demo/demoserver.h"

#include "app/demo/democonnection.h"
#include "app/demo/http/demolistener.h"
#include "app/demo/routes/demoroutes.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

namespace drover::demo {

namespace {

constexpr std::size_t kRequestsKept = 100'000;

std::optional<QSslConfiguration> configurationOf(const std::optional<DemoTls> &tls)
{
    if (!tls)
        return std::nullopt;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(tls->chain);
    configuration.setPrivateKey(tls->key);
    configuration.setCaCertificates(tls->clientCa);
    configuration.setPeerVerifyMode(tls->clientCa.isEmpty() ? QSslSocket::VerifyNone
                                                            : QSslSocket::QueryPeer);
    return configuration;
}

} // namespace

DemoServer::DemoServer(DemoOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_state(std::make_unique<DemoState>(m_options.seed)),
      m_workloads(std::make_unique<DemoWorkloads>(*m_state)),
      m_life(std::make_unique<DemoLife>(*m_state, *m_workloads)),
      m_events(std::make_unique<DemoEvents>(*m_state)),
      m_recorder(std::make_unique<EventRecorder>(*m_state, *m_workloads, *m_events)),
      m_faults(std::make_unique<DemoFaults>()),
      m_routes(
          std::make_unique<DemoRoutes>(m_options, *m_state, *m_workloads, *m_events, *m_faults)),
      m_listener(std::make_unique<DemoListener>(*m_faults, configurationOf(m_options.tls)))
{
    connect(m_listener.get(), &DemoListener::connectionReady, this, &DemoServer::accept);
    connect(m_faults.get(), &DemoFaults::flowChanged, this, &DemoServer::followRefusal);
}

DemoServer::~DemoServer()
{
    // Connections refer to the state and the faults, which go before children would.
    const auto connections = findChildren<DemoConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (DemoConnection *connection : connections) {
        connection->disconnect(this);
        delete connection;
    }
}

bool DemoServer::listen()
{
    if (!m_listener->listen(m_options.address, m_port != 0 ? m_port : m_options.port))
        return false;
    m_port = m_listener->serverPort();
    return true;
}

QUrl DemoServer::url() const
{
    QUrl url;
    url.setScheme(m_options.tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_options.address.toString());
    url.setPort(m_port);
    url.setPath(QString::fromLatin1(m_options.basePath));
    return url;
}

bool DemoServer::restoreBackup(quint64 version)
{
    if (!m_workloads->remembers(version) || !m_events->remembers(version) ||
        !m_state->restoreBackup(version))
        return false;
    m_workloads->restoreBackup(version);
    m_events->restoreBackup(version);
    m_faults->cutStreams();
    return true;
}

int DemoServer::requestCount(RequestKind kind) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
                             [kind](const SeenRequest &request) { return request.kind == kind; }));
}

void DemoServer::accept(QTcpSocket *socket)
{
    ++m_open;
    auto *connection = new DemoConnection(socket, *this, *m_routes);
    connect(connection, &DemoConnection::requestTaken, this, &DemoServer::note);
    connect(connection, &DemoConnection::ended, this, [this, connection] {
        --m_open;
        connection->deleteLater();
    });
}

void DemoServer::followRefusal()
{
    if (m_faults->refusing())
        m_listener->close();
    else if (!m_listener->isListening() && m_port != 0)
        listen();
}

void DemoServer::note(const SeenRequest &request)
{
    if (m_requests.size() < kRequestsKept)
        m_requests.push_back(request);
    Q_EMIT requestReceived(request);
}

} // namespace drover::demo
