#include "core/jsonpath/jsonpath.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

using Field = JsonPath::Field;
using Element = JsonPath::Element;
using All = JsonPath::All;
using Filter = JsonPath::Filter;
using Compare = JsonPath::Compare;

JsonPath path(std::vector<JsonPath::Step> steps)
{
    return {std::move(steps)};
}

} // namespace

class TestJsonPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreWrittenWithDotsOrInQuotes()
    {
        const JsonPath labels =
            path({Field{"metadata"}, Field{"labels"}, Field{"kubernetes.io/arch"}});
        for (const QString &text :
             {u".metadata.labels.kubernetes\\.io/arch"_s, u"metadata.labels['kubernetes.io/arch']"_s,
              u"{.metadata.labels[\"kubernetes\\.io/arch\"]}"_s,
              u"  $['metadata'].labels.['kubernetes.io/arch'] "_s})
            QVERIFY2(JsonPath::parse(text) == labels, qPrintable(text));
    }

    void elementsAreNumberedFromBothEnds()
    {
        QVERIFY(JsonPath::parse(u".a[0][-1][*].*"_s) ==
                path({Field{"a"}, Element{0}, Element{-1}, All{}, All{}}));
    }

    void filtersCompareWithATextANumberOrATruth()
    {
        const auto filtered = [](const QString &text) {
            const auto read = JsonPath::parse(u".c"_s + text);
            return read ? std::get<Filter>(read->steps.back()) : Filter();
        };
        const std::vector<std::variant<Field, Element, All>> type{Field{"type"}};
        QVERIFY(filtered(u"[?(@.type==\"Ready\")]"_s) ==
                (Filter{type, Compare::Equal, std::string("Ready")}));
        QVERIFY(filtered(u"[?( @.type != 'it\\'s' )]"_s) ==
                (Filter{type, Compare::NotEqual, std::string("it's")}));
        QVERIFY(filtered(u"[?(@.type>=1.5)]"_s) == (Filter{type, Compare::GreaterOrEqual, 1.5}));
        QVERIFY(filtered(u"[?(@.type==true)]"_s) == (Filter{type, Compare::Equal, true}));
        QVERIFY(filtered(u"[?(@.type)]"_s) == (Filter{type, Compare::Exists, {}}));
        QVERIFY(filtered(u"[?(@==2)]"_s) == (Filter{{}, Compare::Equal, 2.0}));
    }

    void aLiteralOfAnotherTypeNeverCompares()
    {
        QVERIFY(holds(Compare::NotEqual, std::string("a"), std::string("b")));
        QVERIFY(!holds(Compare::NotEqual, std::string("1"), 2.0));
        QVERIFY(holds(Compare::LessOrEqual, 2.0, 2.0));
        QVERIFY(!holds(Compare::Less, true, true));
    }

    void aWrongPathSaysWhereAndWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("why");
        const auto row = [](const QString &text, int at, int length, const QString &why) {
            QTest::newRow(qPrintable(text.left(40))) << text << at << length << why;
        };
        row(u""_s, 0, 0, u"names a field"_s);
        row(u"{}"_s, 1, 0, u"names a field"_s);
        row(u"{.a"_s, 3, 0, u"never closed"_s);
        row(u".a..b"_s, 2, 2, u"not supported"_s);
        row(u".a."_s, 3, 0, u"name of a field is missing"_s);
        row(u".a b"_s, 2, 1, u"begin with"_s);
        row(u".a\\"_s, 2, 1, u"backslash"_s);
        row(u".a[1:2]"_s, 3, 3, u"Ranges"_s);
        row(u".a[b]"_s, 3, 1, u"Brackets hold"_s);
        row(u".a['b','c']"_s, 6, 1, u"Only one"_s);
        row(u".a['b]"_s, 3, 3, u"quote"_s);
        row(u".a[0"_s, 2, 2, u"bracket"_s);
        row(u".a[?(b)]"_s, 5, 1, u"filter is written"_s);
        row(u".a[?(@.b==c)]"_s, 10, 1, u"compares with"_s);
        row(u".a[?(@.b==1]"_s, 11, 1, u"filter is written"_s);
        row(u".a[?(@[?(@.b)])]"_s, 7, 1, u"nested in a filter"_s);
        row(u"$a"_s, 1, 1, u"is followed by"_s);
        row(u".a"_s + QString(1000, u'a'), 1000, 2, u"1,000 characters"_s);
    }
    void aWrongPathSaysWhereAndWhy()
    {
        QFETCH(QString, text);
        QFETCH(QString, why);
        const auto read = JsonPath::parse(text);
        QVERIFY(!read);
        QTEST(int(read.error().at), "at");
        QTEST(int(read.error().length), "length");
        QVERIFY2(read.error().sentence.contains(why), qPrintable(read.error().sentence));
    }

    void aKeyBecomesAStep()
    {
        const QString text = jsonPathOfField(u".metadata.labels"_s, u"it's.a\\b/c"_s);
        QVERIFY(JsonPath::parse(text) ==
                path({Field{"metadata"}, Field{"labels"}, Field{"it's.a\\b/c"}}));
    }
};

QTEST_GUILESS_MAIN(TestJsonPath)
#include "tst_jsonpath.moc"
