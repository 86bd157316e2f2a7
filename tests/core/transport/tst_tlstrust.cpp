#include "core/transport/tlserror.h"
#include "tests/core/transport/clientfixture.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/core/transport/recordingsink.h"
#include "tests/core/transport/testauthority.h"

#include <QSslSocket>
#include <QTest>

#include <sys/socket.h>

using namespace drover;

/// Which servers are trusted, and what is said about those that are not.
class TestTlsTrust : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theConfiguredAuthorityIsTrusted();
    void anotherAuthorityIsNamedAndNothingIsSent();
    void whatIsMendedFirstIsTheFault();
    void withoutAnAuthorityTheSystemsRootsCount();
    void anIntermediateAuthorityMayBeConfiguredAlone();
    void aStrangerWithTheIntermediatesNameIsRefused();
    void theServersOwnCertificateMayBeConfigured();
    void anExpiredCertificateNamesItsDate();
    void anotherNameIsRefusedAndTheNamesAreListed();
    void tlsServerNameReplacesTheHost();
    void aCommonNameAloneDoesNotCount();
    void insecureAcceptsEverything();
    void httpsToAPlainServerSaysSo();
    void httpToATlsServerSaysSo();
    void aServerThatHangsUpInTheHandshakeIsANetworkError();
    void tls11IsRefused();
    void anAuthorityWithoutCertificateIsAConfigError();
    void everyCutIsNoticedOverTlsToo();
    void damageOnTheWayIsNoMatterOfTrust();

private:
    ClusterConfig clusterOf(const LoopbackServer &server) const;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<TestAuthority> m_stranger;
    TestCertificate m_server;
};

void TestTlsTrust::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing: TLS IS NOT TESTED");
    m_authority = std::make_unique<TestAuthority>(QStringLiteral("The Right Authority"));
    m_stranger = std::make_unique<TestAuthority>(QStringLiteral("A Stranger"));
    m_server = m_authority->issue({});
}

ClusterConfig TestTlsTrust::clusterOf(const LoopbackServer &server) const
{
    ClusterConfig config = clusterAt(server.url());
    config.caPem = m_authority->certificatePem();
    return config;
}

void TestTlsTrust::theConfiguredAuthorityIsTrusted()
{
    LoopbackServer server(always(answerOf("{}")), serverTls(m_server));
    QtHttpClient client(clusterOf(server));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
    QCOMPARE(sink.body, "{}");
}

void TestTlsTrust::anotherAuthorityIsNamedAndNothingIsSent()
{
    LoopbackServer server(always(answerOf("{}")), serverTls(m_server));
    ClusterConfig config = clusterOf(server);
    config.caPem = m_stranger->certificatePem();
    QtHttpClient client(config);
    RecordingSink sink;
    HttpRequest request = getOf("/");
    request.credentials.bearerToken = "planted-token";
    const auto call = client.send(request, sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Tls), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(u"unknown authority, \"The Right Authority\""),
             qPrintable(sink.message()));
    QVERIFY(sink.message().contains(u"certificate-authority does not match"));
    QCOMPARE(certificateFaultOf(*sink.error), CertificateFault::OtherAuthority);
    QCOMPARE(fingerprintOf(*sink.error).count(u':'), 31);
    QVERIFY(!sink.message().contains(fingerprintOf(*sink.error)));
    QCOMPARE(server.requests().size(), 0);
}

void TestTlsTrust::whatIsMendedFirstIsTheFault()
{
    const auto faultOf = [](const QList<QSslError> &problems) {
        return certificateFaultOf(certificateError(problems, QSslCertificate(), Route()));
    };
    const QSslError name(QSslError::HostNameMismatch);
    QCOMPARE(faultOf({QSslError(QSslError::SelfSignedCertificate)}), CertificateFault::UnknownAuthority);
    QCOMPARE(faultOf({QSslError(QSslError::SelfSignedCertificate), name}), CertificateFault::OtherName);
    QCOMPARE(faultOf({name, QSslError(QSslError::CertificateExpired)}), CertificateFault::Expired);
    QCOMPARE(faultOf({QSslError(QSslError::CertificateRevoked)}), CertificateFault::Other);
    QCOMPARE(certificateFaultOf(Error()), CertificateFault::None);
}

