#include "core/operations/cordon.h"
#include "tests/ui/writes/operationsrig.h"
#include "ui/clusters/clustertab.h"
#include "ui/operations/journaldialog.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"
#include "ui/window/mainwindow.h"
#include "ui/writes/operationdialog.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void addCluster(MainWindow &window, OperationsRig &rig)
{
    auto session = std::make_unique<ClusterSession>(ClusterConfig{}, u"prod"_s, rig.clock);
    auto operations = std::make_unique<ClusterOperations>(
        session->requests(), session->cache(), rig.clock, rig.journal,
        ClusterOperations::Setup{rig.operations.context(), {}, GuardLevel::Careful});
    window.setJournal(rig.journal);
    ClusterTabInfo info;
    info.id = rig.operations.context().cluster;
    info.displayName = u"prod"_s;
    window.tabs().addCluster(std::move(session), info, std::move(operations));
}

ClusterTab &tab(MainWindow &window, const OperationsRig &rig)
{
    return *window.tabs().tabOf(rig.operations.context().cluster);
}

/// Of n1, which must be there.
JournalEntry cordonOf(MainWindow &window, const OperationsRig &rig)
{
    JournalEntry entry;
    entry.cluster = rig.operations.context().cluster;
    entry.node = u"n1"_s;
    entry.action = u"cordon"_s;
    entry.before = uR"({"spec":{"unschedulable":null}})"_s;
    entry.after = uR"({"spec":{"unschedulable":true}})"_s;
    entry.undoBody = entry.before.toUtf8();
    entry.nodeUid = QString::fromStdString(std::string(window.tabs().cacheOf(tab(window, rig)).node("n1")->uid));
    return entry;
}

} // namespace

class TestJournalDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastWriteIsTakenBackOnlyWhereThereIsOne()
    {
        OperationsRig rig;
        MainWindow window(rig.clock);
        addCluster(window, rig);
        const QAction *undo = window.actions().action("undo"_L1);
        QVERIFY(!undo->isEnabled());
        QVERIFY(undo->toolTip().contains(u"no write to this cluster"_s));

        JournalEntry entry;
        entry.cluster = rig.operations.context().cluster;
        entry.node = u"n1"_s;
        entry.action = u"cordon"_s;
        entry.undoBody = "{}";
        QVERIFY(rig.journal.begin(entry));

        QVERIFY(undo->isEnabled());
    }

    void inTheTabOfAllClustersTheLastWriteOfAnyIsTakenBack()
    {
        OperationsRig rig;
        MainWindow window(rig.clock);
        addCluster(window, rig);
        window.fleetDesk().bringToFront();
        QVERIFY(window.fleetDesk().isInFront());
        const QAction *undo = window.actions().action("undo"_L1);
        QVERIFY(!undo->isEnabled());
        QCOMPARE(undo->statusTip(), u"There is no write to these clusters that could be undone."_s);
        window.tabs().cacheOf(tab(window, rig)).apply({{aNode("n1").ready().cordoned()}, {}});
        QVERIFY(rig.journal.begin(cordonOf(window, rig)));

        QVERIFY(undo->isEnabled());
        window.actions().action("undo"_L1)->trigger();

        const auto *dialog = tab(window, rig).findChild<OperationDialog *>();
        QVERIFY(dialog);
        QVERIFY2(dialog->windowTitle().contains(u"prod"_s), qPrintable(dialog->windowTitle()));
        QVERIFY(window.fleetDesk().isInFront());
    }

    void fromTheJournalItIsAskedOverTheJournalWhateverTabIsInFront()
    {
        OperationsRig rig;
        MainWindow window(rig.clock);
        addCluster(window, rig);
        window.fleetDesk().bringToFront();
        window.tabs().cacheOf(tab(window, rig)).apply({{aNode("n1").ready().cordoned()}, {}});
        QVERIFY(rig.journal.begin(cordonOf(window, rig)));
        window.actions().action("journal"_L1)->trigger();
        const auto *journal = window.findChild<JournalDialog *>();
        QVERIFY(journal);

        journal->findChild<QPushButton *>(u"undo"_s)->click();

        const QPointer<OperationDialog> dialog = journal->findChild<OperationDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->parentWidget(), journal);
        QVERIFY(window.fleetDesk().isInFront());
        window.tabs().closeTab(window.tabs().indexOf(&tab(window, rig)));
        QVERIFY(!dialog); // what it is about is gone
    }

    void whatCannotBeTakenBackIsSaidInTheJournal()
    {
        OperationsRig rig;
        MainWindow window(rig.clock);
        addCluster(window, rig);
        NodeCache &cache = window.tabs().cacheOf(tab(window, rig));
        cache.apply({{aNode("n1").ready().cordoned()}, {}});
        QVERIFY(rig.journal.begin(cordonOf(window, rig)));
        window.actions().action("journal"_L1)->trigger();
        const auto *journal = window.findChild<JournalDialog *>();
        cache.apply({{}, {"n1"}});

        journal->findChild<QPushButton *>(u"undo"_s)->click();

        const QList<QLabel *> labels = journal->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text() == u"n1 is not in this cluster any more."_s;
        }));
    }

    void whatEndsWithTheWindowIsWritten()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready()});
        {
            MainWindow window(rig.clock);
            addCluster(window, rig);
            window.tabs().currentTab()->operations()->write({*cordonWrite(*rig.node("n1"), {})});
        }

        QVERIFY(!rig.journal.entries().empty());
        QVERIFY(rig.journal.entries().front().ended);
    }
};

QTEST_MAIN(TestJournalDesk)
#include "tst_journaldesk.moc"
