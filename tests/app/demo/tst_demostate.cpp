#include "app/demo/demoedits.h"
#include "app/demo/encode/nodejson.h"
#include "app/demo/nodes/demostate.h"
#include "app/demo/nodes/nodefacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace drover::demo {

namespace {

QByteArray jsonOf(const DemoState &state, const QByteArray &name)
{
    QByteArray json;
    appendNode(json, *state.find(name), state.seed(), {});
    return json;
}

QJsonObject objectOf(const DemoState &state, const QByteArray &name)
{
    return QJsonDocument::fromJson(jsonOf(state, name)).object();
}

QByteArray uidOf(const DemoState &state, const QByteArray &name)
{
    return factsOf(*state.find(name), state.seed()).uid;
}

QJsonObject conditionOf(const QJsonObject &node, const QString &type)
{
    for (const QJsonValue &condition : node[u"status"][u"conditions"].toArray())
        if (condition[u"type"].toString() == type)
            return condition.toObject();
    return {};
}

} // namespace

class TestDemoState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNodeIsValidJsonOfARealNodesSize();
    void theSameSeedGivesTheSameNodes();
    void eachChangeTakesTheNextVersion();
    void aNodeReCreatedUnderItsNameHasAnotherUid();
    void theHistoryTellsWhatCameAfterAVersion();
    void theHistoryIsBounded();
    void anOlderSnapshotIsWhatTheListWasThen();
    void aRestoredBackupBringsNodesAndCounterBack();
    void aCompactedVersionCannotBeRestored();
    void aTimeThatWasNotReportedIsNull();
    void aSilentKubeletMakesItsConditionsUnknown();
    void aNodeCanBeWithoutStatus();
};

