#include "core/transport/proxyrules.h"

#include <QTest>

using namespace drover;

class TestProxyRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noProxyExemptsWhatItNames_data();
    void noProxyExemptsWhatItNames();
    void theSchemeChoosesTheVariable();
    void anAddressWithoutSchemeIsAnHttpProxy();
    void upperCaseVariablesComeFirst();
    void garbageInTheVariableIsAConfigError();
    void theConfiguredProxyIgnoresNoProxy();
    void withoutAProxyQtIsToldSo();
    void thePortsDefaultAsInGo();
    void anHttpsProxyIsSpokenToOverTls();
    void anUnknownSchemeIsAConfigError();
};

void TestProxyRules::noProxyExemptsWhatItNames_data()
{
    QTest::addColumn<QString>("noProxy");
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("direct");
    QTest::newRow("nothing") << "" << "https://a.example" << false;
    QTest::newRow("localhost always") << "" << "https://localhost:6443" << true;
    QTest::newRow("loopback always") << "" << "https://127.8.0.1:6443" << true;
    QTest::newRow("IPv6 loopback always") << "" << "https://[::1]:6443" << true;
    QTest::newRow("star") << "x, *" << "https://a.example" << true;
    QTest::newRow("the name") << "a.example" << "https://a.example" << true;
    QTest::newRow("the name in capitals") << "A.Example" << "https://a.EXAMPLE" << true;
    QTest::newRow("below the name") << "example" << "https://a.example" << true;
    QTest::newRow("ends alike only") << "ample" << "https://a.example" << false;
    QTest::newRow("dot: below") << ".example" << "https://a.example" << true;
    QTest::newRow("dot: not itself") << ".a.example" << "https://a.example" << false;
    QTest::newRow("star dot: below") << "*.example" << "https://a.b.example" << true;
    QTest::newRow("star dot: not itself") << "*.a.example" << "https://a.example" << false;
    QTest::newRow("in a list, with spaces") << "x.y , a.example" << "https://a.example" << true;
    QTest::newRow("the port") << "a.example:6443" << "https://a.example:6443" << true;
    QTest::newRow("another port") << "a.example:6443" << "https://a.example" << false;
    QTest::newRow("the default port") << "a.example:443" << "https://a.example" << true;
    QTest::newRow("the address") << "10.0.0.7" << "https://10.0.0.7:6443" << true;
    QTest::newRow("address and port") << "10.0.0.7:1" << "https://10.0.0.7:6443" << false;
    QTest::newRow("range") << "10.0.0.0/8" << "https://10.9.8.7" << true;
    QTest::newRow("outside the range") << "10.0.0.0/8" << "https://11.9.8.7" << false;
    QTest::newRow("a range names no name") << "10.0.0.0/8" << "https://a.example" << false;
    QTest::newRow("a broken range") << "10.0.0.0/x" << "https://10.9.8.7" << false;
    QTest::newRow("part of an address") << "10.1" << "https://10.0.0.1" << false;
    QTest::newRow("IPv6") << "fd00::7" << "https://[fd00::7]:6443" << true;
    QTest::newRow("IPv6, written otherwise") << "fd00:0::7" << "https://[fd00::7]" << true;
    QTest::newRow("IPv6 and port") << "[fd00::7]:6443" << "https://[fd00::7]:6443" << true;
    QTest::newRow("IPv6 range") << "fd00::/8" << "https://[fd00::7]" << true;
    QTest::newRow("IPv4 range, IPv6 host") << "10.0.0.0/8" << "https://[fd00::7]" << false;
    QTest::newRow("everything of IPv4") << "0.0.0.0/0" << "https://192.0.2.1" << true;
}

void TestProxyRules::noProxyExemptsWhatItNames()
{
    QFETCH(QString, noProxy);
    QFETCH(QString, server);
    QFETCH(bool, direct);
    const ProxyEnvironment environment{.httpsProxy = QStringLiteral("http://p:3128"),
                                       .noProxy = noProxy};
    const auto proxy = environmentProxyFor(QUrl(server), environment);
    QVERIFY(proxy);
    QCOMPARE(proxy->isEmpty(), direct);
}

