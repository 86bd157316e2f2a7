#include "tests/core/session/sessionrig.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::demo;

class TestClusterSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstListFillsTheCache();
    void syncTakesOneListAndOneWatchFromItsVersion();
    void aChangeReachesTheCache();
    void anAddedAndADeletedNodeReachTheCache();
    void aNodeRecreatedUnderItsNameIsAnotherNode();
    void aRelistEmitsNothingForRowsThatDidNotChange();
    void readingTheCacheCallsNoApi();
    void f5ListsAgain();
    void aSessionCanEndInTheMiddleOfItsList();
    void aChangedConfigIsUsedWithoutARestart();
    void theLogTellsTheStoryWithTrueCounts();
    void bytesThatAreNotUtf8AreRepairedAndSaidOnce();
};

void TestClusterSession::theFirstListFillsTheCache()
{
    LiveRig rig(40);
    const QAbstractItemModelTester tester(&rig.session.cache(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy synced(&rig.session, &ClusterSession::synced);

    rig.start();

    QTRY_COMPARE(synced.count(), 1);
    QCOMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QVERIFY(std::get<Live>(rig.session.freshness()).complete);
}

void TestClusterSession::syncTakesOneListAndOneWatchFromItsVersion()
{
    LiveRig rig;
    const QString version = QString::number(rig.server.state().version());

    rig.start();
    QTRY_COMPARE(watchTargets(rig.server).size(), 1);

    QCOMPARE(rig.server.requestCount(RequestKind::List), 1);
    QVERIFY(watchTargets(rig.server).first().contains(QStringLiteral("resourceVersion=") + version));
    QTRY_COMPARE(rig.session.counters().apiCalls, 2u);
}

void TestClusterSession::aChangeReachesTheCache()
{
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.session.isSynced());

    rig.server.state().edit("node-00001", cordoned());

    QTRY_VERIFY(rig.session.cache().node("node-00001")->unschedulable);
    QTRY_COMPARE(rig.session.counters().events, 1u);
    QCOMPARE(rig.server.requestCount(RequestKind::List), 1);
}

void TestClusterSession::anAddedAndADeletedNodeReachTheCache()
{
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.session.isSynced());

    rig.server.state().addNode(QByteArray("node-extra"));
    rig.server.state().removeNode("node-00000");

    QTRY_VERIFY(rig.session.cache().node("node-extra"));
    QTRY_VERIFY(!rig.session.cache().node("node-00000"));
    QCOMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
}

void TestClusterSession::aNodeRecreatedUnderItsNameIsAnotherNode()
{
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.session.isSynced());
    const std::string before(rig.session.cache().node("node-00002")->uid);

    rig.server.state().recreateNode("node-00002");

    // Two events: between them the cache holds no node of the name.
    const auto isAnother = [&] {
        const NodePtr node = rig.session.cache().node("node-00002");
        return node && node->uid != before;
    };
    QTRY_VERIFY(isAnother());
    QTRY_COMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
}

void TestClusterSession::aRelistEmitsNothingForRowsThatDidNotChange()
{
    LiveRig rig(20);
    rig.start();
    QTRY_VERIFY(rig.isFollowing());
    NodeCache &cache = rig.session.cache();
    QSignalSpy changed(&cache, &NodeCache::dataChanged);
    QSignalSpy inserted(&cache, &NodeCache::rowsInserted);
    QSignalSpy reset(&cache, &NodeCache::modelReset);

    rig.server.state().compact();
    rig.server.faults().failWatches(410);

    QTRY_COMPARE(rig.session.counters().relists, 1u);
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QCOMPARE(changed.count() + inserted.count() + reset.count(), 0);
}

void TestClusterSession::readingTheCacheCallsNoApi()
{
    LiveRig rig(10);
    rig.start();
    QTRY_VERIFY(rig.isFollowing());
    const auto before = rig.server.requests().size();

    for (int i = 0; i < 1000; ++i) {
        QVERIFY(rig.session.cache().node("node-00003"));
        QCOMPARE(rig.session.retrieveNodes().size(), 10u);
    }

    rig.server.state().edit("node-00003", cordoned());
    QTRY_VERIFY(rig.session.cache().node("node-00003")->unschedulable);
    QCOMPARE(rig.server.requests().size(), before);
}

void TestClusterSession::f5ListsAgain()
{
    LiveRig rig(5);
    rig.start();
    QTRY_VERIFY(rig.isFollowing());

    rig.session.refreshNow();

    QTRY_COMPARE(rig.server.requestCount(RequestKind::List), 2);
    QTRY_COMPARE(rig.session.counters().relists, 1u);
    QTRY_VERIFY(rig.isFollowing());
}

void TestClusterSession::aSessionCanEndInTheMiddleOfItsList()
{
    DemoServer server;
    server.state().seedNodes(500);
    QVERIFY(server.listen());
    server.faults().slow(200'000);
    SystemClock clock;
    auto session = std::make_unique<ClusterSession>(configFor(server), QStringLiteral("test"),
                                                    clock, quickRetries());
    session->start();
    QTRY_VERIFY(!session->cache().nodes().empty());

    session.reset();

    QTRY_COMPARE(server.openConnections(), 0);
}

void TestClusterSession::aChangedConfigIsUsedWithoutARestart()
{
    DemoServer other;
    other.state().seedNodes(7);
    QVERIFY(other.listen());
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.isFollowing());

    rig.session.setConfig(configFor(other));
    rig.session.refreshNow();

    QTRY_COMPARE(rowsOf(rig.session.cache()), rowsOf(other));
    QCOMPARE(rig.session.config().server, configFor(other).server);
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
}

namespace {

QStringList &sessionLines()
{
    static QStringList lines;
    return lines;
}

void collect(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    if (qstrcmp(context.category, "drover.session") == 0)
        sessionLines().append(message);
}

} // namespace

void TestClusterSession::theLogTellsTheStoryWithTrueCounts()
{
    {
        LiveRig rig(7);
        const QtMessageHandler before = qInstallMessageHandler(collect);
        rig.start();
        QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
        QTRY_VERIFY(!watchTargets(rig.server).isEmpty());
        rig.server.state().edit("node-00001", cordoned());
        QTRY_VERIFY(rig.session.cache().node("node-00001")->unschedulable);
        qInstallMessageHandler(before);
    }
    const QStringList expected{
        QStringLiteral("Fetching initial node list for cluster test"),
        QStringLiteral("Initialized SmartCache with 7 nodes for cluster test"),
        QStringLiteral("Cluster registered: test"),
        QStringLiteral("Informer for cluster test started and synced")};
    QCOMPARE(sessionLines(), expected);
}

void TestClusterSession::bytesThatAreNotUtf8AreRepairedAndSaidOnce()
{
    LiveRig rig(3);
    rig.server.faults().spoil(RequestKind::List, Spoil::NotUtf8);
    QSignalSpy warned(&rig.session, &ClusterSession::warned);

    rig.start();

    QTRY_VERIFY(rig.session.isSynced());
    QCOMPARE(rig.session.cache().nodes().size(), 3u);
    QTRY_COMPARE(warned.count(), 1);
}

QTEST_GUILESS_MAIN(TestClusterSession)
#include "tst_clustersession.moc"
