#include "core/operations/cordon.h"
#include "tests/ui/writes/operationsrig.h"
#include "ui/writes/resultspage.h"

#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<NodeWrite> cordons(OperationsRig &rig)
{
    std::vector<NodeWrite> writes;
    for (const char *name : {"n1", "n2", "n3"})
        writes.push_back(*cordonWrite(*aNode(name).build(), rig.operations.noteFor({})));
    return writes;
}

} // namespace

class TestResultsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerChangesItsRowAlone()
    {
        OperationsRig rig;
        WriteBatch batch(rig.operations, cordons(rig));
        ResultsPage page;
        connect(&batch, &WriteBatch::changed, &page, [&] { page.show(batch); });
        page.show(batch);
        auto *list = page.findChild<QTreeWidget *>();
        list->setCurrentItem(list->topLevelItem(2));
        batch.start();
        QSignalSpy removed(list->model(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(list->model(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(list->model(), &QAbstractItemModel::dataChanged);

        rig.requests.fail(*rig.requests.findOpen("PATCH /api/v1/nodes/n2"),
                          anError(Error::Kind::Forbidden, 403, u"ana may not"_s));

        QCOMPARE(removed.size() + reset.size(), 0);
        QVERIFY(!changed.isEmpty());
        for (const QList<QVariant> &cells : changed)
            QCOMPARE(cells.front().toModelIndex().row(), 1);
        QVERIFY(list->topLevelItem(1)->text(1).contains(u"ana may not"_s));
        QCOMPARE(list->currentIndex().row(), 2); // where its reader went
    }

    void anotherBatchIsShownFromItsBeginning()
    {
        OperationsRig rig;
        ResultsPage page;
        auto *list = page.findChild<QTreeWidget *>();
        auto batch = std::make_unique<WriteBatch>(rig.operations, cordons(rig));
        page.show(*batch);
        std::vector<NodeWrite> last = cordons(rig);
        last.erase(last.begin(), last.begin() + 2);

        batch.reset();
        batch = std::make_unique<WriteBatch>(rig.operations, last);
        page.show(*batch);

        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(0), u"n3"_s);
    }
};

QTEST_MAIN(TestResultsPage)
#include "tst_resultspage.moc"
