#include "tests/core/faults/lanerig.h"
#include "tests/support/seeds.h"

#include <QCoreApplication>
#include <QTest>

#include <limits>

#include <malloc.h>
#include <unistd.h>

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
constexpr int kWindow = 3 * 60;
constexpr std::size_t kMostGrowth = 64u << 10; // 16 bytes a request would be 110 KiB

/// What a bad network or server does, or a person about it.
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
        rig.server().forbidWatches(rig.dice().once(2));
    }
}

std::size_t heapBytes()
{
    return mallinfo2().uordblks;
}

/// Whether the model server has cut its history with it, which grows until then.
bool changeThatCuts(ModelServer &model)
{
    const std::size_t before = model.historySize();
    model.change();
    return model.historySize() < before;
}

/// Gives the least that was held where the history is as short as it gets.
std::size_t aMinute(LaneRig &rig)
{
    std::size_t least = std::numeric_limits<std::size_t>::max();
    oneFault(rig);
    for (int second = 0; second < 60; ++second) {
        if (second % 5 == 0 && changeThatCuts(rig.model()))
            least = std::min(least, heapBytes());
        rig.pass(1s);
    }
    return least;
}

} // namespace

void TstLongDay::aDayWithAFaultAMinuteGrowsNothing()
{
    const unsigned seed = seedsToRun(10).front();
    LaneRig rig(seed);
    rig.server().forbidLists(false);
    std::vector<std::size_t> least; // of each window: what is on its way comes and goes
    for (int minute = 0; minute < kMinutes; ++minute) {
        const std::size_t held = aMinute(rig);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(replayCommand(seed, "tst_longday", __func__)));
        if (minute < kWarmUp)
            continue;
        if ((minute - kWarmUp) % kWindow == 0)
            least.push_back(held);
        least.back() = std::min(least.back(), held);
    }

    QVERIFY(rig.settles());
    QVERIFY(rig.counters().apiCalls > kMinutes);
    QStringList sizes;
    for (const std::size_t size : least)
        sizes.append(QString::number(size));
    if (!kIsSanitized)
        QVERIFY2(least.back() <= least.front() + kMostGrowth, qPrintable(sizes.join(u' ')));
}

int main(int argc, char *argv[])
{
    // What a thread keeps for its next use counts as used, and takes days to be full.
    if (!qEnvironmentVariableIsSet("GLIBC_TUNABLES")) {
        qputenv("GLIBC_TUNABLES", "glibc.malloc.tcache_count=0");
        ::execv("/proc/self/exe", argv);
    }
    QCoreApplication app(argc, argv);
    TstLongDay test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_longday.moc"
