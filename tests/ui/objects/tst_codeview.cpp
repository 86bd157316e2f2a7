#include "ui/objects/codeview.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

CodeText lines(int count, const QString &value = u"x"_s)
{
    QString text;
    for (int i = 1; i <= count; ++i)
        text += u"key%1: %2\n"_s.arg(i).arg(value);
    return codeOf(text, Notation::Yaml);
}

bool isColoured(const CodeView &view, int line)
{
    return !view.document()->findBlockByNumber(line).layout()->formats().isEmpty();
}

} // namespace

/// A text to be read.
class TestCodeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheLinesThatAreSeenAreColoured()
    {
        CodeView view;
        view.resize(300, 200);
        view.show();
        view.setCode(lines(5000));
        QTRY_COMPARE(view.blockCount(), 5000);
        QVERIFY(isColoured(view, 0));
        QVERIFY(!isColoured(view, 2500));

        view.verticalScrollBar()->setValue(2500);
        QTRY_VERIFY(isColoured(view, 2500));
        QVERIFY(!isColoured(view, 4000));
    }

    void aLargeTextComesInPieceByPiece()
    {
        CodeView view;
        view.resize(300, 200);
        view.show();
        const CodeText code = lines(20000);
        view.setCode(code);
        QVERIFY(view.blockCount() > 1000);
        QVERIFY(view.blockCount() < 10000);
        QTRY_COMPARE(view.blockCount(), 20000);
        QCOMPARE(view.toPlainText(), code.text);

        view.setCode(lines(20001));
        view.setCode(lines(3)); // in the middle of it
        QCOMPARE(view.blockCount(), 3);
        view.setCode(code);
        view.setMatches({int(code.text.size()) - 1}, 1, 0);
        QCOMPARE(view.textCursor().blockNumber(), 19999);
    }

    void anotherTextKeepsThePlace()
    {
        CodeView view;
        view.resize(300, 200);
        view.show();
        view.setCode(lines(500));
        view.verticalScrollBar()->setValue(200);
        view.setTextCursor(QTextCursor(view.document()->findBlockByNumber(205)));

        view.setCode(lines(500, u"y"_s));

        QCOMPARE(view.verticalScrollBar()->value(), 200);
        QCOMPARE(view.textCursor().blockNumber(), 205);
        QVERIFY(isColoured(view, 201));
        view.setCode(lines(2));
        QCOMPARE(view.textCursor().blockNumber(), 1);
    }

    void theColoursFollowThePalette()
    {
        CodeView view;
        view.resize(300, 200);
        view.show();
        view.setCode(lines(3));
        const auto colour = [&view] {
            return view.document()->firstBlock().layout()->formats().front().format.foreground();
        };
        const QBrush before = colour();
        view.setDimmed(true);
        QVERIFY(colour() != before);
        view.setDimmed(false);
        QCOMPARE(colour(), before);
    }

    void matchesAreMarkedWhereTheyAreSeen()
    {
        CodeView view;
        view.resize(300, 200);
        view.show();
        view.setCode(lines(5000));
        QTRY_COMPARE(view.blockCount(), 5000);
        std::vector<int> starts;
        for (QTextBlock line = view.document()->firstBlock(); line.isValid(); line = line.next())
            starts.push_back(line.position());
        view.setMatches(starts, 3, 4000);
        QCOMPARE(view.textCursor().blockNumber(), 4000);
        QVERIFY(view.extraSelections().size() < 100);
        QVERIFY(!view.extraSelections().isEmpty());
    }
};

QTEST_MAIN(TestCodeView)
#include "tst_codeview.moc"
