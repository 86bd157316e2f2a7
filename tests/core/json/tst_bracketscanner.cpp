#include "core/json/bracketscanner.h"

#include <QTest>

#include <random>
#include <string>

using namespace drover;

Q_DECLARE_METATYPE(drover::ScanBlocks)

namespace {

/// Where the value ends, found in the plainest way; 0 where it does not.
std::size_t endOf(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        if (text[at] == '\\' && (next == '"' || next == '\\'))
            ++at;
        else if (text[at] == '"')
            inString = !inString;
        else if (!inString && (text[at] == '{' || text[at] == '['))
            ++depth;
        else if (!inString && (text[at] == '}' || text[at] == ']') && --depth == 0)
            return at + 1;
    }
    return 0;
}

/// A value of brackets, quotes and backslashes, dense enough to meet every case.
std::string randomValue(std::mt19937 &random, std::size_t size)
{
    constexpr std::string_view kBytes = "{}[]\"\\\\abcdefgh,: \x7b\xfb";
    std::string text = "{";
    while (text.size() < size)
        text += kBytes[random() % kBytes.size()];
    return text;
}

} // namespace

class TestBracketScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEndOfWhateverIsThere_data();
    void findsTheEndOfWhateverIsThere();
    void findsTheSameEndHoweverTheTextIsCut_data();
    void findsTheSameEndHoweverTheTextIsCut();
    void tellsNestingThatIsTooDeep_data();
    void tellsNestingThatIsTooDeep();
    void beginsAnewAfterARestart();

private:
    static void addWays();
};

void TestBracketScanner::addWays()
{
    QTest::addColumn<ScanBlocks>("way");
    QTest::newRow("portable") << ScanBlocks(scanBlocksPortable);
    QTest::newRow("best of this processor") << bestScanBlocks();
}

void TestBracketScanner::findsTheEndOfWhateverIsThere_data()
{
    addWays();
}

void TestBracketScanner::findsTheEndOfWhateverIsThere()
{
    QFETCH(ScanBlocks, way);
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = randomValue(random, 1 + random() % 400);
        BracketScanner scanner(way);
        const std::size_t taken = scanner.scan(text);
        QCOMPARE(scanner.isClosed(), endOf(text) > 0);
        QCOMPARE(taken, scanner.isClosed() ? endOf(text) : text.size());
    }
}

void TestBracketScanner::findsTheSameEndHoweverTheTextIsCut_data()
{
    addWays();
}

void TestBracketScanner::findsTheSameEndHoweverTheTextIsCut()
{
    QFETCH(ScanBlocks, way);
    std::mt19937 random(11);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = randomValue(random, 400);
        BracketScanner scanner(way);
        std::size_t at = 0;
        while (at < text.size() && !scanner.isClosed())
            at += scanner.scan(std::string_view(text).substr(at, random() % 150));
        QCOMPARE(at, scanner.isClosed() ? endOf(text) : text.size());
    }
}

void TestBracketScanner::tellsNestingThatIsTooDeep_data()
{
    addWays();
}

void TestBracketScanner::tellsNestingThatIsTooDeep()
{
    QFETCH(ScanBlocks, way);
    BracketScanner scanner(way);
    scanner.scan(std::string(BracketScanner::kDeepest, '['));
    QVERIFY(!scanner.isTooDeep());
    scanner.scan("[");
    QVERIFY(scanner.isTooDeep());
    BracketScanner whole(way);
    whole.scan(std::string(1'000'000, '['));
    QVERIFY(whole.isTooDeep());
}

void TestBracketScanner::beginsAnewAfterARestart()
{
    BracketScanner scanner;
    scanner.scan(R"({"a":"\)");
    scanner.restart();
    QCOMPARE(scanner.scan(R"({"b":[1]}, next)"), 9u);
    QVERIFY(scanner.isClosed());
}

QTEST_APPLESS_MAIN(TestBracketScanner)
#include "tst_bracketscanner.moc"
