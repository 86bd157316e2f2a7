#include "core/transport/tlsconfig.h"
#include "tests/core/transport/clientfixture.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/core/transport/recordingsink.h"
#include "tests/core/transport/testauthority.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>

using namespace drover;

/// Client certificates: each form of key, and what is said when one does not do.
class TestClientCertificates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFormOfKeyIsAccepted_data();
    void everyFormOfKeyIsAccepted();
    void theWholeChainIsSent();
    void aNewCertificateGoesOverANewConnection();
    void aKeyOfAnotherCertificateIsAConfigError();
    void anUnusableKeyIsNamed_data();
    void anUnusableKeyIsNamed();
    void aCertificateThatIsNoneIsNamed();
    void aRefusedCertificateIsAnAuthError();
    void aMissingCertificateIsAnAuthError();

private:
    ClusterConfig clusterAt(quint16 port) const;
    HttpRequest requestWith(const TestCertificate &certificate) const;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<TestAuthority> m_stranger;
    QSslConfiguration m_tls;
};

void TestClientCertificates::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing: CLIENT CERTIFICATES ARE NOT TESTED");
    m_authority = std::make_unique<TestAuthority>(QStringLiteral("The Right Authority"));
    m_stranger = std::make_unique<TestAuthority>(QStringLiteral("A Stranger"));
    m_tls = serverTls(m_authority->issue({}), m_authority->certificatePem());
}

ClusterConfig TestClientCertificates::clusterAt(quint16 port) const
{
    ClusterConfig config
        = drover::clusterAt(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port)));
    config.caPem = m_authority->certificatePem();
    return config;
}

HttpRequest TestClientCertificates::requestWith(const TestCertificate &certificate) const
{
    HttpRequest request = getOf("/");
    request.credentials.certificatePem = certificate.certificatePem;
    request.credentials.keyPem = certificate.keyPem;
    return request;
}

void TestClientCertificates::everyFormOfKeyIsAccepted_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("EC, PKCS#8") << "ec" << "" << QByteArray("BEGIN PRIVATE KEY");
    QTest::newRow("EC, SEC1") << "ec" << "ec" << QByteArray("BEGIN EC PRIVATE KEY");
    QTest::newRow("RSA, PKCS#8") << "rsa" << "" << QByteArray("BEGIN PRIVATE KEY");
    QTest::newRow("Ed25519") << "ed25519" << "" << QByteArray("BEGIN PRIVATE KEY");
    QTest::newRow("RSA, PKCS#1") << "rsa" << "rsa -traditional" << QByteArray("BEGIN RSA PRIVATE");
}

void TestClientCertificates::everyFormOfKeyIsAccepted()
{
    QFETCH(QString, algorithm);
    QFETCH(QString, form);
    QFETCH(QByteArray, label);
    QString peerName;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &) {
        const auto &encrypted = static_cast<QSslSocket &>(socket);
        peerName = encrypted.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
        socket.write(answerOf("{}"));
    }, m_tls);
    TestCertificate certificate
        = m_authority->issue({.commonName = QStringLiteral("jane"), .algorithm = algorithm});
    if (!form.isEmpty())
        certificate.keyPem = m_authority->keyAs(certificate.keyPem, form);
    QVERIFY(certificate.keyPem.contains(label));
    QtHttpClient client(clusterAt(server.port()));
    RecordingSink sink;
    const auto call = client.send(requestWith(certificate), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
    QCOMPARE(peerName, QStringLiteral("jane"));
}

