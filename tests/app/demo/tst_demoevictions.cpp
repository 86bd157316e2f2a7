#include "app/demo/workloads/workloadplan.h"
#include "tests/app/demo/jsonask.h"

#include <QJsonArray>
#include <QTest>

namespace drover::demo {

namespace {

using Kind = DemoController::Kind;
using Names = std::vector<QByteArray>;

} // namespace

/// What ends pods, over HTTP. Kubelets and controllers are paused, so that states stay.
class TestDemoEvictions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEvictedPodIsTerminatingWithItsGrace();
    void theGraceOfTheRequestCounts();
    void aDryRunKeepsThePod();
    void withoutRoomItIs429WithTheCauseAndNoRetryAfter();
    void aBudgetBehindAsksForTenSeconds();
    void twoBudgetsAre500();
    void anotherUidIs409();
    void aClosingNamespaceIs403WithItsCause();
    void anotherNameInTheBodyIs400();
    void anOldServerTakesOnlyItsVersion();
    void aServerWithoutEvictionsHasNoSuchResource();
    void aDeleteAnswersWithThePod();
    void aDeleteKnowsUidGraceAndDryRun();
    void aSecondDeleteOnlyShortensTheGrace();
    void aThrottledEvictionIsPlainText();
    void theNextRequestsOfAKindCanFail();

private:
    void start(DemoOptions options = {});
    DemoPodPtr pod(std::size_t at) const { return m_server->workloads().pod(m_pods[at]); }
    void addBudget(const QByteArray &name, const QByteArray &minAvailable);
    RawAnswer remove(const QByteArray &options, const QByteArray &query = {}) const
    {
        return sendJson(*m_server, "DELETE",
                        "/api/v1/namespaces/shop/pods/" + m_pods[0].split('/').last() + query,
                        options);
    }

    std::unique_ptr<DemoServer> m_server;
    Names m_pods;
};

void TestDemoEvictions::init()
{
    start();
}

void TestDemoEvictions::start(DemoOptions options)
{
    m_server = std::make_unique<DemoServer>(std::move(options));
    m_server->state().seedNodes(6);
    m_server->life().setPace(Pace::Instant);
    m_server->life().kubelets().stall(true);
    m_server->life().controllers().pause(true);
    WorkloadPlan web{Kind::ReplicaSet, "shop", {}, {"node-00003", "node-00004", "node-00003"}, 0};
    web.pods.app = "web";
    m_pods.clear();
    runWorkload(m_server->workloads(), web, &m_pods);
    QVERIFY(m_server->listen());
}

void TestDemoEvictions::addBudget(const QByteArray &name, const QByteArray &minAvailable)
{
    DemoBudget budget;
    budget.nameSpace = "shop";
    budget.name = name;
    budget.selector = {{"app", "web"}};
    budget.minAvailable = minAvailable;
    m_server->workloads().addBudget(budget);
}

void TestDemoEvictions::anEvictedPodIsTerminatingWithItsGrace()
{
    const RawAnswer answer = askEviction(*m_server, m_pods[0]);

    QCOMPARE(answer.status, 201);
    QCOMPARE(jsonOf(answer)[u"status"].toString(), u"Success"_qs);
    const RawAnswer is = ask(*m_server, "/api/v1/namespaces/shop/pods/" + pod(0)->name);
    QCOMPARE(jsonOf(is)[u"metadata"][u"deletionGracePeriodSeconds"].toInt(), 30);
    QVERIFY(is.body.contains("\"type\":\"DisruptionTarget\""));
    QVERIFY(is.body.contains("\"reason\":\"EvictionByEvictionAPI\""));
}

void TestDemoEvictions::theGraceOfTheRequestCounts()
{
    askEviction(*m_server, m_pods[0], R"({"gracePeriodSeconds":7})");
    QCOMPARE(pod(0)->deletionGraceSecs, 7);

    QCOMPARE(askEviction(*m_server, m_pods[1], R"({"gracePeriodSeconds":0})").status, 201);
    QVERIFY(!pod(1));
}

