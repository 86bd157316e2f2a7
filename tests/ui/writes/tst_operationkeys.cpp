// Keys in the dialogs that write: one Return alone never does.

#include "tests/ui/writes/operationsrig.h"
#include "ui/theme/enterkey.h"
#include "ui/writes/cordondialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

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

void sendReturn(QWidget *to, QEvent::Type type, quint64 milliseconds)
{
    QKeyEvent event(type, Qt::Key_Return, {});
    event.setTimestamp(milliseconds);
    QCoreApplication::sendEvent(to, &event);
}

} // namespace

class TestOperationKeys : public QObject
{
    Q_OBJECT

    const EnterKey m_enterKey{*qApp};

private Q_SLOTS:
    void returnInAFieldThatIsEmptyTakesNothingBack()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        QCOMPARE(dialog->focusWidget()->objectName(), s("reason"));

        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->focusWidget(), dialog->actButton());
        QVERIFY(rig.writes().isEmpty());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);

        QVERIFY(!dialog || !dialog->isVisible());
        QVERIFY(rig.writes().isEmpty());
    }

    void afterAReasonReturnGoesToTheButtonAndThenPressesIt()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        auto *reason = dialog->findChild<QLineEdit *>(s("reason"));

        QTest::keyClicks(reason, s("disk swap"));
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(rig.writes().isEmpty());
        QCOMPARE(dialog->focusWidget(), dialog->actButton());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);

        QCOMPARE(rig.writes().size(), 1);
    }

    void afterAReasonReturnGoesToTheBoxBelowAWarningFirst()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready().label(s("node-role.kubernetes.io/control-plane"), {})});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        auto *agree = dialog->findChild<QCheckBox *>(s("agree"));
        auto *reason = dialog->findChild<QLineEdit *>(s("reason"));
        QVERIFY(!agree->isHidden());

        QTest::keyClicks(reason, s("disk swap"));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(dialog->focusWidget(), agree);
        QTest::keyClick(agree, Qt::Key_Return); // it is not ticked
        QCOMPARE(dialog->focusWidget(), agree);
        QTest::keyClick(agree, Qt::Key_Space);
        QTest::keyClick(agree, Qt::Key_Return);
        QCOMPARE(dialog->focusWidget(), dialog->actButton());
        QVERIFY(rig.writes().isEmpty());
    }

    void ofAReasonThatWasTakenOverItGoesToTheButtonToo()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        dialog->offerReason(s("disk swap"));

        QTest::keyClick(dialog->findChild<QLineEdit *>(s("reason")), Qt::Key_Return);

        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->focusWidget(), dialog->actButton());
        QVERIFY(rig.writes().isEmpty());
    }

    void aReturnThatIsHeldWritesNothing()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        const QPointer<CordonDialog> dialog = open(rig, Way::Cordon);
        auto *reason = dialog->findChild<QLineEdit *>(s("reason"));

        QTest::keyClicks(reason, s("disk swap"));
        sendReturn(reason, QEvent::KeyPress, 1000);
        QCOMPARE(dialog->focusWidget(), dialog->actButton());
        for (const quint64 repeated : {1660U, 1700U, 1740U}) {
            sendReturn(dialog->actButton(), QEvent::KeyRelease, repeated);
            sendReturn(dialog->actButton(), QEvent::KeyPress, repeated);
        }
        QVERIFY(rig.writes().isEmpty());
        sendReturn(dialog->actButton(), QEvent::KeyRelease, 1780);
        sendReturn(dialog->actButton(), QEvent::KeyPress, 1900);

        QCOMPARE(rig.writes().size(), 1);
    }

    void whereNothingIsToBeFilledInReturnIsCancelToo()
    {
        OperationsRig rig;
        rig.show({aNode("n1").cordoned()});
        const QPointer<CordonDialog> dialog = open(rig, Way::Uncordon);
        QVERIFY(dialog->focusWidget());
        QVERIFY(dialog->focusWidget() != dialog->actButton());

        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);

        QVERIFY(!dialog || !dialog->isVisible());
        QVERIFY(rig.writes().isEmpty());
    }
};

QTEST_MAIN(TestOperationKeys)
#include "tst_operationkeys.moc"
