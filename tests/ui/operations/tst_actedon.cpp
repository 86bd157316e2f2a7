// What is selected after something was done to a node that stands in for hidden ones, or was not.

#include "tests/support/nodebuilder.h"
#include "tests/ui/operations/tabrig.h"
#include "ui/drains/draindialog.h"
#include "ui/operations/nodecommands.h"
#include "ui/writes/cordondialog.h"

#include <QPushButton>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// n1 and n2 are selected and hidden; n3 stands in for them.
void hideSelected(Tab &open, const QString &filter = s("name:n3"))
{
    open.rig.show({aNode("n3").ready()});
    open.view().selectAll();
    open.view().selectionModel()->select(open.view().filter().index(open.view().filter().rowOf("n3"), 0),
                                         QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    open.view().filter().setQuery(filter);
    open.view().standIn();
    QCOMPARE(open.view().selectedNames(), QStringList{s("n3")});
}

QStringList selectedWithoutFilter(Tab &open)
{
    open.view().filter().setQuery({});
    open.view().standIn();
    QCoreApplication::sendPostedEvents(&open.view()); // what comes back does so by now
    QStringList names = open.view().selectedNames();
    names.sort();
    return names;
}

} // namespace

class TestActedOn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHiddenIsSelectedAgainAfterAPlanThatWasOnlyLookedAt()
    {
        Tab open;
        hideSelected(open);

        open.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(open.dialog<DrainDialog>()->windowTitle(), s("Drain n3 in prod"));
        QTest::keyClick(open.dialog<DrainDialog>(), Qt::Key_Escape);

        QCOMPARE(selectedWithoutFilter(open), (QStringList{s("n1"), s("n2")}));
    }

    void whatWasDrainedInsteadIsTheChosenOne()
    {
        Tab open;
        hideSelected(open);

        open.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        open.rig.deliver();
        open.dialog<DrainDialog>()->actButton()->click();
        open.rig.deliver();
        QVERIFY(open.rig.operations.runningDrainOf("n3"));
        QCOMPARE(selectedWithoutFilter(open), QStringList{s("n3")});
    }

    void soIsWhatWasSentBeforeTheFilterHidItToo()
    {
        Tab open;
        hideSelected(open, s("name:n3 status=schedulable"));

        open.press(Qt::Key_D, Qt::ControlModifier);
        open.dialog<CordonDialog>()->actButton()->click();
        open.rig.show({aNode("n3").ready().cordoned().version(s("2"))}); // before the answer
        QCOMPARE(open.view().selectedNames(), QStringList());
        open.rig.answerWrite("n3", aNode("n3").ready().cordoned().version(s("2")));

        QCOMPARE(selectedWithoutFilter(open), QStringList{s("n3")});
    }

    void whatIsDoneFromElsewhereSelectsNothingInATableThatNobodySees()
    {
        Tab open;
        hideSelected(open);
        open.rig.show({aNode("n3").ready().cordoned().version(s("2"))});
        open.tab.hide();

        open.tab.commands()->uncordonNode(s("n3"));
        open.dialog<CordonDialog>()->actButton()->click();

        QCOMPARE(open.rig.writes().size(), 1);
        QCOMPARE(selectedWithoutFilter(open), (QStringList{s("n1"), s("n2")}));
    }

    void whatAsksNothingIsDoneAtOnce()
    {
        Tab open;
        hideSelected(open);
        DrainOrder order;
        order.node = "n3";
        open.rig.operations.drain(order);
        open.tab.commands()->prepareMenu();

        open.action("pause-drain")->trigger();

        QVERIFY(open.rig.operations.runningDrainOf("n3")->isPaused());
        QCOMPARE(selectedWithoutFilter(open), QStringList{s("n3")});
    }
};

QTEST_MAIN(TestActedOn)
#include "tst_actedon.moc"
