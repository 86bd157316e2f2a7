#include "tests/core/doctor/doctorrig.h"
#include "tests/core/transport/loopbackproxy.h"

#include <QTest>

using namespace drover;

/// Ways to the server that are broken: the first red step is where.
class TestDoctorLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isContentWithAServerThatIsWell();
    void namesAPortWhereNobodyListens();
    void namesAProxyThatIsDown_data();
    void namesAProxyThatIsDown();
    void namesAProxyThatWantsALogin();
    void namesTheVariableThatSetsTheProxy();
    void isContentBehindAProxy_data();
    void isContentBehindAProxy();
    void namesAnUnknownAuthority();
    void namesAnotherHostsCertificate();
    void namesAnExpiredCertificate();
    void anExpiredCertificateOfAStrangerHasItsFingerprintToo();
    void blamesTheClockWhereTheServerHasAnotherTime();
    void namesAServerWithoutEncryption();
    void namesAServerThatHangsUp();
    void namesAServerThatSaysNothing();
    void warnsOfWhatIsNotChecked();
    void warnsOfACertificateThatEndsSoon();

private:
    QByteArray kubeconfigFor(const QByteArray &server, const QByteArray &more = {}) const;
    void checkFirst(const DoctorRig &rig, DoctorCheck check, const QString &cause,
                    const QString &advice);

    std::unique_ptr<TestAuthority> m_authority;
    TestCertificate m_certificate;
};

void TestDoctorLink::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing: THE DOCTOR'S WAY TO THE SERVER IS NOT TESTED");
    m_authority = std::make_unique<TestAuthority>(QStringLiteral("The Right Authority"));
    m_certificate = m_authority->issue({.days = 100});
}

QByteArray TestDoctorLink::kubeconfigFor(const QByteArray &server, const QByteArray &more) const
{
    return kubeconfigWith(clusterFields(server, m_authority->certificatePem()) + more,
                          "token: " + kPlanted);
}

void TestDoctorLink::checkFirst(const DoctorRig &rig, DoctorCheck check, const QString &cause,
                                const QString &advice)
{
    const DoctorStep *failed = rig.report().firstFailure();
    QVERIFY2(failed && failed->check == check, qPrintable(rig.allText()));
    QVERIFY2(failed->detail.contains(cause), qPrintable(failed->detail));
    QVERIFY2(failed->advice.contains(advice), qPrintable(failed->advice));
    QCOMPARE(rig.report().steps.back().check, check); // nothing can be examined after it
    QVERIFY(!rig.allText().contains(u"planted-4711"));
}

void TestDoctorLink::isContentWithAServerThatIsWell()
{
    SmallApiServer server(serverTls(m_certificate));
    DoctorRig rig;

    rig.examine(kubeconfigFor(server.address()));

    QCOMPARE(rig.verdicts(), allSteps());
    QVERIFY(rig.report().isOk());
    const QString tls = rig.detailOf(DoctorCheck::Tls);
    QVERIFY2(tls.startsWith(u"TLSv1.3, ") && tls.contains(u"localhost") &&
                 tls.contains(u"signed by \"The Right Authority\""),
             qPrintable(tls));
    QCOMPARE(rig.adviceOf(DoctorCheck::Tls), QString());
}

void TestDoctorLink::namesAPortWhereNobodyListens()
{
    DoctorRig rig;

    rig.examine(kubeconfigFor("https://127.0.0.1:1"));

    checkFirst(rig, DoctorCheck::Tcp, QStringLiteral("127.0.0.1:1 refuses the connection"),
               QStringLiteral("whether 1 is its port"));
}

void TestDoctorLink::namesAProxyThatIsDown_data()
{
    QTest::addColumn<QByteArray>("scheme");
    for (const char *scheme : {"http", "https", "socks5"})
        QTest::newRow(scheme) << QByteArray(scheme);
}

