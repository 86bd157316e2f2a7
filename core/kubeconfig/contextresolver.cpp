#include "core/kubeconfig/contextresolver.h"

#include "core/base/joined.h"
#include "core/kubeconfig/kubeconfigtext.h"
#include "core/kubeconfig/serveraddress.h"
#include "core/kubeconfig/smallfile.h"
#include "core/kubeconfig/tokenfile.h"

namespace drover {

namespace {

constexpr qint64 kPemLimit = 4 * 1024 * 1024;

/// One of the pairs `x` (a path) and `x-data`; at most one is set.
struct PemField {
    QLatin1StringView name;
    QString path;
    QByteArray data;
};

/// The rule that the text breaks, if any.
using PemRule = std::optional<QString> (*)(const QByteArray &pem);

std::optional<QString> certificateRule(const QByteArray &pem)
{
    if (pem.contains("-----BEGIN CERTIFICATE-----"))
        return {};
    return KubeconfigText::tr("holds no PEM certificate");
}

std::optional<QString> keyRule(const QByteArray &pem)
{
    if (pem.contains("ENCRYPTED"))
        return KubeconfigText::tr("holds an encrypted key, which is not supported");
    if (pem.contains("-----BEGIN ") && pem.contains("PRIVATE KEY-----"))
        return {};
    return KubeconfigText::tr("holds no PEM private key");
}

template <typename Entry>
Result<QByteArray> readPem(const Entry &entry, const PemField &field, PemRule rule)
{
    if (field.path.isEmpty() && field.data.isEmpty())
        return QByteArray();
    const bool isFile = field.data.isEmpty();
    const QString name = isFile ? QString(field.name) : field.name + QStringLiteral("-data");
    QByteArray pem = field.data;
    const QString subject = isFile ? QStringLiteral("%1 (%2)").arg(name, field.path) : name;
    if (isFile) {
        const auto read = readSmallFile(field.path, kPemLimit);
        if (!read)
            return tl::unexpected(entryFault(entry, subject, read.error()));
        pem = *read;
    }
    if (const auto broken = rule(pem))
        return tl::unexpected(entryFault(entry, subject, *broken));
    return pem;
}

Result<UserCredentials> resolveUser(const UserEntry &user, const ClusterEntry &cluster)
{
    UserCredentials credentials;
    const auto certificate = readPem(
        user, {QLatin1StringView("client-certificate"), user.certificateFile, user.certificateData},
        certificateRule);
    if (!certificate)
        return tl::unexpected(certificate.error());
    credentials.certificatePem = *certificate;
    if (!certificate->isEmpty()) {
        credentials.certificateFile = user.certificateFile; // never beside data
        credentials.keyFile = user.keyFile;
        const auto key =
            readPem(user, {QLatin1StringView("client-key"), user.keyFile, user.keyData}, keyRule);
        if (!key)
            return tl::unexpected(key.error());
        credentials.keyPem = *key;
    }
    credentials.token = user.token.toUtf8();
    credentials.tokenFile = user.tokenFile;
    if (credentials.token.isEmpty() && !user.tokenFile.isEmpty()) {
        const auto token = readTokenFile(user.tokenFile);
        if (!token)
            return tl::unexpected(entryFault(
                user, QStringLiteral("tokenFile (%1)").arg(user.tokenFile), token.error()));
    }
    if (!user.basicUser.isEmpty()) // a password alone is ignored
        credentials.basicLogin = (user.basicUser + u':' + user.basicPassword).toUtf8();
    const bool hasToken = !user.token.isEmpty() || !user.tokenFile.isEmpty();
    if (user.authProvider && !hasToken && user.basicUser.isEmpty())
        credentials.idToken = user.authProvider->idToken;
    if (isExecInForce(user)) {
        credentials.exec = user.exec;
        credentials.exec->clusterConfig = cluster.execConfig;
    }
    return credentials;
}

/// A login in the server's address takes the place of all but the client certificate.
void takeAddressLogin(UserCredentials &credentials, const ClusterEntry &cluster)
{
    QUrl address = parseServerAddress(cluster.server).value_or(QUrl());
    const QByteArray login = takeLogin(address);
    if (login.isEmpty())
        return;
    credentials.basicLogin = login;
    credentials.token.clear();
    credentials.tokenFile.clear();
    credentials.idToken.reset();
    credentials.exec.reset();
}

Error unsupportedError(const ContextEntry &context, const QStringList &problems)
{
    Error error;
    error.kind = Error::Kind::Config;
    error.message = KubeconfigText::tr("%1: context \"%2\": %3")
                        .arg(context.file, context.name, sentences(problems));
    return error;
}

ClusterConfig withoutCredentials(const ContextParts &parts, const QString &source)
{
    const ClusterEntry &cluster = *parts.cluster;
    ClusterConfig config;
    config.id = {source, parts.context->name};
    config.file = parts.context->file;
    config.userName = parts.context->user;
    config.clusterName = parts.context->cluster;
    config.server = parseServerAddress(cluster.server).value_or(QUrl());
    takeLogin(config.server); // a secret of the user's: resolveUser() has it
    config.insecureSkipTlsVerify = cluster.insecureSkipTlsVerify;
    config.tlsServerName = cluster.tlsServerName;
    if (!cluster.proxyUrl.isEmpty())
        config.proxy = parseProxyAddress(cluster.proxyUrl).value_or(QUrl());
    config.disableCompression = cluster.disableCompression;
    return config;
}

} // namespace

Result<ClusterConfig> resolveCluster(const ContextParts &parts, const QString &source)
{
    if (const auto fault = contextFault(parts))
        return tl::unexpected(*fault);
    ClusterConfig config = withoutCredentials(parts, source);
    const auto ca = readPem(
        *parts.cluster,
        {QLatin1StringView("certificate-authority"), parts.cluster->caFile, parts.cluster->caData},
        certificateRule);
    if (!ca)
        return tl::unexpected(ca.error());
    config.caPem = *ca;
    config.caFile = parts.cluster->caFile; // never beside data
    if (parts.user)
        config.impersonation = parts.user->impersonation;
    return config;
}

Result<ClusterConfig> resolveContext(const ContextParts &parts, const QString &source)
{
    Result<ClusterConfig> config = resolveCluster(parts, source);
    if (!config)
        return config;
    if (const QStringList sentences = unsupportedIn(parts); !sentences.isEmpty())
        return tl::unexpected(unsupportedError(*parts.context, sentences));
    // Credentials never go over plain http: kubectl does not even read them then.
    if (config->server.scheme() != QLatin1StringView("https"))
        return config;
    if (parts.user) {
        const auto user = resolveUser(*parts.user, *parts.cluster);
        if (!user)
            return tl::unexpected(user.error());
        config->user = *user;
    }
    takeAddressLogin(config->user, *parts.cluster);
    return config;
}

} // namespace drover
