#include "core/api/measurementlists.h"
#include "core/api/nodeapi.h"
#include "core/api/plaincalls.h"
#include "core/transport/qthttpclient.h"
#include "tests/core/transport/clientfixture.h"
#include "tests/core/transport/gzipped.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/support/sanitizers.h"

#include <QFile>
#include <QTcpSocket>
#include <QTest>

using namespace drover;

namespace {

constexpr qsizetype kMebibyte = 1 << 20;

/// The most memory the process held so far, in MiB; 0 where the system does not tell, and under
/// sanitizers, which keep what was freed.
qsizetype peakMemory()
{
    if (kIsSanitized)
        return 0;
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() >> 10;
    return 0;
}

/// Tells that gzip is understood, as a session beyond loopback does.
HttpRequest unfoldingGetOf(const QByteArray &target)
{
    HttpRequest request = getOf(target);
    request.gzip = true;
    return request;
}

/// What a List ended with.
struct Outcome {
    std::optional<Error> error;
    bool isWhole = false;
    bool hasEnded() const { return error || isWhole; }
};

ListHandlers handlersFor(Outcome &outcome)
{
    ListHandlers handlers;
    handlers.progressed = [] {};
    handlers.items = [](const NodeBatch &) {};
    handlers.ended = [&outcome](const ListMetadata &) { outcome.isWhole = true; };
    handlers.failed = [&outcome](const Error &error) { outcome.error = error; };
    return handlers;
}

} // namespace

/// The limits over a socket, as a server would try them.
class TestHostileServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListThatUnfoldsWithoutEndCostsNoMemory_data();
    void aListThatUnfoldsWithoutEndCostsNoMemory();
    void measurementsThatUnfoldWithoutEndCostNoMemory_data();
    void measurementsThatUnfoldWithoutEndCostNoMemory();
    void moreMeasurementsThanABodyMayHaveThatIsReadWhole();
    void aBodyThatUnfoldsWithoutEndEndsAtItsLimit();
    void aRedirectIsNotFollowed();
    void noOtherServerIsAskedWhateverTheAnswerNames();
};

void TestHostileServer::aListThatUnfoldsWithoutEndCostsNoMemory_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("one item") << QByteArray(R"({"items":[{"metadata":{"name":")");
    QTest::newRow("no item") << QByteArray(R"({"unknown":")");
    QTest::newRow("blanks between items") << QByteArray(R"({"items":[)");
}

/// 128 MiB in an eighth of one.
void TestHostileServer::aListThatUnfoldsWithoutEndCostsNoMemory()
{
    QFETCH(const QByteArray, begin);
    const char filling = begin.endsWith('"') ? 'x' : ' ';
    QByteArray bomb = gzipped(begin + QByteArray(128 * kMebibyte, filling));
    LoopbackServer server(always(answerOf(bomb, "Content-Encoding: gzip\r\n")));
    const qsizetype before = peakMemory();
    QtHttpClient http(clusterAt(server.url()));
    NodeApi api(http);
    Outcome outcome;

    const auto call = api.list(0, {}, {}, true, handlersFor(outcome));
    QTRY_VERIFY_WITH_TIMEOUT(outcome.hasEnded(), 60'000);

    QCOMPARE(outcome.error->kind, Error::Kind::Protocol);
    QVERIFY2(peakMemory() - before < 100, qPrintable(QString::number(peakMemory() - before)));
}

void TestHostileServer::measurementsThatUnfoldWithoutEndCostNoMemory_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("more");
    const QByteArray list = R"({"kind":"NodeMetricsList","items":[)";
    QTest::newRow("one item") << list + R"({"metadata":{"name":")" << QByteArray("x");
    QTest::newRow("no item") << QByteArray(R"({"unknown":")") << QByteArray("x");
    QTest::newRow("blanks between items") << list << QByteArray(" ");
    QTest::newRow("nodes") << list << QByteArray(R"({"metadata":{"name":"a"}},)");
}

