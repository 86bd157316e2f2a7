#include "ui/states/statearea.h"

#include "ui/states/statepage.h"

#include <QEvent>

namespace drover::ui {

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
    m_page->installEventFilter(this);
}

void StateArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitPicture();
}

bool StateArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::LayoutRequest)
        fitPicture();
    return QScrollArea::eventFilter(watched, event);
}

/// Without a scroll bar, which would come and go with the picture.
void StateArea::fitPicture()
{
    m_page->fitInto(size());
}

} // namespace drover::ui
