#include "core/credentials/execcredential.h"

#include "core/kubeconfig/contextcheck.h"
#include "core/kubeconfig/kubeconfigtext.h"
#include "core/objects/timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace drover {

namespace {

constexpr QLatin1StringView kKind("ExecCredential");

QString urlText(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded());
}

QJsonObject clusterInfo(const ClusterConfig &config)
{
    QJsonObject cluster{{QStringLiteral("server"), urlText(config.server)}};
    if (!config.tlsServerName.isEmpty())
        cluster[QStringLiteral("tls-server-name")] = config.tlsServerName;
    if (config.insecureSkipTlsVerify)
        cluster[QStringLiteral("insecure-skip-tls-verify")] = true;
    if (!config.caPem.isEmpty())
        cluster[QStringLiteral("certificate-authority-data")] =
            QString::fromLatin1(config.caPem.toBase64());
    if (!config.proxy.isEmpty())
        cluster[QStringLiteral("proxy-url")] = urlText(config.proxy);
    if (config.disableCompression)
        cluster[QStringLiteral("disable-compression")] = true;
    const QByteArray &extension = config.user.exec->clusterConfig;
    const QJsonDocument json = QJsonDocument::fromJson(extension);
    cluster[QStringLiteral("config")] =
        json.isObject() ? QJsonValue(json.object()) : QJsonValue(QJsonValue::Null);
    return cluster;
}

/// The text of a field that may be missing or null; nothing where it is of another type.
std::optional<QByteArray> textOf(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QByteArray();
    return value.isString() ? std::optional(value.toString().toUtf8()) : std::nullopt;
}

tl::expected<Credentials, QString> credentialsIn(const QJsonObject &status)
{
    const auto token = textOf(status, QLatin1StringView("token"));
    const auto certificate = textOf(status, QLatin1StringView("clientCertificateData"));
    const auto key = textOf(status, QLatin1StringView("clientKeyData"));
    if (!token || !certificate || !key)
        return tl::unexpected(KubeconfigText::tr("holds a field of the wrong type"));
    if (certificate->isEmpty() != key->isEmpty())
        return tl::unexpected(KubeconfigText::tr("holds only one of client certificate and key"));
    if (token->isEmpty() && certificate->isEmpty())
        return tl::unexpected(KubeconfigText::tr("holds neither token nor client certificate"));
    if (!isHeaderSafe(*token))
        return tl::unexpected(
            KubeconfigText::tr("holds a token with line breaks or control characters"));
    const bool isPem =
        certificate->isEmpty() ||
        (certificate->contains("-----BEGIN CERTIFICATE-----") && key->contains("PRIVATE KEY-----"));
    if (!isPem)
        return tl::unexpected(KubeconfigText::tr("holds a client certificate or key not in PEM"));
    return Credentials{*token, *certificate, *key};
}

} // namespace

QByteArray execInfoFor(const ClusterConfig &config)
{
    QJsonObject spec{{QStringLiteral("interactive"), false}};
    if (config.user.exec->provideClusterInfo)
        spec[QStringLiteral("cluster")] = clusterInfo(config);
    const QJsonObject info{{QStringLiteral("kind"), QString(kKind)},
                           {QStringLiteral("apiVersion"), config.user.exec->apiVersion},
                           {QStringLiteral("spec"), spec}};
    return QJsonDocument(info).toJson(QJsonDocument::Compact);
}

tl::expected<ExecCredential, QString> parseExecCredential(const QByteArray &output,
                                                          const QString &apiVersion)
{
    const QJsonDocument json = QJsonDocument::fromJson(output);
    if (!json.isObject() || json[QStringLiteral("kind")].toString() != kKind)
        return tl::unexpected(KubeconfigText::tr("is not an ExecCredential in JSON"));
    if (json[QStringLiteral("apiVersion")].toString() != apiVersion)
        return tl::unexpected(KubeconfigText::tr("is not of apiVersion %1").arg(apiVersion));
    const QJsonObject status = json[QStringLiteral("status")].toObject();
    const auto credentials = credentialsIn(status);
    if (!credentials)
        return tl::unexpected(credentials.error());
    ExecCredential result{*credentials, std::nullopt};
    const auto expiry = textOf(status, QLatin1StringView("expirationTimestamp"));
    if (expiry && expiry->isEmpty())
        return result;
    const auto time = expiry ? parseTimestamp(expiry->toStdString()) : std::nullopt;
    if (!time || !time->isReported())
        return tl::unexpected(
            KubeconfigText::tr("holds an expirationTimestamp that is not an RFC 3339 time"));
    result.expiry = time->wallTime();
    return result;
}

} // namespace drover
