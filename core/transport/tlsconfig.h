#pragma once

#include "core/base/error.h"
#include "core/credentials/credentialsource.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QSslConfiguration>
#include <QSslError>
#include <QSslKey>

namespace drover {

/// Everything of a connection's TLS but the server name: TLS 1.2 or newer, the configured
/// certificate authority as the only trust root (none: the system's, which Qt looks up itself),
/// the client's certificate chain and key.
///
/// Thread: any. Errors: Config, for PEM that holds no certificate or a key Qt cannot use; the
/// message names the kubeconfig field and never holds the key.
/// Source: client-go transport/transport.go; Go's crypto/x509 for trust.
Result<QSslConfiguration> tlsConfiguration(const ClusterConfig &config,
                                           const Credentials &credentials);

/// A client key: EC or RSA, as PKCS#1, SEC1 or PKCS#8; Ed25519 through OpenSSL. Errors: Config, for
/// the others.
Result<QSslKey> clientKey(const QByteArray &pem, const QString &userName);

/// What OpenSSL objects to and Go does not: a configured authority that is no root itself. Go
/// trusts the certificate that was configured, whoever signed it.
QList<QSslError> acceptedErrors(const QSslConfiguration &tls);

} // namespace drover
