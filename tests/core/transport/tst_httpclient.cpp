#include "tests/core/transport/clientfixture.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/core/transport/recordingsink.h"

#include <QTcpSocket>
#include <QTest>

using namespace drover;

class TestHttpClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerArrivesAsHeadBodyAndEnd();
    void chunksArriveBeforeTheAnswerEnds();
    void aRequestCarriesItsHeadersAndOurUserAgent();
    void noCredentialsGoOverPlainHttp();
    void aHeaderWithALineBreakIsRefused();
    void theBasePathStandsBeforeTheTarget_data();
    void theBasePathStandsBeforeTheTarget();
    void aStatusOf400AndMoreIsAnAnswer_data();
    void aStatusOf400AndMoreIsAnAnswer();
    void a401WithAChallengeIsAnAnswerAndSentOnce();
    void aRedirectIsAnAnswer();
    void retryAfterIsReadInSecondsOnly_data();
    void retryAfterIsReadInSecondsOnly();
    void aPatchCarriesItsBodyAndType();
    void aWriteThatWasNotAnsweredIsNotRepeated();
    void aCookieIsNotSentBack();
    void anIpv6AddressIsReached();
};

void TestHttpClient::anAnswerArrivesAsHeadBodyAndEnd()
{
    LoopbackServer server(always(answerOf("{\"a\":1}")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/api/v1/nodes"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
    QCOMPARE(sink.heads, 1);
    QCOMPARE(sink.headSeen->status, 200);
    QCOMPARE(sink.headSeen->contentType, "application/json");
    QCOMPARE(sink.body, "{\"a\":1}");
}

void TestHttpClient::chunksArriveBeforeTheAnswerEnds()
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
    stream->write(chunkOf("one\n"));
    QTRY_COMPARE(sink.body, "one\n");
    stream->write(chunkOf("two\n"));
    QTRY_COMPARE(sink.body, "one\ntwo\n");
    QCOMPARE(sink.ends, 0);
    stream->write(kLastChunk);
    QTRY_VERIFY(sink.endedWell());
}

void TestHttpClient::aRequestCarriesItsHeadersAndOurUserAgent()
{
    LoopbackServer server(always(answerOf("{}")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/api?x=a%2Cb%3Bc"), sink);
    QTRY_VERIFY(sink.endedWell());
    const QByteArray request = server.requests().value(0);
    QVERIFY2(request.startsWith("GET /api?x=a%2Cb%3Bc HTTP/1.1\r\n"), request.constData());
    QVERIFY(request.contains("\r\nAccept: application/json\r\n"));
    QVERIFY(request.contains("\r\nUser-Agent: drover/" DROVER_VERSION "\r\n"));
    QVERIFY(request.contains("\r\nAccept-Encoding: identity\r\n"));
    QVERIFY(!request.contains("Authorization"));
}

void TestHttpClient::noCredentialsGoOverPlainHttp()
{
    LoopbackServer server(always(answerOf("{}")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    HttpRequest request = getOf("/");
    request.credentials.bearerToken = "planted-token";
    request.credentials.basicLogin = "planted:login";
    const auto call = client.send(request, sink);
    QTRY_VERIFY(sink.endedWell());
    QVERIFY(!server.requests().value(0).contains("Authorization"));
    QVERIFY(!server.requests().value(0).contains("planted"));
}

void TestHttpClient::aHeaderWithALineBreakIsRefused()
{
    LoopbackServer server(always(answerOf("{}")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    HttpRequest request = getOf("/");
    request.headers.emplace_back("X-One", "planted\r\nX-Other: 1");
    const auto call = client.send(request, sink);
    QCOMPARE(sink.ends, 0); // never from within send()
    QTRY_VERIFY(sink.failedAs(Error::Kind::Config));
    QVERIFY(!sink.message().contains(u"planted"));
    QCOMPARE(server.requests().size(), 0);
}

void TestHttpClient::theBasePathStandsBeforeTheTarget_data()
{
    QTest::addColumn<QString>("basePath");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("none") << "" << QByteArray("/api/v1/nodes");
    QTest::newRow("slash") << "/" << QByteArray("/api/v1/nodes");
    QTest::newRow("rancher") << "/k8s/clusters/c-1" << QByteArray("/k8s/clusters/c-1/api/v1/nodes");
    QTest::newRow("ends in a slash") << "/k8s/" << QByteArray("/k8s/api/v1/nodes");
}

void TestHttpClient::theBasePathStandsBeforeTheTarget()
{
    QFETCH(QString, basePath);
    QFETCH(QByteArray, path);
    LoopbackServer server(always(answerOf("{}")));
    QUrl url = server.url();
    url.setPath(basePath);
    QtHttpClient client(clusterAt(url));
    RecordingSink sink;
    const auto call = client.send(getOf("/api/v1/nodes"), sink);
    QTRY_VERIFY(sink.endedWell());
    QCOMPARE(server.requests().value(0).split(' ').value(1), path);
}

void TestHttpClient::aStatusOf400AndMoreIsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("statusLine");
    for (const char *line : {"400 Bad Request", "403 Forbidden", "404 Not Found", "409 Conflict",
                             "410 Gone", "422 Unprocessable Entity", "429 Too Many Requests",
                             "500 Internal Server Error", "503 Unavailable", "504 Timeout"})
        QTest::newRow(line) << QByteArray(line);
}

void TestHttpClient::aStatusOf400AndMoreIsAnAnswer()
{
    QFETCH(QByteArray, statusLine);
    LoopbackServer server(always(answerOf("{\"kind\":\"Status\"}", {}, statusLine)));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
    QCOMPARE(sink.headSeen->status, statusLine.left(3).toInt());
    QCOMPARE(sink.body, "{\"kind\":\"Status\"}");
}

void TestHttpClient::a401WithAChallengeIsAnAnswerAndSentOnce()
{
    LoopbackServer server(always(answerOf("{\"code\":401}",
                                          "WWW-Authenticate: Basic realm=\"k\"\r\n",
                                          "401 Unauthorized")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.endedWell());
    QCOMPARE(sink.headSeen->status, 401);
    QCOMPARE(sink.body, "{\"code\":401}");
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpClient::aRedirectIsAnAnswer()
{
    LoopbackServer server(always(answerOf("", "Location: /elsewhere\r\n", "302 Found")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.endedWell());
    QCOMPARE(sink.headSeen->status, 302);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpClient::retryAfterIsReadInSecondsOnly_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("none") << QByteArray() << -1;
    QTest::newRow("seconds") << QByteArray("Retry-After: 7\r\n") << 7000;
    QTest::newRow("a century") << QByteArray("Retry-After: 4000000000\r\n") << 24 * 3600 * 1000;
    QTest::newRow("date") << QByteArray("Retry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n") << -1;
    QTest::newRow("negative") << QByteArray("Retry-After: -3\r\n") << -1;
}

void TestHttpClient::retryAfterIsReadInSecondsOnly()
{
    QFETCH(QByteArray, header);
    QFETCH(int, milliseconds);
    LoopbackServer server(always(answerOf("", header, "429 Too Many Requests")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.endedWell());
    const auto wait = sink.headSeen->retryAfter;
    QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, milliseconds);
}

void TestHttpClient::aPatchCarriesItsBodyAndType()
{
    LoopbackServer server(always(answerOf("{}")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    HttpRequest request = getOf("/api/v1/nodes/n1");
    request.method = "PATCH";
    request.headers.emplaceBack("Content-Type", "application/merge-patch+json");
    request.body = "{\"spec\":{\"unschedulable\":true}}";
    const auto call = client.send(request, sink);
    QTRY_VERIFY(sink.endedWell());
    const QByteArray seen = server.requests().value(0);
    QVERIFY(seen.startsWith("PATCH /api/v1/nodes/n1 HTTP/1.1\r\n"));
    QVERIFY(seen.contains("\r\nContent-Type: application/merge-patch+json\r\n"));
    QVERIFY(seen.endsWith("\r\n\r\n" + request.body));
}

void TestHttpClient::aWriteThatWasNotAnsweredIsNotRepeated()
{
    LoopbackServer server(closingAfter({}));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    HttpRequest request = getOf("/evict");
    request.method = "POST";
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = "{}";
    const auto call = client.send(request, sink);
    QTRY_VERIFY(sink.failedAs(Error::Kind::Network));
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpClient::aCookieIsNotSentBack()
{
    LoopbackServer server(always(answerOf("{}", "Set-Cookie: a=b\r\n")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink first;
    RecordingSink second;
    const auto firstCall = client.send(getOf("/"), first);
    QTRY_VERIFY(first.endedWell());
    const auto secondCall = client.send(getOf("/"), second);
    QTRY_VERIFY(second.endedWell());
    QVERIFY(!server.requests().value(1).contains("Cookie"));
}

void TestHttpClient::anIpv6AddressIsReached()
{
    LoopbackServer server(always(answerOf("six")), std::nullopt, QHostAddress::LocalHostIPv6);
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.endedWell());
    QVERIFY(server.requests().value(0).contains("\r\nHost: [::1]:"));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
