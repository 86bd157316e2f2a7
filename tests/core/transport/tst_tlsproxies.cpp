#include "tests/core/transport/clientfixture.h"
#include "tests/core/transport/loopbackproxy.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/core/transport/recordingsink.h"
#include "tests/core/transport/testauthority.h"

#include <QTest>

using namespace drover;

/// Servers behind a proxy that is itself spoken to over TLS.
class TestTlsProxies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anHttpsServerIsReachedThroughConnect();
    void anHttpServerIsAskedForAtTheProxy();
    void aLargeAnswerComesWhole();
    void theConnectionIsUsedAgain();
    void theProxysLoginComesFromItsUrl();
    void aWrongLoginIsAConfigError();
    void aProxyThatIsNotTrustedIsNamed();
    void aProxyOfAnotherNameIsRefused();
    void aProxyThatSpeaksNoTlsIsNamed();
    void aRefusedTunnelNamesTheProxy();
    void aProxyThatDoesNotListenIsNamed();
    void aCutOfTheTunnelIsACut();

private:
    ClusterConfig farAway(const QString &scheme, const QUrl &proxy) const;
    /// What went wrong; empty where nothing did.
    QString send(const ClusterConfig &config);

    std::unique_ptr<TestAuthority> m_authority;
    QSslConfiguration m_serverTls;
    QSslConfiguration m_proxyTls;
    RecordingSink m_sink;
};

void TestTlsProxies::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing: PROXIES OVER TLS ARE NOT TESTED");
    m_authority = std::make_unique<TestAuthority>(QStringLiteral("The Right Authority"));
    m_serverTls = serverTls(
        m_authority->issue({.alternativeNames = QStringLiteral("DNS:far-away.invalid")}));
    m_proxyTls = serverTls(m_authority->issue({}));
}

ClusterConfig TestTlsProxies::farAway(const QString &scheme, const QUrl &proxy) const
{
    ClusterConfig config = clusterAt(QUrl(scheme + QStringLiteral("://far-away.invalid:6443")));
    config.caPem = m_authority->certificatePem();
    config.proxy = proxy;
    return config;
}

QString TestTlsProxies::send(const ClusterConfig &config)
{
    QtHttpClient client(config);
    m_sink = RecordingSink();
    HttpRequest request = getOf("/api");
    request.credentials.bearerToken = "planted-token";
    const auto call = client.send(request, m_sink);
    [this] { QTRY_COMPARE(m_sink.ends, 1); }();
    return m_sink.message();
}

void TestTlsProxies::anHttpsServerIsReachedThroughConnect()
{
    LoopbackServer server(always(answerOf("{}")), m_serverTls);
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.port(), {}, m_proxyTls);

    QCOMPARE(send(farAway(QStringLiteral("https"), proxy.url())), QString());

    QCOMPARE(proxy.asked(), QList<QByteArray>{"far-away.invalid:6443"});
    QVERIFY(proxy.heads().value(0).contains("User-Agent: drover/"));
    QVERIFY(!proxy.heads().value(0).contains("planted"));
    QVERIFY(server.requests().value(0).startsWith("GET /api HTTP/1.1\r\n"));
}

void TestTlsProxies::anHttpServerIsAskedForAtTheProxy()
{
    LoopbackServer server(always(answerOf("{}")), m_proxyTls); // plays the proxy

    QCOMPARE(send(farAway(QStringLiteral("http"), server.url())), QString());

    QVERIFY(server.requests().value(0).startsWith("GET http://far-away.invalid:6443/api HTTP/1."));
}

void TestTlsProxies::aLargeAnswerComesWhole()
{
    const QByteArray body(8'000'000, 'x');
    LoopbackServer server(always(answerOf(body)), m_serverTls);
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.port(), {}, m_proxyTls);

    QCOMPARE(send(farAway(QStringLiteral("https"), proxy.url())), QString());

    QCOMPARE(m_sink.body.size(), body.size());
}

