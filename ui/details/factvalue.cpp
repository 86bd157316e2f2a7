#include "ui/details/factvalue.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextLayout>

#include <cmath>

namespace drover::ui {

namespace {

bool isFromKeyboard(const QFocusEvent &event)
{
    return event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason ||
           event.reason() == Qt::ShortcutFocusReason || event.reason() == Qt::OtherFocusReason;
}

/// The height of the text when it is wrapped to the width.
int wrappedHeight(const QString &text, const QFont &font, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    qreal height = 0;
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLeadingIncluded(true); // as the edit lays its lines out
            line.setLineWidth(width);
            height += line.height();
        }
        layout.endLayout();
    }
    return static_cast<int>(std::ceil(height));
}

} // namespace

FactValue::FactValue(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::ClickFocus); // the page moves the focus: thirty tab stops are no help
    setFrameStyle(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // It is as high as its text, and never scrolls. A first line that is higher than the room it had
    // a moment ago is scrolled out of sight, and stays so where the room then fits to the pixel.
    for (QScrollBar *bar : {verticalScrollBar(), horizontalScrollBar()})
        connect(bar, &QScrollBar::rangeChanged, bar, [bar] { bar->setRange(0, 0); });
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactValue::setValue(const QString &value)
{
    if (value == m_value)
        return;
    m_value = value;
    m_heights.clear();
    setPlainText(value);
    updateGeometry();
}

int FactValue::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    return known != m_heights.cend() ? *known
                                     : *m_heights.insert(width, wrappedHeight(m_value, font(), std::max(1, width)));
}

QSize FactValue::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 24;
    return {width, heightForWidth(width)};
}

QSize FactValue::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

void FactValue::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_heights.clear();
}

void FactValue::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    if (isFromKeyboard(*event))
        selectAll();
}

void FactValue::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
}

void FactValue::keyPressEvent(QKeyEvent *event)
{
    const bool copies = event->matches(QKeySequence::Copy);
    if (copies && !textCursor().hasSelection())
        QGuiApplication::clipboard()->setText(m_value);
    else if (copies || event->matches(QKeySequence::SelectAll))
        QPlainTextEdit::keyPressEvent(event);
    else
        event->ignore(); // arrows move from value to value: the page's business
}

void FactValue::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls, not the value
}

NumberLabel::NumberLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::ClickFocus);
    setAlignment(Qt::AlignRight | Qt::AlignTop);
}

void NumberLabel::setNumber(const QString &number, const QString &copyText)
{
    m_copyText = copyText;
    setAccessibleDescription(copyText);
    if (number != text())
        setText(number);
}

void NumberLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (isFromKeyboard(*event))
        setSelection(0, static_cast<int>(text().size()));
}

void NumberLabel::focusOutEvent(QFocusEvent *event)
{
    QLabel::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && hasSelectedText())
        setSelection(0, 0);
}

void NumberLabel::keyPressEvent(QKeyEvent *event)
{
    const bool whole = !hasSelectedText() || selectedText() == text();
    if (event->matches(QKeySequence::Copy) && whole)
        QGuiApplication::clipboard()->setText(m_copyText);
    else if (event->matches(QKeySequence::Copy))
        QLabel::keyPressEvent(event);
    else
        event->ignore();
}

} // namespace drover::ui
