#include "ui/theme/largetext.h"

#include <QEvent>
#include <QFont>
#include <QWidget>

namespace drover::ui {

LargeText::LargeText(QWidget &widget, double factor, Weight weight)
    : QObject(&widget), m_widget(widget), m_factor(factor), m_weight(weight)
{
    widget.parentWidget()->installEventFilter(this);
    apply();
}

void LargeText::apply()
{
    QFont font = m_widget.parentWidget()->font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * m_factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * m_factor));
    font.setBold(m_weight == Weight::Bold);
    m_widget.setFont(font);
}

bool LargeText::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange && watched == m_widget.parentWidget())
        apply();
    return QObject::eventFilter(watched, event);
}

} // namespace drover::ui