void TestProxyRules::theSchemeChoosesTheVariable()
{
    const ProxyEnvironment environment{.httpProxy = QStringLiteral("http://plain:1"),
                                       .httpsProxy = QStringLiteral("http://tls:1")};
    QCOMPARE(environmentProxyFor(QUrl(QStringLiteral("http://a.example")), environment)->host(),
             QStringLiteral("plain"));
    QCOMPARE(environmentProxyFor(QUrl(QStringLiteral("https://a.example")), environment)->host(),
             QStringLiteral("tls"));
}

void TestProxyRules::anAddressWithoutSchemeIsAnHttpProxy()
{
    for (const QString &text : {QStringLiteral("proxy:3128"), QStringLiteral("10.0.0.1:3128")}) {
        const auto proxy = environmentProxyFor(QUrl(QStringLiteral("https://a.example")),
                                               {.httpsProxy = text});
        QVERIFY(proxy);
        QCOMPARE(proxy->toString(), QStringLiteral("http://") + text);
    }
}

void TestProxyRules::upperCaseVariablesComeFirst()
{
    QProcessEnvironment variables;
    variables.insert(QStringLiteral("https_proxy"), QStringLiteral("http://lower:1"));
    variables.insert(QStringLiteral("HTTPS_PROXY"), QStringLiteral("http://upper:1"));
    variables.insert(QStringLiteral("no_proxy"), QStringLiteral("x.example"));
    const ProxyEnvironment environment = ProxyEnvironment::from(variables);
    QCOMPARE(environment.httpsProxy, QStringLiteral("http://upper:1"));
    QCOMPARE(environment.httpProxy, QString());
    QCOMPARE(environment.noProxy, QStringLiteral("x.example"));
}

void TestProxyRules::garbageInTheVariableIsAConfigError()
{
    const auto proxy = environmentProxyFor(QUrl(QStringLiteral("https://a.example")),
                                           {.httpsProxy = QStringLiteral("ht tp://[x:planted")});
    QVERIFY(!proxy);
    QCOMPARE(proxy.error().kind, Error::Kind::Config);
    QVERIFY(proxy.error().message.contains(u"HTTPS_PROXY"));
    QVERIFY(!proxy.error().message.contains(u"planted"));
}

void TestProxyRules::theConfiguredProxyIgnoresNoProxy()
{
    const auto proxy = proxyFor(QUrl(QStringLiteral("https://127.0.0.1")),
                                       QUrl(QStringLiteral("http://p:3128")),
                                       {.noProxy = QStringLiteral("*")});
    QVERIFY(proxy);
    QCOMPARE(proxy->proxy.hostName(), QStringLiteral("p"));
    QCOMPARE(proxy->proxy.type(), QNetworkProxy::HttpProxy);
}

void TestProxyRules::withoutAProxyQtIsToldSo()
{
    const auto proxy = proxyFor(QUrl(QStringLiteral("https://a.example")), {}, {});
    QVERIFY(proxy);
    QCOMPARE(proxy->proxy.type(), QNetworkProxy::NoProxy);
}

void TestProxyRules::thePortsDefaultAsInGo()
{
    const QUrl server(QStringLiteral("https://a.example"));
    const auto portOf = [&server](const char *proxy) {
        return proxyFor(server, QUrl(QString::fromLatin1(proxy)), {})->proxy.port();
    };
    QCOMPARE(portOf("http://p"), 80);
    QCOMPARE(portOf("https://p"), 443);
    QCOMPARE(portOf("socks5://p"), 1080);
}

void TestProxyRules::anHttpsProxyIsSpokenToOverTls()
{
    const QUrl server(QStringLiteral("https://a.example"));
    QVERIFY(proxyFor(server, QUrl(QStringLiteral("https://p")), {})->isOverTls);
    QVERIFY(!proxyFor(server, QUrl(QStringLiteral("http://p")), {})->isOverTls);
}

void TestProxyRules::anUnknownSchemeIsAConfigError()
{
    const auto proxy = proxyFor(QUrl(QStringLiteral("https://a.example")),
                                       QUrl(QStringLiteral("ftp://u:planted@p")), {});
    QVERIFY(!proxy);
    QCOMPARE(proxy.error().kind, Error::Kind::Config);
    QVERIFY(!proxy.error().message.contains(u"planted"));
}

QTEST_GUILESS_MAIN(TestProxyRules)
#include "tst_proxyrules.moc"
