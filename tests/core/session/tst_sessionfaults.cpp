#include "tests/core/session/sessionrig.h"

#include <QTest>

using namespace drover;
using namespace drover::demo;

/// The stream is lost after the set was complete.
class TestSessionFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCutStreamGoesOnFromTheLastVersionWithoutAList_data();
    void aCutStreamGoesOnFromTheLastVersionWithoutAList();
    void aCleanEndIsRenewedFromTheLastVersion();
    void compactionIsARelistAndNoFault();
    void aGoneVersionByHttpStatusIsARelist();
    void nodesDeletedWhileAwayVanish();
    void aRestoredBackupIsNoticed();
    void whileTheServerIsDownTheRowsStay();
    void anErrorEventOfTheServerIsARelist();
    void theWatchBeingForbiddenIsPolling();
    void credentialsThatAreWantedSuddenlyAreNone();
};

void TestSessionFaults::aCutStreamGoesOnFromTheLastVersionWithoutAList_data()
{
    QTest::addColumn<bool>("byReset");
    QTest::newRow("fin") << false;
    QTest::newRow("reset") << true;
}

void TestSessionFaults::aCutStreamGoesOnFromTheLastVersionWithoutAList()
{
    QFETCH(bool, byReset);
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.isFollowing());
    rig.server.state().edit("node-00001", cordoned());
    QTRY_VERIFY(rig.session.cache().node("node-00001")->unschedulable);
    const QString last = QString::number(rig.server.state().version());

    byReset ? rig.server.faults().resetStreams() : rig.server.faults().cutStreams();

    QTRY_COMPARE(watchTargets(rig.server).size(), 2);
    QVERIFY(watchTargets(rig.server).last().contains(QStringLiteral("resourceVersion=") + last));
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QCOMPARE(rig.session.counters().relists, 0u);
    QTRY_COMPARE(rig.session.counters().reconnects, 1u);
}

void TestSessionFaults::aCleanEndIsRenewedFromTheLastVersion()
{
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.isFollowing());
    rig.server.state().edit("node-00001", cordoned()); // so that it is no very short watch
    QTRY_VERIFY(rig.session.cache().node("node-00001")->unschedulable);

    rig.server.faults().endWatches();

    QTRY_COMPARE(watchTargets(rig.server).size(), 2);
    QCOMPARE(rig.server.requestCount(RequestKind::List), 1);
    QCOMPARE(rig.session.counters().reconnects, 0u);
}

void TestSessionFaults::compactionIsARelistAndNoFault()
{
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.isFollowing());
    bool sawFault = false;
    QObject::connect(&rig.session, &ClusterSession::freshnessChanged, &rig.session, [&] {
        sawFault = sawFault || freshnessError(rig.session.freshness());
    });

    rig.server.state().compact();
    rig.server.faults().failWatches(410);

    QTRY_COMPARE(rig.session.counters().relists, 1u);
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QVERIFY(!sawFault);
}

void TestSessionFaults::aGoneVersionByHttpStatusIsARelist()
{
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.isFollowing());
    rig.server.state().edit("node-00001", cordoned());
    QTRY_VERIFY(rig.session.cache().node("node-00001")->unschedulable);
    rig.server.faults().answerNext(RequestKind::Watch, {410, {}});

    rig.server.faults().endWatches();

    QTRY_COMPARE(rig.session.counters().relists, 1u);
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
}

void TestSessionFaults::nodesDeletedWhileAwayVanish()
{
    LiveRig rig(5);
    rig.start();
    QTRY_VERIFY(rig.isFollowing());
    rig.server.faults().refuse();
    rig.server.faults().cutStreams();
    QTRY_COMPARE(rig.word(), QStringLiteral("Reconnecting"));
    rig.server.state().removeNode("node-00001");
    rig.server.state().recreateNode("node-00002");
    rig.server.state().compact();

    rig.server.faults().clear();

    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QTRY_COMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
}

void TestSessionFaults::aRestoredBackupIsNoticed()
{
    DemoOptions options;
    options.tooLargeDelay = std::chrono::milliseconds(10);
    LiveRig rig(3, options);
    rig.start();
    QTRY_VERIFY(rig.isFollowing());
    const quint64 backup = rig.server.state().version();
    rig.server.state().addNode(QByteArray("node-late"));
    rig.server.state().edit("node-00001", cordoned());
    QTRY_VERIFY(rig.session.cache().node("node-00001")->unschedulable);

    QVERIFY(rig.server.restoreBackup(backup));

    QTRY_VERIFY(!rig.session.cache().node("node-late"));
    QTRY_COMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
}

void TestSessionFaults::whileTheServerIsDownTheRowsStay()
{
    LiveRig rig(5);
    rig.start();
    QTRY_VERIFY(rig.isFollowing());

    rig.server.faults().refuse();
    rig.server.faults().cutStreams();

    QTRY_COMPARE(rig.word(), QStringLiteral("Reconnecting"));
    QTRY_VERIFY(std::get<Reconnecting>(rig.session.freshness()).attempt >= 2);
    QCOMPARE(rig.session.cache().nodes().size(), 5u);
}

void TestSessionFaults::anErrorEventOfTheServerIsARelist()
{
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.isFollowing());

    rig.server.faults().failWatches(500);

    QTRY_COMPARE(rig.session.counters().relists, 1u);
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
}

void TestSessionFaults::theWatchBeingForbiddenIsPolling()
{
    LiveRig rig;
    rig.server.faults().answerNext(RequestKind::Watch, {403, {}}, 1000);

    rig.start();

    QTRY_COMPARE(rig.word(), QStringLiteral("Polling"));
    QCOMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
}

void TestSessionFaults::credentialsThatAreWantedSuddenlyAreNone()
{
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.isFollowing());
    rig.server.state().edit("node-00001", cordoned());
    QTRY_VERIFY(rig.session.cache().node("node-00001")->unschedulable);
    rig.server.faults().answerNext(RequestKind::Watch, {401, {}}, 1000);

    rig.server.faults().endWatches();

    QTRY_COMPARE(rig.word(), QStringLiteral("NoCredentials")); // over http none are sent
    QCOMPARE(rig.session.cache().nodes().size(), 3u);
}

QTEST_GUILESS_MAIN(TestSessionFaults)
#include "tst_sessionfaults.moc"
