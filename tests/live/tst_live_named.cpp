#include "core/base/clock.h"
#include "core/nodes/clustersession.h"
#include "tests/live/apiserver.h"
#include "tests/live/livecluster.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kSyncLimitMs = 20'000;
/// A renewal is due every 22 s; then the rights are asked for, or after 30 s at most.
constexpr int kRightsLimitMs = 75'000;

const QString kRbac = u"/apis/rbac.authorization.k8s.io/v1/"_s;

QJsonObject metadata(const QString &name)
{
    return {{u"name"_s, name}};
}

/// What the stranger may do with nodes: these verbs, with these names only where there are any.
QJsonObject role(const QStringList &verbs, const QStringList &names)
{
    QJsonObject rule{{u"apiGroups"_s, QJsonArray{QString()}},
                     {u"resources"_s, QJsonArray{u"nodes"_s}},
                     {u"verbs"_s, QJsonArray::fromStringList(verbs)}};
    if (!names.isEmpty())
        rule[u"resourceNames"_s] = QJsonArray::fromStringList(names);
    return {{u"metadata"_s, metadata(u"some-nodes"_s)}, {u"rules"_s, QJsonArray{rule}}};
}

QJsonObject binding()
{
    const QString group = u"rbac.authorization.k8s.io"_s;
    return {{u"metadata"_s, metadata(u"some-nodes"_s)},
            {u"roleRef"_s, QJsonObject{{u"apiGroup"_s, group},
                                       {u"kind"_s, u"ClusterRole"_s},
                                       {u"name"_s, u"some-nodes"_s}}},
            {u"subjects"_s,
             QJsonArray{QJsonObject{
                 {u"apiGroup"_s, group}, {u"kind"_s, u"User"_s}, {u"name"_s, u"stranger"_s}}}}};
}

} // namespace

/// A user of a real API server whose rights name nodes, given and taken while a session runs.
class TestLiveNamed : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<ClusterSession> m_session;

    bool grant(const QStringList &verbs, const QStringList &names)
    {
        const QString roles = kRbac + u"clusterroles"_s;
        m_server->admin().remove(roles + u"/some-nodes"_s);
        return m_server->admin().post(roles, role(verbs, names)).isSuccess();
    }
    QString shown() const
    {
        QStringList names;
        for (const NodePtr &node : m_session->cache().nodes())
            names << QString::fromStdString(std::string(node->name));
        names.sort();
        return names.join(u' ');
    }
    QString word() const { return freshnessWord(m_session->freshness()); }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        m_server = std::make_unique<ApiServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        QVERIFY(createNodes(*m_server, u"node"_s, 6));
        QVERIFY(m_server->admin().post(kRbac + u"clusterrolebindings"_s, binding()).isSuccess());
    }

    void cleanup() { m_session.reset(); }
    void cleanupTestCase() { m_server.reset(); }

    void namedNodesAreFollowedByTheirWatches()
    {
        QVERIFY(grant({u"get"_s, u"list"_s, u"watch"_s}, {u"node-1"_s, u"node-3"_s}));
        m_session = openSession(m_server->kubeconfig(LiveUser::Stranger), m_clock);

        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"node-1 node-3"_s, kSyncLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(word(), u"Live"_s, kSyncLimitMs);
        QCOMPARE(m_session->scope(), (NodeScope{2, 2}));
        const QJsonObject cordon{{u"spec"_s, QJsonObject{{u"unschedulable"_s, true}}}};
        QVERIFY(m_server->admin().mergePatch(nodePath(u"node-3"_s), cordon).isSuccess());
        QTRY_VERIFY(m_session->cache().node("node-3")->unschedulable);
        QVERIFY(m_server->admin().remove(nodePath(u"node-1"_s)).isSuccess());
        QTRY_COMPARE(shown(), u"node-3"_s);
        QVERIFY(m_server->admin().post(u"/api/v1/nodes"_s, nodeObject(u"node-1"_s)).isSuccess());
        QTRY_COMPARE(shown(), u"node-1 node-3"_s);
    }

    void nodesThatMayOnlyBeGotArePolled()
    {
        QVERIFY(grant({u"get"_s}, {u"node-2"_s, u"node-4"_s, u"gone"_s}));
        m_session = openSession(m_server->kubeconfig(LiveUser::Stranger), m_clock);

        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"node-2 node-4"_s, kSyncLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(word(), u"Polling"_s, kSyncLimitMs);
        QCOMPARE(m_session->scope(), (NodeScope{3, 3}));
        const QJsonObject cordon{{u"spec"_s, QJsonObject{{u"unschedulable"_s, true}}}};
        QVERIFY(m_server->admin().mergePatch(nodePath(u"node-4"_s), cordon).isSuccess());

        QTRY_VERIFY_WITH_TIMEOUT(m_session->cache().node("node-4")->unschedulable, 40'000);
    }

    void rightsThatNarrowInMidSessionLeaveTheNamedNodes()
    {
        QVERIFY(grant({u"get"_s, u"list"_s, u"watch"_s}, {}));
        m_session = openSession(m_server->kubeconfig(LiveUser::Stranger), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(word(), u"Live"_s, kSyncLimitMs);
        QVERIFY(m_session->scope().isWholeCluster());
        QCOMPARE(m_session->cache().rowCount(), 6);

        QVERIFY(grant({u"get"_s, u"list"_s, u"watch"_s}, {u"node-5"_s}));

        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"node-5"_s, kRightsLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(word(), u"Live"_s, kSyncLimitMs);
        QCOMPARE(m_session->scope(), (NodeScope{1, 1}));
    }

    void rightsThatAreTakenAwayAreSaidAndTheRowsStay()
    {
        QVERIFY(grant({u"get"_s, u"list"_s, u"watch"_s}, {u"node-5"_s}));
        m_session = openSession(m_server->kubeconfig(LiveUser::Stranger), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(word(), u"Live"_s, kSyncLimitMs);

        QVERIFY(grant({u"create"_s}, {}));

        QTRY_COMPARE_WITH_TIMEOUT(word(), u"Stale"_s, kRightsLimitMs);
        QCOMPARE(freshnessError(m_session->freshness())->kind, Error::Kind::Forbidden);
        QCOMPARE(shown(), u"node-5"_s);
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveNamed)
#include "tst_live_named.moc"
