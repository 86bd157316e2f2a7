#include "app/wakewatch.h"
#include "core/base/suspension.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

class TestWakeWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSleepIsToldWithinTwoSeconds();
    void timeThatPassesIsNoSleep();
    void whatWasSleptBeforeItsStartIsNotTold();
    void theSystemTellsHowLongItSlept();
    void aNetworkThatIsThereAgainIsTold_data();
    void aNetworkThatIsThereAgainIsTold();
    void theSystemsOwnSignalIsHeard();
};

void TestWakeWatch::aSleepIsToldWithinTwoSeconds()
{
    FakeClock clock;
    std::chrono::milliseconds suspended{0};
    WakeWatch watch(clock, [&suspended] { return suspended; });
    QSignalSpy woke(&watch, &WakeWatch::woke);
    watch.start();
    clock.advance(1s);

    suspended += 20min;
    clock.advance(1s);
    QCOMPARE(woke.count(), 1);
    clock.advance(10s);

    QCOMPARE(woke.count(), 1);
}

void TestWakeWatch::timeThatPassesIsNoSleep()
{
    FakeClock clock;
    int looks = 0;
    WakeWatch watch(clock, [&looks] { return std::chrono::milliseconds(++looks % 2); });
    QSignalSpy woke(&watch, &WakeWatch::woke);
    watch.start();

    clock.advance(1h);

    QVERIFY(looks > 1000);
    QCOMPARE(woke.count(), 0);
}

void TestWakeWatch::whatWasSleptBeforeItsStartIsNotTold()
{
    FakeClock clock;
    WakeWatch watch(clock, [] { return 8h; });
    QSignalSpy woke(&watch, &WakeWatch::woke);

    watch.start();
    clock.advance(10s);

    QCOMPARE(woke.count(), 0);
}

void TestWakeWatch::theSystemTellsHowLongItSlept()
{
    QVERIFY(timeSuspended() > -1s);
}

using Reachability = QNetworkInformation::Reachability;

void TestWakeWatch::aNetworkThatIsThereAgainIsTold_data()
{
    QTest::addColumn<Reachability>("reachability");
    QTest::addColumn<int>("times");
    QTest::newRow("online") << Reachability::Online << 1;
    QTest::newRow("gone") << Reachability::Disconnected << 0;
    QTest::newRow("this computer alone") << Reachability::Local << 0;
    QTest::newRow("not known") << Reachability::Unknown << 0;
}

void TestWakeWatch::aNetworkThatIsThereAgainIsTold()
{
    QFETCH(const Reachability, reachability);
    QFETCH(const int, times);
    FakeClock clock;
    WakeWatch watch(clock, [] { return 0ms; });
    QSignalSpy woke(&watch, &WakeWatch::woke);

    watch.takeReachability(reachability);

    QCOMPARE(woke.count(), times);
}

void TestWakeWatch::theSystemsOwnSignalIsHeard()
{
    FakeClock clock;
    WakeWatch watch(clock, [] { return 0ms; });
    QSignalSpy woke(&watch, &WakeWatch::woke);
    watch.start();
    QNetworkInformation *system = QNetworkInformation::instance();
    if (!system)
        QSKIP("this system tells nothing of its network");

    Q_EMIT system->reachabilityChanged(Reachability::Online);

    QCOMPARE(woke.count(), 1);
}

QTEST_GUILESS_MAIN(TestWakeWatch)
#include "tst_wakewatch.moc"
