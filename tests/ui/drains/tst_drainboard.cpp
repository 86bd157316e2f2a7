#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/drainboard.h"
#include "ui/drains/drainsmodel.h"
#include "ui/drains/drainwords.h"
#include "ui/help/helpsubject.h"
#include "ui/writes/availability.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

void drainN1(OperationsRig &rig)
{
    DrainOrder order;
    order.node = "n1";
    rig.operations.drain(order);
}

/// A board in a window, with a field that would take the keys from it.
struct InAWindow {
    QWidget window;
    DrainBoard *board;

    explicit InAWindow(OperationsRig &rig) : board(new DrainBoard(rig.operations, rig.clock))
    {
        auto *rows = new QVBoxLayout(&window);
        rows->addWidget(board);
        rows->addWidget(new QLineEdit);
        window.show();
        window.activateWindow();
    }
    QPushButton *button(const char *name) const
    {
        return board->findChild<QPushButton *>(QLatin1StringView(name));
    }
    /// Where the keys do nothing that was not meant.
    bool hasKeysInAList() const
    {
        return board->isAncestorOf(window.focusWidget()) &&
               !qobject_cast<QPushButton *>(window.focusWidget());
    }
};

} // namespace

/// What the board says of a drain after its end.
class TestDrainBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeThatSomebodyUncordonedSinceIsNotCalledCordoned()
    {
        OperationsRig rig;
        const NodeBuilder cordoned = aNode("n1").ready().cordoned();
        rig.show({cordoned});
        DrainBoard board(rig.operations, rig.clock);
        board.show();
        drainN1(rig);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            cordoned.json().toStdString());
        board.current()->cancel();
        const auto *uncordon = board.findChild<QPushButton *>(u"uncordon"_s);
        QVERIFY(board.endLineText().contains(u"node stays cordoned"_s));
        QVERIFY(!factsOf(rig.operations).isDraining); // though it is on the board still
        QCOMPARE(helpSubjectAt(uncordon), u"drain/Canceled"_s);
        QVERIFY(uncordon->isEnabled());

        rig.show({aNode("n1").ready().version(u"2"_s)});
        rig.clock.advance(1s);

        QVERIFY(board.endLineText().contains(u"node is not cordoned"_s));
        QVERIFY(!uncordon->isEnabled());
    }

    void beforeItsPodsAreReadItSaysWhatItDoesAndCountsNone()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        const NodeBuilder cordoned = aNode("n1").ready().cordoned();
        rig.show({cordoned});
        DrainBoard board(rig.operations, rig.clock);
        board.show();
        drainN1(rig);
        const auto gone = [&board] {
            return board.findChild<QTreeView *>()->model()->index(0, DrainsModel::GoneColumn).data().toString();
        };

        QCOMPARE(board.endLineText(), u"n1 · Beginning: reading the node and its pods…"_s);
        QCOMPARE(gone(), u"…"_s);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"), cordoned.json().toStdString());
        QVERIFY(!board.endLineText().contains(u"0 of 0"_s));
        rig.deliver();
        QVERIFY2(gone().endsWith(u" of 1"_s), qPrintable(gone()));
    }

    void whenItEndedIsSaidAndHowLongItTookOnce()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready().cordoned()});
        DrainBoard board(rig.operations, rig.clock);
        board.show();
        const auto *times = board.findChild<QLabel *>(u"times"_s);
        const auto answerNode = [&rig] {
            rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                                aNode("n1").ready().cordoned().json().toStdString());
            rig.deliver();
        };
        drainN1(rig);
        QVERIFY(times->text().startsWith(u"since "_s));
        rig.clock.advance(2s);
        answerNode();
        QVERIFY2(board.endLineText().contains(u"Drained in 2s"_s), qPrintable(board.endLineText()));
        QVERIFY2(times->text().startsWith(u"ended "_s), qPrintable(times->text()));
        QVERIFY(!times->text().contains(u"2s"_s));

        drainN1(rig);
        rig.clock.advance(3s);
        board.current()->cancel();

        QVERIFY(!board.endLineText().contains(u"3s"_s));
        QVERIFY2(times->text().endsWith(u", took 3s"_s), qPrintable(times->text()));
    }

    void aDeadlineIsSetBeforeItIsRaised()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({aNode("n1").ready().cordoned()});
        DrainBoard board(rig.operations, rig.clock);
        board.show();
        drainN1(rig);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            aNode("n1").ready().cordoned().json().toStdString());
        rig.deliver();
        const auto *button = board.findChild<QPushButton *>(u"deadline"_s);
        const auto offered = [button] {
            Q_EMIT button->menu()->aboutToShow();
            return button->menu()->actions();
        };
        QCOMPARE(button->text(), u"Set Dea&dline"_s);
        QCOMPARE(offered().size(), 2);

        QAction *first = offered().front();
        QVERIFY(first->text().startsWith(u"In "_s));
        first->trigger();

        QCOMPARE(button->text(), u"Raise Dea&dline"_s);
        QCOMPARE(offered().size(), 3);
        offered().back()->trigger();
        QVERIFY(!board.current()->progress().deadline);
    }

    void whenADrainIsBlockedTheTableIsToldOnce()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").label("app", "web").ownedBy("ReplicaSet", "web")};
        rig.budgets = {aBudget("shop/web").selects("app", "web").spec("maxUnavailable", 0).room(0, 1, 1, 1)};
        rig.show({aNode("n1").ready().cordoned()});
        DrainBoard board(rig.operations, rig.clock);
        board.show();
        drainN1(rig);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            aNode("n1").ready().cordoned().json().toStdString());
        rig.deliver();
        QSignalSpy told(&rig.operations, &ClusterOperations::drainsChanged);
        QCOMPARE(rig.operations.standsByNode().at("n1"), DrainStand::Draining);

        for (int attempt = 1; attempt <= 2; ++attempt) {
            const auto eviction = rig.requests.findOpen("POST /api/v1/namespaces/shop/pods/web-1/eviction");
            QVERIFY(eviction);
            Error refusal = anError(Error::Kind::Throttled, 429);
            refusal.causes.push_back({u"DisruptionBudget"_s, {}, {}});
            rig.requests.fail(*eviction, refusal);
            rig.clock.advance(10s);
        }

        QVERIFY2(board.endLineText().contains(u"Blocked for good"_s), qPrintable(board.endLineText()));
        QCOMPARE(rig.operations.standsByNode().at("n1"), DrainStand::BlockedForGood);
        QCOMPARE(told.size(), 1);
    }

    void whenADrainIsTriedAgainTheTableIsTold()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({aNode("n1").ready().cordoned()});
        drainN1(rig);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            aNode("n1").ready().cordoned().json().toStdString());
        rig.deliver();
        rig.clock.advance(20ms);
        QCOMPARE(rig.operations.standsByNode().at("n1"), DrainStand::Draining);
        rig.requests.fail(*rig.requests.findOpen("POST /api/v1/namespaces"),
                          anError(Error::Kind::Invalid, 422));
        rig.clock.advance(1s);
        QVERIFY(rig.operations.standsByNode().empty());
        QSignalSpy told(&rig.operations, &ClusterOperations::drainsChanged);

        rig.operations.drains().front()->retryFailed();
        rig.clock.advance(20ms);

        QCOMPARE(told.size(), 1);
        QVERIFY(rig.operations.standsByNode().contains("n1"));
    }

    void whoPausesReadsIt()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({aNode("n1").ready().cordoned()});
        DrainBoard board(rig.operations, rig.clock);
        board.show();
        drainN1(rig);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            aNode("n1").ready().cordoned().json().toStdString());
        rig.deliver();

        QSignalSpy told(&rig.operations, &ClusterOperations::drainsChanged);
        QVERIFY(rig.operations.standsByNode().at("n1") != DrainStand::Paused);
        board.current()->setPaused(true);
        board.current()->setPaused(true);
        rig.clock.advance(20ms);

        QVERIFY(board.endLineText().contains(u"Paused"_s));
        QCOMPARE(told.size(), 1); // the table's word changes with it
        QCOMPARE(rig.operations.standsByNode().at("n1"), DrainStand::Paused);
        board.current()->setPaused(false);
        rig.clock.advance(20ms);
        QVERIFY(!board.endLineText().contains(u"Paused"_s));
    }

    void whoStopsADrainByItsButtonStaysInTheBoard()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready()});
        InAWindow shown(rig);
        QVERIFY(QTest::qWaitForWindowActive(&shown.window));
        drainN1(rig);
        QPushButton *stop = shown.button("cancel");
        QVERIFY(stop && stop->isEnabled());
        stop->setFocus();

        stop->click();
        shown.window.findChild<QMessageBox *>()->findChild<QPushButton *>(u"stop"_s)->click();
        rig.clock.advance(2s);

        QVERIFY(!stop->isEnabled());
        QVERIFY(shown.hasKeysInAList());
    }

    void whoTriesAgainByItsButtonStaysInTheBoard()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({aNode("n1").ready().cordoned()});
        InAWindow shown(rig);
        QVERIFY(QTest::qWaitForWindowActive(&shown.window));
        drainN1(rig);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            aNode("n1").ready().cordoned().json().toStdString());
        rig.deliver();
        rig.requests.fail(*rig.requests.findOpen("POST /api/v1/namespaces"),
                          anError(Error::Kind::Invalid, 422));
        rig.clock.advance(1s);
        QPushButton *again = shown.button("retry");
        QVERIFY(again && again->isEnabled());
        again->setFocus();

        again->click();
        rig.clock.advance(1s);

        QVERIFY(!again->isEnabled());
        QVERIFY2(shown.hasKeysInAList(), qPrintable(shown.window.focusWidget()->objectName()));
    }

    void soDoesWhoUncordonsTheNodeOutOfADialog()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready().cordoned()});
        InAWindow shown(rig);
        QVERIFY(QTest::qWaitForWindowActive(&shown.window));
        drainN1(rig);
        shown.board->current()->cancel();
        rig.clock.advance(2s);
        QPushButton *uncordon = shown.button("uncordon");
        QVERIFY(uncordon->isEnabled());
        uncordon->setFocus();
        QWidget dialog; // has the keys meanwhile
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));

        rig.show({aNode("n1").ready().version(u"2"_s)});
        rig.clock.advance(1s);

        QVERIFY(!uncordon->isEnabled());
        QVERIFY(shown.hasKeysInAList());
    }

    void theBoardAndTheJournalSayWhenItBeganAlike()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready()});
        DrainBoard board(rig.operations, rig.clock);
        drainN1(rig);
        rig.clock.advance(1s);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            aNode("n1").ready().json().toStdString());
        rig.deliver();

        QCOMPARE(rig.journal.entries().size(), 2u); // the drain's, and the cordon's above it
        QCOMPARE(rig.journal.entries().back().at, board.current()->progress().started);
    }

    void theEndOfADrainIsTold()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready()});
        DrainBoard board(rig.operations, rig.clock);
        QSignalSpy ended(&board, &DrainBoard::ended);
        drainN1(rig);
        QCOMPARE(ended.size(), 0);
        board.current()->cancel();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.front().front().toString(), u"n1 · "_s + endLine(board.current()->progress()));
    }

    void whoAsksForWhatRunsSeesNoneThatIsOver()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready(), aNode("n2").ready()});
        DrainBoard board(rig.operations, rig.clock);
        drainN1(rig);
        DrainOperation *running = board.current();
        DrainOrder order;
        order.node = "n2";
        DrainOperation *over = rig.operations.drain(order);
        QCOMPARE(board.current(), over);
        over->cancel();

        board.showRunning();

        QCOMPARE(board.current(), running);
        running->cancel();
        board.showDrain(*over);
        board.showRunning();
        QCOMPARE(board.current(), over);
    }

    void aNodeThatSomebodyUncordonsWhileItDrainsIsTold()
    {
        OperationsRig rig;
        const NodeBuilder cordoned = aNode("n1").ready().cordoned();
        rig.show({cordoned});
        DrainBoard board(rig.operations, rig.clock);
        board.show();
        drainN1(rig);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            cordoned.json().toStdString());
        rig.clock.advance(1s);
        QVERIFY(!board.endLineText().contains(u"uncordoned"_s));

        rig.show({aNode("n1").ready().version(u"2"_s)});
        rig.clock.advance(1s);
        QVERIFY(board.endLineText().contains(u"uncordoned by someone else at "_s));

        rig.show({aNode("n1").ready().cordoned().version(u"3"_s)});
        rig.clock.advance(1s);
        QVERIFY(!board.endLineText().contains(u"uncordoned"_s));
    }
};

QTEST_MAIN(TestDrainBoard)
#include "tst_drainboard.moc"
