#include "ui/objects/codeview.h"

#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace drover::ui {

// Some milliseconds of work.
constexpr qsizetype kPiece = 32 << 10;

/// The column of line numbers beside the text.
class CodeView::Gutter final : public QWidget
{
public:
    explicit Gutter(CodeView *view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintGutter(event); }
    void wheelEvent(QWheelEvent *event) override
    {
        m_view->QPlainTextEdit::wheelEvent(event);
    }

private:
    CodeView *m_view;
};

CodeView::CodeView(QWidget *parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameStyle(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setUndoRedoEnabled(false);
    setColors();
    m_filling.setInterval(0);
    connect(&m_filling, &QTimer::timeout, this, &CodeView::fillOn);
    connect(this, &QPlainTextEdit::updateRequest, this, &CodeView::followViewport);
    fitGutter();
}

void CodeView::setCode(const CodeText &code)
{
    if (code == m_code)
        return;
    const int line = textCursor().blockNumber();
    const int top = verticalScrollBar()->value();
    m_code = code;
    m_matches.clear();
    m_currentMatch = -1;
    clear();
    m_filled = 0;
    fill(kPiece);
    if (line >= blockCount())
        fill(code.text.size()); // who is far down in the text before stays there
    fitGutter();
    ++m_look; // what was coloured on the way is not what is there now
    m_seenFirst = -1;
    QTextCursor caret(document()->findBlockByNumber(std::min(line, blockCount() - 1)));
    setTextCursor(caret);
    verticalScrollBar()->setValue(top);
    decorate();
    m_gutter->update();
}

/// Whole lines, to that place at least.
void CodeView::fill(qsizetype upTo)
{
    const QString &text = m_code.text;
    qsizetype end = upTo < text.size() ? text.indexOf(u'\n', upTo) : -1;
    if (end < 0)
        end = text.size();
    if (end > m_filled) {
        QTextCursor cursor(document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(text.sliced(m_filled, end - m_filled));
        m_filled = end;
    }
    if (m_filled < text.size())
        m_filling.start();
    else
        m_filling.stop();
}

void CodeView::fillOn()
{
    fill(m_filled + kPiece);
    fitGutter();
}

void CodeView::setMatches(std::vector<int> starts, int length, int current)
{
    m_matches = std::move(starts);
    m_matchLength = length;
    m_currentMatch = current;
    if (current >= 0) {
        if (m_matches[static_cast<std::size_t>(current)] >= m_filled)
            fill(m_code.text.size());
        QTextCursor caret(document());
        caret.setPosition(m_matches[static_cast<std::size_t>(current)]);
        setTextCursor(caret);
        ensureCursorVisible();
    }
    m_seenFirst = -1;
    decorate();
}

void CodeView::setDimmed(bool isDimmed)
{
    if (m_isDimmed == isDimmed)
        return;
    m_isDimmed = isDimmed;
    setColors();
}

void CodeView::setColors()
{
    m_colors = codeColors(palette());
    if (m_isDimmed)
        m_colors.key = m_colors.text = m_colors.number = m_colors.comment;
    ++m_look;
    m_seenFirst = -1;
    decorate();
    m_gutter->update();
}

QString CodeView::numberOf(int line) const
{
    if (m_code.numbers.empty())
        return QString::number(line + 1);
    const auto place = static_cast<std::size_t>(line);
    const int number = place < m_code.numbers.size() ? m_code.numbers[place] : 0;
    return number > 0 ? QString::number(number) : QString();
}

void CodeView::fitGutter()
{
    int most = blockCount();
    if (!m_code.numbers.empty())
        most = *std::max_element(m_code.numbers.begin(), m_code.numbers.end());
    const QString widest(std::max<qsizetype>(QString::number(most).size(), 3), u'0');
    const int width = fontMetrics().horizontalAdvance(widest) + 2 * kSpace;
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void CodeView::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setPen(statusColors(palette()).line);
    painter.drawLine(m_gutter->width() - 1, event->rect().top(), m_gutter->width() - 1,
                     event->rect().bottom());
    painter.setPen(statusColors(palette()).dimmed);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        painter.drawText(QRectF(0, top, m_gutter->width() - kSpace, height),
                         Qt::AlignRight | Qt::AlignVCenter, numberOf(block.blockNumber()));
        top += height;
        block = block.next();
    }
}

void CodeView::followViewport(const QRect &rect, int dy)
{
    if (dy != 0)
        m_gutter->scroll(0, dy);
    else
        m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    decorate();
}

QTextBlock CodeView::lastSeen() const
{
    QTextBlock block = firstVisibleBlock();
    qreal room = viewport()->height();
    while (block.next().isValid() && room > 0) {
        room -= blockBoundingRect(block).height();
        block = block.next();
    }
    return block;
}

void CodeView::decorate()
{
    const QTextBlock first = firstVisibleBlock();
    const QTextBlock last = lastSeen();
    if (first.blockNumber() == m_seenFirst && last.blockNumber() == m_seenLast)
        return;
    m_seenFirst = first.blockNumber();
    m_seenLast = last.blockNumber();
    QList<QTextEdit::ExtraSelection> selections;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        colourLine(block);
        addMark(block, selections);
        if (block == last)
            break;
    }
    addMatches(first.position(), last.position() + last.length(), selections);
    setExtraSelections(selections);
}

void CodeView::colourLine(const QTextBlock &block)
{
    QTextBlock line = block;
    if (line.userState() == m_look)
        return;
    line.setUserState(m_look);
    QList<QTextLayout::FormatRange> ranges;
    for (const SyntaxSpan &span : syntaxOf(line.text(), m_code.notation)) {
        QTextCharFormat format;
        format.setForeground(m_colors.of(span.kind));
        ranges.append({span.start, span.length, format});
    }
    const auto place = static_cast<std::size_t>(line.blockNumber());
    if (place < m_code.marks.size() && m_code.marks[place] == CodeText::Mark::Fold) {
        QTextCharFormat format;
        format.setForeground(m_colors.comment);
        ranges = {{0, static_cast<int>(line.text().size()), format}};
    }
    line.layout()->setFormats(ranges);
    document()->markContentsDirty(line.position(), line.length());
}

void CodeView::addMark(const QTextBlock &block,
                       QList<QTextEdit::ExtraSelection> &selections) const
{
    const auto place = static_cast<std::size_t>(block.blockNumber());
    if (place >= m_code.marks.size())
        return;
    const CodeText::Mark mark = m_code.marks[place];
    if (mark != CodeText::Mark::Added && mark != CodeText::Mark::Removed)
        return;
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(block);
    selection.format.setProperty(QTextFormat::FullWidthSelection, true);
    selection.format.setBackground(mark == CodeText::Mark::Added ? m_colors.added
                                                                 : m_colors.removed);
    selections.append(selection);
}

void CodeView::addMatches(int first, int end, QList<QTextEdit::ExtraSelection> &selections) const
{
    auto match = std::lower_bound(m_matches.begin(), m_matches.end(), first);
    for (; match != m_matches.end() && *match < end; ++match) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(*match);
        selection.cursor.setPosition(*match + m_matchLength, QTextCursor::KeepAnchor);
        const bool isCurrent = match - m_matches.begin() == m_currentMatch;
        selection.format.setBackground(isCurrent ? m_colors.currentMatch : m_colors.match);
        if (isCurrent)
            selection.format.setForeground(palette().color(QPalette::Text));
        selections.append(selection);
    }
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitGutter();
    decorate();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setColors();
    if (event->type() == QEvent::FontChange)
        fitGutter();
}

} // namespace drover::ui