void TestDemoEvictions::aDryRunKeepsThePod()
{
    QCOMPARE(askEviction(*m_server, m_pods[0], R"({"dryRun":["All"]})").status, 201);
    QVERIFY(!pod(0)->isTerminating());
}

void TestDemoEvictions::withoutRoomItIs429WithTheCauseAndNoRetryAfter()
{
    addBudget("web", "3");
    const RawAnswer answer = askEviction(*m_server, m_pods[0]);

    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.header("retry-after"), QByteArray());
    QCOMPARE(jsonOf(answer)[u"reason"].toString(), u"TooManyRequests"_qs);
    QCOMPARE(causeOf(answer),
             QByteArray("DisruptionBudget: The disruption budget web needs 3 healthy pods and has "
                        "3 currently"));
}

void TestDemoEvictions::aBudgetBehindAsksForTenSeconds()
{
    addBudget("web", "1");
    m_server->workloads().changeBudget("shop/web",
                                       [](DemoBudget &budget) { budget.isBehind = true; });
    const RawAnswer answer = askEviction(*m_server, m_pods[0]);

    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.header("retry-after"), QByteArray("10"));
    QCOMPARE(jsonOf(answer)[u"details"][u"retryAfterSeconds"].toInt(), 10);
    QVERIFY(causeOf(answer).endsWith("is still being processed by the server."));
    const RawAnswer budget = ask(*m_server, "/apis/policy/v1/namespaces/shop/poddisruptionbudgets");
    const QJsonValue item = jsonOf(budget)[u"items"][0];
    QVERIFY(item[u"status"][u"observedGeneration"].toInt() <
            item[u"metadata"][u"generation"].toInt());
}

void TestDemoEvictions::twoBudgetsAre500()
{
    addBudget("web", "1");
    addBudget("second", "1");

    QCOMPARE(askEviction(*m_server, m_pods[0]).status, 500);
}

void TestDemoEvictions::anotherUidIs409()
{
    const RawAnswer answer =
        askEviction(*m_server, m_pods[0], R"({"preconditions":{"uid":"other"}})");
    QCOMPARE(answer.status, 409);
    QVERIFY(!pod(0)->isTerminating());

    const QByteArray right = R"({"preconditions":{"uid":")" + pod(0)->uid() + "\"}}";
    QCOMPARE(askEviction(*m_server, m_pods[0], right).status, 201);
}

void TestDemoEvictions::aClosingNamespaceIs403WithItsCause()
{
    m_server->workloads().closeNamespace("shop");
    const RawAnswer answer = askEviction(*m_server, m_pods[0]);

    QCOMPARE(answer.status, 403);
    QCOMPARE(causeOf(answer),
             QByteArray("NamespaceTerminating: namespace shop is being terminated"));
}

void TestDemoEvictions::anotherNameInTheBodyIs400()
{
    const QByteArray path = "/api/v1/namespaces/shop/pods/" + pod(0)->name + "/eviction";
    const RawAnswer answer =
        sendJson(*m_server, "POST", path,
                 R"({"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"other"}})");
    QCOMPARE(answer.status, 400);
    QCOMPARE(sendJson(*m_server, "POST", path, "no JSON").status, 400);
}

void TestDemoEvictions::anOldServerTakesOnlyItsVersion()
{
    DemoOptions options;
    options.eviction = EvictionApi::V1Beta1;
    start(options);
    const QByteArray path = "/api/v1/namespaces/shop/pods/" + pod(0)->name + "/eviction";
    const QByteArray old =
        R"({"apiVersion":"policy/v1beta1","kind":"Eviction","metadata":{"name":")" + pod(0)->name +
        "\"}}";

    QCOMPARE(askEviction(*m_server, m_pods[0]).status, 400);
    QCOMPARE(sendJson(*m_server, "POST", path, old).status, 201);
    QVERIFY(ask(*m_server, "/api/v1").body.contains(R"("group":"policy","version":"v1beta1")"));
    QCOMPARE(ask(*m_server, "/apis/policy/v1beta1/poddisruptionbudgets").status, 200);
    QCOMPARE(ask(*m_server, "/apis/policy/v1/poddisruptionbudgets").status, 404);
    QCOMPARE(ask(*m_server, "/apis/policy/v1beta1").status, 200);
}

