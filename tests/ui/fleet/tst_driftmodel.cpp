#include "tests/support/nodebuilder.h"
#include "ui/fleet/driftmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Drift kernels(std::initializer_list<const char *> versions)
{
    NodeBatch nodes;
    for (const char *version : versions)
        nodes.push_back(aNode(s("n%1").arg(nodes.size())).info(s("kernelVersion"), s(version)));
    return driftBy(NodeGrouping(s("kernel"), TableColumns::builtIn()), {{s("prod"), &nodes, {}}});
}

QString cell(const DriftModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestDriftModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAndCountsAreRowsWithAWordForTheOddOnes()
    {
        DriftModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);

        model.setDrift(kernels({"6.1", "6.1", "6.1", "6.1", "5.15"}));

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, DriftModel::Value), s("5.15\nOdd one out"));
        QCOMPARE(cell(model, 0, DriftModel::Nodes), s("1"));
        QCOMPARE(cell(model, 1, DriftModel::Value), s("6.1"));
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), s("Kernel"));
        QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
        QVERIFY(!model.index(1, 0).data(Qt::DecorationRole).value<QIcon>().isNull()); // its room: texts stand below each other
    }

    void countsThatChangeKeepTheRows()
    {
        DriftModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setDrift(kernels({"6.1", "6.1", "6.1", "6.1", "5.15"}));
        const QPersistentModelIndex odd(model.index(0, 0));

        model.setDrift(kernels({"6.1", "6.1", "6.1", "6.1", "6.1", "5.15"}));
        QVERIFY(odd.isValid());
        model.setDrift(kernels({"6.1"}));

        QVERIFY(!odd.isValid());
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_MAIN(TestDriftModel)
#include "tst_driftmodel.moc"
