#include "core/operations/cordon.h"
#include "tests/ui/writes/operationsrig.h"
#include "ui/theme/spacing.h"
#include "ui/writes/cordondialog.h"
#include "ui/writes/messagebox.h"

#include <QCheckBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTreeWidget>

#include <algorithm>

using namespace drover;
using namespace drover::ui;

namespace {

using Way = CordonDialog::Way;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QPointer<CordonDialog> open(OperationsRig &rig, Way way)
{
    const NodeBatch nodes = rig.cache.nodes();
    rig.show({aNode("other").ready()}); // so that none is the last that is ready
    auto *dialog = new CordonDialog(rig.operations, way, nodes, {});
    dialog->show();
    return dialog;
}

void answerGet(OperationsRig &rig, const NodeBuilder &node)
{
    rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"), node.json().toStdString());
}

QString rereadText(const OperationDialog *dialog)
{
    return dialog->findChild<MessageBox *>(s("reread"))->text();
}

} // namespace

class TestCordonDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCordonedAlreadyIsLeftOutAndSaid()
    {
        OperationsRig rig;
        rig.show({aNode("n1"), aNode("n2"), aNode("n3").cordoned(), aNode("n4").cordoned()});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        const auto says = [&dialog](const char *words) {
            const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [words](const QLabel *label) { return label->text().contains(s(words)); });
        };

        QVERIFY(dialog->actButton()->text().contains(s("2 nodes")));
        QVERIFY(says("2 more are cordoned already."));
        QVERIFY(says("on these nodes until they are uncordoned"));
        delete dialog;
    }

    void allThatAreActedOnAreNamed()
    {
        OperationsRig rig;
        NodeBatch nodes;
        QStringList names;
        for (int i = 0; i < 200; ++i) {
            names << s("ip-10-0-%1.example").arg(i, 3, 10, QChar(u'0'));
            nodes.push_back(aNode(names.last()));
        }
        rig.show(std::move(nodes));
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        const auto *list = dialog->findChild<QPlainTextEdit *>(s("names"));

        QCOMPARE(list->toPlainText().remove(u'\n'), names.join(s(", ")));
        QVERIFY(list->isVisible() && list->height() < dialog->height() / 2);
        QTRY_VERIFY(list->height() > 3 * list->fontMetrics().lineSpacing());
        QCOMPARE(list->height(), list->minimumHeight()); // nothing stands over it
        QCOMPARE(list->focusPolicy(), Qt::StrongFocus); // the keys scroll it
        const QTextBlock middle = list->document()->findBlock(list->document()->characterCount() / 2);
        QCOMPARE(middle.layout()->lineCount(), 0); // nobody sees it yet
        delete dialog;
    }

    void aFewNamesTakeTheLinesThatTheyNeed()
    {
        OperationsRig rig;
        rig.show({aNode("ip-10-0-1.example"), aNode("ip-10-0-2.example"), aNode("ip-10-0-3.example"),
                  aNode("ip-10-0-4.example"), aNode("ip-10-0-5.example")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        QCoreApplication::sendPostedEvents();

        const auto *list = dialog->findChild<QPlainTextEdit *>(s("names"));
        QVERIFY(list->isVisible() && list->height() < 3 * list->fontMetrics().lineSpacing());
        QCOMPARE(list->height(), list->minimumHeight());
        QCOMPARE(dialog->height(), dialog->layout()->totalHeightForWidth(dialog->width()));
        delete dialog;
    }

    void aDrainThatBeginsWhileItIsOpenHoldsTheUncordon()
    {
        OperationsRig rig;
        rig.show({aNode("n1").cordoned()});
        const QPointer<CordonDialog> dialog = open(rig, Way::Uncordon);
        DrainOrder order;
        order.node = "n1";

        DrainOperation *drain = rig.operations.drain(order);
        QCOMPARE(dialog->blockedBecause(), s("n1 is being drained: cancel the drain first."));
        drain->cancel();

        QVERIFY(dialog->actButton()->isEnabled());
    }

    void theReasonGoesIntoTheSamePatch()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        QSignalSpy done(dialog, &CordonDialog::done);

        QTest::keyClicks(dialog->findChild<QLineEdit *>(s("reason")), s("disk swap"));
        QTest::keyClick(dialog->actButton(), Qt::Key_Space);
        QCOMPARE(rig.writes().size(), 1);
        QVERIFY(rig.writes()[0].contains(s("disk swap")));
        QVERIFY(rig.writes()[0].contains(s("\"unschedulable\":true")));
        const CordonNote note = rig.operations.noteFor(s("disk swap"));
        rig.answerWrite("n1",
                        aNode("n1").cordoned().annotation(s("drover.desktop/cordon"),
                                                          QString::fromStdString(noteText(note))));

        QCOMPARE(done.size(), 1);
    }

    void ofAMixedSelectionOnlyTheOthersAreCordoned()
    {
        OperationsRig rig;
        rig.show({aNode("n1").cordoned(), aNode("n2"), aNode("n3")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);

        QVERIFY(dialog->actButton()->text().contains(s("2 nodes")));
        dialog->actButton()->click();

        QCOMPARE(rig.writes().size(), 2);
        QVERIFY(dialog->isShowingResults());
    }

    void inProductionTheNameMustBeTyped()
    {
        OperationsRig rig(GuardLevel::Production);
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        auto *name = dialog->findChild<QLineEdit *>(s("typedName"));

        QVERIFY(name->isVisible());
        QVERIFY(!dialog->actButton()->isEnabled());
        QTest::keyClicks(name, s("n1"));

        QVERIFY(dialog->actButton()->isEnabled());
    }

    void aControlPlaneNodeAsksOnceMore()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready().label(s("node-role.kubernetes.io/control-plane"), {})});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);

        QVERIFY(dialog->warningText().contains(s("control-plane")));
        QVERIFY(!dialog->findChild<QLineEdit *>(s("typedName"))->isVisible());
        QVERIFY(!dialog->actButton()->isEnabled());
        QTest::keyClick(dialog->findChild<QCheckBox *>(s("agree")), Qt::Key_Space);

        QVERIFY(dialog->actButton()->isEnabled());
    }

    void inProductionTheTypedNameAnswersTheWarningToo()
    {
        OperationsRig rig(GuardLevel::Production);
        rig.show({aNode("n1").ready().label(s("node-role.kubernetes.io/control-plane"), {})});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);

        QVERIFY(dialog->findChild<QCheckBox *>(s("agree"))->isHidden());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(s("typedName")), s("n1"));

        QVERIFY(dialog->actButton()->isEnabled());
    }

    void readOnlyTurnsTheActOff()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);

        rig.operations.setGuard(GuardLevel::ReadOnly);

        QVERIFY(!dialog->actButton()->isEnabled());
    }

    void inAStaleTabTheNodeIsReadAgainAtOnceAndAtThePress()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);

        dialog->setStale(s("Stale since 14:02"));
        QVERIFY(!dialog->actButton()->isEnabled());
        answerGet(rig, aNode("n1"));
        QVERIFY(rereadText(dialog).contains(s("Stale since 14:02")));
        QVERIFY(rereadText(dialog).contains(s("nothing has changed")));
        dialog->actButton()->click();
        QVERIFY(rig.writes().isEmpty());
        answerGet(rig, aNode("n1"));

        QCOMPARE(rig.writes().size(), 1);
    }

    void whatIsDifferentAtThePressIsShownBeforeAnythingIsWritten()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        dialog->setStale(s("Stale since 14:02"));
        answerGet(rig, aNode("n1"));

        dialog->actButton()->click();
        answerGet(rig, aNode("n1").label(s("pool"), s("b")));
        QVERIFY(rereadText(dialog).contains(s("other labels now: pool")));
        QVERIFY(rig.writes().isEmpty());
        dialog->actButton()->click();
        answerGet(rig, aNode("n1").label(s("pool"), s("b")));

        QCOMPARE(rig.writes().size(), 1);
    }

    void whatCannotBeReadAgainIsNotWrittenAndTriedAgain()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);

        dialog->setStale(s("Stale since 14:02"));
        rig.requests.fail(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                          anError(Error::Kind::Network, 0, s("no route")));
        QVERIFY(!dialog->actButton()->isEnabled());
        QVERIFY(rereadText(dialog).contains(s("no route")));
        rig.clock.advance(std::chrono::seconds(5));
        answerGet(rig, aNode("n1"));
        QVERIFY(dialog->actButton()->isEnabled());
        dialog->setStale({});

        QVERIFY(rereadText(dialog).isEmpty());
    }

    void aNodeThatSomebodyCordonedMeanwhileIsLeftAlone()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);

        rig.show({aNode("n1").cordoned().version(s("9"))});
        dialog->actButton()->click();

        QVERIFY(rig.writes().isEmpty());
        QVERIFY(dialog->blockedBecause().contains(s("nothing left")));
    }

    void soItIsInAStaleTab()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);

        dialog->setStale(s("Stale since 14:02"));
        answerGet(rig, aNode("n1").cordoned());

        QVERIFY(rereadText(dialog).contains(s("n1 is cordoned now.")));
        QVERIFY(dialog->blockedBecause().contains(s("nothing left")));
    }

    void aDryRunOnlyTriesAndSaysSo()
    {
        OperationsRig rig(GuardLevel::Careful, true);
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        QSignalSpy done(dialog, &CordonDialog::done);

        dialog->actButton()->click();
        QVERIFY(rig.writes()[0].contains(s("dryRun=All")));
        const CordonNote note = rig.operations.noteFor({});
        rig.answerWrite("n1",
                        aNode("n1").cordoned().annotation(s("drover.desktop/cordon"),
                                                          QString::fromStdString(noteText(note))));

        QCOMPARE(done.size(), 1);
        QVERIFY(done[0][0].toString().contains(s("Nothing was changed")));
        QVERIFY(rig.journal.entries().empty());
    }

    void aRefusalIsShownInTheServersWords()
    {
        OperationsRig rig;
        rig.show({aNode("n1").cordoned()});
        const QPointer<CordonDialog> dialog = open(rig, Way::Uncordon);

        dialog->actButton()->click();
        rig.requests.fail(*rig.requests.findOpen("PATCH"),
                          anError(Error::Kind::Forbidden, 403, s("ana may not")));

        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->isShowingResults());
    }

    void whyItFailedIsReadToItsEnd()
    {
        OperationsRig rig;
        rig.show({aNode("n1").cordoned()});
        const QPointer<CordonDialog> dialog = open(rig, Way::Uncordon);
        dialog->actButton()->click();
        rig.requests.fail(*rig.requests.findOpen("PATCH"),
                          anError(Error::Kind::Server, 500, s("The journal could not be written, and nothing is sent "
                                  "without a line in it: there is no space left on the device that has its folder")));
        QCoreApplication::sendPostedEvents();

        const auto *results = dialog->findChild<QTreeWidget *>();
        const QModelIndex why = results->model()->index(0, 1);
        const QSize room = results->visualRect(why).size() - QSize(5 * kSpace, 0);
        const QFontMetrics font = results->fontMetrics();
        QVERIFY(room.height() / font.lineSpacing() * room.width() > font.horizontalAdvance(why.data().toString()));
    }

    void deletingAsksForTheNameInEveryCluster()
    {
        OperationsRig rig;
        rig.pods = {aPod("a/1"), aPod("a/2")};
        rig.show({aNode("n1")});
        auto *dialog = new DeleteDialog(rig.operations, rig.cache.nodes(), {});
        dialog->show();
        rig.deliver();
        QCOMPARE(dialog->height(), dialog->layout()->totalHeightForWidth(dialog->width()));

        QVERIFY(!dialog->actButton()->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(s("typedName")), s("n1"));
        dialog->actButton()->click();

        QVERIFY(rig.writes()[0].startsWith(s("DELETE /api/v1/nodes/n1")));
        delete dialog;
    }
};

QTEST_MAIN(TestCordonDialog)
#include "tst_cordondialog.moc"
