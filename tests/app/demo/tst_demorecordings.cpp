#include "app/demo/demoedits.h"
#include "tests/app/demo/rawclient.h"
#include "tests/app/demo/recordedkeys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace drover::demo {

/// The same request to the demo and to the recorded server: same status, headers and JSON keys.
class TestDemoRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerIsLikeTheRecordedOne_data();
    void theAnswerIsLikeTheRecordedOne();
    void refusalsAreTheRecordedBytes_data();
    void refusalsAreTheRecordedBytes();
    void aWebSocketWatchIsLikeTheRecordedOne();
    void aProtobufWatchHasTheRecordedFraming();

private:
    std::unique_ptr<DemoServer> makeServer(const QString &name) const;
    QByteArray requestFor(const QString &name, const DemoServer &server) const;
    void live(DemoServer &server, const QString &name) const;
};

// Who asked cannot be seen in a recorded request: client certificates did.
std::unique_ptr<DemoServer> TestDemoRecordings::makeServer(const QString &name) const
{
    DemoOptions options;
    options.tooLargeDelay = std::chrono::milliseconds(50);
    options.metrics = MetricsApi::None; // as the recorded server
    if (name.contains(u"forbidden") || name.startsWith(u"unauthorized") || name == u"access-denied")
        options.users = {{u"nobody"_qs, "nobody", false, false, false, false},
                         {u"viewer"_qs, "viewer", true, true, true, false}};
    options.anonymous = name != u"unauthorized-anonymous";
    auto server = std::make_unique<DemoServer>(options);
    server->state().seedNodes(12);
    return server;
}

// The recorded request with what must differ: versions, tokens, credentials, and less waiting.
QByteArray TestDemoRecordings::requestFor(const QString &name, const DemoServer &server) const
{
    const auto version = const_cast<DemoServer &>(server).state().version();
    QString text = QString::fromLatin1(recordedRequest(name));
    static const QRegularExpression wait(QStringLiteral("timeoutSeconds=\\d+"));
    static const QRegularExpression since(
        QStringLiteral("watch=1&resourceVersion=\\d{2,4}(?!\\d)"));
    static const QRegularExpression token(QStringLiteral("continue=ey\\w+"));
    const bool untilBookmark = name == u"watch-events" || name == u"watch-timeout-end";
    text.replace(wait, untilBookmark ? u"timeoutSeconds=2"_qs : u"timeoutSeconds=1"_qs);
    text.replace(since, u"watch=1&resourceVersion=%1"_qs.arg(version));
    if (name == u"list-page-2") {
        const RawAnswer first = ask(server, "/api/v1/nodes?limit=5");
        const QJsonObject metadata = QJsonDocument::fromJson(first.body)[u"metadata"].toObject();
        text.replace(token, u"continue="_qs + metadata[u"continue"].toString());
    }
    const QString user =
        name == u"forbidden-pods" || name == u"cordon-forbidden" || name == u"access-denied"
            ? u"viewer"_qs
        : name == u"forbidden-list" || name == u"forbidden-watch" ? u"nobody"_qs
                                                                  : QString();
    if (!user.isEmpty())
        text.replace(u"\r\n\r\n"_qs, u"\r\nAuthorization: Bearer %1\r\n\r\n"_qs.arg(user));
    return text.toLatin1();
}

