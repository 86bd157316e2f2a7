#include "tests/core/transport/clientfixture.h"
#include "tests/core/transport/gzipped.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/core/transport/recordingsink.h"

#include <QTcpSocket>
#include <QTest>

using namespace drover;

namespace {

QByteArray longText()
{
    QByteArray text;
    for (int i = 0; text.size() < 3'000'000; ++i)
        text += "{\"name\":\"n" + QByteArray::number(i) + "\"}\n";
    return text;
}

QByteArray inChunks(const QByteArray &body, qsizetype size)
{
    QByteArray out;
    for (qsizetype at = 0; at < body.size(); at += size)
        out += chunkOf(body.mid(at, size));
    return out;
}

const QByteArray kGzipHeader = "Content-Encoding: gzip\r\n";

} // namespace

/// Whether an answer that was cut is ever taken for a whole one, and what is said about it.
class TestHttpCuts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerThatIsCutIsAnError_data();
    void anAnswerThatIsCutIsAnError();
    void anAnswerCutAtAnyByteIsAnError();
    void aConnectionResetInTheBodyIsAnError();
    void whatCameBeforeTheCutIsDelivered();
    void aBodyThatTheConnectionsEndDelimitsIsWhole();
    void aLongBodyArrivesWhole_data();
    void aLongBodyArrivesWhole();
    void aGzipAnswerIsAskedForAndInflated();
    void gzipBytesAreInflatedAsTheyArrive();
    void aTruncatedGzipStreamIsAnError();
    void gzipThatIsNoneIsAProtocolError();
    void anUnknownEncodingIsAProtocolError();
    void anAnswerThatIsNoHttpIsAProtocolError_data();
    void anAnswerThatIsNoHttpIsAProtocolError();
};

void TestHttpCuts::anAnswerThatIsCutIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray head = chunkedHead();
    QTest::newRow("before the answer") << QByteArray();
    QTest::newRow("in the status line") << QByteArray("HTTP/1.1 20");
    QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("after the head, chunked") << head;
    QTest::newRow("in a chunk's size") << head + "1";
    QTest::newRow("after a chunk's size") << head + "10\r\n";
    QTest::newRow("in a chunk") << head + "10\r\nabc";
    QTest::newRow("before a chunk's end") << head + "3\r\nabc";
    QTest::newRow("between chunks") << head + chunkOf("abc\n");
    QTest::newRow("after many chunks") << head + inChunks(QByteArray(200'000, 'x'), 4096);
    QTest::newRow("in the last chunk's size") << head + chunkOf("abc\n") + "0";
    QTest::newRow("Content-Length, after the head") << answerOf("abc").chopped(3);
    QTest::newRow("Content-Length, short") << answerOf("abc").chopped(1);
    QTest::newRow("Content-Length, long and short") << answerOf(longText()).chopped(1);
}

void TestHttpCuts::anAnswerThatIsCutIsAnError()
{
    QFETCH(QByteArray, bytes);
    LoopbackServer server(closingAfter(bytes));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Network), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(QString::number(server.port())), qPrintable(sink.message()));
}

void TestHttpCuts::anAnswerCutAtAnyByteIsAnError()
{
    const QByteArray whole = chunkedHead() + chunkOf("{\"a\":1}\n") + chunkOf("{}\n") + kLastChunk;
    const qsizetype enough = whole.size() - 2; // RFC 9112 7.1: an empty trailer section follows
    qsizetype size = 0;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &) {
        socket.write(whole.left(size));
        socket.disconnectFromHost();
    });
    for (; size < enough; ++size) {
        QtHttpClient client(clusterAt(server.url()));
        RecordingSink sink;
        const auto call = client.send(getOf("/"), sink);
        QTRY_COMPARE(sink.ends, 1);
        QVERIFY2(sink.error.has_value(), whole.left(size).constData());
    }
}

void TestHttpCuts::aConnectionResetInTheBodyIsAnError()
{
    LoopbackServer server([](QTcpSocket &socket, const QByteArray &) {
        socket.write(chunkedHead() + chunkOf("abc\n"));
        socket.flush();
        socket.abort();
    });
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY(sink.failedAs(Error::Kind::Network));
}

