#include "core/base/clock.h"
#include "core/nodes/clustersession.h"
#include "tests/live/apiserver.h"
#include "tests/live/livecluster.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kSyncLimitMs = 20'000;
/// While the server is down or silent, freshness must say so within this.
constexpr int kNoticedLimitMs = 30'000;
/// A retry comes after 30 s at most, and the server may need its time then.
constexpr int kBackLimitMs = 75'000;

bool isLive(const ClusterSession &session)
{
    return std::holds_alternative<Live>(session.freshness());
}

QJsonObject label(const QString &value)
{
    return {
        {u"metadata"_s, QJsonObject{{u"labels"_s, QJsonObject{{u"example.com/turn"_s, value}}}}}};
}

/// One random add, delete, re-create or label change. Refusals are part of it.
void changeSomething(ApiServer &server, QRandomGenerator &random, int turn)
{
    const QString name = u"chaos-%1"_s.arg(random.bounded(20));
    ApiClient &admin = server.admin();
    switch (random.bounded(4)) {
    case 0:
        admin.post(u"/api/v1/nodes"_s, nodeObject(name));
        return;
    case 1:
        admin.remove(nodePath(name));
        return;
    case 2:
        admin.remove(nodePath(name));
        admin.post(u"/api/v1/nodes"_s, nodeObject(name));
        return;
    default:
        admin.mergePatch(nodePath(name), label(QString::number(turn)));
    }
}

} // namespace

/// A session on an API server that dies, falls silent and forgets.
class TestLiveFaults : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<ClusterSession> m_session;

    QString differences() { return differencesToList(*m_session, *m_server); }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        m_server = std::make_unique<ApiServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        QVERIFY(createNodes(*m_server, u"node"_s, 8));
    }

    void init()
    {
        m_session = openSession(m_server->kubeconfig(LiveUser::Admin), m_clock);
        QVERIFY(m_session);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->isSynced(), kSyncLimitMs);
    }

    void cleanup() { m_session.reset(); }
    void cleanupTestCase() { m_server.reset(); }

    void aKilledServerIsNoticedAndComesBack()
    {
        m_server->kill();
        QTRY_VERIFY_WITH_TIMEOUT(!isLive(*m_session), kNoticedLimitMs);
        QCOMPARE(m_session->cache().rowCount(), 8); // the rows stay

        QVERIFY2(m_server->restart(), qPrintable(m_server->errorText()));
        QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_session), kBackLimitMs);
        QCOMPARE(differences(), QString());
    }

    void aSilentServerIsNoticedWithinThirtySeconds()
    {
        m_server->freeze();
        QTRY_VERIFY_WITH_TIMEOUT(!isLive(*m_session), kNoticedLimitMs);

        m_server->thaw();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_session), kBackLimitMs);
        QCOMPARE(differences(), QString());
    }

    void aServerThatStopsInAnOrderlyWayIsNoticedToo()
    {
        m_server->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!isLive(*m_session), kNoticedLimitMs);

        QVERIFY2(m_server->restart(), qPrintable(m_server->errorText()));
        QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_session), kBackLimitMs);
        QCOMPARE(differences(), QString());
    }

    void whatHappenedWhileAwayIsFoundAfterHistoryWasCompacted()
    {
        m_server->kill();
        QVERIFY2(m_server->startElsewhere(), qPrintable(m_server->errorText()));
        QVERIFY(m_server->admin().remove(nodePath(u"node-0"_s)).isSuccess());
        QVERIFY(m_server->admin().remove(nodePath(u"node-1"_s)).isSuccess());
        QVERIFY(createNodes(*m_server, u"late"_s, 2));
        QVERIFY(m_server->admin().post(u"/api/v1/nodes"_s, nodeObject(u"node-1"_s)).isSuccess());
        QVERIFY2(m_server->compact(), qPrintable(m_server->errorText()));
        m_server->kill();
        QTRY_VERIFY_WITH_TIMEOUT(!isLive(*m_session), kNoticedLimitMs);

        QVERIFY2(m_server->restart(), qPrintable(m_server->errorText()));
        QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_session), kBackLimitMs);
        QCOMPARE(differences(), QString());
        QVERIFY(m_session->counters().relists >= 1);
        QVERIFY(!m_session->cache().node("node-0")); // no ghost
    }

    void afterRandomChangesAndKillsTheCacheEqualsAList()
    {
        QRandomGenerator random(20'260'329);
        for (int turn = 0; turn < 300; ++turn) {
            changeSomething(*m_server, random, turn);
            if (turn % 100 == 99) {
                m_server->kill();
                QVERIFY2(m_server->restart(), qPrintable(m_server->errorText()));
            }
        }

        QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_session), kBackLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(differences(), QString(), kSyncLimitMs);
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveFaults)
#include "tst_live_faults.moc"
