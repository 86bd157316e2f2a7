#include "tests/ui/operations/tabrig.h"
#include "ui/clusters/filterbar.h"
#include "ui/drains/drainboard.h"
#include "ui/drains/drainlist.h"
#include "ui/operations/nodecommands.h"
#include "ui/theme/enterkey.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Drained : Tab {
    Drained() : Tab({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()}) {}
    DrainOperation &drain(const char *node)
    {
        DrainOrder order;
        order.node = node;
        DrainOperation *drain = rig.operations.drain(order);
        rig.clock.advance(1s);
        return *drain;
    }
    QString refusal(const char *id) { return action(id)->isEnabled() ? QString() : action(id)->statusTip(); }
    QMessageBox *question() { return tab.findChild<QMessageBox *>(); }
};

} // namespace

/// Pausing, resuming and canceling drains from wherever the actions of nodes are.
class TestDrainActs : public QObject
{
    Q_OBJECT

    const EnterKey m_enterKey{*qApp};

private Q_SLOTS:
    void withoutADrainTheySayWhyTheyAreOff()
    {
        Drained open;
        for (const char *id : {"pause-drain", "resume-drain", "cancel-drain"})
            QCOMPARE(open.refusal(id), u"This node is not being drained."_s);
        open.view().selectAll();
        QCOMPARE(open.refusal("cancel-drain"), u"None of these nodes is being drained."_s);
    }

    void oneKeyPausesAndResumes()
    {
        Drained open;
        DrainOperation &drain = open.drain("n1");
        QCOMPARE(open.refusal("pause-drain"), QString());
        QCOMPARE(open.refusal("resume-drain"), u"The drain is not paused."_s);

        open.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(drain.isPaused());
        QCOMPARE(open.refusal("pause-drain"), u"The drain is paused already."_s);
        open.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(!drain.isPaused());
    }

    void whatDrainsTellAtOnceIsLookedAtOnce()
    {
        Drained open;
        const std::vector<DrainOperation *> drains{&open.drain("n1"), &open.drain("n2"), &open.drain("n3")};
        QSignalSpy looked(open.tab.commands(), &NodeCommands::availabilityChanged);

        for (DrainOperation *drain : drains)
            drain->setPaused(true);

        QCOMPARE(looked.size(), 0);
        open.rig.clock.advance(200ms);
        QCOMPARE(looked.size(), 1);
        QCOMPARE(open.refusal("resume-drain"), QString());
    }

    void cancelingAsksFirst()
    {
        Drained open;
        DrainOperation &drain = open.drain("n1");
        open.action("cancel-drain")->trigger();
        QVERIFY(open.question());
        QVERIFY(drain.progress().isRunning());

        open.question()->findChild<QPushButton *>(u"stop"_s)->click();

        QCOMPARE(drain.progress().outcome, DrainOutcome::Cancelled);
        open.rig.clock.advance(200ms);
        QCOMPARE(open.refusal("cancel-drain"), u"This node is not being drained."_s);
    }

    void ofASelectionThoseAreMeantThatAreDrained()
    {
        Drained open;
        DrainOperation &first = open.drain("n1");
        DrainOperation &other = open.drain("n2");
        open.view().selectAll();
        QCOMPARE(open.action("pause-drain")->text(), u"Pau&se Drain (2)"_s);

        open.action("pause-drain")->trigger();
        QVERIFY(first.isPaused() && other.isPaused());
        open.action("cancel-drain")->trigger();
        QVERIFY(open.question()->text().contains(u"n1"_s) && open.question()->text().contains(u"n2"_s));
        open.question()->findChild<QPushButton *>(u"stop"_s)->click();

        QVERIFY(!first.progress().isRunning() && !other.progress().isRunning());
    }

    /// The table may have another node selected.
    void onTheBoardTheDrainThatIsChosenThereIsMeant()
    {
        Drained open;
        DrainOperation &drain = open.drain("n2");
        QCOMPARE(open.refusal("pause-drain"), u"This node is not being drained."_s);

        open.tab.board()->setFocus();
        QCOMPARE(open.refusal("pause-drain"), QString());
        QCOMPARE(open.action("pause-drain")->text(), u"Pau&se Drain: n2"_s);
        QCOMPARE(open.action("pause-drain")->data().toString(), u"Pause Drain: n2"_s); // for the palette
        QTest::keyClick(open.tab.focusWidget(), Qt::Key_P, Qt::ControlModifier);
        QVERIFY(drain.isPaused());
        open.view().setFocus();

        QCOMPARE(open.refusal("resume-drain"), u"This node is not being drained."_s);
        QCOMPARE(open.action("pause-drain")->text(), u"Pau&se Drain"_s);
    }

