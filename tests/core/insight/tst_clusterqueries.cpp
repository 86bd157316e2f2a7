#include "core/insight/podcountquery.h"
#include "core/insight/usagequery.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What is asked for all nodes at once: counts of pods, measurements.
class TestClusterQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsComeInPages();
    void aFailureKeepsTheOldCounts();
    void measurementsAreAskedWhileSomebodyLooks();
    void aClusterWithoutMeasurementsIsNoFault();
    void aRefusalIsAnError();
    void ofANodeThatWasMeasuredTwiceTheLaterCounts();
};

namespace {

constexpr char kFirstPage[] =
    R"({"columnDefinitions":[{"name":"Node"}],"metadata":{"continue":"x"},
        "rows":[{"cells":["n1"]},{"cells":["n2"]}]})";
constexpr char kLastPage[] =
    R"({"columnDefinitions":[{"name":"Node"}],"metadata":{},"rows":[{"cells":["n1"]}]})";
constexpr char kUsage[] = R"({"kind":"NodeMetricsList","items":[
        {"metadata":{"name":"n1"},"usage":{"cpu":"1"}}]})";

} // namespace

void TestClusterQueries::countsComeInPages()
{
    FakeClock clock;
    FakeRequests requests;
    PodCountQuery query(requests, clock);
    QSignalSpy changed(&query, &PodCountQuery::changed);
    QVERIFY(!query.countOf("n1"));

    query.refresh();
    query.refresh();
    requests.answer(0, kFirstPage);
    QCOMPARE(changed.count(), 0);
    requests.answer(1, kLastPage);

    QCOMPARE(requests.count(), 2u);
    QCOMPARE(query.countOf("n1"), std::optional<int>(2));
    QCOMPARE(query.countOf("n2"), std::optional<int>(1));
    QCOMPARE(query.countOf("n3"), std::optional<int>(0));
    QCOMPARE(query.read(), std::optional(clock.wallNow()));
    QCOMPARE(changed.count(), 1);
}

void TestClusterQueries::aFailureKeepsTheOldCounts()
{
    FakeClock clock;
    FakeRequests requests;
    PodCountQuery query(requests, clock);
    query.refresh();
    requests.answer(0, kLastPage);
    query.refresh();

    requests.fail(1, anError(Error::Kind::Forbidden, 403));

    QCOMPARE(query.countOf("n1"), std::optional<int>(1));
    QCOMPARE(query.error()->kind, Error::Kind::Forbidden);
    QVERIFY(!query.isAsking());
}

void TestClusterQueries::measurementsAreAskedWhileSomebodyLooks()
{
    FakeClock clock;
    FakeRequests requests;
    UsageQuery query(requests, clock);
    query.refresh();
    QCOMPARE(requests.count(), 0u);

    query.start();
    requests.answer(0, kUsage);
    clock.advance(59s);
    QCOMPARE(requests.count(), 1u);
    clock.advance(1s);
    QCOMPARE(requests.count(), 2u);
    query.stop();
    clock.advance(300s);

    QCOMPARE(requests.count(), 2u);
    QVERIFY(requests.isCancelled(1));
    QVERIFY(query.usageOf("n1"));
    QVERIFY(!query.usageOf("n2"));
}

void TestClusterQueries::aClusterWithoutMeasurementsIsNoFault()
{
    FakeClock clock;
    FakeRequests requests;
    UsageQuery query(requests, clock);
    query.start();

    requests.fail(0, anError(Error::Kind::NotFound, 404));

    QVERIFY(!query.isServed());
    QVERIFY(!query.error());
    clock.advance(299s);
    QCOMPARE(requests.count(), 1u);
    clock.advance(1s);
    QCOMPARE(requests.count(), 2u);
}

void TestClusterQueries::aRefusalIsAnError()
{
    FakeClock clock;
    FakeRequests requests;
    UsageQuery query(requests, clock);
    query.start();

    requests.fail(0, anError(Error::Kind::Forbidden, 403));

    QVERIFY(query.isServed());
    QCOMPARE(query.error()->kind, Error::Kind::Forbidden);
    QVERIFY(!query.usageOf("n1"));
}

void TestClusterQueries::ofANodeThatWasMeasuredTwiceTheLaterCounts()
{
    FakeClock clock;
    FakeRequests requests;
    UsageQuery query(requests, clock);
    const auto all = [](const char *minute, const char *cpu) {
        return QByteArray(R"({"kind":"NodeMetricsList","items":[{"metadata":{"name":"n1"},
            "timestamp":"2026-01-02T12:0%1:00Z","usage":{"cpu":"%2"}}]})")
            .replace("%1", minute).replace("%2", cpu).toStdString();
    };
    const auto one = [](const char *time, std::int64_t cpu) {
        return NodeUsage{"n1", *parseTimestamp(time), "10s", {{"cpu", ExactQuantity::ofValue(cpu)}}};
    };
    const auto cpu = [&query] { return query.usageOf("n1")->cpu->value(); };
    query.start();
    requests.answer(0, all("1", "1"));
    QSignalSpy changed(&query, &UsageQuery::changed);
    QSignalSpy changedOf(&query, &UsageQuery::changedOf);

    query.take(one("2026-01-02T12:00:30Z", 7)); // older
    QCOMPARE(cpu(), 1);
    QCOMPARE(changedOf.count(), 0);
    query.take(one("2026-01-02T12:01:30Z", 2));
    QCOMPARE(cpu(), 2);
    QCOMPARE(changedOf.count(), 1);
    QCOMPARE(changedOf.at(0).at(0).toString(), QStringLiteral("n1"));
    QCOMPARE(changed.count(), 0); // of the others nothing is new
    clock.advance(60s);
    requests.answer(1, all("1", "1")); // as if it had not been measured since
    QCOMPARE(cpu(), 2);
    clock.advance(60s);
    requests.answer(2, all("2", "3"));
    QCOMPARE(cpu(), 3);
}

QTEST_GUILESS_MAIN(TestClusterQueries)
#include "tst_clusterqueries.moc"
