#include "tests/ui/writes/operationsrig.h"
#include "ui/columns/columnsdialog.h"
#include "ui/columns/tableshelf.h"
#include "ui/drains/draindialog.h"
#include "ui/help/helptopics.h"
#include "ui/help/helpwindow.h"
#include "ui/operations/journaldialog.h"
#include "ui/settings/settingsdialog.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What F1 explains there, where the dialog begins.
QString explainedIn(QDialog &dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    if (!QTest::qWaitForWindowActive(&dialog) || !dialog.focusWidget())
        return u"no focus"_s;
    QTest::keyClick(dialog.focusWidget(), Qt::Key_F1);
    const auto *help = dialog.findChild<HelpWindow *>();
    const QString topic = help && help->isVisible() ? help->currentTopic() : u"no help"_s;
    return helpTopic(topic) ? topic : u"no topic: "_s + topic;
}

} // namespace

/// F1 in the dialogs that have much in them.
class TestDialogHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachExplainsItself()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready(), aNode("n2").ready()});
        TableShelf shelf;
        DrainDialog plan(rig.operations, {rig.node("n1")}, {}, DrainDialog::startOptions());
        ColumnsDialog columns({}, shelf, {}, nullptr);
        JournalDialog journal(rig.journal, rig.clock, [](const JournalEntry &) { return QString(); });
        SettingsDialog settings({}, true, {});

        QCOMPARE(explainedIn(plan), u"window/Plan"_s);
        QCOMPARE(explainedIn(columns), u"window/Columns"_s);
        QCOMPARE(explainedIn(journal), u"window/Journal"_s);
        QCOMPARE(explainedIn(settings), u"window/Settings"_s);
    }
};

QTEST_MAIN(TestDialogHelp)
#include "tst_dialoghelp.moc"
