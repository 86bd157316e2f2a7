#include "core/transport/tlsproxytunnel.h"

#include "core/transport/neterror.h"
#include "core/transport/servername.h"
#include "core/transport/tlserror.h"
#include "core/transport/transporttext.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace drover {

namespace {

constexpr qint64 kBufferBytes = 256 * 1024;
constexpr qint64 kMaxHeadBytes = 64 * 1024;

/// How the proxy itself is reached and trusted.
Route routeToProxy(const Route &route)
{
    Route proxy = route;
    proxy.host = route.proxy.hostName();
    proxy.port = route.proxy.port();
    proxy.isEncrypted = true;
    proxy.serverName = proxy.host;
    proxy.serverText = route.proxyText;
    proxy.proxyText.clear();
    return proxy;
}

QByteArray connectRequest(const Route &route)
{
    if (route.asksProxyItself())
        return {};
    const QByteArray server = route.serverText.toLatin1();
    QByteArray request = "CONNECT " + server + " HTTP/1.1\r\nHost: " + server +
                         "\r\nUser-Agent: drover/" DROVER_VERSION "\r\n";
    const QByteArray login = route.proxy.rawHeader("Proxy-Authorization");
    if (!login.isEmpty())
        request += "Proxy-Authorization: " + login + "\r\n";
    return request + "\r\n";
}

void pump(QTcpSocket &from, QTcpSocket &to)
{
    while (from.bytesAvailable() > 0 && to.bytesToWrite() < kBufferBytes)
        to.write(from.read(kBufferBytes));
}

/// Bytes go from one to the other, no faster than they are taken; so does the end.
void carry(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { pump(*from, *to); });
    QObject::connect(to, &QTcpSocket::bytesWritten, from, [from, to] { pump(*from, *to); });
    QObject::connect(from, &QTcpSocket::disconnected, to, [from, to] {
        to->write(from->readAll());
        to->disconnectFromHost();
    });
    pump(*from, *to);
}

} // namespace

TlsProxyTunnel::TlsProxyTunnel(const Route &route, Handlers handlers, QObject *parent)
    : QObject(parent), m_route(route), m_proxy(routeToProxy(route)),
      m_request(connectRequest(route)), m_handlers(std::move(handlers))
{
    m_outer.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_outer.setReadBufferSize(kBufferBytes);
    connect(&m_outer, &QSslSocket::encrypted, this, &TlsProxyTunnel::verify);
    connect(&m_outer, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            if (!m_proxy.acceptedErrors.contains(error))
                m_problems.append(error);
    });
    connect(&m_outer, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError code) {
        fail(m_problems.isEmpty()
                 ? socketError(code, m_outer.errorString(), m_proxy)
                 : certificateError(m_problems, m_outer.peerCertificate(), m_proxy));
    });
    m_listener.setProxy(QNetworkProxy(QNetworkProxy::NoProxy)); // Qt would ask the desktop
    connect(&m_listener, &QTcpServer::newConnection, this, &TlsProxyTunnel::match);
}

TlsProxyTunnel::~TlsProxyTunnel()
{
    m_outer.disconnect(); // its end would write to the other side
    m_outer.abort();
}

void TlsProxyTunnel::open()
{
    m_outer.setSslConfiguration(m_proxy.tls);
    m_outer.ignoreSslErrors(m_proxy.acceptedErrors);
    m_outer.connectToHostEncrypted(m_proxy.host, m_proxy.port);
}

void TlsProxyTunnel::verify()
{
    const QSslCertificate certificate = m_outer.peerCertificate();
    if (m_proxy.verifiesNames && !certificateNames(certificate, m_proxy.serverName))
        return fail(nameError(certificate, m_proxy));
    if (m_request.isEmpty())
        return listen();
    connect(&m_outer, &QSslSocket::readyRead, this, &TlsProxyTunnel::readAnswer);
    m_outer.write(m_request);
}

void TlsProxyTunnel::readAnswer()
{
    const qsizetype end = m_outer.peek(kMaxHeadBytes).indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_outer.bytesAvailable() >= kMaxHeadBytes)
            fail(notHttpError(m_proxy));
        return;
    }
    disconnect(&m_outer, &QSslSocket::readyRead, this, nullptr);
    const QByteArray head = m_outer.read(end + 4);
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    const int status = words.value(1).toInt();
    if (!head.startsWith("HTTP/1."))
        return fail(notHttpError(m_proxy));
    if (status == 407)
        return fail(proxyPasswordError(m_route));
    if (status < 200 || status > 299)
        return fail(proxyRefusalError(status, m_route));
    listen();
}

void TlsProxyTunnel::listen()
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        return fail(socketError(m_listener.serverError(), m_listener.errorString(), m_proxy));
    m_isReady = true;
    m_handlers.ready(m_listener.serverPort());
}

void TlsProxyTunnel::expect(quint16 port)
{
    m_expectedPort = port;
    match();
}

/// Another program may have found the port meanwhile.
void TlsProxyTunnel::match()
{
    while (QTcpSocket *caller = m_listener.nextPendingConnection()) {
        caller->setParent(this);
        m_callers.push_back(caller);
    }
    const auto ours = std::find_if(m_callers.begin(), m_callers.end(), [this](QTcpSocket *caller) {
        return caller->peerPort() == m_expectedPort;
    });
    if (ours == m_callers.end())
        return;
    QTcpSocket *inner = *ours;
    m_callers.erase(ours);
    m_listener.close();
    for (QTcpSocket *stranger : std::exchange(m_callers, {})) {
        stranger->abort();
        stranger->deleteLater();
    }
    join(inner);
}

void TlsProxyTunnel::join(QTcpSocket *inner)
{
    inner->setReadBufferSize(kBufferBytes);
    carry(&m_outer, inner);
    carry(inner, &m_outer);
}

void TlsProxyTunnel::fail(const Error &error)
{
    if (m_isReady)
        return; // the end of the connection says it
    m_isReady = true;
    m_outer.disconnect(this);
    m_outer.abort();
    m_handlers.failed(error);
}

} // namespace drover
