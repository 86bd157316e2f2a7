#pragma once

#include "app/demo/demoserver.h"

#include <QByteArray>
#include <QTcpSocket>

#include <map>
#include <memory>

namespace drover::demo {

/// What came over a connection so far, taken apart.
struct RawAnswer {
    int status = 0; ///< 0: no whole head yet
    std::map<QByteArray, QByteArray> headers;
    QByteArray body;       ///< chunk sizes removed
    bool complete = false; ///< by its length or its last chunk

    QByteArray header(const char *lowerName) const;
};

/// Takes apart as much of an answer as there is.
RawAnswer parseAnswer(const QByteArray &bytes);

/// A socket that sends bytes as they are: the tests see what crosses the wire.
class RawClient
{
public:
    explicit RawClient(const DemoServer &server);

    void send(const QByteArray &bytes);
    void get(const QByteArray &target, const QByteArray &moreHeaders = {});
    void request(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                 const QByteArray &contentType);

    RawAnswer answer(); ///< what has come by now
    bool waitForAnswer();
    bool waitForBody(const QByteArray &part);
    bool waitForEnd(); ///< of the connection
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    QAbstractSocket::SocketError error() const { return m_socket.error(); }
    QByteArray takeAll();

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

/// One request over a connection of its own.
RawAnswer ask(const DemoServer &server, const QByteArray &target, const QByteArray &headers = {});
RawAnswer patch(const DemoServer &server, const QByteArray &name, const QByteArray &body,
                const QByteArray &query = {});

QByteArray gunzip(const QByteArray &bytes);

} // namespace drover::demo
