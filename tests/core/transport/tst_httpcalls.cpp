#include "tests/core/transport/clientfixture.h"
#include "tests/core/transport/gzipped.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/core/transport/recordingsink.h"

#include <QTcpSocket>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

namespace {

/// Lets time pass by the thing that is tested: a request to which nobody answers.
void waitFor(std::chrono::milliseconds time, QtHttpClient &client)
{
    RecordingSink sink;
    HttpRequest request = getOf("/silent");
    request.idleLimit = time;
    const auto call = client.send(request, sink);
    QTRY_COMPARE(sink.ends, 1);
}

} // namespace

/// Calls begin and end: connections kept and left behind, silence, cancelling.
class TestHttpCalls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aConnectionIsUsedAgain();
    void aNewConnectionIsOneThatWasNeverUsed();
    void requestsAtTheSameTimeHaveTheirOwnConnections();
    void afterAFailureNoKeptConnectionIsUsed();
    void aReadOnAConnectionTheServerClosedIsAskedAgain();
    void aReadThatNeverGetsAnAnswerIsNotAskedForEver();
    void aRefusedConnectionNamesHostAndPort();
    void aNameThatDoesNotResolveIsNamed();
    void silenceBeforeTheAnswerIsATimeout();
    void silenceInTheAnswerIsATimeout();
    void eachByteStartsTheTimeAnew();
    void withoutALimitSilenceIsNoError();
    void aDestroyedCallHearsNothingMore();
    void aCallMayBeDestroyedFromWithinItsSink_data();
    void aCallMayBeDestroyedFromWithinItsSink();
    void aDestroyedCallClosesItsConnection();
    void aDestroyedClientAbandonsItsCalls();
    void theClientMayBeDestroyedFromWithinASink();
    void theNextRequestMayBeSentFromWithinEnded();
};

void TestHttpCalls::aConnectionIsUsedAgain()
{
    LoopbackServer server(always(chunkedHead() + chunkOf("{}") + kLastChunk));
    QtHttpClient client(clusterAt(server.url()));
    for (int i = 0; i < 3; ++i) {
        RecordingSink sink;
        HttpRequest request = getOf("/");
        request.isWatch = i == 1;
        const auto call = client.send(request, sink);
        QTRY_VERIFY(sink.endedWell());
    }
    QCOMPARE(server.connections(), 1);
}

void TestHttpCalls::aNewConnectionIsOneThatWasNeverUsed()
{
    LoopbackServer server(always(answerOf("{}")));
    QtHttpClient client(clusterAt(server.url()));
    for (const bool isNew : {false, true, true, false}) {
        RecordingSink sink;
        HttpRequest request = getOf("/");
        request.onNewConnection = isNew;
        const auto call = client.send(request, sink);
        QTRY_VERIFY(sink.endedWell());
    }
    QCOMPARE(server.connections(), 3);
}

void TestHttpCalls::requestsAtTheSameTimeHaveTheirOwnConnections()
{
    QList<QTcpSocket *> streams;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &) { streams.append(&socket); });
    QtHttpClient client(clusterAt(server.url()));
    std::vector<RecordingSink> sinks(20);
    std::vector<std::unique_ptr<HttpCall>> calls;
    for (RecordingSink &sink : sinks)
        calls.push_back(client.send(getOf("/"), sink));
    QTRY_COMPARE(streams.size(), 20); // none waits for another to end
    for (QTcpSocket *stream : streams)
        stream->write(answerOf("{}"));
    for (const RecordingSink &sink : sinks)
        QTRY_VERIFY(sink.endedWell());
    QCOMPARE(server.connections(), 20);
}

void TestHttpCalls::afterAFailureNoKeptConnectionIsUsed()
{
    LoopbackServer server([](QTcpSocket &socket, const QByteArray &request) {
        if (!request.startsWith("GET /silent"))
            socket.write(answerOf("{}"));
    });
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink first, second, silent, after;
    const auto firstCall = client.send(getOf("/"), first);
    const auto secondCall = client.send(getOf("/"), second);
    QTRY_VERIFY(first.endedWell() && second.endedWell());
    HttpRequest request = getOf("/silent");
    request.idleLimit = 50ms;
    const auto silentCall = client.send(request, silent);
    QTRY_VERIFY(silent.failedAs(Error::Kind::Timeout));
    const auto afterCall = client.send(getOf("/"), after);
    QTRY_VERIFY(after.endedWell());
    QCOMPARE(server.connections(), 3);
}

