#include "tests/ui/writes/operationsrig.h"
#include "ui/writes/cordondialog.h"
#include "ui/writes/messagebox.h"

#include <QLineEdit>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What the boxes of the dialog say, a line each.
QString saidOf(std::initializer_list<NodeBuilder> nodes)
{
    OperationsRig rig;
    NodeBatch batch;
    for (const NodeBuilder &node : nodes)
        batch.push_back(node);
    rig.show(batch);
    DeleteDialog dialog(rig.operations, batch, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    rig.deliver();
    QStringList said;
    for (const MessageBox *box : dialog.findChildren<MessageBox *>())
        said << box->text();
    return said.join(u'\n');
}

} // namespace

/// What is said of the pods before a node is deleted.
class TestDeleteDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeThatIsReadyIsBetterDrainedFirst()
    {
        const QString said = saidOf({aNode("n1").ready()});
        QVERIFY2(said.contains(u"drain first"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"Terminating"_s), qPrintable(said));
    }

    void aKubeletThatEndsNoPodsIsNotToldToDrain()
    {
        for (const QString &ready : {u"Unknown"_s, u"False"_s}) {
            const QString said = saidOf({aNode("n1").ready(ready)});
            QVERIFY2(!said.contains(u"drain"_s, Qt::CaseInsensitive), qPrintable(said));
            QVERIFY2(said.contains(u"Terminating until the node object is deleted"_s), qPrintable(said));
        }
    }

    void ofSeveralOnlyThoseThatAreReadyAreToBeDrained()
    {
        const QString said = saidOf({aNode("n1").ready(), aNode("n2").ready(u"Unknown"_s), aNode("n3").ready(u"False"_s)});
        QVERIFY2(said.contains(u"Not cordoned: 1 node."_s), qPrintable(said));
        QVERIFY2(said.contains(u"Not ready: 2 nodes."_s), qPrintable(said));
    }

    void theNameIsTypedAtOnceAndReturnInItTakesNothingBack()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready()});
        DeleteDialog dialog(rig.operations, {aNode("n1").ready()}, {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *field = dialog.findChild<QLineEdit *>(u"typedName"_s);
        QCOMPARE(dialog.focusWidget(), field);
        QTest::keyClicks(dialog.focusWidget(), u"n1"_s);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(dialog.focusWidget()->objectName(), u"act"_s);
        QVERIFY(dialog.isVisible());

        DeleteDialog another(rig.operations, {aNode("n1").ready()}, {});
        another.setAttribute(Qt::WA_DeleteOnClose, false);
        another.show();
        QTest::keyClick(another.focusWidget(), Qt::Key_Return);
        QVERIFY(another.isVisible());
        QCOMPARE(another.focusWidget()->objectName(), u"typedName"_s);
    }
};

QTEST_MAIN(TestDeleteDialog)
#include "tst_deletedialog.moc"
