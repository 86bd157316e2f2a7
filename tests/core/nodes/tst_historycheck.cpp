#include "core/nodes/historycheck.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using Verdict = HistoryCheck::Verdict;

/// Which questions tell whether a server that answers again has our history, and what follows from
/// each answer.
class TstHistoryCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheNewestNode();
    void theNodeAsWeHaveItIsOurHistory();
    void aNodeThatChangedIsAskedForAsItWasThen();
    void aVersionThatWasGivenOutTwiceIsToldByWhatItMeans();
    void aNodeThatIsGoneIsAskedForAsItWasThen();
    void theNodeAsItWasThenIsOurHistory();
    void anotherNodeThenIsAnotherHistory_data();
    void anotherNodeThenIsAnotherHistory();
    void nodesDeletedAfterTheNewestAreAskedForToo();
    void aNodeThatCameBackWithAnOldVersionIsAnotherHistory();
    void aNodeThatWasMadeAgainIsReplayed();
    void deletionsBeforeTheNewestNodeNeedNoQuestion();
    void manyDeletionsAreReadAnew();
    void whatAListToldIsNotAskedAgain();
    void anEmptyClusterIsAskedForAnyNode();
    void versionsThatAreNoNumbersOnlyTellThatTheServerIsThere();
    void versionsAreComparedAsNumbers();
};

namespace {

NodePtr at(const char *name, const char *version, const char *turn = "1")
{
    return aNode(name).version(QString::fromLatin1(version)).label(QStringLiteral("turn"),
                                                                   QString::fromLatin1(turn));
}

/// About a, of version 8, and b, of version 12; ours is 20.
HistoryCheck asked()
{
    HistoryCheck check;
    check.begin({at("a", "8"), at("b", "12")}, "20");
    return check;
}

} // namespace

void TstHistoryCheck::asksForTheNewestNode()
{
    HistoryCheck check;

    QCOMPARE(check.begin({at("b", "12"), at("a", "8")}, "20"), Verdict::Ask);

    QCOMPARE(check.question().name, std::string("b"));
    QCOMPARE(check.question().version, std::string("20"));
    QVERIFY(!check.question().exactly);
}

void TstHistoryCheck::theNodeAsWeHaveItIsOurHistory()
{
    HistoryCheck check = asked();

    QCOMPARE(check.answered(at("b", "12")), Verdict::Ours);

    QCOMPARE(check.resumeVersion(), std::string("12")); // what followed is replayed from there
}

void TstHistoryCheck::aNodeThatChangedIsAskedForAsItWasThen()
{
    HistoryCheck check = asked();

    QCOMPARE(check.answered(at("b", "25")), Verdict::Ask);

    QCOMPARE(check.question().name, std::string("b"));
    QVERIFY(check.question().exactly);
}

void TstHistoryCheck::aVersionThatWasGivenOutTwiceIsToldByWhatItMeans()
{
    HistoryCheck check = asked();

    QCOMPARE(check.answered(at("b", "12", "another")), Verdict::Ask);
    QCOMPARE(check.answered(at("b", "12", "another")), Verdict::NotOurs);
}

void TstHistoryCheck::aNodeThatIsGoneIsAskedForAsItWasThen()
{
    HistoryCheck check = asked();

    QCOMPARE(check.answered(nullptr), Verdict::Ask);
    QVERIFY(check.question().exactly);
    QCOMPARE(check.answered(nullptr), Verdict::NotOurs);
}

void TstHistoryCheck::theNodeAsItWasThenIsOurHistory()
{
    HistoryCheck check = asked();
    check.answered(at("b", "25"));

    QCOMPARE(check.answered(at("b", "12")), Verdict::Ours);
}

void TstHistoryCheck::anotherNodeThenIsAnotherHistory_data()
{
    QTest::addColumn<NodePtr>("then");
    QTest::newRow("an older version") << at("b", "3");
    QTest::newRow("a newer version") << at("b", "19");
    QTest::newRow("another uid")
        << aNode("b").uid(QStringLiteral("other")).version(QStringLiteral("12")).build();
}

