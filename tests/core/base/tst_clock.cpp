#include "tests/support/fakeclock.h"

#include <QEventLoop>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSystemClockCallsBackOnceAndNotTooEarly();
    void aDestroyedTimerDoesNotCall();
    void theFakeClockRunsWhatFallsDueInOrder();
    void theFakeClockRunsWhatACallSchedules();
    void aCallMayDestroyItsOwnTimer();
    void theFakeClockTellsWhatIsPending();
};

void TestClock::theSystemClockCallsBackOnceAndNotTooEarly()
{
    SystemClock clock;
    QEventLoop loop;
    const TimePoint start = clock.now();
    const auto timer = clock.callAfter(20ms, [&loop] { loop.quit(); });
    loop.exec();
    QVERIFY(clock.now() - start >= 20ms);
}

void TestClock::aDestroyedTimerDoesNotCall()
{
    FakeClock clock;
    int calls = 0;
    auto timer = clock.callAfter(1s, [&calls] { ++calls; });
    timer.reset();
    clock.advance(2s);
    QCOMPARE(calls, 0);
}

void TestClock::theFakeClockRunsWhatFallsDueInOrder()
{
    FakeClock clock;
    const TimePoint start = clock.now();
    std::vector<std::chrono::nanoseconds> seen;
    const auto note = [&] { seen.push_back(clock.now() - start); };
    const auto later = clock.callAfter(300ms, note);
    const auto sooner = clock.callAfter(100ms, note);
    const auto tooLate = clock.callAfter(600ms, note);
    clock.advance(500ms);
    QCOMPARE(seen, (std::vector<std::chrono::nanoseconds>{100ms, 300ms}));
    QCOMPARE(clock.now() - start, std::chrono::nanoseconds(500ms));
}

void TestClock::theFakeClockRunsWhatACallSchedules()
{
    FakeClock clock;
    int calls = 0;
    std::unique_ptr<Clock::Timer> second;
    const auto first =
        clock.callAfter(1s, [&] { second = clock.callAfter(1s, [&calls] { ++calls; }); });
    clock.advance(1999ms);
    QCOMPARE(calls, 0);
    clock.advance(1ms);
    QCOMPARE(calls, 1);
}

void TestClock::aCallMayDestroyItsOwnTimer()
{
    FakeClock clock;
    std::unique_ptr<Clock::Timer> timer;
    int calls = 0;
    timer = clock.callAfter(1s, [&] {
        timer.reset();
        ++calls;
    });
    clock.advance(5s);
    QCOMPARE(calls, 1);
}

void TestClock::theFakeClockTellsWhatIsPending()
{
    FakeClock clock;
    QCOMPARE(clock.pendingCount(), 0u);
    const auto timer = clock.callAfter(1500ms, [] {});
    QCOMPARE(clock.pendingCount(), 1u);
    QCOMPARE(clock.untilNext(), 1500ms);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
