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

QTEST_GUILESS_MAIN(TestWakeWatch)
#include "tst_wakewatch.moc"
