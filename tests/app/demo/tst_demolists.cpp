#include "app/demo/demoedits.h"
#include "tests/app/demo/rawclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace drover::demo {

namespace {

QJsonObject objectOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QStringList namesOf(const RawAnswer &answer)
{
    QStringList names;
    for (const QJsonValue &item : objectOf(answer)[u"items"].toArray())
        names << item[u"metadata"][u"name"].toString();
    return names;
}

QByteArray versionOf(const RawAnswer &answer)
{
    return objectOf(answer)[u"metadata"][u"resourceVersion"].toString().toUtf8();
}

} // namespace

class TestDemoLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aListHoldsAllNodesAndTheVersion();
    void aListFromTheCacheKnowsNoPages();
    void pagesAreOfOneSnapshot();
    void aPageOfACompactedSnapshotIs410WithANewToken();
    void selectorsChooseNodes_data();
    void selectorsChooseNodes();
    void aVersionOfTheFutureIs504AfterADelay();
    void aNodeOfTheFutureIs504Too();
    void aLargeBodyIsCompressedOnlyForTheBareToken_data();
    void aLargeBodyIsCompressedOnlyForTheBareToken();
    void aBodyUnder128KiBIsNeverCompressed();
    void curlGetsIndentedJson();
    void oneConnectionServesManyRequests();
    void aBasePathIsPartOfEveryPath();
    void aServerListensOnIPv6();
    void aLongListComesWholeInProtobufToo();
    void anUnknownMediaTypeIs406();
    void requestsAreRecordedWithoutCredentials();

private:
    std::unique_ptr<DemoServer> m_server;
};

void TestDemoLists::init()
{
    DemoOptions options;
    options.tooLargeDelay = std::chrono::milliseconds(200);
    m_server = std::make_unique<DemoServer>(options);
    m_server->state().seedNodes(12);
    QVERIFY(m_server->listen());
}

void TestDemoLists::aListHoldsAllNodesAndTheVersion()
{
    const RawAnswer list = ask(*m_server, "/api/v1/nodes");

    QCOMPARE(list.status, 200);
    QCOMPARE(namesOf(list).size(), 12);
    QCOMPARE(versionOf(list), QByteArray::number(m_server->state().version()));
}

void TestDemoLists::aListFromTheCacheKnowsNoPages()
{
    QCOMPARE(namesOf(ask(*m_server, "/api/v1/nodes?resourceVersion=0&limit=5")).size(), 12);
}

void TestDemoLists::pagesAreOfOneSnapshot()
{
    const RawAnswer first = ask(*m_server, "/api/v1/nodes?limit=5");
    m_server->state().removeNode("node-00007");
    m_server->state().addNode("node-00006b");
    const QByteArray token = objectOf(first)[u"metadata"][u"continue"].toString().toUtf8();
    const RawAnswer second = ask(*m_server, "/api/v1/nodes?limit=5&continue=" + token);

    QCOMPARE(namesOf(first).last(), u"node-00004"_qs);
    QCOMPARE(objectOf(first)[u"metadata"][u"remainingItemCount"].toInt(), 7);
    QCOMPARE(namesOf(second).first(), u"node-00005"_qs);
    QVERIFY(namesOf(second).contains(u"node-00007"_qs));
    QVERIFY(!namesOf(second).contains(u"node-00006b"_qs));
    QCOMPARE(versionOf(second), versionOf(first));
}

void TestDemoLists::aPageOfACompactedSnapshotIs410WithANewToken()
{
    const RawAnswer first = ask(*m_server, "/api/v1/nodes?limit=5");
    const QByteArray token = objectOf(first)[u"metadata"][u"continue"].toString().toUtf8();
    m_server->state().addNode("node-00006b");
    m_server->state().compact();
    const RawAnswer gone = ask(*m_server, "/api/v1/nodes?limit=5&continue=" + token);
    const QByteArray again = objectOf(gone)[u"metadata"][u"continue"].toString().toUtf8();
    const RawAnswer rest = ask(*m_server, "/api/v1/nodes?continue=" + again);

    QCOMPARE(gone.status, 410);
    QCOMPARE(objectOf(gone)[u"reason"].toString(), u"Expired"_qs);
    QCOMPARE(namesOf(rest).first(), u"node-00005"_qs);
    QVERIFY(namesOf(rest).contains(u"node-00006b"_qs));
}

