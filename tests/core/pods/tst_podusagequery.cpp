#include "core/pods/podusagequery.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

namespace {

constexpr char kWeb[] = R"({"kind":"PodMetricsList","items":[
    {"metadata":{"name":"web","namespace":"a"},
     "containers":[{"name":"c","usage":{"cpu":"12m","memory":"5Mi"}}]}]})";
constexpr char kNone[] = R"({"kind":"PodMetricsList","items":[]})";

const QByteArray kOfA("GET /apis/metrics.k8s.io/v1beta1/namespaces/a/pods");
const QByteArray kOfB("GET /apis/metrics.k8s.io/v1beta1/namespaces/b/pods");

} // namespace

/// What pods use, asked namespace by namespace while somebody looks.
class TestPodUsageQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namespacesAreAskedOneAfterTheOther()
    {
        FakeClock clock;
        FakeRequests requests;
        PodUsageQuery query(requests, clock);
        QSignalSpy changed(&query, &PodUsageQuery::changed);

        query.setWanted({"a", "b"});
        QCOMPARE(requests.lines(), std::vector{kOfA});
        requests.answer(0, kWeb);
        QCOMPARE(requests.lines(), (std::vector{kOfA, kOfB}));
        requests.answer(1, kNone);

        QCOMPARE(changed.count(), 2);
        QVERIFY(query.usageOf("a", "web"));
        QVERIFY(!query.usageOf("b", "web"));
        QCOMPARE(query.read(), std::optional(clock.wallNow()));
        clock.advance(30s);
        QCOMPARE(requests.count(), 3u);
    }

    void aNewNamespaceIsAskedAtOnceAndTheKnownAreNot()
    {
        FakeClock clock;
        FakeRequests requests;
        PodUsageQuery query(requests, clock);
        query.setWanted({"a"});
        requests.answer(0, kWeb);

        query.setWanted({"a", "b"});
        QCOMPARE(requests.lines(), (std::vector{kOfA, kOfB}));
        requests.answer(1, kNone);
        query.setWanted({"b"});

        QCOMPARE(requests.count(), 2u);
        QVERIFY(!query.usageOf("a", "web"));
    }

    void afterItsEndNothingIsAskedAndWhatWasReadStays()
    {
        FakeClock clock;
        FakeRequests requests;
        PodUsageQuery query(requests, clock);
        query.setWanted({"a"});
        requests.answer(0, kWeb);

        query.stop();
        clock.advance(600s);

        QCOMPARE(requests.count(), 1u);
        QVERIFY(query.usageOf("a", "web"));
        query.setWanted({"a"});
        QCOMPARE(requests.count(), 2u);
    }

    void aClusterWithoutMeasurementsIsNoFault()
    {
        FakeClock clock;
        FakeRequests requests;
        PodUsageQuery query(requests, clock);
        query.setWanted({"a", "b"});

        requests.fail(0, anError(Error::Kind::NotFound, 404));

        QVERIFY(!query.isServed());
        QVERIFY(!query.error());
        clock.advance(299s);
        QCOMPARE(requests.count(), 1u);
        clock.advance(1s);
        QCOMPARE(requests.count(), 2u);
    }

    void aRefusalIsAnError()
    {
        FakeClock clock;
        FakeRequests requests;
        PodUsageQuery query(requests, clock);
        query.setWanted({"a"});

        requests.fail(0, anError(Error::Kind::Forbidden, 403));

        QVERIFY(query.isServed());
        QCOMPARE(query.error()->kind, Error::Kind::Forbidden);
    }
};

QTEST_GUILESS_MAIN(TestPodUsageQuery)
#include "tst_podusagequery.moc"
