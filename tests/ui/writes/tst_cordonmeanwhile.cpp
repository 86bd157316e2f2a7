#include "tests/ui/writes/operationsrig.h"
#include "ui/writes/cordondialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
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
        QCOMPARE(open.dialog->findChild<QLabel *>(u"names"_s)->text(), u"n2"_s);
        open.somebodyCordons("n2");
        open.rig.clock.advance(1s);

        QCOMPARE(open.dialog->blockedBecause(), u"There is nothing left to do."_s);
    }

    void theNameThatWasTypedStays()
    {
        Opened open(2, {aNode("n3").ready()}, GuardLevel::Production);
        QTest::keyClicks(open.dialog->findChild<QLineEdit *>(u"typedName"_s), u"prod"_s);

        open.somebodyCordons("n1");
        open.rig.clock.advance(1s);

        QVERIFY(open.button()->isEnabled());
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
