#include "tests/core/alerts/alertrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Nodes that are not ready, or under pressure: when that is told, and how it ends.
class TestAlertMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeIsToldOfAfterAMinute()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False");

        QCOMPARE(rig.told(), QStringList());
        QCOMPARE(rig.toldWithin(10min), QStringList{u"60s NotReady+ n1"_s});
    }

    void theMinuteCountsFromTheConditionsTransition()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "Unknown", 40s);

        QCOMPARE(rig.toldWithin(10min), QStringList{u"20s NotReady+ n1"_s});
    }

    void theServersClockMayBeAnother()
    {
        AlertRig rig;
        rig.live();
        rig.condition("ahead", "Ready", "False", 40s, 1h);
        rig.condition("behind", "Ready", "False", 50s, -1h);

        QCOMPARE(rig.toldWithin(15s), QStringList{u"10s NotReady+ behind"_s});
        QCOMPARE(rig.toldWithin(15s), QStringList{u"5s NotReady+ ahead behind"_s});
    }

    void aTransitionInTheFutureCountsFromNow()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False", -1h);

        QCOMPARE(rig.toldWithin(10min), QStringList{u"60s NotReady+ n1"_s});
    }

    void aTransitionThatWasNotReportedCountsFromNow()
    {
        AlertRig rig;
        rig.live();
        rig.machine.look(*aNode("n1").ready(u"False"_s).build(), rig.now, {});

        QCOMPARE(rig.toldWithin(10min), QStringList{u"60s NotReady+ n1"_s});
    }

    void whatMendsItselfWithinAMinuteIsNotToldOf()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False");
        rig.pass(59s);
        rig.ready("n1", "True");

        QCOMPARE(rig.toldWithin(10min), QStringList());
        QVERIFY(!rig.machine.deadline());
    }

    void aNodeThatBlinksIsNotToldOf()
    {
        AlertRig rig;
        rig.live();
        for (int i = 0; i < 10; ++i) {
            rig.ready("n1", "False");
            QCOMPARE(rig.toldWithin(30s), QStringList());
            rig.ready("n1", "True");
            QCOMPARE(rig.toldWithin(10s), QStringList());
        }
    }

    void silenceAfterNotReadyIsTheSameTrouble()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False");
        rig.pass(30s);
        rig.ready("n1", "Unknown");

        QCOMPARE(rig.toldWithin(10min), QStringList{u"30s NotReady+ n1"_s});
    }

    void aNodeThatIsReadyAgainEndsIt()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False", 2min);
        QCOMPARE(rig.told(), QStringList{u"NotReady+ n1"_s});

        rig.ready("n1", "True");
        QCOMPARE(rig.told(), QStringList{u"NotReady"_s});
    }

    void aNodeThatIsDeletedEndsIt()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False", 2min);
        rig.told();

        rig.machine.gone("n1");
        QCOMPARE(rig.told(), QStringList{u"NotReady"_s});
    }

    void aNodeThatIsBornAgainUnderItsNameHasItsOwnMinute()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False", 2min);
        rig.told();

        rig.machine.look(*aNode("n1").uid(u"other"_s).ready(u"False"_s).build(), rig.now, {});
        QCOMPARE(rig.told(), QStringList{u"NotReady"_s});
        QCOMPARE(rig.toldWithin(2min), QStringList{u"60s NotReady+ n1"_s});
    }

    void manyAreOneAlert()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False", 1min);
        rig.ready("n2", "False", 1min);
        rig.ready("n3", "False", 58s);
        rig.ready("n4", "False", 57s);

        // Those that follow within seconds come together.
        QCOMPARE(rig.told(), QStringList{u"NotReady+ n1 n2"_s});
        QCOMPARE(rig.toldWithin(10min), QStringList{u"5s NotReady+ n1 n2 n3 n4"_s});
    }

    void itShrinksWithoutNews()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False", 1min);
        rig.ready("n2", "False", 1min);
        rig.told();
        rig.ready("n1", "True");

        QCOMPARE(rig.toldWithin(1min), QStringList{u"5s NotReady n2"_s});
    }

    void whatWasDismissedIsNotToldAgain()
    {
        AlertRig rig;
        rig.live();
        rig.ready("n1", "False", 1min);
        rig.told();

        rig.machine.dismiss(AlertTopic::NotReady);
        rig.ready("n1", "Unknown");
        QCOMPARE(rig.toldWithin(1h), QStringList());
        rig.ready("n2", "False", 1min);
        QCOMPARE(rig.told(), QStringList{u"NotReady+ n2"_s});
        rig.machine.dismiss(AlertTopic::NotReady);

        rig.ready("n1", "True");
        rig.ready("n1", "False");
        QCOMPARE(rig.toldWithin(2min), QStringList{u"60s NotReady+ n1"_s});
    }

    void oldTroubleIsNoNewsAtTheBegin()
    {
        AlertRig rig;
        rig.live(false);
        rig.ready("old", "False", 2h);
        rig.ready("young", "False", 20s);
        QCOMPARE(rig.toldWithin(0s), QStringList());
        rig.live();

        QCOMPARE(rig.toldWithin(10min), QStringList{u"40s NotReady+ young"_s});
    }

    void pressureIsToldOfByItself()
    {
        AlertRig rig;
        rig.live();
        rig.condition("n1", "DiskPressure", "True", 50s);
        rig.condition("n2", "PIDPressure", "False", 2min);

        QCOMPARE(rig.toldWithin(1min), QStringList{u"10s Pressure+ n1"_s});
        rig.machine.look(*aNode("n1")
                              .condition(u"DiskPressure"_s, u"True"_s)
                              .condition(u"MemoryPressure"_s, u"True"_s)
                              .build(),
                         rig.now, {});
        QCOMPARE(rig.toldWithin(2min), QStringList{u"60s Pressure+ n1 n1"_s});
    }

    void aSilentKubeletIsUnderNoPressure()
    {
        AlertRig rig;
        rig.live();
        rig.condition("n1", "DiskPressure", "Unknown", 2min);

        QCOMPARE(rig.told(), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestAlertMachine)
#include "tst_alertmachine.moc"
