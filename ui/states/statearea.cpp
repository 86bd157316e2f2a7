#include "ui/states/statearea.h"

#include "ui/states/statepage.h"
#include "ui/theme/spacing.h"

namespace drover::ui {

namespace {

constexpr int kLinesOfWords = 4; ///< a sentence in large letters, two lines of why
constexpr int kButtonAndPicture = 9 * kSpace;

} // namespace

StateArea::StateArea(QWidget *parent) : QScrollArea(parent), m_page(new StatePage(this))
{
    setFrameStyle(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    // The state's height is not the least one of what it stands in.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    setMinimumHeight(0);
    setWidget(m_page);
}

void StateArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_page->setPictureShown(height() >= kLinesOfWords * fontMetrics().height() + kButtonAndPicture);
}

} // namespace drover::ui
