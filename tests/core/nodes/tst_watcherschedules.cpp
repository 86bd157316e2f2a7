#include "tests/core/nodes/schedule.h"
#include "tests/support/seeds.h"

#include <QTest>

using namespace drover;

/// Many stories of a server that fails: in the end the rows are the server's.
class TstWatcherSchedules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheServerInTheEnd();
    void reachesEveryStateOfFreshness();
};

namespace {

constexpr unsigned kSchedules = 700;
constexpr int kSteps = 120;

} // namespace

void TstWatcherSchedules::agreesWithTheServerInTheEnd()
{
    for (const unsigned seed : seedsToRun(kSchedules)) {
        Schedule schedule(seed);
        schedule.runWithFaults(kSteps);
        const bool isSettled = schedule.settles();
        if (QTest::currentTestFailed() || !isSettled)
            QFAIL(qPrintable(QStringLiteral("%1; it ended %2, rows %3")
                                 .arg(replayCommand(seed, "tst_watcherschedules", __func__),
                                      schedule.rig().word(), schedule.rig().shown())));
    }
}

void TstWatcherSchedules::reachesEveryStateOfFreshness()
{
    QStringList words;

    for (unsigned seed = 1; seed <= 60; ++seed) {
        Schedule schedule(seed);
        for (int i = 0; i < kSteps; ++i) {
            schedule.runWithFaults(1);
            words.append(schedule.rig().word());
        }
    }

    words.removeDuplicates();
    words.sort();
    QCOMPARE(words.join(QLatin1Char(' ')),
             QStringLiteral("CatchingUp Connecting Live Polling Reconnecting SignedOut Stale"));
}

QTEST_GUILESS_MAIN(TstWatcherSchedules)
#include "tst_watcherschedules.moc"
