#include "core/transport/requestbytes.h"

#include "core/transport/transporttext.h"

#include <QUrl>

#include <algorithm>

namespace drover {

namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// Characters that would end the line and begin another, or are no text at all.
bool breaksLine(const QByteArray &value)
{
    return std::any_of(value.begin(), value.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
}

/// The server's base path, encoded, without a slash at its end.
QByteArray basePath(const QUrl &server)
{
    QByteArray path = server.path(QUrl::FullyEncoded).toLatin1();
    while (path.endsWith('/'))
        path.chop(1);
    return path;
}

/// Host as it stands in a URL, the port only where it is not the scheme's own.
QByteArray hostHeader(const QUrl &server)
{
    QByteArray host = server.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return server.port() < 0 ? host : host + ':' + QByteArray::number(server.port());
}

void addHeader(QByteArray &bytes, const QByteArray &name, const QByteArray &value)
{
    bytes += name + ": " + value + "\r\n";
}

tl::unexpected<Error> badHeader(const QByteArray &name)
{
    return failure(Error::Kind::Config,
                   TransportText::tr("The request's %1 holds characters that a header may not "
                                     "hold, such as a line break.")
                       .arg(QString::fromLatin1(name)));
}

/// Characters beyond those that client-go writes as they are.
constexpr char kPlainInKey[] = "!#$&'*+^`|";

Headers impersonationHeaders(const Impersonation &as)
{
    Headers headers;
    if (as.user.isEmpty())
        return headers;
    headers.emplace_back("Impersonate-User", as.user.toUtf8());
    if (!as.uid.isEmpty())
        headers.emplace_back("Impersonate-Uid", as.uid.toUtf8());
    for (const QString &group : as.groups)
        headers.emplace_back("Impersonate-Group", group.toUtf8());
    for (const auto &[key, values] : as.extra) {
        const QByteArray name = "Impersonate-Extra-" + key.toUtf8().toPercentEncoding(kPlainInKey);
        for (const QString &value : values)
            headers.emplace_back(name, value.toUtf8());
    }
    return headers;
}

/// Errors: Config, for a token that would break out of its line.
Result<Headers> credentialHeaders(const Credentials &credentials, const QString &userName)
{
    const QByteArray &token = credentials.bearerToken;
    if (breaksLine(token))
        return failure(Error::Kind::Config,
                       TransportText::tr("The token of user \"%1\" holds characters that no token "
                                         "may hold, such as a line break.")
                           .arg(userName));
    if (!token.isEmpty())
        return Headers{{"Authorization", "Bearer " + token}};
    if (!credentials.basicLogin.isEmpty())
        return Headers{{"Authorization", "Basic " + credentials.basicLogin.toBase64()}};
    return Headers();
}

} // namespace

Result<QByteArray> requestBytes(const HttpRequest &request, const ClusterConfig &config,
                                const Route &route)
{
    const QByteArray path = basePath(config.server) + request.target;
    const QByteArray host = hostHeader(config.server);
    if (breaksLine(path) || path.contains(' ') || breaksLine(request.method))
        return badHeader("target");
    QByteArray bytes = request.method + ' ' + (route.asksProxyItself() ? "http://" + host : "")
        + path + " HTTP/1.1\r\n";
    addHeader(bytes, "Host", host);
    // Not a browser's or curl's: for those the API server pretty-prints, 1.6 times the bytes.
    addHeader(bytes, "User-Agent", "drover/" DROVER_VERSION);
    addHeader(bytes, "Accept-Encoding", request.gzip ? "gzip" : "identity");
    // No source gives any for such a server (makeCredentialSource); here is where they would leave.
    const Result<Headers> login =
        route.isEncrypted ? credentialHeaders(request.credentials, config.userName) : Headers();
    if (!login)
        return tl::unexpected(login.error());
    for (const auto &[name, value] :
         request.headers + *login + impersonationHeaders(config.impersonation)) {
        if (breaksLine(name) || breaksLine(value))
            return badHeader(name);
        addHeader(bytes, name, value);
    }
    if (const QByteArray forProxy = route.proxy.rawHeader("Proxy-Authorization");
        route.asksProxyItself() && !forProxy.isEmpty())
        addHeader(bytes, "Proxy-Authorization", forProxy);
    if (!request.body.isEmpty() || request.method == "POST" || request.method == "PUT"
        || request.method == "PATCH")
        addHeader(bytes, "Content-Length", QByteArray::number(request.body.size()));
    return bytes + "\r\n" + request.body;
}

} // namespace drover
