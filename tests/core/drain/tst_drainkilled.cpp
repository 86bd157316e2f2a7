#include "app/demo/demoserver.h"
#include "app/demo/workloads/workloadplan.h"
#include "core/api/noderequest.h"
#include "core/drain/drainoperation.h"
#include "core/drain/drainrecord.h"
#include "core/nodes/clustersession.h"
#include "core/plan/drainquery.h"
#include "tests/support/sanitizers.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>

using namespace drover;
using namespace std::chrono_literals;

namespace {

constexpr int kLimitMs = 60'000;
constexpr const char *kNode = "node-00003";
constexpr const char *kWriter = "--writer";

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

ClusterConfig configFor(const QString &url)
{
    ClusterConfig config;
    config.id = {QString(), s("test")};
    config.server = QUrl(url);
    return config;
}

/// As the window does it: reads the node, plans, and drains what the plan names.
class PlannedDrain
{
public:
    PlannedDrain(const QString &url, Journal &journal, Clock &clock, QString resumes = {})
        : m_clock(clock), m_journal(journal), m_resumes(std::move(resumes)),
          m_session(configFor(url), s("test"), clock)
    {
    }

    void start()
    {
        m_session.start();
        m_nodeCall = m_session.requests().ask<NodePtr>(
            nodeRequest(kNode), [this](const Result<NodePtr> &node) {
                if (!node)
                    qFatal("no node: %s", qPrintable(node.error().message));
                plan(*node);
            });
    }
    bool isDrained() const
    {
        return m_drain && m_drain->progress().outcome == DrainOutcome::Drained;
    }

private:
    void plan(const NodePtr &node)
    {
        m_query =
            std::make_unique<DrainQuery>(m_session.requests(), m_clock, kNode, DrainOptions());
        QObject::connect(m_query.get(), &DrainQuery::finished, m_query.get(),
                         [this, node](DrainFacts facts) {
                             facts.nodeUid = node->uid;
                             drain(drainPlanFor(facts, {}, m_clock.wallNow()));
                         });
        m_query->start();
    }
    void drain(DrainPlan plan)
    {
        DrainOrder order;
        order.node = kNode;
        order.confirmed = std::move(plan);
        order.resumes = m_resumes;
        m_drain = std::make_unique<DrainOperation>(m_session.requests(), m_clock, &m_journal,
                                                   WriteContext{}, std::move(order));
        m_drain->start();
    }

    Clock &m_clock;
    Journal &m_journal;
    QString m_resumes;
    ClusterSession m_session;
    ApiRequests::CallPtr m_nodeCall;
    std::unique_ptr<DrainQuery> m_query;
    std::unique_ptr<DrainOperation> m_drain;
};

/// The program that is going to be killed.
int drainUntilKilled(const QString &url, const QString &folder)
{
    SystemClock clock;
    Journal journal(folder, clock);
    PlannedDrain drain(url, journal, clock);
    drain.start();
    return QCoreApplication::exec();
}

} // namespace

/// A drain whose program is killed with SIGKILL: what the next start knows, and that going on ends
/// right.
class TestDrainKilled : public QObject
{
    Q_OBJECT

private:
    void seed()
    {
        m_server.life().setPace(demo::Pace::Instant);
        m_server.state().seedNodes(6);
        for (const char *app : {"web", "free"}) {
            demo::WorkloadPlan plan;
            plan.nameSpace = "shop";
            plan.pods.app = app;
            plan.nodes = {kNode, kNode};
            std::vector<QByteArray> keys;
            demo::runWorkload(m_server.workloads(), plan, &keys);
            m_keys.insert(m_keys.end(), keys.begin(), keys.end());
        }
        demo::DemoBudget budget;
        budget.nameSpace = "shop";
        budget.name = "web";
        budget.selector = {{"app", "web"}};
        budget.minAvailable = "0";
        budget.isHeld = true;
        m_server.workloads().addBudget(budget);
    }
    int evictionsOf(const QByteArray &key) const
    {
        const QByteArray target =
            "/api/v1/namespaces/shop/pods/" + key.mid(key.indexOf('/') + 1) + "/eviction";
        const auto &requests = m_server.requests();
        return static_cast<int>(
            std::count_if(requests.begin(), requests.end(), [&target](const auto &request) {
                return request.method == "POST" && request.target == target;
            }));
    }
    /// As another program that looks at the files now.
    DrainRemains remainsNow(const QString &folder)
    {
        Journal journal(folder, m_clock);
        journal.loadNow();
        for (const JournalEntry &entry : journal.entries()) {
            if (entry.action == s("drain"))
                return remainsOf(entry, journal.entries());
        }
        return {};
    }

    SystemClock m_clock;
    demo::DemoServer m_server;
    std::vector<QByteArray> m_keys; ///< two that a budget holds back, two that are free

private Q_SLOTS:
    void whatIsCutOffIsListedAndGoesOnToTheEnd()
    {
        if (kLosesLocksByProcesses)
            QSKIP("starts a program beside the server's threads: see sanitizers.h");
        QTemporaryDir folder;
        seed();
        QVERIFY(m_server.listen());
        const QString url = m_server.url().toString();
        QProcess writer;
        writer.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        writer.start(QCoreApplication::applicationFilePath(), {s(kWriter), url, folder.path()});
        QTRY_COMPARE_WITH_TIMEOUT(remainsNow(folder.path()).blocked.size(), 2u, kLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(remainsNow(folder.path()).done.size(), 2u, kLimitMs);
        QCOMPARE(writer.state(), QProcess::Running);

        writer.kill(); // SIGKILL
        QVERIFY(writer.waitForFinished(kLimitMs));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);

        Journal journal(folder.path(), m_clock);
        journal.loadNow();
        const std::vector<JournalEntry> unfinished = journal.unfinishedDrains();
        QCOMPARE(unfinished.size(), 1u);
        QVERIFY(journal.wasCutOff(unfinished[0]));
        const DrainRemains remains = remainsOf(unfinished[0], journal.entries());
        QCOMPARE(remains.blocked.size(), 2u);
        QCOMPARE(remains.uncertain.size(), 0u);
        QCOMPARE(remains.leftCount(), 2u);

        // One that is still terminating would be evicted again, as kubectl does.
        QTRY_COMPARE_WITH_TIMEOUT(m_server.workloads().podsOn(kNode).size(), 2u, kLimitMs);
        m_server.workloads().changeBudget("shop/web",
                                          [](demo::DemoBudget &budget) { budget.isHeld = false; });
        PlannedDrain rest(url, journal, m_clock, unfinished[0].id);
        rest.start();

        QTRY_VERIFY_WITH_TIMEOUT(rest.isDrained(), kLimitMs);
        QCOMPARE(m_server.workloads().podsOn(kNode).size(), 0u);
        QVERIFY(journal.unfinishedDrains().empty());
        QCOMPARE(evictionsOf(m_keys[2]), 1);
        QCOMPARE(evictionsOf(m_keys[3]), 1);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == s(kWriter))
        return drainUntilKilled(arguments[2], arguments[3]);
    TestDrainKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drainkilled.moc"
