#include "core/pods/lookrequests.h"
#include "tests/support/fakerequests.h"
#include "tests/support/recording.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Single questions about a node and their answers.
class TestLookRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLeaseTellsWhenTheKubeletWasHeard();
    void aNodesUseIsMeasured();
    void whatWasNotMeasuredIsMissing();
    void theUseOfAllNodesIsOneAnswer();
    void theUseOfPodsIsPerContainer();
    void anotherKindIsAnError();
    void metricsThatAreNotServedAreNoFault();
    void imagesAreReadOnDemand();
    void podsAreCountedWithoutReadingThem();
    void aTableWithoutNodesIsAnError();
    void theKubeletIsAskedThroughTheServer();
};

namespace {

template <typename T> Result<T> ask(FakeRequests &fake, ApiRequest<T> request, const char *body)
{
    std::optional<Result<T>> answer;
    const auto call = fake.ask<T>(std::move(request),
                                  [&answer](Result<T> result) { answer = std::move(result); });
    fake.answer(fake.count() - 1, body);
    return std::move(*answer);
}

} // namespace

void TestLookRequests::aLeaseTellsWhenTheKubeletWasHeard()
{
    FakeRequests fake;

    const auto lease = ask(fake, requestNodeLease("n1"),
                           R"({"kind":"Lease","spec":{"holderIdentity":"n1","leaseDurationSeconds":40,
                               "renewTime":"2026-11-23T20:37:54.731230Z"}})");

    QCOMPARE(fake.last().target,
             QByteArray(
                 "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/n1"));
    QVERIFY(lease);
    QCOMPARE(lease->holder, std::string("n1"));
    QCOMPARE(formatTimestamp(lease->renewed), std::string("2026-11-23T20:37:54Z"));
    QVERIFY(!lease->acquired.isReported());
    QCOMPARE(lease->durationSeconds, std::optional<std::int64_t>(40));
}

void TestLookRequests::aNodesUseIsMeasured()
{
    FakeRequests fake;

    const auto usage = ask(fake, requestNodeUsage("n1"),
                           R"({"kind":"NodeMetrics","metadata":{"name":"n1"},"window":"10.2s",
                               "timestamp":"2026-11-23T20:37:54Z",
                               "usage":{"cpu":"123456789n","memory":"1234Ki"}})");

    QCOMPARE(fake.last().target, QByteArray("/apis/metrics.k8s.io/v1beta1/nodes/n1"));
    QVERIFY(usage);
    QCOMPARE(usage->node, std::string("n1"));
    QCOMPARE(quantityOf(usage->usage, "cpu").milli(), 124);
    QCOMPARE(quantityOf(usage->usage, "memory").text(), std::string("1234Ki"));
    QCOMPARE(usage->window, std::string("10.2s"));
}

void TestLookRequests::whatWasNotMeasuredIsMissing()
{
    FakeRequests fake;

    const auto usage = ask(fake, requestNodeUsage("n1"),
                           R"({"kind":"NodeMetrics","usage":{"cpu":"lots"}})");

    QVERIFY(usage && usage->usage.empty());
    QVERIFY(!usage->measured.isReported());
}

void TestLookRequests::theUseOfAllNodesIsOneAnswer()
{
    FakeRequests fake;

    const auto usages = ask(fake, requestAllNodeUsage(),
                            R"({"kind":"NodeMetricsList","metadata":{},"items":[
                                {"metadata":{"name":"n1"},"usage":{"cpu":"1"}},
                                {"metadata":{"name":"n2"},"usage":{"cpu":"2"}}]})");

    QCOMPARE(fake.last().target, QByteArray("/apis/metrics.k8s.io/v1beta1/nodes"));
    QVERIFY(usages);
    QCOMPARE((*usages)->count(), 2u);
    QCOMPARE((*usages)->find("n2")->cpu->text(), std::string("2"));
}

void TestLookRequests::theUseOfPodsIsPerContainer()
{
    FakeRequests fake;

    const auto usages = ask(fake, requestPodUsage("shop"),
                            R"({"kind":"PodMetricsList","items":[{"metadata":{"namespace":"shop",
                                "name":"web"},"containers":[{"name":"a","usage":{"memory":"1Mi"}},
                                {"name":"b","usage":{"memory":"2Mi"}}]}]})");

    QCOMPARE(fake.last().target,
             QByteArray("/apis/metrics.k8s.io/v1beta1/namespaces/shop/pods"));
    QVERIFY(usages);
    QCOMPARE(quantityOf(usageOf(usages->front()), "memory").text(), std::string("3Mi"));
}

void TestLookRequests::anotherKindIsAnError()
{
    FakeRequests fake;

    const auto usages = ask(fake, requestAllNodeUsage(), R"({"kind":"NodeList","items":[]})");

    QVERIFY(!usages);
    QCOMPARE(usages.error().kind, Error::Kind::Protocol);
}

void TestLookRequests::metricsThatAreNotServedAreNoFault()
{
    QVERIFY(isMetricsMissing(anError(Error::Kind::NotFound, 404)));
    QVERIFY(!isMetricsMissing(anError(Error::Kind::Server, 503)));
    QVERIFY(!isMetricsMissing(anError(Error::Kind::Forbidden, 403)));
}

void TestLookRequests::imagesAreReadOnDemand()
{
    FakeRequests fake;
    const std::string body = recording(u"get-node"_s).body.toStdString();

    const auto images = ask(fake, requestNodeImages("n1"), body.c_str());

    QVERIFY(images);
    QCOMPARE(images->size(), 50u);
    QCOMPARE(images->front().names.size(), 2u);
    QVERIFY(images->front().bytes > images->back().bytes);
}

void TestLookRequests::podsAreCountedWithoutReadingThem()
{
    FakeRequests fake;

    const auto counts = ask(fake, requestPodCounts("tok"),
                            R"({"kind":"Table","metadata":{"continue":"next"},
                                "rows":[{"cells":["a","1/1","n1"],"object":null},
                                {"cells":["b",1,"n1"]},{"cells":["c","x","<none>"]},
                                {"cells":["d","x","n2"]}],
                                "columnDefinitions":[{"name":"Name"},{"name":"Ready"},
                                {"name":"Node"}]})");

    QVERIFY(fake.last().target.contains("includeObject=None"));
    QVERIFY(fake.last().target.contains("continue=tok"));
    QVERIFY(fake.last().accept.startsWith("application/json;as=Table"));
    QVERIFY(counts);
    QCOMPARE(counts->continueToken, std::string("next"));
    QCOMPARE(counts->perNode, (std::map<std::string, int, std::less<>>{{"n1", 2}, {"n2", 1}}));
}

void TestLookRequests::aTableWithoutNodesIsAnError()
{
    FakeRequests fake;

    const auto counts = ask(fake, requestPodCounts({}), R"({"kind":"PodList","items":[]})");

    QVERIFY(!counts);
    QCOMPARE(counts.error().kind, Error::Kind::Protocol);
}

void TestLookRequests::theKubeletIsAskedThroughTheServer()
{
    FakeRequests fake;

    const auto health = ask(fake, requestKubelet("n1", "healthz"), "ok");

    QCOMPARE(fake.last().target, QByteArray("/api/v1/nodes/n1/proxy/healthz"));
    QCOMPARE(*health, std::string("ok"));
}

QTEST_GUILESS_MAIN(TestLookRequests)
#include "tst_lookrequests.moc"
