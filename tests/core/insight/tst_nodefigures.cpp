#include "core/insight/nodefigures.h"

#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What the table shows beside what nodes tell: asked only while it is to be seen.
class TestNodeFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeAColumnIsToBeSeen();
    void useIsOneRequestForAllNodesEachMinute();
    void lookingAwayAndBackAsksNoSooner();
    void aClusterWithoutMetricsIsNotServed();
    void podsAreCountedOnceUntilSomebodyAsksAgain();
    void requestsAreAskedForTheRowsToBeSeen();
    void whatIsNotMeasuredIsMissingAndNeverZero();
    void theHourTellsWhenSomethingWasRecordedAndEachMinute();
    void aRestlessHourSortsAboveAQuietOne();
    void whatEventsTellOfTheTimeBeforeIsAskedOnce();
    void whatTheNodeTellsItselfNeedsNoEvents();
    void eventsThatMayNotBeReadAreSaid();
};

namespace {

using enum NodeFigure;

struct FiguresRig {
    FiguresRig()
        : history(cache, clock), figures(requests, history, clock)
    {
        cache.apply({{node("n1"), node("n2")}, {}});
    }

    static NodePtr node(const QString &name, const QString &ready = u"True"_s)
    {
        NodeBuilder builder(name);
        builder.ready(ready).allocatable(u"cpu"_s, u"4"_s).allocatable(u"memory"_s, u"8Gi"_s);
        return builder.build();
    }
    void show(const char *name, const char *readySince)
    {
        NodeBuilder builder(QString::fromUtf8(name));
        builder.condition(u"Ready"_s, u"True"_s, {}, QString::fromUtf8(readySince));
        cache.apply({{builder.build()}, {}});
    }
    static NodePtr node(const char *name) { return node(QString::fromUtf8(name)); }
    CellValue value(NodeFigure kind, const char *name = "n1") const
    {
        return figures.value(kind, *cache.node(name));
    }
    QStringList asked() const
    {
        QStringList asked;
        for (const QByteArray &line : requests.openLines())
            asked << QString::fromUtf8(line.split('?').front());
        return asked;
    }

    FakeClock clock;
    FakeRequests requests;
    NodeCache cache;
    HistoryRecorder history;
    NodeFigures figures;
};

constexpr char kUsage[] = R"({"kind":"NodeMetricsList","items":[{"metadata":{"name":"n1"},
    "timestamp":"2026-01-02T03:04:05Z","window":"10s","usage":{"cpu":"2320000001n"}}]})";
constexpr char kCounts[] =
    R"({"columnDefinitions":[{"name":"Node"}],"metadata":{},"rows":[{"cells":["n1"]}]})";
const WallTime kNoon = parseTimestamp("2026-11-25T12:00:00Z")->wallTime();

/// So often from 11:10 to 11:57, by the controller.
std::string fallsOf(const QByteArray &node, int count)
{
    const QByteArray list =
        R"({"kind":"EventList","metadata":{"resourceVersion":"7"},"items":[{"metadata":{)"
        R"("name":"e","namespace":"default","uid":"u"},"reason":"NodeNotReady",)"
        R"("involvedObject":{"kind":"Node","name":")" +
        node + R"("},"source":{"component":"node-controller"},"count":)" +
        QByteArray::number(count) +
        R"(,"firstTimestamp":"2026-11-25T11:10:00Z","lastTimestamp":"2026-11-25T11:57:00Z"}]})";
    return list.toStdString();
}

const QString kUsagePath = u"GET /apis/metrics.k8s.io/v1beta1/nodes"_s;
const QString kPodsPath = u"GET /api/v1/pods"_s;

} // namespace

void TestNodeFigures::nothingIsAskedBeforeAColumnIsToBeSeen()
{
    FiguresRig rig;
    rig.figures.setLook({None}, {"n1", "n2"});
    rig.figures.refresh();
    rig.clock.advance(10min);

    QCOMPARE(rig.requests.count(), 0u);
}

