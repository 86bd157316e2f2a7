#pragma once

#include "core/base/error.h"
#include "core/transport/route.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>

namespace drover {

/// What a certificate that was not accepted means for the user: names, issuer, dates.
///
/// Thread: any, pure. Units: dates in UTC. Errors: gives them, kind Tls.
/// `server` is its own certificate: some problems name none.
Error certificateError(const QList<QSslError> &problems, const QSslCertificate &server,
                       const Route &route);

/// The certificate is trusted but is not for this host.
Error nameError(const QSslCertificate &certificate, const Route &route);

/// What a handshake that broke off means, told from the TLS library's words where Qt passes on
/// nothing else. Tls; Network where bytes were damaged on the way; Auth where the server refused the client's certificate; Config where key
/// and certificate do not belong together.
Error handshakeError(const QString &detail, const Route &route);

/// Whether the words are the TLS library's, so that handshakeError() has the better sentence.
bool isHandshakeText(const QString &detail);

} // namespace drover
