#include "core/transport/endpoint.h"

namespace drover {

namespace {

QString hostAndPort(const QString &host, int port)
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(port);
}

} // namespace

Endpoint endpointOf(const ClusterConfig &config, const QNetworkProxy &proxy)
{
    Endpoint endpoint;
    endpoint.isEncrypted = config.server.scheme() == QLatin1String("https");
    endpoint.server
        = hostAndPort(config.server.host(), config.server.port(endpoint.isEncrypted ? 443 : 80));
    if (proxy.type() != QNetworkProxy::NoProxy)
        endpoint.proxy = hostAndPort(proxy.hostName(), proxy.port());
    endpoint.serverName
        = config.tlsServerName.isEmpty() ? config.server.host() : config.tlsServerName;
    endpoint.hasOwnAuthority = !config.caPem.isEmpty();
    return endpoint;
}

} // namespace drover
