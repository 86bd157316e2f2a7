#include "core/plan/drainquery.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kDiscovery[] =
    R"({"kind":"APIResourceList","groupVersion":"v1","resources":[)"
    R"({"name":"pods/eviction","kind":"Eviction","group":"policy","version":"v1"}]})";

/// Each node has a pod of a ReplicaSet and one of the DaemonSet "agent".
std::optional<Result<std::string>> answerOf(const FakeRequests::PlainRequest &request)
{
    if (request.target == "/api/v1")
        return std::string(kDiscovery);
    if (request.target.startsWith("/apis/policy/v1/"))
        return aBudgetList("100", {aBudget("shop/web").selects("app", "web")}).toStdString();
    if (request.target.startsWith("/apis/apps/v1/"))
        return std::string("{}");
    return aPodList("100", {aPod("shop/web-1").ownedBy("ReplicaSet", "web"),
                            aPod("shop/agent-1").ownedBy("DaemonSet", "agent")})
        .toStdString();
}

std::size_t discoveryOf(const FakeRequests &requests)
{
    for (std::size_t i = 0; i < requests.count(); ++i) {
        if (requests.request(i).target == "/api/v1")
            return i;
    }
    qFatal("how evictions are served was not asked");
}

/// Queries of n0, n1 …, which share their lists or not.
struct Queries {
    Queries(int count, bool areShared)
    {
        const auto lists = areShared ? std::make_shared<PlanLists>(requests) : nullptr;
        for (int i = 0; i < count; ++i) {
            queries.push_back(std::make_unique<DrainQuery>(
                requests, clock, "n" + std::to_string(i), DrainOptions(), lists));
            QObject::connect(queries.back().get(), &DrainQuery::finished, queries.back().get(),
                             [this](const DrainFacts &facts) { finished.push_back(facts); });
            QObject::connect(queries.back().get(), &DrainQuery::failed, queries.back().get(),
                             [this](const Error &error) { failed.push_back(error); });
            queries.back()->start();
        }
    }

    FakeRequests requests;
    FakeClock clock;
    std::vector<std::unique_ptr<DrainQuery>> queries;
    std::vector<DrainFacts> finished;
    std::vector<Error> failed;
};

} // namespace

/// What a plan asks the server for.
class TestDrainQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneNodeAsksForItsPodsAndThreeListsMore()
    {
        Queries one(1, false);
        one.requests.respond(answerOf);
        one.requests.deliver();

        QCOMPARE(one.requests.count(), 4u);
        QCOMPARE(one.finished.size(), 1u);
        QCOMPARE(one.finished[0].pods.size(), 2u);
        QCOMPARE(one.finished[0].budgets.size(), 1u);
        QCOMPARE(one.finished[0].evictionVersion, "policy/v1");
        QVERIFY(one.finished[0].daemonSets.contains("shop/agent"));
    }

    void twentyNodesAskForTheirPodsAndTheSameThree()
    {
        Queries twenty(20, true);
        twenty.requests.respond(answerOf);
        twenty.requests.deliver();

        QCOMPARE(twenty.requests.count(), 23u);
        QCOMPARE(twenty.finished.size(), 20u);
        for (const DrainFacts &facts : twenty.finished) {
            QCOMPARE(facts.budgets.size(), 1u);
            QVERIFY(facts.daemonSets.contains("shop/agent"));
        }
    }

    void whatIsSharedFailsEachOnce()
    {
        Queries two(2, true);
        two.requests.fail(discoveryOf(two.requests),
                          anError(Error::Kind::Forbidden, 403));
        two.requests.respond(answerOf);
        two.requests.deliver();

        QCOMPARE(two.finished.size(), 0u);
        QCOMPARE(two.failed.size(), 2u);
    }

    void oneNodesPodsFailThatNodeAlone()
    {
        Queries two(2, true);
        two.requests.fail(0, anError(Error::Kind::Forbidden, 403));
        two.requests.respond(answerOf);
        two.requests.deliver();

        QCOMPARE(two.failed.size(), 1u);
        QCOMPARE(two.finished.size(), 1u);
    }

    void aQueryThatIsGoneIsNotAnswered()
    {
        Queries two(2, true);
        two.queries.erase(two.queries.begin());
        two.requests.respond(answerOf);
        two.requests.deliver();

        QCOMPARE(two.finished.size(), 1u);
        QCOMPARE(two.finished[0].node, "n1");
    }

    void allPodsComeInPages()
    {
        FakeRequests requests;
        AllPodsQuery query(requests);
        std::vector<PodPtr> pods;
        connect(&query, &AllPodsQuery::finished, this,
                [&pods](const std::vector<PodPtr> &all) { pods = all; });
        query.start();
        requests.answer(0, aPodList("100", {aPod("shop/a")}, "next").toStdString());
        QVERIFY(requests.last().target.contains("continue=next"));
        requests.answer(1, aPodList("100", {aPod("shop/b")}).toStdString());

        QCOMPARE(pods.size(), 2u);
    }
};

QTEST_GUILESS_MAIN(TestDrainQuery)
#include "tst_drainquery.moc"
