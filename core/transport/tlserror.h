#pragma once

#include "core/base/error.h"
#include "core/transport/route.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>

namespace drover {

/// What is wrong with a certificate that was not accepted.
enum class CertificateFault : std::uint8_t {
    None,             ///< the error is of something else
    UnknownAuthority, ///< this computer does not trust who signed it
    OtherAuthority,   ///< the kubeconfig's authority did not sign it
    OtherName,
    Expired,
    NotYetValid,
    Other, ///< of those that the error's sentence alone tells
};

/// Thread: any, pure. Errors: none; of several faults the one that is to be mended first.
CertificateFault certificateFaultOf(const Error &error);
/// Of the server's certificate whose authority is unknown, SHA-256: "7D:28:…"; else empty. What a
/// person compares with the administrator before trusting it; no part of the error's sentence.
QString fingerprintOf(const Error &error);

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
