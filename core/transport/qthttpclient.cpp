#include "core/transport/qthttpclient.h"

#include "core/transport/connectionpool.h"
#include "core/transport/qthttpcall.h"
#include "core/transport/tlsconfig.h"
#include "core/transport/transporttext.h"
#include "core/transport/uploaddevice.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace drover {

/// What all requests with the same client certificate share.
struct QtHttpClient::Connections {
    QByteArray certificatePem;
    QByteArray keyPem;
    Result<QSslConfiguration> tls;
    Result<QNetworkProxy> proxy;
    ConnectionPool pool{proxy.value_or(QNetworkProxy(QNetworkProxy::NoProxy))};
    std::shared_ptr<QtHttpCall::ReadBuffer> buffer = std::make_shared<QtHttpCall::ReadBuffer>();
};

namespace {

QUrl urlFor(const QUrl &server, const QByteArray &target)
{
    QByteArray base = server.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                       | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    while (base.endsWith('/'))
        base.chop(1);
    return QUrl::fromEncoded(base + target, QUrl::StrictMode);
}

void setRawHeaders(QNetworkRequest &request, const HttpRequest &wanted)
{
    // Qt's own "Mozilla/5.0" makes the API server pretty-print, 1.6 times the bytes.
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("drover/" DROVER_VERSION));
    // Set by hand, so that Qt leaves the inflating to us; its own holds the body back.
    request.setRawHeader("Accept-Encoding", wanted.gzip ? "gzip" : "identity");
    for (const auto &[name, value] : wanted.headers)
        request.setRawHeader(name, value);
    if (!wanted.credentials.bearerToken.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + wanted.credentials.bearerToken);
}

void turnOffExtras(QNetworkRequest &request)
{
    using Request = QNetworkRequest;
    request.setAttribute(Request::Http2AllowedAttribute, false);
    request.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    request.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    request.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    request.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    request.setAttribute(Request::CacheLoadControlAttribute, Request::AlwaysNetwork);
    request.setAttribute(Request::CacheSaveControlAttribute, false);
}

QNetworkReply *start(QNetworkAccessManager &manager, QNetworkRequest request,
                     const HttpRequest &wanted)
{
    if (wanted.body.isEmpty())
        return wanted.method == "GET" ? manager.get(request)
                                      : manager.sendCustomRequest(request, wanted.method);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, wanted.body.size());
    auto *body = new UploadDevice(wanted.body);
    QNetworkReply *reply = manager.sendCustomRequest(request, wanted.method, body);
    body->setParent(reply);
    return reply;
}

/// Characters that would end the header line and begin another.
bool breaksHeader(const QByteArray &value)
{
    return std::any_of(value.begin(), value.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
}

} // namespace

QtHttpClient::QtHttpClient(ClusterConfig config, ProxyEnvironment environment)
    : m_config(std::move(config)), m_environment(std::move(environment))
{
}

QtHttpClient::~QtHttpClient() = default;

QtHttpClient::Connections &QtHttpClient::connectionsFor(const Credentials &credentials)
{
    const bool isKnown = m_connections
        && m_connections->certificatePem == credentials.certificatePem
        && m_connections->keyPem == credentials.keyPem;
    if (!isKnown) {
        const bool isEncrypted = m_config.server.scheme() == QLatin1String("https");
        m_connections.reset(new Connections{
            credentials.certificatePem, credentials.keyPem,
            isEncrypted ? tlsConfiguration(m_config, credentials) : QSslConfiguration(),
            networkProxyFor(m_config.server, m_config.proxy, m_environment)});
    }
    return *m_connections;
}

std::optional<Error> QtHttpClient::obstacle(const Connections &connections,
                                            const HttpRequest &request, const QUrl &url) const
{
    if (!connections.tls)
        return connections.tls.error();
    if (!connections.proxy)
        return connections.proxy.error();
    if (breaksHeader(request.credentials.bearerToken))
        return failure(Error::Kind::Config,
                       TransportText::tr("The token of user \"%1\" holds characters that no token "
                                         "may hold, such as a line break.")
                           .arg(m_config.userName))
            .value();
    if (!url.isValid() || url.host().isEmpty())
        return failure(Error::Kind::Config,
                       TransportText::tr("The server of cluster \"%1\" is no address of the form "
                                         "https://host:port.")
                           .arg(m_config.clusterName))
            .value();
    return std::nullopt;
}

std::unique_ptr<QtHttpCall> QtHttpClient::makeCall(const Connections &connections,
                                                   const HttpRequest &request,
                                                   HttpSink &sink) const
{
    QtHttpCall::Setup setup;
    setup.endpoint = endpointOf(m_config, connections.pool.proxy());
    setup.idleLimit = request.idleLimit;
    setup.verifiesNames = setup.endpoint.isEncrypted && !m_config.insecureSkipTlsVerify;
    if (connections.tls)
        setup.acceptedErrors = acceptedErrors(*connections.tls);
    setup.buffer = connections.buffer;
    auto call = std::make_unique<QtHttpCall>(sink, std::move(setup));
    QObject::connect(m_lifetime.get(), &QObject::destroyed, call.get(), &QtHttpCall::abandon);
    return call;
}

std::unique_ptr<HttpCall> QtHttpClient::send(HttpRequest request, HttpSink &sink)
{
    if (!m_lifetime)
        m_lifetime = std::make_unique<QObject>();
    Connections &connections = connectionsFor(request.credentials);
    std::unique_ptr<QtHttpCall> call = makeCall(connections, request, sink);
    const QUrl url = urlFor(m_config.server, request.target);
    if (const auto error = obstacle(connections, request, url)) {
        call->failSoon(*error);
        return call;
    }
    QNetworkRequest outgoing(url);
    outgoing.setSslConfiguration(*connections.tls);
    outgoing.setPeerVerifyName(m_config.tlsServerName);
    turnOffExtras(outgoing);
    setRawHeaders(outgoing, request);
    auto lease = connections.pool.take(request.isWatch, request.onNewConnection);
    QNetworkReply *reply = start(lease.manager(), std::move(outgoing), request);
    call->follow(reply, std::move(lease));
    return call;
}

} // namespace drover
