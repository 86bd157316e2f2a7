#include "core/insight/eventturns.h"
#include "tests/core/insight/whyrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// How often a node turned, by the server's events.
class TestEventTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fallsAndRisesAreChangesOfReadiness();
    void aFallThatTwoTellOfCountsOnce();
    void eventsThatWereNotRepeatedAddUp();
    void aSeriesCountsAsOften();
    void whatIsOlderThanTheWhileDoesNotCount();
    void whatBeganBeforeIsSpreadEvenly();
    void theProxysStartIsNotTheKubelets();
    void anEventWithoutATimeIsLeftOut();
    void marksReachFromTheFirstToTheLast();
};

namespace {

Timestamp at(WallTime time)
{
    return Timestamp(
        std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count());
}

/// The first and the last time, so long ago.
ClusterEventPtr told(const char *reason, const char *source, std::chrono::seconds first,
                     std::chrono::seconds last, std::int64_t count)
{
    const auto event = std::make_shared<ClusterEvent>();
    event->reason = reason;
    event->source = source;
    event->count = count;
    event->firstTimestamp = at(whyNow() - first);
    event->lastTimestamp = at(whyNow() - last);
    return event;
}

EventTurns turnsOf(const std::vector<ClusterEventPtr> &events)
{
    return turnsSince(events, whyNow() - 1h);
}

} // namespace

void TestEventTurns::fallsAndRisesAreChangesOfReadiness()
{
    const EventTurns turns = turnsOf({told("NodeNotReady", "node-controller", 50min, 2min, 7),
                                      told("NodeReady", "kubelet", 49min, 1min, 6),
                                      told("Starting", "kubelet", 49min, 1min, 4),
                                      told("NodeHasSufficientMemory", "kubelet", 49min, 1min, 9)});

    QCOMPARE(turns.readiness, 13);
    QCOMPARE(turns.starts, 4);
    QCOMPARE(turns.boots, 0);
    QVERIFY(!turns.isEstimate);
}

void TestEventTurns::aFallThatTwoTellOfCountsOnce()
{
    const EventTurns turns = turnsOf({told("NodeNotReady", "node-controller", 50min, 2min, 3),
                                      told("NodeNotReady", "kubelet", 50min, 2min, 2)});

    QCOMPARE(turns.readiness, 3);
}

void TestEventTurns::eventsThatWereNotRepeatedAddUp()
{
    // Each names another boot ID, so that none is a repetition.
    const EventTurns turns =
        turnsOf({told("Rebooted", "kubelet", 40min, 40min, 1), told("Rebooted", "kubelet", 5min, 5min, 0)});

    QCOMPARE(turns.boots, 2);
}

void TestEventTurns::aSeriesCountsAsOften()
{
    const auto event = std::make_shared<ClusterEvent>();
    event->reason = "NodeNotReady";
    event->source = "node-controller";
    event->eventTime = at(whyNow() - 30min);
    event->seriesCount = 5;
    event->seriesLast = at(whyNow() - 1min);

    QCOMPARE(turnsOf({event}).readiness, 5);
}

void TestEventTurns::whatIsOlderThanTheWhileDoesNotCount()
{
    const EventTurns turns = turnsOf({told("NodeNotReady", "node-controller", 3h, 61min, 40)});

    QCOMPARE(turns.readiness, 0);
    QVERIFY(!turns.isEstimate);
}

void TestEventTurns::whatBeganBeforeIsSpreadEvenly()
{
    // 25 in six hours: the last, and a sixth of the 24 before it.
    const EventTurns turns = turnsOf({told("NodeNotReady", "node-controller", 6h, 0s, 25)});

    QCOMPARE(turns.readiness, 5);
    QVERIFY(turns.isEstimate);
    QCOMPARE(turnsOf({told("NodeNotReady", "node-controller", 72h, 2min, 3)}).readiness, 1);
}

void TestEventTurns::theProxysStartIsNotTheKubelets()
{
    QCOMPARE(turnsOf({told("Starting", "kube-proxy", 40min, 1min, 9)}).starts, 0);
}

void TestEventTurns::anEventWithoutATimeIsLeftOut()
{
    const auto event = std::make_shared<ClusterEvent>();
    event->reason = "NodeNotReady";
    event->count = 9;

    QCOMPARE(turnsOf({event}).readiness, 0);
    QVERIFY(marksOf(eventsWith(event), whyNow() - 1h, whyNow()).empty());
}

void TestEventTurns::marksReachFromTheFirstToTheLast()
{
    const std::vector<ClusterEventPtr> events{
        told("NodeReady", "kubelet", 10min, 10min, 1),
        told("NodeNotReady", "node-controller", 2h, 5min, 12),
        told("Rebooted", "kubelet", 3h, 2h, 2), // before it
        told("NodeHasSufficientMemory", "kubelet", 49min, 1min, 9)};

    const std::vector<EventMark> expected{
        {whyNow() - 2h, whyNow() - 5min, u"NodeNotReady"_s, u"node-controller"_s, 12, true},
        {whyNow() - 10min, whyNow() - 10min, u"NodeReady"_s, u"kubelet"_s, 1, false}};
    QVERIFY(marksOf(events, whyNow() - 1h, whyNow()) == expected);
}

QTEST_GUILESS_MAIN(TestEventTurns)
#include "tst_eventturns.moc"
