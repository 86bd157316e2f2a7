#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/draindialog.h"

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
};

QTEST_MAIN(TestDrainDialogKeys)
#include "tst_draindialogkeys.moc"
