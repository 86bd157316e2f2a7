#include "ui/operations/fittedlines.h"

#include <QAbstractTextDocumentLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace drover::ui {

namespace {

/// What its width makes of the text, counted until there are more than `most`.
int countedLines(const QPlainTextEdit &text, int most)
{
    int lines = 0;
    for (QTextBlock block = text.document()->firstBlock(); block.isValid() && lines <= most;
         block = block.next()) {
        // A block that was not in sight has no lines before it is asked for its place.
        static_cast<void>(text.document()->documentLayout()->blockBoundingRect(block));
        lines += std::max(1, block.layout()->lineCount());
    }
    return lines;
}

/// As it is laid out, which may be more than the font's own spacing.
int lineHeight(const QPlainTextEdit &text)
{
    const QTextLayout *first = text.document()->firstBlock().layout();
    const int spacing = text.fontMetrics().lineSpacing();
    return first->lineCount() > 0
               ? std::max(spacing, static_cast<int>(std::ceil(first->lineAt(0).height())))
               : spacing;
}

void setLines(QPlainTextEdit &text, int lines, bool isWhole)
{
    const qreal margin = text.document()->documentMargin();
    // Below the last line there is a margin, too, and a pixel that the text edit keeps.
    const int around = static_cast<int>(std::ceil(isWhole ? 2 * margin + 1 : margin));
    const QScrollBar *sideways = text.horizontalScrollBar();
    const int bar = sideways->maximum() > 0 ? sideways->sizeHint().height() : 0;
    text.setMinimumHeight(lines * lineHeight(text) + around + bar + 2 * text.frameWidth());
}

} // namespace

void fitToLines(QPlainTextEdit &text, int least, int most)
{
    text.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    setLines(text, least, true);
    QObject::connect(&text, &QPlainTextEdit::textChanged, &text,
                     [&text, least] { setLines(text, least, true); });
    // That its width makes more lines of the text only its scroll bar tells.
    QObject::connect(text.verticalScrollBar(), &QScrollBar::rangeChanged, &text,
                     [&text, most](int, int hidden) {
                         if (hidden == 0)
                             return;
                         const int lines = countedLines(text, most);
                         setLines(text, std::min(lines, most), lines <= most);
                     });
}

} // namespace drover::ui