    void theDrainOnTheBoardIsMeantThoughItsNodeIsGone()
    {
        Drained open;
        DrainOperation &drain = open.drain("n2");
        open.tab.board()->setFocus();

        open.rig.cache.apply({{}, {"n2"}});
        open.rig.clock.advance(1s);

        QVERIFY(drain.progress().isRunning());
        QCOMPARE(open.refusal("pause-drain"), QString());
        QTest::keyClick(open.tab.focusWidget(), Qt::Key_P, Qt::ControlModifier);
        QVERIFY(drain.isPaused());
        open.action("cancel-drain")->trigger();
        QVERIFY(open.question() && open.question()->text().contains(u"n2"_s));
    }

    void whereNoNodeIsSelectedTheDrainThatRunsOnTheBoardIsStoppedAndNeverResumed()
    {
        Drained open;
        DrainOperation &drain = open.drain("n2");
        open.tab.filterBar().field().setText(u"nothing"_s);
        open.rig.clock.advance(1s);
        QVERIFY(open.view().selectedNodes().empty());

        QCOMPARE(open.refusal("pause-drain"), QString());
        QCOMPARE(open.action("pause-drain")->text(), u"Pau&se Drain: n2"_s);
        QSignalSpy hints(open.tab.commands(), &NodeCommands::hinted);
        open.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(drain.isPaused());
        QCOMPARE(hints.value(0).value(0).toString(), u"The drain of n2 is paused."_s);
        QCOMPARE(open.refusal("resume-drain"), u"No node is selected."_s);
        open.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(drain.isPaused());
        open.action("cancel-drain")->trigger();
        QVERIFY(open.question() && open.question()->text().contains(u"n2"_s));
        open.question()->findChild<QPushButton *>(u"stop"_s)->click();
        open.rig.clock.advance(1s);

        QCOMPARE(open.refusal("pause-drain"), u"No node is selected."_s);
        QCOMPARE(open.action("pause-drain")->text(), u"Pau&se Drain"_s);
    }

    void whereAClusterIsReadOnlyADrainThatRunsCanBeStoppedStill()
    {
        Drained open;
        open.drain("n1");
        open.rig.operations.setGuard(GuardLevel::ReadOnly);

        QCOMPARE(open.refusal("pause-drain"), QString());
        QCOMPARE(open.refusal("cancel-drain"), QString());
        QVERIFY(!open.refusal("drain").isEmpty());
        open.action("pause-drain")->trigger();
        QCOMPARE(open.refusal("resume-drain"), u"This cluster is read-only here."_s); // it would evict
        open.rig.clock.advance(1s);
        QVERIFY(!open.tab.board()->findChild<QPushButton *>(u"pause"_s)->isEnabled());
    }

    void aKeyThatIsHeldTakesNothingBack()
    {
        Drained open;
        DrainOperation &drain = open.drain("n1");
        for (const bool isRepeated : {false, true, true}) {
            QTest::simulateEvent(&open.view(), true, Qt::Key_P, Qt::ControlModifier, QString(), isRepeated);
            QVERIFY(drain.isPaused());
        }
        auto *button = open.tab.board()->findChild<QPushButton *>(u"pause"_s);
        for (const bool isRepeated : {false, true, true}) {
            QTest::simulateEvent(button, true, Qt::Key_Return, Qt::NoModifier, QString(), isRepeated);
            QVERIFY(!drain.isPaused());
        }
    }

    void anotherDrainOnTheBoardIsMeantAtOnce()
    {
        Drained open;
        open.drain("n1").cancel();
        open.drain("n2");
        open.tab.board()->setFocus();
        auto *list = open.tab.board()->findChild<DrainList *>();
        for (const bool isRunning : {false, true, false}) {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                list->setCurrentIndex(list->model()->index(row, 0));
                if (open.tab.board()->current()->progress().isRunning() == isRunning)
                    break;
            }
            QCOMPARE(open.refusal("pause-drain").isEmpty(), isRunning);
        }
    }

    void theBoardShowsItsNodeInTheTable()
    {
        Drained open;
        open.drain("n2");
        open.tab.filterBar().field().setText(u"n1"_s);
        open.tab.board()->setFocus();

        Q_EMIT open.tab.board()->nodeWanted(u"n2"_s);

        QCOMPARE(open.view().currentName(), u"n2"_s);
        QVERIFY(open.view().hasFocus());
        QCOMPARE(open.tab.filterBar().text(), QString());
    }
};

QTEST_MAIN(TestDrainActs)
#include "tst_drainacts.moc"
