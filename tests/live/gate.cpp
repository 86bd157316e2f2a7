#include "tests/live/gate.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace drover {

Gate::Gate(int behind) : m_behind(behind)
{
    connect(&m_server, &QTcpServer::newConnection, this,
            [this] { pass(m_server.nextPendingConnection()); });
}

bool Gate::open()
{
    const bool isOpen = m_server.listen(QHostAddress::LocalHost, m_port);
    m_port = m_server.serverPort();
    return isOpen;
}

void Gate::shut()
{
    m_server.close();
    Q_EMIT isShut();
}

void Gate::pass(QTcpSocket *outside)
{
    auto *inside = new QTcpSocket(outside);
    const auto forward = [](QTcpSocket *from, QTcpSocket *to) {
        connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    };
    forward(outside, inside);
    forward(inside, outside);
    connect(inside, &QTcpSocket::disconnected, outside, &QTcpSocket::disconnectFromHost);
    connect(inside, &QTcpSocket::errorOccurred, outside, &QTcpSocket::disconnectFromHost);
    connect(outside, &QTcpSocket::disconnected, outside, &QObject::deleteLater);
    connect(this, &Gate::isShut, outside, &QTcpSocket::abort);
    inside->connectToHost(QHostAddress::LocalHost, quint16(m_behind));
}

} // namespace drover
