#include "core/operations/cordon.h"
#include "tests/ui/writes/operationsrig.h"
#include "ui/writes/resultspage.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

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

    void whatWentWrongIsReadWithoutScrolling()
    {
        OperationsRig rig;
        std::vector<NodeWrite> one = cordons(rig);
        one.resize(1);
        WriteBatch batch(rig.operations, one);
        QWidget dialog;
        auto *column = new QVBoxLayout(&dialog);
        auto *page = new ResultsPage(&dialog);
        column->addWidget(page);
        connect(&batch, &WriteBatch::changed, page, [&] { page->show(batch); });
        page->show(batch);
        dialog.resize(340, 100);
        dialog.show();
        batch.start();
        rig.requests.fail(*rig.requests.findOpen("PATCH /api/v1/nodes/n1"),
                          anError(Error::Kind::Forbidden, 403,
                                  u"The journal cannot be written (/proc/none: No such file or directory). "
                                  "Make room or make the folder writable, then try again."_s));

        auto *list = page->findChild<QTreeWidget *>();
        QVERIFY(list->visualItemRect(list->topLevelItem(0)).height() > 3 * list->fontMetrics().lineSpacing());
        QTRY_COMPARE(list->verticalScrollBar()->maximum(), 0);
    }

    void manyResultsScroll()
    {
        OperationsRig rig;
        std::vector<NodeWrite> many;
        for (int i = 0; i < 20; ++i)
            many.push_back(cordons(rig).front());
        WriteBatch batch(rig.operations, many);
        ResultsPage page;
        page.show(batch);
        page.resize(340, 100);
        page.QWidget::show();

        const auto *list = page.findChild<QTreeWidget *>();
        QVERIFY(list->minimumHeight() < 18 * list->fontMetrics().lineSpacing());
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