void TestDemoLists::selectorsChooseNodes_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("names");

    const QStringList plane{u"node-00000"_qs, u"node-00001"_qs, u"node-00002"_qs};
    const QStringList ops{u"node-00003"_qs, u"node-00004"_qs};
    QTest::newRow("equal") << QByteArray("labelSelector=team%3Dops") << ops;
    QTest::newRow("exists") << QByteArray("labelSelector=node-role.kubernetes.io/control-plane")
                            << plane;
    QTest::newRow("in") << QByteArray("labelSelector=team%20in%20(ops,nobody)") << ops;
    QTest::newRow("both") << QByteArray("labelSelector=team%3Dops,extra") << ops.mid(1);
    QTest::newRow("missing") << QByteArray("labelSelector=team%3Dops,!extra") << ops.mid(0, 1);
    QTest::newRow("notin") << QByteArray("labelSelector=pool%3Dsystem,team%20notin%20(ops)")
                           << plane;
    QTest::newRow("name") << QByteArray("fieldSelector=metadata.name%3Dnode-00003")
                          << ops.mid(0, 1);
}

void TestDemoLists::selectorsChooseNodes()
{
    QFETCH(QByteArray, query);
    QFETCH(QStringList, names);
    m_server->state().edit("node-00003", labelled("team", "ops"));
    m_server->state().edit("node-00004", labelled("team", "ops"));
    m_server->state().edit("node-00004", labelled("extra", ""));

    QCOMPARE(namesOf(ask(*m_server, "/api/v1/nodes?" + query)), names);
    const RawAnswer page = ask(*m_server, "/api/v1/nodes?limit=1&" + query);
    QVERIFY(!objectOf(page)[u"metadata"].toObject().contains(u"remainingItemCount"));
}

void TestDemoLists::aVersionOfTheFutureIs504AfterADelay()
{
    QElapsedTimer taken;
    taken.start();
    const RawAnswer answer =
        ask(*m_server,
            "/api/v1/nodes?limit=1&resourceVersion=99999999&resourceVersionMatch=NotOlderThan");

    QCOMPARE(answer.status, 504);
    QVERIFY(taken.elapsed() >= 190);
    QCOMPARE(answer.header("retry-after"), QByteArray("1"));
    QCOMPARE(objectOf(answer)[u"details"][u"causes"][0][u"reason"].toString(),
             u"ResourceVersionTooLarge"_qs);
}

void TestDemoLists::aNodeOfTheFutureIs504Too()
{
    const RawAnswer answer = ask(*m_server, "/api/v1/nodes/node-00003?resourceVersion=99999999");

    QCOMPARE(answer.status, 504);
    QCOMPARE(objectOf(answer)[u"details"][u"causes"][0][u"reason"].toString(),
             u"ResourceVersionTooLarge"_qs);
    QCOMPARE(ask(*m_server, "/api/v1/nodes/node-00003?resourceVersion=1").status, 200);
}

void TestDemoLists::aLargeBodyIsCompressedOnlyForTheBareToken_data()
{
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<QByteArray>("encoding");

    QTest::newRow("gzip") << QByteArray("gzip") << QByteArray("gzip");
    QTest::newRow("among others") << QByteArray("deflate, gzip") << QByteArray("gzip");
    QTest::newRow("with a weight") << QByteArray("gzip;q=1.0") << QByteArray();
    QTest::newRow("any") << QByteArray("*") << QByteArray();
}

void TestDemoLists::aLargeBodyIsCompressedOnlyForTheBareToken()
{
    QFETCH(QByteArray, accepted);
    QFETCH(QByteArray, encoding);
    const RawAnswer plain = ask(*m_server, "/api/v1/nodes");
    const RawAnswer asked =
        ask(*m_server, "/api/v1/nodes", "Accept-Encoding: " + accepted + "\r\n");

    QCOMPARE(asked.header("content-encoding"), encoding);
    QCOMPARE(encoding.isEmpty() ? asked.body : gunzip(asked.body), plain.body);
}

