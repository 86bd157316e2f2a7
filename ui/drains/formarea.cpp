#include "ui/drains/formarea.h"

#include "ui/theme/spacing.h"

#include <QEvent>
#include <QResizeEvent>
#include <QStyle>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kLeastWidth = 31 * kSpace;

} // namespace

FormArea::FormArea(QWidget *form, QWidget *parent) : QScrollArea(parent)
{
    setWidget(form);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is in it can be reached
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fit();
}

/// The window's: another of the form may have had it before.
QWidget *FormArea::chosen() const
{
    QWidget *focus = window()->focusWidget();
    return focus && widget()->isAncestorOf(focus) ? focus : nullptr;
}

bool FormArea::isInSight(const QWidget *part, const QSize &room) const
{
    const QRect place(part->mapTo(viewport(), QPoint()), part->size());
    return place.intersects({QPoint(), room});
}

void FormArea::showChosen()
{
    if (QWidget *focus = chosen())
        ensureWidgetVisible(focus, 0, kSpace / 2);
}

void FormArea::showUnfolded(QWidget *part)
{
    m_unfolded = part;
}

bool FormArea::eventFilter(QObject *object, QEvent *event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(object, event);
}

bool FormArea::event(QEvent *event)
{
    const bool isDone = QScrollArea::event(event);
    if (event->type() == QEvent::LayoutRequest && m_unfolded) {
        ensureWidgetVisible(m_unfolded, 0, kSpace / 2);
        m_unfolded = nullptr;
        showChosen(); // where there is no room for both
    }
    return isDone;
}

/// Who scrolled away from it looks at something else.
void FormArea::resizeEvent(QResizeEvent *event)
{
    const QWidget *focus = chosen();
    const bool wasInSight = focus && isInSight(focus, event->oldSize());
    QScrollArea::resizeEvent(event);
    if (wasInSight)
        showChosen();
}

void FormArea::fit()
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    setFixedWidth(std::max(kLeastWidth, widget()->minimumSizeHint().width() + bar));
}

} // namespace drover::ui
