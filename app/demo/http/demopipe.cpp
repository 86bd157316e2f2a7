#include "app/demo/http/demopipe.h"

#include "app/demo/http/hardreset.h"

#include <QSslCertificate>
#include <QSslSocket>

namespace drover::demo {

namespace {

constexpr qint64 kHighWater = 1024 * 1024;
constexpr int kTickMs = 20;

} // namespace

DemoPipe::DemoPipe(QTcpSocket *socket, DemoFaults &faults, QObject *parent)
    : QObject(parent), m_socket(socket), m_faults(faults)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &DemoPipe::sendAllowance);
    connect(&faults, &DemoFaults::flowChanged, this, &DemoPipe::push);
    connect(&faults, &DemoFaults::cutAsked, this, &DemoPipe::cut);
    connect(socket, &QTcpSocket::readyRead, this, &DemoPipe::arrived);
    connect(socket, &QTcpSocket::bytesWritten, this, &DemoPipe::push);
    connect(socket, &QTcpSocket::disconnected, this, &DemoPipe::closed);
    if (const auto *ssl = qobject_cast<QSslSocket *>(socket))
        connect(ssl, &QSslSocket::encryptedBytesWritten, this, &DemoPipe::push);
}

qint64 DemoPipe::pending() const
{
    const auto *ssl = qobject_cast<const QSslSocket *>(m_socket);
    return m_held.size() + m_socket->bytesToWrite() + (ssl ? ssl->encryptedBytesToWrite() : 0);
}

bool DemoPipe::hasRoom() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState && !m_faults.stalled() &&
           !m_closing && pending() < kHighWater;
}

void DemoPipe::write(const QByteArray &bytes)
{
    if (m_faults.stalled() || m_faults.bytesPerSecond() > 0 || !m_held.isEmpty())
        m_held += bytes;
    else
        m_socket->write(bytes);
    if (m_faults.bytesPerSecond() > 0 && !m_tick.isActive())
        m_tick.start();
}

void DemoPipe::push()
{
    if (m_faults.stalled())
        return;
    if (m_faults.bytesPerSecond() > 0) {
        m_tick.start();
    } else if (!m_held.isEmpty()) {
        m_socket->write(std::exchange(m_held, {}));
    }
    closeIfSent();
    if (hasRoom())
        Q_EMIT drained();
    if (m_socket->bytesAvailable() > 0)
        Q_EMIT arrived();
}

void DemoPipe::sendAllowance()
{
    const qint64 rate = m_faults.bytesPerSecond();
    if (m_faults.stalled() || rate == 0) {
        m_tick.stop();
        return;
    }
    const qint64 allowance = qMax<qint64>(1, rate * kTickMs / 1000);
    m_socket->write(m_held.left(allowance));
    m_held.remove(0, qMin<qsizetype>(m_held.size(), allowance));
    if (m_held.isEmpty())
        m_tick.stop();
    closeIfSent();
    if (hasRoom())
        Q_EMIT drained();
}

void DemoPipe::closeWhenSent()
{
    m_closing = true;
    closeIfSent();
}

void DemoPipe::closeIfSent()
{
    // disconnectFromHost() sends what the socket holds; what is held here must be gone.
    if (m_closing && m_held.isEmpty() && m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->disconnectFromHost();
}

void DemoPipe::cut(bool reset)
{
    m_held.clear();
    if (reset)
        hardReset(*m_socket);
    else
        m_socket->abort();
}

QByteArray DemoPipe::readAll()
{
    return m_faults.stalled() ? QByteArray() : m_socket->readAll();
}

QString DemoPipe::certificateName() const
{
    const auto *ssl = qobject_cast<const QSslSocket *>(m_socket);
    return ssl ? ssl->peerCertificate()
                     .subjectInfo(QSslCertificate::CommonName)
                     .join(QLatin1Char(' '))
               : QString();
}

bool DemoPipe::hasBadCertificate() const
{
    const auto *ssl = qobject_cast<const QSslSocket *>(m_socket);
    return ssl && !ssl->peerCertificate().isNull() && !ssl->sslHandshakeErrors().isEmpty();
}

} // namespace drover::demo
