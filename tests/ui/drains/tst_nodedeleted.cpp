#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/boardmodel.h"
#include "ui/drains/drainboard.h"
#include "ui/drains/drainwords.h"
#include "ui/help/helptopics.h"

#include <QPushButton>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

PodProgress aProgress(const char *name, PodState state, Fate fate = Fate::Evict)
{
    PodProgress pod;
    pod.planned.pod = aPod(name);
    pod.planned.fate = fate;
    pod.planned.reason = u"DaemonSet pods stay."_s;
    pod.state = state;
    return pod;
}

/// Two pods were evicted, one was removed by somebody else, two were there yet.
DrainProgress aDrain(DrainOutcome outcome)
{
    DrainProgress progress;
    progress.node = "n1";
    progress.outcome = outcome;
    progress.started = WallTime(1000s);
    progress.ended = WallTime(1192s);
    const bool isDeleted = outcome == DrainOutcome::NodeDeleted;
    progress.pods = {aProgress("a/1", PodState::Gone), aProgress("a/2", PodState::Gone),
                     aProgress("a/3", PodState::Gone),
                     aProgress("a/4", isDeleted ? PodState::WithNode : PodState::Gone),
                     aProgress("b/1", isDeleted ? PodState::WithNode : PodState::Skipped, Fate::Skip)};
    progress.pods[2].wentOtherwise = true;
    return progress;
}

QString cell(const DrainProgress &progress, int row, int column)
{
    BoardModel model;
    model.setPods(shownPods(progress), *progress.ended);
    return model.index(row, column).data().toString();
}

void answerNode(OperationsRig &rig)
{
    rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                        aNode("n1").ready().cordoned().json().toStdString());
    rig.deliver();
}

} // namespace

/// What is said of a drain whose node was deleted meanwhile, and of pods that others removed.
class TestNodeDeleted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsNoDrainThatEndedWell()
    {
        const DrainProgress progress = aDrain(DrainOutcome::NodeDeleted);
        const StateText state = drainStateText(progress, {});

        QCOMPARE(endLine(progress),
                 u"Node deleted: 3 of 4 pods had left, the rest went with the node; gone without this drain: 1"_s);
        QCOMPARE(state.word, u"Node deleted"_s);
        QCOMPARE(state.tone, Tone::Warning);
        QVERIFY(helpTopic(drainStateTopic(progress, {})));
        QVERIFY(helpTopic(podStateTopic(PodState::WithNode)));
    }

    void itMayEndBeforeItsPodsAreRead()
    {
        DrainProgress progress = aDrain(DrainOutcome::NodeDeleted);
        progress.pods.clear();

        QCOMPARE(endLine(progress), u"Node deleted before its pods were read"_s);
    }

    /// Its pods may run on: nothing takes them away where a node of that name is there.
    void oneThatWasCreatedAgainIsCalledReplaced()
    {
        DrainProgress progress = aDrain(DrainOutcome::NodeDeleted);
        progress.isNodeReplaced = true;
        progress.pods[3].state = PodState::Terminating;
        progress.pods[4].state = PodState::Skipped;

        QCOMPARE(endLine(progress), u"Node replaced: 3 of 4 pods had left, the others were not drained; "
                                    "gone without this drain: 1"_s);
        QCOMPARE(drainStateText(progress, {}).word, u"Node replaced"_s);
        QCOMPARE(cell(progress, 3, BoardModel::StateColumn), u"Was terminating"_s);
        QCOMPARE(cell(progress, 4, BoardModel::StateColumn), u"Stays"_s);
        progress.pods.clear();
        QCOMPARE(endLine(progress), u"Node replaced before its pods were read"_s);
    }

    void podsThatWentWithItAreNotCalledEvicted()
    {
        const DrainProgress progress = aDrain(DrainOutcome::NodeDeleted);

        QCOMPARE(cell(progress, 0, BoardModel::StateColumn), u"Gone"_s);
        QCOMPARE(cell(progress, 3, BoardModel::StateColumn), u"Went with the node"_s);
        QCOMPARE(podStateText(progress.pods[3], {}).tone, Tone::Warning);
        QCOMPARE(cell(progress, 4, BoardModel::StateColumn), u"Went with the node"_s);
        QCOMPARE(podStateText(progress.pods[4], {}).tone, Tone::Dimmed);
        QCOMPARE(cell(progress, 4, BoardModel::AnswerColumn), u"DaemonSet pods stay."_s);
    }

    void whatOthersRemovedIsCountedApart()
    {
        const DrainProgress progress = aDrain(DrainOutcome::Drained);

        QCOMPARE(endLine(progress), u"Drained in 3m12s: 3 evicted, 1 kept; gone without this drain: 1"_s);
        QVERIFY(podStateText(progress.pods[2], {}).tone != Tone::Good);
        QVERIFY(cell(progress, 2, BoardModel::AnswerColumn).startsWith(u"not removed by this drain"_s));
        QVERIFY(drainReport(progress, {}).contains(u"not removed by this drain"_s));
    }

    void whereTheCacheLosesTheNodeTheBoardSaysSo()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({aNode("n1").ready().cordoned(), aNode("n2").ready()});
        DrainBoard board(rig.operations, rig.clock);
        board.show();
        DrainOrder order;
        order.node = "n1";
        rig.operations.drain(order);
        answerNode(rig);
        QCOMPARE(rig.operations.drainingNodes(), QStringList{u"n1"_s});

        rig.cache.apply({{}, {"n1"}});
        rig.requests.fail(*rig.requests.findOpen("GET /api/v1/nodes/n1"), anError(Error::Kind::NotFound, 404));

        QCOMPARE(board.endLineText(), u"n1 · Node deleted: 0 of 1 pods had left, the rest went with the node"_s);
        QVERIFY(rig.operations.drainingNodes().isEmpty());
        QVERIFY(!board.findChild<QPushButton *>(u"retry"_s)->isEnabled());
        QVERIFY(board.findChild<QPushButton *>(u"putAway"_s)->isEnabled());
    }
};

QTEST_MAIN(TestNodeDeleted)
#include "tst_nodedeleted.moc"
