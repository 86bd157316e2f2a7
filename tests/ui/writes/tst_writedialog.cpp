#include "core/operations/cordon.h"
#include "tests/ui/writes/operationsrig.h"
#include "ui/writes/messagebox.h"
#include "ui/writes/writedialog.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <functional>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Opened {
    OperationsRig rig;
    std::unique_ptr<WriteDialog> dialog;

    explicit Opened(bool isCordoned, const std::function<void(OperationsRig &)> &prepare = {})
    {
        if (prepare)
            prepare(rig);
        rig.show({aNode("n1").ready().cordoned(isCordoned), aNode("n2").ready()});
        const NodePtr node = rig.node("n1");
        const std::optional<NodeWrite> write =
            isCordoned ? uncordonWrite(*node) : cordonWrite(*node, rig.operations.noteFor({}));
        dialog = std::make_unique<WriteDialog>(rig.operations, u"Undo on n1 in prod"_s, u"Takes it back."_s,
                                               node, *write, u"&Undo"_s, QColor());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }
    DrainOperation *drain()
    {
        DrainOrder order;
        order.node = "n1";
        return rig.operations.drain(order);
    }
};

/// In the place of its folder: nothing can be kept there, whoever runs the test.
void putStoneFor(const Journal &journal)
{
    QFile stone(journal.folder());
    QVERIFY(QDir(journal.folder()).removeRecursively() && stone.open(QIODevice::WriteOnly));
}

} // namespace

/// A write that is shown, while others go on.
class TestWriteDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDrainThatBeginsWhileItIsOpenHoldsTheUndoOfACordon()
    {
        Opened open(true);
        QVERIFY(open.dialog->actButton()->isEnabled());

        DrainOperation *drain = open.drain();
        QCOMPARE(open.dialog->blockedBecause(), u"n1 is being drained: cancel the drain first."_s);
        open.dialog->actButton()->click();
        QVERIFY(open.rig.writes().isEmpty());
        drain->cancel();

        QVERIFY(open.dialog->actButton()->isEnabled());
    }

    void aJournalThatCannotBeWrittenHoldsItAtOnceAndLetsGoByItself()
    {
        Opened open(true, [](OperationsRig &rig) { putStoneFor(rig.journal); });
        const auto *why = open.dialog->findChild<QLabel *>(u"blockedBecause"_s);
        QTRY_VERIFY(!open.dialog->actButton()->isEnabled());
        const auto *box = open.dialog->findChild<MessageBox *>(u"journalProblem"_s);
        QVERIFY2(box->text().contains(open.rig.journal.folder()), qPrintable(box->text()));
        QVERIFY(!why->isVisible()); // once is enough

        QVERIFY(QFile::remove(open.rig.journal.folder()));
        open.rig.clock.advance(std::chrono::seconds(2));
        QTRY_VERIFY(open.dialog->actButton()->isEnabled());
        QVERIFY(!box->isVisible());
        open.dialog->actButton()->click();
        QCOMPARE(open.rig.writes().size(), 1);
    }

    void aJournalThatCannotBeWrittenAnyMoreIsSeenWhenItActs()
    {
        Opened open(true);
        putStoneFor(open.rig.journal);
        open.dialog->actButton()->click();
        QVERIFY(!open.dialog->isShowingResults());
        QVERIFY(open.dialog->blockedBecause().contains(open.rig.journal.folder()));
        QVERIFY(open.rig.writes().isEmpty());
    }

    void whatLetsNoPodsComeIsNotHeldByIt()
    {
        Opened open(false);

        open.drain();

        QVERIFY(open.dialog->actButton()->isEnabled());
    }

    void productionIsSaidInWords()
    {
        Opened open(false);
        auto *word = open.dialog->findChild<QLabel *>(u"guardWord"_s);
        QVERIFY(word);
        QVERIFY(!word->isVisible());

        open.rig.operations.setGuard(GuardLevel::Production);

        QVERIFY(word->isVisible());
        QCOMPARE(word->text(), u"Production"_s);
    }
};

QTEST_MAIN(TestWriteDialog)
#include "tst_writedialog.moc"