void TestTlsProxies::theConnectionIsUsedAgain()
{
    LoopbackServer server(always(answerOf("{}")), m_serverTls);
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.port(), {}, m_proxyTls);
    QtHttpClient client(farAway(QStringLiteral("https"), proxy.url()));
    for (int i = 0; i < 3; ++i) {
        RecordingSink sink;
        const auto call = client.send(getOf("/"), sink);
        QTRY_VERIFY(sink.endedWell());
    }
    QCOMPARE(proxy.asked().size(), 1);
}

void TestTlsProxies::theProxysLoginComesFromItsUrl()
{
    LoopbackServer server(always(answerOf("{}")), m_serverTls);
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.port(), "jane:p@ss", m_proxyTls);

    QCOMPARE(send(farAway(QStringLiteral("https"), proxy.url(QStringLiteral("jane:p%40ss")))),
             QString());
}

void TestTlsProxies::aWrongLoginIsAConfigError()
{
    LoopbackServer server(always(answerOf("{}")), m_serverTls);
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.port(), "jane:right", m_proxyTls);

    const QString message =
        send(farAway(QStringLiteral("https"), proxy.url(QStringLiteral("jane:planted"))));

    QVERIFY2(m_sink.failedAs(Error::Kind::Config), qPrintable(message));
    QVERIFY(message.contains(u"proxy-url"));
    QVERIFY(!message.contains(u"planted"));
}

void TestTlsProxies::aProxyThatIsNotTrustedIsNamed()
{
    const TestAuthority stranger(QStringLiteral("A Stranger"));
    LoopbackServer server(always(answerOf("{}")), m_serverTls);
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.port(), {},
                        serverTls(stranger.issue({})));

    const QString message = send(farAway(QStringLiteral("https"), proxy.url()));

    QVERIFY2(m_sink.failedAs(Error::Kind::Tls), qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral("127.0.0.1:%1").arg(proxy.url().port())) &&
                 message.contains(u"A Stranger"),
             qPrintable(message));
    QVERIFY(proxy.heads().isEmpty());
}

void TestTlsProxies::aProxyOfAnotherNameIsRefused()
{
    LoopbackServer server(always(answerOf("{}")), m_serverTls);
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.port(), {}, m_serverTls);

    const QString message = send(farAway(QStringLiteral("https"), proxy.url()));

    QVERIFY2(m_sink.failedAs(Error::Kind::Tls), qPrintable(message));
    QVERIFY2(message.contains(u"is for far-away.invalid, not for 127.0.0.1"), qPrintable(message));
}

void TestTlsProxies::aProxyThatSpeaksNoTlsIsNamed()
{
    QTcpServer plain;
    connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket,
                [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    });
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort()));

    const QString message = send(farAway(QStringLiteral("https"), url));

    QVERIFY2(m_sink.failedAs(Error::Kind::Tls), qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral("127.0.0.1:%1 does not speak").arg(url.port())),
             qPrintable(message));
}

void TestTlsProxies::aRefusedTunnelNamesTheProxy()
{
    LoopbackServer proxy(always("HTTP/1.1 502 No Way\r\nContent-Length: 0\r\n\r\n"), m_proxyTls);

    const QString message = send(farAway(QStringLiteral("https"), proxy.url()));

    QVERIFY2(m_sink.failedAs(Error::Kind::Network), qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral("The proxy 127.0.0.1:%1").arg(proxy.port())) &&
                 message.contains(u"502"),
             qPrintable(message));
}

void TestTlsProxies::aProxyThatDoesNotListenIsNamed()
{
    const QString message =
        send(farAway(QStringLiteral("https"), QUrl(QStringLiteral("https://127.0.0.1:1"))));

    QVERIFY2(m_sink.failedAs(Error::Kind::Network), qPrintable(message));
    QVERIFY2(message.contains(u"127.0.0.1:1"), qPrintable(message));
}

void TestTlsProxies::aCutOfTheTunnelIsACut()
{
    LoopbackServer server(closingAfter(chunkedHead() + chunkOf("half")), m_serverTls);
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.port(), {}, m_proxyTls);

    const QString message = send(farAway(QStringLiteral("https"), proxy.url()));

    QVERIFY2(m_sink.failedAs(Error::Kind::Network), qPrintable(message));
    QCOMPARE(m_sink.body, "half");
}

QTEST_GUILESS_MAIN(TestTlsProxies)
#include "tst_tlsproxies.moc"
