#include "core/transport/qthttpclient.h"

#include "core/kubeconfig/smallfile.h"
#include "core/transport/connectionpool.h"
#include "core/transport/qthttpcall.h"
#include "core/transport/requestbytes.h"
#include "core/transport/route.h"

#include <QSslCertificate>

namespace drover {

namespace {

/// A read that meets a closed connection is asked again; a write cannot be. So it takes one that
/// was alive a moment ago.
constexpr std::chrono::seconds kReuseForReads(50);
constexpr std::chrono::seconds kReuseForWrites(2);
constexpr qint64 kAuthorityLimit = 4 * 1024 * 1024;

} // namespace

/// What all requests with the same client certificate share.
struct QtHttpClient::Connections {
    QByteArray certificatePem;
    QByteArray keyPem;
    Result<std::shared_ptr<const Route>> route;
    std::shared_ptr<ConnectionPool> pool; ///< none where there is no route
    std::shared_ptr<QtHttpCall::ReadBuffer> buffer = std::make_shared<QtHttpCall::ReadBuffer>();
};

QtHttpClient::QtHttpClient(ClusterConfig config, ProxyEnvironment environment)
    : m_config(std::move(config)), m_environment(std::move(environment))
{
}

QtHttpClient::~QtHttpClient() = default;

void QtHttpClient::setConfig(ClusterConfig config)
{
    m_config = std::move(config);
    m_connections.reset();
}

/// A file that cannot be read, or is half written, leaves the authority in force that was known.
void QtHttpClient::rereadAuthority()
{
    if (m_config.caFile.isEmpty() || m_config.server.scheme() != u"https")
        return;
    const auto pem = readSmallFile(m_config.caFile, kAuthorityLimit);
    m_unreadable.note(m_config.caFile, pem ? QString() : pem.error());
    if (!pem || *pem == m_config.caPem || QSslCertificate::fromData(*pem, QSsl::Pem).isEmpty())
        return;
    m_config.caPem = *pem;
    m_connections.reset();
}

QtHttpClient::Connections &QtHttpClient::connectionsFor(const Credentials &credentials)
{
    const bool isKnown = m_connections
        && m_connections->certificatePem == credentials.certificatePem
        && m_connections->keyPem == credentials.keyPem;
    if (isKnown)
        return *m_connections;
    auto route = makeRoute(m_config, credentials, m_environment).map([](Route &&made) {
        return std::shared_ptr<const Route>(std::make_shared<Route>(std::move(made)));
    });
    m_connections.reset(
        new Connections{credentials.certificatePem, credentials.keyPem, std::move(route), {}});
    if (m_connections->route)
        m_connections->pool = std::make_shared<ConnectionPool>(*m_connections->route);
    return *m_connections;
}

std::unique_ptr<HttpCall> QtHttpClient::send(HttpRequest request, HttpSink &sink)
{
    if (!m_lifetime)
        m_lifetime = std::make_unique<QObject>();
    rereadAuthority();
    Connections &connections = connectionsFor(request.credentials);
    const bool isRead = request.method == "GET";
    auto call = std::make_unique<QtHttpCall>(
        sink, QtHttpCall::Setup{connections.route.value_or(nullptr), connections.pool,
                                connections.buffer, request.idleLimit, isRead});
    QObject::connect(m_lifetime.get(), &QObject::destroyed, call.get(), &QtHttpCall::abandon);
    if (!connections.route) {
        call->failSoon(connections.route.error());
        return call;
    }
    const Result<QByteArray> bytes = requestBytes(request, m_config, **connections.route);
    if (!bytes) {
        call->failSoon(bytes.error());
        return call;
    }
    if (request.onNewConnection)
        connections.pool->dropIdle();
    call->start(connections.pool->take(isRead ? kReuseForReads : kReuseForWrites), *bytes);
    return call;
}

} // namespace drover