void TestClientCertificates::theWholeChainIsSent()
{
    const TestAuthority middle(QStringLiteral("In Between"), *m_authority);
    TestCertificate certificate = middle.issue({.commonName = QStringLiteral("jane")});
    certificate.certificatePem += middle.certificatePem();
    LoopbackServer server(always(answerOf("{}")), m_tls);
    QtHttpClient client(clusterAt(server.port()));
    RecordingSink sink;
    const auto call = client.send(requestWith(certificate), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
}

void TestClientCertificates::aNewCertificateGoesOverANewConnection()
{
    LoopbackServer server(always(answerOf("{}")), m_tls);
    QtHttpClient client(clusterAt(server.port()));
    const TestCertificate first = m_authority->issue({.commonName = QStringLiteral("jane")});
    const TestCertificate second = m_authority->issue({.commonName = QStringLiteral("joe")});
    for (const TestCertificate &certificate : {first, first, second}) {
        RecordingSink sink;
        const auto call = client.send(requestWith(certificate), sink);
        QTRY_VERIFY(sink.endedWell());
    }
    QCOMPARE(server.connections(), 2);
}

void TestClientCertificates::aKeyOfAnotherCertificateIsAConfigError()
{
    LoopbackServer server(always(answerOf("{}")), m_tls);
    for (const QString &algorithm : {QStringLiteral("ec"), QStringLiteral("rsa"), QStringLiteral("ed25519")}) {
        TestCertificate certificate = m_authority->issue({.algorithm = algorithm});
        certificate.keyPem = m_authority->issue({.algorithm = algorithm}).keyPem;
        QtHttpClient client(clusterAt(server.port()));
        RecordingSink sink;
        const auto call = client.send(requestWith(certificate), sink);
        QTRY_COMPARE(sink.ends, 1);
        QVERIFY2(sink.failedAs(Error::Kind::Config), qPrintable(sink.message()));
        QVERIFY(sink.message().contains(u"does not belong to its client-certificate"));
    }
}

void TestClientCertificates::anUnusableKeyIsNamed_data()
{
    QTest::addColumn<QByteArray>("keyPem");
    QTest::addColumn<QString>("words");
    const QByteArray ec = m_authority->issue({}).keyPem;
    QTest::newRow("encrypted PKCS#8")
        << m_authority->keyAs(ec, QStringLiteral("pkcs8 -topk8 -passout pass:x")) << "passphrase";
    QTest::newRow("encrypted Ed25519")
        << m_authority->keyAs(m_authority->issue({.algorithm = QStringLiteral("ed25519")}).keyPem,
                              QStringLiteral("pkcs8 -topk8 -passout pass:x"))
        << "passphrase";
    QTest::newRow("encrypted SEC1")
        << m_authority->keyAs(ec, QStringLiteral("ec -aes128 -passout pass:x")) << "passphrase";
    QTest::newRow("garbage") << QByteArray("planted-secret") << "not an RSA or EC key";
    QTest::newRow("empty") << QByteArray() << "not an RSA or EC key";
}

void TestClientCertificates::anUnusableKeyIsNamed()
{
    QFETCH(QByteArray, keyPem);
    QFETCH(QString, words);
    const auto key = clientKey(keyPem, QStringLiteral("jane"));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, Error::Kind::Config);
    QVERIFY2(key.error().message.contains(words), qPrintable(key.error().message));
    QVERIFY(key.error().message.contains(u"client-key of user \"jane\""));
    QVERIFY(!key.error().message.contains(u"planted"));
}

void TestClientCertificates::aCertificateThatIsNoneIsNamed()
{
    QtHttpClient client(clusterAt(quint16(1)));
    RecordingSink sink;
    const auto call = client.send(requestWith({"no certificate", "no key"}), sink);
    QTRY_VERIFY(sink.failedAs(Error::Kind::Config));
    QVERIFY(sink.message().contains(u"client-certificate of user \"the-user\""));
}

void TestClientCertificates::aRefusedCertificateIsAnAuthError()
{
    OpensslServer server(m_authority->issue({}), m_authority->certificatePem());
    QTRY_VERIFY(server.port() != 0);
    QtHttpClient client(clusterAt(server.port()));
    RecordingSink sink;
    const auto call = client.send(requestWith(m_stranger->issue({})), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Auth), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(u"refuses the client certificate"), qPrintable(sink.message()));
}

void TestClientCertificates::aMissingCertificateIsAnAuthError()
{
    OpensslServer server(m_authority->issue({}), m_authority->certificatePem());
    QTRY_VERIFY(server.port() != 0);
    QtHttpClient client(clusterAt(server.port()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Auth), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(u"asks for a client certificate"), qPrintable(sink.message()));
}

QTEST_GUILESS_MAIN(TestClientCertificates)
#include "tst_clientcertificates.moc"
