#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/transport/route.h"

#include <QAbstractSocket>
#include <QObject>
#include <QSslCertificate>
#include <QSslError>

#include <memory>
#include <optional>
#include <span>

class QTcpSocket;

namespace drover {

class TlsProxyTunnel;

/// One connection to the server: name lookup, proxy, TLS and its verification, bytes. It carries
/// one request at a time; nothing is written before the certificate was accepted.
///
/// Thread: the client's. Units: bytes. Errors: Network, Tls, Timeout, Auth, Config, through the
/// user. The user may let go of the connection from within any of its methods.
class HttpConnection final : public QObject
{
public:
    /// Who uses the connection at the moment.
    class User
    {
    public:
        virtual ~User() = default;
        /// A step towards the server was made: reached, or encrypted.
        virtual void advanced() = 0;
        /// Bytes wait to be read, all of which must be.
        virtual void readable() = 0;
        /// The end, after the last readable(). Nothing: the server closed the connection.
        virtual void lost(const std::optional<Error> &why) = 0;
    };

    explicit HttpConnection(std::shared_ptr<const Route> route);

    void setUser(User *user) { m_user = user; }
    /// Sent when the server is reached.
    void send(const QByteArray &request);
    /// 0 when there is nothing more for now.
    qint64 read(std::span<char> buffer);
    /// Ends it at once; the user hears nothing more.
    void close();

    /// Whether requests can be sent: reached, and its certificate accepted.
    bool isReady() const { return m_isReady && !m_hasEnded; }
    bool hasBeenReady() const { return m_isReady; }
    bool hasUnsentBytes() const;
    /// Whether it ended because of a proxy, and not of the server behind it.
    bool hasProxyFailed() const { return m_hasProxyFailed; }
    /// What the server showed of itself, also when it was not accepted; nothing without TLS.
    QList<QSslCertificate> peerChain() const;
    /// "TLSv1.3, TLS_AES_128_GCM_SHA256"; empty without TLS.
    QString encryption() const;
    /// How often it was handed on for one more request.
    int timesReused() const { return m_timesReused; }
    void countReuse() { ++m_timesReused; }

private:
    void open();
    void openTunnel();
    void connectTo(const QString &host, quint16 port);
    void becomeReady();
    void verifyName();
    QSslCertificate peerCertificate() const;
    void fail(QAbstractSocket::SocketError code);
    void end(const std::optional<Error> &why);

    std::shared_ptr<const Route> m_route;
    QTcpSocket *m_socket; ///< a child; a QSslSocket where the route is encrypted
    TlsProxyTunnel *m_tunnel = nullptr; ///< a child; only through a proxy over TLS
    User *m_user = nullptr;
    QByteArray m_unsent;
    QList<QSslError> m_sslErrors;
    bool m_isReady = false;
    bool m_hasEnded = false;
    bool m_hasProxyFailed = false;
    int m_timesReused = 0;
};

/// Closes the connection with its last owner, also from within one of its signals.
struct ConnectionCloser {
    void operator()(HttpConnection *connection) const
    {
        connection->close();
        connection->deleteLater();
    }
};
using ConnectionPtr = std::unique_ptr<HttpConnection, ConnectionCloser>;

} // namespace drover
