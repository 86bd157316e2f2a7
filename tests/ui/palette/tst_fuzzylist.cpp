#include "ui/palette/fuzzylist.h"

#include <QTest>

using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

FuzzyList listOf(std::initializer_list<const char *> texts)
{
    FuzzyList list;
    for (const char *text : texts)
        list.add(s(text));
    return list;
}

QList<int> places(const FuzzyList &list, const char *typed)
{
    QList<int> found;
    for (const FuzzyList::Hit &hit : list.find(s(typed)))
        found.append(int(hit.place));
    return found;
}

int scoreOf(const char *text, const char *typed)
{
    const auto hits = listOf({text}).find(s(typed));
    return hits.empty() ? -1 : hits.front().score;
}

} // namespace

class TestFuzzyList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersMustOccurInTheirOrderWhateverTheirCase()
    {
        const FuzzyList list = listOf({"Edit Taints", "Drain", "node-17.eu"});

        QCOMPARE(places(list, "TAI"), QList<int>{0});
        QCOMPARE(places(list, "nai"), QList<int>{});
        QCOMPARE(places(list, "n17"), QList<int>{2});
    }

    void everyWordMustFitInAnyOrder()
    {
        const FuzzyList list = listOf({"node-7 prod-eu", "node-7 staging", "prod-eu"});

        QCOMPARE(places(list, "prod node-7"), QList<int>{0});
        QCOMPARE(places(list, "  node  "), (QList<int>{0, 1}));
    }

    void nothingTypedFitsAll()
    {
        QCOMPARE(places(listOf({"a", "b", ""}), ""), (QList<int>{0, 1, 2}));
        QCOMPARE(places(listOf({"a", "b", ""}), "a"), QList<int>{0});
    }

    void beginningsOfWordsAndNeighboursCountMost()
    {
        QVERIFY(scoreOf("Drain", "dr") > scoreOf("Add rows", "dr"));
        QVERIFY(scoreOf("prod-eu", "eu") > scoreOf("neutral", "eu"));
        QVERIFY(scoreOf("cordon", "cor") > scoreOf("c-xoxr", "cor"));
    }

    void aWordThatStandsThereComesBeforeItsLettersInSeveral()
    {
        QVERIFY(scoreOf("Columns View", "columns") > scoreOf("Add This Column to the Sort", "columns"));
    }

    void whatCountsMoreDoesSoHoweverLongTheWordIs_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("better");
        QTest::addColumn<QByteArray>("worse");
        QTest::newRow("a whole word, one that begins so")
            << QByteArray("drain") << QByteArray("Retry Drain") << QByteArray("Drained Nodes");
        QTest::newRow("one that begins so, first letters of several")
            << QByteArray("cordon") << QByteArray("Cordoned")
            << QByteArray("Close One Resource, Delete Other Nodes");
        QTest::newRow("first letters of several, within a word")
            << QByteArray("et") << QByteArray("Edit Taints") << QByteArray("Reset");
        QTest::newRow("within a word, here and there")
            << QByteArray("ordon") << QByteArray("Uncordon") << QByteArray("Or do not");
    }
    void whatCountsMoreDoesSoHoweverLongTheWordIs()
    {
        QFETCH(const QByteArray, typed);
        QFETCH(const QByteArray, better);
        QFETCH(const QByteArray, worse);

        const int low = scoreOf(worse.constData(), typed.constData());
        QVERIFY(low >= 0);
        QVERIFY(scoreOf(better.constData(), typed.constData()) > low);
    }

    void whereItStandsIsTold()
    {
        FuzzyList list;
        list.add(s("Node Table"));
        list.add(s("Next Node"));
        list.add(s("Drain"), s("Node"));

        const auto hits = list.find(s("node"));

        QCOMPARE(hits.size(), 3U);
        QVERIFY(hits[0].score == hits[1].score && hits[1].score == hits[2].score);
        QVERIFY(hits[0].lateness < hits[1].lateness && hits[1].lateness < hits[2].lateness);
    }

    void otherScriptsAreFound()
    {
        const FuzzyList list = listOf({"排空节点", "Überblick"});

        QCOMPARE(places(list, "节"), QList<int>{0});
        QCOMPARE(places(list, "über"), QList<int>{1});
    }

    void aListThatIsClearedIsEmpty()
    {
        FuzzyList list = listOf({"a", "b"});
        list.clear();
        list.add(s("c"));

        QCOMPARE(list.size(), 1U);
        QCOMPARE(places(list, "c"), QList<int>{0});
    }
};

QTEST_APPLESS_MAIN(TestFuzzyList)
#include "tst_fuzzylist.moc"
