#include "core/nodes/nodelane.h"
#include "tests/core/nodes/fakehttp.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// How a lane carries out what its watcher decides: one request of a kind, and no answer of one
/// that was given up.
class TestNodeLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsFollowedByAWatch();
    void aRequestIsStoppedBeforeTheNextOfItsKindBegins();
    void anEndedRequestIsFreedOutsideItsOwnAnswer();
    void credentialsThatComeAfterAStopSendNothing();
    void aRefusedRequestIsRepeatedOnceWithNewCredentials();
    void aTokenThatAWatchErrorRepeatsIsHidden();
    void allLanesOfAClusterShareOneLimit();
};

namespace {

/// Gives a token, or keeps whoever asks waiting.
class HeldCredentials final : public CredentialSource
{
public:
    void credentials(Done done) override
    {
        if (isHeld)
            waiting.push_back(std::move(done));
        else
            done(Credentials{"token-" + QByteArray::number(serial), {}, {}});
    }
    bool invalidate(const Credentials &) override { return ++serial > 0; }

    bool isHeld = false;
    int serial = 1;
    std::vector<Done> waiting;
};

struct Lane {
    explicit Lane(std::shared_ptr<NodeMemory> memory = std::make_shared<NodeMemory>())
    {
        LaneHandlers handlers;
        handlers.counted = [] {};
        handlers.published = [](const NodeDelta &) {};
        handlers.reported = [this](const NodeLane &, const Report &report) {
            reports.push_back(report);
        };
        handlers.settled = [] {};
        Backoff backoff;
        backoff.jitter = 0.0;
        LaneTools tools{http, credentials, clock, counters, false, backoff, std::move(memory)};
        lane = std::make_unique<NodeLane>(NodeTarget{}, std::move(tools), std::move(handlers));
    }

    /// The List is answered, the watch is request 1 and open.
    void follow()
    {
        lane->start();
        http.answer(0, 200, aNodeList(QStringLiteral("5"), {aNode("a")}));
        http.head(1, 200);
    }
    QByteArray target(std::size_t number) const { return http.request(number).target; }

    FakeClock clock;
    FakeHttp http;
    HeldCredentials credentials;
    SessionCounters counters;
    std::vector<Report> reports;
    std::unique_ptr<NodeLane> lane;
};

} // namespace

void TestNodeLane::aListIsFollowedByAWatch()
{
    Lane rig;

    rig.follow();

    QCOMPARE(rig.http.count(), std::size_t(2));
    QCOMPARE(rig.target(0), QByteArray("/api/v1/nodes"));
    QVERIFY(rig.target(1).contains("watch=1"));
    QCOMPARE(rig.http.openCount(), 1);
}

void TestNodeLane::aRequestIsStoppedBeforeTheNextOfItsKindBegins()
{
    Lane rig;
    rig.follow();

    rig.lane->refresh(); // all nodes again
    QCOMPARE(rig.http.count(), std::size_t(3));
    QVERIFY(!rig.http.isOpen(1));
    rig.lane->woke(); // and at once again, on another connection

    QCOMPARE(rig.http.count(), std::size_t(4));
    QVERIFY(!rig.http.isOpen(2));
    QCOMPARE(rig.http.openCount(), 1);
}

void TestNodeLane::anEndedRequestIsFreedOutsideItsOwnAnswer()
{
    Lane rig;
    rig.follow();
    rig.http.chunk(1, R"({"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"9"}}})"
                      "\n");
    QCOMPARE(rig.clock.pendingCount(), std::size_t(0));

    rig.http.end(1); // and is renewed from within

    QCOMPARE(rig.http.count(), std::size_t(3));
    QCOMPARE(rig.clock.pendingCount(), std::size_t(1)); // the old one waits to be freed
    rig.clock.advance(1ms);
    QCOMPARE(rig.clock.pendingCount(), std::size_t(0));
}

void TestNodeLane::credentialsThatComeAfterAStopSendNothing()
{
    Lane rig;
    rig.credentials.isHeld = true;
    rig.lane->start();
    rig.lane->woke(); // stops what waits, and asks anew
    QCOMPARE(rig.credentials.waiting.size(), std::size_t(2));

    rig.credentials.waiting[0](Credentials{"late", {}, {}});
    QCOMPARE(rig.http.count(), std::size_t(0));
    rig.credentials.waiting[1](Credentials{"good", {}, {}});

    QCOMPARE(rig.http.count(), std::size_t(1));
    QCOMPARE(rig.http.request(0).credentials.bearerToken, QByteArray("good"));
}

void TestNodeLane::aRefusedRequestIsRepeatedOnceWithNewCredentials()
{
    Lane rig;
    rig.lane->start();

    rig.http.answer(0, 401, {});
    QCOMPARE(rig.http.count(), std::size_t(2));
    QCOMPARE(rig.http.request(1).credentials.bearerToken, QByteArray("token-2"));
    rig.http.answer(1, 401, {});

    QCOMPARE(rig.http.count(), std::size_t(2));
    QCOMPARE(rig.counters.apiCalls, std::uint64_t(2));
}

void TestNodeLane::aTokenThatAWatchErrorRepeatsIsHidden()
{
    Lane rig;
    rig.follow();

    rig.http.chunk(1, R"({"type":"ERROR","object":{"kind":"Status","status":"Failure","code":500,)"
                      R"("message":"no token-1 here","reason":"InternalError"}})"
                      "\n");

    const Error *told = nullptr;
    for (const Report &report : rig.reports)
        told = report.error ? &*report.error : told;
    QVERIFY(told);
    QVERIFY2(!errorSentence(*told).contains(QStringLiteral("token-1")),
             qPrintable(errorSentence(*told)));
    QVERIFY(errorSentence(*told).contains(QStringLiteral("[hidden]")));
}

void TestNodeLane::allLanesOfAClusterShareOneLimit()
{
    const auto memory = std::make_shared<NodeMemory>(1); // one node fills it
    Lane first(memory);
    first.follow();
    QCOMPARE(first.lane->watcher().nodeCount(), std::size_t(1));
    Lane second(memory);

    second.lane->start();
    second.http.answer(0, 200, aNodeList(QStringLiteral("5"), {aNode("b")}));

    QCOMPARE(second.lane->watcher().nodeCount(), std::size_t(0));
}

QTEST_APPLESS_MAIN(TestNodeLane)
#include "tst_nodelane.moc"
