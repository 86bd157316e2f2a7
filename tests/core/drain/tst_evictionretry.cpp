#include "tests/core/drain/evictionrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// What failed is tried once more.
class TestEvictionRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRetryCountsTheGraceThatBeganBefore();
    void failedPodsCanBeTriedAgain();
    void whatGotNoAnswerIsTriedAgainToo();
    void whatWasUnderWayWhenItFailedHoldsNoPlaceAgain();
};

void TestEvictionRetry::aRetryCountsTheGraceThatBeganBefore()
{
    DrainOptions options;
    options.timeout = 60s;
    EvictionRig rig({aWebPod("web-1")}, options);
    rig.take();
    rig.accept("web-1");
    const WallTime due = rig.now.wall + 30s;
    const PodPtr leaving = aWebPod("web-1").terminating(
        QDateTime::fromSecsSinceEpoch(due.time_since_epoch() / 1s, Qt::UTC).toString(Qt::ISODate));
    rig.machine.seen(leaving, rig.now);
    rig.pass(60s);
    rig.take();
    QCOMPARE(rig.state("web-1"), QStringLiteral("failed"));

    rig.machine.retryFailed(60s, rig.now);
    rig.machine.seenAll({leaving}, rig.now); // as it reads them first
    rig.pass(1s);
    QCOMPARE(rig.take(), QStringList(QStringLiteral("web-1"))); // once, as in a plan
    rig.accept("web-1");
    QCOMPARE(rig.state("web-1"), QStringLiteral("terminating"));
    QCOMPARE(graceEnd(rig.pod("web-1")), due);
    QVERIFY(isOverGrace(rig.pod("web-1"), rig.now.wall));
}

void TestEvictionRetry::failedPodsCanBeTriedAgain()
{
    EvictionRig rig({aWebPod("web-1")});
    rig.take();
    rig.refuse("web-1", answer(Error::Kind::Forbidden, 403));
    QVERIFY(rig.machine.hasFailed());

    rig.machine.retryFailed(0s, rig.now);

    QCOMPARE(rig.take().size(), 1);
    QVERIFY(!rig.machine.hasFailed());
}

/// Where the journal could not be written, it ended while others were asked for.
void TestEvictionRetry::whatGotNoAnswerIsTriedAgainToo()
{
    EvictionRig rig({aWebPod("web-1"), aWebPod("web-2")});
    rig.take();
    rig.refuse("web-1", answer(Error::Kind::Forbidden, 403));

    rig.machine.retryFailed(0s, rig.now);

    QCOMPARE(rig.take().size(), 2);
}

/// Nobody takes their answers any more once the drain has failed.
void TestEvictionRetry::whatWasUnderWayWhenItFailedHoldsNoPlaceAgain()
{
    DrainOptions options;
    options.timeout = 30s;
    EvictionRig rig({aWebPod("web-1"), aWebPod("web-2")}, options);
    rig.take();
    rig.pass(30s);
    rig.take();
    QVERIFY(rig.machine.hasFailed());

    rig.machine.setMostUnderWay(2);
    rig.machine.retryFailed(30s, rig.now);

    QCOMPARE(rig.take().size(), 2);
    QCOMPARE(rig.machine.underWay(), 2);
}

QTEST_GUILESS_MAIN(TestEvictionRetry)
#include "tst_evictionretry.moc"