void TestDemoState::everyNodeIsValidJsonOfARealNodesSize()
{
    DemoState state(7);
    state.seedNodes(300);
    for (const QByteArray &name : state.names()) {
        QJsonParseError error{};
        const QByteArray json = jsonOf(state, name);
        const QJsonObject node = QJsonDocument::fromJson(json, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY2(json.size() >= 12 * 1024 && json.size() < 16 * 1024, name);
        QCOMPARE(node[u"status"][u"images"].toArray().size(), 50);
        QCOMPARE(node[u"metadata"][u"name"].toString().toUtf8(), name);
    }
}

void TestDemoState::theSameSeedGivesTheSameNodes()
{
    DemoState one(7);
    DemoState same(7);
    DemoState other(8);
    one.seedNodes(3);
    same.seedNodes(3);
    other.seedNodes(3);

    QCOMPARE(uidOf(one, "node-00002"), uidOf(same, "node-00002"));
    QVERIFY(uidOf(one, "node-00002") != uidOf(other, "node-00002"));
}

void TestDemoState::eachChangeTakesTheNextVersion()
{
    DemoState state(1);
    state.seedNodes(2);
    const quint64 before = state.version();

    QVERIFY(state.edit("node-00001", labelled("team", "ops")));

    QCOMPARE(state.version(), before + 1);
    QCOMPARE(state.find("node-00001")->version, before + 1);
    QCOMPARE(objectOf(state, "node-00001")[u"metadata"][u"labels"][u"team"].toString(), u"ops"_qs);
    QVERIFY(!state.edit("absent", cordoned()));
    QCOMPARE(state.version(), before + 1);
}

void TestDemoState::aNodeReCreatedUnderItsNameHasAnotherUid()
{
    DemoState state(1);
    state.seedNodes(1);
    const QByteArray before = uidOf(state, "node-00000");

    QVERIFY(state.recreateNode("node-00000"));

    QVERIFY(uidOf(state, "node-00000") != before);
}

void TestDemoState::theHistoryTellsWhatCameAfterAVersion()
{
    DemoState state(1);
    state.seedNodes(1);
    const quint64 start = state.version();
    state.addNode("extra");
    state.removeNode("extra");

    const DemoEvent *added = state.eventAfter(start);
    const DemoEvent *deleted = state.eventAfter(start + 1);

    QCOMPARE(added->type, DemoEvent::Type::Added);
    QCOMPARE(deleted->type, DemoEvent::Type::Deleted);
    QCOMPARE(deleted->after.version, start + 2);
    QVERIFY(!state.eventAfter(start + 2));
}

void TestDemoState::theHistoryIsBounded()
{
    DemoState state(1);
    state.seedNodes(1);
    state.setHistoryLimit(3);
    for (int i = 0; i < 10; ++i)
        state.edit("node-00000", cordoned(i % 2 == 0));

    QCOMPARE(state.oldestVersion(), state.version() - 3);
    QCOMPARE(state.eventAfter(state.oldestVersion())->after.version, state.version() - 2);
}

void TestDemoState::anOlderSnapshotIsWhatTheListWasThen()
{
    DemoState state(1);
    state.seedNodes(2);
    state.edit("node-00001", cordoned());
    const quint64 then = state.version();
    state.edit("node-00000", cordoned());
    state.addNode("extra");
    state.removeNode("node-00001");

    const auto nodes = state.nodesAt(then);

    QVERIFY(nodes);
    QCOMPARE(nodes->size(), std::size_t(2));
    QVERIFY(!nodes->front().overlay);
    QCOMPARE(nodes->back().name, QByteArray("node-00001"));
    QVERIFY(nodes->back().overlay);
}

void TestDemoState::aRestoredBackupBringsNodesAndCounterBack()
{
    DemoState state(1);
    state.seedNodes(2);
    const quint64 then = state.version();
    state.removeNode("node-00000");
    state.addNode("later");

    QVERIFY(state.restoreBackup(then));

    QCOMPARE(state.version(), then);
    QVERIFY(state.find("node-00000"));
    QVERIFY(!state.find("later"));
}

void TestDemoState::aCompactedVersionCannotBeRestored()
{
    DemoState state(1);
    state.seedNodes(2);
    const quint64 then = state.version();
    state.removeNode("node-00000");
    state.compact();

    QVERIFY(!state.restoreBackup(then));
    QVERIFY(!state.nodesAt(then));
}

void TestDemoState::aTimeThatWasNotReportedIsNull()
{
    DemoState state(1);
    state.seedNodes(1);
    state.edit("node-00000", conditioned({"Odd", "False", "Why", "a \"quoted\" word", 0, 0}));

    const QJsonObject odd = conditionOf(objectOf(state, "node-00000"), u"Odd"_qs);

    QVERIFY(odd.value(u"lastHeartbeatTime").isNull());
    QVERIFY(odd.value(u"lastTransitionTime").isNull());
    QCOMPARE(odd.value(u"message").toString(), u"a \"quoted\" word"_qs);
}

void TestDemoState::aSilentKubeletMakesItsConditionsUnknown()
{
    DemoState state(1);
    state.seedNodes(4);
    state.edit("node-00003", ready("Unknown", 1'700'000'000));
    const QJsonObject silent = objectOf(state, "node-00003");

    QCOMPARE(conditionOf(silent, u"Ready"_qs)[u"status"].toString(), u"Unknown"_qs);
    QCOMPARE(conditionOf(silent, u"Ready"_qs)[u"lastTransitionTime"].toString(),
             u"2023-11-14T22:13:20Z"_qs);
    QCOMPARE(silent[u"spec"][u"taints"].toArray().size(), 2);

    state.edit("node-00003", ready("True", 1'700'000'100));
    QVERIFY(!objectOf(state, "node-00003")[u"spec"].toObject().contains(u"taints"));
}

void TestDemoState::aNodeCanBeWithoutStatus()
{
    DemoState state(1);
    state.seedNodes(1);
    state.edit("node-00000", withoutStatus());

    QVERIFY(!objectOf(state, "node-00000").contains(u"status"));
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoState)
#include "tst_demostate.moc"
