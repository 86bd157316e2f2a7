#include "tests/core/transport/clientfixture.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/core/transport/recordingsink.h"
#include "tests/core/transport/testauthority.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;

/// A client that goes on while its configuration changes under it.
class TestClientConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aRenewedAuthorityIsReadFromItsFile();
    void anAuthorityThatIsGoneStaysInForce_data();
    void anAuthorityThatIsGoneStaysInForce();
    void aNewConfigIsUsedByTheNextRequest();
    void aCallUnderWayGoesOnAfterANewConfig();

private:
    QString send(QtHttpClient &client);
    void writeAuthority(const QByteArray &pem);

    std::unique_ptr<TestAuthority> m_first;
    std::unique_ptr<TestAuthority> m_second;
    QTemporaryDir m_folder;
};

void TestClientConfig::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing: CHANGED AUTHORITIES ARE NOT TESTED");
    m_first = std::make_unique<TestAuthority>(QStringLiteral("First"));
    m_second = std::make_unique<TestAuthority>(QStringLiteral("Second"));
}

/// What went wrong; empty where nothing did.
QString TestClientConfig::send(QtHttpClient &client)
{
    RecordingSink sink;
    const auto call = client.send(getOf("/api"), sink);
    [&sink] { QTRY_COMPARE(sink.ends, 1); }();
    return sink.message();
}

void TestClientConfig::writeAuthority(const QByteArray &pem)
{
    QFile file(m_folder.filePath(QStringLiteral("ca")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size());
}

void TestClientConfig::aRenewedAuthorityIsReadFromItsFile()
{
    LoopbackServer server(closingAfter(answerOf("{}", "Connection: close\r\n")),
                          serverTls(m_second->issue({})));
    ClusterConfig config = clusterAt(server.url());
    config.caPem = m_first->certificatePem();
    config.caFile = m_folder.filePath(QStringLiteral("ca"));
    writeAuthority(m_first->certificatePem());
    QtHttpClient client(config);
    QVERIFY(send(client).contains(u"unknown authority"));

    writeAuthority(m_second->certificatePem());

    QCOMPARE(send(client), QString());
}

void TestClientConfig::anAuthorityThatIsGoneStaysInForce_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("gone") << QByteArray();
    QTest::newRow("half written") << m_second->certificatePem().left(100);
}

void TestClientConfig::anAuthorityThatIsGoneStaysInForce()
{
    QFETCH(QByteArray, contents);
    LoopbackServer server(closingAfter(answerOf("{}", "Connection: close\r\n")),
                          serverTls(m_first->issue({})));
    ClusterConfig config = clusterAt(server.url());
    config.caPem = m_first->certificatePem();
    config.caFile = m_folder.filePath(QStringLiteral("ca"));
    writeAuthority(contents);
    if (contents.isEmpty())
        QVERIFY(QFile::remove(config.caFile));
    QtHttpClient client(config);

    QCOMPARE(send(client), QString());
}

void TestClientConfig::aNewConfigIsUsedByTheNextRequest()
{
    LoopbackServer first(always(answerOf("{}")), serverTls(m_first->issue({})));
    LoopbackServer second(always(answerOf("{}")), serverTls(m_second->issue({})));
    ClusterConfig config = clusterAt(first.url());
    config.caPem = m_first->certificatePem();
    QtHttpClient client(config);
    QCOMPARE(send(client), QString());

    config.server = second.url();
    config.caPem = m_second->certificatePem();
    client.setConfig(config);

    QCOMPARE(send(client), QString());
    QCOMPARE(first.requests().size(), 1);
    QCOMPARE(second.requests().size(), 1);
}

void TestClientConfig::aCallUnderWayGoesOnAfterANewConfig()
{
    QTcpSocket *stream = nullptr;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &) {
        stream = &socket;
        socket.write(chunkedHead());
    });
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.heads, 1);

    client.setConfig(clusterAt(QUrl(QStringLiteral("http://127.0.0.1:1"))));
    stream->write(chunkOf("whole") + kLastChunk);

    QTRY_VERIFY(sink.endedWell());
    QCOMPARE(sink.body, "whole");
}

QTEST_GUILESS_MAIN(TestClientConfig)
#include "tst_clientconfig.moc"
