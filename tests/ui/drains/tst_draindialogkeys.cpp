#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/draindialog.h"
#include "ui/theme/enterkey.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// What Return does in the dialog of a drain.
class TestDrainDialogKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItBeganWithIsFilledInSoThatReturnDoesNotCancel()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready(), aNode("n2").ready()});
        DrainOptions options = DrainDialog::startOptions();
        options.podSelector = s("app=web");
        const QPointer<DrainDialog> dialog = new DrainDialog(rig.operations, {rig.node("n1")}, {}, options);
        dialog->show();
        rig.deliver();
        auto *selector = dialog->findChild<QLineEdit *>(s("podSelector"));
        QCOMPARE(selector->text(), s("app=web"));
        selector->setFocus();

        QTest::keyClick(selector, Qt::Key_Return);

        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->focusWidget(), dialog->actButton());
        delete dialog;
    }

    void returnInAReasonThatIsEmptyLeavesTheOptionsAsTheyAre()
    {
        const EnterKey enterKey(*qApp);
        OperationsRig rig;
        rig.show({aNode("n1").ready(), aNode("n2").ready()});
        const QPointer<DrainDialog> dialog =
            new DrainDialog(rig.operations, {rig.node("n1")}, {}, DrainDialog::startOptions());
        dialog->show();
        rig.deliver();
        auto *force = dialog->findChild<QCheckBox *>(s("force"));
        auto *reason = dialog->findChild<QLineEdit *>(s("reason"));
        force->setFocus();
        QTest::keyClick(force, Qt::Key_Space);
        reason->setFocus();

        QTest::keyClick(reason, Qt::Key_Return);

        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(force->isChecked());
        QCOMPARE(dialog->focusWidget(), dialog->actButton());
        QVERIFY(rig.writes().isEmpty());
        delete dialog;
    }
};

QTEST_MAIN(TestDrainDialogKeys)
#include "tst_draindialogkeys.moc"
