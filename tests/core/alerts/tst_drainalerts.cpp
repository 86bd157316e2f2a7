#include "tests/core/alerts/alertrig.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

DrainProgress drainOf(const char *node)
{
    DrainProgress progress;
    progress.node = node;
    return progress;
}

void block(DrainProgress &progress, const char *budget, WallTime since)
{
    PodProgress pod;
    pod.planned.pod = aPod(u"shop/web-1"_s);
    pod.state = PodState::Blocked;
    pod.blockedSince = since;
    pod.budgets = {aBudget(budget)};
    progress.pods.push_back(std::move(pod));
}

} // namespace

/// Drains that are blocked, and drains that have ended.
class TestDrainAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockedDrainIsToldOfAfterFiveMinutes()
    {
        AlertRig rig;
        DrainProgress progress = drainOf("n1");
        block(progress, "shop/web", rig.now.wall - 2min);
        block(progress, "shop/web", rig.now.wall);
        rig.machine.lookAt("1", progress, rig.now);
        QCOMPARE(rig.toldWithin(179s), QStringList());

        rig.pass(1s);
        const std::vector<Alert> alerts = rig.machine.take(rig.now.steady);
        QCOMPARE(alerts.size(), 1u);
        QCOMPARE(alerts[0].topic, AlertTopic::DrainBlocked);
        QCOMPARE(alerts[0].entries.size(), 1u);
        QCOMPARE(alerts[0].entries[0].pods, 2);
        QCOMPARE(alerts[0].entries[0].budgets, std::vector<std::string>{"web"});
    }

    void aDrainThatGoesOnEndsIt()
    {
        AlertRig rig;
        DrainProgress progress = drainOf("n1");
        block(progress, "shop/web", rig.now.wall - 5min);
        rig.machine.lookAt("1", progress, rig.now);
        QCOMPARE(rig.told(), QStringList{u"Blocked+ n1"_s});

        progress.pods[0].blockedSince.reset();
        rig.machine.lookAt("1", progress, rig.now);
        QCOMPARE(rig.told(), QStringList{u"Blocked"_s});
    }

    void aDrainThatIsBlockedAnewHasItsFiveMinutesAgain()
    {
        AlertRig rig;
        DrainProgress progress = drainOf("n1");
        block(progress, "shop/web", rig.now.wall - 4min);
        rig.machine.lookAt("1", progress, rig.now);
        progress.pods[0].blockedSince = rig.now.wall;
        rig.machine.lookAt("1", progress, rig.now);

        QCOMPARE(rig.toldWithin(10min), QStringList{u"300s Blocked+ n1"_s});
    }

    void anEndIsToldOfAtOnceWithItsOutcome()
    {
        AlertRig rig;
        DrainProgress progress = drainOf("n1");
        block(progress, "shop/web", rig.now.wall - 5min);
        rig.machine.lookAt("1", progress, rig.now);
        rig.told();

        progress.outcome = DrainOutcome::Failed;
        rig.machine.lookAt("1", progress, rig.now);
        const std::vector<Alert> alerts = rig.machine.take(rig.now.steady);
        QCOMPARE(alerts.size(), 2u);
        QCOMPARE(alerts[0].topic, AlertTopic::DrainBlocked);
        QVERIFY(alerts[0].entries.empty());
        QCOMPARE(alerts[1].topic, AlertTopic::DrainEnded);
        QCOMPARE(alerts[1].entries.at(0).drain->outcome, DrainOutcome::Failed);
    }

    void severalEndsAreOneAlertUntilItIsDismissed()
    {
        AlertRig rig;
        for (const char *node : {"n1", "n2", "n3"}) {
            DrainProgress progress = drainOf(node);
            rig.machine.lookAt(node, progress, rig.now);
            progress.outcome = DrainOutcome::Drained;
            rig.machine.lookAt(node, progress, rig.now);
            rig.pass(5s);
            if (node == std::string_view("n2")) {
                QCOMPARE(rig.told(), QStringList{u"Ended+ n1 n2"_s});
                rig.machine.dismiss(AlertTopic::DrainEnded);
            }
        }
        QCOMPARE(rig.told(), QStringList{u"Ended+ n3"_s});
    }

    void aDrainThatIsPutAwayOrTriedAgainEndsIt()
    {
        AlertRig rig;
        DrainProgress progress = drainOf("n1");
        for (const bool isPutAway : {false, true}) {
            rig.pass(1min);
            progress.outcome = DrainOutcome::Running;
            rig.machine.lookAt("1", progress, rig.now);
            progress.outcome = DrainOutcome::Failed;
            rig.machine.lookAt("1", progress, rig.now);
            QCOMPARE(rig.told(), QStringList{u"Ended+ n1"_s});
            progress.outcome = DrainOutcome::Running;
            if (isPutAway)
                rig.machine.forget("1");
            else
                rig.machine.lookAt("1", progress, rig.now);
            QCOMPARE(rig.told(), QStringList{u"Ended"_s});
        }
    }

    void aDrainThatEndedBeforeItWasSeenIsOldNews()
    {
        AlertRig rig;
        DrainProgress progress = drainOf("n1");
        progress.outcome = DrainOutcome::Drained;
        rig.machine.lookAt("1", progress, rig.now);

        QCOMPARE(rig.told(), QStringList());
    }

    void aLostConnectionDoesNotSilenceThem()
    {
        AlertRig rig;
        rig.live();
        rig.lost();
        rig.toldWithin(2min);
        DrainProgress progress = drainOf("n1");
        rig.machine.lookAt("1", progress, rig.now);
        progress.outcome = DrainOutcome::Failed;
        rig.machine.lookAt("1", progress, rig.now);

        QCOMPARE(rig.told(), QStringList{u"Ended+ n1"_s});
    }
};

QTEST_APPLESS_MAIN(TestDrainAlerts)
#include "tst_drainalerts.moc"
