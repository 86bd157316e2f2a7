#include "core/doctor/credentialcheck.h"

#include "core/base/joined.h"
#include "core/credentials/idtokensource.h"
#include "core/doctor/certificatetext.h"
#include "core/doctor/doctoradvice.h"
#include "core/doctor/doctortext.h"
#include "core/kubeconfig/pluginwords.h"
#include "core/transport/tlsconfig.h"

#include <QSslCertificate>
#include <QStringList>

namespace drover {

namespace {

QString tokenText(const ClusterConfig &config)
{
    const UserCredentials &user = config.user;
    if (user.exec)
        return DoctorText::tr("the plugin %1 gave a token").arg(user.exec->command);
    if (!user.tokenFile.isEmpty())
        return DoctorText::tr("a token from the file %1").arg(user.tokenFile);
    if (user.idToken)
        return DoctorText::tr("the id-token of the auth-provider");
    return DoctorText::tr("a token from the kubeconfig");
}

QStringList partsOf(const ClusterConfig &config, const Credentials &credentials)
{
    QStringList parts;
    if (!credentials.bearerToken.isEmpty())
        parts << tokenText(config);
    else if (!credentials.basicLogin.isEmpty())
        parts << DoctorText::tr("user name and password of %1")
                     .arg(QString::fromUtf8(credentials.basicLogin.split(':').first()));
    const auto chain = QSslCertificate::fromData(credentials.certificatePem, QSsl::Pem);
    if (!chain.isEmpty())
        parts << DoctorText::tr("a client certificate for %1, good until %2")
                     .arg(identityText(chain.first()), utcText(chain.first().expiryDate()));
    return parts;
}

} // namespace

QString credentialText(const ClusterConfig &config, const Credentials &credentials,
                       std::optional<WallTime> expiry)
{
    QStringList parts = partsOf(config, credentials);
    if (config.server.scheme() != QLatin1StringView("https"))
        parts = {DoctorText::tr("none are sent, because the address begins with http://")};
    else if (parts.isEmpty())
        parts << DoctorText::tr("none: requests are anonymous");
    if (expiry)
        parts << DoctorText::tr("good until %1").arg(utcText(*expiry));
    if (!config.impersonation.user.isEmpty())
        parts << DoctorText::tr("acting as %1").arg(config.impersonation.user);
    parts.first()[0] = parts.first()[0].toUpper();
    return DoctorText::tr("%1.", "a sentence made of parts").arg(remarks(parts));
}

QString credentialFailureText(const Error &error)
{
    const QString words = pluginWordsOf(error).simplified();
    return words.isEmpty() ? error.message
                           : DoctorText::tr("%1 It says: %2").arg(error.message, words);
}

std::optional<Finding> credentialFault(const ClusterConfig &config, const Credentials &credentials,
                                       WallTime now)
{
    const auto tls = tlsConfiguration(config, credentials);
    if (!tls)
        return Finding{tls.error().message, adviceOnCredentials(signInOf(config), tls.error())};
    const auto expiry = expiryOfJwt(credentials.bearerToken);
    if (expiry && *expiry < now)
        return Finding{
            DoctorText::tr("The token expired on %1.").arg(utcText(*expiry)),
            DoctorText::tr("Sign in again, or take a fresh kubeconfig. If this date is still to "
                           "come, set this computer's clock.")};
    const auto chain = QSslCertificate::fromData(credentials.certificatePem, QSsl::Pem);
    const auto bad = outOfDate(chain.mid(0, 1), now);
    if (!bad)
        return std::nullopt;
    if (hasExpired(*bad, now))
        return Finding{DoctorText::tr("The client certificate for %1 expired on %2.")
                           .arg(identityText(*bad), utcText(bad->expiryDate())),
                       DoctorText::tr("Take a fresh kubeconfig, or renew the certificate (kubeadm "
                                      "certs renew).")};
    return Finding{DoctorText::tr("The client certificate for %1 is not good before %2.")
                       .arg(identityText(*bad), utcText(bad->effectiveDate())),
                   DoctorText::tr("Set this computer's clock.")};
}

} // namespace drover
