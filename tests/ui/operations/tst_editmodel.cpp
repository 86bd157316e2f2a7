#include "ui/operations/editmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace drover::ui;
using Change = EditRow::Change;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

EditRow row(const char *key, const char *value, int nodes = 1)
{
    return {s(key), {}, s(value), nodes, false, Change::Keep, {}};
}

} // namespace

class TestEditModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingAddsChangesOrTakesBack()
    {
        EditModel model(1);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setShown({row("pool", "a")}, 1);

        model.set(s("pool"), {}, s("b"));
        model.set(s("zone"), {}, s("z"));
        QCOMPARE(model.changes().size(), 2u);
        QCOMPARE(model.index(0, EditModel::ValueColumn).data().toString(), s("a → b"));
        model.set(s("pool"), {}, s("a"));

        QCOMPARE(model.changes().size(), 1u);
        QCOMPARE(model.changes()[0].key, s("zone"));
    }

    void removingMarksAndASecondTimeTakesItBack()
    {
        EditModel model(1);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setShown({row("pool", "a")}, 1);
        model.set(s("new"), {}, {});

        model.toggleRemove(0);
        QCOMPARE(model.changes()[0].change, Change::Remove);
        model.toggleRemove(0);
        model.toggleRemove(1);

        QVERIFY(model.changes().empty());
        QCOMPARE(model.rowCount(), 1);
    }

    void changesStandAgainOnWhatTheNodesHaveNow()
    {
        EditModel model(1);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setShown({row("pool", "a"), row("gone", "x"), row("zone", "z")}, 1);
        model.set(s("pool"), {}, s("b"));
        model.toggleRemove(1);
        model.set(s("mine"), {}, s("1"));
        const QPersistentModelIndex pool(model.index(0, 0));

        model.setShown({row("other", "o"), row("pool", "c")}, 1);

        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(1, EditModel::ValueColumn).data().toString(), s("c → b"));
        QCOMPARE(pool.row(), 1); // it was not reset
        QCOMPARE(model.rowOf(s("zone"), {}), -1);
        QCOMPARE(model.changes().size(), 3u);
        QCOMPARE(model.index(model.rowOf(s("gone"), {}), EditModel::ChangeColumn).data().toString(),
                 s("Gone already"));
    }

    void aChangeThatMeetsAnotherIsSaidUntilItIsEditedAgain()
    {
        EditModel model(1);
        model.setShown({row("pool", "a"), row("zone", "z")}, 1);
        model.set(s("pool"), {}, s("b"));
        QVERIFY(model.notes().isEmpty());

        model.setShown({row("pool", "c"), row("zone", "y")}, 1);
        QCOMPARE(model.notes(),
                 QStringList{s("pool was changed meanwhile: your change applies to what is there now.")});
        model.setShown({row("pool", "b")}, 1);
        QCOMPARE(model.notes(), QStringList{s("pool has meanwhile become what you set it to.")});
        QCOMPARE(model.index(0, EditModel::ValueColumn).data().toString(), s("b"));
        QCOMPARE(model.index(0, EditModel::ChangeColumn).data().toString(), s("Set already"));
        model.set(s("pool"), {}, s("d"));

        QVERIFY(model.notes().isEmpty());
    }

    void whatOtherNodesHaveIsNoChangeOfThese()
    {
        EditModel model(2);
        EditRow mixed = row("pool", "a", 2);
        mixed.isMixed = true;
        model.setShown({mixed}, 2);
        model.set(s("pool"), {}, s("c"));

        model.setShown({row("pool", "a")}, 1);
        QVERIFY(model.notes().isEmpty());
        model.setShown({mixed}, 2);

        QVERIFY(model.notes().isEmpty());
        QCOMPARE(model.changes().size(), 1u);
    }

    void whatIsAddedMeanwhileIsChangedInstead()
    {
        EditModel model(1);
        model.setShown({}, 1);
        model.set(s("mine"), {}, s("1"));

        model.setShown({row("mine", "2")}, 1);

        QCOMPARE(model.index(0, EditModel::ValueColumn).data().toString(), s("2 → 1"));
        QCOMPARE(model.notes(),
                 QStringList{s("mine was added meanwhile: your change applies to what is there now.")});
    }

    void ofSeveralNodesItSaysHowManyHaveIt()
    {
        EditModel model(3);
        model.setShown({row("pool", "a", 2)}, 3);

        model.set(s("pool"), {}, s("a")); // on all three then

        QCOMPARE(model.index(0, EditModel::NodesColumn).data().toString(), s("2 of 3"));
        QCOMPARE(model.changes().size(), 1u);
    }
};

QTEST_MAIN(TestEditModel)
#include "tst_editmodel.moc"