void TestDemoEvictions::aServerWithoutEvictionsHasNoSuchResource()
{
    QVERIFY(ask(*m_server, "/api/v1").body.contains(R"("group":"policy","version":"v1")"));
    DemoOptions options;
    options.eviction = EvictionApi::None;
    start(options);

    QCOMPARE(askEviction(*m_server, m_pods[0]).status, 404);
    QVERIFY(!ask(*m_server, "/api/v1").body.contains("pods/eviction"));
    QVERIFY(ask(*m_server, "/api/v1").body.contains("\"pods\""));
}

void TestDemoEvictions::aDeleteAnswersWithThePod()
{
    addBudget("web", "3"); // of which a delete knows nothing
    const RawAnswer answer = remove({});

    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer)[u"kind"].toString(), u"Pod"_qs);
    QVERIFY(jsonOf(answer)[u"metadata"].toObject().contains(u"deletionTimestamp"));
    QVERIFY(!answer.body.contains("DisruptionTarget"));
    QVERIFY(pod(0)->isTerminating());
}

void TestDemoEvictions::aDeleteKnowsUidGraceAndDryRun()
{
    QCOMPARE(remove(R"({"preconditions":{"uid":"other"}})").status, 409);
    QCOMPARE(remove(R"({"dryRun":["All"]})").status, 200);
    QCOMPARE(remove({}, "?dryRun=All").status, 200);
    QVERIFY(!pod(0)->isTerminating());

    QCOMPARE(remove(R"({"gracePeriodSeconds":0})").status, 200);
    QVERIFY(!pod(0));
    QCOMPARE(remove({}).status, 404);
}

void TestDemoEvictions::aSecondDeleteOnlyShortensTheGrace()
{
    remove(R"({"gracePeriodSeconds":20})");
    const qint64 end = pod(0)->deletionSecs;
    remove(R"({"gracePeriodSeconds":600})");
    QCOMPARE(pod(0)->deletionSecs, end);

    remove(R"({"gracePeriodSeconds":3})");
    QVERIFY(pod(0)->deletionSecs < end);
    QCOMPARE(pod(0)->deletionGraceSecs, 3);
}

void TestDemoEvictions::aThrottledEvictionIsPlainText()
{
    m_server->faults().answerNext(RequestKind::Eviction, {429, 3});
    const RawAnswer answer = askEviction(*m_server, m_pods[0]);

    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.header("retry-after"), QByteArray("3"));
    QVERIFY(answer.header("content-type").startsWith("text/plain"));
    QCOMPARE(askEviction(*m_server, m_pods[0]).status, 201);
}

void TestDemoEvictions::theNextRequestsOfAKindCanFail()
{
    m_server->faults().answerNext(RequestKind::PodList, {500, {}}, 2);
    m_server->faults().answerNext(RequestKind::PodDelete, {503, {}});
    m_server->faults().answerNext(RequestKind::PodSingle, {504, {}});

    QCOMPARE(ask(*m_server, "/api/v1/pods").status, 500);
    QCOMPARE(ask(*m_server, "/api/v1/pods").status, 500);
    QCOMPARE(ask(*m_server, "/api/v1/pods").status, 200);
    QCOMPARE(remove({}).status, 503);
    QCOMPARE(ask(*m_server, "/api/v1/namespaces/shop/pods/" + pod(0)->name).status, 504);
    QVERIFY(!pod(0)->isTerminating());
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoEvictions)
#include "tst_demoevictions.moc"
