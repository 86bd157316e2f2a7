#include "core/insight/linediff.h"

#include <QStringList>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// What became of the lines of a text.
class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreKeptRemovedAndAdded_data();
    void linesAreKeptRemovedAndAdded();
    void onlyADifferenceIsAChange();
    void hugeDifferencesAreGivenWhole();
};

namespace {

/// " same|-gone|+new"
QString inShort(const std::vector<DiffLine> &diff)
{
    QStringList lines;
    for (const DiffLine &line : diff) {
        const QChar mark = line.kind == DiffLine::Kind::Same      ? u' '
                           : line.kind == DiffLine::Kind::Removed ? u'-'
                                                                  : u'+';
        lines << mark + line.text;
    }
    return lines.join(u'|');
}

} // namespace

void TestLineDiff::linesAreKeptRemovedAndAdded_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("diff");

    QTest::newRow("same") << u"a\nb\n"_s << u"a\nb\n"_s << u" a| b"_s;
    QTest::newRow("changed") << u"a\nb\nc\n"_s << u"a\nx\nc\n"_s << u" a|-b|+x| c"_s;
    QTest::newRow("added") << u"a\nc\n"_s << u"a\nb\nc\n"_s << u" a|+b| c"_s;
    QTest::newRow("removed") << u"a\nb\nc\n"_s << u"a\nc\n"_s << u" a|-b| c"_s;
    QTest::newRow("two places") << u"a\nb\nc\nd\ne\n"_s << u"a\nx\nc\nd2\ne\n"_s
                                << u" a|-b|+x| c|-d|+d2| e"_s;
    QTest::newRow("from nothing") << u""_s << u"a\n"_s << u"+a"_s;
    QTest::newRow("to nothing") << u"a\n"_s << u""_s << u"-a"_s;
    QTest::newRow("repeated lines") << u"a\na\n"_s << u"a\na\na\n"_s << u" a| a|+a"_s;
    QTest::newRow("no last line end") << u"a"_s << u"a\nb"_s << u" a|+b"_s;
}

void TestLineDiff::linesAreKeptRemovedAndAdded()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, diff);

    QCOMPARE(inShort(lineDiff(before, after)), diff);
}

void TestLineDiff::onlyADifferenceIsAChange()
{
    QVERIFY(!hasChanges(lineDiff(u"a\n"_s, u"a\n"_s)));
    QVERIFY(hasChanges(lineDiff(u"a\n"_s, u"b\n"_s)));
}

void TestLineDiff::hugeDifferencesAreGivenWhole()
{
    QString before = u"head\n"_s;
    QString after = u"head\n"_s;
    for (int i = 0; i < 4000; ++i) {
        before += u"old %1\n"_s.arg(i);
        after += u"new %1\n"_s.arg(i);
    }

    const auto diff = lineDiff(before, after);

    QCOMPARE(diff.size(), 8001u);
    QCOMPARE(diff[0], (DiffLine{DiffLine::Kind::Same, u"head"_s}));
    QCOMPARE(diff[1].kind, DiffLine::Kind::Removed);
    QCOMPARE(diff[8000].kind, DiffLine::Kind::Added);
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
