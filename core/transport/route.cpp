#include "core/transport/route.h"

#include "core/transport/tlsconfig.h"
#include "core/transport/transporttext.h"

namespace drover {

namespace {

QString hostAndPort(const QString &host, int port)
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(port);
}

} // namespace

Result<Route> makeRoute(const ClusterConfig &config, const Credentials &credentials,
                        const ProxyEnvironment &environment)
{
    Route route;
    route.isEncrypted = config.server.scheme() == QLatin1String("https");
    route.host = config.server.host();
    if (route.host.isEmpty() || (!route.isEncrypted && config.server.scheme() != u"http"))
        return failure(Error::Kind::Config,
                       TransportText::tr("The server of cluster \"%1\" is not an address of the form "
                                         "https://host:port.")
                           .arg(config.clusterName));
    route.port = static_cast<quint16>(config.server.port(route.isEncrypted ? 443 : 80));
    route.serverName = config.tlsServerName.isEmpty() ? route.host : config.tlsServerName;
    route.serverText = hostAndPort(route.host, route.port);
    const Result<ProxyChoice> choice = proxyFor(config.server, config.proxy, environment);
    if (!choice)
        return tl::unexpected<Error>(choice.error());
    route.proxy = choice->proxy;
    route.isProxyOverTls = choice->isOverTls;
    if (route.proxy.type() != QNetworkProxy::NoProxy)
        route.proxyText = hostAndPort(route.proxy.hostName(), route.proxy.port());
    if (!route.isEncrypted && !route.isProxyOverTls)
        return route;
    const Result<QSslConfiguration> tls = tlsConfiguration(config, credentials);
    if (!tls)
        return tl::unexpected<Error>(tls.error());
    route.tls = *tls;
    route.acceptedErrors = acceptedErrors(*tls);
    route.verifiesNames = !config.insecureSkipTlsVerify;
    route.hasOwnAuthority = !config.caPem.isEmpty();
    return route;
}

} // namespace drover