void TstHistoryCheck::anotherNodeThenIsAnotherHistory()
{
    QFETCH(const NodePtr, then);
    HistoryCheck check = asked();
    check.answered(at("b", "25"));

    QCOMPARE(check.answered(then), Verdict::NotOurs);
}

void TstHistoryCheck::nodesDeletedAfterTheNewestAreAskedForToo()
{
    HistoryCheck check;
    check.deleted(*at("c", "14"));
    check.deleted(*at("d", "15"));
    check.begin({at("a", "8"), at("b", "12")}, "20");

    QCOMPARE(check.answered(at("b", "12")), Verdict::Ask);
    QCOMPARE(check.question().name, std::string("c"));
    QVERIFY(!check.question().exactly);
    QCOMPARE(check.answered(nullptr), Verdict::Ask);
    QCOMPARE(check.question().name, std::string("d"));
    QCOMPARE(check.answered(nullptr), Verdict::Ours);
}

void TstHistoryCheck::aNodeThatCameBackWithAnOldVersionIsAnotherHistory()
{
    HistoryCheck check;
    check.deleted(*at("c", "14"));
    check.begin({at("a", "8"), at("b", "12")}, "20");
    check.answered(at("b", "12"));

    QCOMPARE(check.answered(at("c", "9")), Verdict::NotOurs);
}

void TstHistoryCheck::aNodeThatWasMadeAgainIsReplayed()
{
    HistoryCheck check;
    check.deleted(*at("c", "14"));
    check.begin({at("a", "8"), at("b", "12")}, "20");
    check.answered(at("b", "12"));

    QCOMPARE(check.answered(at("c", "22")), Verdict::Ours);
}

void TstHistoryCheck::deletionsBeforeTheNewestNodeNeedNoQuestion()
{
    HistoryCheck check;
    check.deleted(*at("c", "11"));
    check.begin({at("a", "8"), at("b", "12")}, "20");

    QCOMPARE(check.answered(at("b", "12")), Verdict::Ours);
}

void TstHistoryCheck::manyDeletionsAreReadAnew()
{
    HistoryCheck check;
    for (const char *name : {"c", "d", "e", "f"})
        check.deleted(*at(name, "14"));
    QCOMPARE(check.begin({at("b", "12")}, "20"), Verdict::Ask);

    check.deleted(*at("g", "15"));

    QCOMPARE(check.begin({at("b", "12")}, "20"), Verdict::NotOurs);
}

void TstHistoryCheck::whatAListToldIsNotAskedAgain()
{
    HistoryCheck check;
    check.deleted(*at("c", "14"));
    check.forget();
    check.begin({at("b", "12")}, "20");

    QCOMPARE(check.answered(at("b", "12")), Verdict::Ours);
}

void TstHistoryCheck::anEmptyClusterIsAskedForAnyNode()
{
    HistoryCheck check;
    check.begin({}, "20");
    QVERIFY(check.question().name.empty());
    QCOMPARE(check.answered(nullptr), Verdict::Ours);
    QCOMPARE(check.resumeVersion(), std::string("20"));

    check.begin({}, "20");
    QCOMPARE(check.answered(at("a", "3")), Verdict::NotOurs);
}

void TstHistoryCheck::versionsThatAreNoNumbersOnlyTellThatTheServerIsThere()
{
    HistoryCheck check;
    check.begin({at("a", "v8"), at("b", "12")}, "20");
    QVERIFY(check.question().name.empty());

    QCOMPARE(check.answered(at("a", "v9")), Verdict::Ours);

    QCOMPARE(check.resumeVersion(), std::string("20"));
}

void TstHistoryCheck::versionsAreComparedAsNumbers()
{
    HistoryCheck check;
    check.begin({at("a", "99999999999999999999"), at("b", "100000000000000000000")},
                "200000000000000000000");

    QCOMPARE(check.question().name, std::string("b"));
}

QTEST_APPLESS_MAIN(TstHistoryCheck)
#include "tst_historycheck.moc"
