#include "ui/states/statearea.h"

#include "ui/states/statepage.h"

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
}

} // namespace drover::ui
