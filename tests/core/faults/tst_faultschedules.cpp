#include "tests/core/faults/lanerig.h"
#include "tests/support/seeds.h"

#include <QTest>

using namespace drover;

/// A thousand stories of bytes that are cut, late, silent or no JSON: in the end the rows are the
/// server's, and at no moment Live was said of a broken stream.
class TstFaultSchedules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRowsAreTheServersInTheEnd();
    void everyStateOfFreshnessIsMet();
    void aSeedTellsTheSameStoryAgain();
};

namespace {

constexpr unsigned kSchedules = 1000;
constexpr int kSteps = 150;

/// All that is asked and said, step by step.
QStringList storyOf(unsigned seed)
{
    QStringList story;
    LaneRig rig(seed);
    for (int i = 0; i < kSteps; ++i) {
        rig.step();
        story.append(rig.word() + QLatin1Char(' ') + QString::number(rig.counters().apiCalls));
    }
    return story;
}

} // namespace

void TstFaultSchedules::theRowsAreTheServersInTheEnd()
{
    for (const unsigned seed : seedsToRun(kSchedules)) {
        LaneRig rig(seed);
        for (int i = 0; i < kSteps && !QTest::currentTestFailed(); ++i)
            rig.step();
        const bool isSettled = !QTest::currentTestFailed() && rig.settles();
        if (QTest::currentTestFailed() || !isSettled)
            QFAIL(qPrintable(replayCommand(seed, "tst_faultschedules", __func__) +
                             QStringLiteral("; it ended ") + rig.word()));
    }
}

void TstFaultSchedules::everyStateOfFreshnessIsMet()
{
    QStringList words;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        LaneRig rig(seed);
        for (int i = 0; i < kSteps; ++i) {
            rig.step();
            words.append(rig.word());
        }
    }

    words.removeDuplicates();
    words.sort();
    QCOMPARE(words.join(QLatin1Char(' ')),
             QStringLiteral("CatchingUp Connecting Live Polling Reconnecting SignedOut Stale"));
}

/// Else a seed that failed could not be looked at.
void TstFaultSchedules::aSeedTellsTheSameStoryAgain()
{
    for (unsigned seed = 1; seed <= 20; ++seed)
        QCOMPARE(storyOf(seed), storyOf(seed));
}

QTEST_GUILESS_MAIN(TstFaultSchedules)
#include "tst_faultschedules.moc"
