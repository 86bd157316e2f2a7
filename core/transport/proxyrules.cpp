#include "core/transport/proxyrules.h"

#include "core/transport/transporttext.h"

#include <QHostAddress>

#include <optional>

namespace drover {

namespace {

bool isHttps(const QUrl &server)
{
    return server.scheme() == QLatin1String("https");
}

struct HostAndPort {
    QString host; ///< lower case, without brackets
    std::optional<int> port;
};

/// "host", "host:port", "[v6]:port", "v6".
HostAndPort splitPort(QString text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    const bool bracketed = text.startsWith(u'[');
    const bool hasPort = bracketed ? text.indexOf(u"]:") == colon - 1 : text.count(u':') == 1;
    HostAndPort result;
    if (hasPort) {
        bool isNumber = false;
        result.port = text.mid(colon + 1).toInt(&isNumber);
        if (!isNumber)
            result.port = -1; // matches no port, as a service name would not
        text.truncate(colon);
    }
    if (text.startsWith(u'[') && text.endsWith(u']'))
        text = text.mid(1, text.size() - 2);
    result.host = text;
    return result;
}

/// QHostAddress also reads "10.1" and "1"; Go reads full addresses only.
std::optional<QHostAddress> addressIn(const QString &text)
{
    const bool isFull = text.contains(u':') || text.count(u'.') == 3;
    const QHostAddress address(text);
    if (!isFull || address.isNull())
        return std::nullopt;
    return address;
}

bool matchesRange(const QString &rule, const QString &host)
{
    const auto address = addressIn(host);
    if (!address || !addressIn(rule.section(u'/', 0, 0)))
        return false;
    const auto range = QHostAddress::parseSubnet(rule);
    return range.second >= 0 && address->isInSubnet(range);
}

bool matchesName(QString rule, const QString &host)
{
    if (rule.startsWith(u"*."))
        rule.remove(0, 1);
    if (rule.startsWith(u'.'))
        return host.endsWith(rule);
    return host == rule || host.endsWith(u'.' + rule);
}

bool matchesRule(const QString &rule, const QString &host, int port)
{
    if (rule == u"*")
        return true;
    if (rule.contains(u'/'))
        return matchesRange(rule, host);
    const HostAndPort wanted = splitPort(rule);
    if (wanted.host.isEmpty() || (wanted.port && *wanted.port != port))
        return false;
    if (const auto address = addressIn(wanted.host)) {
        const auto hostAddress = addressIn(host);
        return hostAddress && hostAddress->isEqual(*address);
    }
    return matchesName(wanted.host, host);
}

bool isExempt(const QUrl &server, const QString &noProxy)
{
    const QString host = server.host().toLower();
    const auto address = addressIn(host);
    if (host == u"localhost" || (address && address->isLoopback()))
        return true;
    const int port = server.port(isHttps(server) ? 443 : 80);
    const QStringList rules = noProxy.split(u',', Qt::SkipEmptyParts);
    return std::any_of(rules.begin(), rules.end(), [&](const QString &rule) {
        const QString text = rule.trimmed().toLower();
        return !text.isEmpty() && matchesRule(text, host, port);
    });
}

/// Where the proxy listens if its URL names no port, as Go has it.
quint16 proxyPort(const QUrl &proxy)
{
    const int usual = proxy.scheme().startsWith(u"socks5") ? 1080 : isHttps(proxy) ? 443 : 80;
    return static_cast<quint16>(proxy.port(usual));
}

/// Sent with the first request, as Go does: Qt alone asks without and opens a second connection.
void addCredentials(QNetworkProxy &proxy, const QUrl &url)
{
    const QString user = url.userName(QUrl::FullyDecoded);
    const QString password = url.password(QUrl::FullyDecoded);
    if (user.isEmpty())
        return;
    if (proxy.type() == QNetworkProxy::Socks5Proxy) {
        proxy.setUser(user);
        proxy.setPassword(password);
        return;
    }
    const QByteArray pair = (user + u':' + password).toUtf8();
    proxy.setRawHeader("Proxy-Authorization", "Basic " + pair.toBase64());
}

Result<ProxyChoice> choiceOf(const QUrl &proxy, const QUrl &server)
{
    const QString shown = proxy.toDisplayString(QUrl::RemoveUserInfo);
    const QString scheme = proxy.scheme();
    if (proxy.host().isEmpty())
        return failure(Error::Kind::Config,
                       TransportText::tr("The proxy address %1 names no host.").arg(shown));
    const bool isSocks = scheme == u"socks5" || scheme == u"socks5h";
    if (!isSocks && scheme != u"http" && !isHttps(proxy))
        return failure(Error::Kind::Config,
                       TransportText::tr("The proxy address %1 has a scheme that Drover does not "
                                         "know; http, https and socks5 are supported.")
                           .arg(shown));
    QNetworkProxy result(isSocks           ? QNetworkProxy::Socks5Proxy
                         : isHttps(server) ? QNetworkProxy::HttpProxy
                                           : QNetworkProxy::HttpCachingProxy,
                         proxy.host(), proxyPort(proxy));
    result.setRawHeader("User-Agent", "drover/" DROVER_VERSION); // Qt's own is a browser's
    addCredentials(result, proxy);
    return ProxyChoice{result, isHttps(proxy)};
}

} // namespace

ProxyEnvironment ProxyEnvironment::from(const QProcessEnvironment &environment)
{
    const auto value = [&](const QString &name) {
        const QString upper = environment.value(name);
        return upper.isEmpty() ? environment.value(name.toLower()) : upper;
    };
    return {value(QStringLiteral("HTTP_PROXY")), value(QStringLiteral("HTTPS_PROXY")),
            value(QStringLiteral("NO_PROXY"))};
}

Result<QUrl> environmentProxyFor(const QUrl &server, const ProxyEnvironment &environment)
{
    const QString text = isHttps(server) ? environment.httpsProxy : environment.httpProxy;
    if (text.isEmpty() || isExempt(server, environment.noProxy))
        return QUrl();
    QUrl proxy(text);
    if (!proxy.isValid() || proxy.scheme().isEmpty() || proxy.host().isEmpty())
        proxy = QUrl(QStringLiteral("http://") + text);
    if (!proxy.isValid() || proxy.host().isEmpty())
        return failure(Error::Kind::Config,
                       TransportText::tr("The environment variable %1 holds no proxy address; something "
                          "like http://proxy.example:3128 is expected.")
                           .arg(isHttps(server) ? QStringLiteral("HTTPS_PROXY")
                                                : QStringLiteral("HTTP_PROXY")));
    return proxy;
}

Result<ProxyChoice> proxyFor(const QUrl &server, const QUrl &configured,
                             const ProxyEnvironment &environment)
{
    if (!configured.isEmpty())
        return choiceOf(configured, server);
    const Result<QUrl> found = environmentProxyFor(server, environment);
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->isEmpty() ? ProxyChoice() : choiceOf(*found, server);
}

} // namespace drover
