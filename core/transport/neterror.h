#pragma once

#include "core/base/error.h"
#include "core/transport/route.h"

#include <QAbstractSocket>

namespace drover {

/// How far a request had come when it failed.
enum class HttpPhase { Connecting, Waiting, Reading };

/// Whether a proxy on the way is at fault, and not the server behind it.
bool isProxyError(QAbstractSocket::SocketError code, const Route &route);

/// Why a connection could not be made or broke.
///
/// Thread: any, pure. Errors: gives them: Network, Timeout, Tls, Auth, Config.
/// `detail` is Qt's own text; it is shown where nothing better can be said.
Error socketError(QAbstractSocket::SocketError code, const QString &detail, const Route &route);

/// Why a connection broke over which both had spoken. What its decryption fails at then was damaged
/// on the way, and says nothing of certificates.
Error brokenError(QAbstractSocket::SocketError code, const QString &detail, const Route &route);

/// The server closed the connection before the answer was whole.
Error closedError(HttpPhase phase, const Route &route);

/// Nothing came for `limit`. Units: milliseconds in, seconds in the text.
Error silenceError(std::chrono::milliseconds limit, HttpPhase phase, const Route &route);

/// The answer is not HTTP/1.x.
Error notHttpError(const Route &route);

/// A proxy that answers CONNECT with another status than success.
Error proxyRefusalError(int status, const Route &route);

/// A proxy that answers itself that it wants a password.
Error proxyPasswordError(const Route &route);

} // namespace drover
