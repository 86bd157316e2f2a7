#pragma once

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <memory>
#include <optional>

namespace drover {

/// A proxy on loopback: HTTP CONNECT and SOCKS5. It resolves no names: whatever it is asked for,
/// it connects to the one server it was made for.
class LoopbackProxy
{
public:
    enum class Kind { Http, Socks5 };

    /// With a user it wants "user:password" first.
    /// With `tls` it is itself spoken to over TLS.
    LoopbackProxy(Kind kind, quint16 serverPort, QByteArray wantedLogin = {},
                  std::optional<QSslConfiguration> tls = std::nullopt);

    QUrl url(const QString &login = {}) const;
    /// The hosts it was asked to connect to, "host:port".
    const QList<QByteArray> &asked() const { return m_asked; }
    /// The heads of CONNECT requests.
    const QList<QByteArray> &heads() const { return m_heads; }

private:
    void serve(QTcpSocket *client);
    void serveHttp(QTcpSocket *client, const QByteArray &bytes);
    void serveSocks(QTcpSocket *client, const QByteArray &bytes);
    void join(QTcpSocket *client, const QByteArray &greeting);

    Kind m_kind;
    quint16 m_serverPort;
    QByteArray m_wantedLogin;
    QList<QByteArray> m_asked;
    QList<QByteArray> m_heads;
    bool m_isEncrypted;
    std::unique_ptr<QTcpServer> m_server; ///< last: its sockets still use the others when they go
};

} // namespace drover
