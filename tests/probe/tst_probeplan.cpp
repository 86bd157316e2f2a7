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
    void addPods(const QByteArray &app, const std::vector<QByteArray> &nodes)
    {
        demo::WorkloadPlan plan;
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
};

QTEST_GUILESS_MAIN(TestProbePlan)
#include "tst_probeplan.moc"
