#include "app/demo/demoedits.h"
#include "tests/app/demo/rawclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace drover::demo {

namespace {

struct Line {
    QString type;
    QString name;
    QByteArray version;
    QJsonObject object;
};

std::vector<Line> linesOf(const RawAnswer &answer)
{
    std::vector<Line> lines;
    for (const QByteArray &text : answer.body.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(text).object();
        if (event.isEmpty())
            continue;
        const QJsonObject object = event[u"object"].toObject();
        lines.push_back({event[u"type"].toString(), object[u"metadata"][u"name"].toString(),
                         object[u"metadata"][u"resourceVersion"].toString().toUtf8(), object});
    }
    return lines;
}

QStringList typesOf(const RawAnswer &answer)
{
    QStringList types;
    for (const Line &line : linesOf(answer))
        types << line.type;
    return types;
}

bool isInitialEnd(const Line &line)
{
    return line.type == u"BOOKMARK" &&
           line.object[u"metadata"][u"annotations"][u"k8s.io/initial-events-end"].toString() ==
               u"true";
}

} // namespace

class TestDemoWatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changesComeInOrderAsTheyHappen();
    void changesSinceAnOlderVersionComeFirst();
    void aQuietWatchCarriesNothingAndEndsCleanlyInTime();
    void aBookmarkComesBeforeTheEndOnceTheVersionMoved();
    void aWatchFromNoVersionReplaysAllNodesAndMarksTheEnd();
    void anOldServerReplaysWithoutAMark();
    void aStreamingListGivesTheMarkToo();
    void aVersionBeforeTheHistoryIsAnErrorEvent();
    void aVersionOfTheFutureIsSilentUntilItsEnd();
    void aVersionThatIsNoNumberIs500();
    void aNodeThatCeasesToMatchIsDeleted();
    void aWatchIsNeverCompressedOrIndented();
    void theConnectionOfAWatchTakesTheNextRequest();
    void aReaderLeftBehindTheHistoryIsEnded();

private:
    QByteArray watchFrom(quint64 version, const QByteArray &more = {}) const
    {
        return "/api/v1/nodes?watch=1&resourceVersion=" + QByteArray::number(version) +
               "&allowWatchBookmarks=true" + more;
    }

    std::unique_ptr<DemoServer> m_server;
};

void TestDemoWatches::init()
{
    m_server = std::make_unique<DemoServer>();
    m_server->state().seedNodes(3);
    QVERIFY(m_server->listen());
}

void TestDemoWatches::changesComeInOrderAsTheyHappen()
{
    DemoState &state = m_server->state();
    RawClient client(*m_server);
    client.get(watchFrom(state.version()));
    QTRY_COMPARE(client.answer().status, 200);

    state.edit("node-00001", labelled("team", "ops"));
    state.addNode("extra");
    state.removeNode("extra");

    QVERIFY(client.waitForBody("DELETED"));
    const std::vector<Line> lines = linesOf(client.answer());
    QCOMPARE(typesOf(client.answer()), (QStringList{u"MODIFIED"_qs, u"ADDED"_qs, u"DELETED"_qs}));
    QCOMPARE(lines[0].name, u"node-00001"_qs);
    QCOMPARE(lines[2].version, QByteArray::number(state.version()));
    QCOMPARE(lines[0].object[u"kind"].toString(), u"Node"_qs);
}

void TestDemoWatches::changesSinceAnOlderVersionComeFirst()
{
    const quint64 then = m_server->state().version();
    m_server->state().edit("node-00001", cordoned());
    m_server->state().edit("node-00002", cordoned());
    RawClient client(*m_server);
    client.get(watchFrom(then));

    QVERIFY(client.waitForBody("node-00002"));
    QCOMPARE(typesOf(client.answer()), (QStringList{u"MODIFIED"_qs, u"MODIFIED"_qs}));
}

void TestDemoWatches::aQuietWatchCarriesNothingAndEndsCleanlyInTime()
{
    QElapsedTimer taken;
    taken.start();
    const RawAnswer watch =
        ask(*m_server, watchFrom(m_server->state().version(), "&timeoutSeconds=2"));

    QVERIFY(watch.complete);
    QCOMPARE(watch.body, QByteArray());
    QVERIFY(taken.elapsed() >= 1990);
}

void TestDemoWatches::aBookmarkComesBeforeTheEndOnceTheVersionMoved()
{
    const quint64 start = m_server->state().version();
    RawClient client(*m_server);
    client.get(watchFrom(start, "&timeoutSeconds=2"));
    QTRY_COMPARE(client.answer().status, 200);
    m_server->state().advance(5);

    QVERIFY(client.waitForAnswer());
    QCOMPARE(typesOf(client.answer()), QStringList{u"BOOKMARK"_qs});
    QCOMPARE(linesOf(client.answer()).front().version, QByteArray::number(start + 5));
    QVERIFY(!isInitialEnd(linesOf(client.answer()).front()));
}

