#include "ui/theme/sharebar.h"

#include <QPainter>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr std::int64_t kWhole = 100;
constexpr int kMark = 2;

} // namespace

void paintShareBar(QPainter &painter, const QRect &place, std::int64_t percent, Tone tone,
                   const QPalette &palette)
{
    const StatusColors colors = statusColors(palette);
    if (isHighContrast(palette)) { // a frame: no shade is strong beside any colour
        painter.fillRect(place, palette.color(QPalette::Base));
        painter.setPen(colors.outline);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    } else {
        painter.fillRect(place, colors.line);
    }
    if (percent <= 0)
        return;
    const std::int64_t shown = std::max(percent, kWhole);
    const auto end = static_cast<int>(place.width() * std::min(percent, kWhole) / shown);
    QRect part = place;
    part.setWidth(std::max(end, 1));
    painter.fillRect(part, toneColor(tone, palette));
    if (percent <= kWhole)
        return;
    QRect beyond = place;
    beyond.setLeft(part.right() + 1 + kMark);
    painter.fillRect(beyond, tone == Tone::Dimmed ? colors.dimmed : colors.bad);
    painter.fillRect(QRect(part.right() + 1, place.top() - kMark, kMark, place.height() + 2 * kMark),
                     palette.color(QPalette::Text));
}

} // namespace drover::ui
