#include "tests/ui/operations/tabrig.h"
#include "ui/clusters/summarystrip.h"
#include "ui/details/detailspane.h"
#include "ui/drains/drainboard.h"
#include "ui/drains/draindialog.h"
#include "ui/operations/nodecommands.h"
#include "ui/operations/taintsdialog.h"
#include "ui/writes/cordondialog.h"
#include "ui/writes/writedialog.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// How many rights were asked for.
int reviews(const OperationsRig &rig)
{
    int count = 0;
    for (std::size_t i = 0; i < rig.requests.count(); ++i)
        count += rig.requests.request(i).target.contains("accessreviews") ? 1 : 0;
    return count;
}

} // namespace

class TestNodeCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeysOfANodeWorkInItsDetailsToo()
    {
        Tab open;
        open.tab.focusDetails();
        QVERIFY(!open.view().hasFocus());

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier);

        QVERIFY(open.dialog<CordonDialog>());
    }

    void keysOpenTheDialogs()
    {
        Tab open;
        open.press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(open.dialog<CordonDialog>());
        delete open.dialog<CordonDialog>();
        open.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(open.dialog<DrainDialog>());
        delete open.dialog<DrainDialog>();
        open.press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(open.dialog<MetadataDialog>());
        delete open.dialog<MetadataDialog>();
        open.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(open.dialog<TaintsDialog>());
    }

    void whatAKeyActsOnIsSeen()
    {
        NodeBatch nodes;
        for (int i = 100; i < 200; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready());
        Tab open(std::move(nodes));
        open.select("n100");
        open.view().verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
        const auto isSeen = [&] { return open.view().rowViewportPosition(open.view().currentIndex().row()) >= 0; };
        QVERIFY(!isSeen());

        open.press(Qt::Key_D, Qt::ControlModifier);

        QVERIFY(open.dialog<CordonDialog>());
        QVERIFY(isSeen());
    }

    void oneKeyCordonsOrUncordons()
    {
        Tab open;
        open.select("n2");

        open.press(Qt::Key_D, Qt::ControlModifier);

        QVERIFY(open.dialog<CordonDialog>()->windowTitle().startsWith(s("Uncordon")));
    }

    void rightsAreAskedForOnceWhenTheLiveTableIsToBeSeen()
    {
        Tab open;
        open.rig.isAllowed = false;
        open.rig.deliver();
        open.rig.clock.advance(std::chrono::seconds(1));

        QCOMPARE(reviews(open.rig), 4);
        QVERIFY(!open.action("drain")->isEnabled());
        QVERIFY(open.action("drain")->toolTip().contains(s("patch nodes")));

        for (int minute = 0; minute < 10; ++minute) {
            open.rig.show({aNode("n1").ready().version(QString::number(minute))});
            open.rig.clock.advance(std::chrono::minutes(1));
            open.rig.deliver();
        }
        QCOMPARE(reviews(open.rig), 4); // no poll
        open.press(Qt::Key_Down, {});
        QVERIFY(reviews(open.rig) > 4);
    }

    void ofATableThatNobodySeesNoRightsAreAskedFor()
    {
        OperationsRig rig;
        ClusterTab tab{tabInfo(), rig.cache, rig.clock};
        tab.setOperations(rig.operations);

        tab.showFreshness(Live{rig.clock.wallNow(), true, {}}, true);
        QCOMPARE(reviews(rig), 0);

        tab.show();
        rig.show({aNode("n1").ready()});
        QCOMPARE(reviews(rig), 4);
    }

    void aRefusedKeySaysWhyInTheStatusLine()
    {
        Tab open;
        open.rig.operations.setGuard(GuardLevel::ReadOnly);
        auto *strip = open.tab.findChild<SummaryStrip *>();
        const auto says = [strip](const char *part) {
            const auto labels = strip->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [part](const QLabel *label) { return label->text().contains(s(part)); });
        };

        open.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);

        QVERIFY(!open.dialog<DrainDialog>());
        QVERIFY(says("read-only"));
        open.rig.clock.advance(std::chrono::seconds(10));
        QVERIFY(!says("read-only"));
        QTest::keyClick(open.tab.findChild<DetailsPane *>(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(says("read-only"));
    }

    void ofAStaleTableTheNodeIsReadAgainFirst()
    {
        Tab open;
        Reconnecting lost;
        lost.since = open.rig.clock.wallNow() - std::chrono::seconds(10);

        open.tab.showFreshness(lost, true);
        QVERIFY(open.action("cordon")->isEnabled());
        open.press(Qt::Key_D, Qt::ControlModifier);

        QVERIFY(open.dialog<CordonDialog>()->isStale());
        QVERIFY(!open.dialog<CordonDialog>()->actButton()->isEnabled());
        QVERIFY(open.rig.requests.findOpen("GET /api/v1/nodes/n1"));
    }

    void aRightThatIsMissingAtLargeLeavesTheDrainOn()
    {
        Tab open;
        open.rig.mayEvictIn = {{"shop"}};

        open.tab.commands()->prepareMenu();
        open.rig.deliver();
        open.rig.clock.advance(std::chrono::seconds(1));

        QVERIFY(open.action("drain")->isEnabled());
        QVERIFY(open.action("drain")->toolTip().contains(s("create pods/eviction")));
    }

    void whereNoPodOfTheNodeMayBeEvictedTheDrainIsOff()
    {
        Tab open;
        open.rig.mayEvictIn = {{"shop"}};
        open.rig.pods = {aPod("lab/job-1").ownedBy("Job", "job")};
        const auto passSecond = [&open] {
            open.rig.clock.advance(std::chrono::seconds(1));
            open.rig.deliver();
        };

        open.tab.commands()->prepareMenu();
        for (int i = 0; i < 5; ++i)
            passSecond();
        QVERIFY(!open.action("drain")->isEnabled());
        QVERIFY(open.action("drain")->toolTip().contains(s("You have no permission to create pods/eviction")));
        open.rig.mayEvictIn = {{"lab"}};
        open.rig.operations.rights().forget();
        for (int i = 0; i < 5; ++i)
            passSecond();

        QVERIFY(open.action("drain")->isEnabled());
    }

    void theDetailsUncordonANode()
    {
        Tab open;
        open.select("n2");

        open.tab.findChild<QToolButton *>(s("uncordon"))->click();

        QVERIFY(open.dialog<CordonDialog>()->windowTitle().startsWith(s("Uncordon n2")));
    }

    void whatTheDetailsOfferIsTrueWhenItIsSeen()
    {
        Tab open; // n1
        open.rig.show({aNode("n1").ready().cordoned().version(s("2"))});

        const auto *uncordon = open.tab.findChild<QToolButton *>(s("uncordon"));
        QVERIFY(uncordon->isVisible() && uncordon->isEnabled());
    }

    void whileADrainRunsItsNodeIsUncordonedFromNowhere()
    {
        Tab open;
        open.select("n2");
        const auto *inDetails = open.tab.findChild<QToolButton *>(s("uncordon"));
        DrainOrder order;
        order.node = "n2";
        open.rig.operations.drain(order);
        auto *board = open.tab.findChild<DrainBoard *>();
        const auto *onBoard = board->findChild<QPushButton *>(s("uncordon"));

        QVERIFY(!open.action("uncordon")->isEnabled());
        for (const QString &tip : {open.action("uncordon")->toolTip(), inDetails->toolTip(), onBoard->toolTip()})
            QVERIFY2(tip.contains(s("n2 is being drained: cancel the drain first.")), qPrintable(tip));
        QVERIFY(!inDetails->isEnabled() && !onBoard->isEnabled());
        board->current()->cancel();
        open.rig.clock.advance(std::chrono::milliseconds(200));

        QVERIFY(open.action("uncordon")->isEnabled());
        QVERIFY(inDetails->isEnabled() && onBoard->isEnabled());
    }

    void theCordonOfADrainThatRunsIsNotUndone()
    {
        Tab open;
        const CordonNote note = open.rig.operations.noteFor({});
        open.rig.operations.write({*cordonWrite(*open.rig.node("n1"), note)});
        const NodeBuilder cordoned = aNode("n1").ready().cordoned().version(s("2")).annotation(
            s("drover.desktop/cordon"), QString::fromStdString(noteText(note)));
        open.rig.answerWrite("n1", cordoned);
        open.rig.show({cordoned});
        DrainOrder order;
        order.node = "n1";
        open.rig.operations.drain(order);
        open.rig.journal.loadNow();
        QSignalSpy hints(open.tab.commands(), &NodeCommands::hinted);

        open.tab.commands()->undoLast();

        QVERIFY(!open.dialog<WriteDialog>());
        QVERIFY(hints.back().front().toString().contains(s("cancel the drain first")));
    }

    void aSelectionSaysItsCounts()
    {
        Tab open;
        open.view().selectAll();

        QVERIFY(open.action("cordon")->text().contains(s("(1)")));
        QVERIFY(open.action("drain")->text().contains(s("(2)")));
    }

    void theLastWriteIsUndoneWithItsReverseDiff()
    {
        Tab open;
        open.rig.operations.write(
            {*cordonWrite(*open.rig.node("n1"), open.rig.operations.noteFor({}))});
        const NodeBuilder cordoned = aNode("n1").ready().cordoned().version(s("2")).annotation(
            s("drover.desktop/cordon"),
            QString::fromStdString(noteText(open.rig.operations.noteFor({}))));
        open.rig.answerWrite("n1", cordoned);
        open.rig.show({cordoned});
        open.rig.journal.loadNow();

        open.tab.commands()->undoLast();

        QVERIFY(open.dialog<WriteDialog>());
    }

    void nothingElseIsUndoneInThePlaceOfADelete()
    {
        Tab open;
        open.rig.operations.write({*cordonWrite(*open.rig.node("n1"), open.rig.operations.noteFor({}))});
        open.rig.answerWrite("n1", aNode("n1").ready().cordoned().version(s("2")));
        open.rig.operations.write({deleteWrite(*open.rig.node("n2"))});
        const auto deleting = open.rig.requests.findOpen("DELETE /api/v1/nodes/n2");
        QVERIFY(deleting);
        open.rig.requests.answer(*deleting, aNode("n2").json().toStdString());
        open.rig.journal.loadNow();
        QSignalSpy hints(open.tab.commands(), &NodeCommands::hinted);

        open.tab.commands()->undoLast();

        QVERIFY(!open.dialog<WriteDialog>());
        QCOMPARE(hints.back().front().toString(), open.tab.commands()->undoLastRefusal());
        QVERIFY(hints.back().front().toString().contains(s("Deleting n2 cannot be undone")));
    }

    void theBoardComesWithADrainAndF6ReachesIt()
    {
        Tab open;
        auto *board = open.tab.findChild<DrainBoard *>();
        QVERIFY(board->isHidden());
        DrainOrder order;
        order.node = "n1";

        open.rig.operations.drain(order);
        QVERIFY(board->isVisible());
        open.tab.focusNextPane();
        open.tab.focusNextPane();
        QVERIFY(board->isAncestorOf(open.tab.focusWidget()));
        board->current()->cancel();

        QVERIFY(board->endLineText().contains(s("Canceled before its pods were read")));
        open.rig.operations.putAway(*board->current());
        QVERIFY(board->isHidden());
    }
};

QTEST_MAIN(TestNodeCommands)
#include "tst_nodecommands.moc"