void TestNodeFigures::useIsOneRequestForAllNodesEachMinute()
{
    FiguresRig rig;
    rig.figures.setLook({CpuUsed, MemoryUsed}, {"n1", "n2"});
    QCOMPARE(rig.asked(), QStringList{kUsagePath});
    rig.requests.answer(0, kUsage);

    QCOMPARE(std::get<std::int64_t>(rig.value(CpuUsed)), 58);
    QVERIFY(rig.figures.readAt(CpuUsed, "n1").has_value());
    rig.clock.advance(59s);
    QCOMPARE(rig.requests.count(), 1u);
    rig.clock.advance(1s);
    QCOMPARE(rig.requests.count(), 2u);
    rig.figures.setLook({}, {});
    rig.clock.advance(10min);
    QCOMPARE(rig.requests.count(), 2u);
}

void TestNodeFigures::lookingAwayAndBackAsksNoSooner()
{
    FiguresRig rig;
    rig.figures.setLook({CpuUsed}, {});
    rig.requests.answer(0, kUsage);
    for (int i = 0; i < 5; ++i) {
        rig.figures.setLook({}, {});
        rig.clock.advance(1s);
        rig.figures.setLook({CpuUsed}, {});
    }
    QCOMPARE(rig.requests.count(), 1u);
    rig.clock.advance(55s);
    QCOMPARE(rig.requests.count(), 2u);
}

void TestNodeFigures::aClusterWithoutMetricsIsNotServed()
{
    FiguresRig rig;
    rig.figures.setLook({CpuUsed}, {});
    rig.requests.fail(0, anError(Error::Kind::NotFound, 404));

    QVERIFY(!rig.figures.standing(CpuUsed).isServed);
    QVERIFY(isMissing(rig.value(CpuUsed)));
}

void TestNodeFigures::podsAreCountedOnceUntilSomebodyAsksAgain()
{
    FiguresRig rig;
    QSignalSpy changed(&rig.figures, &NodeFigures::changed);
    rig.figures.setLook({Pods}, {"n1"});
    QCOMPARE(rig.asked(), QStringList{kPodsPath});
    rig.requests.answer(0, kCounts);
    QCOMPARE(std::get<std::int64_t>(rig.value(Pods, "n1")), 1);
    QCOMPARE(std::get<std::int64_t>(rig.value(Pods, "n2")), 0);
    QCOMPARE(rig.figures.standing(Pods).read, std::optional(rig.clock.wallNow()));
    QCOMPARE(changed.count(), 1);

    rig.figures.setLook({}, {});
    rig.clock.advance(1h);
    rig.figures.setLook({Pods}, {"n1"});
    QCOMPARE(rig.requests.count(), 1u);
    rig.figures.refresh();
    QCOMPARE(rig.requests.count(), 2u);
}

void TestNodeFigures::requestsAreAskedForTheRowsToBeSeen()
{
    FiguresRig rig;
    rig.figures.setLook({CpuRequests}, {"n2"});
    QCOMPARE(rig.requests.count(), 1u);
    QVERIFY(rig.requests.request(0).target.contains("n2"));
    rig.requests.answer(0, aPodList("7", {aPod("a/b").requests("cpu", "3")}).toStdString());

    QCOMPARE(std::get<std::int64_t>(rig.value(CpuRequests, "n2")), 75);
    QCOMPARE(std::get<std::int64_t>(rig.value(MemoryRequests, "n2")), 0);
    QVERIFY(isMissing(rig.value(CpuRequests, "n1")));
    rig.clock.advance(1h);
    rig.figures.setLook({CpuRequests}, {"n2"});
    QCOMPARE(rig.requests.count(), 1u);
}

void TestNodeFigures::whatIsNotMeasuredIsMissingAndNeverZero()
{
    FiguresRig rig;
    rig.figures.setLook({CpuUsed, MemoryUsed}, {});
    rig.requests.answer(0, kUsage);

    QVERIFY(isMissing(rig.value(MemoryUsed)));
    QVERIFY(isMissing(rig.value(CpuUsed, "n2")));
}

