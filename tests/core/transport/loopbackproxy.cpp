#include "tests/core/transport/loopbackproxy.h"

#include <QSslServer>
#include <QtEndian>

namespace drover {

LoopbackProxy::LoopbackProxy(Kind kind, quint16 serverPort, QByteArray wantedLogin,
                             std::optional<QSslConfiguration> tls)
    : m_kind(kind), m_serverPort(serverPort), m_wantedLogin(std::move(wantedLogin)),
      m_isEncrypted(tls.has_value())
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
                     [this] {
                         while (QTcpSocket *client = m_server->nextPendingConnection()) {
                             QObject::connect(client, &QTcpSocket::readyRead, client,
                                              [this, client] { serve(client); });
                             if (client->bytesAvailable() > 0)
                                 serve(client);
                         }
                     });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

QUrl LoopbackProxy::url(const QString &login) const
{
    QUrl url;
    url.setScheme(m_kind == Kind::Socks5 ? QStringLiteral("socks5")
                  : m_isEncrypted        ? QStringLiteral("https")
                                         : QStringLiteral("http"));
    url.setUserInfo(login);
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server->serverPort());
    return url;
}

void LoopbackProxy::serve(QTcpSocket *client)
{
    const QByteArray bytes = client->readAll(); // loopback: a step comes in one piece
    if (m_kind == Kind::Http)
        serveHttp(client, bytes);
    else
        serveSocks(client, bytes);
}

void LoopbackProxy::serveHttp(QTcpSocket *client, const QByteArray &bytes)
{
    m_heads.append(bytes);
    m_asked.append(bytes.split(' ').value(1));
    const QByteArray login = "Proxy-Authorization: Basic " + m_wantedLogin.toBase64() + "\r\n";
    if (!m_wantedLogin.isEmpty() && !bytes.contains(login)) {
        client->write("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                      "Content-Length: 0\r\n\r\n");
        return;
    }
    join(client, "HTTP/1.1 200 Connection established\r\n\r\n");
}

/// RFC 1928 and, for the login, RFC 1929.
void LoopbackProxy::serveSocks(QTcpSocket *client, const QByteArray &bytes)
{
    const bool isLogin = bytes.startsWith('\x01');
    const bool isGreeting = bytes.size() == 2 + bytes.at(1);
    if (isLogin) {
        const QByteArray user = bytes.mid(2, bytes.at(1));
        const QByteArray password = bytes.mid(3 + user.size());
        const bool isRight = user + ':' + password == m_wantedLogin;
        client->write(isRight ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01", 2));
    } else if (isGreeting) {
        client->write(m_wantedLogin.isEmpty() ? QByteArray("\x05\x00", 2)
                                              : QByteArray("\x05\x02", 2));
    } else {
        const bool isName = bytes.at(3) == '\x03';
        const QByteArray host = isName ? bytes.mid(5, bytes.at(4)) : QByteArray("an address");
        m_asked.append(host + ':'
                       + QByteArray::number(qFromBigEndian<quint16>(bytes.right(2).constData())));
        join(client, QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00", 10));
    }
}

/// From now on bytes go through as they are.
void LoopbackProxy::join(QTcpSocket *client, const QByteArray &greeting)
{
    auto *server = new QTcpSocket(client);
    QObject::disconnect(client, &QTcpSocket::readyRead, client, nullptr);
    QObject::connect(client, &QTcpSocket::readyRead, server,
                     [client, server] { server->write(client->readAll()); });
    QObject::connect(server, &QTcpSocket::readyRead, client,
                     [client, server] { client->write(server->readAll()); });
    QObject::connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
    client->write(greeting);
}

} // namespace drover