// What happened while the watch was recorded.
void TestDemoRecordings::live(DemoServer &server, const QString &name) const
{
    DemoState &state = server.state();
    if (name == u"watch-timeout-end")
        state.advance(5);
    if (name == u"watch-initial-events")
        state.edit("node-00000", heartbeat(1'795'466'247));
    if (name != u"watch-events" && name != u"watch-websocket" && name != u"watch-protobuf")
        return;
    state.edit("node-00005", labelled("rec", "1"));
    state.edit("node-00005", ready("False", 1'795'466'247));
    DemoOverlay bare;
    bare.bare = true;
    DemoNode extra;
    extra.name = "node-extra";
    extra.createdSecs = 1'795'466'247;
    extra.overlay = std::make_shared<const DemoOverlay>(bare);
    state.addNode(extra);
    state.edit("node-extra", annotated("node.alpha.kubernetes.io/ttl", "0"));
    state.removeNode("node-extra");
    state.edit("node-00005", ready("True", 1'795'466'250));
}

void TestDemoRecordings::theAnswerIsLikeTheRecordedOne_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"list-rv0",
                             "list-gzip",
                             "list-protobuf",
                             "list-table",
                             "list-metadata",
                             "list-page-1",
                             "list-page-2",
                             "list-continue-malformed",
                             "list-continue-expired",
                             "list-empty-selector",
                             "list-too-large",
                             "get-node",
                             "get-node-yaml",
                             "get-node-missing",
                             "get-node-before-conflict",
                             "watch-events",
                             "watch-protobuf",
                             "watch-timeout-end",
                             "watch-timeout-silent",
                             "watch-initial-events",
                             "watch-initial-events-protobuf",
                             "watch-too-old",
                             "watch-too-large",
                             "watch-invalid-rv",
                             "forbidden-anonymous",
                             "forbidden-list",
                             "forbidden-watch",
                             "forbidden-pods",
                             "unauthorized-anonymous",
                             "unauthorized-bad-token",
                             "not-found-path",
                             "version",
                             "readyz",
                             "cordon",
                             "cordon-dry-run",
                             "cordon-missing",
                             "cordon-forbidden",
                             "uncordon",
                             "label-set",
                             "label-remove",
                             "label-invalid",
                             "taint-invalid-effect",
                             "taint-duplicate",
                             "patch-conflict",
                             "patch-malformed",
                             "patch-wrong-type",
                             "node-delete-dry-run",
                             "access-allowed",
                             "access-denied"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDemoRecordings::theAnswerIsLikeTheRecordedOne()
{
    QFETCH(QString, name);
    const RawAnswer wanted = recordedAnswer(name);
    const auto server = makeServer(name);
    QVERIFY(server->listen());
    RawClient client(*server);
    client.send(requestFor(name, *server));
    if (name.startsWith(u"watch")) {
        QTRY_VERIFY(client.answer().status != 0);
        live(*server, name);
    }
    QVERIFY(client.waitForAnswer());
    const RawAnswer is = client.answer();

    QCOMPARE(is.status, wanted.status);
    for (const char *header : {"content-type", "content-encoding", "retry-after", "cache-control",
                               "x-content-type-options", "vary"})
        QCOMPARE(is.header(header), wanted.header(header));
    const bool lines = name.startsWith(u"watch") && wanted.status == 200;
    const Keys wantedKeys = withoutOptional(keysOf(textOf(wanted.body, wanted), lines));
    const Keys isKeys = withoutOptional(keysOf(textOf(is.body, is), lines));
    QCOMPARE(missing(wantedKeys, isKeys), QByteArray());
    QCOMPARE(missing(isKeys, wantedKeys), QByteArray());
}

void TestDemoRecordings::refusalsAreTheRecordedBytes_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"forbidden-anonymous", "forbidden-list", "forbidden-watch", "forbidden-pods",
          "unauthorized-anonymous", "unauthorized-bad-token", "not-found-path", "get-node-missing",
          "watch-invalid-rv", "list-continue-malformed", "cordon-forbidden", "cordon-missing",
          "patch-wrong-type", "patch-conflict", "version", "readyz"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDemoRecordings::refusalsAreTheRecordedBytes()
{
    QFETCH(QString, name);
    const auto server = makeServer(name);
    QVERIFY(server->listen());
    RawClient client(*server);
    client.send(requestFor(name, *server));

    QVERIFY(client.waitForAnswer());
    QCOMPARE(client.answer().body, recordedAnswer(name).body);
}

void TestDemoRecordings::aWebSocketWatchIsLikeTheRecordedOne()
{
    const QString name = u"watch-websocket"_qs;
    const auto server = makeServer(name);
    QVERIFY(server->listen());
    RawClient client(*server);
    client.send(requestFor(name, *server));
    QTRY_COMPARE(client.answer().status, 101);
    live(*server, name);

    QVERIFY(client.waitForEnd());
    const RawAnswer wanted = recordedAnswer(name);
    const RawAnswer is = client.answer();
    QCOMPARE(is.header("sec-websocket-accept"), wanted.header("sec-websocket-accept"));
    QVERIFY(is.body.startsWith("\x81\x7e")); // text, 16-bit length
    QVERIFY(is.body.mid(4).startsWith("{\"type\":\"MODIFIED\",\"object\":{\"kind\":\"Node\""));
    QCOMPARE(is.body.right(4), wanted.body.right(4)); // the close frame
}

void TestDemoRecordings::aProtobufWatchHasTheRecordedFraming()
{
    const auto server = makeServer(u"watch-initial-events-protobuf"_qs);
    QVERIFY(server->listen());
    RawClient client(*server);
    client.send(requestFor(u"watch-initial-events-protobuf"_qs, *server));
    QVERIFY(client.waitForAnswer());

    const QByteArray body = client.answer().body;
    const QByteArray wanted = recordedAnswer(u"watch-initial-events-protobuf"_qs).body;
    QCOMPARE(body.mid(4, 7), wanted.mid(4, 7)); // type: ADDED
    QVERIFY(body.contains(QByteArray("k8s\0\n\n\n\x02v1\x12\x04Node", 16)));
    // The bookmark is all of the last frame; only its version differs, by one more digit.
    const qsizetype mark = body.lastIndexOf("BOOKMARK");
    const qsizetype wantedMark = wanted.lastIndexOf("BOOKMARK");
    QCOMPARE(body.size() - mark, wanted.size() - wantedMark + 1);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoRecordings)
#include "tst_demorecordings.moc"
