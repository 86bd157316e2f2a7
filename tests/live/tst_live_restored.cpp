#include "core/base/clock.h"
#include "core/nodes/clustersession.h"
#include "tests/live/apiserver.h"
#include "tests/live/gate.h"
#include "tests/live/livecluster.h"

#include <QFile>
#include <QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kBackLimitMs = 75'000; // a retry comes after a while
constexpr int kSyncLimitMs = 20'000;

QJsonObject labelled(const QString &value)
{
    return {
        {u"metadata"_s, QJsonObject{{u"labels"_s, QJsonObject{{u"example.com/turn"_s, value}}}}}};
}

qlonglong versionIn(const ApiAnswer &answer)
{
    const QJsonObject metadata = answer.json()[u"metadata"_s].toObject();
    return metadata[u"resourceVersion"_s].toString().toLongLong();
}

} // namespace

/// etcd restored from a backup, and past the version that a session had before it comes back; and
/// what a session's return costs where nothing was restored.
class TestLiveRestored : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<Gate> m_gate;
    std::unique_ptr<ClusterSession> m_session;

    bool isLive() const { return std::holds_alternative<Live>(m_session->freshness()); }
    QString differences() { return differencesToList(*m_session, *m_server); }
    qlonglong version() { return versionIn(m_server->admin().get(u"/api/v1/nodes?limit=1"_s)); }
    qlonglong change(const QString &node, const QString &value)
    {
        return versionIn(m_server->admin().mergePatch(nodePath(node), labelled(value)));
    }
    QString turnOf(const char *node) const
    {
        const NodePtr row = m_session->cache().node(node);
        const std::string_view value = row ? valueOf(row->labels, "example.com/turn") : "no row";
        return QString::fromUtf8(value.data(), qsizetype(value.size()));
    }

    /// A kubeconfig that goes through the gate.
    QString kubeconfig()
    {
        QFile file(m_server->kubeconfig(LiveUser::Admin));
        if (!file.open(QIODevice::ReadWrite))
            return {};
        const QByteArray text = file.readAll().replace(
            ':' + QByteArray::number(m_server->port()), ':' + QByteArray::number(m_gate->port()));
        file.resize(0);
        file.write(text);
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        m_server = std::make_unique<ApiServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        QVERIFY(createNodes(*m_server, u"node"_s, 5));
        QVERIFY2(m_server->backUp(), qPrintable(m_server->errorText()));
    }

    void init()
    {
        m_gate = std::make_unique<Gate>(m_server->port());
        QVERIFY(m_gate->open());
        m_session = openSession(kubeconfig(), m_clock);
        QVERIFY(m_session);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->isSynced() && isLive(), kSyncLimitMs);
    }

    void cleanup() { m_session.reset(); }
    void cleanupTestCase()
    {
        m_gate.reset();
        m_server.reset();
    }

    void aLostStreamCostsNoListWhateverHappenedMeanwhile_data()
    {
        QTest::addColumn<bool>("changesNewest");
        QTest::addColumn<bool>("deletesLast");
        QTest::newRow("nothing") << false << false;
        QTest::newRow("the newest node changed") << true << false;
        QTest::newRow("a node was deleted before") << false << true;
    }

    void aLostStreamCostsNoListWhateverHappenedMeanwhile()
    {
        QFETCH(const bool, changesNewest);
        QFETCH(const bool, deletesLast);
        QVERIFY(change(u"node-0"_s, QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-')));
        if (deletesLast)
            QVERIFY(m_server->admin().remove(nodePath(u"node-3"_s)).isSuccess());
        QTRY_COMPARE(differences(), QString());

        m_gate->shut();
        QTRY_VERIFY(!isLive());
        if (changesNewest)
            QVERIFY(change(u"node-0"_s, u"meanwhile"_s));
        QVERIFY(m_gate->open());

        QTRY_VERIFY_WITH_TIMEOUT(isLive(), kBackLimitMs);
        QTRY_COMPARE(differences(), QString());
        QCOMPARE(m_session->counters().relists, 0u);
    }

    void whatEtcdHasForgottenIsNotNeededWhereTheNewestNodeStands()
    {
        QVERIFY(change(u"node-0"_s, u"last"_s));
        QTRY_COMPARE(differences(), QString());
        const QJsonObject map{{u"metadata"_s, QJsonObject{{u"generateName"_s, u"m-"_s}}}};
        QVERIFY(m_server->admin().post(u"/api/v1/namespaces/default/configmaps"_s, map).isSuccess());
        QVERIFY2(m_server->compact(), qPrintable(m_server->errorText()));

        m_gate->shut();
        QTRY_VERIFY(!isLive());
        QVERIFY(m_gate->open());

        QTRY_VERIFY_WITH_TIMEOUT(isLive(), kBackLimitMs);
        QCOMPARE(m_session->counters().relists, 0u);
    }

    void whatCannotBeToldAnyMoreIsReadAgain()
    {
        QVERIFY(change(u"node-0"_s, u"before"_s));
        QTRY_COMPARE(differences(), QString());

        m_gate->shut();
        QTRY_VERIFY(!isLive());
        QVERIFY(change(u"node-0"_s, u"behind-our-back"_s));
        QVERIFY2(m_server->compact(), qPrintable(m_server->errorText()));
        QVERIFY(m_gate->open());

        QTRY_VERIFY_WITH_TIMEOUT(isLive(), kBackLimitMs);
        QTRY_COMPARE(differences(), QString());
        QCOMPARE(m_session->counters().relists, 1u);
    }

    void aRestoredServerThatOvertookUsIsReadAgain()
    {
        QVERIFY(change(u"node-1"_s, u"ours"_s));
        QVERIFY(m_server->admin().remove(nodePath(u"node-2"_s)).isSuccess());
        QTRY_COMPARE(differences(), QString());
        const qlonglong ours = version();

        m_gate->shut();
        QTRY_VERIFY(!isLive());
        QVERIFY2(m_server->restoreBackup(), qPrintable(m_server->errorText()));
        QVERIFY(version() < ours);
        for (int turn = 0; version() <= ours; ++turn)
            QVERIFY(change(u"node-4"_s, u"theirs-%1"_s.arg(turn)));
        QVERIFY(m_gate->open());

        QTRY_VERIFY_WITH_TIMEOUT(isLive(), kBackLimitMs);
        QTRY_COMPARE(differences(), QString());
        QCOMPARE(turnOf("node-1"), QString());
        QVERIFY(m_session->cache().node("node-2"));
        QVERIFY(turnOf("node-4").startsWith(u"theirs"));
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveRestored)
#include "tst_live_restored.moc"
