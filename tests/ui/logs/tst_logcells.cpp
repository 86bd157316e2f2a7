#include "ui/logs/logcells.h"

#include <QTest>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

/// Characters on a grid of cells.
class TestLogCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cells");
        QTest::newRow("latin") << u"abcä"_s << 4;
        QTest::newRow("wide") << u"日本x"_s << 5;
        QTest::newRow("picture") << u"\U0001F600x"_s << 3;
        QTest::newRow("combining") << u"e\u0301x"_s << 2;
        QTest::newRow("empty") << QString() << 0;
    }

    void placesAreCounted()
    {
        QFETCH(QString, text);
        QFETCH(int, cells);
        QCOMPARE(cellsBefore(text, text.size()), cells);
    }

    void aCellIsFoundAgain()
    {
        const QString text = u"a日b"_s;
        QCOMPARE(unitAtCell(text, 0), 0);
        QCOMPARE(unitAtCell(text, 1), 1);
        QCOMPARE(unitAtCell(text, 2), 1);
        QCOMPARE(unitAtCell(text, 3), 2);
        QCOMPARE(unitAtCell(text, 9), 3);
        QCOMPARE(unitAtCell(u"abc", 9), 3);
    }

    void rowsBreakBeforeWhatDoesNotFit()
    {
        using Starts = std::vector<qsizetype>;
        QCOMPARE(rowStarts(u"", 4), Starts{0});
        QCOMPARE(rowStarts(u"abcd", 4), Starts{0});
        QCOMPARE(rowStarts(u"abcdefghi", 4), (Starts{0, 4, 8}));
        QCOMPARE(rowStarts(u"abc日d", 4), (Starts{0, 3}));
        QCOMPARE(rowStarts(u"\U0001F600\U0001F600\U0001F600", 4), (Starts{0, 4}));
    }

    void marksStayWithTheirCharacter()
    {
        const QString text = u"xe\u0301日\U0001F600z"_s;
        const auto clusters = clustersIn(text, 1, 6);
        QCOMPARE(clusters.size(), 3u);
        QCOMPARE(text.mid(clusters[0].unit, clusters[0].length), u"e\u0301"_s);
        QCOMPARE(clusters[1].cell, 2);
        QCOMPARE(text.mid(clusters[2].unit, clusters[2].length), u"\U0001F600"_s);
    }
};

QTEST_GUILESS_MAIN(TestLogCells)
#include "tst_logcells.moc"