void TestHttpCalls::aReadOnAConnectionTheServerClosedIsAskedAgain()
{
    int answers = 0;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &) {
        if (++answers == 2)
            socket.disconnectFromHost(); // as a server does whose idle time ran out just now
        else
            socket.write(answerOf("{}"));
    });
    QtHttpClient client(clusterAt(server.url()));
    for (int i = 0; i < 2; ++i) {
        RecordingSink sink;
        const auto call = client.send(getOf("/"), sink);
        QTRY_COMPARE(sink.ends, 1);
        QCOMPARE(sink.message(), QString());
    }
    QCOMPARE(server.requests().size(), 3);
}

void TestHttpCalls::aReadThatNeverGetsAnAnswerIsNotAskedForEver()
{
    int answers = 0;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &) {
        if (++answers == 1)
            socket.write(answerOf("{}"));
        else
            socket.disconnectFromHost();
    });
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink first, second;
    const auto firstCall = client.send(getOf("/"), first);
    QTRY_VERIFY(first.endedWell());
    const auto secondCall = client.send(getOf("/"), second);
    QTRY_VERIFY(second.failedAs(Error::Kind::Network));
    QCOMPARE(server.requests().size(), 3);
}

void TestHttpCalls::aRefusedConnectionNamesHostAndPort()
{
    QtHttpClient client(clusterAt(QUrl(QStringLiteral("http://127.0.0.1:1"))));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QCOMPARE(sink.ends, 0);
    QTRY_VERIFY(sink.failedAs(Error::Kind::Network));
    QVERIFY2(sink.message().contains(u"127.0.0.1:1 refuses"), qPrintable(sink.message()));
}

void TestHttpCalls::aNameThatDoesNotResolveIsNamed()
{
    QtHttpClient client(clusterAt(QUrl(QStringLiteral("http://no-such-host.invalid:6443"))));
    RecordingSink sink;
    const auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE_WITH_TIMEOUT(sink.ends, 1, 30'000);
    QVERIFY2(sink.failedAs(Error::Kind::Network), qPrintable(sink.message()));
    QVERIFY2(sink.message().contains(u"no-such-host.invalid:6443"), qPrintable(sink.message()));
}

void TestHttpCalls::silenceBeforeTheAnswerIsATimeout()
{
    LoopbackServer server([](QTcpSocket &, const QByteArray &) {});
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    HttpRequest request = getOf("/");
    request.idleLimit = 100ms;
    const auto call = client.send(request, sink);
    QTRY_VERIFY(sink.failedAs(Error::Kind::Timeout));
    QVERIFY2(sink.message().contains(u"No answer from"), qPrintable(sink.message()));
    QVERIFY(sink.message().contains(u"0.1 s"));
}

void TestHttpCalls::silenceInTheAnswerIsATimeout()
{
    LoopbackServer server(always(chunkedHead() + chunkOf("abc\n")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    HttpRequest request = getOf("/");
    request.idleLimit = 100ms;
    const auto call = client.send(request, sink);
    QTRY_VERIFY(sink.failedAs(Error::Kind::Timeout));
    QVERIFY2(sink.message().contains(u"stopped"), qPrintable(sink.message()));
    QCOMPARE(sink.body, "abc\n");
}

void TestHttpCalls::eachByteStartsTheTimeAnew()
{
    QTcpSocket *stream = nullptr;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &request) {
        if (request.startsWith("GET /silent"))
            return;
        stream = &socket;
        socket.write(chunkedHead() + chunkOf("x"));
    });
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    HttpRequest request = getOf("/");
    request.idleLimit = 500ms;
    const auto call = client.send(request, sink);
    QTRY_COMPARE(sink.chunks, 1);
    for (int bytes = 2; bytes <= 8; ++bytes) { // 700 ms in all
        waitFor(100ms, client);
        stream->write(chunkOf("x"));
        QTRY_COMPARE(sink.body.size(), bytes);
    }
    stream->write(kLastChunk);
    QTRY_VERIFY(sink.endedWell());
}

void TestHttpCalls::withoutALimitSilenceIsNoError()
{
    QTcpSocket *stream = nullptr;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &) { stream = &socket; });
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink limited, unlimited;
    HttpRequest request = getOf("/");
    request.idleLimit = 0ms;
    const auto unlimitedCall = client.send(request, unlimited);
    request.idleLimit = 100ms;
    const auto limitedCall = client.send(request, limited);
    QTRY_VERIFY(limited.failedAs(Error::Kind::Timeout));
    QCOMPARE(unlimited.ends, 0);
}

