#include "tests/ui/writes/operationsrig.h"
#include "ui/writes/cordondialog.h"
#include "ui/writes/messagebox.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Asks whether n1 and n2 are to be cordoned, or n1 alone.
struct Opened {
    OperationsRig rig;
    std::unique_ptr<CordonDialog> dialog;

    explicit Opened(std::size_t count, NodeBatch others = {}, GuardLevel guard = GuardLevel::Careful)
        : rig(guard)
    {
        NodeBatch nodes{aNode("n1").ready(), aNode("n2").ready()};
        nodes.insert(nodes.end(), others.begin(), others.end());
        rig.show(nodes);
        nodes.resize(count);
        dialog = std::make_unique<CordonDialog>(rig.operations, CordonDialog::Way::Cordon, nodes, QColor());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }
    void somebodyCordons(const char *name)
    {
        rig.show({aNode(name).ready().cordoned().version(u"2"_s)});
    }
    QCheckBox *agree() const { return dialog->findChild<QCheckBox *>(u"agree"_s); }
    QPushButton *button() const { return dialog->actButton(); }
};

QString notesOf(const CordonDialog &dialog)
{
    const auto *box = dialog.findChild<MessageBox *>(u"cordonNotes"_s);
    return box ? box->text() : QString();
}

} // namespace

