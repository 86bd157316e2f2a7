#pragma once

#include "core/base/error.h"

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

namespace drover {

/// The environment's proxy variables, as Go programs read them: upper case first, then lower.
struct ProxyEnvironment {
    QString httpProxy = {};
    QString httpsProxy = {};
    QString noProxy = {};

    static ProxyEnvironment from(const QProcessEnvironment &environment);
};

/// The proxy the environment names for `server`; an empty URL where it is reached directly.
/// Loopback never goes through a proxy. NO_PROXY holds names (of a domain and all below it), names
/// with a leading dot or "*." (only those below), addresses, CIDR ranges, each but the last with
/// an optional port, or "*".
///
/// Thread: any, pure. Errors: Config, when the variable holds no URL.
/// Source: golang.org/x/net/http/httpproxy, which kubectl uses.
Result<QUrl> environmentProxyFor(const QUrl &server, const ProxyEnvironment &environment);

/// A proxy as Qt is to be told of it.
struct ProxyChoice {
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    bool isOverTls = false; ///< the proxy itself is spoken to over TLS, see TlsProxyTunnel
};

/// The kubeconfig's `proxy-url` for every request (NO_PROXY does not count then), else the
/// environment's rule, else explicitly no proxy.
///
/// Thread: any, pure. Errors: Config, for a scheme Drover cannot speak; no message holds the
/// proxy's password.
Result<ProxyChoice> proxyFor(const QUrl &server, const QUrl &configured,
                             const ProxyEnvironment &environment);

} // namespace drover
