#include "tests/core/faults/lanerig.h"

#include <QTest>

#include <deque>
#include <numeric>

using namespace drover;
using namespace std::chrono_literals;

/// What a session costs the server when nothing happens.
class TstIdleSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdleSessionAsksThreeTimesAMinuteAtMost();
    void aQuietHourNeedsNoListAndNoLostStream();
};

namespace {

/// Live, with a server that is well.
std::unique_ptr<LaneRig> following()
{
    auto rig = std::make_unique<LaneRig>(1);
    if (!rig->settles())
        QTest::qFail("the rig does not come to follow", __FILE__, __LINE__);
    return rig;
}

} // namespace

// A server is to see four a minute at most; measurements of all nodes are the fourth.
void TstIdleSession::anIdleSessionAsksThreeTimesAMinuteAtMost()
{
    const auto rig = following();
    std::deque<std::uint64_t> asked; // in each of the last sixty seconds

    for (int second = 0; second < 3600; ++second) {
        const std::uint64_t before = rig->counters().apiCalls;
        rig->pass(1s);
        asked.push_back(rig->counters().apiCalls - before);
        if (asked.size() > 60)
            asked.pop_front();
        const auto inAMinute = std::accumulate(asked.begin(), asked.end(), std::uint64_t(0));
        QVERIFY2(inAMinute <= 3, qPrintable(QString::number(inAMinute)));
    }
}

void TstIdleSession::aQuietHourNeedsNoListAndNoLostStream()
{
    const auto rig = following();
    const SessionCounters before = rig->counters();
    const int lists = rig->server().listCount();

    for (int second = 0; second < 3600; ++second) {
        rig->pass(1s);
        QCOMPARE(rig->word(), QStringLiteral("Live"));
    }

    QCOMPARE(rig->counters().reconnects, before.reconnects);
    QCOMPARE(rig->server().listCount(), lists);
}

QTEST_GUILESS_MAIN(TstIdleSession)
#include "tst_idlesession.moc"
