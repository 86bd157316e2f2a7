#include "app/demo/demoedits.h"
#include "tests/app/demo/rawclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace drover::demo {

namespace {

const QByteArray kList = "/api/v1/nodes";

QJsonParseError::ParseError parse(const QByteArray &json)
{
    QJsonParseError error{};
    QJsonDocument::fromJson(json, &error);
    return error.error;
}

} // namespace

class TestDemoFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRefusingServerComesBackOnItsPort();
    void allStreamsCanBeCut_data();
    void allStreamsCanBeCut();
    void aListIsCutAfterSomeBytes();
    void aStalledServerKeepsConnectionsAndSaysNothing();
    void aSlowServerKeepsToItsRate();
    void garbageIsNoJson();
    void aLoginPageIsHtmlWith200();
    void anItemCanBeOver16MiB();
    void bytesCanBeNoUtf8();
    void jsonCanStopWhileHttpEndsWell();
    void theNextAnswersCanBeFailures_data();
    void theNextAnswersCanBeFailures();
    void throttlingIsPlainTextWithRetryAfter();
    void anErrorEventEndsOpenWatches_data();
    void anErrorEventEndsOpenWatches();
    void openWatchesCanEndCleanly();
    void aSpoiledWatchSpoilsItsFirstEvent();
    void aRestoredBackupCutsConnectionsAndGoesBack();

private:
    QByteArray watchNow(const QByteArray &more = {}) const
    {
        return kList +
               "?watch=1&resourceVersion=" + QByteArray::number(m_server->state().version()) + more;
    }

    std::unique_ptr<DemoServer> m_server;
};

void TestDemoFaults::init()
{
    m_server = std::make_unique<DemoServer>();
    m_server->state().seedNodes(12);
    QVERIFY(m_server->listen());
}

void TestDemoFaults::aRefusingServerComesBackOnItsPort()
{
    const quint16 port = m_server->port();
    m_server->faults().refuse();
    RawClient refused(*m_server);
    QVERIFY(QTest::qWaitFor(
        [&] { return refused.error() == QAbstractSocket::ConnectionRefusedError; }, 5000));

    m_server->faults().clear();
    QCOMPARE(m_server->port(), port);
    QCOMPARE(ask(*m_server, "/readyz").status, 200);
}

void TestDemoFaults::allStreamsCanBeCut_data()
{
    QTest::addColumn<bool>("reset");
    QTest::newRow("cut") << false;
    QTest::newRow("reset") << true;
}