void TestDoctorLink::namesAProxyThatIsDown()
{
    QFETCH(QByteArray, scheme);
    DoctorRig rig;

    rig.examine(kubeconfigFor("https://far-away.invalid:6443",
                              ", proxy-url: '" + scheme + "://me:planted-4711@127.0.0.1:1'"));

    checkFirst(rig, DoctorCheck::Proxy, QStringLiteral("127.0.0.1:1"), QStringLiteral("NO_PROXY"));
}

void TestDoctorLink::namesAProxyThatWantsALogin()
{
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, quint16(1), "jane:secret");
    DoctorRig rig;

    rig.examine(kubeconfigFor("https://far-away.invalid:6443",
                              ", proxy-url: '" + proxy.url().toString().toUtf8() + '\''));

    checkFirst(rig, DoctorCheck::Proxy, QStringLiteral("wants a user name and a password"),
               QStringLiteral("proxy-url"));
}

void TestDoctorLink::namesTheVariableThatSetsTheProxy()
{
    SmallApiServer server(serverTls(
        m_authority->issue({.alternativeNames = QStringLiteral("DNS:far-away.invalid")})));
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, server.server().port());
    DoctorRig rig;
    rig.environment.httpsProxy = proxy.url().toString();

    rig.examine(kubeconfigFor("https://far-away.invalid:6443"));

    QCOMPARE(rig.verdicts(), allSteps());
    QVERIFY(rig.detailOf(DoctorCheck::Proxy).endsWith(u"as HTTPS_PROXY says"));
}

void TestDoctorLink::isContentBehindAProxy_data()
{
    QTest::addColumn<LoopbackProxy::Kind>("kind");
    QTest::addColumn<bool>("isOverTls");
    QTest::newRow("http") << LoopbackProxy::Kind::Http << false;
    QTest::newRow("https") << LoopbackProxy::Kind::Http << true;
    QTest::newRow("socks5") << LoopbackProxy::Kind::Socks5 << false;
}

void TestDoctorLink::isContentBehindAProxy()
{
    QFETCH(LoopbackProxy::Kind, kind);
    QFETCH(bool, isOverTls);
    SmallApiServer server(serverTls(
        m_authority->issue({.alternativeNames = QStringLiteral("DNS:far-away.invalid")})));
    LoopbackProxy proxy(kind, server.server().port(), {},
                        isOverTls ? std::optional(serverTls(m_certificate)) : std::nullopt);
    DoctorRig rig;

    rig.examine(kubeconfigFor("https://far-away.invalid:6443",
                              ", proxy-url: '" + proxy.url().toString().toUtf8() + '\''));

    QCOMPARE(rig.verdicts(), allSteps());
    QVERIFY(rig.detailOf(DoctorCheck::Proxy).contains(u"as proxy-url says"));
}

void TestDoctorLink::namesAnUnknownAuthority()
{
    const TestAuthority stranger(QStringLiteral("A Stranger"));
    SmallApiServer server(serverTls(stranger.issue({})));
    DoctorRig rig;

    rig.examine(kubeconfigFor(server.address()));

    checkFirst(rig, DoctorCheck::Tls, QStringLiteral("unknown authority, \"A Stranger\""),
               QStringLiteral("Take a fresh kubeconfig"));
    const QStringList lines = rig.report().firstFailure()->proof.split(u'\n');
    QCOMPARE(lines.size(), 3); // the fingerprint, in two lines of its own
    QCOMPARE(lines[1].count(u':'), 16);
    QCOMPARE(lines[2].count(u':'), 15);
    QVERIFY(textOf(rig.report()).contains(QStringLiteral("    %1\n").arg(lines[2])));
}

void TestDoctorLink::namesAnotherHostsCertificate()
{
    SmallApiServer server(
        serverTls(m_authority->issue({.alternativeNames = QStringLiteral("DNS:other.example")})));
    DoctorRig rig;

    rig.examine(kubeconfigFor(server.address()));

    checkFirst(rig, DoctorCheck::Tls, QStringLiteral("is for other.example, not for 127.0.0.1"),
               QStringLiteral("tls-server-name"));
}

