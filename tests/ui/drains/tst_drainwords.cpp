#include "tests/support/podbuilder.h"
#include "ui/drains/drainwords.h"
#include "ui/help/helptopics.h"
#include "ui/text/timetext.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

PodProgress aProgress(const char *name, PodState state)
{
    PodProgress pod;
    pod.planned.pod = aPod(name).ownedBy("ReplicaSet", "web");
    pod.planned.fate = Fate::Evict;
    pod.state = state;
    return pod;
}

DrainProgress ended(DrainOutcome outcome)
{
    DrainProgress progress;
    progress.node = "n1";
    progress.outcome = outcome;
    progress.isCordoned = true;
    progress.started = WallTime(1000s);
    progress.ended = WallTime(1192s);
    progress.pods = {aProgress("a/1", PodState::Gone), aProgress("a/2", PodState::Gone)};
    return progress;
}

} // namespace

class TestDrainWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndIsOneOfFourLines()
    {
        DrainProgress stopped = ended(DrainOutcome::Cancelled);
        stopped.pods.push_back(aProgress("a/3", PodState::Blocked));
        DrainProgress failed = ended(DrainOutcome::Failed);
        failed.error =
            Error{Error::Kind::Timeout, QStringLiteral("The time is up."), {}, {}, {}, 0, {}};

        QCOMPARE(endLine(ended(DrainOutcome::Drained)),
                 QStringLiteral("Drained in 3m12s: 2 evicted, 0 left"));
        QCOMPARE(endLine(stopped), QStringLiteral("Canceled with 1 left, node stays cordoned"));
        QCOMPARE(endLine(failed), QStringLiteral("Failed: The time is up; node stays cordoned"));
        stopped.pods.clear();
        QCOMPARE(endLine(stopped), QStringLiteral("Canceled before its pods were read, node stays cordoned"));
        failed.outcome = DrainOutcome::Refused;
        QCOMPARE(endLine(failed), QStringLiteral("Refused: The time is up; node stays cordoned"));
    }

    void howLongItTookIsBetweenTheTimesThatAreShown()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.ended.reset();
        progress.started = WallTime(1000s + 900ms);

        QCOMPARE(elapsed(progress, WallTime(1002s + 100ms)), 2s);
        progress.ended = WallTime(1003s);
        QCOMPARE(elapsed(progress, WallTime(1100s)), 3s);
    }

    void whatIsKeptIsNotSaidToBeNone()
    {
        DrainProgress drained = ended(DrainOutcome::Drained);
        drained.pods.push_back(aProgress("kube-system/agent", PodState::Skipped));
        drained.pods.back().planned.fate = Fate::Skip;

        QCOMPARE(endLine(drained), QStringLiteral("Drained in 3m12s: 2 evicted, 1 kept"));
    }

    void aDryRunWithoutPodsSaysSo()
    {
        DrainProgress dry = ended(DrainOutcome::Planned);
        dry.pods.clear();

        QCOMPARE(endLine(dry), QStringLiteral("Dry run: no pod to evict, nothing was changed"));
    }

    void whatIsDeletedIsNotSaidToBeEvicted()
    {
        DrainProgress drained = ended(DrainOutcome::Drained);
        drained.options.disableEviction = true;
        DrainProgress dry = ended(DrainOutcome::Planned);
        dry.options.disableEviction = true;
        dry.pods.back().state = PodState::Pending;

        QCOMPARE(endLine(drained), QStringLiteral("Drained in 3m12s: 2 deleted, 0 left"));
        QCOMPARE(endLine(dry), QStringLiteral("Dry run: 1 of 2 would be deleted now, nothing was changed"));
        drained.pods.push_back(aProgress("kube-system/agent", PodState::Skipped));
        drained.pods.back().planned.fate = Fate::Skip;
        QCOMPARE(endLine(drained), QStringLiteral("Drained in 3m12s: 2 deleted, 1 kept"));
        dry.pods.clear();
        dry.options.disableEviction = false;
        dry.removesByDelete = true; // the server serves no evictions
        QCOMPARE(endLine(dry), QStringLiteral("Dry run: no pod to delete, nothing was changed"));
    }

    void aPausedDrainSaysSo()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.stage = DrainStage::Evicting;
        progress.isPaused = true;

        QCOMPARE(drainStateText(progress, WallTime(1100s)).word, QStringLiteral("Paused"));
        QVERIFY(drainReport(progress, WallTime(1100s)).startsWith(QStringLiteral("Node n1: Paused: 2 of 2 gone\n")));
        progress.uncordoned = WallTime(1060s);
        QCOMPARE(drainStateText(progress, WallTime(1100s)).word, QStringLiteral("Uncordoned, paused"));
    }

    void aPauseDoesNotHideWhatIsBlockedForGood()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.stage = DrainStage::Evicting;
        progress.isPaused = true;
        PodProgress &pod = progress.pods[0];
        pod.state = PodState::Blocked;
        pod.blockedSince = WallTime(1000s);
        pod.budgets = {aBudget("a/web").spec("maxUnavailable", 0).room(0, 2, 2, 2).build()};

        QCOMPARE(drainStateText(progress, WallTime(1001s)).word, QStringLiteral("Blocked for good, paused"));
        QCOMPARE(drainStateText(progress, WallTime(1001s)).icon, QLatin1StringView("paused"));
        QCOMPARE(drainStateText(progress, WallTime(1001s)).tone, podStateText(pod, WallTime(1001s)).tone);
        QVERIFY(drainReport(progress, WallTime(1001s)).contains(QStringLiteral("Blocked for good\ta/1")));
        pod.budgets = {aBudget("a/web").spec("maxUnavailable", 1).room(0, 2, 2, 3).build()};
        QCOMPARE(drainStateText(progress, WallTime(1001s)).word, QStringLiteral("Paused"));
    }

    void ofADrainThatIsOverNothingCountsOn()
    {
        DrainProgress stopped = ended(DrainOutcome::Cancelled);
        PodProgress &pod = stopped.pods.back();
        pod.state = PodState::Terminating;
        pod.since = WallTime(1190s);
        pod.terminationDue = WallTime(1195s);

        QVERIFY(graceEnd(pod));
        QVERIFY(!graceEnd(shownPods(stopped).back()));
        stopped.ended = WallTime(1300s);
        QCOMPARE(podStateText(shownPods(stopped).back(), *stopped.ended).word,
                 QStringLiteral("Was over its grace"));
    }

    void aDryRunSaysWhatWouldGo()
    {
        DrainProgress dry = ended(DrainOutcome::Planned);
        dry.pods.back().state = PodState::Pending;

        QCOMPARE(podStateText(shownPods(dry).back(), WallTime(1192s)).word, QStringLiteral("Would go"));
        dry.outcome = DrainOutcome::Running;
        QCOMPARE(podStateText(shownPods(dry).back(), WallTime(1192s)).word, QStringLiteral("Waiting"));
    }

    void aPodAndItsDrainAreBlockedInOneColour()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.stage = DrainStage::Evicting;
        progress.pods[0].state = PodState::Blocked;
        progress.pods[0].blockedSince = WallTime(1000s);

        for (const WallTime now : {WallTime(1100s), WallTime(1300s)})
            QCOMPARE(podStateText(progress.pods[0], now).tone, drainStateText(progress, now).tone);
    }

    void whatThePlanCallsBlockedForGoodIsSoOnTheBoard()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.stage = DrainStage::Evicting;
        PodProgress &pod = progress.pods[0];
        pod.state = PodState::Blocked;
        pod.blockedSince = WallTime(1000s);
        pod.budgets = {aBudget("a/web").spec("maxUnavailable", 0).room(0, 2, 2, 2).build()};

        QCOMPARE(podStateText(pod, WallTime(1001s)).word, QStringLiteral("Blocked for good"));
        QCOMPARE(podStateText(pod, WallTime(1001s)).tone, Tone::Bad);
        QCOMPARE(drainStateText(progress, WallTime(1001s)).word, QStringLiteral("Blocked for good"));
        QCOMPARE(drainStateText(progress, WallTime(1001s)).tone, Tone::Bad);
        for (const QString &topic : {podStateTopic(pod), drainStateTopic(progress, WallTime(1001s))})
            QVERIFY2(topic == QStringLiteral("drain/BlockedForGood") && helpTopic(topic), qPrintable(topic));
        pod.budgets = {aBudget("a/web").spec("maxUnavailable", 1).room(0, 2, 2, 3).build()};
        QCOMPARE(podStateText(pod, WallTime(1001s)).word, QStringLiteral("Blocked"));
        QCOMPARE(podStateTopic(pod), QStringLiteral("drain/Blocked"));
    }

    void aDrainIsNotBlockedWhileOthersOfItsPodsGo()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.stage = DrainStage::Evicting;
        progress.pods = {aProgress("a/1", PodState::Blocked), aProgress("a/2", PodState::Evicting),
                         aProgress("a/3", PodState::Gone)};
        QCOMPARE(drainStateText(progress, WallTime(1100s)).word,
                 QStringLiteral("Draining, 1 blocked"));

        progress.pods[1].state = PodState::Gone;

        QCOMPARE(drainStateText(progress, WallTime(1100s)).word, QStringLiteral("Blocked"));
    }

    void aTryInBetweenChangesNoWord()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.stage = DrainStage::Evicting;
        PodProgress &pod = progress.pods[0];
        pod.blockedSince = WallTime(1000s);
        const BudgetPtr hopeless = aBudget("a/web").spec("maxUnavailable", 0).room(0, 2, 2, 2).build();
        const BudgetPtr full = aBudget("a/web").spec("maxUnavailable", 1).room(0, 2, 2, 3).build();

        for (const PodState state : {PodState::Blocked, PodState::Evicting, PodState::Pending}) {
            pod.state = state;
            for (const auto &[budget, word] : {std::pair(hopeless, QStringLiteral("Blocked for good")),
                                               std::pair(full, QStringLiteral("Blocked"))}) {
                pod.budgets = {budget};
                QCOMPARE(podStateText(pod, WallTime(1001s)).word, word);
                QCOMPARE(drainStateText(progress, WallTime(1001s)).word, word);
                QCOMPARE(drainStateTopic(progress, WallTime(1001s)),
                         budget == hopeless ? QStringLiteral("drain/BlockedForGood") : QStringLiteral("drain/Blocked"));
            }
            QCOMPARE(podStateText(pod, WallTime(1300s)).tone, Tone::Warning);
        }
    }

    void whatIsNotWaitedForIsNotLeft()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.stage = DrainStage::Evicting;
        progress.pods = {aProgress("a/1", PodState::Blocked), aProgress("a/2", PodState::Skipped)};

        QCOMPARE(drainStateText(progress, WallTime(1100s)).word, QStringLiteral("Blocked"));
    }

    void aPodOverItsGraceIsAmberAndSoIsItsDrain()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.stage = DrainStage::Waiting;
        progress.pods[0].state = PodState::Terminating;
        progress.pods[0].terminationDue = WallTime(1000s);
        const auto wordAt = [&progress](std::chrono::seconds time) {
            return podStateText(progress.pods[0], WallTime(time)).word;
        };

        for (const auto time : {999s, 1004s, 1005s, 1300s})
            QCOMPARE(podStateText(progress.pods[0], WallTime(time)).tone, drainStateText(progress, WallTime(time)).tone);
        QCOMPARE(wordAt(1004s), QStringLiteral("Terminating"));
        QCOMPARE(wordAt(1005s), QStringLiteral("Over its grace"));
        QCOMPARE(podStateText(progress.pods[0], WallTime(1005s)).tone, Tone::Warning);
        QCOMPARE(podStateText(progress.pods[0], WallTime(1005s)).icon, QLatin1StringView("warning"));
        QCOMPARE(drainStateTopic(progress, WallTime(1005s)), QStringLiteral("drain/Terminating"));
        progress.isPaused = true;
        QCOMPARE(drainStateText(progress, WallTime(1005s)).word, QStringLiteral("Pod over grace, paused"));
    }

    void whereTheServersClockIsBehindItsGraceIsNotOverSooner()
    {
        PodProgress pod = aProgress("a/1", PodState::Terminating);
        pod.since = WallTime(1030s);
        pod.terminationDue = WallTime(1030s); // the server's 1000 and the pod's 30

        QCOMPARE(podStateText(pod, WallTime(1064s)).word, QStringLiteral("Terminating"));
        QCOMPARE(podStateText(pod, WallTime(1065s)).word, QStringLiteral("Over its grace"));
    }

    void aPodThatTerminatedBeforeTheDrainHasNoNewGrace()
    {
        PodProgress pod = aProgress("a/1", PodState::Terminating);
        pod.since = WallTime(9000s); // the eviction, which the server takes all the same
        pod.terminationDue = WallTime(1000s);
        pod.wasTerminating = true;

        QCOMPARE(podStateText(pod, WallTime(9001s)).word, QStringLiteral("Over its grace"));
    }

    void onlyADrainThatEndedWellIsGreen()
    {
        for (const DrainOutcome outcome : {DrainOutcome::Running, DrainOutcome::Cancelled,
                                           DrainOutcome::Failed, DrainOutcome::Refused})
            QVERIFY(drainStateText(ended(outcome), {}).tone != Tone::Good);
        QCOMPARE(drainStateText(ended(DrainOutcome::Drained), {}).tone, Tone::Good);
    }

    void afterFiveMinutesBlockedItIsAmber()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.stage = DrainStage::Evicting;
        progress.pods[0].state = PodState::Blocked;
        progress.pods[0].blockedSince = WallTime(1000s);

        QCOMPARE(drainStateText(progress, WallTime(1300s)).word,
                 QStringLiteral("Blocked too long"));
        QCOMPARE(drainStateText(progress, WallTime(1300s)).tone, Tone::Warning);
        QCOMPARE(drainStateText(progress, WallTime(1100s)).word, QStringLiteral("Blocked"));
    }

    void whatWasLetGoTooLongAgoIsNotLeft()
    {
        DrainProgress stopped = ended(DrainOutcome::Cancelled);
        stopped.pods.push_back(aProgress("a/3", PodState::Blocked));
        stopped.pods.push_back(aProgress("a/4", PodState::Skipped));
        DrainProgress drained = ended(DrainOutcome::Drained);
        drained.pods.push_back(aProgress("a/3", PodState::Skipped));

        QCOMPARE(endLine(stopped),
                 QStringLiteral("Canceled with 1 left, node stays cordoned; not waited for: 1"));
        QCOMPARE(endLine(drained),
                 QStringLiteral("Drained in 3m12s: 2 evicted, 0 left; not waited for: 1"));
        QCOMPARE(podStateText(drained.pods.back(), WallTime(1192s)).word,
                 QStringLiteral("Not waited for"));
    }

    void whoElseUncordonedTheNodeIsSaidWithTheTime()
    {
        const QString at = shortMoment(WallTime(1060s), WallTime(1000s));
        const auto lineOf = [](DrainOutcome outcome) {
            DrainProgress progress = ended(outcome);
            progress.isCordoned = false;
            progress.uncordoned = WallTime(1060s);
            return drainReport(progress, WallTime(1192s)).section(u'\n', 0, 0);
        };

        QCOMPARE(lineOf(DrainOutcome::Running),
                 QStringLiteral("Node n1: Uncordoned: 2 of 2 gone; uncordoned by someone else at %1: "
                                "new pods may come")
                     .arg(at));
        QCOMPARE(lineOf(DrainOutcome::Drained),
                 QStringLiteral("Node n1: Drained in 3m12s: 2 evicted, 0 left; uncordoned by someone else at %1: "
                                "new pods may have come")
                     .arg(at));
        QCOMPARE(lineOf(DrainOutcome::Cancelled),
                 QStringLiteral("Node n1: Canceled with 0 left, node uncordoned by someone else at %1").arg(at));
    }

    void aNodeThatCouldNotBeCordonedIsNotSaidToStaySo()
    {
        DrainProgress progress = ended(DrainOutcome::Failed);
        progress.isCordoned = false;

        QVERIFY(endLine(progress).endsWith(QStringLiteral("node is not cordoned")));
    }

    void theReportNamesEachPodAndTheServersWords()
    {
        DrainProgress progress = ended(DrainOutcome::Failed);
        progress.pods[1].state = PodState::Failed;
        progress.pods[1].error = Error{};
        progress.pods[1].error->serverMessage = QStringLiteral("no such thing");

        const QString report = drainReport(progress, WallTime(1300s));

        QVERIFY(report.contains(QStringLiteral("Gone\ta/1\tReplicaSet web")));
        QVERIFY(report.contains(QStringLiteral("no such thing")));
    }

    void theReportOfADrainThatRunsSaysWhatTheBoardSays()
    {
        DrainProgress progress = ended(DrainOutcome::Running);
        progress.ended.reset();
        progress.pods[0].state = PodState::Terminating;
        progress.pods[0].since = WallTime(1000s);
        progress.pods[0].terminationDue = WallTime(1030s);

        QVERIFY(drainReport(progress, WallTime(1030s)).contains(QStringLiteral("Terminating\ta/1")));
        QVERIFY(drainReport(progress, WallTime(1040s)).contains(QStringLiteral("Over its grace\ta/1")));
    }

    void eachStateHasATopicOfTheHelp()
    {
        for (const PodState state : {PodState::Pending, PodState::Evicting, PodState::Blocked,
                                     PodState::Terminating, PodState::Gone, PodState::Skipped, PodState::Failed})
            QVERIFY2(helpTopic(podStateTopic(state)), qPrintable(podStateTopic(state)));
        for (const DrainOutcome outcome : {DrainOutcome::Running, DrainOutcome::Planned, DrainOutcome::Drained,
                                           DrainOutcome::Cancelled, DrainOutcome::Refused, DrainOutcome::Failed})
            QVERIFY2(helpTopic(drainStateTopic(ended(outcome), {})), qPrintable(drainStateTopic(ended(outcome), {})));
        DrainProgress blocked = ended(DrainOutcome::Running);
        blocked.pods.push_back(aProgress("a/3", PodState::Blocked));
        QCOMPARE(drainStateTopic(blocked, {}), QStringLiteral("drain/Blocked"));
        blocked.uncordoned.emplace();
        QVERIFY(helpTopic(drainStateTopic(blocked, {})));
    }

    void spansAreSaidInTheirOwnUnits()
    {
        QCOMPARE(spanText(12s), QStringLiteral("12 s"));
        QCOMPARE(spanText(192s), QStringLiteral("3 min 12 s"));
        QCOMPARE(spanText(3840s), QStringLiteral("1 h 4 min"));
        QCOMPARE(spanText(60s), QStringLiteral("1 min"));
        QCOMPARE(spanText(7259s), QStringLiteral("2 h"));
    }
};

QTEST_MAIN(TestDrainWords)
#include "tst_drainwords.moc"
