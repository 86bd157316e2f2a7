#include "app/demo/workloads/workloadplan.h"
#include "core/pods/lookrequests.h"
#include "tests/core/session/sessionrig.h"

using namespace drover;
using namespace drover::demo;

/// Answers that the worker reads as they come, from the demo's socket to the GUI thread.
class TestSessionStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUseOfAllNodesComesFromTheWorker();
    void theUseOfPodsComesFromTheWorker();
    void metricsThatAreDownAreAnError();
    void anAnswerThatIsCutIsAnError();
    void whatIsCancelledInTheMiddleTellsNothing();
};

namespace {

constexpr int kNodes = kIsSanitized ? 100 : 2000;

constexpr qint64 kSlow = 20'000; // a second: an answer takes several

/// Asks, and waits for the answer.
template <typename T> Result<T> answerTo(LiveRig &rig, ApiRequest<T> request)
{
    std::optional<Result<T>> answer;
    const auto call = rig.session.requests().ask<T>(
        std::move(request), [&answer](Result<T> told) { answer = std::move(told); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
        return failure(Error::Kind::Timeout, QStringLiteral("no answer"));
    return std::move(*answer);
}

} // namespace

void TestSessionStreams::theUseOfAllNodesComesFromTheWorker()
{
    LiveRig rig(kNodes);
    rig.start();

    const auto nodes = answerTo(rig, requestAllNodeUsage());

    QVERIFY2(nodes, qPrintable(nodes ? QString() : nodes.error().message));
    QVERIFY((*nodes)->count() > kNodes / 2); // nodes that are not ready are not measured
    const MeasuredNode *node = (*nodes)->find("node-00001");
    QVERIFY(node && node->cpu && node->memory && node->measured.isReported());
}

void TestSessionStreams::theUseOfPodsComesFromTheWorker()
{
    LiveRig rig(2);
    WorkloadPlan plan{DemoController::Kind::ReplicaSet,
                      "shop",
                      {},
                      {"node-00000", "node-00001"},
                      QDateTime::currentSecsSinceEpoch() - 900};
    plan.pods.app = "web";
    plan.pods.cpuMilli = 500;
    plan.pods.memoryMi = 512;
    runWorkload(rig.server.workloads(), plan);
    rig.start();

    const auto pods = answerTo(rig, requestPodUsage("shop"));

    QVERIFY2(pods, qPrintable(pods ? QString() : pods.error().message));
    QCOMPARE(pods->size(), 2u);
    QCOMPARE(pods->front().nameSpace, std::string("shop"));
    QVERIFY(usageOf(pods->front()).contains("memory"));
}

void TestSessionStreams::metricsThatAreDownAreAnError()
{
    DemoOptions options;
    options.metrics = MetricsApi::Down;
    LiveRig rig(3, options);
    rig.start();

    const auto nodes = answerTo(rig, requestAllNodeUsage());

    QVERIFY(!nodes);
    QCOMPARE(nodes.error().kind, Error::Kind::Server);
    QVERIFY(!isMetricsMissing(nodes.error()));
}

void TestSessionStreams::anAnswerThatIsCutIsAnError()
{
    LiveRig rig(kNodes);
    rig.start();
    QTRY_VERIFY_WITH_TIMEOUT(rig.isFollowing(), 60'000);
    rig.server.faults().slow(kSlow);
    std::optional<Result<MeasuredNodesPtr>> answer;
    const auto call = rig.session.requests().ask<MeasuredNodesPtr>(
        requestAllNodeUsage(),
        [&answer](Result<MeasuredNodesPtr> told) { answer = std::move(told); });
    QTRY_VERIFY_WITH_TIMEOUT(rig.server.requestCount(RequestKind::Metrics) == 1, 60'000);

    rig.server.faults().cutStreams();
    QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000);

    QVERIFY(!*answer);
    QVERIFY(!answer->error().message.isEmpty());
}

void TestSessionStreams::whatIsCancelledInTheMiddleTellsNothing()
{
    LiveRig rig(kNodes);
    rig.start();
    QTRY_VERIFY_WITH_TIMEOUT(rig.isFollowing(), 60'000);
    rig.server.faults().slow(kSlow);
    bool isTold = false;
    for (int round = 0; round < 4; ++round) { // each ends while its answer is being sent
        const auto call = rig.session.requests().ask<MeasuredNodesPtr>(
            requestAllNodeUsage(), [&isTold](const Result<MeasuredNodesPtr> &) { isTold = true; });
        QTRY_VERIFY_WITH_TIMEOUT(rig.server.requestCount(RequestKind::Metrics) > round, 60'000);
    }
    rig.server.faults().clear();

    const auto nodes = answerTo(rig, requestAllNodeUsage());

    QVERIFY2(nodes, qPrintable(nodes ? QString() : nodes.error().message));
    QVERIFY(!isTold);
}

QTEST_GUILESS_MAIN(TestSessionStreams)
#include "tst_sessionstreams.moc"
