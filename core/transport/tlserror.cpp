#include "core/transport/tlserror.h"

#include "core/base/joined.h"
#include "core/base/redact.h"
#include "core/transport/servername.h"
#include "core/transport/transporttext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace drover {

namespace {

Error errorOf(Error::Kind kind, QString message)
{
    Error error;
    error.kind = kind;
    error.message = std::move(message);
    return error;
}

QString dateText(const QDateTime &date)
{
    return date.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

/// The common name, else the organisation, else the whole name.
QString issuerText(const QSslCertificate &certificate)
{
    for (const auto info : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList names = certificate.issuerInfo(info);
        if (!names.isEmpty())
            return listed(names);
    }
    return certificate.issuerDisplayName();
}

struct FaultName {
    CertificateFault fault;
    QLatin1StringView cause; ///< as it stands among an error's causes
};
constexpr FaultName kFaultNames[] = {
    {CertificateFault::Expired, QLatin1StringView("CertificateExpired")}, // the first to be mended first
    {CertificateFault::NotYetValid, QLatin1StringView("CertificateNotYetValid")},
    {CertificateFault::OtherName, QLatin1StringView("CertificateOtherName")},
    {CertificateFault::OtherAuthority, QLatin1StringView("CertificateOtherAuthority")},
    {CertificateFault::UnknownAuthority, QLatin1StringView("CertificateUnknownAuthority")},
    {CertificateFault::Other, QLatin1StringView("CertificateOther")},
};

Error withFault(Error error, CertificateFault fault, const QSslCertificate &server)
{
    for (const FaultName &name : kFaultNames) {
        if (name.fault != fault || error.hasCause(name.cause))
            continue;
        const bool isUnknown = fault == CertificateFault::OtherAuthority ||
                               fault == CertificateFault::UnknownAuthority;
        const QByteArray digest = isUnknown ? server.digest(QCryptographicHash::Sha256) : QByteArray();
        error.causes.push_back({name.cause, QString::fromLatin1(digest.toHex(':').toUpper()), {}});
    }
    return error;
}

bool isOfAuthority(QSslError::SslError problem)
{
    switch (problem) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateSignatureFailed: return true;
    default: return false; // Qt's list grows
    }
}

CertificateFault faultOf(QSslError::SslError problem, const Route &route)
{
    if (isOfAuthority(problem))
        return route.hasOwnAuthority ? CertificateFault::OtherAuthority
                                     : CertificateFault::UnknownAuthority;
    switch (problem) {
    case QSslError::CertificateExpired: return CertificateFault::Expired;
    case QSslError::CertificateNotYetValid: return CertificateFault::NotYetValid;
    case QSslError::HostNameMismatch: return CertificateFault::OtherName;
    default: return CertificateFault::Other;
    }
}

QString authorityText(const QSslCertificate &certificate, const Route &route)
{
    const QString issuer = issuerText(certificate);
    return route.hasOwnAuthority
        ? TransportText::tr("The certificate of %1 is signed by an unknown authority, %2: the "
                            "kubeconfig's certificate-authority does not match.")
              .arg(route.serverText, quoted(issuer))
        : TransportText::tr("The certificate of %1 is signed by %2, which this computer does "
                            "not trust.")
              .arg(route.serverText, quoted(issuer));
}

QString nameText(const QSslCertificate &certificate, const Route &route)
{
    const QStringList names = namesOf(certificate);
    if (names.isEmpty())
        return TransportText::tr("The certificate of %1 names no host at all (subject alternative "
                                 "names); a common name alone does not count.")
            .arg(route.serverText);
    return TransportText::tr("The certificate of %1 is for %2, not for %3. Set tls-server-name to "
                             "one of them if this is the right server.")
        .arg(route.serverText, listed(names), route.serverName);
}

QString sentenceFor(const QSslError &problem, const QSslCertificate &server, const Route &route)
{
    if (isOfAuthority(problem.error()))
        return authorityText(problem.certificate().isNull() ? server : problem.certificate(), route);
    const QSslCertificate certificate
        = problem.certificate().isNull() ? server : problem.certificate();
    switch (problem.error()) {
    case QSslError::CertificateExpired:
        return TransportText::tr("The certificate of %1 (%2) expired on %3.")
            .arg(route.serverText, quoted(certificate.subjectDisplayName()),
                 dateText(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return TransportText::tr("The certificate of %1 (%2) is not valid before %3; check "
                                 "this computer's clock.")
            .arg(route.serverText, quoted(certificate.subjectDisplayName()),
                 dateText(certificate.effectiveDate()));
    case QSslError::HostNameMismatch:
        return nameText(certificate, route);
    default: // Qt's list grows; each has a text of its own
        return TransportText::tr("The certificate of %1 is not accepted: %2.")
            .arg(route.serverText, problem.errorString());
    }
}

/// What OpenSSL writes, and what it means. The words are not translated, and Qt gives no code.
struct HandshakeText {
    QLatin1StringView needle;
    Error::Kind kind;
    const char *sentence; ///< %1 is host:port
};

constexpr const char *kRefusedClient
    = QT_TRANSLATE_NOOP("drover::TransportText", "%1 refuses the client certificate of this user.");
constexpr const char *kNoCommonTerms = QT_TRANSLATE_NOOP(
    "drover::TransportText",
    "%1 and Drover have no TLS version or cipher in common; TLS 1.2 or newer is needed.");
constexpr const char *kNotTls = QT_TRANSLATE_NOOP(
    "drover::TransportText",
    "%1 does not speak TLS. If it serves plain HTTP, its address must begin with http://.");

constexpr HandshakeText kHandshakeTexts[] = {
    // Of no certificate: it is tried again as soon as after any broken connection.
    {QLatin1StringView("bad record mac"), Error::Kind::Network,
     QT_TRANSLATE_NOOP("drover::TransportText",
                       "What came from %1 was damaged on the way: it cannot be decrypted.")},
    {QLatin1StringView("wrong version number"), Error::Kind::Tls, kNotTls},
    {QLatin1StringView("http request"), Error::Kind::Tls, kNotTls},
    {QLatin1StringView("packet length too long"), Error::Kind::Tls, kNotTls},
    {QLatin1StringView("alert protocol version"), Error::Kind::Tls, kNoCommonTerms},
    {QLatin1StringView("unsupported protocol"), Error::Kind::Tls, kNoCommonTerms},
    {QLatin1StringView("alert insufficient security"), Error::Kind::Tls, kNoCommonTerms},
    {QLatin1StringView("alert certificate required"), Error::Kind::Auth,
     QT_TRANSLATE_NOOP("drover::TransportText",
                       "%1 asks for a client certificate, and this user has none it accepts.")},
    {QLatin1StringView("alert certificate expired"), Error::Kind::Auth,
     QT_TRANSLATE_NOOP("drover::TransportText",
                       "%1 refuses the client certificate of this user: it has expired.")},
    {QLatin1StringView("alert bad certificate"), Error::Kind::Auth, kRefusedClient},
    {QLatin1StringView("alert unknown ca"), Error::Kind::Auth, kRefusedClient},
    {QLatin1StringView("alert certificate unknown"), Error::Kind::Auth, kRefusedClient},
    {QLatin1StringView("alert certificate revoked"), Error::Kind::Auth, kRefusedClient},
    {QLatin1StringView("alert unsupported certificate"), Error::Kind::Auth, kRefusedClient},
    {QLatin1StringView("alert access denied"), Error::Kind::Auth, kRefusedClient},
    {QLatin1StringView("alert decrypt error"), Error::Kind::Auth, kRefusedClient},
    {QLatin1StringView("alert handshake failure"), Error::Kind::Tls,
     QT_TRANSLATE_NOOP("drover::TransportText",
                       "%1 breaks off the TLS handshake: no common cipher, or it wants a client "
                       "certificate.")},
};

const HandshakeText *handshakeTextIn(const QString &detail)
{
    const auto found
        = std::find_if(std::begin(kHandshakeTexts), std::end(kHandshakeTexts),
                       [&](const HandshakeText &text) {
                           return detail.contains(text.needle, Qt::CaseInsensitive);
                       });
    return found == std::end(kHandshakeTexts) ? nullptr : found;
}

bool isKeyMismatch(const QString &detail)
{
    // Qt's own sentence, which may be translated, before its "%1".
    const QString sentence = QCoreApplication::translate(
        "QSslSocket", "Private key does not certify public key, %1");
    return detail.startsWith(sentence.section(u'%', 0, 0))
        || detail.contains(QLatin1StringView("key values mismatch"));
}

} // namespace

Error certificateError(const QList<QSslError> &problems, const QSslCertificate &server,
                       const Route &route)
{
    QStringList found;
    for (const QSslError &problem : problems) {
        const QString sentence = sentenceFor(problem, server, route);
        if (!found.contains(sentence))
            found.append(sentence);
    }
    Error error = errorOf(Error::Kind::Tls, sentences(found));
    for (const QSslError &problem : problems)
        error = withFault(std::move(error), faultOf(problem.error(), route), server);
    return error;
}

Error nameError(const QSslCertificate &certificate, const Route &route)
{
    return withFault(errorOf(Error::Kind::Tls, nameText(certificate, route)),
                     CertificateFault::OtherName, certificate);
}

CertificateFault certificateFaultOf(const Error &error)
{
    const auto *found = std::ranges::find_if(
        kFaultNames, [&](const FaultName &name) { return error.hasCause(name.cause); });
    return found == std::end(kFaultNames) ? CertificateFault::None : found->fault;
}

QString fingerprintOf(const Error &error)
{
    for (const FaultName &name : kFaultNames) {
        const auto cause = std::ranges::find(error.causes, QString(name.cause), &ErrorCause::reason);
        if (cause != error.causes.end() && !cause->message.isEmpty())
            return cause->message;
    }
    return {};
}

Error handshakeError(const QString &detail, const Route &route)
{
    if (isKeyMismatch(detail))
        return errorOf(Error::Kind::Config,
                       TransportText::tr("The client-key of this user does not belong to its "
                                         "client-certificate."));
    if (const HandshakeText *text = handshakeTextIn(detail))
        return errorOf(text->kind, TransportText::tr(text->sentence).arg(route.serverText));
    return errorOf(Error::Kind::Tls,
                   TransportText::tr("The TLS handshake with %1 failed: %2")
                       .arg(route.serverText, redact(detail)));
}

bool isHandshakeText(const QString &detail)
{
    return isKeyMismatch(detail) || handshakeTextIn(detail);
}

} // namespace drover
