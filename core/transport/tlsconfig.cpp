#include "core/transport/tlsconfig.h"

#include "core/transport/opaquekey.h"
#include "core/transport/transporttext.h"

#include <QSslCertificate>
#include <QSslSocket>

namespace drover {

namespace {

/// The object identifier 1.3.101.112, as it stands in a PKCS#8 key.
constexpr char kEd25519Oid[] = "\x06\x03\x2b\x65\x70";

QByteArray derOf(const QByteArray &pem)
{
    const qsizetype begin = pem.indexOf("-----\n", pem.indexOf("-----BEGIN"));
    const qsizetype end = pem.indexOf("-----END");
    return begin < 0 || end < begin ? QByteArray()
                                    : QByteArray::fromBase64(pem.mid(begin + 6, end - begin - 6));
}

tl::unexpected<Error> unusableKey(const QByteArray &pem, const QString &userName)
{
    if (pem.contains("ENCRYPTED"))
        return failure(Error::Kind::Config,
                       TransportText::tr("The client-key of user \"%1\" is protected by a "
                                         "passphrase. Kubernetes clients need a plain key.")
                           .arg(userName));
    if (derOf(pem).contains(kEd25519Oid))
        return failure(Error::Kind::Config,
                       TransportText::tr("The client-key of user \"%1\" is an Ed25519 key, which "
                                         "this computer's Qt cannot use; RSA and EC keys work.")
                           .arg(userName));
    return failure(Error::Kind::Config,
                   TransportText::tr("The client-key of user \"%1\" is not an RSA or EC key in PEM form.")
                       .arg(userName));
}

Result<void> addClientCertificate(QSslConfiguration &tls, const ClusterConfig &config,
                                  const Credentials &credentials)
{
    const QList<QSslCertificate> chain
        = QSslCertificate::fromData(credentials.certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return failure(Error::Kind::Config,
                       TransportText::tr("The client-certificate of user \"%1\" holds no "
                                         "certificate in PEM form.")
                           .arg(config.userName));
    const Result<QSslKey> key = clientKey(credentials.keyPem, config.userName);
    if (!key)
        return tl::unexpected<Error>(key.error());
    if (!isKeyOf(credentials.certificatePem, credentials.keyPem))
        return failure(Error::Kind::Config,
                       TransportText::tr("The client-key of user \"%1\" does not belong to its "
                                         "client-certificate.")
                           .arg(config.userName));
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(*key);
    return {};
}

} // namespace

Result<QSslKey> clientKey(const QByteArray &pem, const QString &userName)
{
    // Qt wants to be told the algorithm, and gives a null key for a wrong one.
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    if (const std::optional<QSslKey> key = opaqueKey(pem))
        return *key;
    return unusableKey(pem, userName);
}

Result<QSslConfiguration> tlsConfiguration(const ClusterConfig &config,
                                           const Credentials &credentials)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    // A resumed session took longer than a full handshake when measured, and would outlive a
    // change of certificates.
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    if (config.insecureSkipTlsVerify)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (!config.caPem.isEmpty()) {
        const QList<QSslCertificate> roots = QSslCertificate::fromData(config.caPem, QSsl::Pem);
        if (roots.isEmpty())
            return failure(Error::Kind::Config,
                           TransportText::tr("The certificate-authority of cluster \"%1\" holds no "
                                             "certificate in PEM form.")
                               .arg(config.clusterName));
        tls.setCaCertificates(roots); // also turns off the lookup of the system's roots
    }
    if (!credentials.certificatePem.isEmpty()) {
        const Result<void> added = addClientCertificate(tls, config, credentials);
        if (!added)
            return tl::unexpected<Error>(added.error());
    }
    return tls;
}

QList<QSslError> acceptedErrors(const QSslConfiguration &tls)
{
    QList<QSslError> accepted;
    const QList<QSslCertificate> roots = tls.caCertificates();
    for (const QSslCertificate &root : roots) {
        if (root.isSelfSigned())
            continue;
        for (const QSslError::SslError code :
             {QSslError::UnableToGetIssuerCertificate, QSslError::UnableToGetLocalIssuerCertificate,
              QSslError::UnableToVerifyFirstCertificate})
            accepted.append(QSslError(code, root));
        // So Qt reports an authority that the server does not send along. OpenSSL gives this code
        // only for a chain that has reached the trusted ones, and still checks its signatures.
        accepted.append(QSslError(QSslError::UnableToGetIssuerCertificate));
    }
    return accepted;
}

} // namespace drover
