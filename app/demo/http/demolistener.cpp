#include "app/demo/http/demolistener.h"

#include <QSslSocket>

#include <utility>

namespace drover::demo {

namespace {

constexpr char kTlsHandshake = 0x16; // the first byte of every TLS connection

} // namespace

DemoListener::DemoListener(DemoFaults &faults, std::optional<QSslConfiguration> tls)
    : m_faults(faults), m_tls(std::move(tls))
{}

void DemoListener::incomingConnection(qintptr descriptor)
{
    if (!m_tls) {
        auto *plain = new QTcpSocket(this);
        plain->setSocketDescriptor(descriptor);
        Q_EMIT connectionReady(plain);
        return;
    }
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSslConfiguration(*m_tls);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { greet(socket); });
    connect(&m_faults, &DemoFaults::flowChanged, socket, [this, socket] { greet(socket); });
    connect(&m_faults, &DemoFaults::cutAsked, socket, &QSslSocket::abort);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        socket->disconnect(this);
        socket->disconnect(socket);
        m_faults.disconnect(socket);
        Q_EMIT connectionReady(socket);
    });
}

void DemoListener::greet(QSslSocket *socket)
{
    if (m_faults.stalled() || socket->mode() != QSslSocket::UnencryptedMode ||
        socket->bytesAvailable() == 0)
        return;
    if (socket->peek(1).startsWith(kTlsHandshake)) {
        socket->startServerEncryption();
        return;
    }
    socket->write("HTTP/1.0 400 Bad Request\r\n\r\n"
                  "Client sent an HTTP request to an HTTPS server.\n");
    socket->disconnectFromHost();
}

} // namespace drover::demo
