#include "core/kubeconfig/contextcheck.h"

#include "core/kubeconfig/kubeconfigtext.h"
#include "core/kubeconfig/serveraddress.h"

#include <algorithm>

namespace drover {

namespace {

using Fault = std::optional<Error>;

constexpr QLatin1StringView kExecApi("client.authentication.k8s.io/");

QString bothSetRule(const QString &other)
{
    return KubeconfigText::tr("and %1 are both set; keep one").arg(other);
}

QString controlsRule()
{
    return KubeconfigText::tr("holds line breaks or control characters");
}

Fault referenceFault(const ContextParts &parts)
{
    const ContextEntry &context = *parts.context;
    if (context.name.isEmpty())
        return entryFault(context, QStringLiteral("name"), KubeconfigText::tr("is not set"));
    if (context.cluster.isEmpty())
        return entryFault(context, QStringLiteral("cluster"), KubeconfigText::tr("is not set"));
    if (!parts.cluster)
        return entryFault(
            context, QStringLiteral("cluster"),
            KubeconfigText::tr("names \"%1\", which is not defined").arg(context.cluster));
    // No user at all is anonymous, as for client-go; a user that is missing is a mistake.
    if (!parts.user && !context.user.isEmpty())
        return entryFault(
            context, QStringLiteral("user"),
            KubeconfigText::tr("names \"%1\", which is not defined").arg(context.user));
    return {};
}

Fault clusterFault(const ClusterEntry &cluster)
{
    if (cluster.server.isEmpty())
        return entryFault(cluster, QStringLiteral("server"), KubeconfigText::tr("is not set"));
    const auto server = parseServerAddress(cluster.server);
    if (!server)
        return entryFault(cluster, QStringLiteral("server"), server.error());
    const bool hasCa = !cluster.caFile.isEmpty() || !cluster.caData.isEmpty();
    if (!cluster.caFile.isEmpty() && !cluster.caData.isEmpty())
        return entryFault(cluster, QStringLiteral("certificate-authority"),
                          bothSetRule(QStringLiteral("certificate-authority-data")));
    if (cluster.insecureSkipTlsVerify && hasCa)
        return entryFault(cluster, QStringLiteral("insecure-skip-tls-verify"),
                          KubeconfigText::tr("and a certificate authority are both set; keep one"));
    if (cluster.proxyUrl.isEmpty())
        return {};
    const auto proxy = parseProxyAddress(cluster.proxyUrl);
    if (!proxy)
        return entryFault(cluster, QStringLiteral("proxy-url"), proxy.error());
    return {};
}

Fault certificateFault(const UserEntry &user)
{
    const bool hasCertificate = !user.certificateFile.isEmpty() || !user.certificateData.isEmpty();
    if (!hasCertificate) // a key alone is ignored
        return {};
    if (!user.certificateFile.isEmpty() && !user.certificateData.isEmpty())
        return entryFault(user, QStringLiteral("client-certificate"),
                          bothSetRule(QStringLiteral("client-certificate-data")));
    if (!user.keyFile.isEmpty() && !user.keyData.isEmpty())
        return entryFault(user, QStringLiteral("client-key"),
                          bothSetRule(QStringLiteral("client-key-data")));
    if (user.keyFile.isEmpty() && user.keyData.isEmpty())
        return entryFault(user, QStringLiteral("client-key"),
                          KubeconfigText::tr("is not set, but a client certificate is"));
    return {};
}

Fault execFault(const UserEntry &user)
{
    const ExecPlugin &exec = *user.exec;
    if (user.authProvider)
        return entryFault(user, QStringLiteral("exec"),
                          bothSetRule(QStringLiteral("auth-provider")));
    if (exec.command.isEmpty())
        return entryFault(user, QStringLiteral("exec.command"), KubeconfigText::tr("is not set"));
    if (exec.apiVersion != kExecApi + QLatin1StringView("v1") &&
        exec.apiVersion != kExecApi + QLatin1StringView("v1beta1"))
        return entryFault(user, QStringLiteral("exec.apiVersion"),
                          KubeconfigText::tr("must be %1v1 or %1v1beta1").arg(kExecApi));
    const bool areNamed = std::none_of(exec.environment.begin(), exec.environment.end(),
                                       [](const auto &pair) { return pair.first.isEmpty(); });
    if (!areNamed)
        return entryFault(user, QStringLiteral("exec.env"),
                          KubeconfigText::tr("holds a variable without a name"));
    const QStringList modes{QStringLiteral("Never"), QStringLiteral("IfAvailable"),
                            QStringLiteral("Always")};
    if (!modes.contains(exec.interactiveMode))
        return entryFault(user, QStringLiteral("exec.interactiveMode"),
                          KubeconfigText::tr("must be Never, IfAvailable or Always"));
    return {};
}

Fault tokenFault(const UserEntry &user)
{
    const QString basicAuth = QStringLiteral("username or password");
    if (!user.token.isEmpty() && user.hasBasicAuth())
        return entryFault(user, QStringLiteral("token"), bothSetRule(basicAuth));
    if (!user.tokenFile.isEmpty() && user.hasBasicAuth())
        return entryFault(user, QStringLiteral("tokenFile"), bothSetRule(basicAuth));
    if (!isHeaderSafe(user.token.toUtf8()))
        return entryFault(user, QStringLiteral("token"), controlsRule());
    if (user.authProvider && !isHeaderSafe(user.authProvider->idToken))
        return entryFault(user, QStringLiteral("auth-provider.config.id-token"), controlsRule());
    return {};
}

/// The fields beside `as` that are set, and what they hold.
std::vector<std::pair<QString, QStringList>> impersonationFields(const Impersonation &as)
{
    std::vector<std::pair<QString, QStringList>> fields;
    if (!as.uid.isEmpty())
        fields.emplace_back(QStringLiteral("as-uid"), QStringList{as.uid});
    if (!as.groups.isEmpty())
        fields.emplace_back(QStringLiteral("as-groups"), as.groups);
    for (const auto &[key, values] : as.extra)
        fields.emplace_back(QStringLiteral("as-user-extra"), values);
    return fields;
}

Fault impersonationFault(const UserEntry &user)
{
    if (!isHeaderSafe(user.impersonation.user.toUtf8()))
        return entryFault(user, QStringLiteral("as"), controlsRule());
    for (const auto &[field, values] : impersonationFields(user.impersonation)) {
        if (user.impersonation.user.isEmpty())
            return entryFault(user, field, KubeconfigText::tr("is set without \"as\""));
        if (!isHeaderSafe(values.join(QString()).toUtf8()))
            return entryFault(user, field, controlsRule());
    }
    return {};
}

Fault userFault(const UserEntry &user)
{
    if (Fault fault = tokenFault(user))
        return fault;
    if (Fault fault = certificateFault(user))
        return fault;
    if (user.exec) {
        if (Fault fault = execFault(user))
            return fault;
    }
    return impersonationFault(user);
}

/// kubectl asks for the user name then; over plain http neither is sent.
Fault loginFault(const UserEntry &user, const ClusterEntry &cluster)
{
    const bool isPasswordAlone = user.basicUser.isEmpty() && !user.basicPassword.isEmpty();
    const bool hasOther = user.exec || user.authProvider || !user.certificateFile.isEmpty() ||
                          !user.certificateData.isEmpty();
    const QUrl server = parseServerAddress(cluster.server).value_or(QUrl());
    const bool isSent = server.scheme() == QLatin1StringView("https") && server.userInfo().isEmpty();
    if (isPasswordAlone && !hasOther && isSent)
        return entryFault(user, QStringLiteral("username"),
                          KubeconfigText::tr("is not set, but a password is"));
    return {};
}

/// The logins that clients once had built in, and what took their place.
struct FormerProvider {
    QLatin1StringView name;
    const char *advice;
};

constexpr FormerProvider kFormerProviders[] = {
    {QLatin1StringView("gcp"),
     QT_TRANSLATE_NOOP("KubeconfigText",
                       "The auth-provider \"gcp\" was removed from Kubernetes clients. Install "
                       "gke-gcloud-auth-plugin and run: gcloud container clusters get-credentials.")},
    {QLatin1StringView("azure"),
     QT_TRANSLATE_NOOP("KubeconfigText",
                       "The auth-provider \"azure\" was removed from Kubernetes clients. Install "
                       "kubelogin and run: kubelogin convert-kubeconfig.")},
};

QString adviceFor(const QString &provider)
{
    for (const FormerProvider &former : kFormerProviders) {
        if (provider == former.name)
            return KubeconfigText::tr(former.advice);
    }
    return KubeconfigText::tr("The auth-provider \"%1\" is not known; use an exec plugin.")
        .arg(provider);
}

QStringList unsupportedLogin(const UserEntry &user)
{
    QStringList sentences;
    if (user.authProvider && user.authProvider->name != QLatin1StringView("oidc"))
        sentences << adviceFor(user.authProvider->name);
    if (isExecInForce(user) && user.exec->interactiveMode == QLatin1StringView("Always"))
        sentences << KubeconfigText::tr("The login plugin \"%1\" needs a terminal "
                                        "(exec.interactiveMode is Always), which is not supported.")
                         .arg(user.exec->command);
    return sentences;
}

} // namespace

std::optional<Error> contextFault(const ContextParts &parts)
{
    if (Fault fault = referenceFault(parts))
        return fault;
    if (Fault fault = clusterFault(*parts.cluster))
        return fault;
    if (!parts.user)
        return {};
    if (Fault fault = userFault(*parts.user))
        return fault;
    return loginFault(*parts.user, *parts.cluster);
}

QStringList unsupportedIn(const ContextParts &parts)
{
    if (!parts.user || !parts.cluster)
        return {};
    // Over plain http no credentials are sent, so what they ask for has no effect.
    const auto server = parseServerAddress(parts.cluster->server);
    const bool isHttps = server && server->scheme() == QLatin1StringView("https");
    return isHttps ? unsupportedLogin(*parts.user) : QStringList();
}

bool isExecInForce(const UserEntry &user)
{
    return user.exec && user.token.isEmpty() && user.tokenFile.isEmpty() && user.basicUser.isEmpty() &&
           user.certificateFile.isEmpty() && user.certificateData.isEmpty();
}

bool isHeaderSafe(const QByteArray &token)
{
    return std::none_of(token.begin(), token.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code < 0x20 || code == 0x7f;
    });
}

} // namespace drover
