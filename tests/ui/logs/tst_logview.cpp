#include "tests/support/fakeclock.h"
#include "ui/logs/logsearch.h"
#include "ui/logs/logview.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Lines of a log as they are seen and searched.
class TestLogView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itStaysAtTheEndWhileLinesCome();
    void whoReadsFurtherUpIsNotMoved();
    void forgottenLinesDoNotMoveWhatIsRead();
    void whatIsForgottenAndNotToldYetIsNotPainted();
    void longLinesWrap();
    void allIsCopied();
    void timesStandInFront();
    void noMatchIsMarkedInDroversOwnWords();
    void aLineIsBroughtIntoSight();
    void marksStandWhereTheTextDoes();
    void strangeLinesArePainted();
    void aSearchRunsInPieces();
    void aSearchFollowsTheLines();
    void nextAndPreviousGoRound();
    void aScreenReaderHasWhatIsSeen();
};

namespace {

void add(LogBuffer &lines, int from, int count)
{
    std::vector<LogLine> more;
    for (int i = from; i < from + count; ++i)
        more.push_back({"line " + std::to_string(i), 0});
    lines.append(std::move(more));
}

struct ViewRig {
    explicit ViewRig(LogBuffer::Limits limits = {}) : lines(limits)
    {
        view.resize(400, 200);
        view.setLines(&lines);
        view.show();
    }

    void grow(int count)
    {
        add(lines, static_cast<int>(lines.end()), count);
        view.linesChanged();
    }

    LogBuffer lines;
    LogView view;
};

} // namespace

void TestLogView::itStaysAtTheEndWhileLinesCome()
{
    ViewRig rig;
    rig.grow(1000);
    const auto top = rig.view.topLine();
    QVERIFY(rig.view.isAtEnd());
    QVERIFY(top > 950);

    rig.grow(100);

    QCOMPARE(rig.view.topLine(), top + 100);
    QCOMPARE(rig.view.verticalScrollBar()->value(), rig.view.verticalScrollBar()->maximum());
}

void TestLogView::aScreenReaderHasWhatIsSeen()
{
    ViewRig rig;
    rig.grow(1000);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&rig.view);
    QAccessibleTextInterface *text = spoken->textInterface();
    QVERIFY(text);
    QVERIFY(spoken->state().readOnly && spoken->state().multiLine);
    QVERIFY(text->text(0, text->characterCount()).endsWith(u"line 999\n"));

    QTest::keyClick(&rig.view, Qt::Key_Home);
    QCOMPARE(text->cursorPosition(), 0);
    int from = -1;
    int to = -1;
    QCOMPARE(text->textAtOffset(0, QAccessible::LineBoundary, &from, &to), u"line 0\n"_s);

    // Down brings one to sight below, and that is where the caret stands.
    const auto lowest = rig.view.topLine() + LogBuffer::Number(rig.view.viewport()->height() / QFontMetrics(rig.view.font()).lineSpacing());
    QTest::keyClick(&rig.view, Qt::Key_Down);
    QCOMPARE(text->textAtOffset(text->cursorPosition(), QAccessible::LineBoundary, &from, &to),
             u"line %1\n"_s.arg(lowest));
}

void TestLogView::whoReadsFurtherUpIsNotMoved()
{
    ViewRig rig;
    rig.grow(1000);
    QSignalSpy moved(&rig.view, &LogView::atEndChanged);

    QTest::keyClick(&rig.view, Qt::Key_PageUp);
    const auto top = rig.view.topLine();
    rig.grow(100);

    QCOMPARE(rig.view.topLine(), top);
    QVERIFY(!rig.view.isAtEnd());
    QTest::keyClick(&rig.view, Qt::Key_End);
    QVERIFY(rig.view.isAtEnd());
    QCOMPARE(moved.count(), 2);
    QTest::keyClick(&rig.view, Qt::Key_Home);
    QCOMPARE(rig.view.topLine(), 0u);
    rig.view.verticalScrollBar()->setValue(7);
    QCOMPARE(rig.view.topLine(), 7u);
}

