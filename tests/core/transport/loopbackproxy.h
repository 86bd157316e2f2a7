#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace drover {

/// A proxy on loopback: HTTP CONNECT and SOCKS5. It resolves no names: whatever it is asked for,
/// it connects to the one server it was made for.
class LoopbackProxy
{
public:
    enum class Kind { Http, Socks5 };

    /// With a user it wants "user:password" first.
    LoopbackProxy(Kind kind, quint16 serverPort, QByteArray wantedLogin = {});

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
    QTcpServer m_server;
};

} // namespace drover
