#include "core/doctor/serveranswers.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// What is read out of a server's answers.
class TestServerAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarTheClocksAreApart();
    void putsTheDistanceIntoWords_data();
    void putsTheDistanceIntoWords();
    void readsAVersion();
    void readsAUser();
    void readsTheUserOfARefusal();
};

void TestServerAnswers::tellsHowFarTheClocksAreApart()
{
    ServerAnswer answer;
    answer.head.date = "Mon, 23 Nov 2026 20:38:00 GMT"; // somewhere within this second
    answer.askedAt = WallTime(1795466290s);
    answer.took = 1s;

    QCOMPARE(clockAhead(answer), std::optional(10'000ms));
    answer.head.date.clear();
    QVERIFY(!clockAhead(answer).has_value());
}

void TestServerAnswers::putsTheDistanceIntoWords_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << 400 << "This computer's clock and the server's agree.";
    QTest::newRow("ahead") << 200'000
                           << "This computer's clock is 3m20s ahead of the server's.";
    QTest::newRow("behind") << -5'000 << "This computer's clock is 5s behind the server's.";
}

void TestServerAnswers::putsTheDistanceIntoWords()
{
    QFETCH(int, ms);
    QFETCH(QString, words);

    QCOMPARE(clockText(std::chrono::milliseconds(ms)), words);
}

void TestServerAnswers::readsAVersion()
{
    QCOMPARE(versionIn(R"({"major":"1","gitVersion":"v1.36.2"})"),
             std::optional(QStringLiteral("v1.36.2")));
    QVERIFY(!versionIn("{}").has_value());
    QVERIFY(!versionIn("no JSON").has_value());
}

void TestServerAnswers::readsAUser()
{
    const auto user =
        userIn(R"({"status":{"userInfo":{"username":"jane","groups":["a","b"]}}})");

    QVERIFY(user.has_value());
    QCOMPARE(user->name, QStringLiteral("jane"));
    QCOMPARE(user->groups, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(!userIn("{}").has_value());
}

void TestServerAnswers::readsTheUserOfARefusal()
{
    QCOMPARE(userRefused(QStringLiteral("nodes is forbidden: User \"system:anonymous\" cannot list")),
             QStringLiteral("system:anonymous"));
    QCOMPARE(userRefused(QStringLiteral("no")), QString());
}

QTEST_GUILESS_MAIN(TestServerAnswers)
#include "tst_serveranswers.moc"