void TestNodeFigures::theHourTellsWhenSomethingWasRecordedAndEachMinute()
{
    FiguresRig rig;
    rig.figures.setLook({LastHour}, {});
    QSignalSpy changed(&rig.figures, &NodeFigures::changed);
    rig.clock.advance(59s);
    QCOMPARE(changed.count(), 1); // the nodes were seen
    for (int i = 0; i < 10; ++i)
        rig.cache.apply({{FiguresRig::node(u"n1"_s, i % 2 ? u"True"_s : u"False"_s)}, {}});
    rig.clock.advance(1s);
    QVERIFY(changed.count() >= 1);
    const auto before = changed.count();
    rig.clock.advance(60s);
    QCOMPARE(changed.count(), before + 1);
}

void TestNodeFigures::aRestlessHourSortsAboveAQuietOne()
{
    FiguresRig rig;
    for (const QString &ready : {u"False"_s, u"True"_s, u"False"_s, u"True"_s}) {
        rig.clock.advance(60s);
        NodeBuilder builder(u"n1"_s);
        builder.version(QString::number(rig.clock.wallNow().time_since_epoch().count()));
        rig.cache.apply({{builder.ready(ready).build()}, {}});
    }
    rig.clock.advance(60s);

    QCOMPARE(std::get<std::int64_t>(rig.value(LastHour, "n2")), 0);
    QVERIFY(std::get<std::int64_t>(rig.value(LastHour, "n1")) >= 40'000);
}

void TestNodeFigures::whatEventsTellOfTheTimeBeforeIsAskedOnce()
{
    FiguresRig rig;
    rig.clock.setWall(kNoon);
    rig.show("n3", "2026-11-25T11:58:00Z"); // ready for two minutes
    QVERIFY(rig.figures.marks(*rig.cache.node("n3")).empty());
    rig.figures.setLook({LastHour}, {});
    QCOMPARE(rig.requests.lines().size(), 1u);
    QVERIFY(rig.requests.last().target.contains("reason%3DNodeNotReady"));
    QSignalSpy changed(&rig.figures, &NodeFigures::changed);
    const auto quiet = std::get<std::int64_t>(rig.value(LastHour, "n3"));

    rig.requests.answer(0, fallsOf("n3", 9));

    QCOMPARE(changed.count(), 1);
    const auto marks = rig.figures.marks(*rig.cache.node("n3"));
    QCOMPARE(marks.size(), 1u);
    QCOMPARE(marks[0].count, 9);
    QCOMPARE(marks[0].from, kNoon - 50min);
    QVERIFY(std::get<std::int64_t>(rig.value(LastHour, "n3")) >= quiet + 18 * 10'000);
    rig.figures.setLook({}, {});
    rig.figures.setLook({LastHour}, {});
    rig.clock.advance(10min);
    QCOMPARE(rig.requests.count(), 1u);
    rig.figures.refresh();
    QCOMPARE(rig.requests.count(), 2u);
}

void TestNodeFigures::whatTheNodeTellsItselfNeedsNoEvents()
{
    FiguresRig rig;
    rig.clock.setWall(kNoon);
    rig.show("n3", "2026-11-20T00:00:00Z"); // and an event that lives too long
    rig.figures.setLook({LastHour}, {});
    rig.requests.answer(0, fallsOf("n3", 9));

    QVERIFY(rig.figures.marks(*rig.cache.node("n3")).empty());
    QCOMPARE(std::get<std::int64_t>(rig.value(LastHour, "n3")), 0);
}

void TestNodeFigures::eventsThatMayNotBeReadAreSaid()
{
    FiguresRig rig;
    rig.figures.setLook({LastHour}, {});
    rig.requests.fail(0, anError(Error::Kind::Forbidden, 403));
    rig.figures.setLook({LastHour}, {"n1"});

    QCOMPARE(rig.requests.count(), 1u);
    QCOMPARE(rig.figures.standing(LastHour).error->kind, Error::Kind::Forbidden);
}

QTEST_MAIN(TestNodeFigures)
#include "tst_nodefigures.moc"