void TestLogView::forgottenLinesDoNotMoveWhatIsRead()
{
    ViewRig rig({.lines = 100, .bytes = 1 << 20});
    rig.grow(100);
    rig.view.verticalScrollBar()->setValue(50);

    rig.grow(30);
    QCOMPARE(rig.view.topLine(), 50u);
    QCOMPARE(rig.view.verticalScrollBar()->value(), 20);
    rig.grow(60);

    QCOMPARE(rig.view.topLine(), 90u); // what was read is forgotten
}

void TestLogView::whatIsForgottenAndNotToldYetIsNotPainted()
{
    ViewRig rig({.lines = 100, .bytes = 1 << 20});
    rig.grow(100);
    rig.view.verticalScrollBar()->setValue(50);

    add(rig.lines, 100, 1000); // a flood: the view is told of it later

    QCOMPARE(rig.view.topLine(), 1000u);
    QAccessibleTextInterface *seen =
        QAccessible::queryAccessibleInterface(&rig.view)->textInterface();
    QVERIFY(seen->text(0, seen->characterCount()).startsWith(u"line 1000\n"));
    QVERIFY(!rig.view.grab().isNull());
    QTest::keyClick(&rig.view, Qt::Key_Down);
    QCOMPARE(rig.view.topLine(), 1001u);
}

