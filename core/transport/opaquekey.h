#pragma once

#include <QSslKey>

#include <optional>

namespace drover {

/// A private key that Qt 6.4 cannot read, such as Ed25519, read by OpenSSL and handed to Qt as it
/// is. Nothing where it is no plain key in PEM, or where Qt's TLS is not an OpenSSL that we know.
///
/// Thread: any. Errors: none of its own.
/// Source: QSslKey(Qt::HANDLE), which takes the key over; Qt 6.4, qtlskey_openssl.cpp.
std::optional<QSslKey> opaqueKey(const QByteArray &pem);

/// Whether the key is that of the first certificate; yes where OpenSSL cannot read one of them.
///
/// Thread: any. Errors: none of its own.
bool isKeyOf(const QByteArray &certificatePem, const QByteArray &keyPem);

} // namespace drover
