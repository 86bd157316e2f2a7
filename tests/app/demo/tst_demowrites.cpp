#include "app/demo/demoedits.h"
#include "app/demo/nodes/nodefacts.h"
#include "tests/app/demo/rawclient.h"

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

RawAnswer send(const DemoServer &server, const QByteArray &method, const QByteArray &path,
               const QByteArray &body = {})
{
    RawClient client(server);
    client.request(method, path, body, "application/json");
    client.waitForAnswer();
    return client.answer();
}

} // namespace

class TestDemoWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCordonIsKeptAndWatchersSeeIt();
    void managedFieldsSayWhoCordoned();
    void aPatchWithoutEffectKeepsTheVersion();
    void aDryRunKeepsNothing();
    void labelsAndTaintsAreMerged();
    void anOldVersionInAPatchIsAConflict();
    void aPostedNodeHoldsOnlyWhatWasSent();
    void aDeletedNodeIsGone();
    void aDeleteOfAnotherUidIsAConflict();
    void anUnknownVerbIs405AndAnUnknownResource404();

private:
    std::unique_ptr<DemoServer> m_server;
};

void TestDemoWrites::init()
{
    m_server = std::make_unique<DemoServer>();
    m_server->state().seedNodes(6);
    QVERIFY(m_server->listen());
}

void TestDemoWrites::aCordonIsKeptAndWatchersSeeIt()
{
    RawClient watching(*m_server);
    watching.get("/api/v1/nodes?watch=1&resourceVersion=" +
                 QByteArray::number(m_server->state().version()));
    QTRY_COMPARE(watching.answer().status, 200);

    const RawAnswer answer = patch(*m_server, "node-00004", R"({"spec":{"unschedulable":true}})");

    QCOMPARE(answer.status, 200);
    QVERIFY(objectOf(answer)[u"spec"][u"unschedulable"].toBool());
    QVERIFY(watching.waitForBody("\"unschedulable\":true"));
}

void TestDemoWrites::managedFieldsSayWhoCordoned()
{
    const auto owner = [&]() -> QString {
        const QJsonObject node = objectOf(ask(*m_server, "/api/v1/nodes/node-00004"));
        for (const QJsonValue &entry : node[u"metadata"][u"managedFields"].toArray())
            if (entry[u"fieldsV1"][u"f:spec"].toObject().contains(u"f:unschedulable"))
                return entry[u"manager"].toString();
        return {};
    };
    QCOMPARE(owner(), QString());
    patch(*m_server, "node-00004", R"({"spec":{"unschedulable":true}})", "?fieldManager=robot");
    QCOMPARE(owner(), u"robot"_qs);
    patch(*m_server, "node-00004", R"({"spec":{"unschedulable":null}})");
    QCOMPARE(owner(), QString());
    patch(*m_server, "node-00004", R"({"spec":{"unschedulable":true}})");
    QCOMPARE(owner(), u"test"_qs);
}

void TestDemoWrites::aPatchWithoutEffectKeepsTheVersion()
{
    patch(*m_server, "node-00004", R"({"spec":{"unschedulable":true}})");
    const quint64 before = m_server->state().version();
    const RawAnswer again = patch(*m_server, "node-00004", R"({"spec":{"unschedulable":true}})");

    QCOMPARE(again.status, 200);
    QCOMPARE(m_server->state().version(), before);
}

void TestDemoWrites::aDryRunKeepsNothing()
{
    const quint64 before = m_server->state().version();
    const RawAnswer answer =
        patch(*m_server, "node-00004", R"({"spec":{"unschedulable":true}})", "?dryRun=All");

    QVERIFY(objectOf(answer)[u"spec"][u"unschedulable"].toBool());
    QCOMPARE(m_server->state().version(), before);
    QVERIFY(!m_server->state().find("node-00004")->overlay);
}

void TestDemoWrites::labelsAndTaintsAreMerged()
{
    const RawAnswer answer =
        patch(*m_server, "node-00005",
              R"({"metadata":{"labels":{"new":"1","team":null}},"spec":{"taints":[)"
              R"({"key":"a","effect":"NoExecute"}]}})");
    const QJsonObject labels = objectOf(answer)[u"metadata"][u"labels"].toObject();

    QCOMPARE(labels[u"new"].toString(), u"1"_qs);
    QVERIFY(!labels.contains(u"team"));
    QVERIFY(labels.contains(u"pool"));
    QCOMPARE(objectOf(answer)[u"spec"][u"taints"].toArray().size(), 1);
}

void TestDemoWrites::anOldVersionInAPatchIsAConflict()
{
    const QByteArray version = QByteArray::number(m_server->state().find("node-00004")->version);
    const QByteArray body =
        R"({"metadata":{"resourceVersion":")" + version + R"("},"spec":{"unschedulable":true}})";

    QCOMPARE(patch(*m_server, "node-00004", body).status, 200);
    const RawAnswer late = patch(*m_server, "node-00004", body);
    QCOMPARE(late.status, 409);
    QCOMPARE(objectOf(late)[u"reason"].toString(), u"Conflict"_qs);
}

void TestDemoWrites::aPostedNodeHoldsOnlyWhatWasSent()
{
    const QByteArray body = R"({"metadata":{"name":"posted","labels":{"a":"b"}}})";
    const RawAnswer answer = send(*m_server, "POST", "/api/v1/nodes", body);
    const QJsonObject node = objectOf(answer);

    QCOMPARE(answer.status, 201);
    QCOMPARE(node[u"metadata"][u"labels"].toObject().size(), 1);
    QVERIFY(!node[u"status"].toObject().contains(u"conditions"));
    QVERIFY(m_server->state().find("posted"));
    QCOMPARE(send(*m_server, "POST", "/api/v1/nodes", body).status, 409);
}

void TestDemoWrites::aDeletedNodeIsGone()
{
    const RawAnswer answer = send(*m_server, "DELETE", "/api/v1/nodes/node-00004");

    QCOMPARE(answer.status, 200);
    QCOMPARE(objectOf(answer)[u"status"].toString(), u"Success"_qs);
    QCOMPARE(ask(*m_server, "/api/v1/nodes/node-00004").status, 404);
}

void TestDemoWrites::aDeleteOfAnotherUidIsAConflict()
{
    const DemoNode node = *m_server->state().find("node-00004");
    const QByteArray uid = factsOf(node, m_server->state().seed()).uid;
    const auto deleteOf = [&](const QByteArray &wanted) {
        return send(*m_server, "DELETE", "/api/v1/nodes/node-00004",
                    R"({"preconditions":{"uid":")" + wanted + R"("}})");
    };

    QCOMPARE(deleteOf("another").status, 409);
    QCOMPARE(deleteOf(uid).status, 200);
}

void TestDemoWrites::anUnknownVerbIs405AndAnUnknownResource404()
{
    QCOMPARE(send(*m_server, "PUT", "/api/v1/nodes/node-00004", "{}").status, 405);
    const RawAnswer unknown = ask(*m_server, "/api/v1/gadgets");
    QCOMPARE(unknown.status, 404);
    QCOMPARE(objectOf(unknown)[u"kind"].toString(), u"Status"_qs);
    QCOMPARE(ask(*m_server, "/apis/no.such.group/v1").body, QByteArray("404 page not found\n"));
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoWrites)
#include "tst_demowrites.moc"
