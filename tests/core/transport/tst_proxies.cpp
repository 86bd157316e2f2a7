#include "tests/core/transport/clientfixture.h"
#include "tests/core/transport/loopbackproxy.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/core/transport/recordingsink.h"
#include "tests/core/transport/testauthority.h"

#include <QTest>

using namespace drover;

/// Servers that are reached through a proxy only: their names resolve nowhere else.
class TestProxies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anHttpsServerIsReachedThroughConnect();
    void anHttpServerIsAskedForAtTheProxy();
    void socks5ResolvesTheNameFarAway_data();
    void socks5ResolvesTheNameFarAway();
    void theProxysLoginComesFromItsUrl_data();
    void theProxysLoginComesFromItsUrl();
    void aWrongLoginIsAConfigError_data();
    void aWrongLoginIsAConfigError();
    void aRefusedTunnelNamesTheProxy();
    void aProxyThatDoesNotListenIsNamed();
    void theEnvironmentsProxyIsUsed();

private:
    ClusterConfig farAway(const QString &scheme) const;
    std::unique_ptr<TestAuthority> m_authority;
    QSslConfiguration m_tls;
};

void TestProxies::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing: PROXIES ARE NOT TESTED");
    m_authority = std::make_unique<TestAuthority>(QStringLiteral("The Right Authority"));
    m_tls = serverTls(
        m_authority->issue({.alternativeNames = QStringLiteral("DNS:far-away.invalid")}));
}

ClusterConfig TestProxies::farAway(const QString &scheme) const
{
    ClusterConfig config = clusterAt(QUrl(scheme + QStringLiteral("://far-away.invalid:6443/base")));
    config.caPem = m_authority->certificatePem();
    return config;
}

void TestProxies::anHttpsServerIsReachedThroughConnect()
{
    LoopbackServer server(always(answerOf("{}")), m_tls);
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.port());
    ClusterConfig config = farAway(QStringLiteral("https"));
    config.proxy = proxy.url();
    QtHttpClient client(config);
    RecordingSink sink;
    HttpRequest request = getOf("/api");
    request.credentials.bearerToken = "planted-token";
    const auto call = client.send(request, sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
    QCOMPARE(proxy.asked(), QList<QByteArray>{"far-away.invalid:6443"});
    QVERIFY(proxy.heads().value(0).contains("User-Agent: drover/"));
    QVERIFY(!proxy.heads().value(0).contains("planted"));
    QVERIFY(server.requests().value(0).startsWith("GET /base/api HTTP/1.1\r\n"));
}

void TestProxies::anHttpServerIsAskedForAtTheProxy()
{
    LoopbackServer server(always(answerOf("{}"))); // plays the proxy
    ClusterConfig config = farAway(QStringLiteral("http"));
    config.proxy = server.url();
    config.proxy.setUserInfo(QStringLiteral("jane:pass"));
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/api"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
    const QByteArray seen = server.requests().value(0);
    QVERIFY(seen.startsWith("GET http://far-away.invalid:6443/base/api HTTP/1.1\r\n"));
    QVERIFY(seen.contains("\r\nHost: far-away.invalid:6443\r\n"));
    QVERIFY(seen.contains("\r\nProxy-Authorization: Basic amFuZTpwYXNz\r\n"));
}

void TestProxies::socks5ResolvesTheNameFarAway_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("https") << "https";
    QTest::newRow("http") << "http";
}

void TestProxies::socks5ResolvesTheNameFarAway()
{
    QFETCH(QString, scheme);
    const bool isEncrypted = scheme == u"https";
    LoopbackServer server(always(answerOf("{}")),
                          isEncrypted ? std::optional(m_tls) : std::nullopt);
    LoopbackProxy proxy(LoopbackProxy::Kind::Socks5, server.port());
    ClusterConfig config = farAway(scheme);
    config.proxy = proxy.url();
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/api"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
    QCOMPARE(proxy.asked(), QList<QByteArray>{"far-away.invalid:6443"});
}

void TestProxies::theProxysLoginComesFromItsUrl_data()
{
    QTest::addColumn<LoopbackProxy::Kind>("kind");
    QTest::newRow("http") << LoopbackProxy::Kind::Http;
    QTest::newRow("socks5") << LoopbackProxy::Kind::Socks5;
}

void TestProxies::theProxysLoginComesFromItsUrl()
{
    QFETCH(LoopbackProxy::Kind, kind);
    LoopbackServer server(always(answerOf("{}")), m_tls);
    LoopbackProxy proxy(kind, server.port(), "jane:p@ss");
    ClusterConfig config = farAway(QStringLiteral("https"));
    config.proxy = proxy.url(QStringLiteral("jane:p%40ss"));
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
}

void TestProxies::aWrongLoginIsAConfigError_data()
{
    theProxysLoginComesFromItsUrl_data();
}

void TestProxies::aWrongLoginIsAConfigError()
{
    QFETCH(LoopbackProxy::Kind, kind);
    LoopbackServer server(always(answerOf("{}")), m_tls);
    LoopbackProxy proxy(kind, server.port(), "jane:right");
    for (const QString &login : {QString(), QStringLiteral("jane:planted")}) {
        ClusterConfig config = farAway(QStringLiteral("https"));
        config.proxy = proxy.url(login);
        QtHttpClient client(config);
        RecordingSink sink;
        const auto call = client.send(getOf("/"), sink);
        QTRY_COMPARE(sink.ends, 1);
        QVERIFY2(sink.failedAs(Error::Kind::Config), qPrintable(sink.message()));
        QVERIFY(sink.message().contains(u"proxy-url"));
        QVERIFY(!sink.message().contains(u"planted"));
    }
}

void TestProxies::aRefusedTunnelNamesTheProxy()
{
    LoopbackServer proxy(always("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
    ClusterConfig config = farAway(QStringLiteral("https"));
    config.proxy = proxy.url();
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Config), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(QStringLiteral("The proxy 127.0.0.1:%1").arg(proxy.port())),
             qPrintable(sink.message()));
}

void TestProxies::aProxyThatDoesNotListenIsNamed()
{
    ClusterConfig config = farAway(QStringLiteral("https"));
    config.proxy = QUrl(QStringLiteral("http://127.0.0.1:1"));
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Network), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(u"127.0.0.1:1"), qPrintable(sink.message()));
}

void TestProxies::theEnvironmentsProxyIsUsed()
{
    LoopbackServer server(always(answerOf("{}")), m_tls);
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.port());
    QtHttpClient client(farAway(QStringLiteral("https")),
                        ProxyEnvironment{.httpsProxy = proxy.url().toString()});
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
    QCOMPARE(proxy.asked().size(), 1);
}

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
