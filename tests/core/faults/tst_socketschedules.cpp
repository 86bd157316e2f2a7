#include "tests/core/faults/socketschedule.h"
#include "tests/support/seeds.h"

#include <QDir>

using namespace drover;

/// The faults of the demo server at random: cut, reset, silent, slow, refused, garbage, every code.
class TstSocketSchedules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRowsAreTheServersInTheEnd();
};

namespace {

constexpr unsigned kSchedules = 40;
constexpr int kSteps = 40;

qsizetype openHandles()
{
    const auto all = QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System;
    return QDir(QStringLiteral("/proc/self/fd")).entryList(all).size();
}

} // namespace

void TstSocketSchedules::theRowsAreTheServersInTheEnd()
{
    qsizetype handles = 0;
    for (const unsigned seed : seedsToRun(kSchedules)) {
        {
            SocketSchedule schedule(seed);
            for (int i = 0; i < kSteps && !QTest::currentTestFailed(); ++i)
                schedule.step();
            const bool isSettled = !QTest::currentTestFailed() && schedule.settles();
            if (QTest::currentTestFailed() || !isSettled)
                QFAIL(qPrintable(replayCommand(seed, "tst_socketschedules", __func__) +
                                 QStringLiteral("; it ended ") + schedule.word()));
        }
        if (handles == 0)
            handles = openHandles();
        QTRY_VERIFY2(openHandles() <= handles,
                     qPrintable(QStringLiteral("seed %1 left handles").arg(seed)));
    }
}

QTEST_GUILESS_MAIN(TstSocketSchedules)
#include "tst_socketschedules.moc"