void TestDemoFaults::allStreamsCanBeCut()
{
    QFETCH(bool, reset);
    RawClient client(*m_server);
    client.get(watchNow());
    QTRY_COMPARE(client.answer().status, 200);

    if (reset)
        m_server->faults().resetStreams();
    else
        m_server->faults().cutStreams();

    QVERIFY(client.waitForEnd());
    QVERIFY(!client.answer().complete);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestDemoFaults::aListIsCutAfterSomeBytes()
{
    m_server->faults().cutListAfter(50'000);
    RawClient client(*m_server);
    client.get(kList);

    QVERIFY(client.waitForEnd());
    QVERIFY(!client.answer().complete);
    QVERIFY(client.answer().body.size() <= 50'000);
    QVERIFY(client.takeAll().size() > 50'000); // the body, and the head before it
    m_server->faults().clear();
    QVERIFY(ask(*m_server, kList).complete);
}

void TestDemoFaults::aStalledServerKeepsConnectionsAndSaysNothing()
{
    RawClient watching(*m_server);
    watching.get(watchNow());
    QTRY_COMPARE(watching.answer().status, 200);
    m_server->faults().stall();
    RawClient late(*m_server);
    late.get("/readyz");
    m_server->state().edit("node-00001", cordoned());

    QTRY_COMPARE(m_server->openConnections(), 2);
    QVERIFY(!QTest::qWaitFor([&] { return !late.takeAll().isEmpty(); }, 200));
    QVERIFY(watching.isOpen() && watching.answer().body.isEmpty());

    m_server->faults().clear();
    QVERIFY(watching.waitForBody("node-00001"));
    QVERIFY(late.waitForAnswer());
}

void TestDemoFaults::aSlowServerKeepsToItsRate()
{
    m_server->faults().slow(200'000);
    QElapsedTimer taken;
    taken.start();
    const RawAnswer list = ask(*m_server, kList); // some 152,000 bytes

    QVERIFY(list.complete);
    QVERIFY(taken.elapsed() > 500);
}

void TestDemoFaults::garbageIsNoJson()
{
    m_server->faults().spoil(RequestKind::List, Spoil::Garbage);
    const RawAnswer list = ask(*m_server, kList);

    QCOMPARE(list.status, 200);
    QCOMPARE(list.header("content-type"), QByteArray("application/json"));
    QVERIFY(parse(list.body) != QJsonParseError::NoError);
}

void TestDemoFaults::aLoginPageIsHtmlWith200()
{
    m_server->faults().spoil(RequestKind::List, Spoil::Html);
    const RawAnswer list = ask(*m_server, kList);

    QCOMPARE(list.status, 200);
    QVERIFY(list.header("content-type").startsWith("text/html"));
    QVERIFY(list.body.startsWith("<!DOCTYPE html>"));
}

void TestDemoFaults::anItemCanBeOver16MiB()
{
    m_server->faults().spoil(RequestKind::List, Spoil::HugeItem);
    const RawAnswer list = ask(*m_server, kList);

    QVERIFY(list.complete);
    QVERIFY(list.body.size() > 17 * 1024 * 1024);
}

void TestDemoFaults::bytesCanBeNoUtf8()
{
    m_server->faults().spoil(RequestKind::List, Spoil::NotUtf8);
    const RawAnswer list = ask(*m_server, kList);

    QVERIFY(list.complete);
    QVERIFY(list.body.contains("caf\xe9 \xff\xfe"));
    QVERIFY(list.body.endsWith("]}\n"));
}

void TestDemoFaults::jsonCanStopWhileHttpEndsWell()
{
    m_server->faults().spoil(RequestKind::List, Spoil::Truncated);
    const RawAnswer list = ask(*m_server, kList);

    QVERIFY(list.complete);
    QVERIFY(list.body.size() > 20'000);
    QVERIFY(parse(list.body) != QJsonParseError::NoError);
}

void TestDemoFaults::theNextAnswersCanBeFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    QTest::newRow("401") << 401 << u"Unauthorized"_qs;
    QTest::newRow("403") << 403 << u"Forbidden"_qs;
    QTest::newRow("410") << 410 << u"Expired"_qs;
    QTest::newRow("500") << 500 << u"InternalError"_qs;
    QTest::newRow("503") << 503 << u"ServiceUnavailable"_qs;
    QTest::newRow("504") << 504 << u"Timeout"_qs;
}

void TestDemoFaults::theNextAnswersCanBeFailures()
{
    QFETCH(int, status);
    QFETCH(QString, reason);
    m_server->faults().answerNext(RequestKind::Single, {status, {}}, 2);

    QCOMPARE(ask(*m_server, kList).status, 200);
    for (int i = 0; i < 2; ++i) {
        const RawAnswer failed = ask(*m_server, kList + "/node-00001");
        QCOMPARE(failed.status, status);
        const QJsonObject body = QJsonDocument::fromJson(failed.body).object();
        QCOMPARE(body[u"code"].toInt(), status);
        QCOMPARE(body[u"reason"].toString(), reason);
    }
    QCOMPARE(ask(*m_server, kList + "/node-00001").status, 200);
}

void TestDemoFaults::throttlingIsPlainTextWithRetryAfter()
{
    m_server->faults().answerNext(RequestKind::Single, {429, 7});
    const RawAnswer answer = ask(*m_server, kList + "/node-00001");

    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.header("retry-after"), QByteArray("7"));
    QVERIFY(answer.header("content-type").startsWith("text/plain"));
}

void TestDemoFaults::anErrorEventEndsOpenWatches_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("410") << 410;
    QTest::newRow("429") << 429;
    QTest::newRow("500") << 500;
}

void TestDemoFaults::anErrorEventEndsOpenWatches()
{
    QFETCH(int, code);
    RawClient client(*m_server);
    client.get(watchNow());
    QTRY_COMPARE(client.answer().status, 200);
    m_server->faults().failWatches(code);

    QVERIFY(client.waitForAnswer());
    const QJsonObject event = QJsonDocument::fromJson(client.answer().body).object();
    QCOMPARE(event[u"type"].toString(), u"ERROR"_qs);
    QCOMPARE(event[u"object"][u"code"].toInt(), code);
}

void TestDemoFaults::openWatchesCanEndCleanly()
{
    RawClient client(*m_server);
    client.get(watchNow());
    QTRY_COMPARE(client.answer().status, 200);
    m_server->faults().endWatches();

    QVERIFY(client.waitForAnswer());
    QVERIFY(client.isOpen());
}

void TestDemoFaults::aSpoiledWatchSpoilsItsFirstEvent()
{
    m_server->faults().spoil(RequestKind::Watch, Spoil::Truncated);
    const RawAnswer cut = ask(*m_server, watchNow());
    QVERIFY(cut.complete);
    QVERIFY(cut.body.startsWith("{\"type\":\"MODIFIED\"") && !cut.body.endsWith('\n'));

    m_server->faults().spoil(RequestKind::Watch, Spoil::NotUtf8);
    RawClient client(*m_server);
    client.get(watchNow());
    QVERIFY(client.waitForBody("caf\xe9"));
}

void TestDemoFaults::aRestoredBackupCutsConnectionsAndGoesBack()
{
    DemoState &state = m_server->state();
    const quint64 then = state.version();
    RawClient client(*m_server);
    client.get(watchNow());
    QTRY_COMPARE(client.answer().status, 200);
    state.removeNode("node-00001");

    QVERIFY(m_server->restoreBackup(then));

    QVERIFY(client.waitForEnd());
    const RawAnswer list = ask(*m_server, kList);
    QVERIFY(list.body.contains("\"metadata\":{\"resourceVersion\":\"" + QByteArray::number(then)));
    QVERIFY(list.body.contains("\"node-00001\""));
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoFaults)
#include "tst_demofaults.moc"
