#include "ui/writes/namesbox.h"

#include "core/base/joined.h"
#include "ui/text/nodenames.h"
#include "ui/theme/screenfit.h"

#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace drover::ui {

namespace {

constexpr int kMostLines = 4;
constexpr int kLowLines = 2; ///< on a low screen

struct Lines {
    int count = 0;
    qreal height = 0; ///< of each
};

/// What the width makes of the text, counted until there are more than `most`.
Lines linesOf(const QString &text, const QFont &font, int width, int most)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    Lines lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines.count <= most; line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines.count;
        lines.height = std::max(lines.height, std::ceil(line.height()));
    }
    layout.endLayout();
    return lines;
}

} // namespace

NamesBox::NamesBox(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setObjectName(QLatin1StringView("names"));
    setAccessibleName(tr("Nodes"));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    hide();
}

void NamesBox::setNodes(const NodeBatch &nodes)
{
    m_areSeveral = m_areSeveral || nodes.size() > 1; // the heading of one says its name
    const QString text = m_areSeveral ? listed(namesOf(nodes)) : QString();
    if (toPlainText() != text) { // where it is the same, it stays where it was scrolled to
        setPlainText(text);
        fit();
    }
    setHidden(text.isEmpty());
}

void NamesBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

/// What is whole looks like lines of the dialog; of what is not no line is cut in two.
void NamesBox::fit()
{
    const int most = isOnLowScreen(*this) ? kLowLines : kMostLines;
    const qreal margin = document()->documentMargin();
    const int width = this->width() - 2 * static_cast<int>(std::ceil(margin));
    const Lines lines = linesOf(toPlainText(), font(), width, most);
    const bool isScrolled = lines.count > most;
    setFocusPolicy(isScrolled ? Qt::StrongFocus : Qt::ClickFocus);
    setFrameShape(isScrolled ? QFrame::StyledPanel : QFrame::NoFrame);
    viewport()->setAutoFillBackground(isScrolled);
    setVerticalScrollBarPolicy(isScrolled ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int around = static_cast<int>(std::ceil(isScrolled ? margin : 2 * margin + 1)) + 2 * frameWidth();
    const int before = minimumHeight();
    setMinimumHeight(static_cast<int>(std::min(lines.count, most) * lines.height) + around);
    if (minimumHeight() != before)
        Q_EMIT heightChanged();
}

} // namespace drover::ui
