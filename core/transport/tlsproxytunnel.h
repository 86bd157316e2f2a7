#pragma once

#include "core/base/error.h"
#include "core/transport/route.h"

#include <QObject>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>
#include <vector>

namespace drover {

/// The way through a proxy that is itself spoken to over TLS, which Qt's sockets cannot do.
///
/// It reaches the proxy, asks it for the server, and then carries bytes between the proxy and one
/// connection from this very process, over a loopback port that takes nobody else and is closed
/// again at once.
/// Thread: the client's. Units: bytes. Errors: Network, Tls, Timeout, Config, through `failed`;
/// after `ready` the end of one side is the end of the other.
/// Source: golang net/http Transport: a proxy is trusted by the same authority as the server.
class TlsProxyTunnel final : public QObject
{
public:
    struct Handlers {
        std::function<void(quint16 port)> ready; ///< once; then connect to it and call expect()
        std::function<void(const Error &)> failed;
    };

    TlsProxyTunnel(const Route &route, Handlers handlers, QObject *parent);
    ~TlsProxyTunnel() override;

    void open();
    /// The port of ours that has connected; others are sent away.
    void expect(quint16 port);

private:
    void verify();
    void readAnswer();
    void listen();
    void match();
    void join(QTcpSocket *inner);
    void fail(const Error &error);

    Route m_route;
    Route m_proxy;        ///< the proxy as if it were the server
    QByteArray m_request; ///< CONNECT; empty where the proxy is asked for each request itself
    Handlers m_handlers;
    QSslSocket m_outer;
    QList<QSslError> m_problems;
    QTcpServer m_listener;
    std::vector<QTcpSocket *> m_callers; ///< children that wait to be told from others
    quint16 m_expectedPort = 0;
    bool m_isReady = false;
};

} // namespace drover
