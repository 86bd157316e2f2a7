#include "tests/support/nodebuilder.h"
#include "ui/details/keyvaluemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

using Model = KeyValueModel;

QStringList rows(const Model &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, Model::Key).data(Model::CopyRole).toString());
    return all;
}

NodeBuilder labelled(std::initializer_list<std::pair<QString, QString>> labels)
{
    NodeBuilder node = aNode("n1");
    for (const auto &[key, value] : labels)
        node.label(key, value);
    return node;
}

const QString kA = QStringLiteral("a");
const QString kB = QStringLiteral("b");
const QString kC = QStringLiteral("c");

} // namespace

class TestKeyValueModel : public QObject
{
    Q_OBJECT

private:
    using Tester = QAbstractItemModelTester;
    static constexpr auto kFatal = Tester::FailureReportingMode::Fatal;

private Q_SLOTS:
    void rowsAreSortedByKey()
    {
        Model model(Model::Source::Labels);
        const Tester tester(&model, kFatal);

        model.setNode(labelled({{kB, kC}, {kA, QString()}}));

        QCOMPARE(rows(model), (QStringList{QStringLiteral("a="), QStringLiteral("b=c")}));
    }

    void aChangeInsertsRemovesAndChangesJustItsRows()
    {
        Model model(Model::Source::Labels);
        const Tester tester(&model, kFatal);
        model.setNode(labelled({{kA, kA}, {kB, kB}}));
        const QPersistentModelIndex b = model.index(1, Model::Value);
        QSignalSpy reset(&model, &Model::modelReset);
        QSignalSpy changed(&model, &Model::dataChanged);

        model.setNode(labelled({{kB, kA}, {kC, kC}}));

        QCOMPARE(rows(model), (QStringList{QStringLiteral("b=a"), QStringLiteral("c=c")}));
        QCOMPARE(b.row(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void theSameAgainEmitsNothing()
    {
        Model model(Model::Source::Labels);
        model.setNode(labelled({{kA, kA}}));
        QSignalSpy changed(&model, &Model::dataChanged);
        QSignalSpy inserted(&model, &Model::rowsInserted);

        model.setNode(labelled({{kA, kA}}));

        QCOMPARE(changed.size() + inserted.size(), 0);
    }

    void noNodeHasNoRows()
    {
        Model model(Model::Source::Annotations);
        const Tester tester(&model, kFatal);
        model.setNode(aNode("n1").annotation(kA, kB));
        QCOMPARE(model.rowCount(), 1);

        model.setNode(nullptr);

        QCOMPARE(model.rowCount(), 0);
    }

    void aLongValueIsFoldedButWholeForACopy()
    {
        Model model(Model::Source::Annotations);
        const QString value = QStringLiteral("{\n  \"spec\": ") + QString(5'000, u'x');

        model.setNode(aNode("n1").annotation(kA, value));

        const QModelIndex cell = model.index(0, Model::Value);
        QVERIFY(cell.data().toString().size() <= 201);
        QVERIFY(!cell.data().toString().contains(u'\n'));
        QCOMPARE(cell.data(Model::ValueRole).toString(), value);
        QCOMPARE(cell.data(Model::CopyRole).toString(), QString(QStringLiteral("a=") + value));
    }

    void htmlInALabelIsPlainText()
    {
        Model model(Model::Source::Labels);

        model.setNode(labelled({{kA, QStringLiteral("<b>x</b>")}}));

        const QModelIndex cell = model.index(0, Model::Value);
        QCOMPARE(cell.data().toString(), u"<b>x</b>");
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;x"));
    }
};

QTEST_GUILESS_MAIN(TestKeyValueModel)
#include "tst_keyvaluemodel.moc"
