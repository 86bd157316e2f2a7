#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/boardmodel.h"
#include "ui/drains/drainsmodel.h"
#include "ui/drains/drainwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

PodProgress progressOf(const char *pod, PodState state, WallTime since)
{
    PodProgress progress;
    progress.planned.pod = aPod(pod).ownedBy("ReplicaSet", "web");
    progress.state = state;
    progress.since = since;
    return progress;
}

} // namespace

class TestBoardModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeOfOnePodTellsOneRow()
    {
        BoardModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const WallTime now{1000s};
        std::vector<PodProgress> pods{progressOf("a/1", PodState::Pending, now),
                                      progressOf("a/2", PodState::Pending, now)};
        model.setPods(pods, now);
        QSignalSpy changed(&model, &BoardModel::dataChanged);

        pods[1].state = PodState::Evicting;
        model.setPods(pods, now);

        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(1, BoardModel::StateColumn).data().toString(),
                 QStringLiteral("Evicting"));
    }

    void podsThatCameLaterAreAddedBelow()
    {
        BoardModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        std::vector<PodProgress> pods{progressOf("a/1", PodState::Gone, {})};
        model.setPods(pods, {});
        QSignalSpy inserted(&model, &BoardModel::rowsInserted);

        pods.push_back(progressOf("a/2", PodState::Pending, {}));
        model.setPods(pods, {});
        QCOMPARE(inserted.size(), 1);
        model.setPods({progressOf("b/1", PodState::Pending, {})}, {});

        QCOMPARE(model.rowCount(), 1);
    }

    void graceAndTheNextTryAreCountedDown()
    {
        const WallTime now{1000s};
        PodProgress leaving = progressOf("a/1", PodState::Terminating, now - 5s);
        leaving.terminationDue = now + 25s;
        PodProgress blocked = progressOf("a/2", PodState::Blocked, now);
        blocked.nextTry = now + 4s;

        QCOMPARE(dueText(leaving, now), QStringLiteral("grace: 25s of 30s left"));
        QCOMPARE(dueText(leaving, now + 30s), QStringLiteral("over its grace by 5s"));
        QCOMPARE(dueText(blocked, now), QStringLiteral("next try in 4s"));
        QCOMPARE(dueText(blocked, now + 4s), QStringLiteral("trying now"));
    }

    void whatNeedsAPersonStandsOnTop()
    {
        BoardModel model;
        model.setPods({progressOf("a/1", PodState::Gone, {}),
                       progressOf("a/2", PodState::Failed, {}),
                       progressOf("a/3", PodState::Blocked, {})},
                      {});
        const auto urgency = [&model](int row) {
            return model.index(row, 0).data(BoardModel::UrgencyRole).toLongLong();
        };

        QVERIFY(urgency(1) < urgency(2));
        QVERIFY(urgency(2) < urgency(0));
    }

    void aPodThatComesToBeOverItsGraceRises()
    {
        const WallTime now{1000s};
        PodProgress leaving = progressOf("a/2", PodState::Terminating, now);
        leaving.terminationDue = now + 30s;
        BoardModel model;
        model.setPods({progressOf("a/1", PodState::Blocked, now), leaving}, now);
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(BoardModel::UrgencyRole);
        sorted.sort(BoardModel::StateColumn);
        const auto first = [&sorted] { return sorted.index(0, BoardModel::PodColumn).data().toString(); };
        QCOMPARE(first(), QStringLiteral("a/1"));

        model.setNow(now + 35s);
        QCOMPARE(first(), QStringLiteral("a/2"));
        model.setPods({progressOf("a/1", PodState::Blocked, now), leaving}, now + 34s);
        QCOMPARE(first(), QStringLiteral("a/1"));
    }

    void aTryInBetweenLeavesItsRowAsItIs()
    {
        const WallTime now{1000s};
        PodProgress blocked = progressOf("a/1", PodState::Blocked, now);
        blocked.blockedSince = now;
        blocked.nextTry = now + 5s;
        BoardModel model;
        const auto row = [&model] {
            QStringList cells{model.index(0, 0).data(BoardModel::UrgencyRole).toString(),
                              model.index(0, 0).data(BoardModel::TopicRole).toString()};
            for (const int column : {BoardModel::StateColumn, BoardModel::SinceColumn, BoardModel::DueColumn})
                cells << model.index(0, column).data().toString();
            return cells;
        };
        model.setPods({blocked}, now + 5s);
        const QStringList before = row();

        blocked.state = PodState::Evicting;
        blocked.since = now + 5s;
        blocked.nextTry.reset();
        model.setPods({blocked}, now + 5s);

        QCOMPARE(row(), before);
    }

    void whatIsGoneStandsByItsTimeTheLastFirst()
    {
        BoardModel model;
        model.setPods({progressOf("a/1", PodState::Gone, WallTime(1001s)),
                       progressOf("a/2", PodState::Gone, WallTime(1003s)),
                       progressOf("a/3", PodState::Skipped, WallTime(1002s))},
                      WallTime(1010s));
        const auto urgency = [&model](int row) {
            return model.index(row, 0).data(BoardModel::UrgencyRole).toLongLong();
        };

        QVERIFY(urgency(1) < urgency(0));
        QVERIFY(urgency(0) < urgency(2));
    }

    void sinceIsATimeOfDayInEveryState()
    {
        BoardModel model;
        const WallTime now{1000s};
        model.setPods({progressOf("a/1", PodState::Gone, now), progressOf("a/2", PodState::Blocked, now)},
                      now + 60s);
        const auto since = [&model](int row) {
            return model.index(row, BoardModel::SinceColumn).data().toString();
        };

        QCOMPARE(since(1), since(0));
        model.setNow(now + 90s);
        QCOMPARE(since(1), since(0));
    }

    void ofADrainThatIsOverWhatTerminatedIsPast()
    {
        DrainProgress drain;
        drain.pods = {progressOf("a/1", PodState::Terminating, WallTime(1000s))};
        BoardModel model;
        const auto state = [&] {
            model.setPods(shownPods(drain), WallTime(1010s));
            return model.index(0, BoardModel::StateColumn).data().toString();
        };
        QCOMPARE(state(), QStringLiteral("Terminating"));
        QSignalSpy changed(&model, &BoardModel::dataChanged);

        drain.outcome = DrainOutcome::Cancelled;
        drain.ended = WallTime(1010s);

        QCOMPARE(state(), QStringLiteral("Was terminating"));
        QCOMPARE(changed.size(), 1);
        QVERIFY(drainReport(drain, WallTime(1300s)).contains(QStringLiteral("Was terminating\ta/1")));
    }

    void budgetsAreSaidAsThePlanSaysThem()
    {
        PodProgress pod = progressOf("a/1", PodState::Blocked, {});
        pod.planned.budgets = {aBudget("a/web").room(1, 3, 2, 3)};
        BoardModel model;
        const auto budget = [&](int role = Qt::DisplayRole) {
            model.setPods({pod}, {});
            return model.index(0, BoardModel::BudgetColumn).data(role).toString().replace(QChar::Nbsp, u' ');
        };

        QCOMPARE(budget(), QStringLiteral("web: room for 1"));
        QCOMPARE(budget(Qt::AccessibleTextRole), QStringLiteral("web: room for 1 (3 healthy, 2 wanted)"));
        pod.budgets = {aBudget("a/web").room(0, 2, 2, 3)}; // as seen since
        QCOMPARE(budget(), QStringLiteral("web: no room"));
        QCOMPARE(budget(Qt::AccessibleTextRole), QStringLiteral("web: no room (2 healthy, 2 wanted)"));
        pod.planned.fate = Fate::Delete;
        QCOMPARE(budget(Qt::AccessibleTextRole), QStringLiteral("web: not asked (deleted, not evicted)"));
        pod.budgets.clear();
        pod.planned.areBudgetsKnown = false;
        QCOMPARE(budget(), QStringLiteral("unknown"));
    }

    void aDryRunSaysWhyABudgetDidNotCountAPod()
    {
        DrainProgress dry;
        dry.outcome = DrainOutcome::Planned;
        dry.pods = {progressOf("a/1", PodState::Pending, {}), progressOf("a/2", PodState::Pending, {})};
        const QString why = QStringLiteral("Budget web does not count it: it is not ready.");
        for (PodProgress &pod : dry.pods) {
            pod.planned.budgets = {aBudget("a/web").room(0, 2, 2)};
            pod.planned.budgetReason = why;
        }
        dry.pods[0].planned.pod = aPod("a/1").ready(false); // the other one is ready and counts
        BoardModel model;
        const auto answer = [&](int row) {
            model.setPods(shownPods(dry), {});
            return model.index(row, BoardModel::AnswerColumn).data().toString();
        };

        QCOMPARE(answer(0), why);
        QCOMPARE(answer(1), QString());
        QCOMPARE(drainReport(dry, {}).count(why), 1);
        dry.outcome = DrainOutcome::Running;
        QCOMPARE(answer(0), QString());
    }

    void aDryRunIsNotSaidToHaveTakenPodsAway()
    {
        OperationsRig rig(GuardLevel::Careful, true);
        DrainsModel model;
        const auto title = [&model] {
            return model.headerData(DrainsModel::GoneColumn, Qt::Horizontal, Qt::DisplayRole).toString();
        };
        QCOMPARE(title(), QStringLiteral("Gone"));
        DrainOrder order;
        order.node = "n1";
        model.add(rig.operations.drain(order));

        QCOMPARE(title(), QStringLiteral("Would go"));
    }

    void drainsComeOnTopAndLeave()
    {
        OperationsRig rig;
        DrainsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        DrainOrder order;
        order.node = "n1";
        DrainOperation *first = rig.operations.drain(order);
        order.node = "n2";
        DrainOperation *second = rig.operations.drain(order);

        model.add(first);
        model.add(second);
        model.update(first, rig.clock.wallNow());
        model.setNow(rig.clock.wallNow());
        QCOMPARE(model.rowOf(second), 0);
        model.remove(second);

        QCOMPARE(model.drainAt(0), first);
        QCOMPARE(model.rowOf(second), -1);
    }
};

QTEST_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
