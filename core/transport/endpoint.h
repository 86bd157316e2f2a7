#pragma once

#include "core/kubeconfig/clusterconfig.h"

#include <QNetworkProxy>
#include <QString>

namespace drover {

/// Whom a call talks to, for the sentences of its errors. Holds no secret.
///
/// Thread: a plain value, any. Errors: none.
struct Endpoint {
    QString server;     ///< host:port, IPv6 in brackets
    QString proxy;      ///< host:port; empty: reached directly
    QString serverName; ///< what the certificate must name
    bool isEncrypted = false;
    bool hasOwnAuthority = false; ///< the kubeconfig names a certificate authority
};

Endpoint endpointOf(const ClusterConfig &config, const QNetworkProxy &proxy);

} // namespace drover