void TestLogView::longLinesWrap()
{
    ViewRig rig;
    rig.lines.append({{std::string(10'000, 'x'), 0}, {"short", 0}});
    rig.view.linesChanged();
    QVERIFY(rig.view.grab().width() > 0);
    QTRY_VERIFY(rig.view.horizontalScrollBar()->maximum() > 0);
    QCOMPARE(rig.view.topLine(), 0u);

    rig.view.setWrapped(true);

    QCOMPARE(rig.view.horizontalScrollBar()->maximum(), 0);
    QVERIFY(rig.view.verticalScrollBar()->maximum() > 0);
    QVERIFY(rig.view.isAtEnd());
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&rig.view, Qt::Key_PageUp);
    QVERIFY(!rig.view.isAtEnd());
}

void TestLogView::allIsCopied()
{
    ViewRig rig;
    rig.grow(3);

    QTest::keyClick(&rig.view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&rig.view, Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QGuiApplication::clipboard()->text(), u"line 0\nline 1\nline 2"_s);
    QTest::mouseDClick(rig.view.viewport(), Qt::LeftButton, {}, {20, 5});
    QCOMPARE(rig.view.selectedText(), u"line 0"_s);
}

void TestLogView::timesStandInFront()
{
    ViewRig rig;
    rig.lines.append({timedLogLine("2026-11-25T12:00:00.123456Z hello"), {"plain", 0}});
    rig.lines.appendGap(3);
    rig.view.setTimesShown(true);

    QCOMPARE(rig.view.shownText(0), u"2026-11-25 12:00:00.123 hello"_s);
    QCOMPARE(rig.view.shownText(1), u"                        plain"_s);
    QVERIFY(rig.view.shownText(2).startsWith(u"— 3 lines left out"));
}

void TestLogView::noMatchIsMarkedInDroversOwnWords()
{
    ViewRig rig;
    rig.lines.append({{"lines", 0}});
    rig.lines.appendGap(12'345);
    QVERIFY(rig.view.shownText(1).contains(QLocale().toString(12'345)));
    const auto picture = [&rig](int row) {
        const QImage all = rig.view.viewport()->grab().toImage();
        const int high = rig.view.fontMetrics().height();
        return all.copy(0, row * high + 2, all.width(), high - 4);
    };
    const QImage line = picture(0);
    const QImage gap = picture(1);

    rig.view.setMatches(u"lines"_s, 0);

    QVERIFY(picture(0) != line);
    QCOMPARE(picture(1), gap);
}

void TestLogView::aLineIsBroughtIntoSight()
{
    ViewRig rig;
    rig.grow(1000);

    rig.view.showLine(500);
    const auto top = rig.view.topLine();
    QVERIFY(top < 500 && top > 480);
    rig.view.showLine(501);

    QCOMPARE(rig.view.topLine(), top);
    rig.view.setMatches(u"line"_s, 500);
    QCOMPARE(rig.view.selectedText(), u"line 500"_s);
}

void TestLogView::marksStandWhereTheTextDoes()
{
    // The last of many characters is the only one that shows, and the only one that is marked.
    ViewRig rig;
    rig.view.resize(1200, 100);
    std::vector<LogLine> one(1);
    one.front().text = std::string(100, ' ').append("x");
    rig.lines.append(std::move(one));
    rig.view.linesChanged();
    const auto columnsOf = [&rig](const QColor &colour) {
        const QImage image = rig.view.viewport()->grab().toImage();
        QList<int> columns;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < rig.view.fontMetrics().lineSpacing(); ++y) {
                if (image.pixelColor(x, y) != colour && !columns.contains(x))
                    columns << x;
            }
        }
        return columns;
    };
    const QColor base = rig.view.palette().color(QPalette::Base);
    const QList<int> text = columnsOf(base);
    QVERIFY(!text.isEmpty());

    rig.view.setMatches(u"x"_s, 0);
    const QList<int> mark = columnsOf(base);

    QVERIFY(mark.first() <= text.first() && mark.last() >= text.last());
    QVERIFY(mark.size() < 2 * rig.view.fontMetrics().horizontalAdvance(u'x'));
}

void TestLogView::strangeLinesArePainted()
{
    ViewRig rig;
    rig.lines.append({{"\x1b[31mred\x1b[0m", 0},
                      {"日本語 \xf0\x9f\x98\x80 e\xcc\x81", 0},
                      {std::string(65'536, 'y'), 0},
                      {"\xff\xfe", 0},
                      {"", 0}});
    rig.lines.appendGap(5);
    rig.view.setMatches(u"本"_s, 1);
    for (const bool isWrapped : {false, true}) {
        rig.view.setWrapped(isWrapped);
        QTest::keyClick(&rig.view, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(!rig.view.grab().isNull());
    }
    rig.view.setLines(nullptr);
    QVERIFY(!rig.view.grab().isNull());
}

void TestLogView::aSearchRunsInPieces()
{
    FakeClock clock;
    LogBuffer lines;
    add(lines, 0, 20'000);
    LogSearch search(clock);
    search.setLines(&lines);

    search.setText(u"LINE 19999"_s);
    QVERIFY(!search.isDone());
    clock.advance(0ms);
    clock.advance(0ms);

    QVERIFY(search.isDone());
    QCOMPARE(search.count(), 1);
    QCOMPARE(search.next(0), std::optional<LogBuffer::Number>(19'999));
    search.setText({});
    QCOMPARE(search.count(), 0);
}

void TestLogView::aSearchFollowsTheLines()
{
    FakeClock clock;
    LogBuffer lines({.lines = 10, .bytes = 1 << 20});
    LogSearch search(clock);
    search.setLines(&lines);
    search.setText(u"line"_s);
    add(lines, 0, 10);
    search.linesChanged();
    clock.advance(0ms);
    QCOMPARE(search.count(), 10);

    add(lines, 10, 5);
    search.linesChanged();
    clock.advance(0ms);

    QCOMPARE(search.count(), 10);
    QCOMPARE(search.placeOf(5), 0);
    QCOMPARE(search.placeOf(4), -1);
}

void TestLogView::nextAndPreviousGoRound()
{
    FakeClock clock;
    LogBuffer lines;
    add(lines, 0, 30);
    LogSearch search(clock);
    search.setLines(&lines);
    search.setText(u"line 1"_s); // 1, 10 … 19
    using Number = std::optional<LogBuffer::Number>;

    QCOMPARE(search.count(), 11);
    QCOMPARE(search.next(1), Number(10));
    QCOMPARE(search.next(19), Number(1));
    QCOMPARE(search.previous(10), Number(1));
    QCOMPARE(search.previous(1), Number(19));
}

QTEST_MAIN(TestLogView)
#include "tst_logview.moc"
