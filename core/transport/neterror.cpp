#include "core/transport/neterror.h"

#include "core/base/redact.h"
#include "core/transport/tlserror.h"
#include "core/transport/transporttext.h"

namespace drover {

namespace {

Error errorOf(Error::Kind kind, QString message)
{
    Error error;
    error.kind = kind;
    error.message = std::move(message);
    return error;
}

/// Whom the user should look at: behind a proxy only the proxy is reached directly.
QString peerText(const Endpoint &endpoint)
{
    return endpoint.proxy.isEmpty()
        ? endpoint.server
        : TransportText::tr("%1 (through the proxy %2)").arg(endpoint.server, endpoint.proxy);
}

QString closedText(bool answerBegan, const Endpoint &endpoint)
{
    return answerBegan ? TransportText::tr("The answer of %1 was cut: the connection was closed "
                                           "before its end.")
                             .arg(peerText(endpoint))
                       : TransportText::tr("%1 closed the connection without an answer.")
                             .arg(peerText(endpoint));
}

Error proxyError(QNetworkReply::NetworkError code, const QString &detail, const Endpoint &endpoint)
{
    using Kind = Error::Kind;
    switch (code) {
    case QNetworkReply::ProxyNotFoundError:
        return errorOf(Kind::Network,
                       TransportText::tr("The proxy %1 has no known address: its name cannot be "
                                         "resolved.")
                           .arg(endpoint.proxy));
    case QNetworkReply::ProxyTimeoutError:
        return errorOf(Kind::Timeout,
                       TransportText::tr("The proxy %1 did not answer in time.").arg(endpoint.proxy));
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return errorOf(Kind::Config,
                       TransportText::tr("The proxy %1 wants a user name and a password it "
                                         "accepts; they belong in proxy-url.")
                           .arg(endpoint.proxy));
    default:
        return errorOf(Kind::Network,
                       TransportText::tr("The proxy %1 does not connect to %2: %3")
                           .arg(endpoint.proxy, endpoint.server, redact(detail)));
    }
}

bool isProxyError(QNetworkReply::NetworkError code)
{
    return code >= QNetworkReply::ProxyConnectionRefusedError
        && code <= QNetworkReply::UnknownProxyError;
}

QString notHttpText(const Endpoint &endpoint)
{
    return endpoint.isEncrypted
        ? TransportText::tr("What %1 answers is not HTTP.").arg(peerText(endpoint))
        : TransportText::tr("What %1 answers is not HTTP. If it expects TLS, its address must "
                            "begin with https://.")
              .arg(peerText(endpoint));
}

} // namespace

Error networkError(QNetworkReply::NetworkError code, const QString &detail, bool answerBegan,
                   const Endpoint &endpoint)
{
    using Kind = Error::Kind;
    if (isProxyError(code))
        return proxyError(code, detail, endpoint);
    if (endpoint.isEncrypted && isHandshakeText(detail))
        return handshakeError(detail, endpoint);
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return errorOf(Kind::Network,
                       TransportText::tr("%1 refuses the connection: nothing listens there, or a "
                                         "firewall answers.")
                           .arg(peerText(endpoint)));
    case QNetworkReply::HostNotFoundError:
        return errorOf(Kind::Network,
                       TransportText::tr("%1 has no known address: the name cannot be resolved.")
                           .arg(peerText(endpoint)));
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return errorOf(Kind::Network, closedText(answerBegan, endpoint));
    case QNetworkReply::TimeoutError:
        return errorOf(Kind::Timeout,
                       TransportText::tr("%1 cannot be reached: the connection timed out.")
                           .arg(peerText(endpoint)));
    case QNetworkReply::SslHandshakeFailedError:
        return handshakeError(detail, endpoint);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return errorOf(Kind::Protocol, notHttpText(endpoint));
    case QNetworkReply::OperationCanceledError:
        return errorOf(Kind::Cancelled, TransportText::tr("The request was cancelled."));
    default:
        return errorOf(Kind::Network,
                       TransportText::tr("The connection to %1 failed: %2")
                           .arg(peerText(endpoint), redact(detail)));
    }
}

Error silenceError(std::chrono::milliseconds limit, bool answerBegan, const Endpoint &endpoint)
{
    const QString seconds = QString::number(static_cast<double>(limit.count()) / 1000.0);
    return errorOf(Error::Kind::Timeout,
                   answerBegan
                       ? TransportText::tr("The answer of %1 stopped: nothing came for %2 s.")
                             .arg(peerText(endpoint), seconds)
                       : TransportText::tr("No answer from %1 within %2 s.")
                             .arg(peerText(endpoint), seconds));
}

Error cutError(const Endpoint &endpoint)
{
    return errorOf(Error::Kind::Network, closedText(true, endpoint));
}

bool isHttpStatusError(QNetworkReply::NetworkError code)
{
    return code >= QNetworkReply::ContentAccessDenied;
}

} // namespace drover
