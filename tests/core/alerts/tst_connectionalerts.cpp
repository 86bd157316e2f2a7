#include "tests/core/alerts/alertrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// A connection that is lost, and what that does to what is told of nodes.
class TestConnectionAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLostConnectionIsToldOfAfterAMinuteAndEndsWhenItIsBack()
    {
        AlertRig rig;
        rig.live();
        rig.lost();

        QCOMPARE(rig.toldWithin(10min), QStringList{u"60s Lost+"_s});
        rig.live();
        QCOMPARE(rig.told(), QStringList{u"Lost"_s});
    }

    void aShortLossIsNotToldOf()
    {
        AlertRig rig;
        rig.live();
        for (int i = 0; i < 5; ++i) {
            rig.lost();
            QCOMPARE(rig.toldWithin(59s), QStringList());
            rig.live();
            QCOMPARE(rig.toldWithin(1s), QStringList());
        }
    }

    void moreTriesDoNotBeginTheMinuteAnew()
    {
        AlertRig rig;
        rig.live();
        rig.lost();
        rig.pass(30s);
        rig.lost();
        rig.pass(29s);
        rig.machine.setFreshness(Stale{rig.now.wall, {}, {}, true}, true, rig.now);

        QCOMPARE(rig.toldWithin(1min), QStringList{u"1s Lost+"_s});
    }

    void aComputerThatSleptGetsItsMinute()
    {
        AlertRig rig;
        rig.live();
        Reconnecting slept;
        slept.since = rig.now.wall - 8h;
        rig.machine.setFreshness(slept, true, rig.now);

        QCOMPARE(rig.toldWithin(10s), QStringList());
    }

    void whileAllIsReadAgainTheConnectionIsNotSaidToBeLost()
    {
        AlertRig rig;
        rig.live();
        rig.lost();
        rig.pass(50s);
        rig.catchingUp();
        QCOMPARE(rig.toldWithin(1min), QStringList());

        rig.lost();
        QCOMPARE(rig.told(), QStringList{u"Lost+"_s});
    }

    void aClusterThatNeverConnectedHasNoConnectionToLose()
    {
        AlertRig rig;
        rig.machine.setFreshness(Stale{rig.now.wall, {}, {}, false}, false, rig.now);

        QCOMPARE(rig.toldWithin(1h), QStringList());
    }

    void oneThatIsPolledIsConnected()
    {
        AlertRig rig;
        rig.machine.setFreshness(Polling{rig.now.wall}, true, rig.now);
        rig.ready("n1", "False", 1min);

        QCOMPARE(rig.told(), QStringList{u"NotReady+ n1"_s});
    }

    void whileItMayBeOldNothingIsToldOfNodes()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False", 50s);
        rig.lost();

        QCOMPARE(rig.toldWithin(10min), QStringList{u"60s Lost+"_s});
    }

    void whatWasToldOfNodesMakesWayForTheLoss()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False", 1min);
        rig.told();
        rig.lost();

        QCOMPARE(rig.toldWithin(10min), (QStringList{u"60s Lost+"_s, u"60s NotReady"_s}));

        // It comes back with the connection, if it still holds.
        rig.live();
        QCOMPARE(rig.told(), QStringList{u"Lost"_s});
        QCOMPARE(rig.toldWithin(1min), QStringList{u"3s NotReady+ n1"_s});
    }

    void whatWasDismissedDoesNotComeBackWithTheConnection()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False", 1min);
        rig.told();
        rig.machine.dismiss(AlertTopic::NotReady);
        rig.lost();
        rig.toldWithin(2min);
        rig.live();

        QCOMPARE(rig.toldWithin(1min), QStringList{u"0s Lost"_s});
    }

    void whatFellMeanwhileIsNewsAndWhatRoseIsNot()
    {
        AlertRig rig;
        rig.live();
        rig.ready("rose", "False", 1min);
        rig.told();
        rig.lost();
        rig.toldWithin(2min);

        rig.live(); // the watch is answered before it has sent what it missed
        rig.pass(1s);
        rig.ready("rose", "True");
        rig.ready("fell", "False", 90s);

        QCOMPARE(rig.toldWithin(1min), (QStringList{u"0s Lost"_s, u"2s NotReady+ fell"_s}));
    }

    void aDismissedLossIsStillALoss()
    {
        AlertRig rig;
        rig.live();
        rig.lost();
        rig.toldWithin(1min);
        rig.machine.dismiss(AlertTopic::ConnectionLost);

        QCOMPARE(rig.toldWithin(1h), QStringList());
        rig.live();
        QCOMPARE(rig.toldWithin(1min), QStringList());
        rig.lost();
        QCOMPARE(rig.toldWithin(2min), QStringList{u"60s Lost+"_s});
    }
};

QTEST_APPLESS_MAIN(TestConnectionAlerts)
#include "tst_connectionalerts.moc"