void TestDemoLists::aBodyUnder128KiBIsNeverCompressed()
{
    const RawAnswer page = ask(*m_server, "/api/v1/nodes?limit=9", "Accept-Encoding: gzip\r\n");

    QVERIFY(page.body.size() > 100 * 1024);
    QCOMPARE(page.header("content-encoding"), QByteArray());
    QCOMPARE(namesOf(page).size(), 9);
}

void TestDemoLists::curlGetsIndentedJson()
{
    const auto as = [&](const QByteArray &agent, const QByteArray &query) {
        RawClient client(*m_server);
        client.send("GET /api/v1/nodes" + query + " HTTP/1.1\r\nUser-Agent: " + agent + "\r\n\r\n");
        client.waitForAnswer();
        return client.answer();
    };
    const RawAnswer indented = as("curl/8.1", {});

    QVERIFY(indented.body.startsWith("{\n  \"kind\": \"NodeList\""));
    QCOMPARE(objectOf(indented), objectOf(as("test/1", {})));
    QVERIFY(as("curl/8.1", "?pretty=0").body.startsWith("{\"kind\""));
    QVERIFY(as("Mozilla/5.0 (X11)", {}).body.startsWith("{\n"));
}

void TestDemoLists::oneConnectionServesManyRequests()
{
    RawClient client(*m_server);
    client.get("/api/v1/nodes/node-00001");
    QVERIFY(client.waitForAnswer());
    client.takeAll();
    client.get("/readyz");
    QVERIFY(client.waitForAnswer());

    QCOMPARE(client.answer().body, QByteArray("ok"));
    QCOMPARE(m_server->openConnections(), 1);
}

void TestDemoLists::aBasePathIsPartOfEveryPath()
{
    DemoOptions options;
    options.basePath = "/k8s/clusters/c-1";
    DemoServer server(options);
    server.state().seedNodes(2);
    QVERIFY(server.listen());

    QCOMPARE(server.url().path(), u"/k8s/clusters/c-1"_qs);
    QCOMPARE(namesOf(ask(server, "/k8s/clusters/c-1/api/v1/nodes")).size(), 2);
    QCOMPARE(ask(server, "/api/v1/nodes").status, 404);
}

void TestDemoLists::aServerListensOnIPv6()
{
    DemoOptions options;
    options.address = QHostAddress(QHostAddress::LocalHostIPv6);
    DemoServer server(options);
    if (!server.listen())
        QSKIP("no IPv6 loopback here");

    QCOMPARE(ask(server, "/readyz").status, 200);
}

void TestDemoLists::aLongListComesWholeInProtobufToo()
{
    m_server->state().seedNodes(50);
    const RawAnswer list =
        ask(*m_server, "/api/v1/nodes", "Accept: application/vnd.kubernetes.protobuf\r\n");

    QVERIFY(list.complete);
    QVERIFY(list.body.startsWith("k8s") && list.body.contains("node-00061"));
}

void TestDemoLists::anUnknownMediaTypeIs406()
{
    QCOMPARE(ask(*m_server, "/api/v1/nodes", "Accept: text/csv\r\n").status, 406);
    QCOMPARE(ask(*m_server, "/api/v1/nodes", "Accept: text/csv, application/json\r\n").status, 200);
}

void TestDemoLists::requestsAreRecordedWithoutCredentials()
{
    ask(*m_server, "/api/v1/nodes?limit=1", "Authorization: Bearer planted-token\r\n");

    QCOMPARE(m_server->requests().size(), std::size_t(1));
    const SeenRequest &seen = m_server->requests().front();
    QCOMPARE(seen.target, QByteArray("/api/v1/nodes?limit=1"));
    QCOMPARE(seen.kind, RequestKind::List);
    QCOMPARE(seen.user, u"admin"_qs);
    QCOMPARE(seen.headers.at("authorization"), QByteArray("Bearer"));
    QCOMPARE(m_server->requestCount(RequestKind::List), 1);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoLists)
#include "tst_demolists.moc"
