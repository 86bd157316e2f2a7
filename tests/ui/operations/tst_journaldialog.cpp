#include "core/drain/drainrecord.h"
#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/unfinisheddialog.h"
#include "ui/operations/journaldialog.h"
#include "ui/operations/journalmodel.h"
#include "ui/writes/messagebox.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTreeView>
#include <QTreeWidget>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

JournalEntry entryOf(const char *node, const char *action)
{
    JournalEntry entry;
    entry.cluster = {{}, s("prod")};
    entry.clusterName = s("prod");
    entry.node = s(node);
    entry.nodeUid = s("uid-") + s(node);
    entry.action = s(action);
    entry.what = s(action) + s(" ") + s(node);
    entry.before = s("{\"spec\":{\"unschedulable\":null}}");
    entry.after = s("{\"spec\":{\"unschedulable\":true}}");
    entry.undoBody = "{\"spec\":{\"unschedulable\":null}}";
    entry.by = s("ana@laptop");
    return entry;
}

QString undoes(const JournalEntry &)
{
    return {};
}

} // namespace

class TestJournalDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newEntriesComeInAboveAndOutcomesFollow()
    {
        OperationsRig rig;
        JournalModel model(rig.journal, rig.clock);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QString first = *rig.journal.begin(entryOf("n1", "cordon"));
        QSignalSpy inserted(&model, &JournalModel::rowsInserted);

        const QString second = *rig.journal.begin(entryOf("n2", "cordon"));
        rig.journal.end(first, JournalEntry::Outcome::Failed, s("no"));

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.entryAt(0).id, second);
        QCOMPARE(model.index(1, JournalModel::OutcomeColumn).data().toString(), s("Failed: no"));
    }

    void anOutcomeTellsItsRowAlone()
    {
        OperationsRig rig;
        JournalModel model(rig.journal, rig.clock);
        const QString first = *rig.journal.begin(entryOf("n1", "cordon"));
        QVERIFY(rig.journal.begin(entryOf("n2", "cordon")));
        QSignalSpy changed(&model, &JournalModel::dataChanged);

        QVERIFY(rig.journal.begin(entryOf("n3", "cordon")));
        QVERIFY(changed.isEmpty());
        rig.journal.end(first, JournalEntry::Outcome::Done, {});

        QCOMPARE(changed.size(), 1);
        for (const int corner : {0, 1})
            QCOMPARE(changed[0][corner].toModelIndex().row(), 2);
    }

    void searchingNarrowsTheListAndExportWritesWhatIsShown()
    {
        OperationsRig rig;
        for (const char *node : {"n1", "n2", "n3"})
            QVERIFY(rig.journal.begin(entryOf(node, "cordon")));
        auto *dialog = new JournalDialog(rig.journal, rig.clock, undoes);
        dialog->show();

        dialog->search(s("n2"));
        QCOMPARE(dialog->findChild<QTreeView *>()->model()->rowCount(), 1);
        const QString path = rig.folder.filePath(s("out.txt"));
        dialog->exportTo(path);

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("n2") && !text.contains("n1"));
        delete dialog;
    }

    void anEmptyListSaysWhy()
    {
        OperationsRig rig;
        JournalDialog dialog(rig.journal, rig.clock, undoes);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *none = dialog.findChild<QLabel *>(s("none"));
        QVERIFY(none->isVisible());
        QVERIFY(none->text().startsWith(s("Nothing has been written yet.")));

        QVERIFY(rig.journal.begin(entryOf("n1", "cordon")));
        QVERIFY(!none->isVisible());
        dialog.search(s("n2"));

        QVERIFY(none->isVisible());
        QCOMPARE(none->text(), s("No write matches."));
    }

    void theWholeEntryIsShownWithBeforeAndAfter()
    {
        const QString text = entryText(entryOf("n1", "cordon"), false);

        QVERIFY(text.contains(s("Before: {\"spec\":{\"unschedulable\":null}}")));
        QVERIFY(text.contains(s("After: {\"spec\":{\"unschedulable\":true}}")));
        QVERIFY(text.contains(s("ana@laptop")));
    }

    void anEvictionThatWasAcceptedIsNotDone()
    {
        JournalEntry entry = entryOf("n1", "evict");
        entry.outcome = JournalEntry::Outcome::Done;
        QCOMPARE(outcomeText(entry, false), s("Accepted"));

        entry.result = s("the pod is gone");
        QCOMPARE(outcomeText(entry, false), s("Done: the pod is gone"));
        entry = entryOf("n1", "cordon");
        entry.outcome = JournalEntry::Outcome::Done;
        QCOMPARE(outcomeText(entry, false), s("Done"));
    }

    void nothingIsSaidTwice()
    {
        JournalEntry entry = entryOf("n1", "cordon");
        entry.user = s("demo");
        entry.kubectl = s("kubectl cordon n1");
        const QString text = entryText(entry, false);

        QCOMPARE(text.count(s(" UTC")), 1); // the test's zone is UTC
        QVERIFY(text.contains(s("Command: kubectl cordon n1")));
        QVERIFY(text.contains(s("User in the kubeconfig: demo")));
    }

    void actionsAreNamedAsInTheMenus()
    {
        OperationsRig rig;
        JournalModel model(rig.journal, rig.clock);
        QVERIFY(rig.journal.begin(entryOf("n1", "uncordon")));
        QVERIFY(rig.journal.begin(entryOf("n1", "something new")));

        QCOMPARE(model.index(1, JournalModel::ActionColumn).data().toString(), s("Uncordon"));
        QCOMPARE(model.index(0, JournalModel::ActionColumn).data().toString(), s("something new"));
    }

    void anOptionOfKubectlIsNotBrokenAndIsCopiedAsItIs()
    {
        OperationsRig rig;
        JournalEntry entry = entryOf("n1", "drain");
        entry.kubectl = s("kubectl drain n1 --ignore-daemonsets --force");
        QVERIFY(rig.journal.begin(entry));
        JournalDialog dialog(rig.journal, rig.clock, undoes);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *details = dialog.findChild<QPlainTextEdit *>();

        QVERIFY(details->toPlainText().contains(s("-\u2060-\u2060force")));
        dialog.show();
        const QTextBlock command = details->document()->find(s("Command")).block();
        const QTextBlock node = details->document()->find(s("Node")).block();
        QCOMPARE(command.layout()->lineAt(0).height(), node.layout()->lineAt(0).height());
        details->selectAll();
        details->copy();
        QVERIFY(QGuiApplication::clipboard()->text().contains(s(" n1 --ignore-daemonsets --force")));
    }

    void whatWasDoneBeginsAsALineDoesAndHasTheRoom()
    {
        JournalEntry entry = entryOf("n1", "cordon");
        entry.what = s("cordon, reason: disk swap");
        QCOMPARE(whatText(entry), s("Cordon, reason: disk swap"));
        entry.what = s("drain n1 --force");
        entry.kubectl = s("kubectl drain n1 --force"); // kubectl knows no Drain
        QCOMPARE(whatText(entry), s("drain n1 --force"));

        OperationsRig rig;
        QVERIFY(rig.journal.begin(entry));
        JournalDialog dialog(rig.journal, rig.clock, undoes);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *list = dialog.findChild<QTreeView *>();
        QVERIFY(list->columnWidth(JournalModel::WhatColumn) >
                list->columnWidth(JournalModel::OutcomeColumn));
        QCOMPARE(list->header()->length(), list->viewport()->width());
    }

    void undoIsAskedForTheChosenEntry()
    {
        OperationsRig rig;
        const QString id = *rig.journal.begin(entryOf("n1", "cordon"));
        rig.journal.end(id, JournalEntry::Outcome::Done, {});
        auto *dialog = new JournalDialog(rig.journal, rig.clock, undoes);
        dialog->show();
        QSignalSpy wanted(dialog, &JournalDialog::undoWanted);

        dialog->search({});
        QTest::keyClick(dialog->findChild<QPushButton *>(s("undo")), Qt::Key_Space);

        QCOMPARE(wanted.size(), 1);
        delete dialog;
    }

    void whatMayNotBeTakenBackIsOffWithTheReason()
    {
        OperationsRig rig;
        const QString id = *rig.journal.begin(entryOf("n1", "cordon"));
        rig.journal.end(id, JournalEntry::Outcome::Done, {});
        QString why = s("This cluster is read-only here.");
        JournalDialog dialog(rig.journal, rig.clock, [&why](const JournalEntry &) { return why; });
        const auto *undo = dialog.findChild<QPushButton *>(s("undo"));

        QVERIFY(!undo->isEnabled());
        QVERIFY(undo->toolTip().contains(why));
        why.clear();
        dialog.showEntry();

        QVERIFY(undo->isEnabled());
    }

    void whatADeadProgramLeftOpenIsInterrupted()
    {
        OperationsRig rig;
        {
            Journal dead(rig.journal.folder(), rig.clock);
            QVERIFY(dead.begin(entryOf("n1", "drain")));
            dead.end(*dead.begin(entryOf("n1", "evict")), JournalEntry::Outcome::Blocked,
                     s("budget web"));
        }
        rig.journal.loadNow();
        const JournalModel model(rig.journal, rig.clock);

        QStringList outcomes;
        for (int row = 0; row < model.rowCount(); ++row)
            outcomes << model.index(row, JournalModel::OutcomeColumn).data().toString();
        outcomes.sort();
        QCOMPARE(outcomes, (QStringList{s("Interrupted"), s("Interrupted: budget web")}));
    }

    void whatWasCutOffSaysWhatIsDoneAndWhatRemains()
    {
        OperationsRig rig;
        {
            Journal dead(rig.journal.folder(), rig.clock);
            JournalEntry drain = entryOf("n1", "drain");
            const auto pod = [](const char *name) {
                return RecordedPod{"shop", name, name, s("evict")};
            };
            drain.details = drainDetails({}, {pod("a"), pod("b"), pod("c"), pod("d")});
            const QString id = *dead.begin(drain);
            const auto evict = [&](const char *name) {
                JournalEntry entry = entryOf("n1", "evict");
                entry.parent = id;
                entry.details = evictDetails(*aPod(s("shop/") + s(name)).uid(name).build());
                return *dead.begin(entry);
            };
            dead.end(evict("a"), JournalEntry::Outcome::Done, {});
            dead.end(evict("b"), JournalEntry::Outcome::Blocked, s("budget web"));
            evict("c");
        }
        rig.journal.loadNow();
        const UnfinishedDialog dialog(rig.journal, rig.clock, [](const JournalEntry &) { return NodePtr(); });

        const QTreeWidgetItem *row = dialog.findChild<QTreeWidget *>()->topLevelItem(0);
        QCOMPARE(row->text(3), s("1 pod gone or going"));
        QCOMPARE(row->text(4), s("3 pods\n1 blocked, 1 without an answer, 1 not asked"));
        QVERIFY(row->toolTip(4).contains(s("shop/b: blocked")));
        QCOMPARE(dialog.windowTitle(), s("A Drain That Was Cut Off"));
        QVERIFY(dialog.findChild<MessageBox *>()->text().contains(s("this drain was running")));
    }

    void whatWasCutOffSaysHowItsNodeStandsNow()
    {
        OperationsRig rig;
        JournalEntry drain = entryOf("n1", "drain");
        drain.nodeUid = s("uid-n1");
        drain.details = drainDetails({}, {});
        {
            Journal dead(rig.journal.folder(), rig.clock);
            QVERIFY(dead.begin(drain));
        }
        rig.journal.loadNow();
        UnfinishedDialog dialog(rig.journal, rig.clock, [&rig](const JournalEntry &) { return rig.node("n1"); });
        const QTreeWidgetItem *row = dialog.findChild<QTreeWidget *>()->topLevelItem(0);
        QVERIFY(row->text(2).startsWith(s("not known\n")));

        const auto said = [&](const NodeBuilder &node) {
            rig.show({node});
            dialog.renewNodes();
            return row->text(2);
        };
        QCOMPARE(said(aNode("n1").cordoned()), s("cordoned"));
        QVERIFY(said(aNode("n1").version(s("2"))).startsWith(s("not cordoned\n")));
        QVERIFY(said(aNode("n1").uid(s("another")).cordoned()).startsWith(s("another node\n")));
    }

    void withNothingCutOffTheListIsEmpty()
    {
        OperationsRig rig;
        rig.journal.loadNow();
        auto *dialog = new UnfinishedDialog(rig.journal, rig.clock, [](const JournalEntry &) { return NodePtr(); });

        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            QCOMPARE(button->isEnabled(), button->isDefault());
        delete dialog;
    }
};

QTEST_MAIN(TestJournalDialog)
#include "tst_journaldialog.moc"