void TestTlsTrust::withoutAnAuthorityTheSystemsRootsCount()
{
    LoopbackServer server(always(answerOf("{}")), serverTls(m_server));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.failedAs(Error::Kind::Tls));
    QVERIFY2(sink.message().contains(u"this computer does not trust"), qPrintable(sink.message()));
}

void TestTlsTrust::anIntermediateAuthorityMayBeConfiguredAlone()
{
    const TestAuthority middle(QStringLiteral("In Between"), *m_authority);
    LoopbackServer server(always(answerOf("{}")), serverTls(middle.issue({})));
    ClusterConfig config = clusterOf(server);
    config.caPem = middle.certificatePem();
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
}

void TestTlsTrust::aStrangerWithTheIntermediatesNameIsRefused()
{
    const TestAuthority middle(QStringLiteral("In Between"), *m_authority);
    const TestAuthority impostor(QStringLiteral("In Between"), *m_stranger);
    TestCertificate forged = impostor.issue({});
    for (const QByteArray &sentAlong : {QByteArray(), impostor.certificatePem()}) {
        forged.certificatePem += sentAlong;
        LoopbackServer server(always(answerOf("{}")), serverTls(forged));
        ClusterConfig config = clusterOf(server);
        config.caPem = middle.certificatePem();
        QtHttpClient client(config);
        RecordingSink sink;
        const auto call = client.send(getOf("/"), sink);
        QTRY_COMPARE(sink.ends, 1);
        QVERIFY(sink.failedAs(Error::Kind::Tls));
        QCOMPARE(server.requests().size(), 0);
    }
}

void TestTlsTrust::theServersOwnCertificateMayBeConfigured()
{
    LoopbackServer server(always(answerOf("{}")), serverTls(m_server));
    ClusterConfig config = clusterOf(server);
    config.caPem = m_server.certificatePem;
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
}

void TestTlsTrust::anExpiredCertificateNamesItsDate()
{
    TestWish wish;
    wish.days = -1;
    const TestCertificate expired = m_authority->issue(wish);
    LoopbackServer server(always(answerOf("{}")), serverTls(expired));
    QtHttpClient client(clusterOf(server));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY(sink.failedAs(Error::Kind::Tls));
    const QString date = QSslCertificate(expired.certificatePem)
                             .expiryDate().toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    QVERIFY2(sink.message().contains(QStringLiteral("expired on ") + date), qPrintable(sink.message()));
}

void TestTlsTrust::anotherNameIsRefusedAndTheNamesAreListed()
{
    TestWish wish;
    wish.alternativeNames = QStringLiteral("DNS:one.example,DNS:*.two.example");
    LoopbackServer server(always(answerOf("{}")), serverTls(m_authority->issue(wish)));
    QtHttpClient client(clusterOf(server));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY(sink.failedAs(Error::Kind::Tls));
    QVERIFY2(sink.message().contains(u"is for *.two.example, one.example, not for 127.0.0.1"),
             qPrintable(sink.message()));
    QVERIFY(sink.message().contains(u"tls-server-name"));
    QCOMPARE(server.requests().size(), 0);
}

void TestTlsTrust::tlsServerNameReplacesTheHost()
{
    TestWish wish;
    wish.alternativeNames = QStringLiteral("DNS:one.example");
    LoopbackServer server(always(answerOf("{}")), serverTls(m_authority->issue(wish)));
    ClusterConfig config = clusterOf(server);
    config.tlsServerName = QStringLiteral("one.example");
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
    QVERIFY(server.requests().value(0).contains("\r\nHost: 127.0.0.1:"));
}

void TestTlsTrust::aCommonNameAloneDoesNotCount()
{
    TestWish wish;
    wish.commonName = QStringLiteral("127.0.0.1");
    wish.alternativeNames.clear();
    LoopbackServer server(always(answerOf("{}")), serverTls(m_authority->issue(wish)));
    QtHttpClient client(clusterOf(server));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY(sink.failedAs(Error::Kind::Tls));
    QVERIFY2(sink.message().contains(u"names no host"), qPrintable(sink.message()));
    QCOMPARE(server.requests().size(), 0);
}

