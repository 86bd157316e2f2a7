#include "core/kubeconfig/serveraddress.h"

#include "core/base/redact.h"
#include "core/kubeconfig/kubeconfigtext.h"

#include <QRegularExpression>
#include <QStringList>

namespace drover {

namespace {

bool isScheme(const QUrl &url, const QStringList &schemes)
{
    return schemes.contains(url.scheme());
}

} // namespace

tl::expected<QUrl, QString> parseServerAddress(const QString &server)
{
    const bool hasScheme = server.contains(QLatin1StringView("://"));
    QUrl url(hasScheme ? server : QStringLiteral("http://") + server);
    if (!url.isValid() || url.host().isEmpty())
        return tl::unexpected(KubeconfigText::tr("is not a URL with a host"));
    if (!isScheme(url, {QStringLiteral("https"), QStringLiteral("http")}))
        return tl::unexpected(KubeconfigText::tr("must begin with https:// or http://"));
    if (!url.userInfo().isEmpty() && url.scheme() != QLatin1StringView("https"))
        return tl::unexpected(KubeconfigText::tr(
            "holds a user name or password, which are sent over https:// only"));
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!hasScheme && !path.isEmpty())
        return tl::unexpected(KubeconfigText::tr("has a path but no https:// or http://"));
    url.setPath(path, QUrl::StrictMode);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

QByteArray takeLogin(QUrl &address)
{
    if (address.userInfo().isEmpty())
        return {};
    const QString login = address.userName(QUrl::FullyDecoded) + u':' +
                          address.password(QUrl::FullyDecoded);
    address.setUserInfo(QString());
    return login.toUtf8();
}

QString shownAddress(const QString &server)
{
    static const QRegularExpression login(QStringLiteral("^([^/@]*://)?[^@]*@"));
    QString shown = server;
    return redact(shown.replace(login, QStringLiteral("\\1[hidden]@")));
}

tl::expected<QUrl, QString> parseProxyAddress(const QString &proxyUrl)
{
    const QUrl url(proxyUrl);
    if (!isScheme(url, {QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("socks5")}))
        return tl::unexpected(KubeconfigText::tr("must begin with http://, https:// or socks5://"));
    if (!url.isValid() || url.host().isEmpty())
        return tl::unexpected(KubeconfigText::tr("is not a URL with a host"));
    return url;
}

} // namespace drover