void TestDemoWatches::aWatchFromNoVersionReplaysAllNodesAndMarksTheEnd()
{
    RawClient client(*m_server);
    client.get("/api/v1/nodes?watch=1&allowWatchBookmarks=true");

    QVERIFY(client.waitForBody("BOOKMARK"));
    const std::vector<Line> lines = linesOf(client.answer());
    QCOMPARE(lines.size(), std::size_t(4));
    QCOMPARE(lines[2].type, u"ADDED"_qs);
    QVERIFY(isInitialEnd(lines[3]));
    QCOMPARE(lines[3].version, QByteArray::number(m_server->state().version()));
}

void TestDemoWatches::anOldServerReplaysWithoutAMark()
{
    DemoOptions options;
    options.watchList = false;
    DemoServer old(options);
    old.state().seedNodes(2);
    QVERIFY(old.listen());
    const QByteArray base = "/api/v1/nodes?watch=1&allowWatchBookmarks=true&timeoutSeconds=1";

    QCOMPARE(typesOf(ask(old, base)), (QStringList{u"ADDED"_qs, u"ADDED"_qs}));
    QCOMPARE(ask(old, base + "&sendInitialEvents=true&resourceVersionMatch=NotOlderThan").status,
             422);
}

void TestDemoWatches::aStreamingListGivesTheMarkToo()
{
    RawClient client(*m_server);
    client.get(watchFrom(m_server->state().version(),
                         "&sendInitialEvents=true&resourceVersionMatch=NotOlderThan"));

    QVERIFY(client.waitForBody("initial-events-end"));
    QCOMPARE(linesOf(client.answer()).size(), std::size_t(4));
}

void TestDemoWatches::aVersionBeforeTheHistoryIsAnErrorEvent()
{
    const RawAnswer watch = ask(*m_server, watchFrom(1));

    QCOMPARE(watch.status, 200);
    QVERIFY(watch.complete);
    QCOMPARE(typesOf(watch), QStringList{u"ERROR"_qs});
    QCOMPARE(linesOf(watch).front().object[u"code"].toInt(), 410);
    QCOMPARE(linesOf(watch).front().object[u"reason"].toString(), u"Expired"_qs);
}

void TestDemoWatches::aVersionOfTheFutureIsSilentUntilItsEnd()
{
    RawClient client(*m_server);
    client.get(watchFrom(99'999'999, "&timeoutSeconds=1"));
    QTRY_COMPARE(client.answer().status, 200);
    m_server->state().edit("node-00001", cordoned());

    QVERIFY(client.waitForAnswer());
    QCOMPARE(client.answer().body, QByteArray());
}

void TestDemoWatches::aVersionThatIsNoNumberIs500()
{
    QCOMPARE(ask(*m_server, "/api/v1/nodes?watch=1&resourceVersion=abc").status, 500);
}

void TestDemoWatches::aNodeThatCeasesToMatchIsDeleted()
{
    RawClient client(*m_server);
    client.get(watchFrom(m_server->state().version(), "&labelSelector=team%3Dops"));
    QTRY_COMPARE(client.answer().status, 200);

    m_server->state().edit("node-00001", labelled("team", "ops"));
    m_server->state().edit("node-00001", cordoned());
    m_server->state().edit("node-00001", labelled("team", "web"));
    m_server->state().edit("node-00001", cordoned(false));

    QVERIFY(client.waitForBody("DELETED"));
    QCOMPARE(typesOf(client.answer()), (QStringList{u"ADDED"_qs, u"MODIFIED"_qs, u"DELETED"_qs}));
}

void TestDemoWatches::aWatchIsNeverCompressedOrIndented()
{
    RawClient client(*m_server);
    client.send("GET /api/v1/nodes?watch=1&timeoutSeconds=1 HTTP/1.1\r\nUser-Agent: curl/8\r\n"
                "Accept-Encoding: gzip\r\n\r\n");

    QVERIFY(client.waitForAnswer());
    QCOMPARE(client.answer().header("content-encoding"), QByteArray());
    QCOMPARE(client.answer().body.count('\n'), 3);
}

void TestDemoWatches::theConnectionOfAWatchTakesTheNextRequest()
{
    RawClient client(*m_server);
    client.get(watchFrom(m_server->state().version(), "&timeoutSeconds=1"));
    QVERIFY(client.waitForAnswer());
    client.takeAll();

    client.get("/readyz");
    QVERIFY(client.waitForAnswer());
    QCOMPARE(client.answer().body, QByteArray("ok"));
}

void TestDemoWatches::aReaderLeftBehindTheHistoryIsEnded()
{
    m_server->state().setHistoryLimit(2);
    RawClient client(*m_server);
    client.get(watchFrom(m_server->state().version()));
    QTRY_COMPARE(client.answer().status, 200);
    m_server->faults().stall();
    for (int i = 0; i < 10; ++i)
        m_server->state().edit("node-00001", cordoned(i % 2 == 0));

    m_server->faults().clear();
    QVERIFY(client.waitForAnswer());
    QCOMPARE(client.answer().body, QByteArray());
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoWatches)
#include "tst_demowatches.moc"
