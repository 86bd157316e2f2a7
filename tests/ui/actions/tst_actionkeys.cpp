#include "ui/actions/actionkeys.h"
#include "ui/actions/fixedkeys.h"

#include <QTest>

using namespace drover::ui;

namespace {

using Id = QLatin1StringView;

QList<QKeySequence> keys(const char *portable)
{
    return QKeySequence::listFromString(QString::fromLatin1(portable), QKeySequence::PortableText);
}

} // namespace

class TestActionKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAChoiceTheTableDecides()
    {
        const ActionKeys all;

        QCOMPARE(all.keysOf(Id("drain")), keys("Ctrl+Shift+D"));
        QCOMPARE(all.textOf(Id("filter")), QStringLiteral("Ctrl+F, /"));
        QVERIFY(!all.isAnyChosen());
    }

    void keysThatAreChosenLeaveWhoHadThem()
    {
        ActionKeys all;

        QCOMPARE(all.holdersOf(keys("Ctrl+D"), Id("drain")), std::vector{Id("cordon")});
        all.choose(Id("drain"), keys("Ctrl+D"));

        QCOMPARE(all.keysOf(Id("drain")), keys("Ctrl+D"));
        QVERIFY(all.keysOf(Id("cordon")).isEmpty());
        QVERIFY(all.isChosen(Id("cordon")));
    }

    void whatAreNoKeysIsSaidAndTheDefaultHolds()
    {
        const ActionKeys all({{QStringLiteral("drain"), QStringLiteral("rubbish+Q")},
                              {QStringLiteral("filter"), QStringLiteral("F7; Nonsense")},
                              {QStringLiteral("cordon"), QString()}});

        QCOMPARE(all.keysOf(Id("drain")), keys("Ctrl+Shift+D"));
        QCOMPARE(all.keysOf(Id("filter")), keys("F7"));
        QVERIFY(all.keysOf(Id("cordon")).isEmpty());
        QCOMPARE(all.faults().size(), std::size_t(2));
        for (const ActionKeys::Fault &fault : all.faults()) {
            QVERIFY(fault.holder.isEmpty());
            QCOMPARE(fault.keys, fault.id == Id("drain") ? QStringLiteral("rubbish+Q") : QStringLiteral("Nonsense"));
        }
    }

    void keysThatFieldsNeedAreNotGivenAwayFromOutside()
    {
        const ActionKeys all({{QStringLiteral("drain"), QStringLiteral("Ctrl+V")},
                              {QStringLiteral("cordon"), QStringLiteral("X; F7")},
                              {QStringLiteral("journal"), QStringLiteral("Ctrl+C, F8")},
                              {QStringLiteral("undo"), QStringLiteral("Ctrl+Z; F9")}}); // its own

        QCOMPARE(all.keysOf(Id("drain")), keys("Ctrl+Shift+D"));
        QCOMPARE(all.keysOf(Id("cordon")), keys("F7"));
        QCOMPARE(all.keysOf(Id("journal")), keys("Ctrl+J"));
        QCOMPARE(all.keysOf(Id("undo")), keys("Ctrl+Z; F9"));
        QCOMPARE(all.faults().size(), std::size_t(3));
        for (const ActionKeys::Fault &fault : all.faults())
            QCOMPARE(fault.refusal, refusalOfKey(QKeySequence(fault.keys), fault.id));
    }

    void ofTwoThatWereGivenTheSameKeysOneKeepsItsDefault()
    {
        ActionKeys all({{QStringLiteral("quit"), QStringLiteral("F7")},
                        {QStringLiteral("cordon"), QStringLiteral("F7")}});

        QCOMPARE(all.faults().size(), std::size_t(1));
        const ActionKeys::Fault fault = all.faults().front();
        QCOMPARE(all.keysOf(fault.holder), keys("F7"));
        QCOMPARE(all.keysOf(fault.id), tableKeys(fault.id));
        QVERIFY(!all.keysOf(fault.id).isEmpty());
        all.choose(fault.id, keys("F8"));
        QVERIFY(all.faults().empty());
    }

    void whoHasSeveralKeepsTheOthers()
    {
        ActionKeys all;

        all.choose(Id("journal"), keys("/"));

        QCOMPARE(all.keysOf(Id("filter")), keys("Ctrl+F"));
    }

    void aDefaultThatIsTakenBackLeavesWhoHasItNow()
    {
        ActionKeys all;
        all.choose(Id("drain"), keys("Ctrl+D"));

        all.reset(Id("cordon"));

        QCOMPARE(all.keysOf(Id("cordon")), keys("Ctrl+D"));
        QVERIFY(all.keysOf(Id("drain")).isEmpty());
        QVERIFY(!all.isChosen(Id("cordon")));
        all.reset(Id("drain"));
        QVERIFY(!all.isAnyChosen());
    }

    void keysThatWereTakenOverGoBackWithTheDefault()
    {
        ActionKeys all;
        all.choose(Id("drain"), keys("Ctrl+D"));
        QCOMPARE(all.givenBack(Id("drain")), (ActionKeys::Shares{{Id("cordon"), keys("Ctrl+D")}}));

        all.reset(Id("drain"));

        QCOMPARE(all.keysOf(Id("cordon")), keys("Ctrl+D"));
        QVERIFY(!all.isAnyChosen());
        QVERIFY(all.givenBack(Id("drain")).empty());
    }

    void whoGetsOneOfItsKeysBackKeepsWhatElseItHas()
    {
        ActionKeys all;
        all.choose(Id("filter"), keys("/; F9"));
        all.choose(Id("journal"), keys("Ctrl+F; F7"));

        all.reset(Id("journal"));

        QCOMPARE(all.keysOf(Id("journal")), keys("Ctrl+J"));
        QCOMPARE(all.keysOf(Id("filter")), keys("Ctrl+F; /; F9"));
    }

    void whatSettingsHoldIsTakenAndGivenBack()
    {
        const ActionKeys::Chosen chosen{{QStringLiteral("drain"), QStringLiteral("F8; Ctrl+8")},
                                        {QStringLiteral("undo"), QString()},
                                        {QStringLiteral("of-a-newer-drover"), QStringLiteral("F9")}};

        ActionKeys all(chosen);

        QCOMPARE(all.keysOf(Id("drain")), keys("F8; Ctrl+8"));
        QVERIFY(all.keysOf(Id("undo")).isEmpty());
        QCOMPARE(all.chosen(), chosen);
        all.resetAll();
        QCOMPARE(all.chosen().size(), 1U); // what only the newer one knows
        QVERIFY(!all.isAnyChosen());
    }

    void ofAFileThatGivesAKeyTwiceOneKeepsIt()
    {
        const ActionKeys all({{QStringLiteral("refresh"), QStringLiteral("F8")},
                              {QStringLiteral("drain"), QStringLiteral("F8; nonsense")},
                              {QStringLiteral("journal"), QStringLiteral("F5")}});

        QCOMPARE(all.keysOf(Id("refresh")), keys("F8"));
        QVERIFY(!all.keysOf(Id("drain")).contains(QKeySequence(Qt::Key_F8)));
        QCOMPARE(all.keysOf(Id("journal")), keys("F5"));
    }
};

QTEST_APPLESS_MAIN(TestActionKeys)
#include "tst_actionkeys.moc"