void TestDoctorLink::namesAnExpiredCertificate()
{
    SmallApiServer server(serverTls(m_authority->issue({.days = -1})));
    DoctorRig rig;

    rig.examine(kubeconfigFor(server.address()));

    checkFirst(rig, DoctorCheck::Tls, QStringLiteral("expired on "),
               QStringLiteral("Renew the server's certificate"));
    for (const QByteArray &request : server.server().requests())
        QVERIFY(!request.contains("Authorization")); // it is not trusted
}

void TestDoctorLink::anExpiredCertificateOfAStrangerHasItsFingerprintToo()
{
    const TestAuthority stranger(QStringLiteral("A Stranger"));
    SmallApiServer server(serverTls(stranger.issue({.days = -1})));
    DoctorRig rig;

    rig.examine(kubeconfigFor(server.address()));

    checkFirst(rig, DoctorCheck::Tls, QStringLiteral("unknown authority, \"A Stranger\""),
               QStringLiteral("Renew the server's certificate"));
    QCOMPARE(rig.report().firstFailure()->proof.split(u'\n').size(), 3);
}

void TestDoctorLink::blamesTheClockWhereTheServerHasAnotherTime()
{
    SmallApiServer server(serverTls(m_authority->issue({.days = -1})));
    server.setDate("Mon, 23 Nov 2020 20:38:00 GMT");
    DoctorRig rig;

    rig.examine(kubeconfigFor(server.address()));

    checkFirst(rig, DoctorCheck::Tls, QStringLiteral(" ahead of the server's."),
               QStringLiteral("Set this computer's clock."));
}

void TestDoctorLink::namesAServerWithoutEncryption()
{
    QTcpServer plain;
    connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket,
                [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    });
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    DoctorRig rig;

    rig.examine(kubeconfigFor("https://127.0.0.1:" + QByteArray::number(plain.serverPort())));

    checkFirst(rig, DoctorCheck::Tls, QStringLiteral("does not speak TLS"),
               QStringLiteral("scheme and port"));
}

void TestDoctorLink::namesAServerThatHangsUp()
{
    QTcpServer server;
    connect(&server, &QTcpServer::newConnection, &server,
            [&server] { server.nextPendingConnection()->disconnectFromHost(); });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    DoctorRig rig;

    rig.examine(kubeconfigFor("https://127.0.0.1:" + QByteArray::number(server.serverPort())));

    checkFirst(rig, DoctorCheck::Tls, QStringLiteral("closed the connection during the TLS"),
               QStringLiteral("load balancer"));
}

void TestDoctorLink::namesAServerThatSaysNothing()
{
    QTcpServer server; // takes connections, and that is all
    QVERIFY(server.listen(QHostAddress::LocalHost));
    DoctorRig rig;
    rig.limits.connection = std::chrono::milliseconds(300);

    rig.examine(kubeconfigFor("https://127.0.0.1:" + QByteArray::number(server.serverPort())));

    checkFirst(rig, DoctorCheck::Tls, QStringLiteral("within 0.3 s"), QStringLiteral("overloaded"));
}

void TestDoctorLink::warnsOfWhatIsNotChecked()
{
    SmallApiServer server(serverTls(m_certificate));
    DoctorRig rig;

    rig.examine(kubeconfigWith(clusterFields(server.address()) + ", insecure-skip-tls-verify: true"));

    QCOMPARE(rig.verdicts(), allSteps());
    QVERIFY(rig.adviceOf(DoctorCheck::Tls).contains(u"insecure-skip-tls-verify"));
}

void TestDoctorLink::warnsOfACertificateThatEndsSoon()
{
    SmallApiServer server(serverTls(m_authority->issue({.days = 3})));
    DoctorRig rig;

    rig.examine(kubeconfigFor(server.address()));

    QCOMPARE(rig.verdicts(), allSteps());
    QVERIFY(rig.adviceOf(DoctorCheck::Tls).contains(u"certificate ends in 2"));
}

QTEST_GUILESS_MAIN(TestDoctorLink)
#include "tst_doctorlink.moc"
