#include "app/demo/workloads/workloadplan.h"
#include "tests/probe/proberig.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// What `plan` and the dry runs say, and with which exit code.
class TestProbePlan : public QObject
{
    Q_OBJECT

private:
    QJsonObject run(const QStringList &words)
    {
        m_rig->start(words + QStringList{u"--context"_s, u"demo"_s});
        return m_rig->report();
    }
    void addPods(const QByteArray &app, const std::vector<QByteArray> &nodes,
                 demo::DemoController::Kind kind = demo::DemoController::Kind::ReplicaSet)
    {
        demo::WorkloadPlan plan;
        plan.kind = kind;
        plan.nameSpace = "shop";
        plan.pods.app = app;
        plan.nodes = nodes;
        demo::runWorkload(m_rig->server.workloads(), plan);
    }
    void addBudget(const QByteArray &name)
    {
        demo::DemoBudget budget;
        budget.nameSpace = "shop";
        budget.name = name;
        budget.selector = {{"app", "web"}};
        budget.minAvailable = "0";
        m_rig->server.workloads().addBudget(budget);
    }
    int asked(const QByteArray &target) const
    {
        const auto &requests = m_rig->server.requests();
        return static_cast<int>(
            std::count_if(requests.begin(), requests.end(), [&target](const auto &request) {
                return request.target.startsWith(target);
            }));
    }

    std::unique_ptr<ProbeRig> m_rig;

private Q_SLOTS:
    void init() { m_rig = std::make_unique<ProbeRig>(); }

    void helpNamesTheExitCodes()
    {
        m_rig->start({u"--help"_s});
        m_rig->report();

        QCOMPARE(m_rig->exitCode(), 0);
        QVERIFY(m_rig->output().contains("exit codes:"));
        QVERIFY(m_rig->errors().isEmpty());
    }

    void aPlanThatWouldDoIsPlanned()
    {
        addPods("web", {"node-00003"});
        const QJsonObject report = run({u"plan"_s, u"node-00003"_s});

        QCOMPARE(m_rig->exitCode(), 0);
        QCOMPARE(report[u"outcome"].toString(), u"planned"_s);
        QVERIFY(report[u"error"].isNull());
    }

    void aRefusedPlanSaysWhyAndFails_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("plan") << QStringList{u"plan"_s};
        QTest::newRow("client") << QStringList{u"drain"_s, u"--dry-run=client"_s};
        QTest::newRow("server") << QStringList{u"drain"_s, u"--dry-run=server"_s};
    }

    void aRefusedPlanSaysWhyAndFails()
    {
        QFETCH(QStringList, words);
        addPods("web", {"node-00003"});
        addPods("free", {"node-00003"});
        addBudget("one");
        addBudget("two");
        const QJsonObject report = run(words + QStringList{u"node-00003"_s});

        QCOMPARE(m_rig->exitCode(), 1);
        QCOMPARE(report[u"outcome"].toString(), u"refused"_s);
        QVERIFY(report[u"error"][u"message"].toString().contains(
            u"cannot evict Pods with more than one PodDisruptionBudget"_s));
    }

    void aSwitchTakesTheWordsOfKubectlAndTheLastOneCounts_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<bool>("isSet");
        const QString flag = u"--ignore-daemonsets"_s;
        QTest::newRow("plain") << QStringList{flag} << true;
        QTest::newRow("1") << QStringList{flag + u"=1"_s} << true;
        QTest::newRow("True") << QStringList{flag + u"=True"_s} << true;
        QTest::newRow("false") << QStringList{flag + u"=false"_s} << false;
        QTest::newRow("on, then off") << QStringList{flag, flag + u"=F"_s} << false;
        QTest::newRow("off, then on") << QStringList{flag + u"=0"_s, flag} << true;
    }

    void aSwitchTakesTheWordsOfKubectlAndTheLastOneCounts()
    {
        QFETCH(QStringList, words);
        QFETCH(bool, isSet);
        addPods("agent", {"node-00003"}, demo::DemoController::Kind::DaemonSet);
        const QJsonObject report = run(QStringList{u"plan"_s} + words + QStringList{u"node-00003"_s});

        QCOMPARE(report[u"outcome"].toString(), isSet ? u"planned"_s : u"refused"_s);
    }

    void aTimeoutBeyondAllClocksIsAnErrorOfUsage_data()
    {
        QTest::addColumn<QString>("timeout");
        QTest::newRow("hours") << u"99999999999999h"_s;
        QTest::newRow("seconds") << u"99999999999"_s;
        QTest::newRow("no number of 64 bits") << u"99999999999999999999999"_s;
    }

    void aTimeoutBeyondAllClocksIsAnErrorOfUsage()
    {
        QFETCH(QString, timeout);
        run({u"plan"_s, u"--timeout"_s, timeout, u"node-00003"_s});

        QCOMPARE(m_rig->exitCode(), 2);
        QVERIFY(m_rig->errors().contains("no longer than 200 years"));
    }

    /// Others read it by these names.
    void aPlanHasTheKeysThatWerePromisedAndNoOther()
    {
        addPods("web", {"node-00003"});
        addBudget("one");
        const QJsonObject report = run({u"plan"_s, u"node-00003"_s});

        const QJsonObject pod = report[u"pods"][0].toObject();
        QCOMPARE(report.keys(), QStringList({u"cordoned"_s, u"error"_s, u"node"_s, u"outcome"_s,
                                             u"pods"_s, u"seconds"_s, u"warnings"_s}));
        QCOMPARE(pod.keys(),
                 QStringList({u"attempts"_s, u"budgets"_s, u"error"_s, u"fate"_s, u"name"_s,
                              u"namespace"_s, u"node"_s, u"owner"_s, u"reason"_s, u"state"_s,
                              u"uid"_s}));
        QCOMPARE(pod[u"budgets"][0].toObject().keys(),
                 QStringList({u"currentHealthy"_s, u"desiredHealthy"_s, u"disruptionsAllowed"_s,
                              u"name"_s}));
    }

    void plansOfSeveralNodesShareWhatTheyHaveInCommon()
    {
        addPods("web", {"node-00000", "node-00001", "node-00002", "node-00003"});
        m_rig->server.forgetRequests();
        const QJsonObject report = run({u"plan"_s, u"node-00000"_s, u"node-00001"_s,
                                        u"node-00002"_s, u"node-00003"_s});

        QCOMPARE(report[u"nodes"].toArray().size(), 4);
        QCOMPARE(asked("/api/v1/pods?"), 4);
        QCOMPARE(asked("/apis/policy/v1/poddisruptionbudgets"), 1);
    }

    void ofSeveralNodesOneThatIsUnknownIsNotTheOnlyOneTold()
    {
        for (const QString &command : {u"plan"_s, u"drain"_s, u"cordon"_s}) {
            m_rig->start({command, u"node-00001"_s, u"nowhere"_s, u"node-00000"_s, u"--context"_s, u"demo"_s});
            const QJsonArray nodes = m_rig->report()[u"nodes"].toArray();
            QCOMPARE(nodes.size(), 3);
            const QString name = command == u"cordon"_s ? u"name"_s : u"node"_s;
            QCOMPARE(nodes[0][name].toString(), u"node-00001"_s);
            QCOMPARE(nodes[0][u"error"][u"kind"].toString(), u"Cancelled"_s);
            QCOMPARE(nodes[1][u"error"][u"kind"].toString(), u"NotFound"_s);
            QCOMPARE(nodes[2][name].toString(), u"node-00000"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestProbePlan)
#include "tst_probeplan.moc"
