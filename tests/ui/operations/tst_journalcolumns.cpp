#include "tests/ui/writes/operationsrig.h"
#include "ui/operations/journaldialog.h"
#include "ui/operations/journalmodel.h"

#include <QHeaderView>
#include <QTest>
#include <QTreeView>

#include <cstdlib>

using namespace drover;
using namespace drover::ui;

namespace {

JournalEntry entryOf(const char *node, const char *action)
{
    JournalEntry entry;
    entry.cluster = {{}, QStringLiteral("prod")};
    entry.clusterName = QStringLiteral("prod");
    entry.node = QString::fromUtf8(node);
    entry.action = QString::fromUtf8(action);
    entry.what = entry.action + u' ' + entry.node;
    return entry;
}

QString undoes(const JournalEntry &)
{
    return {};
}

} // namespace

/// How the columns of the journal share its width.
class TestJournalColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortColumnsAreAsWideAsWhatTheyHold()
    {
        OperationsRig rig;
        JournalDialog dialog(rig.journal, rig.clock, undoes);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *list = dialog.findChild<QTreeView *>();

        for (const char *node : {"n1", "node-with-a-name-00001"}) {
            QVERIFY(rig.journal.begin(entryOf(node, "cordon")));
            rig.clock.advance(std::chrono::seconds(1));

            for (const int column : {JournalModel::TimeColumn, JournalModel::ClusterColumn,
                                     JournalModel::NodeColumn, JournalModel::ActionColumn}) {
                int wanted = list->header()->sectionSizeHint(column);
                for (int row = 0; row < list->model()->rowCount(); ++row)
                    wanted = std::max(wanted, list->sizeHintForIndex(list->model()->index(row, column)).width());
                QCOMPARE(list->columnWidth(column), wanted);
            }
        }
    }

    void manyNewLinesAreMeasuredOnceAndAWidthSetByHandStays()
    {
        OperationsRig rig;
        QVERIFY(rig.journal.begin(entryOf("n1", "cordon")));
        JournalDialog dialog(rig.journal, rig.clock, undoes);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *list = dialog.findChild<QTreeView *>();
        const int before = list->columnWidth(JournalModel::NodeColumn);
        for (const char *node : {"node-00001", "node-of-a-pool-00001", "node-of-another-pool-00001"})
            QVERIFY(rig.journal.begin(entryOf(node, "cordon")));
        QCOMPARE(list->columnWidth(JournalModel::NodeColumn), before);
        rig.clock.advance(std::chrono::milliseconds(200));
        QVERIFY(list->columnWidth(JournalModel::NodeColumn) > before);
        list->setColumnWidth(JournalModel::NodeColumn, before + 1);
        QVERIFY(rig.journal.begin(entryOf("node-00002", "cordon")));
        rig.clock.advance(std::chrono::seconds(1));
        dialog.resize(dialog.width() - 100, dialog.height());

        QCOMPARE(list->columnWidth(JournalModel::NodeColumn), before + 1);
    }

    void howItEndedHasTheRoomThatWhatWasDoneLeaves()
    {
        OperationsRig rig;
        const QString id = *rig.journal.begin(entryOf("n1", "cordon"));
        rig.journal.end(id, JournalEntry::Outcome::Failed, QString(40, u'x'));
        JournalDialog dialog(rig.journal, rig.clock, undoes);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *list = dialog.findChild<QTreeView *>();

        QTRY_VERIFY(list->columnWidth(JournalModel::OutcomeColumn) >=
                    list->sizeHintForIndex(list->model()->index(0, JournalModel::OutcomeColumn)).width());
        QCOMPARE(list->header()->length(), list->viewport()->width());
    }

    void aLongCommandLeavesHowItEndedHalfOfTheRoom()
    {
        OperationsRig rig;
        JournalEntry entry = entryOf("n1", "drain");
        entry.what = QString(200, u'x');
        const QString id = *rig.journal.begin(entry);
        rig.journal.end(id, JournalEntry::Outcome::Failed, QString(200, u'x'));
        JournalDialog dialog(rig.journal, rig.clock, undoes);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *list = dialog.findChild<QTreeView *>();

        QTRY_VERIFY(std::abs(list->columnWidth(JournalModel::OutcomeColumn) -
                             list->columnWidth(JournalModel::WhatColumn)) <= 1);
    }
};

QTEST_MAIN(TestJournalColumns)
#include "tst_journalcolumns.moc"