void TestHttpCuts::whatCameBeforeTheCutIsDelivered()
{
    const QByteArray text = longText();
    LoopbackServer server(closingAfter(chunkedHead() + inChunks(text, 10'000)));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY(sink.failedAs(Error::Kind::Network));
    QVERIFY(sink.body == text);
    QVERIFY2(sink.message().contains(u"was cut"), qPrintable(sink.message()));
}

void TestHttpCuts::aBodyThatTheConnectionsEndDelimitsIsWhole()
{
    LoopbackServer server(closingAfter("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}"));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.endedWell());
    QCOMPARE(sink.body, "{}");
}

void TestHttpCuts::aLongBodyArrivesWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray text = longText();
    const QByteArray packed = gzipped(text);
    QTest::newRow("Content-Length") << answerOf(text);
    QTest::newRow("large chunks") << chunkedHead() + inChunks(text, 500'000) + kLastChunk;
    QTest::newRow("small chunks") << chunkedHead() + inChunks(text, 500) + kLastChunk;
    QTest::newRow("gzip, Content-Length") << answerOf(packed, kGzipHeader);
    QTest::newRow("gzip, chunks")
        << chunkedHead(kGzipHeader) + inChunks(packed, 8'192) + kLastChunk;
}

void TestHttpCuts::aLongBodyArrivesWhole()
{
    QFETCH(QByteArray, bytes);
    LoopbackServer server(always(bytes));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QCOMPARE(sink.message(), QString());
    QVERIFY(sink.body == longText());
}

void TestHttpCuts::aGzipAnswerIsAskedForAndInflated()
{
    LoopbackServer server(always(answerOf(gzipped("{\"a\":1}"), kGzipHeader)));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    HttpRequest request = getOf("/");
    request.gzip = true;
    const auto call = client.send(request, sink);
    QTRY_VERIFY(sink.endedWell());
    QVERIFY(server.requests().value(0).contains("\r\nAccept-Encoding: gzip\r\n"));
    QCOMPARE(sink.body, "{\"a\":1}");
}

void TestHttpCuts::gzipBytesAreInflatedAsTheyArrive()
{
    const QByteArray text = longText();
    const QByteArray packed = gzipped(text);
    QTcpSocket *stream = nullptr;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &) {
        stream = &socket;
        socket.write(chunkedHead(kGzipHeader) + chunkOf(packed.left(packed.size() / 2)));
    });
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.body.size() > text.size() / 4);
    QCOMPARE(sink.ends, 0);
    stream->write(chunkOf(packed.mid(packed.size() / 2)) + kLastChunk);
    QTRY_VERIFY(sink.endedWell());
    QVERIFY(sink.body == text);
}

void TestHttpCuts::aTruncatedGzipStreamIsAnError()
{
    LoopbackServer server(always(answerOf(gzipped(longText()).chopped(9), kGzipHeader)));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.failedAs(Error::Kind::Network));
    QVERIFY2(sink.message().contains(u"was cut"), qPrintable(sink.message()));
}

void TestHttpCuts::gzipThatIsNoneIsAProtocolError()
{
    LoopbackServer server(always(answerOf("{\"plain\":true}", kGzipHeader)));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.failedAs(Error::Kind::Protocol));
    QCOMPARE(sink.chunks, 0);
}

void TestHttpCuts::anUnknownEncodingIsAProtocolError()
{
    LoopbackServer server(always(answerOf("xyz", "Content-Encoding: br\r\n")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_VERIFY(sink.failedAs(Error::Kind::Protocol));
    QVERIFY(sink.message().contains(u"\"br\""));
    QCOMPARE(sink.chunks, 0);
}

void TestHttpCuts::anAnswerThatIsNoHttpIsAProtocolError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("a TLS alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x0a", 7);
    QTest::newRow("garbage head") << QByteArray("HTTP/1.1 abc\r\n\r\n");
}

void TestHttpCuts::anAnswerThatIsNoHttpIsAProtocolError()
{
    QFETCH(QByteArray, bytes);
    LoopbackServer server(closingAfter(bytes));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.ends, 1);
    QVERIFY2(sink.failedAs(Error::Kind::Protocol), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(u"https://"), qPrintable(sink.message()));
}

QTEST_GUILESS_MAIN(TestHttpCuts)
#include "tst_httpcuts.moc"
