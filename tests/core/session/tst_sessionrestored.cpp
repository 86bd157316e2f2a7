#include "tests/core/session/sessionrig.h"

#include <QTest>

using namespace drover;
using namespace drover::demo;

/// etcd is restored from a backup while nobody can see it, and is past our version when we come
/// back: no version tells, and what a version means is another thing now.
class TestSessionRestored : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatOvertookUsIsNoticed_data();
    void aServerThatOvertookUsIsNoticed();
    void aBackupFromJustBeforeOurListIsNoticed();
    void ourOwnHistoryCostsNoList_data();
    void ourOwnHistoryCostsNoList();
    void aNodeThatMayOnlyBeReadByNameIsNoticedToo();
};

namespace {

using Writes = std::function<void(DemoState &)>;

DemoEdit turn(const char *value)
{
    return labelled("turn", value);
}

void edit(DemoState &state, const QByteArray &node, const char *value)
{
    state.edit(node, turn(value));
}

/// The rig comes to `before`, loses its server, and finds it again after `meanwhile`.
void lose(LiveRig &rig, const Writes &before, const Writes &meanwhile)
{
    rig.start();
    QTRY_VERIFY(rig.isFollowing());
    before(rig.server.state());
    QTRY_VERIFY(rig.isFollowing());
    rig.server.faults().refuse();
    rig.server.faults().cutStreams();
    QTRY_COMPARE(rig.word(), QStringLiteral("Reconnecting"));
    meanwhile(rig.server.state());
    rig.server.faults().clear();
}

} // namespace

void TestSessionRestored::aServerThatOvertookUsIsNoticed_data()
{
    QTest::addColumn<Writes>("ours");
    QTest::addColumn<Writes>("theirs");
    QTest::newRow("another node changed")
        << Writes([](DemoState &state) { edit(state, "node-00001", "ours"); })
        << Writes([](DemoState &state) { edit(state, "node-00002", "theirs"); });
    QTest::newRow("the same node, in the same version")
        << Writes([](DemoState &state) { edit(state, "node-00001", "ours"); })
        << Writes([](DemoState &state) { edit(state, "node-00001", "theirs"); });
    QTest::newRow("a node is gone with us only")
        << Writes([](DemoState &state) { state.removeNode("node-00001"); })
        << Writes([](DemoState &state) { edit(state, "node-00000", "theirs"); });
    QTest::newRow("a node is there with us only")
        << Writes([](DemoState &state) { state.addNode(QByteArray("node-late")); })
        << Writes([](DemoState &state) { edit(state, "node-00000", "theirs"); });
}

void TestSessionRestored::aServerThatOvertookUsIsNoticed()
{
    QFETCH(const Writes, ours);
    QFETCH(const Writes, theirs);
    LiveRig rig(4);
    quint64 backup = 0;
    const auto before = [&](DemoState &state) {
        backup = state.version();
        ours(state);
    };
    const auto meanwhile = [&](DemoState &state) {
        const quint64 ourVersion = state.version();
        QVERIFY(rig.server.restoreBackup(backup));
        theirs(state);
        while (state.version() <= ourVersion)
            edit(state, "node-00003", "theirs");
    };

    lose(rig, before, meanwhile);

    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QTRY_COMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
    // Not versions alone: what they mean.
    const NodePtr last = rig.session.cache().node("node-00003");
    QCOMPARE(valueOf(last->labels, "turn"), std::string_view("theirs"));
    for (const NodePtr &node : rig.session.cache().nodes())
        QVERIFY(valueOf(node->labels, "turn") != "ours");
}

/// No node changed between the backup and our List, so the newest node is as we have it.
void TestSessionRestored::aBackupFromJustBeforeOurListIsNoticed()
{
    LiveRig rig(4);
    DemoState &state = rig.server.state();
    const quint64 backup = state.version();
    state.advance(3);
    const auto meanwhile = [&](DemoState &) {
        QVERIFY(rig.server.restoreBackup(backup));
        edit(state, "node-00000", "theirs");
        state.advance(10);
    };

    lose(rig, [](DemoState &) {}, meanwhile);

    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QTRY_COMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
}

void TestSessionRestored::ourOwnHistoryCostsNoList_data()
{
    QTest::addColumn<Writes>("before");
    QTest::addColumn<Writes>("meanwhile");
    const Writes nothing = [](DemoState &) {};
    const Writes change = [](DemoState &state) { edit(state, "node-00001", "a"); };
    const Writes remove = [](DemoState &state) { state.removeNode("node-00001"); };
    QTest::newRow("nothing happened") << nothing << nothing;
    QTest::newRow("the newest node changed")
        << change << Writes([](DemoState &state) { edit(state, "node-00001", "b"); });
    QTest::newRow("the newest node was deleted") << change << remove;
    QTest::newRow("a node was deleted last") << remove << nothing;
    QTest::newRow("a node was deleted last, and came back")
        << remove << Writes([](DemoState &state) { state.addNode(QByteArray("node-00001")); });
    QTest::newRow("other kinds changed")
        << Writes([](DemoState &state) { state.advance(50); }) << change;
}

void TestSessionRestored::ourOwnHistoryCostsNoList()
{
    QFETCH(const Writes, before);
    QFETCH(const Writes, meanwhile);
    LiveRig rig(4);

    lose(rig, before, meanwhile);

    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QTRY_COMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
    QTRY_COMPARE(rig.session.counters().reconnects, 1u);
    QCOMPARE(rig.session.counters().relists, 0u);
}

void TestSessionRestored::aNodeThatMayOnlyBeReadByNameIsNoticedToo()
{
    DemoUser user{QStringLiteral("system:anonymous"), {}, false, false, false, false, {}};
    for (const char *verb : {"get", "watch"})
        user.rules.push_back({verb, "nodes", true, "", {"node-00001"}});
    DemoOptions options;
    options.users = {user};
    LiveRig rig(3, options);
    rig.start();
    const auto label = [&rig] {
        const NodePtr node = rig.session.cache().node("node-00001");
        return node ? std::string(valueOf(node->labels, "turn")) : std::string();
    };
    const quint64 backup = rig.server.state().version();
    edit(rig.server.state(), "node-00001", "ours");
    QTRY_COMPARE(label(), std::string("ours"));
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));

    rig.server.faults().refuse();
    QVERIFY(rig.server.restoreBackup(backup));
    edit(rig.server.state(), "node-00001", "theirs");
    rig.server.faults().clear();

    QTRY_COMPARE(label(), std::string("theirs"));
}

QTEST_GUILESS_MAIN(TestSessionRestored)
#include "tst_sessionrestored.moc"
