#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace drover {

/// A server on loopback that hands each whole request to a function, which writes what it likes:
/// whole answers, halves, nothing.
class LoopbackServer
{
public:
    using Answer = std::function<void(QTcpSocket &socket, const QByteArray &request)>;

    explicit LoopbackServer(Answer answer, std::optional<QSslConfiguration> tls = std::nullopt,
                            const QHostAddress &address = QHostAddress::LocalHost);

    QUrl url() const;
    quint16 port() const { return m_server->serverPort(); }
    /// Heads and bodies as they came, in order.
    const QList<QByteArray> &requests() const { return m_requests; }
    int connections() const { return m_connections; }

private:
    void take(QTcpSocket *socket);
    void read(QTcpSocket *socket);

    Answer m_answer;
    bool m_isEncrypted;
    QList<QByteArray> m_requests;
    QHash<QTcpSocket *, QByteArray> m_pending;
    int m_connections = 0;
    std::unique_ptr<QTcpServer> m_server; ///< last: its sockets still use the others when they go
};

/// A whole answer with Content-Length.
QByteArray answerOf(const QByteArray &body, const QByteArray &extraHeaders = {},
                    const QByteArray &statusLine = "200 OK");
/// The head of a chunked answer.
QByteArray chunkedHead(const QByteArray &extraHeaders = {});
QByteArray chunkOf(const QByteArray &bytes);
inline const QByteArray kLastChunk = "0\r\n\r\n";

/// Always answers with these bytes.
LoopbackServer::Answer always(const QByteArray &bytes);
/// Answers with these bytes, then closes the connection.
LoopbackServer::Answer closingAfter(const QByteArray &bytes);

} // namespace drover
