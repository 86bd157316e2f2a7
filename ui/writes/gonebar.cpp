#include "ui/writes/gonebar.h"

#include "ui/text/plaintext.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QPainter>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kThin = 3 * kSpace / 4;

void paintBar(QPainter *painter, const QRectF &all, int percent, const QColor &ink,
              const QColor &ground, bool isFramed)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isFramed ? QPen(ground) : QPen(Qt::NoPen));
    const double radius = all.height() / 2;
    painter->setBrush(isFramed ? QBrush() : QBrush(ground));
    painter->drawRoundedRect(isFramed ? all.adjusted(0.5, 0.5, -0.5, -0.5) : all, radius, radius);
    painter->setPen(Qt::NoPen);
    if (percent <= 0)
        return;
    QRectF part = all;
    part.setWidth(std::max(all.height(), all.width() * percent / 100));
    painter->setBrush(ink);
    painter->drawRoundedRect(part, radius, radius);
}

} // namespace

GoneBar::GoneBar(QWidget *parent) : QWidget(parent)
{
    setSpokenRole(*this, QAccessible::ProgressBar);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GoneBar::show(int percent, Tone tone, const QString &text)
{
    m_percent = percent;
    m_tone = tone;
    setAccessibleName(text);
    setSpokenValue(*this, percent);
    setToolTip(plainToolTip(text));
    update();
}

QSize GoneBar::sizeHint() const
{
    return {20 * kSpace, kSpace};
}

void GoneBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBar(&painter, rect(), m_percent, toneColor(m_tone, palette()),
             statusColors(palette()).line, isHighContrast(palette()));
}

GoneDelegate::GoneDelegate(QObject *parent) : RoomyDelegate(2, parent)
{}

int GoneDelegate::textLines(const QModelIndex &, int) const
{
    return 1;
}

void GoneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    RoomyDelegate::paint(painter, option, index);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QPalette &palette = option.palette;
    const Tone tone = Tone(index.data(BarToneRole).toInt());
    QColor ground =
        isSelected ? palette.color(QPalette::HighlightedText) : statusColors(palette).line;
    if (isSelected)
        ground.setAlphaF(0.35f);
    const QRect box = option.rect.adjusted(kSpace, 0, -kSpace, -kSpace);
    painter->save();
    paintBar(painter, QRect(box.left(), box.bottom() - kThin, box.width(), kThin),
             index.data(PercentRole).toInt(),
             isSelected ? palette.color(QPalette::HighlightedText) : toneColor(tone, palette),
             ground, isHighContrast(palette));
    painter->restore();
}

} // namespace drover::ui
