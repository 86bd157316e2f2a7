#include "core/objects/clusterevent.h"
#include "core/objects/resourceusage.h"

#include <QTest>

using namespace drover;

/// Events and measurements as values.
class TestClusterEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSeriesTellsWhenItWasSeenLast();
    void theFirstTimeIsTheEventsOwn();
    void itWasSeenAtLeastOnce();
    void usageIsTheSumOfContainers();
    void usageThatOneContainerLacksIsUnknown();
};

void TestClusterEvent::aSeriesTellsWhenItWasSeenLast()
{
    ClusterEvent event;
    event.created = Timestamp(1);
    QCOMPARE(lastSeen(event), Timestamp(1));
    event.firstTimestamp = Timestamp(2);
    QCOMPARE(lastSeen(event), Timestamp(2));
    event.eventTime = Timestamp(3);
    QCOMPARE(lastSeen(event), Timestamp(3));
    event.lastTimestamp = Timestamp(4);
    QCOMPARE(lastSeen(event), Timestamp(4));
    event.seriesLast = Timestamp(5);
    QCOMPARE(lastSeen(event), Timestamp(5));
}

void TestClusterEvent::theFirstTimeIsTheEventsOwn()
{
    ClusterEvent event;
    event.firstTimestamp = Timestamp(2);
    QCOMPARE(firstSeen(event), Timestamp(2));
    event.eventTime = Timestamp(1);
    QCOMPARE(firstSeen(event), Timestamp(1));
}

void TestClusterEvent::itWasSeenAtLeastOnce()
{
    ClusterEvent event;
    QCOMPARE(timesSeen(event), 1);
    event.count = 7;
    QCOMPARE(timesSeen(event), 7);
    event.seriesCount = 9;
    QCOMPARE(timesSeen(event), 9);
}

void TestClusterEvent::usageIsTheSumOfContainers()
{
    PodUsage pod;
    pod.containers = {{"a", {{"cpu", *ExactQuantity::parse("1500000n")}}},
                      {"b", {{"cpu", *ExactQuantity::parse("2m")}}}};

    QCOMPARE(quantityOf(usageOf(pod), "cpu").milli(), 4);
}

void TestClusterEvent::usageThatOneContainerLacksIsUnknown()
{
    PodUsage pod;
    pod.containers = {{"a", {{"cpu", *ExactQuantity::parse("1")}}}, {"b", {}}};

    QVERIFY(usageOf(pod).empty());
}

QTEST_GUILESS_MAIN(TestClusterEvent)
#include "tst_clusterevent.moc"
