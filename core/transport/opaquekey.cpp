#include "core/transport/opaquekey.h"

#include "core/transport/opensslcalls.h"

#include <QSslSocket>

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

BioPtr bioOf(const OpensslCalls &openssl, const QByteArray &pem)
{
    return {openssl.newBuffer(pem.constData(), static_cast<int>(pem.size())), openssl.freeBuffer};
}

KeyPtr keyIn(const OpensslCalls &openssl, const QByteArray &pem)
{
    const BioPtr bytes = bioOf(openssl, pem);
    return {openssl.readKey(bytes.get(), nullptr, &noPassphrase, nullptr), openssl.freeKey};
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
    const OpensslCalls *openssl = isOursQtsOpenssl() ? opensslCalls() : nullptr;
    if (!openssl)
        return std::nullopt;
    KeyPtr key = keyIn(*openssl, pem);
    openssl->clearErrors(); // Qt would take it for the reason of its next failure
    if (!key)
        return std::nullopt;
    return QSslKey(key.release(), QSsl::PrivateKey);
}

bool isKeyOf(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const OpensslCalls *openssl = opensslCalls();
    if (!openssl)
        return true;
    const BioPtr bytes = bioOf(*openssl, certificatePem);
    const CertificatePtr certificate(
        openssl->readCertificate(bytes.get(), nullptr, &noPassphrase, nullptr),
        openssl->freeCertificate);
    const KeyPtr key = keyIn(*openssl, keyPem);
    const bool isOther =
        certificate && key && openssl->isKeyOf(certificate.get(), key.get()) != 1;
    openssl->clearErrors();
    return !isOther;
}

} // namespace drover
