#include "core/plan/evictiontrial.h"
#include "tests/support/fakerequests.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;

namespace {

using Kind = TrialAnswer::Kind;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

DrainPlan planOf(int pods)
{
    DrainFacts facts;
    facts.node = "n1";
    facts.evictionVersion = "policy/v1";
    for (int i = 0; i < pods; ++i)
        facts.pods.push_back(
            aPod(("shop/web-" + std::to_string(i)).c_str()).ownedBy("ReplicaSet", "web"));
    facts.pods.push_back(aPod("kube-system/agent").ownedBy("DaemonSet", "agent"));
    facts.daemonSets["kube-system/agent"] = {};
    DrainOptions options;
    options.ignoreDaemonSets = true;
    return drainPlanFor(facts, options, {});
}

struct Trial {
    FakeRequests requests;
    int changes = 0;
    EvictionTrial trial{requests, [this] { ++changes; }};
    DrainPlan plan;

    explicit Trial(int pods) : plan(planOf(pods)) { trial.start({plan}); }
    TrialAnswer answerOf(int pod) const
    {
        const std::string name = "web-" + std::to_string(pod);
        for (const PlannedPod &planned : plan.pods) {
            if (planned.pod->name == name)
                return trial.answers().at(planned.pod->uid);
        }
        return {};
    }
};

} // namespace

class TestEvictionTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPodThatGoesIsTriedWithoutBeingEvicted()
    {
        const Trial run(2);

        QCOMPARE(run.requests.count(), 2u); // not the DaemonSet's
        for (std::size_t i = 0; i < 2; ++i) {
            QVERIFY(run.requests.request(i).target.endsWith("/eviction"));
            QVERIFY(run.requests.request(i).body.contains("\"dryRun\":[\"All\"]"));
            QVERIFY(run.requests.request(i).body.contains("preconditions"));
        }
    }

    void fewAreUnderWayAtOnce()
    {
        Trial run(9);

        QCOMPARE(run.requests.count(), 4u);
        run.requests.answer(0, "{}");

        QCOMPARE(run.requests.count(), 5u);
        QVERIFY(run.trial.isRunning());
    }

    void theAnswersAreTheServers()
    {
        Trial run(4);
        Error blocked = anError(Error::Kind::Throttled, 429);
        blocked.serverMessage = s("Cannot evict pod.");
        blocked.causes.push_back(
            {s("DisruptionBudget"), s("The disruption budget web needs 2."), {}});

        run.requests.answer(0, "{}");
        run.requests.fail(1, blocked);
        run.requests.fail(2, anError(Error::Kind::Server, 500, s("more than one")));
        run.requests.fail(3, anError(Error::Kind::Network, 0, s("cut")));

        QCOMPARE(run.answerOf(0).kind, Kind::Confirmed);
        QCOMPARE(run.answerOf(1).kind, Kind::NotNow);
        QCOMPARE(run.answerOf(1).words, s("The disruption budget web needs 2. Cannot evict pod."));
        QCOMPARE(run.answerOf(2).kind, Kind::Refused);
        QCOMPARE(run.answerOf(3).kind, Kind::NoAnswer);
        QCOMPARE(run.changes, 4);
        QVERIFY(!run.trial.isRunning());
    }
};

QTEST_MAIN(TestEvictionTrial)
#include "tst_evictiontrial.moc"
