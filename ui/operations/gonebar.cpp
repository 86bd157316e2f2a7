#include "ui/operations/gonebar.h"

#include "ui/theme/spacing.h"

#include <QPainter>

#include <algorithm>

namespace drover::ui {

GoneBar::GoneBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GoneBar::show(int percent, Tone tone, const QString &text)
{
    m_percent = percent;
    m_tone = tone;
    setAccessibleName(text);
    setToolTip(text);
    update();
}

QSize GoneBar::sizeHint() const
{
    return {20 * kSpace, kSpace};
}

void GoneBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF all(rect());
    const double radius = all.height() / 2;
    painter.setBrush(statusColors(palette()).line);
    painter.drawRoundedRect(all, radius, radius);
    if (m_percent <= 0)
        return;
    QRectF part = all;
    part.setWidth(std::max(all.height(), all.width() * m_percent / 100));
    painter.setBrush(toneColor(m_tone, palette()));
    painter.drawRoundedRect(part, radius, radius);
}

} // namespace drover::ui
