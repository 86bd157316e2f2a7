#include "core/transport/neterror.h"

#include "core/base/redact.h"
#include "core/transport/tlserror.h"
#include "core/transport/transporttext.h"

namespace drover {

namespace {

using Kind = Error::Kind;

Error errorOf(Kind kind, QString message)
{
    Error error;
    error.kind = kind;
    error.message = std::move(message);
    return error;
}

/// Whom the user should look at: behind a proxy only the proxy is reached directly.
QString peerText(const Route &route)
{
    return route.proxyText.isEmpty()
        ? route.serverText
        : TransportText::tr("%1 (through the proxy %2)").arg(route.serverText, route.proxyText);
}

Error proxyError(QAbstractSocket::SocketError code, const QString &detail, const Route &route)
{
    switch (code) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return proxyPasswordError(route);
    case QAbstractSocket::SocketAccessError:
        return errorOf(Kind::Config,
                       TransportText::tr("The proxy %1 does not let this user through to %2: %3. "
                                         "If it wants a user name and a password, they belong in "
                                         "proxy-url.")
                           .arg(route.proxyText, route.serverText, redact(detail)));
    case QAbstractSocket::ProxyNotFoundError:
        return errorOf(Kind::Network,
                       TransportText::tr("The proxy %1 has no known address: its name cannot be "
                                         "resolved.")
                           .arg(route.proxyText));
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return errorOf(Kind::Timeout, TransportText::tr("The proxy %1 did not answer in time.")
                                          .arg(route.proxyText));
    case QAbstractSocket::ProxyConnectionRefusedError:
        return errorOf(Kind::Network, TransportText::tr("The proxy %1 refuses the connection: "
                                                        "nothing listens there, or a firewall "
                                                        "answers.")
                                          .arg(route.proxyText));
    default: // closed, not understood: Qt's text says which
        return errorOf(Kind::Network,
                       TransportText::tr("The proxy %1 does not connect to %2: %3")
                           .arg(route.proxyText, route.serverText, redact(detail)));
    }
}

} // namespace

bool isProxyError(QAbstractSocket::SocketError code, const Route &route)
{
    switch (code) {
    case QAbstractSocket::SocketAccessError: // so Qt reports a 403, and SOCKS logins
        return !route.proxyText.isEmpty();
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return true;
    default:
        return false;
    }
}

Error socketError(QAbstractSocket::SocketError code, const QString &detail, const Route &route)
{
    if (isProxyError(code, route))
        return proxyError(code, detail, route);
    if (route.isEncrypted && isHandshakeText(detail))
        return handshakeError(detail, route);
    switch (code) {
    case QAbstractSocket::ConnectionRefusedError:
        return errorOf(Kind::Network,
                       TransportText::tr("%1 refuses the connection: nothing listens there, or a "
                                         "firewall answers.")
                           .arg(peerText(route)));
    case QAbstractSocket::HostNotFoundError:
        return errorOf(Kind::Network,
                       TransportText::tr("%1 has no known address: the name cannot be resolved.")
                           .arg(peerText(route)));
    case QAbstractSocket::RemoteHostClosedError:
        return closedError(HttpPhase::Connecting, route);
    case QAbstractSocket::SocketTimeoutError:
        return errorOf(Kind::Timeout,
                       TransportText::tr("%1 cannot be reached: the connection timed out.")
                           .arg(peerText(route)));
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return handshakeError(detail, route);
    default: // unreachable networks and the like: the system says it best
        return errorOf(Kind::Network, TransportText::tr("The connection to %1 failed: %2")
                                          .arg(peerText(route), redact(detail)));
    }
}

Error brokenError(QAbstractSocket::SocketError code, const QString &detail, const Route &route)
{
    const Error error = socketError(code, detail, route);
    // With TLS 1.3 a server tells only then what it thinks of the client.
    const bool isVerdict =
        detail.contains(QLatin1StringView("alert handshake failure"), Qt::CaseInsensitive);
    if (error.kind != Kind::Tls || isVerdict)
        return error;
    return errorOf(Kind::Network, TransportText::tr("What came from %1 was damaged on the way: it "
                                                    "cannot be decrypted.")
                                      .arg(peerText(route)));
}

Error closedError(HttpPhase phase, const Route &route)
{
    switch (phase) {
    case HttpPhase::Connecting:
        if (route.isEncrypted)
            return errorOf(Kind::Network, TransportText::tr("%1 closed the connection during the "
                                                            "TLS handshake.")
                                              .arg(peerText(route)));
        break;
    case HttpPhase::Waiting:
        break;
    case HttpPhase::Reading:
        return errorOf(Kind::Network, TransportText::tr("The answer of %1 was cut: the connection "
                                                        "was closed before its end.")
                                          .arg(peerText(route)));
    }
    return errorOf(Kind::Network,
                   route.isEncrypted
                       ? TransportText::tr("%1 closed the connection without an answer.")
                             .arg(peerText(route))
                       : TransportText::tr("%1 closed the connection without an answer. If it "
                                           "expects TLS, its address must begin with https://.")
                             .arg(peerText(route)));
}

Error silenceError(std::chrono::milliseconds limit, HttpPhase phase, const Route &route)
{
    const QString seconds = QString::number(static_cast<double>(limit.count()) / 1000.0);
    switch (phase) {
    case HttpPhase::Connecting:
        return errorOf(Kind::Timeout, TransportText::tr("%1 could not be reached within %2 s.")
                                          .arg(peerText(route), seconds));
    case HttpPhase::Waiting:
        return errorOf(Kind::Timeout, TransportText::tr("No answer from %1 within %2 s.")
                                          .arg(peerText(route), seconds));
    case HttpPhase::Reading:
        break;
    }
    return errorOf(Kind::Timeout,
                   TransportText::tr("The answer of %1 stopped: nothing came for %2 s.")
                       .arg(peerText(route), seconds));
}

Error notHttpError(const Route &route)
{
    return errorOf(Kind::Protocol,
                   route.isEncrypted
                       ? TransportText::tr("What %1 answers is not HTTP.").arg(peerText(route))
                       : TransportText::tr("What %1 answers is not HTTP. If it expects TLS, its "
                                           "address must begin with https://.")
                             .arg(peerText(route)));
}

Error proxyRefusalError(int status, const Route &route)
{
    return errorOf(Kind::Network,
                   TransportText::tr("The proxy %1 does not connect to %2: it answers %3.")
                       .arg(route.proxyText, route.serverText, QString::number(status)));
}

Error proxyPasswordError(const Route &route)
{
    return errorOf(Kind::Config,
                   TransportText::tr("The proxy %1 wants a user name and a password it accepts; "
                                     "they belong in proxy-url.")
                       .arg(route.proxyText));
}

} // namespace drover
