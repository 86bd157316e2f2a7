#pragma once

#include <QSslCertificate>
#include <QString>
#include <QStringList>

namespace drover {

/// Whether the certificate names the host, which may be an address. Only subject alternative
/// names count: Qt would also accept the common name, which Go, and with it kubectl, ignores.
///
/// Thread: any, pure. Errors: none. Source: RFC 6125 6.4.3; Go's crypto/x509 VerifyHostname.
bool certificateNames(const QSslCertificate &certificate, const QString &host);

/// The names and addresses the certificate is for, for messages.
QStringList namesOf(const QSslCertificate &certificate);

} // namespace drover
