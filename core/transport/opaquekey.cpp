#include "core/transport/opaquekey.h"

#include <QSslSocket>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace drover {

namespace {

/// A passphrase is never asked for: OpenSSL alone would ask on the terminal.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

using BioPtr = std::unique_ptr<BIO, decltype(&BIO_free)>;
using KeyPtr = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using CertificatePtr = std::unique_ptr<X509, decltype(&X509_free)>;

BioPtr bioOf(const QByteArray &pem)
{
    return {BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free};
}

KeyPtr keyIn(const QByteArray &pem)
{
    const BioPtr bytes = bioOf(pem);
    return {PEM_read_bio_PrivateKey(bytes.get(), nullptr, &noPassphrase, nullptr), &EVP_PKEY_free};
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
    KeyPtr key = keyIn(pem);
    ERR_clear_error(); // Qt would take it for the reason of its next failure
    if (!key)
        return std::nullopt;
    return QSslKey(key.release(), QSsl::PrivateKey);
}

bool isKeyOf(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const BioPtr bytes = bioOf(certificatePem);
    const CertificatePtr certificate(PEM_read_bio_X509(bytes.get(), nullptr, &noPassphrase, nullptr),
                                     &X509_free);
    const KeyPtr key = keyIn(keyPem);
    const bool isOther =
        certificate && key && X509_check_private_key(certificate.get(), key.get()) != 1;
    ERR_clear_error();
    return !isOther;
}

} // namespace drover
