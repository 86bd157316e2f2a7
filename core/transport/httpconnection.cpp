#include "core/transport/httpconnection.h"

#include "core/transport/neterror.h"
#include "core/transport/servername.h"
#include "core/transport/tlserror.h"
#include "core/transport/tlsproxytunnel.h"

#include <QPointer>
#include <QSslCipher>
#include <QSslSocket>
#include <QTcpSocket>

#include <utility>

namespace drover {

namespace {

/// Qt stops reading from the network when this much waits, so that a slow reader slows the server
/// and does not grow the process.
constexpr qint64 kReadAheadBytes = 256 * 1024;

} // namespace

HttpConnection::HttpConnection(std::shared_ptr<const Route> route)
    : m_route(std::move(route)),
      m_socket(m_route->isEncrypted ? new QSslSocket(this) : new QTcpSocket(this))
{
    m_socket->setReadBufferSize(kReadAheadBytes);
    const bool isQtsProxy = !m_route->asksProxyItself() && !m_route->isProxyOverTls;
    m_socket->setProxy(isQtsProxy ? m_route->proxy : QNetworkProxy(QNetworkProxy::NoProxy));
    connect(m_socket, &QTcpSocket::readyRead, this, [this] {
        if (m_user && m_isReady)
            m_user->readable();
    });
    connect(m_socket, &QTcpSocket::errorOccurred, this, &HttpConnection::fail);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] { end(std::nullopt); });
    // From the event loop: some failures are reported from within the call that begins to connect.
    QMetaObject::invokeMethod(this, &HttpConnection::open, Qt::QueuedConnection);
}

void HttpConnection::open()
{
    if (m_hasEnded)
        return;
    if (m_route->isProxyOverTls)
        openTunnel();
    else if (m_route->asksProxyItself())
        connectTo(m_route->proxy.hostName(), m_route->proxy.port());
    else
        connectTo(m_route->host, m_route->port);
}

void HttpConnection::openTunnel()
{
    m_tunnel = new TlsProxyTunnel(
        *m_route,
        {[this](quint16 port) {
             connect(m_socket, &QTcpSocket::connected, m_tunnel,
                     [this] { m_tunnel->expect(m_socket->localPort()); });
             if (m_user)
                 m_user->advanced();
             connectTo(QStringLiteral("127.0.0.1"), port);
         },
         [this](const Error &error) {
             m_hasProxyFailed = true;
             end(error);
         }},
        this);
    m_tunnel->open();
}

void HttpConnection::connectTo(const QString &host, quint16 port)
{
    auto *encrypted = qobject_cast<QSslSocket *>(m_socket);
    if (!encrypted) {
        connect(m_socket, &QTcpSocket::connected, this, &HttpConnection::becomeReady);
        m_socket->connectToHost(host, port);
        return;
    }
    encrypted->setSslConfiguration(m_route->tls);
    encrypted->ignoreSslErrors(m_route->acceptedErrors);
    connect(encrypted, &QSslSocket::connected, this, [this] {
        if (m_user)
            m_user->advanced();
    });
    connect(encrypted, &QSslSocket::encrypted, this, &HttpConnection::verifyName);
    connect(encrypted, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            if (!m_route->acceptedErrors.contains(error))
                m_sslErrors.append(error);
    });
    encrypted->connectToHostEncrypted(host, port, m_route->serverName);
}

QList<QSslCertificate> HttpConnection::peerChain() const
{
    const auto *encrypted = qobject_cast<QSslSocket *>(m_socket);
    return encrypted ? encrypted->peerCertificateChain() : QList<QSslCertificate>();
}

QString HttpConnection::encryption() const
{
    const auto *encrypted = qobject_cast<QSslSocket *>(m_socket);
    if (!encrypted || encrypted->sessionCipher().isNull())
        return {};
    const QSslCipher cipher = encrypted->sessionCipher();
    return cipher.protocolString() + QStringLiteral(", ") + cipher.name();
}

QSslCertificate HttpConnection::peerCertificate() const
{
    const auto *encrypted = qobject_cast<QSslSocket *>(m_socket);
    return encrypted ? encrypted->peerCertificate() : QSslCertificate();
}

void HttpConnection::verifyName()
{
    const QSslCertificate certificate = peerCertificate();
    if (m_route->verifiesNames && !certificateNames(certificate, m_route->serverName))
        end(nameError(certificate, *m_route));
    else
        becomeReady();
}

void HttpConnection::becomeReady()
{
    m_isReady = true;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    if (!m_unsent.isEmpty())
        m_socket->write(std::exchange(m_unsent, {}));
    if (m_user)
        m_user->advanced();
}

void HttpConnection::send(const QByteArray &request)
{
    if (m_isReady)
        m_socket->write(request);
    else
        m_unsent = request;
}

qint64 HttpConnection::read(std::span<char> buffer)
{
    return m_hasEnded ? 0 : m_socket->read(buffer.data(), static_cast<qint64>(buffer.size()));
}

bool HttpConnection::hasUnsentBytes() const
{
    return !m_unsent.isEmpty() || m_socket->bytesToWrite() > 0;
}

void HttpConnection::close()
{
    m_user = nullptr;
    m_hasEnded = true;
    m_socket->disconnect(this);
    m_socket->abort();
}

void HttpConnection::fail(QAbstractSocket::SocketError code)
{
    // Such a proxy is where the socket itself connects to.
    m_hasProxyFailed = isProxyError(code, *m_route) || (m_route->asksProxyItself() && !m_isReady);
    if (!m_sslErrors.isEmpty())
        end(certificateError(m_sslErrors, peerCertificate(), *m_route));
    else if (code == QAbstractSocket::RemoteHostClosedError && m_isReady)
        end(std::nullopt);
    else if (m_isReady)
        end(brokenError(code, m_socket->errorString(), *m_route));
    else
        end(socketError(code, m_socket->errorString(), *m_route));
}

/// The error may come before the last bytes were read; they are, first.
void HttpConnection::end(const std::optional<Error> &why)
{
    if (m_hasEnded)
        return;
    const QPointer<HttpConnection> self(this);
    if (m_user && m_isReady)
        m_user->readable();
    if (!self || m_hasEnded)
        return;
    m_hasEnded = true;
    if (User *user = std::exchange(m_user, nullptr))
        user->lost(why);
}

} // namespace drover
