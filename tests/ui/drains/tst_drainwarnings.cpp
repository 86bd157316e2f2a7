#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/draindialog.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Opened {
    OperationsRig rig;
    std::unique_ptr<DrainDialog> dialog;

    explicit Opened(const NodeBuilder &n1)
    {
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({n1, aNode("n2").ready()});
        dialog = std::make_unique<DrainDialog>(rig.operations, NodeBatch{rig.node("n1")}, QColor(),
                                               DrainDialog::startOptions());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }
    /// So low that the form scrolls, with what is folded away at first.
    QCheckBox &unfoldInLowDialog()
    {
        rig.deliver();
        auto &check = *dialog->findChild<QCheckBox *>(u"disableEviction"_s);
        dialog->resize(dialog->width(), dialog->minimumSizeHint().height());
        form()->widget()->findChild<QToolButton *>()->click();
        return check;
    }
    QScrollArea *form() const
    {
        QWidget *part = dialog->findChild<QCheckBox *>(u"disableEviction"_s);
        while (!qobject_cast<QScrollArea *>(part))
            part = part->parentWidget();
        return static_cast<QScrollArea *>(part);
    }
};

bool isWhole(const QWidget &part)
{
    return part.isVisible() && part.visibleRegion() == QRegion(part.rect());
}

} // namespace

/// When the warnings of a drain are made anew, and which of them ask for a tick.
class TestDrainWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterACheckThatFailedWhatComesWithTheFirstPlanAsksForNoTick()
    {
        Opened open(aNode("n1").ready(u"Unknown"_s));
        open.rig.requests.fail(*open.rig.requests.findOpen("GET /api/v1/pods"),
                               anError(Error::Kind::Server, 500));
        open.rig.deliver();
        QCOMPARE(open.dialog->blockedBecause(), u"It cannot be planned."_s);

        open.dialog->findChild<QPushButton *>(u"recheck"_s)->click();
        open.rig.deliver();

        QVERIFY(open.dialog->warningText().contains(u"is silent"_s));
        QVERIFY(open.dialog->findChild<QCheckBox *>(u"agree"_s)->isHidden());
        QVERIFY(open.dialog->actButton()->isEnabled());
    }

    void aHeartbeatOfAnotherNodeMakesNothingAnew()
    {
        Opened open(aNode("n1").ready());
        open.rig.deliver();
        const std::size_t waiting = open.rig.clock.pendingCount();

        open.rig.show({aNode("n2")
                           .condition(u"Ready"_s, u"True"_s, u"2026-11-26T05:00:00Z"_s)
                           .version(u"2"_s)});
        QCOMPARE(open.rig.clock.pendingCount(), waiting);
        open.rig.show({aNode("n2").ready().cordoned().version(u"3"_s)});
        QCOMPARE(open.rig.clock.pendingCount(), waiting + 1);
    }

    void whatIsUnfoldedComesIntoSight()
    {
        Opened open(aNode("n1").ready());
        const QCheckBox &check = open.unfoldInLowDialog();

        QTRY_VERIFY(isWhole(check));
    }

    void whatIsTickedStaysInSightWhenItBringsAWarning()
    {
        Opened open(aNode("n1").ready());
        QCheckBox &check = open.unfoldInLowDialog();
        QTRY_VERIFY(isWhole(check)); // what was unfolded was shown
        open.dialog->resize(open.dialog->width(), open.dialog->height() + 100); // for the warning
        const int room = open.form()->height();
        const int below = check.mapTo(open.form()->widget(), QPoint(0, check.height())).y();
        open.form()->verticalScrollBar()->setValue(below - room); // it is the last that is seen
        QVERIFY(isWhole(check));
        QCOMPARE(check.mapTo(open.form(), QPoint(0, check.height())).y(), room);
        check.setFocus();
        QTest::keyClick(&check, Qt::Key_Space);

        QTRY_VERIFY(open.form()->height() < room);
        QVERIFY(open.dialog->warningText().contains(u"deleted, not evicted"_s));
        QTRY_VERIFY(isWhole(check));
    }

    void whatHasTheFocusStaysInSightWhereTheDialogIsMadeLower()
    {
        Opened open(aNode("n1").ready());
        QCheckBox &check = open.unfoldInLowDialog();
        QTRY_VERIFY(isWhole(check));
        open.dialog->resize(open.dialog->width(), open.dialog->height() + 60);
        check.setFocus();
        const int below = check.mapTo(open.form()->widget(), QPoint(0, check.height())).y();
        open.form()->verticalScrollBar()->setValue(below - open.form()->height()); // it is the last that is seen
        QVERIFY(isWhole(check));

        open.dialog->resize(open.dialog->width(), open.dialog->height() - 60);

        QTRY_VERIFY(isWhole(check));
    }

    void whatIsTickedWhileItIsCutComesIntoSight()
    {
        Opened open(aNode("n1").ready());
        QCheckBox &check = open.unfoldInLowDialog();
        QTRY_VERIFY(isWhole(check));
        QScrollBar &bar = *open.form()->verticalScrollBar();
        bar.setValue(bar.value() - check.height() / 2);
        QVERIFY(!isWhole(check));
        QTest::mouseClick(&check, Qt::LeftButton, {}, QPoint(8, 4));

        QVERIFY(check.isChecked());
        QTRY_VERIFY(isWhole(check));
    }
};

QTEST_MAIN(TestDrainWarnings)
#include "tst_drainwarnings.moc"