void TestHttpCalls::aDestroyedCallHearsNothingMore()
{
    LoopbackServer server(always(answerOf("{}")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink dropped, other;
    auto call = client.send(getOf("/dropped"), dropped);
    call.reset();
    const auto otherCall = client.send(getOf("/other"), other);
    QTRY_VERIFY(other.endedWell());
    QCOMPARE(dropped.heads + dropped.chunks + dropped.ends, 0);
}

void TestHttpCalls::aCallMayBeDestroyedFromWithinItsSink_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("step"); // 0 head, 1 chunk, 2 end
    const QByteArray packed = answerOf(gzipped(QByteArray(500'000, 'x')),
                                       "Content-Encoding: gzip\r\n");
    const QByteArray many = chunkedHead() + chunkOf(QByteArray(500'000, 'x')) + kLastChunk;
    for (int step = 0; step < 3; ++step) {
        QTest::addRow("plain, step %d", step) << many << step;
        QTest::addRow("gzip, step %d", step) << packed << step;
    }
}

void TestHttpCalls::aCallMayBeDestroyedFromWithinItsSink()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, step);
    LoopbackServer server(always(bytes));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink, other;
    std::unique_ptr<HttpCall> call;
    const auto destroy = [&] { call.reset(); };
    (step == 0 ? sink.onHead : step == 1 ? sink.onChunk : sink.onEnd) = destroy;
    call = client.send(getOf("/"), sink);
    QTRY_VERIFY(!call);
    const auto otherCall = client.send(getOf("/"), other);
    QTRY_VERIFY(other.endedWell());
    QCOMPARE(sink.ends, step == 2 ? 1 : 0);
    QVERIFY(step != 1 || sink.chunks == 1);
}

void TestHttpCalls::aDestroyedCallClosesItsConnection()
{
    bool isClosed = false;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &) {
        socket.write(chunkedHead());
        connect(&socket, &QTcpSocket::disconnected, this, [&] { isClosed = true; });
    });
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink sink;
    auto call = client.send(getOf("/"), sink);
    QTRY_COMPARE(sink.heads, 1);
    call.reset();
    QTRY_VERIFY(isClosed);
    QCOMPARE(sink.ends, 0);
}

void TestHttpCalls::aDestroyedClientAbandonsItsCalls()
{
    bool isClosed = false;
    LoopbackServer server([&](QTcpSocket &socket, const QByteArray &) {
        socket.write(chunkedHead());
        connect(&socket, &QTcpSocket::disconnected, this, [&] { isClosed = true; });
    });
    auto client = std::make_unique<QtHttpClient>(clusterAt(server.url()));
    RecordingSink sink;
    const auto call = client->send(getOf("/"), sink);
    QTRY_COMPARE(sink.heads, 1);
    client.reset();
    QTRY_VERIFY(isClosed);
    QCOMPARE(sink.ends, 0);
}

void TestHttpCalls::theClientMayBeDestroyedFromWithinASink()
{
    LoopbackServer server(always(chunkedHead() + chunkOf(QByteArray(500'000, 'x'))));
    auto client = std::make_unique<QtHttpClient>(clusterAt(server.url()));
    RecordingSink sink;
    sink.onChunk = [&] { client.reset(); };
    const auto call = client->send(getOf("/"), sink);
    QTRY_VERIFY(!client);
    QCOMPARE(sink.chunks, 1);
    QCOMPARE(sink.ends, 0);
}

void TestHttpCalls::theNextRequestMayBeSentFromWithinEnded()
{
    LoopbackServer server(always(answerOf("{}")));
    QtHttpClient client(clusterAt(server.url()));
    RecordingSink first, second;
    std::unique_ptr<HttpCall> call;
    first.onEnd = [&] { call = client.send(getOf("/second"), second); };
    call = client.send(getOf("/first"), first);
    QTRY_VERIFY(second.endedWell());
    QVERIFY(first.endedWell());
    QCOMPARE(server.connections(), 1);
}

QTEST_GUILESS_MAIN(TestHttpCalls)
#include "tst_httpcalls.moc"
