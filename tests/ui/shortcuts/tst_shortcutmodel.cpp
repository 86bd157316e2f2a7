#include "ui/shortcuts/shortcutmodel.h"
#include "ui/text/language.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QTest>

using namespace drover::ui;

namespace {

using Id = QLatin1StringView;
using Tester = QAbstractItemModelTester;

QString cell(const ShortcutModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestShortcutModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionHasARowAndThenTheKeysThatAreFixed()
    {
        ShortcutModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);

        QCOMPARE(model.rowCount(), int(actionTable().size() + fixedKeys().size()));
        QVERIFY(model.actionAt(0));
        QVERIFY(!model.actionAt(model.rowCount() - 1));
    }

    void whatIsChosenIsShownAndStandsOut()
    {
        ShortcutModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        ActionKeys keys;
        keys.choose(Id("drain"), {QKeySequence(Qt::Key_F8)});

        model.setKeys(keys);

        const int row = model.rowOf(Id("drain"));
        QCOMPARE(cell(model, row, ShortcutModel::Keys), QStringLiteral("F8"));
        QVERIFY(model.index(row, 0).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!model.index(model.rowOf(Id("undo")), 0).data(Qt::FontRole).isValid());
    }

    void actionsAndKeysAreSearched()
    {
        ShortcutModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);

        model.setQuery(QStringLiteral("ctrl+shift+d"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.actionAt(0)->id, Id("drain"));
        model.setQuery(QStringLiteral("no such thing"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.rowOf(Id("drain")), -1);
        model.setQuery({});
        QVERIFY(model.rowOf(Id("drain")) > 0);
    }

    void englishIsFoundInEveryLanguage()
    {
        Language language(QStringLiteral("zh_CN"));
        ShortcutModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);

        model.setQuery(QStringLiteral("DRAIN"));
        QVERIFY(model.rowOf(Id("drain")) >= 0);
        QVERIFY(!cell(model, model.rowOf(Id("drain")), 0).contains(QStringLiteral("drain"),
                                                                   Qt::CaseInsensitive));
        model.setQuery(QStringLiteral("no such thing"));
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestShortcutModel)
#include "tst_shortcutmodel.moc"
