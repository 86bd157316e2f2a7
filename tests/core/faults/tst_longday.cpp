#include "tests/core/faults/lanerig.h"
#include "tests/core/faults/seeds.h"

#include <QTest>

#include <malloc.h>

using namespace drover;
using namespace std::chrono_literals;

/// Twenty-four hours with a fault a minute: what is held at the end is what was held at noon.
class TstLongDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayWithAFaultAMinuteGrowsNothing();
};

namespace {

constexpr int kMinutes = 24 * 60;
constexpr int kWarmUp = 2 * 60; // pools and tables have their size by then
constexpr std::size_t kMostGrowth = 48u << 10; // the rows of the moment, not what was

/// One of the faults of a bad network, in turn by the dice.
void oneFault(LaneRig &rig)
{
    switch (rig.dice().roll(6)) {
    case 0:
        rig.server().stallAll();
        break;
    case 1:
        rig.server().cutAll();
        break;
    case 2:
        rig.model().compact();
        rig.server().cutAll();
        break;
    case 3:
        rig.lane().woke();
        break;
    case 4:
        rig.lane().refresh();
        break;
    default:
        rig.server().cutAll();
        rig.model().compact();
    }
}

std::size_t heapBytes()
{
    return mallinfo2().uordblks;
}

} // namespace

void TstLongDay::aDayWithAFaultAMinuteGrowsNothing()
{
    const unsigned seed = seedsToRun(10).front();
    LaneRig rig(seed);
    std::size_t most = 0;
    std::size_t warm = 0;
    for (int minute = 0; minute < kMinutes; ++minute) {
        oneFault(rig);
        for (int second = 0; second < 60; ++second) {
            if (second % 5 == 0)
                rig.model().change();
            rig.pass(1s);
        }
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(replayCommand(seed, "tst_longday", __func__)));
        most = std::max(most, heapBytes());
        if (minute == kWarmUp)
            warm = std::exchange(most, 0);
    }

    QVERIFY(rig.settles());
    QVERIFY(rig.counters().apiCalls > kMinutes);
    if (!kIsSanitized)
        QVERIFY2(most <= warm + kMostGrowth,
                 qPrintable(QStringLiteral("%1 bytes after two hours, %2 later")
                                .arg(warm)
                                .arg(most)));
}

QTEST_GUILESS_MAIN(TstLongDay)
#include "tst_longday.moc"
