#include "core/transport/opaquekey.h"

#include <QSslSocket>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <memory>

namespace drover {

namespace {

/// A passphrase is never asked for: OpenSSL alone would ask on the terminal.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

/// Qt loads its OpenSSL itself; a key of another major version would be another structure.
bool isOursQtsOpenssl()
{
    return QSslSocket::activeBackend() == QLatin1StringView("openssl") &&
           QSslSocket::sslLibraryVersionNumber() >> 28 == OPENSSL_VERSION_MAJOR;
}

} // namespace

std::optional<QSslKey> opaqueKey(const QByteArray &pem)
{
    if (!isOursQtsOpenssl())
        return std::nullopt;
    const std::unique_ptr<BIO, decltype(&BIO_free)> bytes(
        BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bytes.get(), nullptr, &noPassphrase, nullptr);
    if (!key) {
        ERR_clear_error(); // Qt would take it for the reason of its next failure
        return std::nullopt;
    }
    return QSslKey(key, QSsl::PrivateKey);
}

} // namespace drover