void TestHostileServer::measurementsThatUnfoldWithoutEndCostNoMemory()
{
    QFETCH(const QByteArray, begin);
    QFETCH(const QByteArray, more);
    const QByteArray bomb = gzipped(begin + more.repeated(128 * kMebibyte / more.size()));
    LoopbackServer server(always(answerOf(bomb, "Content-Encoding: gzip\r\n")));
    const qsizetype before = peakMemory();
    QtHttpClient http(clusterAt(server.url()));
    std::optional<Result<void>> end;

    const auto call = sendPoured(http, unfoldingGetOf("/"), readerOfMeasuredNodes(),
                                 [&end](Result<void> whole) { end = std::move(whole); });
    QTRY_VERIFY_WITH_TIMEOUT(end, 60'000);

    QCOMPARE(end->error().kind, Error::Kind::Protocol);
    QVERIFY2(peakMemory() - before < 150, qPrintable(QString::number(peakMemory() - before)));
}

void TestHostileServer::moreMeasurementsThanABodyMayHaveThatIsReadWhole()
{
    const QByteArray one = R"({"metadata":{"name":"a","labels":{"x":")" + QByteArray(900, 'x') +
                           R"("}},"usage":{"cpu":"250m"}},)";
    const QByteArray body = R"({"kind":"NodeMetricsList","items":[)" + one.repeated(40'000).chopped(1) +
                            "]}";
    LoopbackServer server(always(answerOf(body)));
    QtHttpClient http(clusterAt(server.url()));
    const std::shared_ptr<BodyReader<MeasuredNodesPtr>> reader = readerOfMeasuredNodes();
    std::optional<Result<void>> end;

    const auto call = sendPoured(http, getOf("/"), reader,
                                 [&end](Result<void> whole) { end = std::move(whole); });
    QTRY_VERIFY_WITH_TIMEOUT(end, 60'000);

    QVERIFY(body.size() > 30 * kMebibyte && *end);
    QCOMPARE(reader->take()->find("a")->cpu->text(), std::string("250m"));
}

void TestHostileServer::aBodyThatUnfoldsWithoutEndEndsAtItsLimit()
{
    const QByteArray bomb = gzipped(QByteArray(128 * kMebibyte, ' '));
    LoopbackServer server(always(answerOf(bomb, "Content-Encoding: gzip\r\n")));
    QtHttpClient http(clusterAt(server.url()));
    std::optional<Result<std::string>> answer;

    const auto call =
        sendPlain(http, getOf("/"), [&answer](Result<std::string> body) { answer = body; });
    QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000);

    QCOMPARE(answer->error().kind, Error::Kind::Protocol);
}

void TestHostileServer::aRedirectIsNotFollowed()
{
    LoopbackServer other(always(answerOf("{}")));
    const QByteArray there = other.url().toEncoded();
    LoopbackServer server(always(answerOf("", "Location: " + there + "\r\n", "307 Temporary Redirect")));
    QtHttpClient http(clusterAt(server.url()));
    std::optional<Result<std::string>> answer;

    const auto call =
        sendPlain(http, getOf("/"), [&answer](Result<std::string> body) { answer = body; });
    QTRY_VERIFY(answer);

    QCOMPARE(answer->error().httpStatus, 307);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(other.connections(), 0);
}

void TestHostileServer::noOtherServerIsAskedWhateverTheAnswerNames()
{
    LoopbackServer other(always(answerOf("{}")));
    const QByteArray there = other.url().toEncoded();
    LoopbackServer server(always(answerOf(
        R"({"kind":"NodeList","items":[],"metadata":{"resourceVersion":"1","continue":")" + there +
            R"(","selfLink":")" + there + "\"}}",
        "Alt-Svc: h2=\"" + there + "\"\r\nLink: <" + there + ">; rel=next\r\nRefresh: 0; url=" +
            there + "\r\n")));
    QtHttpClient http(clusterAt(server.url()));
    NodeApi api(http);
    Outcome outcome;

    const auto call = api.list(0, {}, {}, false, handlersFor(outcome));
    QTRY_VERIFY(outcome.hasEnded());

    QVERIFY(outcome.isWhole);
    QCOMPARE(other.connections(), 0);
}

QTEST_GUILESS_MAIN(TestHostileServer)
#include "tst_hostileserver.moc"
