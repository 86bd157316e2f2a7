#pragma once

#include "core/credentials/credentialsource.h"
#include "core/kubeconfig/clusterconfig.h"
#include "core/transport/proxyrules.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslError>
#include <QString>

namespace drover {

/// How one cluster's server is reached with one client certificate; shared by all connections.
///
/// Thread: a plain value, any. Errors: Config, from makeRoute(). Secrets: holds the client's key
/// and the proxy's password; texts are made from the names below only.
struct Route {
    QString host; ///< without brackets
    quint16 port = 0;
    bool isEncrypted = false;
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    bool isProxyOverTls = false;
    QSslConfiguration tls;
    QList<QSslError> acceptedErrors;
    bool verifiesNames = false;
    bool hasOwnAuthority = false; ///< the kubeconfig names a certificate authority
    QString serverName;           ///< what the certificate must name, and SNI

    QString serverText; ///< host:port, IPv6 in brackets
    QString proxyText;  ///< host:port; empty: reached directly

    /// A plain-HTTP request through an HTTP proxy is sent to the proxy with its whole address;
    /// everything else goes through a tunnel.
    bool asksProxyItself() const { return proxy.type() == QNetworkProxy::HttpCachingProxy; }
};

Result<Route> makeRoute(const ClusterConfig &config, const Credentials &credentials,
                        const ProxyEnvironment &environment);

} // namespace drover
