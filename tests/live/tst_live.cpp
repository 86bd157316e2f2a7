#include "core/base/clock.h"
#include "core/nodes/clustersession.h"
#include "core/nodes/nodecolumns.h"
#include "core/objects/timestamp.h"
#include "tests/live/apiserver.h"
#include "tests/live/livecluster.h"

#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kSyncLimitMs = 20'000;
constexpr int kSeenLimitMs = 5'000;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QStringList cellsOf(const NodeCache &cache, int row)
{
    QStringList cells;
    for (const auto id : {"name"_L1, "status"_L1, "roles"_L1, "version"_L1, "internal-ip"_L1,
                          "external-ip"_L1, "os-image"_L1, "kernel"_L1, "runtime"_L1}) {
        const QString cell = cache.index(row, *nodeColumnOf(id)).data().toString();
        cells << (cell.isEmpty() ? u"<none>"_s : cell);
    }
    return cells;
}

QByteArray kubectlNodes(const QString &kubeconfig)
{
    QProcess kubectl;
    kubectl.start(u"kubectl"_s, {u"--kubeconfig"_s, kubeconfig, u"get"_s, u"nodes"_s, u"-o"_s,
                                 u"wide"_s, u"--no-headers"_s});
    return kubectl.waitForFinished() ? kubectl.readAllStandardOutput() : QByteArray();
}

} // namespace

/// A session on a healthy API server: what it shows is what the server has.
class TestLive : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<ClusterSession> m_session;

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        m_server = std::make_unique<ApiServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        QVERIFY(createNodes(*m_server, u"first"_s, 12));
        m_session = openSession(m_server->kubeconfig(LiveUser::Admin), m_clock);
        QVERIFY(m_session);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->isSynced(), kSyncLimitMs);
    }

    void cleanupTestCase()
    {
        m_session.reset();
        m_server.reset();
    }

    void theFirstFillEqualsAFreshList()
    {
        QTRY_COMPARE_WITH_TIMEOUT(differencesToList(*m_session, *m_server), QString(),
                                  kSeenLimitMs);

        QCOMPARE(m_session->cache().rowCount(), 12);
        QVERIFY(std::holds_alternative<Live>(m_session->freshness()));
    }

    void upToSyncThereWasOneListAndOneWatch()
    {
        QTRY_VERIFY(m_session->counters().apiCalls == 2);

        QCOMPARE(m_session->counters().relists, 0u);
        QCOMPARE(m_session->counters().reconnects, 0u);
    }

    void everyConditionHasBothTimesAsTheServerSentThem()
    {
        const QJsonObject sent = m_server->admin().get(nodePath(u"first-3"_s)).json();
        const NodePtr node = m_session->cache().node("first-3");
        QVERIFY(node);

        const QJsonArray conditions = sent[u"status"_s].toObject()[u"conditions"_s].toArray();
        QCOMPARE(node->conditions.size(), static_cast<std::size_t>(conditions.size()));
        for (const QJsonValue &item : conditions) {
            const QJsonObject wire = item.toObject();
            const auto type = wire[u"type"_s].toString().toUtf8();
            const NodeCondition *condition = conditionOf(*node, view(type));
            QVERIFY2(condition, type.constData());
            QCOMPARE(QString::fromStdString(formatTimestamp(condition->lastHeartbeat)),
                     wire[u"lastHeartbeatTime"_s].toString());
            QCOMPARE(QString::fromStdString(formatTimestamp(condition->lastTransition)),
                     wire[u"lastTransitionTime"_s].toString());
        }
    }

    void aTimeThatTheServerDoesNotHaveIsNotReported()
    {
        const NodePtr node = m_session->cache().node("first-3");
        const NodeCondition *condition = conditionOf(*node, "FrequentDockerRestart");

        QVERIFY(condition);
        QVERIFY(!condition->lastHeartbeat.isReported());
        QVERIFY(!condition->lastTransition.isReported());
    }

    void theRowsAreThoseOfKubectl()
    {
        if (QStandardPaths::findExecutable(u"kubectl"_s).isEmpty())
            QSKIP("kubectl is not installed");
        const QByteArray printed = kubectlNodes(m_server->kubeconfig(LiveUser::Admin));

        const QStringList lines = QString::fromUtf8(printed).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), m_session->cache().rowCount());
        for (const QString &line : lines) {
            QStringList cells = line.trimmed().split(QRegularExpression(u"\\s{2,}"_s));
            cells.removeAt(3); // AGE, which moves on
            const int row = m_session->cache().rowOf(cells[0].toStdString());
            QCOMPARE(cellsOf(m_session->cache(), row), cells);
        }
    }

    void aChangeArrivesByTheWatchAlone()
    {
        const auto callsBefore = m_session->counters().relists;

        QVERIFY(m_server->admin()
                    .mergePatch(nodePath(u"first-1"_s),
                                {{u"spec"_s, QJsonObject{{u"unschedulable"_s, true}}}})
                    .isSuccess());

        QTRY_VERIFY_WITH_TIMEOUT(m_session->cache().node("first-1")->unschedulable, kSeenLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(differencesToList(*m_session, *m_server), QString(),
                                  kSeenLimitMs);
        QCOMPARE(m_session->counters().relists, callsBefore);
    }

    void aDeletedNodeGoes()
    {
        QVERIFY(m_server->admin().remove(nodePath(u"first-2"_s)).isSuccess());

        QTRY_VERIFY_WITH_TIMEOUT(!m_session->cache().node("first-2"), kSeenLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(differencesToList(*m_session, *m_server), QString(),
                                  kSeenLimitMs);
    }

    void aNodeRecreatedUnderItsNameIsAnotherNode()
    {
        const std::string uidBefore(m_session->cache().node("first-4")->uid);

        QVERIFY(m_server->admin().remove(nodePath(u"first-4"_s)).isSuccess());
        QVERIFY(m_server->admin().post(u"/api/v1/nodes"_s, nodeObject(u"first-4"_s)).isSuccess());

        QTRY_VERIFY_WITH_TIMEOUT(m_session->cache().node("first-4") &&
                                     m_session->cache().node("first-4")->uid != uidBefore,
                                 kSeenLimitMs);
        QCOMPARE(differencesToList(*m_session, *m_server), QString());
    }

    void aUserWhoMayListSeesTheSameWithKeysFromFiles()
    {
        const auto session = openSession(m_server->kubeconfig(LiveUser::Viewer, false), m_clock);
        QVERIFY(session);

        QTRY_VERIFY_WITH_TIMEOUT(session->isSynced(), kSyncLimitMs);
        QCOMPARE(differencesToList(*session, *m_server), QString());
    }

    void aUserWhoMayNotListIsToldSo()
    {
        const auto session = openSession(m_server->kubeconfig(LiveUser::Stranger), m_clock);
        QVERIFY(session);

        QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<Stale>(session->freshness()), kSyncLimitMs);
        const Error &error = std::get<Stale>(session->freshness()).error;
        QCOMPARE(error.kind, Error::Kind::Forbidden);
        QCOMPARE(error.httpStatus, 403);
        QVERIFY2(error.serverMessage.contains(u"User \"stranger\" cannot"_s) &&
                     error.serverMessage.contains(u"resource \"nodes\""_s),
                 qPrintable(error.serverMessage));
        QVERIFY(!std::get<Stale>(session->freshness()).everComplete);
        QVERIFY(!session->isSynced());
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLive)
#include "tst_live.moc"
