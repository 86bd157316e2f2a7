#include "core/query/queryvalues.h"

#include <QTest>

#include <cstring>
#include <random>
#include <string_view>

using namespace drover;
using namespace std::chrono_literals;

namespace {

/// By trying all that "*" can stand for.
bool isMatch(std::string_view pattern, std::string_view text)
{
    if (pattern.empty())
        return text.empty();
    if (pattern.front() == '*')
        return isMatch(pattern.substr(1), text) || (!text.empty() && isMatch(pattern, text.substr(1)));
    return !text.empty() && (pattern.front() == '?' || pattern.front() == text.front()) &&
           isMatch(pattern.substr(1), text.substr(1));
}

} // namespace

class TestQueryValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durationsAddUp()
    {
        QCOMPARE(queryDuration(u"90s"), std::optional(90s));
        QCOMPARE(queryDuration(u"1D12h"), std::optional<std::chrono::seconds>(36h));
        QCOMPARE(queryDuration(u"1y2w"), std::optional<std::chrono::seconds>(24h * 379));
        for (const QStringView wrong : {u"", u"2", u"h", u"2 h", u"-2h", u"2x", u"1234567890s"})
            QVERIFY2(!queryDuration(wrong), qPrintable(wrong.toString()));
    }

    void versionsCompareByWhatWasWritten()
    {
        const KubeVersion version{1, 30, 7};
        QCOMPARE(queryVersion(u"1.30")->compare(version), 0);
        QCOMPARE(queryVersion(u"v1.30.7")->compare(version), 0);
        QVERIFY(queryVersion(u"1.30.8")->compare(version) < 0);
        QVERIFY(queryVersion(u"1.4")->compare(version) > 0);
        for (const QStringView wrong : {u"", u"v", u"1.", u"1.x", u"1.2.3.4", u"-1"})
            QVERIFY2(!queryVersion(wrong), qPrintable(wrong.toString()));
    }

    void patternsTakeTheWholeText()
    {
        const auto matches = [](const char *pattern, const char *text) {
            return QueryPattern(QString::fromUtf8(pattern)).matches(text);
        };
        QVERIFY(matches("Web-1", "web-1"));
        QVERIFY(!matches("web", "web-1"));
        QVERIFY(matches("web-*", "web-1"));
        QVERIFY(matches("*", ""));
        QVERIFY(matches("w?b*-*1", "web-a-b-1"));
        QVERIFY(!matches("w?b", "wb"));
        QVERIFY(matches("*ab*ab", "abxabab"));
        QVERIFY(!matches("*ab*abc", "abxabab"));
        QVERIFY(!matches("", "a"));
    }

    void patternsMatchAsTheirDefinitionSays()
    {
        std::mt19937 random(1);
        const auto anyOf = [&](const char *letters, std::size_t most) {
            std::string text;
            for (std::size_t i = random() % (most + 1); i > 0; --i)
                text += letters[random() % std::strlen(letters)];
            return text;
        };
        for (int i = 0; i < 20'000; ++i) {
            const std::string pattern = anyOf("ab*?", 7);
            const std::string text = anyOf("aB", 9);
            const QueryPattern made(QString::fromStdString(pattern));
            const std::string folded = foldedText(text);
            QVERIFY2(made.matches(folded) == isMatch(pattern, folded), (pattern + ' ' + folded).c_str());
            QVERIFY2(made.matchesAny(text) == isMatch(pattern, folded), (pattern + ' ' + text).c_str());
        }
        QVERIFY(QueryPattern(QStringLiteral("größe")).matchesAny("GRÖßE"));
    }

    void patternsOfManyStarsEnd()
    {
        const QueryPattern pattern(QStringLiteral("*a").repeated(200) + u'b');
        QVERIFY(!pattern.matches(std::string(20'000, 'a')));
    }

    void foldingIsTheSameForPlainAndOtherText()
    {
        QCOMPARE(foldedText("NoSchedule"), std::string("noschedule"));
        QCOMPARE(foldedText("Größe"), QStringLiteral("GRÖßE").toCaseFolded().toStdString());
    }
};

QTEST_APPLESS_MAIN(TestQueryValues)
#include "tst_queryvalues.moc"
