#include "core/base/clock.h"
#include "core/nodes/clustersession.h"
#include "tests/live/apiserver.h"
#include "tests/live/livecluster.h"

#include <QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

/// A server without a watch cache for nodes: each watch reads etcd's history itself, so a version
/// that was compacted away is answered 410 while the server lives.
class TestLiveExpired : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<ApiServer> m_server;

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        m_server = std::make_unique<ApiServer>();
        m_server->addFlags({u"--watch-cache-sizes=nodes#0"_s});
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        QVERIFY(createNodes(*m_server, u"node"_s, 5));
    }

    void cleanupTestCase() { m_server.reset(); }

    void aRenewalFromACompactedVersionListsAgainWithoutALostStream()
    {
        const auto session = openSession(m_server->kubeconfig(LiveUser::Admin), m_clock);
        QVERIFY(session);
        QTRY_VERIFY_WITH_TIMEOUT(session->isSynced(), 20'000);
        const QJsonObject map{{u"metadata"_s, QJsonObject{{u"generateName"_s, u"m-"_s}}}};
        for (int i = 0; i < 5; ++i) // history that is not the nodes'
            QVERIFY(m_server->admin()
                        .post(u"/api/v1/namespaces/default/configmaps"_s, map)
                        .isSuccess());
        QVERIFY2(m_server->compact(), qPrintable(m_server->errorText()));

        QTRY_COMPARE_WITH_TIMEOUT(session->counters().relists, 1u, 30'000); // at the renewal
        QTRY_VERIFY(std::holds_alternative<Live>(session->freshness()));
        QCOMPARE(differencesToList(*session, *m_server), QString());
        QVERIFY(m_server->admin().remove(nodePath(u"node-3"_s)).isSuccess());
        QTRY_COMPARE(differencesToList(*session, *m_server), QString());
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveExpired)
#include "tst_live_expired.moc"