/// What others do while it asks whether to cordon.
class TestCordonMeanwhile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBecomesTheLastNodeIsAskedAbout()
    {
        Opened open(1);
        QVERIFY(open.button()->isEnabled());

        open.somebodyCordons("n2");
        open.rig.clock.advance(1s);

        QVERIFY(open.dialog->warningText().contains(u"No other node of the cluster is ready"_s));
        QVERIFY(!open.agree()->isHidden() && !open.button()->isEnabled());
        QTest::keyClick(open.agree(), Qt::Key_Space);
        QVERIFY(open.button()->isEnabled());
    }

    void soIsWhatCameWithinTheLastMoment()
    {
        Opened open(1);
        open.somebodyCordons("n2");

        open.button()->click();

        QVERIFY(open.rig.writes().isEmpty());
        QCOMPARE(open.dialog->blockedBecause(), u"Tick the box below the warning first."_s);
    }

    void whatSomebodyElseCordonedIsCountedNoMore()
    {
        Opened open(2, {aNode("n3").ready()});
        QVERIFY(open.button()->text().contains(u"2 nodes"_s));

        open.somebodyCordons("n1");
        open.rig.clock.advance(1s);
        QVERIFY(open.button()->text().contains(u"1 node"_s));
        QCOMPARE(open.dialog->findChild<QLabel *>(u"leftOut"_s)->text(), u"1 more is cordoned already."_s);
        QCOMPARE(open.dialog->findChild<QPlainTextEdit *>(u"names"_s)->toPlainText(), u"n2"_s);
        open.somebodyCordons("n2");
        open.rig.clock.advance(1s);

        QCOMPARE(open.dialog->blockedBecause(),
                 u"All of them were cordoned meanwhile: there is nothing left to do."_s);
    }

    void aNodeThatIsDeletedIsNotCordoned()
    {
        Opened open(1, {aNode("n3").ready()});
        open.rig.cache.apply({{}, {"n1"}});
        open.rig.clock.advance(1s);

        QCOMPARE(open.dialog->blockedBecause(), u"The node was deleted while this was open."_s);
        QVERIFY(!open.button()->isEnabled());
        QVERIFY(!open.dialog->findChild<QPushButton *>(u"copyKubectl"_s)->isEnabled());
    }

    void norIsAnotherThatWasCreatedUnderItsName()
    {
        Opened open(1, {aNode("n3").ready()});
        open.rig.show({aNode("n1").ready().uid(u"another"_s).version(u"9"_s)});

        open.button()->click(); // before the dialog was told

        QVERIFY(open.rig.writes().isEmpty());
        QCOMPARE(open.dialog->blockedBecause(), u"The node was deleted while this was open."_s);
    }

    void ofSeveralTheOthersAreCordoned()
    {
        Opened open(2, {aNode("n3").ready()});
        open.rig.cache.apply({{}, {"n1"}});
        open.rig.clock.advance(1s);

        QVERIFY(open.dialog->warningText().contains(u"Deleted while this was open, and left out here: n1."_s));
        QVERIFY(open.dialog->findChild<QLabel *>(u"leftOut"_s)->isHidden());
        QCOMPARE(open.dialog->findChild<QPlainTextEdit *>(u"names"_s)->toPlainText(), u"n2"_s);
        open.button()->click();
        QCOMPARE(open.rig.writes().size(), 1);
        QVERIFY(open.rig.writes()[0].startsWith(u"PATCH /api/v1/nodes/n2"_s));
    }

    void ofOneThatSomebodyElseCordonedItIsSaidAndNoCommandIsLeft()
    {
        Opened open(1, {aNode("n3").ready()});
        const auto *copy = open.dialog->findChild<QPushButton *>(u"copyKubectl"_s);
        QVERIFY(copy->isEnabled());

        open.somebodyCordons("n1");
        open.rig.clock.advance(1s);

        const QString why = u"n1 was cordoned meanwhile: there is nothing left to do."_s;
        QCOMPARE(open.dialog->blockedBecause(), why);
        QVERIFY(!copy->isEnabled());
        QVERIFY(copy->toolTip().contains(why));
    }

    void beforeItIsUncordonedItIsSaidThatDroverDidNotCordonIt()
    {
        OperationsRig rig;
        rig.show({aNode("n1").cordoned()});
        CordonDialog one(rig.operations, CordonDialog::Way::Uncordon, rig.cache.nodes(), QColor());
        QCOMPARE(notesOf(one), u"Cordoned; since when is not reported"_s);

        for (int i = 2; i <= 8; ++i)
            rig.show({aNode(u"n%1"_s.arg(i)).cordoned()});
        CordonDialog all(rig.operations, CordonDialog::Way::Uncordon, rig.cache.nodes(), QColor());

        QVERIFY(notesOf(all).startsWith(u"n1: Cordoned; since when is not reported\nn2: "_s));
        QVERIFY(notesOf(all).endsWith(u"\n… and 2 more"_s));
    }

    void theNameThatWasTypedStays()
    {
        Opened open(2, {aNode("n3").ready()}, GuardLevel::Production);
        QTest::keyClicks(open.dialog->findChild<QLineEdit *>(u"typedName"_s), u"prod"_s);

        open.somebodyCordons("n1");
        open.rig.clock.advance(1s);

        QVERIFY(open.button()->isEnabled());
    }

    void whatGrowsBeforeItIsPlacedStaysInTheMiddleOfItsWindow()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready(), aNode("n2").ready()});
        QWidget window;
        window.setGeometry(100, 100, 600, 600);
        window.show();
        auto *dialog = new CordonDialog(rig.operations, CordonDialog::Way::Cordon, {rig.node("n1")}, QColor(), &window);
        dialog->open();
        const QRect before = dialog->geometry();
        QVERIFY(std::abs(before.center().y() - window.geometry().center().y()) < 20); // beside its frame
        dialog->move(0, 0); // a window manager that has it in hand, and has not placed it

        dialog->setStale(u"Stale since 14:02"_s);

        QVERIFY(dialog->height() > before.height());
        QVERIFY(std::abs(dialog->geometry().center().y() - before.center().y()) <= 1);
        QVERIFY(std::abs(dialog->geometry().center().x() - before.center().x()) <= 1);
    }

    void besideTheResultsNothingIsAsked()
    {
        Opened open(1, {aNode("n3").ready()});
        open.button()->click();
        QVERIFY(open.dialog->isShowingResults());

        open.somebodyCordons("n2");
        open.somebodyCordons("n3");
        open.rig.clock.advance(1s);

        QVERIFY(!open.agree()->isVisible());
        QCOMPARE(open.dialog->warningText(), QString());
    }
};

QTEST_MAIN(TestCordonMeanwhile)
#include "tst_cordonmeanwhile.moc"
