#include "ui/insight/dimlabel.h"

#include "ui/theme/statuspalette.h"

#include <QEvent>

namespace drover::ui {

DimLabel::DimLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    dim();
}

void DimLabel::dim()
{
    QPalette mine = palette();
    const QColor dimmed = toneColor(Tone::Dimmed, parentWidget() ? parentWidget()->palette() : mine);
    if (mine.color(QPalette::WindowText) == dimmed)
        return;
    mine.setColor(QPalette::WindowText, dimmed);
    setPalette(mine);
}

void DimLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        dim();
}

} // namespace drover::ui