void TestTlsTrust::insecureAcceptsEverything()
{
    TestWish wish;
    wish.days = -1;
    wish.alternativeNames.clear();
    LoopbackServer server(always(answerOf("{}")), serverTls(m_stranger->issue(wish)));
    ClusterConfig config = clusterAt(server.url());
    config.insecureSkipTlsVerify = true;
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
}

void TestTlsTrust::httpsToAPlainServerSaysSo()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    connect(&listener, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = listener.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    ClusterConfig config = clusterAt(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(listener.serverPort())));
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Tls), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(u"does not speak TLS"), qPrintable(sink.message()));
    QVERIFY(sink.message().contains(u"http://"));
}

void TestTlsTrust::httpToATlsServerSaysSo()
{
    LoopbackServer server(always(answerOf("{}")), serverTls(m_server));
    QUrl url = server.url();
    url.setScheme(QStringLiteral("http"));
    QtHttpClient client(clusterAt(url));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY(sink.error.has_value());
    QVERIFY2(sink.message().contains(u"https://"), qPrintable(sink.message()));
}

void TestTlsTrust::aServerThatHangsUpInTheHandshakeIsANetworkError()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    connect(&listener, &QTcpServer::newConnection, this,
            [&] { listener.nextPendingConnection()->disconnectFromHost(); });
    QtHttpClient client(
        clusterAt(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(listener.serverPort()))));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Network), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(u"during the TLS handshake"), qPrintable(sink.message()));
}

void TestTlsTrust::tls11IsRefused()
{
    QSslConfiguration old = serverTls(m_server);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    LoopbackServer server(always(answerOf("{}")), old);
    QtHttpClient client(clusterOf(server));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Tls), qPrintable(sink.message()));
}

void TestTlsTrust::anAuthorityWithoutCertificateIsAConfigError()
{
    ClusterConfig config = clusterAt(QUrl(QStringLiteral("https://127.0.0.1:1")));
    config.caPem = "not a certificate";
    QtHttpClient client(config);
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.failedAs(Error::Kind::Config));
    QVERIFY(sink.message().contains(u"certificate-authority of cluster \"the-cluster\""));
}

void TestTlsTrust::everyCutIsNoticedOverTlsToo()
{
    const QByteArray whole = chunkedHead() + chunkOf(QByteArray(300'000, 'x')) + kLastChunk;
    for (const qsizetype missing : {1, 4, 5, 7, 100'000, 300'000}) {
        LoopbackServer server(closingAfter(whole.chopped(missing)), serverTls(m_server));
        QtHttpClient client(clusterOf(server));
        RecordingSink sink;
        const auto call = client.send(getOf("/"), sink);
        QTRY_COMPARE(sink.ends, 1);
        QVERIFY2(sink.failedAs(Error::Kind::Network), qPrintable(sink.message()));
        QVERIFY(sink.body.size() >= std::min<qsizetype>(300'000, whole.size() - missing - 200));
    }
}

/// It is tried again at once, as any broken connection; a certificate would be asked for seldom.
void TestTlsTrust::damageOnTheWayIsNoMatterOfTrust()
{
    const QByteArray damaged = QByteArray::fromHex("1703030020") + QByteArray(32, 'x');
    LoopbackServer server(
        [damaged](QTcpSocket &socket, const QByteArray &) {
            socket.write(chunkedHead() + chunkOf("abc\n"));
            socket.flush();
            const auto descriptor = static_cast<int>(socket.socketDescriptor());
            QCOMPARE(::send(descriptor, damaged.constData(), std::size_t(damaged.size()), 0),
                     ssize_t(damaged.size()));
        },
        serverTls(m_server));
    QtHttpClient client(clusterOf(server));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Network), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(u"damaged on the way"), qPrintable(sink.message()));

    const QString inHandshake = QStringLiteral(
        "Error during SSL handshake: error:0A000119:SSL routines::decryption failed or bad record mac");
    QCOMPARE(handshakeError(inHandshake, Route()).kind, Error::Kind::Network);
}

QTEST_GUILESS_MAIN(TestTlsTrust)
#include "tst_tlstrust.moc"
