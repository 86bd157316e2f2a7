#include "tests/core/transport/loopbackserver.h"

#include <QSslServer>
#include <QTcpSocket>

namespace drover {

namespace {

qsizetype bodySize(const QByteArray &head)
{
    const QByteArray name = "content-length:";
    const qsizetype at = head.toLower().indexOf(name);
    if (at < 0)
        return 0;
    const qsizetype begin = at + name.size();
    return head.mid(begin, head.indexOf('\r', begin) - begin).trimmed().toLongLong();
}

} // namespace

LoopbackServer::LoopbackServer(Answer answer, std::optional<QSslConfiguration> tls,
                               const QHostAddress &address)
    : m_answer(std::move(answer)), m_isEncrypted(tls.has_value())
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
                         while (QTcpSocket *socket = m_server->nextPendingConnection())
                             take(socket);
                     });
    if (!m_server->listen(address))
        qFatal("cannot listen on loopback");
}

QUrl LoopbackServer::url() const
{
    QUrl url;
    url.setScheme(m_isEncrypted ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_server->serverAddress().toString());
    url.setPort(m_server->serverPort());
    return url;
}

void LoopbackServer::take(QTcpSocket *socket)
{
    ++m_connections;
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
        m_pending.remove(socket);
        socket->deleteLater();
    });
    read(socket);
}

void LoopbackServer::read(QTcpSocket *socket)
{
    QByteArray &pending = m_pending[socket];
    pending += socket->readAll();
    const qsizetype headEnd = pending.indexOf("\r\n\r\n");
    if (headEnd < 0 || pending.size() < headEnd + 4 + bodySize(pending.left(headEnd + 2)))
        return;
    const QByteArray request = m_pending.take(socket);
    m_requests.append(request);
    m_answer(*socket, request);
}

QByteArray answerOf(const QByteArray &body, const QByteArray &extraHeaders,
                    const QByteArray &statusLine)
{
    return "HTTP/1.1 " + statusLine + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + extraHeaders + "\r\n" + body;
}

QByteArray chunkedHead(const QByteArray &extraHeaders)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
        + extraHeaders + "\r\n";
}

QByteArray chunkOf(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

LoopbackServer::Answer always(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const QByteArray &) { socket.write(bytes); };
}

LoopbackServer::Answer closingAfter(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const QByteArray &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

} // namespace drover
