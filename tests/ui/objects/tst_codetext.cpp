#include "ui/objects/codetext.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QString manyLines(int count)
{
    QStringList lines;
    for (int i = 1; i <= count; ++i)
        lines.append(u"line %1"_s.arg(i));
    return lines.join(u'\n') + u'\n';
}

} // namespace

/// Texts as they are shown.
class TestCodeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTooLargeIsCutAtALine()
    {
        const CodeText code = codeOf(u"aaa\nbbb\nccc\n"_s, Notation::Yaml, 9);
        QCOMPARE(code.text, u"aaa\nbbb"_s);
        QCOMPARE(code.leftOut, 4);
        QCOMPARE(codeOf(u"aaa\nbbb\n"_s, Notation::Yaml, 8).leftOut, 0);
    }

    void ofAVeryLongLineTheBeginningIsShown()
    {
        const QString longLine(kLongestLine + 10, u'x');
        const CodeText code = codeOf(u"a: 1\n"_s + longLine + u"\nb: 2\n"_s, Notation::Yaml);
        QCOMPARE(code.text, u"a: 1\n"_s + QString(kLongestLine, u'x') + u"…\nb: 2"_s);
        QCOMPARE(code.leftOut, 10);
        QCOMPARE(codeOfChanges(lineDiff({}, longLine)).leftOut, 10);
    }

    void unchangedLinesAreFoldedAroundAChange()
    {
        QString after = manyLines(20);
        after.replace(u"line 10\n"_s, u"line ten\nline ten and a half\n"_s);

        const CodeText code = codeOfChanges(lineDiff(manyLines(20), after));

        QCOMPARE(code.text.split(u'\n'),
                 (QStringList{u"⋯ 6 unchanged lines"_s, u"  line 7"_s, u"  line 8"_s,
                              u"  line 9"_s, u"- line 10"_s, u"+ line ten"_s,
                              u"+ line ten and a half"_s, u"  line 11"_s, u"  line 12"_s,
                              u"  line 13"_s, u"⋯ 7 unchanged lines"_s}));
        QCOMPARE(code.numbers, (std::vector<int>{0, 7, 8, 9, 0, 10, 11, 12, 13, 14, 0}));
        QCOMPARE(code.marks[4], CodeText::Mark::Removed);
        QCOMPARE(code.marks[5], CodeText::Mark::Added);
        QCOMPARE(code.marks[0], CodeText::Mark::Fold);
    }

    void changesAtTheEndsHaveNoFoldThere()
    {
        const CodeText code = codeOfChanges(lineDiff(u"a\nb\n"_s, u"x\nb\ny\n"_s));
        QCOMPARE(code.text, u"- a\n+ x\n  b\n+ y"_s);
        const ChangeCount count = countChanges(lineDiff(u"a\nb\n"_s, u"x\nb\ny\n"_s));
        QCOMPARE(count.added, 2);
        QCOMPARE(count.removed, 1);
    }

    void noChangesAreOneFold()
    {
        QCOMPARE(codeOfChanges(lineDiff(u"a\n"_s, u"a\n"_s)).text, u"⋯ 1 unchanged line"_s);
        QCOMPARE(codeOfChanges({}).text, QString());
    }
};

QTEST_APPLESS_MAIN(TestCodeText)
#include "tst_codetext.moc"
