#include "tests/ui/writes/operationsrig.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/detailswindow.h"
#include "ui/clusters/detailswindows.h"
#include "ui/details/detailspane.h"
#include "ui/nodes/nodeview.h"
#include "ui/writes/cordondialog.h"
#include "ui/writes/operationdialog.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A tab where n1 is selected, with n2 in a window of its own.
struct Opened {
    OperationsRig rig;
    ClusterTab tab{{{}, u"prod"_s, u"ana"_s, {}, false}, rig.cache, rig.clock};
    DetailsWindow *window = nullptr;

    explicit Opened(const NodeBuilder &other)
    {
        tab.setOperations(rig.operations);
        rig.show({aNode("n1").ready(), other, aNode("n3").ready()});
        tab.showFreshness(Live{rig.clock.wallNow(), true, {}}, true);
        tab.show();
        tab.view().setCurrentIndex(tab.view().model()->index(0, 0));
        tab.windows().open(u"n2"_s);
        window = tab.findChild<DetailsWindow *>();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) const { QTest::keyClick(window, key, modifiers); }
    /// As the journal has it, too.
    void cordonN2()
    {
        rig.show({aNode("n2").ready().cordoned()});
        JournalEntry entry;
        entry.cluster = rig.operations.context().cluster;
        entry.node = u"n2"_s;
        entry.action = u"cordon"_s;
        entry.before = uR"({"spec":{"unschedulable":null}})"_s;
        entry.after = uR"({"spec":{"unschedulable":true}})"_s;
        entry.undoBody = entry.before.toUtf8();
        entry.nodeUid = QString::fromStdString(std::string(rig.node("n2")->uid));
        QVERIFY(rig.journal.begin(entry));
    }
    template <typename Dialog>
    Dialog *dialog() const
    {
        return window->findChild<Dialog *>();
    }
};

/// One of the window's that the tab is in.
struct MainAction {
    QAction action;
    QSignalSpy triggered{&action, &QAction::triggered};

    MainAction(ClusterTab &tab, const QString &id, QKeyCombination keys) : action(&tab)
    {
        action.setObjectName(id);
        action.setShortcut(keys);
    }
};

} // namespace

/// The keys of the Node menu in a window of details.
class TestWindowKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreForTheNodeThatItShows()
    {
        Opened open(aNode("n2").ready());
        QCOMPARE(open.tab.view().currentName(), u"n1"_s);

        open.press(Qt::Key_D, Qt::ControlModifier);

        const auto *dialog = open.dialog<CordonDialog>();
        QVERIFY(dialog);
        QVERIFY2(dialog->windowTitle().contains(u"Cordon n2"_s), qPrintable(dialog->windowTitle()));
    }

    void ofANodeThatIsGoneThatIsSaid()
    {
        Opened open(aNode("n2").ready());
        open.rig.cache.apply({{}, {"n2"}});

        open.press(Qt::Key_D, Qt::ControlModifier);

        QVERIFY(!open.dialog<CordonDialog>());
        QVERIFY2(QToolTip::text().contains(u"n2 is not in this cluster any more"_s), qPrintable(QToolTip::text()));
    }

    void theKeyOfCordonTakesItBack()
    {
        Opened open(aNode("n2").ready().cordoned());

        open.press(Qt::Key_D, Qt::ControlModifier);

        const auto *dialog = open.dialog<CordonDialog>();
        QVERIFY(dialog);
        QVERIFY2(dialog->windowTitle().contains(u"Uncordon n2"_s), qPrintable(dialog->windowTitle()));
    }

    void whatCannotBeDoneSaysWhy()
    {
        Opened open(aNode("n2").ready());
        open.rig.operations.setGuard(GuardLevel::ReadOnly);

        open.press(Qt::Key_E, Qt::ControlModifier);

        QVERIFY(!open.dialog<QDialog>());
        QVERIFY2(QToolTip::text().contains(u"read-only"_s), qPrintable(QToolTip::text()));
    }

    void pagesAreItsOwn()
    {
        Opened open(aNode("n2").ready());
        const QString before = open.tab.detailsPage();

        open.press(Qt::Key_Y, Qt::ControlModifier);

        QCOMPARE(open.window->pane().page(), u"yaml"_s);
        QCOMPARE(open.tab.detailsPage(), before);
    }

    void thePaletteIsTheMainWindows()
    {
        Opened open(aNode("n2").ready());
        QAction palette(&open.tab);
        palette.setObjectName(u"palette"_s);
        palette.setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_F9)});
        QSignalSpy triggered(&palette, &QAction::triggered);

        open.press(Qt::Key_K, Qt::ControlModifier);
        open.press(Qt::Key_F9, Qt::NoModifier);
        open.press(Qt::Key_F7, Qt::NoModifier);

        QCOMPARE(triggered.size(), 2);
    }

    void theLastWriteIsTakenBackOverTheWindow()
    {
        Opened open(aNode("n2").ready());
        const MainAction undo(open.tab, u"undo"_s, Qt::CTRL | Qt::Key_Z);

        open.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(QToolTip::text().contains(u"no write to this cluster"_s), qPrintable(QToolTip::text()));
        open.cordonN2();
        open.press(Qt::Key_Z, Qt::ControlModifier);

        const auto *dialog = open.dialog<OperationDialog>();
        QVERIFY(dialog);
        QVERIFY2(dialog->windowTitle().contains(u"Undo on n2"_s), qPrintable(dialog->windowTitle()));
        QVERIFY(undo.triggered.isEmpty());
    }

    void whyTheLastWriteIsNotTakenBackIsSaidThere()
    {
        Opened open(aNode("n2").ready());
        const MainAction undo(open.tab, u"undo"_s, Qt::CTRL | Qt::Key_Z);
        open.cordonN2();
        DrainOrder order;
        order.node = "n2";
        open.rig.operations.drain(order);

        open.press(Qt::Key_Z, Qt::ControlModifier);

        QVERIFY(!open.dialog<OperationDialog>());
        QVERIFY2(QToolTip::text().contains(u"n2 is being drained"_s), qPrintable(QToolTip::text()));
    }

    void otherKeysOfTheMainWindowWorkOrSayWhyNot()
    {
        Opened open(aNode("n2").ready());
        MainAction journal(open.tab, u"journal"_s, Qt::CTRL | Qt::Key_J);
        const MainAction columns(open.tab, u"columns"_s, Qt::CTRL | Qt::Key_H);

        open.press(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(journal.triggered.size(), 1);
        journal.action.setEnabled(false);
        journal.action.setStatusTip(u"It is not read yet."_s);
        open.press(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(journal.triggered.size(), 1);
        QVERIFY2(QToolTip::text().contains(u"not read yet"_s), qPrintable(QToolTip::text()));
        open.press(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(columns.triggered.isEmpty());
        QVERIFY2(QToolTip::text().contains(u"works in the main window"_s), qPrintable(QToolTip::text()));
        open.press(Qt::Key_G, Qt::ControlModifier); // the table's own
        QVERIFY2(QToolTip::text().contains(u"\"Group by This Column\" works"_s), qPrintable(QToolTip::text()));
    }
};

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
