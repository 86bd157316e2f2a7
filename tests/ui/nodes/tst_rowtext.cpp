#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodefilter.h"
#include "ui/nodes/rowtext.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    std::vector<int> columns{*nodeColumnOf(QLatin1StringView("name"))};

    explicit Table(NodeBatch nodes)
    {
        filter.setOwnColumns({*ownColumnOf(u"annotation:note"_s), *ownColumnOf(u"path:.spec.x"_s)});
        columns.push_back(*filter.columns().indexOf(u"annotation:note"_s));
        cache.apply({std::move(nodes), {}});
        filter.sort(columns.front());
    }
};

NodeBuilder noted(const char *name, const QString &note)
{
    return aNode(name).annotation(u"note"_s, note);
}

} // namespace

class TestRowText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasALineARowAndTabsBetween()
    {
        const Table table({noted("n1", u"a\tb\nc"_s), aNode("n2")});
        QCOMPARE(nodesAsText(table.filter, table.filter.matches(), table.columns), u"n1\ta b c\nn2\t"_s);
        QCOMPARE(nodesAsText(table.filter, {table.filter.placeAt(1)}, table.columns, true), u"Name\tnote\nn2\t"_s);
    }

    void csvQuotesWhatWouldBreakIt()
    {
        const Table table({noted("n1", u"a,b"_s), noted("n2", u"say \"x\""_s)});
        QCOMPARE(nodesAsCsv(table.filter, table.filter.matches(), table.columns),
                 u"Name,note\r\nn1,\"a,b\"\r\nn2,\"say \"\"x\"\"\"\r\n"_s);
    }

    void aFormulaIsMadeText_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("cell");
        QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus") << u"+cmd|x"_s << u"'+cmd|x"_s;
        QTest::newRow("minus") << u"-a"_s << u"'-a"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("a number") << u"-1.5"_s << u"-1.5"_s;
        QTest::newRow("quoted") << u"=A1,B1"_s << u"\"'=A1,B1\""_s;
        QTest::newRow("no formula") << u"a=b"_s << u"a=b"_s;
    }
    void aFormulaIsMadeText()
    {
        QFETCH(QString, note);
        const Table table({noted("n1", note)});
        const QString csv = nodesAsCsv(table.filter, {table.filter.placeAt(0)}, {table.columns[1]});
        QTEST(csv.section(u"\r\n"_s, 1, 1), "cell");
    }

    void whatWasNotReadIsSaidAndFoldedGroupsAreTaken()
    {
        Table table({aNode("n1")});
        table.filter.groupBy(u"zone"_s);
        table.filter.setAllFolded(true);
        const int path = *table.filter.columns().indexOf(u"path:.spec.x"_s);
        QCOMPARE(nodesAsText(table.filter, table.filter.matches(), {table.columns[0], path}), u"n1\t(not read yet)"_s);
    }
};

QTEST_MAIN(TestRowText)
#include "tst_rowtext.moc"
